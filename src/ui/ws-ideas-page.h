/* ws-ideas-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-board.h"
#include "ws-page.h"

G_BEGIN_DECLS

/* The stage Ideas: the board, its filters, the bin, and what is pasted or imported before it becomes notes. */
#define WS_TYPE_IDEAS_PAGE (ws_ideas_page_get_type ())
G_DECLARE_FINAL_TYPE (WsIdeasPage, ws_ideas_page, WS, IDEAS_PAGE, WsPage)

WsBoard *ws_ideas_page_get_board (WsIdeasPage *self);

G_END_DECLS
