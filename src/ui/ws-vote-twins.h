/* ws-vote-twins.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

gboolean ws_vote_twins_are_alike (const char *one,
                                  const char *other);
char    *ws_vote_twins_describe  (WsVote     *vote);     /* NULL: no two options look alike */

G_END_DECLS
