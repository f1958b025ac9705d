/* ws-limbs.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whole numbers of any length, in @n words of 64 bits, lowest first. Nothing is allocated here. */
guint64 ws_limbs_mul      (guint64       *out,
                           const guint64 *a,
                           guint          n,
                           guint64        factor);
guint64 ws_limbs_add_mul  (guint64       *sum,
                           const guint64 *a,
                           guint          n,
                           guint64        factor);
guint64 ws_limbs_sub      (guint64       *a,
                           const guint64 *b,
                           guint          n);
guint64 ws_limbs_divide   (guint64       *a,
                           guint          n,
                           guint64        divisor);
guint64 ws_limbs_modulo   (const guint64 *a,
                           guint          n,
                           guint64        divisor);
int     ws_limbs_compare  (const guint64 *a,
                           const guint64 *b,
                           guint          n);
double  ws_limbs_ratio    (const guint64 *a,
                           const guint64 *b,
                           guint          n);

G_END_DECLS
