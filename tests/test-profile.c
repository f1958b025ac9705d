/* test-profile.c — ballots as a multiset, and their totals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

static const char *const names[] = { "A", "B", "C", NULL };

static void
test_equal_ballots (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
  const WsBallotMark ab[] = { { 0, 1 }, { 1, 1 } }, ba[] = { { 1, 1 }, { 0, 1 }, { 1, 1 } }, c[] = { { 2, 7 } };
  g_autofree gint64 *totals = NULL;
  guint n;
  gint64 count;

  ws_profile_add_ballot (profile, ab, 2, 1);
  ws_profile_add_ballot (profile, c, 1, 3);
  ws_profile_add_ballot (profile, ba, 3, 4);   /* the same set; B stands twice and counts once */
  ws_profile_add_ballot (profile, NULL, 0, 2);
  g_assert_cmpuint (ws_profile_get_n_groups (profile), ==, 2);
  g_assert_cmpint (ws_profile_get_n_ballots (profile), ==, 10);
  g_assert_cmpint (ws_profile_get_n_blank (profile), ==, 2);
  ws_profile_get_group (profile, 0, &n, &count);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (count, ==, 5);
  totals = ws_profile_count_ballots (profile);
  g_assert_cmpint (totals[0], ==, 5);
  g_assert_cmpint (totals[1], ==, 5);
  g_assert_cmpint (totals[2], ==, 3);
}

static void
test_points (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_POINTS, names);
  const WsBallotMark marks[] = { { 2, 3 }, { 0, 2 }, { 1, 0 } }, none[] = { { 0, 0 } };
  g_autofree gint64 *totals = NULL;
  g_autofree gint64 *ballots = NULL;

  ws_profile_add_ballot (profile, marks, 3, 2);
  ws_profile_add_ballot (profile, none, 1, 1);
  totals = ws_profile_count_points (profile, NULL, 0);
  g_assert_cmpint (totals[0], ==, 4);
  g_assert_cmpint (totals[1], ==, 0);
  g_assert_cmpint (totals[2], ==, 6);
  ballots = ws_profile_count_ballots (profile);
  g_assert_cmpint (ballots[1], ==, 0);
  g_assert_cmpint (ballots[2], ==, 2);
  g_assert_cmpint (ws_profile_get_n_blank (profile), ==, 1);
}

/* Three voters rank; weights 3, 2: A 3 + 2, B 2 + 3, C 3; third choices get nothing. */
static void
test_weights (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  const WsBallotMark abc[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } }, bac[] = { { 2, 9 }, { 0, 5 }, { 1, 2 } }, c[] = { { 2, 1 } };
  const gint64 weights[] = { 3, 2 };
  g_autofree gint64 *totals = NULL;
  const WsBallotMark *marks;
  guint n;
  gint64 count;

  ws_profile_add_ballot (profile, abc, 3, 1);
  ws_profile_add_ballot (profile, bac, 3, 1);
  ws_profile_add_ballot (profile, c, 1, 1);
  totals = ws_profile_count_points (profile, weights, 2);
  g_assert_cmpint (totals[0], ==, 5);
  g_assert_cmpint (totals[1], ==, 5);
  g_assert_cmpint (totals[2], ==, 3);
  marks = ws_profile_get_group (profile, 1, &n, &count);   /* gaps between ranks mean nothing */
  g_assert_cmpuint (marks[0].option, ==, 1);
  g_assert_cmpint (marks[2].points, ==, 3);
}

static void
test_options (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  guint option = 99;

  ws_profile_add_option (profile, "10", "Ten", 5);
  ws_profile_add_option (profile, "010", "Not ten", 7);
  g_assert_true (ws_profile_find_option (profile, "010", &option));
  g_assert_cmpuint (option, ==, 1);
  g_assert_cmpint (ws_profile_get_cost (profile, 1), ==, 7);
  g_assert_cmpstr (ws_profile_get_name (profile, 0), ==, "Ten");
  g_assert_false (ws_profile_find_option (profile, "1", &option));
}

/* The order in which ballots come in changes nothing. */
static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (WsProfile) first = small_profile (WS_BALLOT_POINTS, names);
      g_autoptr (WsProfile) second = small_profile (WS_BALLOT_POINTS, names);
      WsBallotMark ballots[20][3];
      g_autofree gint64 *x = NULL;
      g_autofree gint64 *y = NULL;

      for (guint i = 0; i < 20; i++)
        for (guint j = 0; j < 3; j++)
          ballots[i][j] = (WsBallotMark) { j, g_rand_int_range (rand, 0, 4) };
      for (guint i = 0; i < 20; i++)
        {
          ws_profile_add_ballot (first, ballots[i], 3, 1);
          ws_profile_add_ballot (second, ballots[19 - i], 3, 1);
        }
      x = ws_profile_count_points (first, NULL, 0);
      y = ws_profile_count_points (second, NULL, 0);
      g_assert_cmpmem (x, 3 * sizeof *x, y, 3 * sizeof *y);
      g_assert_cmpuint (ws_profile_get_n_groups (first), ==, ws_profile_get_n_groups (second));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/equal-ballots", test_equal_ballots);
  g_test_add_func ("/profile/points", test_points);
  g_test_add_func ("/profile/weights", test_weights);
  g_test_add_func ("/profile/options", test_options);
  g_test_add_func ("/profile/any-order", test_any_order);
  return g_test_run ();
}
