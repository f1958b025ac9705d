/* ws-board-rows.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-idea.h"

G_BEGIN_DECLS

/* The rows of one column as a flat live GListModel: WsIdeaGroup, its WsIdeas, WsIdea, … in the order of the
 * screen. Ideas of a collapsed group are left out, unless a filter is set. Property "n-ideas": all ideas of the
 * column, shown or not. */
#define WS_TYPE_BOARD_ROWS (ws_board_rows_get_type ())
G_DECLARE_FINAL_TYPE (WsBoardRows, ws_board_rows, WS, BOARD_ROWS, GObject)

WsBoardRows *ws_board_rows_new         (WsColumn    *column);
WsColumn    *ws_board_rows_get_column  (WsBoardRows *self);
guint        ws_board_rows_get_n_ideas (WsBoardRows *self);
guint        ws_board_rows_get_n_shown (WsBoardRows *self);   /* ideas that pass the filter */
void         ws_board_rows_set_filter  (WsBoardRows *self,
                                        const char  *folded,  /* ws_text_fold()ed words; NULL or "": any text */
                                        guint        families /* bit 1 << WsFamily; 0: any */);
gboolean     ws_board_rows_find        (WsBoardRows *self,
                                        gpointer     row,
                                        guint       *position);

G_END_DECLS
