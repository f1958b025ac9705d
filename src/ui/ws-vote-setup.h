/* ws-vote-setup.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The page on which a vote is prepared. Properties "vote" (construct only), "narrow". */
#define WS_TYPE_VOTE_SETUP (ws_vote_setup_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteSetup, ws_vote_setup, WS, VOTE_SETUP, AdwBin)

GtkWidget *ws_vote_setup_new (WsVote *vote);

G_END_DECLS
