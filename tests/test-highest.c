/* test-highest.c — approval and points with several places, and what is said at the line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-highest.h"

static const char *const names[] = { "Benches", "Trees", "Lamps", "Toilets", NULL };

static WsOutcome *
count_points (const char *const *texts,
              guint              places)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_POINTS, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");

  add_texts (profile, texts);
  return ws_highest_count (profile, ws_profile_count_points (profile, NULL, 0), WS_UNIT_POINTS, places, lang);
}

/* Benches 2+2+1 = 5, Trees 1+0+2 = 3, Lamps 0+1+1 = 2, Toilets 0. One blank. */
static void
test_points (void)
{
  const char *const texts[] = { "2 1 0 0", "2 0 1 0", "1 2 1 0", "0 0 0 0", NULL };
  g_autoptr (WsOutcome) outcome = count_points (texts, 2);

  g_assert_cmpint (outcome->totals[0], ==, 5);
  g_assert_cmpint (outcome->totals[1], ==, 3);
  g_assert_cmpint (outcome->totals[2], ==, 2);
  g_assert_cmpint (outcome->totals[3], ==, 0);
  assert_options (outcome->winners, "0 1");
  assert_groups (outcome->ranking, "0 | 1 | 2 | 3");
  assert_options (outcome->tied, "");
  assert_steps (outcome, "4 ballots, 1 of them blank.\n"
                         "The 2 options with the most points are chosen.\n"
                         "“Benches” is chosen with 5 points.\n"
                         "“Trees” is chosen with 3 points.");
}

/* Trees, Lamps and Toilets have 2 points each, and two places are left for the three. */
static void
test_tie (void)
{
  const char *const texts[] = { "2 2 0 0", "2 0 2 0", "1 0 0 2", NULL };
  g_autoptr (WsOutcome) outcome = count_points (texts, 3);

  assert_options (outcome->winners, "0");
  assert_options (outcome->tied, "1 2 3");
  g_assert_cmpuint (outcome->n_open, ==, 2);
  assert_steps (outcome, "3 ballots.\n"
                         "The 3 options with the most points are chosen.\n"
                         "“Benches” is chosen with 5 points.\n"
                         "“Trees”, “Lamps” and “Toilets” are tied with 2 points each, and 2 places are left for them.");
}

/* A tie above the line needs no decision: both are in. */
static void
test_tie_above (void)
{
  const char *const texts[] = { "2 2 1 0", NULL };
  g_autoptr (WsOutcome) outcome = count_points (texts, 2);

  assert_options (outcome->winners, "0 1");
  assert_options (outcome->tied, "");
  assert_groups (outcome->ranking, "0 1 | 2 | 3");
}

static void
test_nobody (void)
{
  const char *const texts[] = { "2 0 0 0", NULL }, *const blank[] = { "0 0 0 0", NULL }, *const none[] = { NULL };
  g_autoptr (WsOutcome) one = count_points (texts, 3);
  g_autoptr (WsOutcome) blanks = count_points (blank, 3);
  g_autoptr (WsOutcome) empty = count_points (none, 3);

  assert_options (one->winners, "0");
  assert_steps (one, "1 ballot.\n"
                     "The 3 options with the most points are chosen.\n"
                     "“Benches” is chosen with 2 points.\n"
                     "Nobody voted for any of the other options, so none of them is chosen.");
  assert_options (blanks->winners, "");
  assert_options (blanks->tied, "");
  assert_options (empty->winners, "");
  g_assert_cmpint (empty->n_ballots, ==, 0);
}

/* Benches on 3 ballots, Trees on 2, Lamps on 2, Toilets on 1: a tie for the second place. */
static void
test_approval (void)
{
  const char *const texts[] = { "1 1 0 0", "1 0 1 0", "1 1 1 1", "0 0 0 0", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;

  add_texts (profile, texts);
  outcome = ws_highest_count (profile, ws_profile_count_ballots (profile), WS_UNIT_VOTES, 2, lang);
  g_assert_cmpint (outcome->totals[0], ==, 3);
  g_assert_cmpint (outcome->totals[3], ==, 1);
  assert_options (outcome->winners, "0");
  assert_options (outcome->tied, "1 2");
  assert_steps (outcome, "4 ballots, 1 of them blank.\n"
                         "The 2 options with the most votes are chosen.\n"
                         "“Benches” is chosen with 3 votes.\n"
                         "“Trees” and “Lamps” are tied with 2 votes each, and 1 place is left for them.");
}

static gboolean
holds (GArray *options,
       guint   option)
{
  for (guint i = 0; i < options->len; i++)
    if (g_array_index (options, guint, i) == option)
      return TRUE;
  return FALSE;
}

/* For every election and number of places: nobody is chosen before one with as much, and the line is sound. */
static void
test_law (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (WsLang) lang = ws_lang_new ("en");

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
      guint places = g_rand_int_range (rand, 1, 6), n = g_rand_int_range (rand, 0, 9);
      g_autoptr (WsOutcome) outcome = NULL;

      for (guint i = 0; i < n; i++)
        {
          WsBallotMark marks[4];
          guint kept = 0;
          for (guint o = 0; o < 4; o++)
            if (g_rand_boolean (rand))
              marks[kept++] = (WsBallotMark) { o, 1 };
          ws_profile_add_ballot (profile, marks, kept, 1);
        }
      outcome = ws_highest_count (profile, ws_profile_count_ballots (profile), WS_UNIT_VOTES, places, lang);
      g_assert_cmpuint (outcome->winners->len, <=, places);
      for (guint a = 0; a < 4; a++)
        for (guint b = 0; b < 4; b++)
          if (holds (outcome->winners, a) && !holds (outcome->winners, b))
            g_assert_cmpint (outcome->totals[a], >, outcome->totals[b]);
      if (outcome->tied->len > 0)
        {
          g_assert_cmpuint (outcome->winners->len + outcome->n_open, ==, places);
          g_assert_cmpuint (outcome->tied->len, >, outcome->n_open);
        }
      else
        for (guint b = 0; b < 4 && outcome->winners->len < places; b++)
          if (!holds (outcome->winners, b))
            g_assert_cmpint (outcome->totals[b], ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/highest/points", test_points);
  g_test_add_func ("/highest/tie", test_tie);
  g_test_add_func ("/highest/tie-above", test_tie_above);
  g_test_add_func ("/highest/nobody", test_nobody);
  g_test_add_func ("/highest/approval", test_approval);
  g_test_add_func ("/highest/law", test_law);
  return g_test_run ();
}
