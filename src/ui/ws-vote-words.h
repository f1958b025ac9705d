/* ws-vote-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

const char *ws_vote_words_state       (WsVoteState  state);
const char *ws_vote_words_state_icon  (WsVoteState  state);
const char *ws_vote_words_state_style (WsVoteState  state);
const char *ws_vote_words_method      (guint        method);
const char *ws_vote_words_when        (guint        method);
const char *ws_vote_words_options     (WsMethod     method,
                                       const char **add);
const char *ws_vote_words_counting    (guint        counting);
const char *ws_vote_words_admission   (guint        admission);
const char *ws_vote_words_budget_form (guint        form);
const char *ws_vote_words_channel     (guint        channel);
const char *ws_vote_words_tie_rule    (guint        rule);
const char *ws_vote_words_majority    (guint        majority);
const char *ws_vote_words_base        (guint        base);
const char *ws_vote_words_origin      (const char  *origin);
char       *ws_vote_words_rules       (WsVote      *vote);
char       *ws_vote_words_task        (WsVote      *vote);

G_END_DECLS
