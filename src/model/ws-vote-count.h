/* ws-vote-count.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-gradients.h"
#include "ws-rounds.h"
#include "ws-seats.h"
#include "ws-vote.h"

G_BEGIN_DECLS

/* The numbers of one channel. */
typedef struct
{
  gint64 ballots;          /* also blank and spoiled ones */
  gint64 blank;
  gint64 spoiled;
  gint64 marks;            /* points or votes */
} WsChannelCount;

/* One way of counting the same ballots. */
typedef struct
{
  WsCounting  counting;
  WsOutcome  *outcome;     /* steps in the language of the count */
  WsRounds   *rounds;      /* run-off and committee: the stages; its outcome is taken out of it */
} WsVoteRun;

/**
 * WsVoteCount:
 *
 * Everything that the ballots of a closed vote come to, by every rule that is shown. To be read only; options are named
 * by their place in the list, from 0. The same vote always gives the same count.
 */
typedef struct
{
  WsVote         *vote;
  WsLang         *lang;
  WsVoteRules     rules;
  guint           n_options;
  WsProfile      *profile;        /* ballots that were given one by one */
  gint64         *totals;         /* by option, of all channels: points, votes, sums, votes of a project */
  WsChannelCount  channels[3];    /* by WsChannel */

  WsVoteRun       decides;        /* the rule of the vote */
  WsVoteRun       other;          /* the other rule, for comparison: ranked and budget; outcome NULL: none */
  WsOutcome      *borda;          /* ranked only */
  gint64         *pairs;          /* ranked only: n × n, how many ballots place one above the other */

  WsSeat         *seats;          /* by option as they are shown, best first; of gradients and yes-no by number */
  guint           n_tied;         /* in a tie at the line that the rule of the vote breaks */
  guint           n_open;         /* for so many of them there is room */
  gboolean        decided;        /* there is no tie, or it is broken */
  WsVote         *runoff;         /* the round that broke it */

  gint64          base;           /* what percentages are of */
  gint64          needed;         /* yes-no: how many yes are enough */
  gboolean        adopted;        /* yes-no, consent */
  WsObjections    answers;        /* consent */
  GPtrArray      *reasons;        /* consent: the objections, in alphabetical order; as often as they were given */
} WsVoteCount;

WsVoteCount *ws_vote_count_new       (WsVote            *vote,
                                      WsLang            *lang);
void         ws_vote_count_free      (WsVoteCount       *self);
void         ws_vote_count_add_up    (WsVoteCount       *self,
                                      WsChannelCount    *sum);
gint64       ws_vote_count_get_step  (WsVoteCount       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsVoteCount, ws_vote_count_free)

G_END_DECLS
