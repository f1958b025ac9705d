/* ws-actions-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage of who does what by when. ws_page_show_row() opens the action with that id. */
#define WS_TYPE_ACTIONS_PAGE (ws_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (WsActionsPage, ws_actions_page, WS, ACTIONS_PAGE, WsPage)

G_END_DECLS
