/* ws-shares-payment.c — what a project costs those who want it: estimated, and exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An estimate is in doubles and comes with its bounds; where they do not part two numbers, the numbers themselves are
 * compared. */

#include "ws-shares-private.h"

#include <string.h>

#define ROUNDING 5e-16   /* twice the relative error of one operation on doubles */

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

/* What the supporters who have less than @payment for a weight of 1 leave to be paid, and the weight of the others. */
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
void
ws_shares_estimate (WsSharesRun *self,
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

/* Whether a supporter has less than the payment for the weight: money / unit < weight × number / parts / unit. */
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

/* The exact payment. Who is poor for certain gives all; the others are taken for rich until one of them turns out not to
 * have as much. That can only raise the payment, so the end does not depend on the order. */
void
ws_shares_find_payment (WsSharesRun *self,
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
int
ws_shares_compare_payments (WsSharesRun   *self,
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
