/* ws-outcome.c — what a rule says about the ballots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ranking holds groups of equals, never an order that nobody voted for: whoever shows two options one below the other
 * has to show that they are equal. */

#include "ws-outcome.h"

#include <stdlib.h>

typedef struct
{
  gint64 total;
  guint  option;
} Line;

static int
compare_lines (const void *a,
               const void *b)
{
  const Line *x = a, *y = b;

  if (x->total != y->total)
    return x->total > y->total ? -1 : 1;
  return (x->option > y->option) - (x->option < y->option);
}

static void
rank_by_totals (WsOutcome *self)
{
  g_autofree Line *lines = g_new (Line, MAX (self->n_options, 1));

  for (guint i = 0; i < self->n_options; i++)
    lines[i] = (Line) { self->totals[i], i };
  qsort (lines, self->n_options, sizeof *lines, compare_lines);
  for (guint i = 0; i < self->n_options; i++)
    {
      if (i == 0 || lines[i].total != lines[i - 1].total)
        g_ptr_array_add (self->ranking, g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val ((GArray *) g_ptr_array_index (self->ranking, self->ranking->len - 1), lines[i].option);
    }
}

/**
 * ws_outcome_new:
 * @totals: (transfer full): by option
 *
 * Returns: (transfer full): an outcome without winners, with the ranking that the totals give
 */
WsOutcome *
ws_outcome_new (WsProfile *profile,
                gint64    *totals)
{
  WsOutcome *self = g_new0 (WsOutcome, 1);

  self->n_options = ws_profile_get_n_options (profile);
  self->n_ballots = ws_profile_get_n_ballots (profile);
  self->n_blank = ws_profile_get_n_blank (profile);
  self->totals = totals;
  self->winners = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ranking = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tied = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->steps = g_ptr_array_new_with_free_func (g_free);
  rank_by_totals (self);
  return self;
}

void
ws_outcome_free (WsOutcome *self)
{
  g_free (self->totals);
  g_array_unref (self->winners);
  g_ptr_array_unref (self->ranking);
  g_array_unref (self->tied);
  g_ptr_array_unref (self->ties);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* @sentence: (transfer full) */
void
ws_outcome_add_step (WsOutcome *self,
                     char      *sentence)
{
  g_ptr_array_add (self->steps, sentence);
}

void
ws_outcome_add_tie (WsOutcome   *self,
                    const guint *options,
                    guint        n_options)
{
  GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (group, options, n_options);
  g_ptr_array_add (self->ties, group);
}

/* The first step of every count: how many papers there are, and how many of them are blank. */
void
ws_outcome_add_papers (WsOutcome *self,
                       WsLang    *lang)
{
  g_autofree char *number = ws_lang_number (lang, self->n_ballots);
  g_autofree char *blank_number = ws_lang_number (lang, self->n_blank);
  /* Translators: %s is a number */
  g_autofree char *all = g_strdup_printf (ws_lang_ntr (lang, "%s ballot", "%s ballots", self->n_ballots), number);
  /* Translators: of the ballots; %s is a number */
  g_autofree char *blank = g_strdup_printf (ws_lang_ntr (lang, "%s of them blank", "%s of them blank", self->n_blank),
                                            blank_number);

  ws_outcome_add_step (self, self->n_blank == 0 ? g_strconcat (all, ".", NULL) : g_strconcat (all, ", ", blank, ".", NULL));
}

/**
 * ws_outcome_name_options:
 *
 * Returns: (transfer full): the names in quotes, in one sentence: «Bancas», «Árboles» y «Luz»
 */
char *
ws_outcome_name_options (WsProfile   *profile,
                         WsLang      *lang,
                         const guint *options,
                         guint        n_options)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_options; i++)
    g_ptr_array_add (names, ws_lang_quote (lang, ws_profile_get_name (profile, options[i])));
  g_ptr_array_add (names, NULL);
  return ws_lang_join (lang, (const char *const *) names->pdata);
}

/* Returns: (transfer full): "1 vote", "12 points" */
char *
ws_unit_write (WsUnit  unit,
               gint64  n,
               WsLang *lang)
{
  g_autofree char *number = ws_lang_number (lang, n);
  const char *format;

  if (unit == WS_UNIT_POINTS)
    /* Translators: points given to an option; %s is a number */
    format = ws_lang_ntr (lang, "%s point", "%s points", n);
  else
    /* Translators: votes for an option; %s is a number */
    format = ws_lang_ntr (lang, "%s vote", "%s votes", n);
  return g_strdup_printf (format, number);
}
