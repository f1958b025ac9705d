/* ws-random.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 ws_random_id      (void);
guint  ws_random_below   (guint  limit);
void   ws_random_shuffle (guint *numbers,
                          guint  n);

G_END_DECLS
