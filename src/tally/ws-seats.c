/* ws-seats.c — the highest totals fill the places; a tie at the line is named, never broken here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Serves every method that ends in a total for each option (points, approval). Ties away from the line decide nothing and
 * are only equal ranks. An option without a single vote is not chosen, even where a place stays empty: nobody wanted it. */

#include "ws-seats.h"

#include <stdlib.h>

static gint64
order_of (const gint64 *tie_places,
          guint         option)
{
  return tie_places != NULL && tie_places[option] > 0 ? tie_places[option] : G_MAXINT64;
}

/* By total; among equals in the order that was drawn, then as they are numbered. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      tie_places)
{
  const WsSeat *one = a, *two = b;
  gint64 order_one = order_of (tie_places, one->option), order_two = order_of (tie_places, two->option);

  if (one->total != two->total)
    return one->total > two->total ? -1 : 1;
  if (order_one != order_two)
    return order_one < order_two ? -1 : 1;
  return one->option < two->option ? -1 : 1;
}

/* The options at the line: as many as have the total of the last place, where more have it than there are places. */
static void
find_tie (WsSeating *self,
          guint      places)
{
  gint64 line = self->seats[places - 1].total;
  guint above = 0;

  if (places >= self->n || self->seats[places].total != line || line == 0)
    return;
  for (guint i = 0; i < self->n; i++)
    {
      above += self->seats[i].total > line;
      self->seats[i].tied = self->seats[i].total == line;
      self->n_tied += self->seats[i].tied;
    }
  self->n_open = places - above;
  self->decided = FALSE;
}

/* A drawn order decides when it names somebody for each open place. */
static void
apply_order (WsSeating    *self,
             const gint64 *tie_places)
{
  guint named = 0;

  for (guint i = 0; i < self->n; i++)
    named += self->seats[i].tied && order_of (tie_places, self->seats[i].option) <= (gint64) self->n_open;
  self->decided = named == self->n_open;
}

/**
 * ws_seating_init:
 * @totals: (array length=n): of each option
 * @places: how many options are chosen, at least 1
 * @share: all options of a tie at the line are chosen
 * @tie_places: (nullable) (array length=n): the order that was drawn among tied options, 1, 2, 3 …; 0: not in it
 *
 * Seats the options; free with ws_seating_clear().
 */
void
ws_seating_init (WsSeating    *self,
                 const gint64 *totals,
                 guint         n,
                 guint         places,
                 gboolean      share,
                 const gint64 *tie_places)
{
  *self = (WsSeating) { .seats = g_new0 (WsSeat, MAX (n, 1)), .n = n, .decided = TRUE };
  if (n == 0 || places == 0)
    return;
  for (guint i = 0; i < n; i++)
    self->seats[i] = (WsSeat) { .option = i, .total = totals[i] };
  g_qsort_with_data (self->seats, n, sizeof (WsSeat), compare, (gpointer) tie_places);
  for (guint i = 0; i < n; i++)
    self->seats[i].rank = i > 0 && self->seats[i].total == self->seats[i - 1].total ? self->seats[i - 1].rank : i + 1;
  find_tie (self, MIN (places, n));
  if (self->n_tied > 0 && share)
    self->decided = TRUE;
  else if (self->n_tied > 0)
    apply_order (self, tie_places);
  for (guint i = 0; i < n; i++)
    {
      WsSeat *seat = &self->seats[i];

      if (seat->tied)
        seat->chosen = share || (self->decided && i < MIN (places, n));
      else
        seat->chosen = i < MIN (places, n) && seat->total > 0;
    }
}

void
ws_seating_clear (WsSeating *self)
{
  g_clear_pointer (&self->seats, g_free);
}
