/* ws-vote-rule.c — which rules a vote has, and what each of them means in a facilitator's words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No widget is in here. A row shows one rule; the same field of the rules can have several rows, of which one is shown at a
 * time: the two ways to count scores are other words than the two ways to count preferences.
 */
#include "ws-vote-rule.h"

#include <glib/gi18n.h>

#include "ws-vote-words.h"

/* From so many people on slips with a code are quicker and safer than a key press for each (E13). */
#define MANY_PEOPLE 30

#define ANY 0x3ff
#define M(method) (1 << WS_METHOD_ ## method)
#define ORDERED (M (RANKED) | M (COMMITTEE))

typedef struct
{
  const char     *title;
  gsize           field;             /* in WsVoteRules */
  guint           methods;           /* 1 << WsMethod */
  WsVoteRuleKind  kind;
  int             least;             /* of a number */
  int             most;
  const char   *(*word) (guint i);   /* of a choice */
  int             first;             /* of a choice: value of its first word, and from one word to the next */
  int             step;
} RuleSpec;

#define FIELD(name) G_STRUCT_OFFSET (WsVoteRules, name)

/* Slips with a code are not offered here: nothing on these screens prints them and counts them afterwards. */
static const char *
admission_word (guint i)
{
  return i > 1 ? NULL : ws_vote_words_admission (i == 0 ? WS_ADMISSION_OPEN : WS_ADMISSION_ROLL);
}

static const char *
score_word (guint i)
{
  return i > 1 ? NULL : ws_vote_words_counting (WS_COUNTING_MEAN + i);
}

static const char *
ranked_word (guint i)
{
  return i > 1 ? NULL : ws_vote_words_counting (WS_COUNTING_SCHULZE + i);
}

static const char *
budget_word (guint i)
{
  return i > 1 ? NULL : ws_vote_words_counting (WS_COUNTING_GREEDY + i);
}

static const RuleSpec specs[WS_VOTE_N_RULES] = {
  [WS_VOTE_RULE_DOTS] = { N_("Points for each person"), FIELD (dots), M (DOTS) | M (QUADRATIC), WS_VOTE_RULE_NUMBER, 1, 99 },
  [WS_VOTE_RULE_CAP] = { N_("At most for one option"), FIELD (cap), M (DOTS), WS_VOTE_RULE_NUMBER, 0, 99 },
  [WS_VOTE_RULE_BUDGET] = { N_("Money to be spent"), FIELD (budget), M (BUDGET), WS_VOTE_RULE_MONEY },
  [WS_VOTE_RULE_BUDGET_FORM] = { N_("Each person chooses"), FIELD (budget_form), M (BUDGET), WS_VOTE_RULE_CHOICE, 0, 0,
                                 ws_vote_words_budget_form, 0, 1 },
  [WS_VOTE_RULE_BUDGET_SHARE] = { N_("At least so many per cent"), FIELD (budget_share), M (BUDGET), WS_VOTE_RULE_NUMBER, 1, 100 },
  [WS_VOTE_RULE_CHOOSE_MAX] = { N_("Each person chooses up to"), FIELD (choose_max), M (APPROVAL) | M (BUDGET) | ORDERED,
                                WS_VOTE_RULE_NUMBER, 0, 99 },
  [WS_VOTE_RULE_CHOOSE_MIN] = { N_("And at least"), FIELD (choose_min), M (APPROVAL) | ORDERED, WS_VOTE_RULE_NUMBER, 0, 99 },
  [WS_VOTE_RULE_SCORE_COUNT] = { N_("Who wins"), FIELD (counting), M (SCORE), WS_VOTE_RULE_CHOICE, 0, 0, score_word,
                                 WS_COUNTING_MEAN, 1 },
  [WS_VOTE_RULE_RANKED_COUNT] = { N_("Who wins"), FIELD (counting), M (RANKED), WS_VOTE_RULE_CHOICE, 0, 0, ranked_word,
                                  WS_COUNTING_SCHULZE, 1 },
  [WS_VOTE_RULE_BUDGET_COUNT] = { N_("What is funded"), FIELD (counting), M (BUDGET), WS_VOTE_RULE_CHOICE, 0, 0, budget_word,
                                  WS_COUNTING_GREEDY, 1 },
  [WS_VOTE_RULE_STOP] = { N_("Stop at the first that does not fit"), FIELD (stop), M (BUDGET), WS_VOTE_RULE_SWITCH },
  [WS_VOTE_RULE_THRESHOLD] = { N_("Fewest votes of a project"), FIELD (threshold), M (BUDGET), WS_VOTE_RULE_NUMBER, 0, 99999 },
  [WS_VOTE_RULE_MAJORITY] = { N_("To be adopted"), FIELD (majority), M (YES_NO), WS_VOTE_RULE_CHOICE, 0, 0,
                              ws_vote_words_majority, 0, 1 },
  [WS_VOTE_RULE_BASE] = { N_("Percentage of"), FIELD (base), M (YES_NO), WS_VOTE_RULE_CHOICE, 0, 0, ws_vote_words_base, 0, 1 },
  [WS_VOTE_RULE_SEATS] = { N_("How many are chosen"), FIELD (seats), M (DOTS) | M (APPROVAL) | M (SCORE) | M (QUADRATIC) |
                           M (COMMITTEE), WS_VOTE_RULE_NUMBER, 1, 98 },
  [WS_VOTE_RULE_TIE_RULE] = { N_("If there is a tie"), FIELD (tie_rule), M (DOTS) | M (APPROVAL) | M (SCORE) | M (RANKED) |
                              M (QUADRATIC), WS_VOTE_RULE_CHOICE, 0, 0, ws_vote_words_tie_rule, 0, 1 },
  [WS_VOTE_RULE_LOT] = { N_("If there is a tie"), 0, M (RANKED) | M (COMMITTEE) | M (BUDGET), WS_VOTE_RULE_FACT },
  [WS_VOTE_RULE_CHANNEL] = { N_("How people vote"), FIELD (channel), M (DOTS) | M (APPROVAL) | M (YES_NO), WS_VOTE_RULE_CHOICE,
                             0, 0, ws_vote_words_channel, 0, 1 },
  [WS_VOTE_RULE_CHANNEL_SINGLE] = { N_("How people vote"), 0, ANY & ~(M (DOTS) | M (APPROVAL) | M (YES_NO)), WS_VOTE_RULE_FACT },
  [WS_VOTE_RULE_ADMISSION] = { N_("Who gets a ballot"), FIELD (admission), ANY, WS_VOTE_RULE_CHOICE, 0, 0,
                               admission_word, WS_ADMISSION_OPEN, WS_ADMISSION_ROLL },
  [WS_VOTE_RULE_ENTITLED] = { N_("People entitled to vote"), FIELD (entitled), ANY, WS_VOTE_RULE_NUMBER, 0, 99999 },
  [WS_VOTE_RULE_PRESENT] = { N_("People present"), FIELD (present), ANY, WS_VOTE_RULE_NUMBER, 0, 99999 },
  [WS_VOTE_RULE_SHUFFLE] = { N_("Random order on each ballot"), FIELD (shuffle), ANY & ~(M (YES_NO) | M (CONSENT)),
                             WS_VOTE_RULE_SWITCH },
};

