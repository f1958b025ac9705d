/* ws-votes-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage Voting: the open vote, what comes next, what is finished; and the page of each vote. Its row is a vote. */
#define WS_TYPE_VOTES_PAGE (ws_votes_page_get_type ())
G_DECLARE_FINAL_TYPE (WsVotesPage, ws_votes_page, WS, VOTES_PAGE, WsPage)

G_END_DECLS
