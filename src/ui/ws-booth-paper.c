/* ws-booth-paper.c — what is printed on a ballot: the vote's, or fruits to practise with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screens of the booth read this and never the vote, so that practice is the same booth with another
 * paper in it. The fruits keep the method and the rules of the vote as far as four fruits allow: what a voter
 * learns with them must hold for the real ballot.
 */
#include "ws-booth-paper.h"

#include <glib/gi18n.h>

#define N_FRUITS 4
#define PESO     G_GINT64_CONSTANT (100)

/* Equal labels become equal numbers, from 1. */
static guint
group_of (GPtrArray  *labels,
          const char *label)
{
  guint i;

  if (label == NULL || *label == '\0')
    return 0;
  if (g_ptr_array_find_with_equal_func (labels, label, g_str_equal, &i))
    return i + 1;
  g_ptr_array_add (labels, (gpointer) label);
  return labels->len;
}

/**
 * ws_booth_paper_new:
 * @vote: a vote whose rules do not change any more
 *
 * Returns: (transfer full): its ballot paper
 */
WsBoothPaper *
ws_booth_paper_new (WsVote *vote)
{
  WsBoothPaper *self = g_new0 (WsBoothPaper, 1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  self->question = g_strdup (ws_vote_get_question (vote));
  ws_vote_get_rules (vote, &self->rules);
  if (self->rules.method == WS_METHOD_YES_NO || self->rules.method == WS_METHOD_CONSENT)
    return self;
  self->n_items = ws_vote_get_n_options (vote);
  self->items = g_new0 (WsBoothItem, self->n_items);
  for (guint i = 0; i < self->n_items; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), i);
      WsBoothItem *item = &self->items[i];

      item->text = g_strdup (ws_vote_option_get_text (option));
      item->cost = ws_vote_option_get_cost (option, &item->least, &item->step);
      item->n_amounts = ws_vote_option_get_n_amounts (option);
      item->group = group_of (labels, ws_vote_option_get_excludes (option));
    }
  return self;
}

static char *
practice_question (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_YES_NO:
      return g_strdup (_("Do you like mangoes?"));
    case WS_METHOD_CONSENT:
      return g_strdup (_("Today we all eat mangoes at the end"));
    case WS_METHOD_BUDGET:
      return g_strdup (_("Which fruits do we buy with 100 pesos?"));
    default:
      return g_strdup (_("Which fruit do you like best?"));
    }
}

/**
 * ws_booth_paper_new_practice:
 * @vote: a vote, also a draft
 *
 * Returns: (transfer full): a ballot paper with fruits and the method of @vote
 */
WsBoothPaper *
ws_booth_paper_new_practice (WsVote *vote)
{
  /* one of them adjustable, so that everything is seen that a real ballot may hold */
  static const WsBoothItem money[N_FRUITS] = {
    { NULL, 50 * PESO, 0, 0, 1, 0 }, { NULL, 40 * PESO, 0, 0, 1, 0 }, { NULL, 30 * PESO, 0, 0, 1, 0 },
    { NULL, 30 * PESO, 10 * PESO, 10 * PESO, 3, 0 },
  };
  const char *const names[N_FRUITS] = { _("Mango"), _("Pineapple"), _("Watermelon"), _("Banana") };
  WsBoothPaper *self = g_new0 (WsBoothPaper, 1);

  ws_vote_get_rules (vote, &self->rules);
  self->question = practice_question (self->rules.method);
  if (self->rules.method == WS_METHOD_YES_NO || self->rules.method == WS_METHOD_CONSENT)
    return self;
  self->rules.budget = 100 * PESO;
  self->rules.choose_min = MIN (self->rules.choose_min, N_FRUITS - 1);
  self->rules.seats = MIN (self->rules.seats, N_FRUITS - 1);
  self->n_items = N_FRUITS;
  self->items = g_new0 (WsBoothItem, N_FRUITS);
  for (guint i = 0; i < N_FRUITS; i++)
    {
      self->items[i] = money[i];
      self->items[i].text = g_strdup (names[i]);
    }
  return self;
}

void
ws_booth_paper_free (WsBoothPaper *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_items; i++)
    g_free (self->items[i].text);
  g_free (self->items);
  g_free (self->question);
  g_free (self);
}

/* Returns: (transfer full): an empty ballot on this paper */
WsBallot *
ws_booth_paper_new_ballot (WsBoothPaper *self)
{
  WsBallot *ballot = ws_ballot_new (&self->rules, self->items != NULL ? self->n_items : WS_BALLOT_N_ANSWERS);

  if (self->rules.method == WS_METHOD_BUDGET)
    for (guint i = 0; i < self->n_items; i++)
      ws_ballot_set_project (ballot, i, self->items[i].cost, self->items[i].least, self->items[i].step,
                             self->items[i].n_amounts, self->items[i].group);
  return ballot;
}
