/* ws-spread.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-lang.h"
#include "ws-profile.h"

G_BEGIN_DECLS

/* How the marks of one option spread. To be read only. */
typedef struct
{
  gint64  n;          /* ballots that are looked at */
  gint64  sum;
  gint64 *counts;     /* by value: how many ballots */
  guint   n_values;   /* the highest possible value + 1 */
} WsSpread;

WsSpread *ws_spread_new        (WsProfile *profile,
                                guint      option,
                                guint      most,
                                gboolean   all);
void      ws_spread_free       (WsSpread  *self);
guint     ws_spread_get_low    (WsSpread  *self);
guint     ws_spread_get_high   (WsSpread  *self);
guint     ws_spread_get_middle (WsSpread  *self,
                                gboolean   upper);
char     *ws_spread_write_mean (WsSpread  *self,
                                WsLang    *lang);
char     *ws_spread_write_median (WsSpread *self,
                                WsLang    *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsSpread, ws_spread_free)

G_END_DECLS
