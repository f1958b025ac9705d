/* ws-board.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-column-view.h"

G_BEGIN_DECLS

/* The columns of a workshop side by side, with the notes that are chosen across them. Its actions are "board.…". Signals:
 * "preview" (text, WsColumn *): many lines were pasted; "changed": what is shown changed. */
#define WS_TYPE_BOARD (ws_board_get_type ())
G_DECLARE_FINAL_TYPE (WsBoard, ws_board, WS, BOARD, GtkWidget)

GtkWidget       *ws_board_new                (void);
void             ws_board_set_workshop       (WsBoard    *self,
                                              WsWorkshop *workshop);
WsNoteSelection *ws_board_get_selection      (WsBoard    *self);
guint            ws_board_get_n_columns      (WsBoard    *self);
WsColumnView    *ws_board_get_column_view    (WsBoard    *self,
                                              guint       position);
WsColumn        *ws_board_get_focus_column   (WsBoard    *self);
void             ws_board_set_filter         (WsBoard    *self,
                                              const char *folded,
                                              guint       families);
void             ws_board_count              (WsBoard    *self,
                                              guint      *n_shown,
                                              guint      *n_ideas);
void             ws_board_set_narrow         (WsBoard    *self,
                                              gboolean    narrow);
void             ws_board_set_signature      (WsBoard    *self,
                                              const char *desk,
                                              const char *author);
gboolean         ws_board_capture            (WsBoard    *self,
                                              guint       number);
gboolean         ws_board_show_idea          (WsBoard    *self,
                                              WsIdea     *idea);

G_END_DECLS