WsVoteRuleKind
ws_vote_rule_get_kind (WsVoteRule rule)
{
  return specs[rule].kind;
}

void
ws_vote_rule_get_range (WsVoteRule  rule,
                        int        *least,
                        int        *most)
{
  *least = specs[rule].least;
  *most = specs[rule].most;
}

/**
 * ws_vote_rule_get_word:
 * @rule: a choice
 * @position: from 0
 *
 * Returns: (nullable): what stands there; %NULL past the last
 */
const char *
ws_vote_rule_get_word (WsVoteRule rule,
                       guint      position)
{
  return specs[rule].word (position);
}

/**
 * ws_vote_rule_get_value:
 * @rule: not a fact
 *
 * Returns: the number, the cents, 0 or 1, or which word of a choice
 */
gint64
ws_vote_rule_get_value (WsVoteRule         rule,
                        const WsVoteRules *rules)
{
  const RuleSpec *spec = &specs[rule];
  int value;

  if (spec->kind == WS_VOTE_RULE_MONEY)
    return rules->budget;
  value = G_STRUCT_MEMBER (int, rules, spec->field);
  return spec->kind == WS_VOTE_RULE_CHOICE ? (value - spec->first) / spec->step : value;
}

void
ws_vote_rule_set_value (WsVoteRule   rule,
                        WsVoteRules *rules,
                        gint64       value)
{
  const RuleSpec *spec = &specs[rule];

  if (spec->kind == WS_VOTE_RULE_MONEY)
    rules->budget = value;
  else if (spec->kind == WS_VOTE_RULE_CHOICE)
    G_STRUCT_MEMBER (int, rules, spec->field) = spec->first + (int) value * spec->step;
  else
    G_STRUCT_MEMBER (int, rules, spec->field) = value;
}

/* Whether the count itself meets ties, and settles them by the order that is drawn when the vote opens. */
static gboolean
has_lot (const WsVoteRules *rules)
{
  return rules->method == WS_METHOD_COMMITTEE || rules->method == WS_METHOD_BUDGET ||
         (rules->method == WS_METHOD_RANKED && rules->counting == WS_COUNTING_IRV);
}

/**
 * ws_vote_rule_is_shown:
 *
 * Returns: whether @rule means anything in a vote with these rules
 */
