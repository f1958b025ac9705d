/* ws-vote-rounds.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

GPtrArray *ws_vote_rounds_list        (WsVote       *vote);
GtkWidget *ws_vote_rounds_make_row    (WsVote       *round,
                                       WsVote       *shown);
GtkWidget *ws_vote_rounds_make_winner (WsVoteOption *option);

G_END_DECLS
