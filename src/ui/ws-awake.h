/* ws-awake.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the screens from going dark while something is on the wall. */
#define WS_TYPE_AWAKE (ws_awake_get_type ())
G_DECLARE_FINAL_TYPE (WsAwake, ws_awake, WS, AWAKE, GObject)

WsAwake *ws_awake_new   (GtkApplication *application);
void     ws_awake_start (WsAwake        *self,
                         GtkWindow      *window);
void     ws_awake_stop  (WsAwake        *self);

G_END_DECLS
