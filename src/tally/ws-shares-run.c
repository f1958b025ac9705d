/* ws-shares-run.c — one count by Equal Shares, exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All money is kept as whole numbers over one common denominator, which grows with every project that is
 * paid for. Doubles only decide what lies clearly apart: each estimate has an error bound, and whatever
 * falls within it (two projects, a voter's money and a payment, the money of all supporters and a cost) is
 * compared exactly. In doubles a project that costs the whole budget and that all want is not affordable:
 * 61 × (150 000 / 61) < 150 000. */

#include "ws-shares-run.h"

#include <math.h>
#include <string.h>

#include "ws-limbs.h"

#define SPARE 4          /* words that results may be longer than the money */
#define ROUNDING 5e-16   /* twice the relative error of one operation on doubles */

/* Equal ballots that want a project. */
typedef struct
{
  guint   group;
  guint64 weight;   /* what the project is worth to each of them */
  gint64  count;
} Support;

typedef struct
{
  guint    option;
  gint64   cost;
  GArray  *supports;   /* Support */
  gboolean out;        /* funded, or can never be paid for again in this count */
  gboolean funded;
  gboolean fresh;      /* low and high are of this round; otherwise low is of an earlier one, and still a lower bound */
  double   low;        /* the least payment for a weight of 1 lies between these */
  double   high;
} Project;

/* A payment for a weight of 1, exactly: number / parts, in the unit of the money. */
typedef struct
{
  Project *project;
  guint64 *number;
  guint64  parts;
} Payment;

struct _WsSharesRun
{
  WsProfile    *profile;
  WsSharesRule  rule;
  gint64        n_voters;
  guint         n_groups;
  Project      *projects;
  guint         n_projects;
  guint         width;      /* words of a sum of money */
  guint         stride;     /* words that there is room for */
  guint64      *money;      /* by group of ballots: what each of its voters has left */
  guint64      *unit;       /* the common denominator */
  guint64      *start;      /* what each voter began with */
  double       *approx;     /* by group: money / unit */
  guint64      *scratch[4];
  Payment       best;
  Payment       other;
  GArray       *funded;     /* guint */
  GPtrArray    *ties;       /* GArray of guint */
  gint64        cost;
};

static void
find_supports (WsSharesRun *self)
{
  guint n;
  gint64 count;

  for (guint g = 0; g < self->n_groups; g++)
    {
      const WsMark *marks = ws_profile_get_group (self->profile, g, &n, &count);

      for (guint i = 0; i < n; i++)
        {
          guint64 weight = self->rule.shares == WS_SHARES_BY_POINTS ? (guint64) marks[i].points : 1;
          Support support = { g, weight, count };

          g_array_append_val (self->projects[marks[i].option].supports, support);
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

static guint64 *
money_of (WsSharesRun *self,
          guint        group)
{
  return self->money + (gsize) group * self->stride;
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
  g_free (self);
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

      project->out = project->cost <= 0 || project->supports->len == 0;
      project->funded = project->fresh = FALSE;
      project->low = 0;
    }
  g_array_set_size (self->funded, 0);
  g_ptr_array_set_size (self->ties, 0);
  self->cost = 0;
}

/* Whether the supporters together have the cost of the project; asked where doubles cannot tell. */
static gboolean
can_be_paid (WsSharesRun *self,
             Project     *project)
{
  guint64 *sum = self->scratch[0], *cost = self->scratch[1];
  guint n = self->width + 2;

  memset (sum, 0, n * sizeof *sum);
  cost[n - 1] = 0;
  cost[n - 2] = ws_limbs_mul (cost, self->unit, self->width, project->cost);
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);
      guint64 carry = ws_limbs_add_mul (sum, money_of (self, support->group), self->width, support->count);
      guint64 one = 1;

      ws_limbs_add_mul (sum + self->width, &one, 1, carry);
    }
  return ws_limbs_compare (sum, cost, n) >= 0;
}

/* What the supporters who have less than @payment for a weight of 1 leave to be paid, and the weight of the
   others. */
static void
split (WsSharesRun *self,
       Project     *project,
       double       payment,
       double      *left,
       double      *weight)
{
  *left = project->cost;
  *weight = 0;
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);
      double money = self->approx[support->group];

      if (money < payment * support->weight)
        *left -= support->count * money;
      else
        *weight += (double) support->count * support->weight;
    }
}

/* The payment from which on nobody pays more. */
static double
find_most (WsSharesRun *self,
           Project     *project)
{
  double most = 0;

  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);

      most = MAX (most, self->approx[support->group] / support->weight);
    }
  return most;
}

/* Newton's method from below: with every step those who cannot pay so much give all that they have. */
static void
estimate (WsSharesRun *self,
          Project     *project)
{
  double error = (project->supports->len + 8) * ROUNDING * project->cost;
  double sum = 0, payment = 0, left, weight, most_error;

  project->fresh = TRUE;
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);

      sum += support->count * self->approx[support->group];
    }
  if (sum < project->cost - 2 * error || (sum <= project->cost + 2 * error && !can_be_paid (self, project)))
    {
      project->out = TRUE;
      return;
    }
  split (self, project, 0, &left, &weight);
  for (;;)
    {
      double next = left / weight;

      most_error = 2 * error / weight + 16 * ROUNDING * next;
      if (next <= payment * (1 + ROUNDING))
        break;
      payment = next;
      split (self, project, payment, &left, &weight);
      if (weight <= 0)
        break;
    }
  project->low = MAX (payment - most_error, project->low);
  project->high = payment + most_error;
  if (weight <= 0)
    {
      double most = find_most (self, project);

      project->high = most * (1 + 1e-9);
      project->low = MIN (project->low, most * (1 - 1e-9));
    }
}

