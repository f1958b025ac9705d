/* ws-vote-decide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote-count.h"

G_BEGIN_DECLS

/* The second half of a count: the rules. For ws-vote-count.c. */
void ws_vote_count_decide (WsVoteCount *self);

G_END_DECLS
