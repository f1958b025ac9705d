/* ws-equal-shares.c — a budget spent by the Method of Equal Shares.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every voter gets an equal share of the budget, blank ballots too, and a project is bought by those who
 * want it. The shares nearly always leave money over; raising them step by step and counting anew is judged
 * against the real budget. The cost does not rise evenly with the shares, so that no step can be left out. */

#include "ws-equal-shares.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  WsProfile          *profile;
  const WsSharesRule *rule;
  WsLang             *lang;
  WsOutcome          *outcome;
  gint64              n_steps;   /* by which the shares were raised */
  GArray             *purchases; /* WsPurchase, of the count that is kept */
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
  g_array_set_size (self->purchases, 0);
  g_array_append_vals (self->purchases, ws_shares_run_get_purchases (run)->data, funded->len);
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

/* "31 supporters pay $4.20 each. 3 more, who have less left, give all of it." */
static char *
write_payers (Count            *self,
              const WsPurchase *purchase)
{
  WsLang *lang = self->lang;
  g_autofree char *full = ws_lang_number (lang, purchase->n_full);
  g_autofree char *rest = ws_lang_number (lang, purchase->n_rest);
  g_autofree char *payment = write_money (self, purchase->payment);
  g_autofree char *first = NULL, *second = NULL;
  const char *format;

  if (self->rule->shares == WS_SHARES_BY_POINTS)
    /* Translators: %1$s is a number of people, %2$s a sum of money */
    format = ws_lang_ntr (lang, "%1$s supporter pays %2$s for each point.", "%1$s supporters pay %2$s for each point.",
                          purchase->n_full);
  else if (purchase->exact)
    /* Translators: %1$s is a number of people, %2$s a sum of money */
    format = ws_lang_ntr (lang, "%1$s supporter pays %2$s.", "%1$s supporters pay %2$s each.", purchase->n_full);
  else
    /* Translators: %1$s is a number of people, %2$s a sum of money that was rounded */
    format = ws_lang_ntr (lang, "%1$s supporter pays about %2$s.", "%1$s supporters pay about %2$s each.", purchase->n_full);
  first = g_strdup_printf (format, full, payment);
  if (purchase->n_rest == 0)
    return g_steal_pointer (&first);
  /* Translators: follows “31 supporters pay $4.20 each.”; %s is a number of people */
  second = g_strdup_printf (ws_lang_ntr (lang, "%s more, who has less left, gives all of it.",
                                         "%s more, who have less left, give all of it.", purchase->n_rest), rest);
  return g_strconcat (first, " ", second, NULL);
}

static void
say_purchase (Count            *self,
              const WsPurchase *purchase,
              gboolean          is_first)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &purchase->option, 1);
  g_autofree char *price = write_money (self, ws_profile_get_cost (self->profile, purchase->option));
  g_autofree char *payers = write_payers (self, purchase);
  /* Translators: a project, its cost, and whole sentences that say who pays for it */
  const char *format = is_first ? ws_lang_tr (self->lang, "%1$s is bought first and costs %2$s. %3$s")
                                : ws_lang_tr (self->lang, "Then %1$s is bought and costs %2$s. %3$s");

  ws_outcome_add_step (self->outcome, g_strdup_printf (format, name, price, payers));
}

static void
say_shares (Count *self)
{
  WsLang *lang = self->lang;
  gint64 n = MAX (self->outcome->n_ballots, 1), share = self->rule->budget / n + self->n_steps * self->rule->step;
  g_autofree char *money = write_money (self, self->rule->budget);
  g_autofree char *each = write_money (self, share);
  g_autofree char *step = write_money (self, self->rule->step);
  g_autofree char *times = ws_lang_number (lang, self->n_steps);

  ws_outcome_add_papers (self->outcome, lang);
  /* Translators: %s is a sum of money */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (lang, "The budget of %s is shared equally by all ballots. A "
                                                                         "project is bought by those who want it."), money));
  if (self->n_steps > 0)
    ws_outcome_add_step (self->outcome,
                         /* Translators: %1$s is a sum of money, %2$s a number */
                         g_strdup_printf (ws_lang_ntr (lang, "So that less money is left over, each share was raised "
                                                             "by %1$s, %2$s time.",
                                                       "So that less money is left over, each share was raised by %1$s, "
                                                       "%2$s times.", self->n_steps), step, times));
  /* Translators: %s is a sum of money, cut to cents */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (lang, "Each ballot begins with %s."), each));
  for (guint i = 0; i < self->purchases->len; i++)
    say_purchase (self, &g_array_index (self->purchases, WsPurchase, i), i == 0);
  for (guint i = 0; i < self->outcome->ties->len; i++)
    {
      GArray *tie = g_ptr_array_index (self->outcome->ties, i);
      g_autofree char *names = ws_outcome_name_options (self->profile, lang, (const guint *) tie->data, tie->len);

      ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (lang, "%s are tied: the tie order decided which of them "
                                                                             "came first."), names));
    }
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

