/* test-seats.c — who is chosen, who is tied, what is enough; counted by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-majority.h"
#include "ws-seats.h"

static char *
describe (const gint64 *totals,
          guint         n,
          guint         places,
          gboolean      share,
          const gint64 *order)
{
  GString *text = g_string_new (NULL);
  WsSeating seating;

  ws_seating_init (&seating, totals, n, places, share, order);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u:%u%s%s ", seating.seats[i].option, seating.seats[i].rank,
                            seating.seats[i].chosen ? "+" : "", seating.seats[i].tied ? "=" : "");
  g_string_append_printf (text, "%u/%u %s", seating.n_open, seating.n_tied, seating.decided ? "decided" : "open");
  ws_seating_clear (&seating);
  return g_string_free (text, FALSE);
}

#define assert_seats(totals, places, share, order, expected) G_STMT_START { \
  g_autofree char *found = describe (totals, G_N_ELEMENTS (totals), places, share, order); \
  g_assert_cmpstr (found, ==, expected); } G_STMT_END

static void
test_seats (void)
{
  const gint64 plain[] = { 14, 61, 38, 27 };
  const gint64 tie[] = { 61, 38, 38, 27, 14 };
  const gint64 first[] = { 10, 10, 10 };
  const gint64 none[] = { 5, 0, 0 };
  const gint64 second[] = { 0, 0, 1, 0, 0 };
  const gint64 partly[] = { 2, 0, 1 };

  assert_seats (plain, 2, FALSE, NULL, "1:1+ 2:2+ 3:3 0:4 0/0 decided");
  /* two have 38 and one place is left: nobody is chosen for it until the tie is broken */
  assert_seats (tie, 2, FALSE, NULL, "0:1+ 1:2= 2:2= 3:4 4:5 1/2 open");
  assert_seats (tie, 2, FALSE, second, "0:1+ 2:2+= 1:2= 3:4 4:5 1/2 decided");
  assert_seats (tie, 2, TRUE, NULL, "0:1+ 1:2+= 2:2+= 3:4 4:5 1/2 decided");
  /* the tie is away from the line: it decides nothing */
  assert_seats (tie, 3, FALSE, NULL, "0:1+ 1:2+ 2:2+ 3:4 4:5 0/0 decided");
  assert_seats (tie, 1, FALSE, NULL, "0:1+ 1:2 2:2 3:4 4:5 0/0 decided");
  /* three for two places: an order must name two */
  assert_seats (first, 2, FALSE, NULL, "0:1= 1:1= 2:1= 2/3 open");
  assert_seats (first, 2, FALSE, partly, "2:1+= 0:1+= 1:1= 2/3 decided");
  /* without a vote nobody is chosen */
  assert_seats (none, 2, FALSE, NULL, "0:1+ 1:2 2:2 0/0 decided");
}

static void
test_majority (void)
{
  /* 31 yes, 5 no, two thirds of 36: 24 are needed */
  g_assert_true (ws_majority_is_reached (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 31, 5, 36));
  g_assert_cmpint (ws_majority_get_needed (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 5, 36), ==, 24);
  g_assert_true (ws_majority_is_reached (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 24, 12, 36));
  g_assert_false (ws_majority_is_reached (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 23, 13, 36));
  /* two thirds of 100 are 67 */
  g_assert_false (ws_majority_is_reached (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 66, 34, 100));
  g_assert_cmpint (ws_majority_get_needed (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 34, 100), ==, 67);
  /* exactly half is not more than half */
  g_assert_false (ws_majority_is_reached (WS_MAJORITY_MORE_THAN_HALF, 20, 10, 40));
  g_assert_true (ws_majority_is_reached (WS_MAJORITY_MORE_THAN_HALF, 21, 10, 40));
  g_assert_cmpint (ws_majority_get_needed (WS_MAJORITY_MORE_THAN_HALF, 10, 41), ==, 21);
  g_assert_false (ws_majority_is_reached (WS_MAJORITY_MORE_YES, 12, 12, 24));
  g_assert_true (ws_majority_is_reached (WS_MAJORITY_MORE_YES, 13, 12, 25));
  g_assert_false (ws_majority_is_reached (WS_MAJORITY_AT_LEAST_TWO_THIRDS, 0, 0, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seats/line", test_seats);
  g_test_add_func ("/seats/majority", test_majority);
  return g_test_run ();
}
