/* ws-vote-chooser.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* Which questions, groups and ideas become options of a vote. */
#define WS_TYPE_VOTE_CHOOSER (ws_vote_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteChooser, ws_vote_chooser, WS, VOTE_CHOOSER, AdwWindow)

GtkWidget *ws_vote_chooser_new (GtkWindow *parent,
                                WsVote    *vote);

G_END_DECLS
