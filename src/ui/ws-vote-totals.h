/* ws-vote-totals.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The page on which totals of a show of hands or of paper are entered (E17). Properties "vote" (construct only), "narrow". */
#define WS_TYPE_VOTE_TOTALS (ws_vote_totals_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteTotals, ws_vote_totals, WS, VOTE_TOTALS, AdwBin)

GtkWidget *ws_vote_totals_new (WsVote *vote);

G_END_DECLS
