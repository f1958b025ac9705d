/* ws-vote-card.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The open vote: how many ballots are in the box, and nothing about what is in them (E16). Property "vote" (construct
 * only). */
#define WS_TYPE_VOTE_CARD (ws_vote_card_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteCard, ws_vote_card, WS, VOTE_CARD, AdwBin)

GtkWidget *ws_vote_card_new   (WsVote *vote);
guint      ws_vote_card_count (WsVote *vote);

G_END_DECLS
