/* ws-vote-rules-list.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The rules of a draft as rows; which ones there are follows the method. Every change is stored at once. */
#define WS_TYPE_VOTE_RULES_LIST (ws_vote_rules_list_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteRulesList, ws_vote_rules_list, WS, VOTE_RULES_LIST, AdwBin)

void ws_vote_rules_list_set_vote (WsVoteRulesList *self,
                                  WsVote          *vote);

G_END_DECLS
