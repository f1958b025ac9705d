/* ws-column-list.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-board-rows.h"
#include "ws-note-selection.h"
#include "ws-note-view.h"

G_BEGIN_DECLS

/* The notes of one column: a scrollable list that keeps widgets for the visible rows only. Signals: "step" (gint direction,
 * gdouble y), "dropped" (WsRow *dragged, WsRow *target, WsDropZone), "menu" (gdouble x, gdouble y). */
#define WS_TYPE_COLUMN_LIST (ws_column_list_get_type ())
G_DECLARE_FINAL_TYPE (WsColumnList, ws_column_list, WS, COLUMN_LIST, GtkWidget)

GtkWidget  *ws_column_list_new            (WsBoardRows     *rows,
                                           WsNoteSelection *selection);
void        ws_column_list_focus          (WsColumnList    *self,
                                           guint            position);
void        ws_column_list_edit           (WsColumnList    *self,
                                           guint            position);
gboolean    ws_column_list_commit         (WsColumnList    *self);
WsRow      *ws_column_list_get_focus_row  (WsColumnList    *self);
WsRow      *ws_column_list_pick           (WsColumnList    *self,
                                           double           y,
                                           WsDropZone      *zone);
guint       ws_column_list_find_at        (WsColumnList    *self,
                                           double           y);
gboolean    ws_column_list_get_row_rect   (WsColumnList    *self,
                                           WsRow           *row,
                                           GdkRectangle    *rect);
void        ws_column_list_reload_titles  (WsColumnList    *self);
guint       ws_column_list_get_n_live     (WsColumnList    *self);

G_END_DECLS
