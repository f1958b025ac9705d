/* ws-shares-run.c — one count by Equal Shares, exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All money is kept as whole numbers over one common denominator, which grows with every project that is
 * paid for. Doubles only decide what lies clearly apart: each estimate has an error bound, and whatever
 * falls within it (two projects, a voter's money and a payment, the money of all supporters and a cost) is
 * compared exactly. In doubles a project that costs the whole budget and that all want is not affordable:
 * 61 × (150 000 / 61) < 150 000. */

#include "ws-shares-private.h"

#include <string.h>

#define SPARE 4   /* words that results may be longer than the money */

static void
find_supports (WsSharesRun *self)
{
  guint n;
  gint64 count;

  for (guint g = 0; g < self->n_groups; g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (self->profile, g, &n, &count);

      for (guint i = 0; i < n; i++)
        {
          guint64 weight = self->rule.shares == WS_SHARES_BY_POINTS ? (guint64) marks[i].points : 1;
          Support support = { g, weight, count };

          if (weight > 0)
            g_array_append_val (self->projects[marks[i].option].supports, support);
          self->projects[marks[i].option].votes += count;
        }
    }
}

/* Makes room for @width words of money; what is there stays. */
static void
set_width (WsSharesRun *self,
           guint        width)
{
  guint stride = (width + 3) & ~3u;

  if (stride > self->stride)
    {
      guint64 *money = g_new0 (guint64, (gsize) MAX (self->n_groups, 1) * stride);

      for (guint g = 0; g < self->n_groups && self->money != NULL; g++)
        memcpy (money + (gsize) g * stride, self->money + (gsize) g * self->stride, self->width * sizeof *money);
      g_free (self->money);
      self->money = money;
      self->unit = g_renew (guint64, self->unit, stride);
      self->start = g_renew (guint64, self->start, stride);
      for (guint i = 0; i < G_N_ELEMENTS (self->scratch); i++)
        self->scratch[i] = g_renew (guint64, self->scratch[i], stride + SPARE);
      self->best.number = g_renew (guint64, self->best.number, stride + SPARE);
      self->other.number = g_renew (guint64, self->other.number, stride + SPARE);
      self->stride = stride;
    }
  for (guint i = self->width; i < width; i++)
    {
      self->unit[i] = self->start[i] = 0;
      for (guint g = 0; g < self->n_groups; g++)
        self->money[(gsize) g * self->stride + i] = 0;
    }
  self->width = width;
}

/**
 * ws_shares_run_new:
 * @profile: must outlive the run
 *
 * Returns: (transfer full)
 */
WsSharesRun *
ws_shares_run_new (WsProfile          *profile,
                   const WsSharesRule *rule)
{
  WsSharesRun *self = g_new0 (WsSharesRun, 1);

  self->profile = profile;
  self->rule = *rule;
  self->n_voters = ws_profile_get_n_ballots (profile);
  self->n_groups = ws_profile_get_n_groups (profile);
  self->n_projects = ws_profile_get_n_options (profile);
  self->projects = g_new0 (Project, MAX (self->n_projects, 1));
  for (guint i = 0; i < self->n_projects; i++)
    {
      self->projects[i].option = i;
      self->projects[i].cost = ws_profile_get_cost (profile, i);
      self->projects[i].supports = g_array_new (FALSE, FALSE, sizeof (Support));
    }
  find_supports (self);
  self->approx = g_new0 (double, MAX (self->n_groups, 1));
  self->funded = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->purchases = g_array_new (FALSE, FALSE, sizeof (WsPurchase));
  set_width (self, 1);
  return self;
}

void
ws_shares_run_free (WsSharesRun *self)
{
  for (guint i = 0; i < self->n_projects; i++)
    g_array_unref (self->projects[i].supports);
  for (guint i = 0; i < G_N_ELEMENTS (self->scratch); i++)
    g_free (self->scratch[i]);
  g_free (self->projects);
  g_free (self->money);
  g_free (self->unit);
  g_free (self->start);
  g_free (self->approx);
  g_free (self->best.number);
  g_free (self->other.number);
  g_array_unref (self->funded);
  g_ptr_array_unref (self->ties);
  g_array_unref (self->purchases);
  g_free (self);
}

/* Whether nobody may buy it, whatever money there is. */
static gboolean
is_hopeless (WsSharesRun *self,
             Project     *project)
{
  return project->cost <= 0 || project->supports->len == 0 || project->votes < self->rule.threshold;
}

