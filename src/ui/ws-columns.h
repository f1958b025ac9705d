/* ws-columns.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children side by side where there is room for all of them, and one below the other where there is not.
 *
 * Properties: "spacing"; "main-width" and "side-width": what the first child and each of the others need, in pixels at the
 * normal text size (0: their natural width). What is left over goes to the children that expand, else to the first. */
#define WS_TYPE_COLUMNS (ws_columns_get_type ())
G_DECLARE_FINAL_TYPE (WsColumns, ws_columns, WS, COLUMNS, GtkLayoutManager)

G_END_DECLS
