/* ws-vote-result.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The result of a closed vote. Properties "vote" (construct only), "narrow". */
#define WS_TYPE_VOTE_RESULT (ws_vote_result_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteResult, ws_vote_result, WS, VOTE_RESULT, AdwBin)

GtkWidget *ws_vote_result_new (WsVote *vote);

G_END_DECLS
