/* ws-majority.c — yes, no, and how many are enough.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thresholds are compared by cross multiplication: two thirds of 100 is not 66 and not 66.67, it is "3 × yes ≥ 2 × 100".
 * What the base is (those who said yes or no, all present …) is the rule of the vote, not of arithmetic. */

#include "ws-majority.h"

/**
 * ws_majority_is_reached:
 * @base: what the share is of
 *
 * Returns: whether it is adopted; never where nobody said yes
 */
gboolean
ws_majority_is_reached (WsMajorityRule rule,
                        gint64         yes,
                        gint64         no,
                        gint64         base)
{
  if (yes == 0)
    return FALSE;
  switch (rule)
    {
    case WS_MAJORITY_MORE_THAN_HALF:
      return 2 * yes > base;
    case WS_MAJORITY_AT_LEAST_TWO_THIRDS:
      return 3 * yes >= 2 * base;
    case WS_MAJORITY_MORE_YES:
    default:
      return yes > no;
    }
}

/**
 * ws_majority_get_needed:
 *
 * Returns: the least number of yes that would have been enough
 */
gint64
ws_majority_get_needed (WsMajorityRule rule,
                        gint64         no,
                        gint64         base)
{
  switch (rule)
    {
    case WS_MAJORITY_MORE_THAN_HALF:
      return base / 2 + 1;
    case WS_MAJORITY_AT_LEAST_TWO_THIRDS:
      return MAX (1, (2 * base + 2) / 3);
    case WS_MAJORITY_MORE_YES:
    default:
      return no + 1;
    }
}

static void
say_answers (WsOutcome *outcome,
             WsLang    *lang)
{
  g_autofree char *yes = ws_lang_number (lang, outcome->totals[0]);
  g_autofree char *no = ws_lang_number (lang, outcome->totals[1]);
  g_autofree char *neither = ws_lang_number (lang, outcome->n_options > 2 ? outcome->totals[2] : 0);

  /* Translators: three numbers of votes */
  ws_outcome_add_step (outcome, g_strdup_printf (ws_lang_tr (lang, "%1$s yes, %2$s no, %3$s abstain."), yes, no, neither));
}

/**
 * ws_majority_add_steps:
 * @outcome: of a profile with yes, no and perhaps abstain, in this order
 *
 * Says what was answered, how many yes were needed, and what it came to.
 */
void
ws_majority_add_steps (WsMajorityRule  rule,
                       WsOutcome      *outcome,
                       gint64          base,
                       WsLang         *lang)
{
  gint64 yes = outcome->totals[0], no = outcome->totals[1];
  g_autofree char *whole = ws_lang_number (lang, base);
  g_autofree char *needed = ws_lang_number (lang, ws_majority_get_needed (rule, no, base));
  const char *format;

  say_answers (outcome, lang);
  if (rule == WS_MAJORITY_MORE_YES)
    format = ws_lang_tr (lang, "There must be more yes than no.");
  else if (rule == WS_MAJORITY_MORE_THAN_HALF)
    /* Translators: two numbers of people */
    format = ws_lang_tr (lang, "More than half of %1$s must say yes: %2$s or more.");
  else
    /* Translators: two numbers of people */
    format = ws_lang_tr (lang, "Two thirds of %1$s must say yes: %2$s or more.");
  ws_outcome_add_step (outcome, g_strdup_printf (format, whole, needed));
  ws_outcome_add_step (outcome, g_strdup (ws_majority_is_reached (rule, yes, no, base) ? ws_lang_tr (lang, "It is adopted.")
                                                                                       : ws_lang_tr (lang, "It is not adopted.")));
}