static guint64
find_gcd (guint64 a,
          guint64 b)
{
  while (b != 0)
    {
      guint64 left = a % b;
      a = b;
      b = left;
    }
  return a;
}

static void
start_count (WsSharesRun *self,
             gint64       money)
{
  guint64 common = find_gcd (money, self->n_voters);

  set_width (self, 1);
  self->width = 1;
  self->start[0] = money / common;
  self->unit[0] = self->n_voters / common;
  for (guint g = 0; g < self->n_groups; g++)
    {
      *money_of (self, g) = self->start[0];
      self->approx[g] = (double) money / self->n_voters;
    }
  for (guint i = 0; i < self->n_projects; i++)
    {
      Project *project = &self->projects[i];

      project->out = is_hopeless (self, project);
      project->funded = project->excluded = project->fresh = FALSE;
      project->low = 0;
    }
  g_array_set_size (self->funded, 0);
  g_ptr_array_set_size (self->ties, 0);
  g_array_set_size (self->purchases, 0);
  self->cost = 0;
}

static double
per_worth (WsSharesRun *self,
           Project     *project,
           double       payment)
{
  return self->rule.shares == WS_SHARES_BY_COST ? payment / project->cost : payment;
}

/* Estimates projects, cheapest first by what is known, until the others cannot be cheaper.
 * Returns: an upper bound of the least payment */
static double
estimate_cheapest (WsSharesRun *self)
{
  double least = INFINITY;

  for (;;)
    {
      Project *next = NULL;
      double next_low = INFINITY;

      for (guint i = 0; i < self->n_projects; i++)
        {
          Project *project = &self->projects[i];
          double low = project->out || project->fresh ? INFINITY : per_worth (self, project, project->low);

          if (low < next_low)
            {
              next = project;
              next_low = low;
            }
        }
      if (next == NULL || next_low * (1 - 1e-12) > least)
        return least;
      ws_shares_estimate (self, next);
      if (!next->out)
        least = MIN (least, per_worth (self, next, next->high));
    }
}

/* Whether the project of @b stands before that of @a in the tie order. */
static gboolean
comes_before (WsSharesRun *self,
              Project     *b,
              Project     *a)
{
  if (self->rule.order == WS_ORDER_ID)
    return strcmp (ws_profile_get_id (self->profile, b->option), ws_profile_get_id (self->profile, a->option)) < 0;
  return ws_profile_compare_lots (self->profile, b->option, a->option) < 0;
}

/* Finds the project with the least payment; equal ones are noted as tied. Returns: whether there is one */
static gboolean
find_best (WsSharesRun *self)
{
  g_autoptr (GArray) equal = g_array_new (FALSE, FALSE, sizeof (guint));
  double least;

  for (guint i = 0; i < self->n_projects; i++)
    self->projects[i].fresh = FALSE;
  least = estimate_cheapest (self);
  for (guint i = 0; i < self->n_projects; i++)
    {
      Project *project = &self->projects[i];
      int order = -1;

      if (project->out || !project->fresh || per_worth (self, project, project->low) * (1 - 1e-12) > least)
        continue;
      ws_shares_find_payment (self, project, &self->other);
      if (equal->len > 0)
        order = ws_shares_compare_payments (self, &self->other, &self->best);
      if (order < 0)
        g_array_set_size (equal, 0);
      if (order <= 0)
        g_array_append_val (equal, project->option);
      if (order < 0 || (order == 0 && comes_before (self, project, self->best.project)))
        {
          Payment swap = self->best;
          self->best = self->other;
          self->other = swap;
        }
    }
  if (equal->len > 1)
    g_ptr_array_add (self->ties, g_array_ref (equal));
  return equal->len > 0;
}

/* Gives all money a denominator @factor times as large. */
static void
refine (WsSharesRun *self,
        guint64      factor)
{
  guint n = self->width;

  if (factor == 1)
    return;
  if (self->unit[n - 1] > G_MAXUINT64 / factor || self->start[n - 1] >= G_MAXUINT64 / factor)
    set_width (self, n + 1);
  ws_limbs_mul (self->unit, self->unit, self->width, factor);
  ws_limbs_mul (self->start, self->start, self->width, factor);
  for (guint g = 0; g < self->n_groups; g++)
    if (self->approx[g] > 0)
      ws_limbs_mul (money_of (self, g), money_of (self, g), self->width, factor);
}

/* What a weight of 1 pays, in the smallest unit of money, rounded half up. The payment is @width words long and is in parts
 * of the common denominator. */
