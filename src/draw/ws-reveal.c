/* ws-reveal.c — the order in which a result is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the last rank up; equal ranks in one step. The tie is told after the rows that are in it. Many rows are shared among
 * pages of about equal length, and the last page comes first. */

#include "ws-reveal.h"

/* The first row of the step that ends before @end: its rank mates on the same page. */
static guint
find_first (const WsRevealRow *rows,
            guint              end,
            guint              page_first)
{
  guint first = end - 1;

  while (first > page_first && rows[first - 1].rank == rows[end - 1].rank)
    first--;
  return first;
}

static guint
count_winners_to_come (const WsRevealRow *rows,
                       guint              n_rows,
                       guint              from)
{
  if (from == 0 || from == n_rows)
    return 0;
  for (guint i = 0; i < from; i++)
    if (!rows[i].wins)
      return 0;
  return from;
}

static gboolean
ends_tie (const WsRevealRow *rows,
          guint              from,
          guint              tied_rank)
{
  return rows[from].rank == tied_rank && (from == 0 || rows[from - 1].rank != tied_rank);
}

/* The last rank among the winners is where a tie is. */
static guint
find_tied_rank (const WsRevealRow *rows,
                guint              n_rows)
{
  guint rank = G_MAXUINT;

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].wins)
      rank = rows[i].rank;
  return rank;
}

/**
 * ws_reveal_plan:
 * @rows: (array length=n_rows): best first
 * @n_rows: how many
 * @per_page: most rows of a page
 * @tie: whether the last rank among the winners is tied
 *
 * Returns: (transfer full) (element-type WsRevealStep): at least one step; the first shows no name
 */
GArray *
ws_reveal_plan (const WsRevealRow *rows,
                guint              n_rows,
                guint              per_page,
                gboolean           tie)
{
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (WsRevealStep));
  guint pages = MAX (1, (n_rows + MAX (per_page, 1) - 1) / MAX (per_page, 1));
  guint length = MAX (1, (n_rows + pages - 1) / pages);
  guint first = n_rows > 0 ? (n_rows - 1) / length * length : 0;
  guint tied_rank = tie ? find_tied_rank (rows, n_rows) : 0;
  WsRevealStep step = { .first = first, .n = n_rows - first, .from = n_rows };

  g_array_append_val (steps, step);
  while (step.from > 0)
    {
      if (step.from == step.first)
        {
          step.first -= length;
          step.n = length;
        }
      step.from = find_first (rows, step.from, step.first);
      step.to_come = count_winners_to_come (rows, n_rows, step.from);
      g_array_append_val (steps, step);
      if (tie && ends_tie (rows, step.from, tied_rank))
        {
          step.banner = TRUE;
          g_array_append_val (steps, step);
        }
    }
  return steps;
}
