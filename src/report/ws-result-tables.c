/* ws-result-tables.c — the numbers behind a result, as tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is only so wide: rounds and pairs are parted into tables of as many columns as fit beside the names. */

#include "ws-greedy.h"
#include "ws-result-private.h"
#include "ws-spread.h"

#define COLUMNS 8    /* of whole numbers, beside the names */
#define DECIMALS 5   /* columns of numbers with decimals */

static WsResultTable *
add_table (WsResult          *self,
           WsResultTableKind  kind,
           char              *title,
           guint              n_text,
           const char        *first)
{
  WsResultTable *table = g_new0 (WsResultTable, 1);

  table->kind = kind;
  table->title = title;
  table->n_text = n_text;
  table->n_columns = 1;
  table->heads = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->chosen = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_ptr_array_add (table->heads, g_strdup (first));
  g_ptr_array_add (self->tables, table);
  return table;
}

static void
add_head (WsResultTable *table,
          char          *text)
{
  g_ptr_array_add (table->heads, text);
  table->n_columns++;
}

/* @cells: (transfer full): NULL-terminated, as many as the table has columns */
static void
add_row (WsResultTable  *table,
         char          **cells,
         gboolean        chosen)
{
  g_ptr_array_add (table->rows, cells);
  g_array_append_val (table->chosen, chosen);
}

static const char *
name_of (WsResult *self,
         guint     option)
{
  return ws_profile_get_name (self->count->profile, option);
}

/* "Rounds 1 to 5" where there are several tables. */
static char *
title_rounds (WsResult *self,
              guint     from,
              guint     to,
              guint     all)
{
  g_autofree char *first = ws_lang_number (self->lang, from + 1), *last = ws_lang_number (self->lang, to);

  if (to - from == all)
    return g_strdup (ws_lang_tr (self->lang, "Papers by round"));
  /* Translators: two numbers of rounds */
  return g_strdup_printf (ws_lang_tr (self->lang, "Papers by round, %1$s to %2$s"), first, last);
}

static char *
write_papers (WsResult *self,
              WsRounds *rounds,
              gint64    papers)
{
  return papers < 0 ? g_strdup ("–") : ws_rounds_write (rounds, papers);
}

static void
add_rounds_part (WsResult *self,
                 WsRounds *rounds,
                 guint     from,
                 guint     to)
{
  WsResultTable *table = add_table (self, WS_RESULT_ROUNDS, title_rounds (self, from, to, rounds->rounds->len), 1,
                                    ws_lang_ctr (self->lang, "table of a vote", "Option"));
  char **last = g_new0 (char *, to - from + 2);

  for (guint r = from; r < to; r++)
    add_head (table, ws_lang_number (self->lang, r + 1));
  for (guint i = 0; i < self->count->n_options; i++)
    {
      const WsSeat *seat = &self->count->seats[i];
      char **cells = g_new0 (char *, to - from + 2);

      cells[0] = g_strdup (name_of (self, seat->option));
      for (guint r = from; r < to; r++)
        cells[r - from + 1] = write_papers (self, rounds,
                                            ((WsRound *) g_ptr_array_index (rounds->rounds, r))->totals[seat->option]);
      add_row (table, cells, seat->chosen);
    }
  last[0] = g_strdup (ws_lang_tr (self->lang, "Without a further choice"));
  for (guint r = from; r < to; r++)
    last[r - from + 1] = write_papers (self, rounds, ((WsRound *) g_ptr_array_index (rounds->rounds, r))->non_transferable);
  add_row (table, last, FALSE);
  if (rounds->quota > 0)
    {
      g_autofree char *quota = ws_lang_number (self->lang, rounds->quota);

      /* Translators: %s is a number of papers */
      table->note = g_strdup_printf (ws_lang_tr (self->lang, "Quota: %s. Who has more keeps the quota and passes on the rest."),
                                     quota);
    }
}

static void
add_rounds (WsResult *self,
            WsRounds *rounds)
{
  guint n = rounds->rounds->len, each = rounds->quota > 0 ? DECIMALS : COLUMNS;

  for (guint from = 0; from < n; from += each)
    add_rounds_part (self, rounds, from, MIN (from + each, n));
}

static void
add_pairs_part (WsResult *self,
                guint     from,
                guint     to)
{
  guint n = self->count->n_options;
  WsResultTable *table = add_table (self, WS_RESULT_PAIRS, g_strdup (ws_lang_tr (self->lang, "Compared in pairs")), 1,
                                    ws_lang_ctr (self->lang, "table of a vote", "Option"));

  for (guint i = from; i < to; i++)
    add_head (table, ws_lang_number (self->lang, self->count->seats[i].option + 1));
  for (guint i = 0; i < n; i++)
    {
      guint option = self->count->seats[i].option;
      char **cells = g_new0 (char *, to - from + 2);

      cells[0] = g_strdup_printf ("%u. %s", option + 1, name_of (self, option));
      for (guint j = from; j < to; j++)
        cells[j - from + 1] = i == j ? g_strdup ("–") : ws_lang_number (self->lang,
                                                                        self->count->pairs[option * n + self->count->seats[j].option]);
      add_row (table, cells, self->count->seats[i].chosen);
    }
  table->note = g_strdup (ws_lang_tr (self->lang, "How many ballots place the option of the row above that of the column."));
}

