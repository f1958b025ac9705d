/* ws-column-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-column-list.h"

G_BEGIN_DECLS

/* One column of the board on screen: title, menu, capture field, notes. */
#define WS_TYPE_COLUMN_VIEW (ws_column_view_get_type ())
G_DECLARE_FINAL_TYPE (WsColumnView, ws_column_view, WS, COLUMN_VIEW, GtkWidget)

GtkWidget    *ws_column_view_new           (WsColumn        *column,
                                            WsNoteSelection *selection);
WsColumn     *ws_column_view_get_column    (WsColumnView    *self);
WsBoardRows  *ws_column_view_get_rows      (WsColumnView    *self);
WsColumnList *ws_column_view_get_list      (WsColumnView    *self);
void          ws_column_view_set_number    (WsColumnView    *self,
                                            guint            number);
void          ws_column_view_set_narrow    (WsColumnView    *self,
                                            gboolean         narrow);
void          ws_column_view_set_signature (WsColumnView    *self,
                                            const char      *desk,
                                            const char      *author);
void          ws_column_view_set_filter    (WsColumnView    *self,
                                            const char      *folded,
                                            guint            families);
void          ws_column_view_capture       (WsColumnView    *self);
void          ws_column_view_ask_name      (WsColumnView    *self);

G_END_DECLS
