/* ws-booth-fit.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds one screen, takes the size it is given, and emits "resized" when that is another one. */
#define WS_TYPE_BOOTH_FIT (ws_booth_fit_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothFit, ws_booth_fit, WS, BOOTH_FIT, GtkWidget)

GtkWidget *ws_booth_fit_new       (void);
void       ws_booth_fit_set_child (WsBoothFit *self,
                                   GtkWidget  *child);
GtkWidget *ws_booth_fit_get_child (WsBoothFit *self);

G_END_DECLS
