/* ws-vote-rule.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

/* The rules of a vote as the set-up shows them, one a row, in the order of the rows. */
typedef enum
{
  WS_VOTE_RULE_DOTS,
  WS_VOTE_RULE_CAP,
  WS_VOTE_RULE_BUDGET,
  WS_VOTE_RULE_BUDGET_FORM,
  WS_VOTE_RULE_BUDGET_SHARE,
  WS_VOTE_RULE_CHOOSE_MAX,
  WS_VOTE_RULE_CHOOSE_MIN,
  WS_VOTE_RULE_SCORE_COUNT,
  WS_VOTE_RULE_RANKED_COUNT,
  WS_VOTE_RULE_BUDGET_COUNT,
  WS_VOTE_RULE_STOP,
  WS_VOTE_RULE_THRESHOLD,
  WS_VOTE_RULE_MAJORITY,
  WS_VOTE_RULE_BASE,
  WS_VOTE_RULE_SEATS,
  WS_VOTE_RULE_TIE_RULE,
  WS_VOTE_RULE_LOT,
  WS_VOTE_RULE_CHANNEL,
  WS_VOTE_RULE_CHANNEL_SINGLE,   /* of methods that totals cannot count: no hands */
  WS_VOTE_RULE_ADMISSION,
  WS_VOTE_RULE_ENTITLED,
  WS_VOTE_RULE_PRESENT,
  WS_VOTE_RULE_SHUFFLE,
  WS_VOTE_N_RULES,
} WsVoteRule;

typedef enum
{
  WS_VOTE_RULE_CHOICE,
  WS_VOTE_RULE_NUMBER,
  WS_VOTE_RULE_MONEY,
  WS_VOTE_RULE_SWITCH,
  WS_VOTE_RULE_FACT,             /* nothing to set; it is said so that nobody is surprised */
} WsVoteRuleKind;

WsVoteRuleKind ws_vote_rule_get_kind      (WsVoteRule         rule);
void           ws_vote_rule_get_range     (WsVoteRule         rule,
                                           int               *least,
                                           int               *most);
const char    *ws_vote_rule_get_word      (WsVoteRule         rule,       /* of a choice; NULL past the last */
                                           guint              position);
gint64         ws_vote_rule_get_value     (WsVoteRule         rule,       /* of a choice its position */
                                           const WsVoteRules *rules);
void           ws_vote_rule_set_value     (WsVoteRule         rule,
                                           WsVoteRules       *rules,
                                           gint64             value);
gboolean       ws_vote_rule_is_shown      (WsVoteRule         rule,
                                           const WsVoteRules *rules);
const char    *ws_vote_rule_get_title     (WsVoteRule         rule,
                                           const WsVoteRules *rules);
const char    *ws_vote_rule_explain       (WsVoteRule         rule,
                                           const WsVoteRules *rules,
                                           guint              people);    /* who may come; 0: not known */
const char    *ws_vote_rule_find_problem  (WsVoteRule         rule,
                                           const WsVoteRules *rules,
                                           guint              n_options);

void           ws_vote_rules_take_method  (WsVoteRules       *rules,
                                           WsMethod           method);

G_END_DECLS
