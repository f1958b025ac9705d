/* test-score.c — scores, the run-off of STAR, and quadratic votes, by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-highest.h"
#include "ws-score.h"

static const char *const names[] = { "Benches", "Trees", "Lamps", NULL };

static WsProfile *
make_profile (const char *const *texts)
{
  WsProfile *profile = small_profile (WS_BALLOT_SCORES, names);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);
      WsBallotMark marks[3];
      guint n = 0;

      for (guint option = 0; option < 3; option++)
        if (!g_str_equal (words[option], "-"))
          marks[n++] = (WsBallotMark) { option, atoi (words[option]) };
      ws_profile_add_ballot (profile, marks, n, 1);
    }
  return profile;
}

/* Five ballots, one of them blank, so four that rate something:
 *            Benches  Trees  Lamps
 *               5       4      -
 *               5       4      0
 *               0       4      2
 *               0       3      2
 *   sum        10      15      4
 *   mean      2.50    3.75   1.00
 *   sorted    0 0 5 5 3 4 4 4 0 0 2 2  → middles 2.5, 4, 1 */
static void
test_mean (void)
{
  const char *const texts[] = { "5 4 -", "5 4 0", "0 4 2", "0 3 2", "- - -", NULL };
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = ws_score_count (profile, 5, 1, lang);

  assert_options (outcome->winners, "1");
  assert_groups (outcome->ranking, "1 | 0 | 2");
  assert_steps (outcome, "5 ballots, 1 of them blank.\n"
                         "The scores are added up. An option that a ballot does not rate gets 0 from it.\n"
                         "“Trees”: 15 points, 3.75 on average; the ballot in the middle gives 4.\n"
                         "“Benches”: 10 points, 2.50 on average; the ballot in the middle gives 2.5.\n"
                         "“Lamps”: 4 points, 1.00 on average; the ballot in the middle gives 1.\n"
                         "The option with the most points is chosen.\n"
                         "“Trees” is chosen with 15 points.");
}

static void
test_tie (void)
{
  const char *const texts[] = { "5 4 1", "3 4 1", NULL };   /* 8, 8, 2 */
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = ws_score_count (profile, 5, 1, lang);

  assert_options (outcome->winners, "");
  assert_options (outcome->tied, "0 1");
}

/* Sums: Benches 5+5+0+0+0 = 10, Trees 4+4+1+1+1 = 11, Lamps 2+0+0+0+2 = 4. Trees and Benches go to the run-off: Benches is
 * scored higher on two ballots, Trees on three. With the sums alone Trees wins too. */
static void
test_star (void)
{
  const char *const texts[] = { "5 4 2", "5 4 0", "0 1 0", "0 1 -", "- 1 2", NULL };
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = ws_star_count (profile, 1, lang);

  assert_options (outcome->winners, "1");
  assert_steps (outcome, "5 ballots.\n"
                         "The scores are added up. An option that a ballot does not rate gets 0 from it.\n"
                         "Highest: “Trees” (11 points) and “Benches” (10 points). Between them it is asked which one more ballots "
                         "score higher.\n"
                         "“Trees” is chosen: more ballots score it higher than “Benches”, 3 to 2.");
}

/* Benches has the most points, 5+5+0+0+0 = 10, before Trees, 1+1+2+2+2 = 8; but three of five score Trees higher. */
static void
test_star_turns (void)
{
  const char *const texts[] = { "5 1 0", "5 1 0", "0 2 1", "0 2 1", "0 2 1", NULL };
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) one = ws_star_count (profile, 1, lang);
  g_autoptr (WsOutcome) two = ws_star_count (profile, 2, lang);

  assert_options (one->winners, "1");
  /* for the second place Benches (10) against Lamps (3): two ballots score Benches higher, three Lamps */
  assert_options (two->winners, "1 2");
  g_assert_cmpuint (two->ties->len, ==, 0);
}

