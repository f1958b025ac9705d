/* ws-greedy.c — a budget spent by votes: the most wanted project first, as long as there is money.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What most cities do with participatory budgets. Two details differ between them and change who wins: whether the count goes
 * on after a project that does not fit, and whether a project needs a least number of votes; both are part of the rule. */

#include "ws-greedy.h"

#include <string.h>

typedef struct
{
  WsProfile          *profile;
  const WsGreedyRule *rule;
  WsUnit              unit;
  WsLang             *lang;
  WsOutcome          *outcome;
  gint64              left;      /* of the budget */
  gboolean            stopped;
} Count;

/* Returns: (transfer full): "$1,234.00"; @amount is in units of 10^-@decimals */
char *
ws_money_write (gint64  amount,
                guint   decimals,
                WsLang *lang)
{
  gint64 unit = 1;
  g_autofree char *whole = NULL;

  for (guint i = 0; i < decimals; i++)
    unit *= 10;
  whole = ws_lang_number (lang, amount / unit);
  return decimals == 0 ? g_strdup_printf ("$%s", whole)
                       : g_strdup_printf ("$%s.%0*" G_GINT64_FORMAT, whole, (int) decimals, amount % unit);
}

typedef struct
{
  WsProfile *profile;
  WsOrder    order;
} Sorting;

static int
compare_options (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const guint *x = a, *y = b;
  const Sorting *sorting = data;

  if (sorting->order == WS_ORDER_ID)
    return strcmp (ws_profile_get_id (sorting->profile, *x), ws_profile_get_id (sorting->profile, *y));
  return ws_profile_compare_lots (sorting->profile, *x, *y);
}

/* Puts options with equal totals into the tie order. */
void
ws_order_sort (WsOrder    order,
               WsProfile *profile,
               GArray    *options)
{
  Sorting sorting = { profile, order };

  g_array_sort_with_data (options, compare_options, &sorting);
}

/**
 * ws_outcome_find_excluder:
 * @n_winners: how many of the winners are looked at, from the first
 * @excluder: (out) (nullable): the winner with which @option cannot be funded
 *
 * Returns: whether there is one
 */
gboolean
ws_outcome_find_excluder (WsOutcome *self,
                          WsProfile *profile,
                          guint      option,
                          guint      n_winners,
                          guint     *excluder)
{
  for (guint i = 0; i < MIN (n_winners, self->winners->len); i++)
    {
      guint winner = g_array_index (self->winners, guint, i);

      if (!ws_profile_do_exclude (profile, winner, option))
        continue;
      if (excluder != NULL)
        *excluder = winner;
      return TRUE;
    }
  return FALSE;
}

/* Says that @n_below projects have less than @threshold. */
void
ws_outcome_say_threshold (WsOutcome *self,
                          guint      n_below,
                          WsUnit     unit,
                          gint64     threshold,
                          WsLang    *lang)
{
  g_autofree char *number = ws_lang_number (lang, n_below);
  g_autofree char *least = ws_unit_write (unit, threshold, lang);

  /* Translators: %1$s is a number of projects, %2$s such as “300 votes” */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_ntr (lang, "%1$s project has less than the %2$s needed and is not considered.",
                                                           "%1$s projects have less than the %2$s needed and are not considered.",
                                                           n_below), number, least));
}

static char *
describe (Count *self,
          guint  option)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *total = ws_unit_write (self->unit, self->outcome->totals[option], self->lang);

  /* Translators: a project and its result, beginning a sentence: “«Playground», 120 votes” */
  return g_strdup_printf (ws_lang_tr (self->lang, "%1$s, %2$s"), name, total);
}

static void
say_excluded (Count *self,
              guint  option,
              guint  excluder)
{
  g_autofree char *project = describe (self, option);
  g_autofree char *other = ws_outcome_name_options (self->profile, self->lang, &excluder, 1);

  /* Translators: %1$s is a project and its votes, %2$s another project */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%1$s: cannot be had together with %2$s, which is "
                                                                               "funded already."), project, other));
}

