/* ws-wall.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-projection.h"

G_BEGIN_DECLS

/* A projection, drawn: on the wall in its own size, in the control window small. */
#define WS_TYPE_WALL (ws_wall_get_type ())
G_DECLARE_FINAL_TYPE (WsWall, ws_wall, WS, WALL, GtkWidget)

GtkWidget *ws_wall_new (WsProjection *projection,
                        gboolean      leads);

G_END_DECLS
