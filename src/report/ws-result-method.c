/* ws-result-method.c — the rules of a vote in sentences, before and after it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said here is what was fixed at opening; nothing in it depends on the ballots. */

#include "ws-result-private.h"

static void
append_rule (GString    *text,
             const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
append_rule_n (GString    *text,
               const char *format,
               int         n)
{
  g_autofree char *sentence = g_strdup_printf (format, n);

  append_rule (text, sentence);
}

static void
append_money (GString    *text,
              const char *format,
              gint64      cents,
              WsLang     *lang)
{
  g_autofree char *money = ws_lang_money (lang, cents);
  g_autofree char *sentence = g_strdup_printf (format, money);

  append_rule (text, sentence);
}

static void
describe_choice (GString           *text,
                 const WsVoteRules *rules,
                 WsLang            *lang)
{
  if (rules->choose_max > 0)
    append_rule_n (text, ws_lang_tr (lang, "Each person may choose up to %d."), rules->choose_max);
  else
    append_rule (text, ws_lang_tr (lang, "Each person may choose as many as they like."));
  if (rules->choose_min > 0)
    append_rule_n (text, ws_lang_tr (lang, "At least %d."), rules->choose_min);
}

static void
describe_places (GString           *text,
                 const WsVoteRules *rules,
                 WsLang            *lang)
{
  append_rule (text, ws_lang_tr (lang, "In order of preference."));
  if (rules->choose_max > 0)
    append_rule_n (text, ws_lang_tr (lang, "Up to %d places."), rules->choose_max);
  if (rules->choose_min > 0)
    append_rule_n (text, ws_lang_tr (lang, "At least %d."), rules->choose_min);
  if (rules->method == WS_METHOD_COMMITTEE)
    append_rule (text, ws_lang_tr (lang, "Counted by single transferable vote, by the rules of Scotland."));
  else if (rules->counting == WS_COUNTING_IRV)
    append_rule (text, ws_lang_tr (lang, "Counted by instant run-off: the one with the fewest goes out until one has more than "
                                         "half."));
  else
    append_rule (text, ws_lang_tr (lang, "Counted by Schulze’s method: options are compared in pairs, and what a ballot leaves out "
                                         "stands last on it."));
}

static void
describe_budget (GString           *text,
                 const WsVoteRules *rules,
                 WsLang            *lang)
{
  /* Translators: %s is a sum of money */
  append_money (text, ws_lang_tr (lang, "There are %s to be spent."), rules->budget, lang);
  if (rules->budget_form == WS_BUDGET_KNAPSACK)
    append_rule (text, ws_lang_tr (lang, "Each person spends no more than that."));
  else if (rules->budget_form == WS_BUDGET_SHARE)
    /* Translators: %d is a percentage */
    append_rule_n (text, ws_lang_tr (lang, "Each person spends at least %d %% of it."), rules->budget_share);
  else
    describe_choice (text, rules, lang);
  if (rules->threshold > 1)
    append_rule_n (text, ws_lang_tr (lang, "A project needs at least %d votes."), rules->threshold);
  if (rules->counting == WS_COUNTING_EQUAL_SHARES)
    append_rule (text, ws_lang_tr (lang, "Counted by Equal Shares: each ballot has the same part of the money, and projects are "
                                         "bought by those who want them. The parts are raised by a ten-thousandth at a time (at "
                                         "least a cent) up to the last count that keeps within the budget; what is left is "
                                         "spent by votes."));
  else if (rules->stop)
    append_rule (text, ws_lang_tr (lang, "The project with the most votes first, up to the first one that does not fit."));
  else
    append_rule (text, ws_lang_tr (lang, "The project with the most votes first; one that does not fit is passed over."));
}

static void
describe_majority (GString           *text,
                   const WsVoteRules *rules,
                   WsLang            *lang)
{
  append_rule (text, ws_lang_tr (lang, "Yes, no or abstain."));
  if (rules->majority == WS_MAJORITY_TWO_THIRDS)
    append_rule (text, ws_lang_tr (lang, "Two thirds must say yes."));
  else if (rules->majority == WS_MAJORITY_ABSOLUTE)
    append_rule (text, ws_lang_tr (lang, "More than half must say yes."));
  else
    append_rule (text, ws_lang_tr (lang, "More must say yes than no."));
}

static void
describe_marks (GString           *text,
                const WsVoteRules *rules,
                WsLang            *lang)
{
  switch (rules->method)
    {
    case WS_METHOD_DOTS:
      append_rule_n (text, ws_lang_ntr (lang, "By points: each person gives up to %d.", "By points: each person gives up to %d.",
                                        rules->dots), rules->dots);
      if (rules->cap > 0 && rules->cap < rules->dots)
        append_rule_n (text, ws_lang_tr (lang, "At most %d for one option."), rules->cap);
      break;
    case WS_METHOD_QUADRATIC:
      append_rule_n (text, ws_lang_tr (lang, "Each person has %d credits; 1 vote for an option costs 1, 2 cost 4, 3 cost 9."),
                     rules->dots);
      break;
    case WS_METHOD_SCORE:
      append_rule (text, ws_lang_tr (lang, "Each option is scored from 0 to 5; without a score it counts 0."));
      append_rule (text, rules->counting == WS_COUNTING_STAR
                         ? ws_lang_tr (lang, "Of the two with the most points, the one that more ballots score higher (STAR).")
                         : ws_lang_tr (lang, "The highest mean is chosen."));
      break;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      describe_places (text, rules, lang);
      break;
    case WS_METHOD_BUDGET:
      describe_budget (text, rules, lang);
      break;
    case WS_METHOD_GRADIENTS:
      append_rule (text, ws_lang_tr (lang, "Eight steps of agreement, from 1, wholehearted, to 8, a veto. It decides nothing by "
                                           "itself."));
      break;
    case WS_METHOD_CONSENT:
      append_rule (text, ws_lang_tr (lang, "Decided by consent: it is adopted if nobody objects with a reason."));
      break;
    case WS_METHOD_YES_NO:
      describe_majority (text, rules, lang);
      break;
    case WS_METHOD_APPROVAL:
    default:
      describe_choice (text, rules, lang);
      break;
    }
}

static gboolean
has_places (WsMethod method)
{
  return method == WS_METHOD_DOTS || method == WS_METHOD_APPROVAL || method == WS_METHOD_SCORE ||
         method == WS_METHOD_QUADRATIC || method == WS_METHOD_COMMITTEE;
}

/**
 * ws_result_describe_method:
 *
 * Returns: (transfer full): the rules of a vote in sentences
 */
char *
ws_result_describe_method (WsVote *vote,
                           WsLang *lang)
{
  GString *text = g_string_new (NULL);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  describe_marks (text, &rules, lang);
  if (has_places (rules.method))
    append_rule_n (text, ws_lang_ntr (lang, "%d option is chosen.", "%d options are chosen.", rules.seats), rules.seats);
  append_rule (text, rules.channel == WS_CHANNEL_LAPTOP ? ws_lang_tr (lang, "Secret vote at the shared computer.")
               : rules.channel == WS_CHANNEL_HANDS ? ws_lang_tr (lang, "By show of hands.") : ws_lang_tr (lang, "On paper."));
  if (rules.channel == WS_CHANNEL_LAPTOP && rules.admission == WS_ADMISSION_CODES)
    append_rule (text, ws_lang_tr (lang, "With a slip whose code serves once."));
  else if (rules.channel == WS_CHANNEL_LAPTOP && rules.admission == WS_ADMISSION_ROLL)
    append_rule (text, ws_lang_tr (lang, "By the list of those who are there, each once."));
  return g_string_free (text, FALSE);
}

/* Returns: the name of a rule, as in “Counted by …” */
const char *
ws_counting_get_name (WsCounting  counting,
                      WsLang     *lang)
{
  switch (counting)
    {
    case WS_COUNTING_MEAN:
      return ws_lang_ctr (lang, "counting", "the mean");
    case WS_COUNTING_STAR:
      return ws_lang_ctr (lang, "counting", "STAR");
    case WS_COUNTING_SCHULZE:
      return ws_lang_ctr (lang, "counting", "Schulze’s method");
    case WS_COUNTING_IRV:
      return ws_lang_ctr (lang, "counting", "instant run-off");
    case WS_COUNTING_GREEDY:
      return ws_lang_ctr (lang, "counting", "votes");
    case WS_COUNTING_EQUAL_SHARES:
      return ws_lang_ctr (lang, "counting", "Equal Shares");
    case WS_COUNTING_USUAL:
    default:
      return ws_lang_ctr (lang, "counting", "the usual rule");
    }
}

/**
 * ws_gradient_get_name:
 * @step: from 1 to %WS_GRADIENT_STEPS
 *
 * Returns: the step in words, as short as a table needs them
 */
const char *
ws_gradient_get_name (guint   step,
                      WsLang *lang)
{
  const char *names[] = {
    "",
    ws_lang_ctr (lang, "gradient", "with all my heart"), ws_lang_ctr (lang, "gradient", "I agree"),
    ws_lang_ctr (lang, "gradient", "I agree, with a reservation"), ws_lang_ctr (lang, "gradient", "it is the same to me"),
    ws_lang_ctr (lang, "gradient", "I need to talk about it more"), ws_lang_ctr (lang, "gradient", "it does not convince me"),
    ws_lang_ctr (lang, "gradient", "I am against it"), ws_lang_ctr (lang, "gradient", "veto"),
  };

  g_return_val_if_fail (step >= 1 && step < G_N_ELEMENTS (names), "");
  return names[step];
}
