/* test-spread.c — how marks spread, by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-spread.h"

static const char *const names[] = { "Benches", "Trees", NULL };

/* Benches: 5 4 4 0 on four ballots, one of which rates Trees only; Trees: 0 0 1 3. One more ballot is blank.
 * Benches 13 / 4 = 3.25, in the middle 4 and 4. Trees 4 / 4 = 1, in the middle 0 and 1: 0.5. */
static void
test_scores (void)
{
  const WsBallotMark first[] = { { 0, 5 }, { 1, 0 } }, second[] = { { 0, 4 } }, third[] = { { 1, 1 }, { 0, 4 } }, last[] = { { 1, 3 } };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_SCORES, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsSpread) benches = NULL;
  g_autoptr (WsSpread) trees = NULL;
  g_autoptr (WsSpread) said = NULL;
  g_autofree char *mean = NULL, *median = NULL, *half = NULL;

  ws_profile_add_ballot (profile, first, 2, 1);
  ws_profile_add_ballot (profile, second, 1, 1);
  ws_profile_add_ballot (profile, third, 2, 1);
  ws_profile_add_ballot (profile, last, 1, 1);
  ws_profile_add_ballot (profile, NULL, 0, 1);
  benches = ws_spread_new (profile, 0, 5, TRUE);
  trees = ws_spread_new (profile, 1, 5, TRUE);
  said = ws_spread_new (profile, 1, 5, FALSE);
  g_assert_cmpint (benches->n, ==, 4);
  g_assert_cmpint (benches->sum, ==, 13);
  g_assert_cmpint (benches->counts[4], ==, 2);
  g_assert_cmpuint (ws_spread_get_low (benches), ==, 0);
  g_assert_cmpuint (ws_spread_get_high (benches), ==, 5);
  mean = ws_spread_write_mean (benches, lang);
  median = ws_spread_write_median (benches, lang);
  half = ws_spread_write_median (trees, lang);
  g_assert_cmpstr (mean, ==, "3.25");
  g_assert_cmpstr (median, ==, "4");
  g_assert_cmpstr (half, ==, "0.5");
  g_assert_cmpint (said->n, ==, 3);   /* 0, 1 and 3: the one who rated Benches alone said nothing on it */
  g_assert_cmpuint (ws_spread_get_middle (said, FALSE), ==, 1);
}

/* A 0 that was given is a mark: this ballot is not blank. Where points are given freely it is no mark. */
static void
test_zero (void)
{
  const WsBallotMark zeros[] = { { 0, 0 }, { 1, 0 } };
  g_autoptr (WsProfile) scores = small_profile (WS_BALLOT_SCORES, names);
  g_autoptr (WsProfile) points = small_profile (WS_BALLOT_POINTS, names);

  ws_profile_add_ballot (scores, zeros, 2, 1);
  ws_profile_add_ballot (points, zeros, 2, 1);
  g_assert_cmpint (ws_profile_get_n_blank (scores), ==, 0);
  g_assert_cmpint (ws_profile_get_n_blank (points), ==, 1);
}

/* 2 / 3 is 0.67 and 1 / 3 is 0.33; 1 / 8 is 0.125, rounded half up 0.13. Nobody at all has no mean. */
static void
test_rounding (void)
{
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  gint64 counts[] = { 0 };
  WsSpread two = { 3, 2, counts, 1 }, one = { 3, 1, counts, 1 }, eighth = { 8, 1, counts, 1 }, none = { 0, 0, counts, 1 };
  g_autofree char *a = ws_spread_write_mean (&two, lang), *b = ws_spread_write_mean (&one, lang);
  g_autofree char *c = ws_spread_write_mean (&eighth, lang), *d = ws_spread_write_mean (&none, lang);

  g_assert_cmpstr (a, ==, "0.67");
  g_assert_cmpstr (b, ==, "0.33");
  g_assert_cmpstr (c, ==, "0.13");
  g_assert_cmpstr (d, ==, "–");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spread/scores", test_scores);
  g_test_add_func ("/spread/zero", test_zero);
  g_test_add_func ("/spread/rounding", test_rounding);
  return g_test_run ();
}
