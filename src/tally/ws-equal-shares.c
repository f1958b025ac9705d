/* ws-equal-shares.c — a budget spent by the Method of Equal Shares.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every voter gets an equal share of the budget, blank ballots too, and a project is bought by those who
 * want it. The shares nearly always leave money over; raising them step by step and counting anew is judged
 * against the real budget. The cost does not rise evenly with the shares, so that no step can be left out.
 * */

#include "ws-equal-shares.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  WsProfile          *profile;
  const WsSharesRule *rule;
  WsLang             *lang;
  WsOutcome          *outcome;
  gint64              n_steps;   /* by which the shares were raised */
} Count;

static void
keep (Count       *self,
      WsSharesRun *run,
      gint64       n_steps)
{
  WsOutcome *outcome = self->outcome;
  GArray *funded = ws_shares_run_get_funded (run);
  GPtrArray *ties = ws_shares_run_get_ties (run);

  g_array_set_size (outcome->winners, 0);
  g_array_append_vals (outcome->winners, funded->data, funded->len);
  g_ptr_array_set_size (outcome->ties, 0);
  for (guint i = 0; i < ties->len; i++)
    {
      GArray *tie = g_ptr_array_index (ties, i);
      ws_outcome_add_tie (outcome, (const guint *) tie->data, tie->len);
    }
  outcome->cost = ws_shares_run_get_cost (run);
  self->n_steps = n_steps;
}

/* Returns: the money of all voters together after @n_steps raises; -1 where that is more than can be
   counted with */
static gint64
raise_shares (Count  *self,
              gint64  n_steps)
{
  gint64 more;

  if (__builtin_mul_overflow (n_steps, self->rule->step, &more) ||
      __builtin_mul_overflow (more, ws_profile_get_n_ballots (self->profile), &more) ||
      __builtin_add_overflow (more, self->rule->budget, &more))
    return -1;
  return more;
}

static void
run_all (Count *self)
{
  g_autoptr (WsSharesRun) run = ws_shares_run_new (self->profile, self->rule);
  gint64 budget = self->rule->budget, money = budget;

  for (gint64 step = 0; money >= 0; money = raise_shares (self, ++step))
    {
      ws_shares_run_count (run, money);
      if (ws_shares_run_get_cost (run) > budget)
        return;
      keep (self, run, step);
      if (self->rule->rest == WS_REST_NONE || !ws_shares_run_has_more (run, G_MAXINT64))
        return;
      if (self->rule->rest == WS_REST_EXHAUST && !ws_shares_run_has_more (run, budget - ws_shares_run_get_cost (run)))
        return;
    }
}

static char *
write_money (Count  *self,
             gint64  amount)
{
  return ws_money_write (amount, self->rule->decimals, self->lang);
}

static void
say_funded (Count      *self,
            guint       option,
            const char *format)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *votes = ws_unit_write (WS_UNIT_VOTES, self->outcome->totals[option], self->lang);
  g_autofree char *price = write_money (self, ws_profile_get_cost (self->profile, option));

  ws_outcome_add_step (self->outcome, g_strdup_printf (format, name, votes, price));
}

static void
say_shares (Count *self)
{
  WsLang *lang = self->lang;
  g_autofree char *money = write_money (self, self->rule->budget);
  g_autofree char *voters = ws_lang_number (lang, self->outcome->n_ballots);
  g_autofree char *step = write_money (self, self->rule->step);
  g_autofree char *times = ws_lang_number (lang, self->n_steps);

  ws_outcome_add_papers (self->outcome, lang);
  ws_outcome_add_step (self->outcome,
                       /* Translators: %1$s is a sum of money, %2$s a number */
                       g_strdup_printf (ws_lang_tr (lang, "The budget of %1$s is shared equally by the ballots, %2$s in "
                                                          "number. A project is bought by those who want it."),
                                        money, voters));
  if (self->n_steps > 0)
    ws_outcome_add_step (self->outcome,
                         /* Translators: %1$s is a sum of money, %2$s a number */
                         g_strdup_printf (ws_lang_ntr (lang, "So that less money is left over, each share was raised "
                                                             "by %1$s, %2$s time.",
                                                       "So that less money is left over, each share was raised by %1$s, "
                                                       "%2$s times.", self->n_steps), step, times));
  for (guint i = 0; i < self->outcome->winners->len; i++)
    say_funded (self, g_array_index (self->outcome->winners, guint, i),
                /* Translators: a project, its votes and its cost */
                ws_lang_tr (lang, "%1$s, %2$s: costs %3$s and is bought by those who want it."));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const guint *x = a, *y = b;

  return strcmp (ws_profile_get_id (data, *x), ws_profile_get_id (data, *y));
}

static gboolean
is_funded (Count *self,
           guint  option)
{
  for (guint i = 0; i < self->outcome->winners->len; i++)
    if (g_array_index (self->outcome->winners, guint, i) == option)
      return TRUE;
  return FALSE;
}

/* The rest of the budget, by votes. Nothing that nobody wants is bought. */
static void
fill (Count *self)
{
  WsOutcome *outcome = self->outcome;

  for (guint g = 0; g < outcome->ranking->len; g++)
    {
      GArray *group = g_ptr_array_index (outcome->ranking, g);

      if (self->rule->order == WS_ORDER_ID)
        g_array_sort_with_data (group, compare_ids, self->profile);
      for (guint i = 0; i < group->len; i++)
        {
          guint option = g_array_index (group, guint, i);
          gint64 cost = ws_profile_get_cost (self->profile, option);

          if (outcome->totals[option] == 0 || is_funded (self, option) || cost > self->rule->budget - outcome->cost)
            continue;
          g_array_append_val (outcome->winners, option);
          outcome->cost += cost;
          say_funded (self, option,
                      /* Translators: a project, its votes and its cost */
                      ws_lang_tr (self->lang, "%1$s, %2$s: costs %3$s and is funded from what is left over."));
        }
    }
}

static void
say_rest (Count *self)
{
  g_autofree char *cost = write_money (self, self->outcome->cost);
  g_autofree char *left = write_money (self, self->rule->budget - self->outcome->cost);

  ws_outcome_add_step (self->outcome,
                       /* Translators: two sums of money */
                       g_strdup_printf (ws_lang_tr (self->lang, "All together costs %1$s; %2$s is left over."),
                                        cost, left));
}

/**
 * ws_equal_shares_count:
 *
 * Source of the rule: D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with
 * Additive Utilities (NeurIPS 2021), and equalshares.net for its completion. All arithmetic is exact.
 *
 * Returns: (transfer full): or %NULL with a sentence where the rule does not fit the ballots
 */
WsOutcome *
ws_equal_shares_count (WsProfile           *profile,
                       const WsSharesRule  *rule,
                       WsLang              *lang,
                       GError             **error)
{
  Count self = { profile, rule, lang, NULL, 0 };

  g_return_val_if_fail (rule->budget >= 0 && (rule->rest == WS_REST_NONE || rule->step > 0), NULL);
  if (rule->shares == WS_SHARES_BY_POINTS && ws_profile_get_kind (profile) != WS_BALLOT_POINTS)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("There are no points on these ballots."));
      return NULL;
    }
  self.outcome = ws_outcome_new (profile, ws_profile_count_ballots (profile));
  if (self.outcome->n_ballots > 0)
    run_all (&self);
  say_shares (&self);
  if (rule->fill)
    fill (&self);
  say_rest (&self);
  return self.outcome;
}
