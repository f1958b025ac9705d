/* ws-board-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* Columns of notes. Its steps are pages. */
#define WS_TYPE_BOARD_SLIDE (ws_board_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsBoardSlide, ws_board_slide, WS, BOARD_SLIDE, WsSlide)

WsSlide *ws_board_slide_new        (void);
void     ws_board_slide_add_column (WsBoardSlide *self,
                                    const char   *name,
                                    guint         n_notes);
void     ws_board_slide_add_group  (WsBoardSlide *self,
                                    const char   *title,
                                    guint         n_notes);
void     ws_board_slide_add_note   (WsBoardSlide *self,
                                    guint         family,
                                    const char   *family_name,
                                    const char   *text);

G_END_DECLS