/* Returns: whether the project is funded */
static gboolean
try_project (Count *self,
             guint  option)
{
  guint excluder;
  gint64 cost = ws_profile_get_cost (self->profile, option);
  gboolean fits = cost <= self->left;
  g_autofree char *project = describe (self, option);
  g_autofree char *price = ws_money_write (cost, self->rule->decimals, self->lang);
  g_autofree char *before = ws_money_write (self->left, self->rule->decimals, self->lang);

  if (ws_outcome_find_excluder (self->outcome, self->profile, option, G_MAXUINT, &excluder))
    {
      say_excluded (self, option, excluder);
      return FALSE;
    }
  if (fits)
    {
      g_autofree char *after = ws_money_write (self->left - cost, self->rule->decimals, self->lang);

      self->left -= cost;
      self->outcome->cost += cost;
      g_array_append_val (self->outcome->winners, option);
      /* Translators: %1$s is a project and its votes; then two sums of money */
      ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%1$s: costs %2$s and is funded. %3$s is left."),
                                                           project, price, after));
      return TRUE;
    }
  /* Translators: %1$s is a project and its votes; then two sums of money */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%1$s: costs %2$s, but only %3$s is left. It does "
                                                                               "not fit."), project, price, before));
  if (!self->rule->skip)
    {
      self->stopped = TRUE;
      ws_outcome_add_step (self->outcome,
                           g_strdup (ws_lang_tr (self->lang, "By the rule the count stops at the first project that does not fit.")));
    }
  return FALSE;
}

/* Projects with equal totals, in the tie order. The order decided something where one was left out that would have fitted,
 * had it been first, and where the count stopped after one of them that fitted. */
static void
try_group (Count  *self,
           GArray *group)
{
  gint64 before = self->left;
  guint n_before = self->outcome->winners->len;
  gboolean mattered = FALSE;

  ws_order_sort (self->rule->order, self->profile, group);
  for (guint i = 0; i < group->len; i++)
    {
      guint option = g_array_index (group, guint, i);
      gboolean funded = !self->stopped && try_project (self, option);

      mattered |= !funded && ws_profile_get_cost (self->profile, option) <= before &&
                  !ws_outcome_find_excluder (self->outcome, self->profile, option, n_before, NULL);
    }
  if (mattered || (self->stopped && self->left < before))
    {
      g_autofree char *names = ws_outcome_name_options (self->profile, self->lang, (const guint *) group->data, group->len);

      ws_outcome_add_tie (self->outcome, (const guint *) group->data, group->len);
      /* Translators: %s is a list of projects */
      ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%s are tied: the tie order decided which of "
                                                                                   "them came first."), names));
    }
}

/**
 * ws_greedy_count:
 * @totals: (transfer full): by option
 *
 * Goes through the projects in falling order of totals and funds each that still fits the budget. Source of the rule and its
 * variants: the participatory budgets collected in Pabulib (arXiv:2012.06539), "greedy", "greedy-no-skip", "greedy-threshold".
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_greedy_count (WsProfile          *profile,
                 gint64             *totals,
                 WsUnit              unit,
                 const WsGreedyRule *rule,
                 WsLang             *lang)
{
  Count self = { profile, rule, unit, lang, ws_outcome_new (profile, totals), rule->budget, FALSE };
  g_autofree char *money = ws_money_write (rule->budget, rule->decimals, lang);
  guint n_below = 0;

  ws_outcome_add_papers (self.outcome, lang);
  /* Translators: %s is a sum of money */
  ws_outcome_add_step (self.outcome, g_strdup_printf (ws_lang_tr (lang, "The budget is %s. Projects are funded in the order of their "
                                                                        "votes, as long as they fit."), money));
  for (guint i = 0; i < self.outcome->ranking->len; i++)
    {
      GArray *group = g_ptr_array_index (self.outcome->ranking, i);

      if (rule->threshold > 0 && totals[g_array_index (group, guint, 0)] < rule->threshold)
        n_below += group->len;
      else if (!self.stopped)
        try_group (&self, group);
    }
  if (n_below > 0)
    ws_outcome_say_threshold (self.outcome, n_below, unit, rule->threshold, lang);
  return self.outcome;
}