gboolean
ws_vote_rule_is_shown (WsVoteRule         rule,
                       const WsVoteRules *rules)
{
  if ((specs[rule].methods & (1 << rules->method)) == 0)
    return FALSE;
  switch (rule)
    {
    case WS_VOTE_RULE_BUDGET_SHARE:
      return rules->budget_form == WS_BUDGET_SHARE;
    case WS_VOTE_RULE_CHOOSE_MAX:
      return rules->method != WS_METHOD_BUDGET || rules->budget_form == WS_BUDGET_CHOOSE;
    case WS_VOTE_RULE_STOP:
      return rules->counting == WS_COUNTING_GREEDY;
    case WS_VOTE_RULE_SEATS:
      return rules->counting != WS_COUNTING_STAR;
    case WS_VOTE_RULE_TIE_RULE:
      return !has_lot (rules);
    case WS_VOTE_RULE_LOT:
      return has_lot (rules);
    case WS_VOTE_RULE_ADMISSION:
    case WS_VOTE_RULE_SHUFFLE:
      return rules->channel == WS_CHANNEL_LAPTOP;
    default:
      return TRUE;
    }
}

const char *
ws_vote_rule_get_title (WsVoteRule         rule,
                        const WsVoteRules *rules)
{
  if (rule == WS_VOTE_RULE_SEATS && rules->method == WS_METHOD_COMMITTEE)
    return _("Places to be filled");
  if (rule == WS_VOTE_RULE_DOTS && rules->method == WS_METHOD_QUADRATIC)
    return _("Credits for each person");
  if (rule == WS_VOTE_RULE_CHOOSE_MAX && (rules->method == WS_METHOD_RANKED || rules->method == WS_METHOD_COMMITTEE))
    return _("Each person puts in order up to");
  return _(specs[rule].title);
}

/* --- what it means --- */

static const char *
explain_counting (WsCounting counting)
{
  switch (counting)
    {
    case WS_COUNTING_MEAN:
      return _("The highest average. An option that somebody does not rate counts as 0 from them");
    case WS_COUNTING_STAR:
      return _("The two with the most points go to a final: the one that more people rated higher wins. One is chosen");
    case WS_COUNTING_SCHULZE:
      return _("Each option is compared with every other, one against one. The one that no other beats wins");
    case WS_COUNTING_IRV:
      return _("Round by round the last one goes out, and its ballots go to the next option on each. More than half wins");
    case WS_COUNTING_GREEDY:
      return _("The project with the most votes first, then the next, while the money lasts");
    case WS_COUNTING_EQUAL_SHARES:
      return _("Everybody gets the same part of the money. A project is funded when those who voted for it can pay for it "
               "together, so smaller groups get something too");
    default:
      return "";
    }
}

static const char *
explain_form (const WsVoteRules *rules)
{
  switch (rules->budget_form)
    {
    case WS_BUDGET_KNAPSACK:
      return _("The ballot adds up the costs, and nobody can spend more than there is");
    case WS_BUDGET_CHOOSE:
      return _("The costs are shown, and only the number of projects is limited");
    case WS_BUDGET_SHARE:
    default:
      return _("Projects for at least a part of the money, so that nobody votes for one alone");
    }
}

static const char *
explain_admission (const WsVoteRules *rules,
                   guint              people)
{
  switch (rules->admission)
    {
    case WS_ADMISSION_CODES:
      return _("A printed slip with a code for each person; each code works once. Best with many people");
    case WS_ADMISSION_ROLL:
      return _("You choose the person from those present; who has voted is noted, how is not");
    case WS_ADMISSION_OPEN:
    default:
      return people > MANY_PEOPLE ? _("You open each ballot with a key. With more than 30 people the list is safer")
                                  : _("You open each ballot with a key. Good for up to 30 people who know each other");
    }
}

static const char *
explain_channel (const WsVoteRules *rules)
{
  switch (rules->channel)
    {
    case WS_CHANNEL_HANDS:
      return _("Open: everybody sees how the others vote. You enter the totals; they must add up");
    case WS_CHANNEL_PAPER:
      return ws_method_has_sheets (rules->method) ? _("Secret. You enter the totals; they must add up")
                                                  : _("Secret. The ballots are typed in one by one, twice, and compared");
    case WS_CHANNEL_LAPTOP:
    default:
      return ws_method_has_sheets (rules->method) ? _("Secret: one person after the other at this laptop")
                                                  : _("Secret. This method needs every ballot, so it cannot be done by show of hands");
    }
}