static void
take_from_payment (WsSharesRun   *self,
                   Payment       *payment,
                   const Support *support)
{
  guint64 *part = self->scratch[0];

  part[self->width] = ws_limbs_mul (part, money_of (self, support->group), self->width, support->count);
  ws_limbs_sub (payment->number, part, self->width + 1);
}

/* Whether a supporter has less than the payment for the weight: money / unit < weight × number / parts /
   unit. */
static gboolean
is_poor (WsSharesRun   *self,
         Payment       *payment,
         const Support *support)
{
  guint n = self->width;
  guint64 *has = self->scratch[0], *owes = self->scratch[1];

  has[n + 1] = 0;
  has[n] = ws_limbs_mul (has, money_of (self, support->group), n, payment->parts);
  owes[n + 1] = ws_limbs_mul (owes, payment->number, n + 1, support->weight);
  return ws_limbs_compare (has, owes, n + 2) < 0;
}

/* The exact payment. Who is poor for certain gives all; the others are taken for rich until one of them
   turns out not to
 * have as much. That can only raise the payment, so the end does not depend on the order. */
static void
find_payment (WsSharesRun *self,
              Project     *project,
              Payment     *payment)
{
  g_autoptr (GArray) doubtful = g_array_new (FALSE, FALSE, sizeof (Support));
  double low = project->low * (1 - 1e-12), high = project->high * (1 + 1e-12);
  gboolean changed = TRUE;

  payment->project = project;
  payment->parts = 0;
  payment->number[self->width] = ws_limbs_mul (payment->number, self->unit, self->width, project->cost);
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);
      double money = self->approx[support->group];

      if (money < low * support->weight)
        {
          take_from_payment (self, payment, support);
          continue;
        }
      payment->parts += support->count * support->weight;
      if (money <= high * support->weight)
        g_array_append_vals (doubtful, support, 1);
    }
  while (changed)
    {
      changed = FALSE;
      for (guint i = doubtful->len; i-- > 0;)
        {
          Support support = g_array_index (doubtful, Support, i);

          if (!is_poor (self, payment, &support))
            continue;
          take_from_payment (self, payment, &support);
          payment->parts -= support.count * support.weight;
          g_array_remove_index_fast (doubtful, i);
          changed = TRUE;
        }
    }
}

/* By cost a payment counts for what it buys: divided by the cost of the project. */
static int
compare_payments (WsSharesRun   *self,
                  const Payment *a,
                  const Payment *b)
{
  gboolean by_cost = self->rule.shares == WS_SHARES_BY_COST;
  guint64 *x = self->scratch[0], *y = self->scratch[1];
  guint n = self->width + 1;

  x[n] = ws_limbs_mul (x, a->number, n, b->parts);
  y[n] = ws_limbs_mul (y, b->number, n, a->parts);
  x[n + 1] = ws_limbs_mul (x, x, n + 1, by_cost ? b->project->cost : 1);
  y[n + 1] = ws_limbs_mul (y, y, n + 1, by_cost ? a->project->cost : 1);
  return ws_limbs_compare (x, y, n + 2);
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
      estimate (self, next);
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
  return b->option < a->option;
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
      find_payment (self, project, &self->other);
      if (equal->len > 0)
        order = compare_payments (self, &self->other, &self->best);
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

static void
charge (WsSharesRun *self)
{
  Payment *payment = &self->best;
  Project *project = payment->project;
  guint64 common = find_gcd (payment->parts, ws_limbs_modulo (payment->number, self->width + 1, payment->parts));
  guint64 *owes;
  guint width = self->width + 1;

  ws_limbs_divide (payment->number, width, common);
  refine (self, payment->parts / common);
  owes = self->scratch[0];
  for (guint i = 0; i < project->supports->len; i++)
    {
      const Support *support = &g_array_index (project->supports, Support, i);
      guint64 *money = money_of (self, support->group);

      owes[width] = ws_limbs_mul (owes, payment->number, width, support->weight);
      if ((self->width < width && owes[self->width] != 0) || owes[width] != 0 ||
          ws_limbs_compare (money, owes, self->width) <= 0)
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

/* Returns: (transfer none): groups of options that only the tie order separated */
GPtrArray *
ws_shares_run_get_ties (WsSharesRun *self)
{
  return self->ties;
}

/* Returns: whether a project that somebody wants is not funded and costs @most or less */
gboolean
ws_shares_run_has_more (WsSharesRun *self,
                        gint64       most)
{
  for (guint i = 0; i < self->n_projects; i++)
    {
      Project *project = &self->projects[i];

      if (!project->funded && project->cost > 0 && project->cost <= most && project->supports->len > 0)
        return TRUE;
    }
  return FALSE;
}
