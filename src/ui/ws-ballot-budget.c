/* ws-ballot-budget.c — the money of a ballot that chooses projects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All sums are cents in 64 bits: 99 projects of the highest cost that a vote takes still fit. A mark says
 * which amount is asked for, so that a ballot never holds a sum that its project cannot cost.
 */
#include "ws-ballot-private.h"

/**
 * ws_ballot_set_project:
 * @self: an empty ballot of a budget vote
 * @option: from 0
 * @cost: cents; of an adjustable project the most
 * @least: cents; 0: it cannot be adjusted
 * @step: cents between two amounts
 * @n_amounts: how many amounts there are, at least 1
 * @group: number that projects share of which only one can be done; 0: none
 *
 * Says what a project costs. Until then it costs nothing.
 */
void
ws_ballot_set_project (WsBallot *self,
                       guint     option,
                       gint64    cost,
                       gint64    least,
                       gint64    step,
                       guint     n_amounts,
                       guint     group)
{
  g_return_if_fail (self->projects != NULL && option < self->n && n_amounts > 0);

  self->projects[option] = (WsBallotProject) { cost, least, step, n_amounts, group };
}

/* Whether the voter says how much the project gets. */
gboolean
ws_ballot_is_adjustable (WsBallot *self,
                         guint     option)
{
  g_return_val_if_fail (option < self->n, FALSE);
  return self->projects != NULL && self->projects[option].n_amounts > 1;
}

/**
 * ws_ballot_get_amount:
 * @self: a ballot of a budget vote
 * @option: from 0
 * @mark: 0 to the number of its amounts
 *
 * Returns: cents that the mark asks for; the last amount is the whole cost
 */
gint64
ws_ballot_get_amount (WsBallot *self,
                      guint     option,
                      guint     mark)
{
  WsBallotProject *project;

  g_return_val_if_fail (self->projects != NULL && option < self->n, 0);
  project = &self->projects[option];
  if (mark == 0)
    return 0;
  return mark >= project->n_amounts ? project->cost : project->least + (gint64) (mark - 1) * project->step;
}

/* All the money there is, in cents. */
gint64
ws_ballot_get_money (WsBallot *self)
{
  return self->money;
}

/* Cents that the chosen projects cost. */
gint64
ws_ballot_get_spent (WsBallot *self)
{
  gint64 spent = 0;

  for (guint i = 0; self->projects != NULL && i < self->n; i++)
    spent += ws_ballot_get_amount (self, i, self->given[i]);
  return spent;
}

/* Cents that a ballot must reach at least, rounded up; 0 where its form asks for nothing. */
gint64
ws_ballot_get_share (WsBallot *self)
{
  return self->form == WS_BUDGET_SHARE ? (self->money * self->share + 99) / 100 : 0;
}

gboolean
ws_ballot_reaches_share (WsBallot *self)
{
  return ws_ballot_get_spent (self) >= ws_ballot_get_share (self);
}

WsBudgetForm
ws_ballot_get_form (WsBallot *self)
{
  return self->form;
}

/* Cents that are missing for one step more of a project; 0: there is enough, or more than the money may be
 * chosen. */
gint64
ws_ballot_get_missing (WsBallot *self,
                       guint     option)
{
  guint mark = self->given[option];
  gint64 more;

  if (self->projects == NULL || self->form != WS_BUDGET_KNAPSACK || mark >= ws_ballot_cap_of (self, option))
    return 0;
  more = ws_ballot_get_amount (self, option, mark + 1) - ws_ballot_get_amount (self, option, mark);
  return MAX (ws_ballot_get_spent (self) + more - self->money, 0);
}

/* The chosen project that stands in the way of @option because only one of them can be done; G_MAXUINT:
 * none. Only where a ballot is a way to spend the money; elsewhere one may like both. */
guint
ws_ballot_get_rival (WsBallot *self,
                     guint     option)
{
  if (self->projects == NULL || self->form != WS_BUDGET_KNAPSACK || self->projects[option].group == 0)
    return G_MAXUINT;
  for (guint i = 0; i < self->n; i++)
    if (i != option && self->given[i] > 0 && self->projects[i].group == self->projects[option].group)
      return i;
  return G_MAXUINT;
}

WsBallotReason
ws_ballot_may_fund (WsBallot *self,
                    guint     option)
{
  if (self->given[option] >= ws_ballot_cap_of (self, option))
    return ws_ballot_is_adjustable (self, option) ? WS_BALLOT_AT_CAP : WS_BALLOT_ALREADY;
  if (self->given[option] > 0)
    return ws_ballot_get_missing (self, option) > 0 ? WS_BALLOT_TOO_DEAR : WS_BALLOT_OK;
  if (ws_ballot_get_rival (self, option) != G_MAXUINT)
    return WS_BALLOT_RIVAL;
  if (self->form == WS_BUDGET_CHOOSE && ws_ballot_count_chosen (self) >= self->most)
    return WS_BALLOT_TOO_MANY;
  return ws_ballot_get_missing (self, option) > 0 ? WS_BALLOT_TOO_DEAR : WS_BALLOT_OK;
}