/* An even run-off: Benches 3+0 = 3, Trees 1+1 = 2, each higher on one ballot: the points decide. Then 3+0 against 0+3: also
 * the points are equal, and the tie order decides; it was drawn with Trees first. */
static void
test_star_even (void)
{
  const char *const points[] = { "3 1 0", "0 1 0", NULL }, *const lots[] = { "3 0 0", "0 3 0", NULL };
  g_autoptr (WsProfile) by_points = make_profile (points);
  g_autoptr (WsProfile) by_lots = make_profile (lots);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) first = ws_star_count (by_points, 1, lang);
  g_autoptr (WsOutcome) second = NULL;

  assert_options (first->winners, "0");
  assert_groups (first->ties, "");
  g_assert_cmpstr (g_ptr_array_index (first->steps, 3), ==,
                   "“Benches” is chosen: it is even with “Trees”, 1 to 1, so the points decide.");
  ws_profile_set_lot (by_lots, 0, 2);
  ws_profile_set_lot (by_lots, 1, 1);
  ws_profile_set_lot (by_lots, 2, 3);
  second = ws_star_count (by_lots, 1, lang);
  assert_options (second->winners, "1");
  g_assert_cmpuint (second->ties->len, ==, 1);
}

/* Benches 6 points; Trees and Lamps are tied with 4 for the second finalist. Of two ballots one prefers Trees (3 to 1), one
 * Lamps (3 to 1); a third has 0 for both: even, so the tie order says Trees, who stands first. */
static void
test_star_finalists (void)
{
  const char *const texts[] = { "1 3 1", "1 1 3", "4 0 0", NULL };
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = ws_star_count (profile, 1, lang);

  assert_groups (outcome->ties, "1 2");
  g_assert_cmpstr (g_ptr_array_index (outcome->steps, 2), ==,
                   "“Trees” and “Lamps” are tied: the tie order decided which of them came first.");
  /* Benches 1 against Trees 3, 1 against 1, 4 against 0: even, and Benches has more points */
  assert_options (outcome->winners, "0");
}

static void
test_nobody (void)
{
  const char *const texts[] = { "0 0 0", "- - -", NULL }, *const alone[] = { "0 4 0", NULL };
  g_autoptr (WsProfile) profile = make_profile (texts);
  g_autoptr (WsProfile) one = make_profile (alone);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) score = ws_score_count (profile, 5, 1, lang);
  g_autoptr (WsOutcome) star = ws_star_count (profile, 1, lang);
  g_autoptr (WsOutcome) single = ws_star_count (one, 2, lang);

  assert_options (score->winners, "");
  assert_options (star->winners, "");
  assert_options (single->winners, "1");
  g_assert_cmpint (score->n_blank, ==, 1);
}

/* 9 credits each: 3 votes for one thing (9), or 2, 2 and 1 (4 + 4 + 1). Benches 3 on one ballot; Trees 2+2 = 4 on two; Lamps
 * 1+1+0 = 2 on two. Trees has the most votes; votes from most people have Trees and Lamps. */
static void
test_quadratic (void)
{
  const char *const texts[] = { "3 0 0", "0 2 1", "0 2 1", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_POINTS, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;

  add_texts (profile, texts);
  outcome = ws_quadratic_count (profile, 1, lang);
  assert_options (outcome->winners, "1");
  assert_steps (outcome, "3 ballots.\n"
                         "The option with the most votes is chosen.\n"
                         "“Trees” is chosen with 4 votes.\n"
                         "Most attention: “Trees” and “Lamps”, with votes on 2 ballots.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/mean", test_mean);
  g_test_add_func ("/score/tie", test_tie);
  g_test_add_func ("/score/star", test_star);
  g_test_add_func ("/score/star-turns", test_star_turns);
  g_test_add_func ("/score/star-even", test_star_even);
  g_test_add_func ("/score/star-finalists", test_star_finalists);
  g_test_add_func ("/score/nobody", test_nobody);
  g_test_add_func ("/score/quadratic", test_quadratic);
  return g_test_run ();
}