/* What somebody wants and nobody bought. */
static void
say_not_bought (Count *self)
{
  g_autoptr (GArray) poor = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *names = NULL;
  guint other, n_below = 0;

  for (guint i = 0; i < self->outcome->n_options; i++)
    {
      if (self->outcome->totals[i] == 0 || is_funded (self, i))
        continue;
      if (self->outcome->totals[i] < self->rule->threshold)
        n_below++;
      else if (ws_outcome_find_excluder (self->outcome, self->profile, i, G_MAXUINT, &other))
        {
          g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &i, 1);
          g_autofree char *winner = ws_outcome_name_options (self->profile, self->lang, &other, 1);

          /* Translators: two projects */
          ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%1$s cannot be had together with %2$s."),
                                                               name, winner));
        }
      else
        g_array_append_val (poor, i);
    }
  if (n_below > 0)
    ws_outcome_say_threshold (self->outcome, n_below, WS_UNIT_VOTES, self->rule->threshold, self->lang);
  if (poor->len == 0)
    return;
  names = ws_outcome_name_options (self->profile, self->lang, (const guint *) poor->data, poor->len);
  /* Translators: %s is one or several projects */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_ntr (self->lang, "Its supporters do not have enough left for %s.",
                                                                    "Their supporters do not have enough left for %s.",
                                                                    poor->len), names));
}

static void
say_filled (Count *self,
            guint  option)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *votes = ws_unit_write (WS_UNIT_VOTES, self->outcome->totals[option], self->lang);
  g_autofree char *price = write_money (self, ws_profile_get_cost (self->profile, option));

  ws_outcome_add_step (self->outcome,
                       /* Translators: a project, its votes and its cost */
                       g_strdup_printf (ws_lang_tr (self->lang, "%1$s, %2$s: costs %3$s and is funded from what is left over."),
                                        name, votes, price));
}

/* The rest of the budget, by votes. Nothing that nobody wants is bought. */
static void
fill (Count *self)
{
  WsOutcome *outcome = self->outcome;

  for (guint g = 0; g < outcome->ranking->len; g++)
    {
      GArray *group = g_ptr_array_index (outcome->ranking, g);

      ws_order_sort (self->rule->order, self->profile, group);
      for (guint i = 0; i < group->len; i++)
        {
          guint option = g_array_index (group, guint, i);
          gint64 cost = ws_profile_get_cost (self->profile, option);

          if (outcome->totals[option] < MAX (1, self->rule->threshold) || is_funded (self, option) ||
              cost > self->rule->budget - outcome->cost ||
              ws_outcome_find_excluder (outcome, self->profile, option, G_MAXUINT, NULL))
            continue;
          g_array_append_val (outcome->winners, option);
          outcome->cost += cost;
          say_filled (self, option);
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
  g_autoptr (GArray) purchases = g_array_new (FALSE, FALSE, sizeof (WsPurchase));
  Count self = { profile, rule, lang, NULL, 0, purchases };

  g_return_val_if_fail (rule->budget >= 0 && (rule->rest == WS_REST_NONE || rule->step > 0), NULL);
  if (rule->shares == WS_SHARES_BY_POINTS && ws_profile_get_kind (profile) != WS_BALLOT_POINTS &&
      ws_profile_get_kind (profile) != WS_BALLOT_SCORES)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("There are no points on these ballots."));
      return NULL;
    }
  self.outcome = ws_outcome_new (profile, ws_profile_count_ballots (profile));
  if (self.outcome->n_ballots > 0)
    run_all (&self);
  say_shares (&self);
  if (self.outcome->n_ballots > 0)
    say_not_bought (&self);
  if (rule->fill)
    fill (&self);
  say_rest (&self);
  return self.outcome;
}
