/* ws-vote-tie.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-result.h"

G_BEGIN_DECLS

/* A tie in words, and the way to break it that the rules fixed before (E19). */
#define WS_TYPE_VOTE_TIE (ws_vote_tie_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteTie, ws_vote_tie, WS, VOTE_TIE, AdwBin)

void ws_vote_tie_show (WsVoteTie *self,
                       WsVote    *vote,
                       WsResult  *result);

G_END_DECLS
