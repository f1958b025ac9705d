/* ws-decimal.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_DECIMAL_MAX 6   /* most decimals that money may have in a file */

/* An exact number: @digits × 10^-@decimals. */
typedef struct
{
  gint64 digits;
  guint  decimals;
} WsDecimal;

gboolean ws_decimal_parse   (const char *text,
                             WsDecimal  *decimal);
gboolean ws_decimal_rescale (WsDecimal   decimal,
                             guint       decimals,
                             gint64     *digits);
char    *ws_decimal_format  (gint64      digits,
                             guint       decimals);

G_END_DECLS