static void
note_purchase (WsSharesRun *self,
               Payment     *payment,
               guint        width)
{
  WsPurchase purchase = { .option = payment->project->option, .exact = TRUE };
  guint n = MAX (width, self->width) + 1;
  guint64 *number = self->scratch[1], *unit = self->scratch[2], *whole = self->scratch[3];

  memset (number, 0, n * sizeof *number);
  memset (unit, 0, n * sizeof *unit);
  memcpy (number, payment->number, width * sizeof *number);
  memcpy (unit, self->unit, self->width * sizeof *unit);
  purchase.payment = (gint64) floor (ws_limbs_ratio (number, unit, n) + 0.5);
  ws_limbs_mul (whole, unit, n, purchase.payment);
  purchase.exact = ws_limbs_compare (whole, number, n) == 0;
  g_array_append_val (self->purchases, purchase);
}

static void
exclude_others (WsSharesRun *self,
                guint        option)
{
  for (guint i = 0; i < self->n_projects; i++)
    if (ws_profile_do_exclude (self->profile, option, i))
      self->projects[i].out = self->projects[i].excluded = TRUE;
}

static void
charge (WsSharesRun *self)
{
  Payment *payment = &self->best;
  Project *project = payment->project;
  guint64 common = find_gcd (payment->parts, ws_limbs_modulo (payment->number, self->width + 1, payment->parts));
  guint64 *owes;
  guint width = self->width + 1;
  WsPurchase *purchase;

  ws_limbs_divide (payment->number, width, common);
  refine (self, payment->parts / common);
  note_purchase (self, payment, width);
  purchase = &g_array_index (self->purchases, WsPurchase, self->purchases->len - 1);
  owes = self->scratch[0];
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);
      guint64 *money = money_of (self, support->group);
      int order = -1;

      owes[width] = ws_limbs_mul (owes, payment->number, width, support->weight);
      if ((self->width >= width || owes[self->width] == 0) && owes[width] == 0)
        order = ws_limbs_compare (money, owes, self->width);
      if (order >= 0)
        purchase->n_full += support->count;
      else
        purchase->n_rest += support->count;
      if (order <= 0)
        {
          memset (money, 0, self->width * sizeof *money);
          self->approx[support->group] = 0;
        }
      else
        {
          ws_limbs_sub (money, owes, self->width);
          self->approx[support->group] = ws_limbs_ratio (money, self->unit, self->width);
        }
    }
  project->out = project->funded = TRUE;
  g_array_append_val (self->funded, project->option);
  self->cost += project->cost;
  exclude_others (self, project->option);
}

/* A tie between projects that were all funded in the end decided nothing. */
static void
drop_idle_ties (WsSharesRun *self)
{
  for (guint t = self->ties->len; t-- > 0;)
    {
      GArray *tie = g_ptr_array_index (self->ties, t);
      gboolean all = TRUE;

      for (guint i = 0; i < tie->len; i++)
        all &= self->projects[g_array_index (tie, guint, i)].funded;
      if (all)
        g_ptr_array_remove_index (self->ties, t);
    }
}

/**
 * ws_shares_run_count:
 * @money: of all voters together, in the smallest unit
 *
 * Counts from scratch. Source of the rule: D. Peters, G. Pierczyński, P. Skowron, Proportional
 * Participatory Budgeting with Additive Utilities (NeurIPS 2021).
 */
void
ws_shares_run_count (WsSharesRun *self,
                     gint64       money)
{
  if (self->n_voters == 0)
    return;
  start_count (self, money);
  while (find_best (self))
    charge (self);
  drop_idle_ties (self);
}

/* Returns: (transfer none): the options that are paid for, in the order in which they were */
GArray *
ws_shares_run_get_funded (WsSharesRun *self)
{
  return self->funded;
}

gint64
ws_shares_run_get_cost (WsSharesRun *self)
{
  return self->cost;
}

/* Returns: (transfer none): WsPurchase: how each of the funded options was paid for */
GArray *
ws_shares_run_get_purchases (WsSharesRun *self)
{
  return self->purchases;
}

/* Returns: (transfer none): groups of options that only the tie order separated */
GPtrArray *
ws_shares_run_get_ties (WsSharesRun *self)
{
  return self->ties;
}

/* Returns: whether a project that somebody wants is not funded, could be beside those that are, and costs @most or less */
gboolean
ws_shares_run_has_more (WsSharesRun *self,
                        gint64       most)
{
  for (guint i = 0; i < self->n_projects; i++)
    {
      Project *project = &self->projects[i];

      if (!project->funded && !project->excluded && project->cost <= most && !is_hopeless (self, project))
        return TRUE;
    }
  return FALSE;
}
