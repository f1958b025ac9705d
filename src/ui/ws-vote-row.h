/* ws-vote-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* A vote that is not open, in the list: state, question, one line, its next step. Properties "vote" (construct only),
 * "narrow". */
#define WS_TYPE_VOTE_ROW (ws_vote_row_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteRow, ws_vote_row, WS, VOTE_ROW, GtkListBoxRow)

GtkWidget *ws_vote_row_new      (WsVote    *vote);
WsVote    *ws_vote_row_get_vote (WsVoteRow *self);

G_END_DECLS
