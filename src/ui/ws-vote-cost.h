/* ws-vote-cost.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* What a project of a budget costs: a line below its text. Stored as it is written. */
#define WS_TYPE_VOTE_COST (ws_vote_cost_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteCost, ws_vote_cost, WS, VOTE_COST, AdwBin)

GtkWidget *ws_vote_cost_new (WsVoteOption *option);

G_END_DECLS