static void
add_scores (WsResult *self)
{
  WsResultTable *table = add_table (self, WS_RESULT_SCORES, g_strdup (ws_lang_tr (self->lang, "How the scores spread")), 1,
                                    ws_lang_ctr (self->lang, "table of a vote", "Option"));

  for (guint value = 0; value <= WS_SCORE_MAX; value++)
    add_head (table, ws_lang_number (self->lang, value));
  add_head (table, g_strdup (ws_lang_tr (self->lang, "Mean")));
  add_head (table, g_strdup (ws_lang_tr (self->lang, "Middle")));
  for (guint i = 0; i < self->count->n_options; i++)
    {
      const WsSeat *seat = &self->count->seats[i];
      g_autoptr (WsSpread) spread = ws_spread_new (self->count->profile, seat->option, WS_SCORE_MAX, TRUE);
      char **cells = g_new0 (char *, table->n_columns + 1);

      cells[0] = g_strdup (name_of (self, seat->option));
      for (guint value = 0; value <= WS_SCORE_MAX; value++)
        cells[value + 1] = ws_lang_number (self->lang, spread->counts[value]);
      cells[WS_SCORE_MAX + 2] = ws_spread_write_mean (spread, self->lang);
      cells[WS_SCORE_MAX + 3] = ws_spread_write_median (spread, self->lang);
      add_row (table, cells, seat->chosen);
    }
  table->note = g_strdup (ws_lang_tr (self->lang, "How many ballots give each score; without a score counts as 0. Middle: what the "
                                                  "ballot in the middle gives."));
}

/* "1 with all my heart · 2 I agree …" */
static char *
explain_steps (WsResult *self)
{
  GString *text = g_string_new (NULL);

  for (guint step = 1; step <= WS_GRADIENT_STEPS; step++)
    g_string_append_printf (text, "%s%u %s", step > 1 ? " · " : "", step, ws_gradient_get_name (step, self->lang));
  return g_string_free (text, FALSE);
}

static void
add_gradients (WsResult *self)
{
  WsResultTable *table = add_table (self, WS_RESULT_GRADIENTS, g_strdup (ws_lang_tr (self->lang, "People by step of agreement")), 1,
                                    ws_lang_ctr (self->lang, "table of a vote", "Proposal"));

  for (guint step = 1; step <= WS_GRADIENT_STEPS; step++)
    add_head (table, ws_lang_number (self->lang, step));
  add_head (table, g_strdup ("1–4"));
  for (guint i = 0; i < self->count->n_options; i++)
    {
      WsGradients gradients;
      char **cells = g_new0 (char *, table->n_columns + 1);

      ws_gradients_read (self->count->profile, i, &gradients);
      cells[0] = g_strdup (name_of (self, i));
      for (guint step = 1; step <= WS_GRADIENT_STEPS; step++)
        cells[step] = ws_lang_number (self->lang, gradients.counts[step]);
      cells[WS_GRADIENT_STEPS + 1] = gradients.said > 0 ? ws_lang_percent (self->lang, gradients.go_along, gradients.said)
                                                         : g_strdup ("–");
      add_row (table, cells, FALSE);
    }
  table->note = explain_steps (self);
}

static void
add_projects (WsResult *self)
{
  WsResultTable *table = add_table (self, WS_RESULT_PROJECTS, g_strdup (ws_lang_tr (self->lang, "Projects")), 2,
                                    ws_lang_ctr (self->lang, "table of a vote", "Project"));

  add_head (table, g_strdup (ws_lang_ctr (self->lang, "table of a vote", "Result")));
  add_head (table, g_strdup (ws_lang_ctr (self->lang, "table of a vote", "Votes")));
  add_head (table, g_strdup (ws_lang_ctr (self->lang, "table of a vote", "Cost")));
  for (guint i = 0; i < self->count->n_options; i++)
    {
      const WsSeat *seat = &self->count->seats[i];
      char **cells = g_new0 (char *, table->n_columns + 1);

      cells[0] = g_strdup (name_of (self, seat->option));
      cells[1] = g_strdup (seat->chosen ? ws_lang_ctr (self->lang, "project", "Funded") : ws_lang_ctr (self->lang, "project",
                                                                                                       "Not funded"));
      cells[2] = ws_lang_number (self->lang, seat->total);
      cells[3] = ws_lang_money (self->lang, ws_profile_get_cost (self->count->profile, seat->option));
      add_row (table, cells, seat->chosen);
    }
}

void
ws_result_write_tables (WsResult *self)
{
  WsRounds *other = self->count->other.rounds;

  if (self->count->base == 0)
    return;
  switch (self->count->rules.method)
    {
    case WS_METHOD_SCORE:
      add_scores (self);
      break;
    case WS_METHOD_GRADIENTS:
      add_gradients (self);
      break;
    case WS_METHOD_BUDGET:
      add_projects (self);
      break;
    default:
      break;
    }
  if (self->count->decides.rounds != NULL)
    add_rounds (self, self->count->decides.rounds);
  for (guint from = 0; self->count->pairs != NULL && from < self->count->n_options; from += COLUMNS)
    add_pairs_part (self, from, MIN (from + COLUMNS, self->count->n_options));
  if (other != NULL)
    add_rounds (self, other);
}