static const char *
explain_number (WsVoteRule         rule,
                const WsVoteRules *rules)
{
  switch (rule)
    {
    case WS_VOTE_RULE_DOTS:
      return rules->method == WS_METHOD_QUADRATIC ? _("1 vote costs 1 credit, 2 votes cost 4, 3 cost 9, 4 cost 16") : "";
    case WS_VOTE_RULE_CAP:
      return rules->cap == 0 ? _("0: no limit") : _("Keeps one person from deciding alone");
    case WS_VOTE_RULE_CHOOSE_MAX:
      return rules->choose_max == 0 ? _("0: as many as they like") : "";
    case WS_VOTE_RULE_CHOOSE_MIN:
      return rules->choose_min == 0 ? _("0: a blank ballot is fine") : "";
    case WS_VOTE_RULE_THRESHOLD:
      return rules->threshold == 0 ? _("0: no minimum") : _("With fewer it is not funded, even if there is money left");
    case WS_VOTE_RULE_ENTITLED:
      return rules->entitled == 0 ? _("0: not stated") : "";
    case WS_VOTE_RULE_PRESENT:
      return rules->present == 0 ? _("0: not stated") : "";
    case WS_VOTE_RULE_SEATS:
      return rules->method == WS_METHOD_COMMITTEE
             ? _("Counted as in Scotland (single transferable vote): a vote that its first choice does not need goes on to the next")
             : "";
    default:
      return "";
    }
}

/**
 * ws_vote_rule_explain:
 * @people: how many may come to vote; 0: not known
 *
 * Returns: one line on what @rule means as it stands; "" where the title says it all
 */
const char *
ws_vote_rule_explain (WsVoteRule         rule,
                      const WsVoteRules *rules,
                      guint              people)
{
  switch (rule)
    {
    case WS_VOTE_RULE_SCORE_COUNT:
    case WS_VOTE_RULE_RANKED_COUNT:
    case WS_VOTE_RULE_BUDGET_COUNT:
      return explain_counting (rules->counting);
    case WS_VOTE_RULE_BUDGET_FORM:
      return explain_form (rules);
    case WS_VOTE_RULE_STOP:
      return rules->stop ? _("What comes after it is not funded either")
                         : _("It is passed over, and the next that fits is funded");
    case WS_VOTE_RULE_TIE_RULE:
      return _("Fixed now, before anybody has voted");
    case WS_VOTE_RULE_LOT:
      return _("By an order that is drawn when the vote opens, before anybody has voted, and printed with the rules");
    case WS_VOTE_RULE_CHANNEL:
    case WS_VOTE_RULE_CHANNEL_SINGLE:
      return explain_channel (rules);
    case WS_VOTE_RULE_ADMISSION:
      return explain_admission (rules, people);
    default:
      return explain_number (rule, rules);
    }
}

/**
 * ws_vote_rule_find_problem:
 *
 * Returns: (nullable): what keeps the vote from opening as far as @rule goes, the same as the model refuses; %NULL: nothing
 */
const char *
ws_vote_rule_find_problem (WsVoteRule         rule,
                           const WsVoteRules *rules,
                           guint              n_options)
{
  if (rule == WS_VOTE_RULE_SEATS && n_options >= 2 && (guint) rules->seats >= n_options)
    return _("As many as there are options: nothing would be decided");
  if (rule == WS_VOTE_RULE_CHOOSE_MIN && rules->method == WS_METHOD_APPROVAL && (guint) rules->choose_min > n_options)
    return _("More than there are options");
  if (rule == WS_VOTE_RULE_BUDGET && rules->budget == 0)
    return _("Needed: write how much there is, such as 250,000");
  if (rule == WS_VOTE_RULE_ENTITLED && rules->method == WS_METHOD_YES_NO && rules->base == WS_BASE_ENTITLED && rules->entitled == 0)
    return _("Needed, because the percentage is of them");
  if (rule == WS_VOTE_RULE_PRESENT && rules->method == WS_METHOD_YES_NO && rules->base == WS_BASE_PRESENT && rules->present == 0)
    return _("Needed, because the percentage is of them");
  return NULL;
}

/**
 * ws_vote_rules_take_method:
 * @rules: of a draft
 * @method: what it shall be
 *
 * Changes the method, and with it what would make no sense in the new one: numbers that were meant for the other method go
 * back to what is usual.
 */
void
ws_vote_rules_take_method (WsVoteRules *rules,
                           WsMethod     method)
{
  if (rules->method == method)
    return;
  rules->method = method;
  rules->counting = ws_counting_for_method (method);
  rules->dots = method == WS_METHOD_QUADRATIC ? 16 : 5;
  rules->choose_min = 0;
  rules->choose_max = method == WS_METHOD_APPROVAL ? 3 : 0;
  if (method == WS_METHOD_RANKED || method == WS_METHOD_BUDGET || !ws_method_has_options (method))
    rules->seats = 1;
  else if (method == WS_METHOD_COMMITTEE)
    rules->seats = MAX (rules->seats, 3);
  if (!ws_method_has_sheets (method))
    rules->channel = WS_CHANNEL_LAPTOP;
}
