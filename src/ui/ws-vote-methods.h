/* ws-vote-methods.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The window in which one says how a draft is voted. */
#define WS_TYPE_VOTE_METHODS (ws_vote_methods_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteMethods, ws_vote_methods, WS, VOTE_METHODS, AdwWindow)

GtkWidget *ws_vote_methods_new (GtkWindow *parent,
                                WsVote    *vote);

G_END_DECLS
