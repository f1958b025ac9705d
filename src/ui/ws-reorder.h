/* ws-reorder.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Puts @item at @position among the others: ws_question_move() and its like. */
typedef gboolean (*WsReorderFunc) (gpointer   item,
                                   guint      position,
                                   GError   **error);

void ws_reorder_attach (GtkListBoxRow *row,
                        GtkWidget     *handle,
                        gpointer       item,
                        WsReorderFunc  move);
void ws_reorder_step   (GtkListBoxRow *row,
                        int            step);
void ws_reorder_focus  (GtkListBox    *list,
                        int            index);
void ws_reorder_focus_item (GtkListBox *list,
                            gpointer    item);

G_END_DECLS
