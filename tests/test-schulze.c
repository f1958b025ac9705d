/* test-schulze.c — ranked ballots compared in pairs, by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-schulze.h"

/* "ACB" or, with equal ranks, "A=CB". */
static void
add_order (WsProfile  *profile,
           const char *order,
           gint64      count)
{
  WsBallotMark marks[9];
  guint n = 0;
  gint32 rank = 0;

  for (const char *p = order; *p != '\0'; p++)
    if (*p != '=')
      {
        rank += p == order || p[-1] != '=';
        marks[n++] = (WsBallotMark) { *p - 'A', rank };
      }
  ws_profile_add_ballot (profile, marks, n, count);
}

/* The example of Schulze's paper: 45 voters, no option beats all others. Strongest paths, from E: to A 25, B 28, C 28, D 31;
 * back to E 24 from each of A to D, so that E wins; then A beats C (26 to 25), C beats B (29 to 28), B beats D (33 to 28). */
static void
test_schulze (void)
{
  static const char *const names[] = { "A", "B", "C", "D", "E", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;
  g_autofree gint64 *pairs = NULL;

  add_order (profile, "ACBED", 5);
  add_order (profile, "ADECB", 5);
  add_order (profile, "BEDAC", 8);
  add_order (profile, "CABED", 3);
  add_order (profile, "CAEBD", 7);
  add_order (profile, "CBADE", 2);
  add_order (profile, "DCEBA", 7);
  add_order (profile, "EBADC", 8);
  pairs = ws_pairwise_new (profile, WS_UNRANKED_LAST);
  g_assert_cmpint (pairs[0 * 5 + 1], ==, 20);   /* A over B */
  g_assert_cmpint (pairs[1 * 5 + 0], ==, 25);
  g_assert_cmpint (pairs[4 * 5 + 3], ==, 31);   /* E over D */
  outcome = ws_schulze_count (profile, WS_UNRANKED_LAST, lang);
  assert_options (outcome->winners, "4");
  assert_groups (outcome->ranking, "4 | 0 | 2 | 1 | 3");
  assert_steps (outcome, "45 ballots.\n"
                         "Each option is compared with each other one: how many ballots place it higher?\n"
                         "“E” is preferred to “A” (23 to 22), “B” (27 to 18) and “D” (31 to 14).\n"
                         "“A” is preferred to “C” (26 to 19) and “D” (30 to 15).\n"
                         "“C” is preferred to “E” (24 to 21) and “B” (29 to 16).\n"
                         "“B” is preferred to “A” (25 to 20) and “D” (33 to 12).\n"
                         "“D” is preferred to “C” (28 to 17).\n"
                         "No option is preferred to every other, so chains of preferences decide: a chain is as strong as its "
                         "weakest link.\n"
                         "By a chain of preferences “E” stands above “C”: the weakest link of the strongest chain has 28 "
                         "ballots, and only 24 on the way back.\n"
                         "“E” wins.");
}

/* A over B on 2 of 5; the others rank only one of the two, or neither. Unranked last: B over A on 3. No opinion: A wins. */
static void
test_unranked (void)
{
  static const char *const names[] = { "A", "B", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) last = NULL;
  g_autoptr (WsOutcome) ignore = NULL;

  add_order (profile, "AB", 2);
  add_order (profile, "B", 3);
  add_order (profile, "", 1);
  last = ws_schulze_count (profile, WS_UNRANKED_LAST, lang);
  ignore = ws_schulze_count (profile, WS_UNRANKED_IGNORE, lang);
  assert_options (last->winners, "1");
  assert_options (ignore->winners, "0");
  g_assert_cmpint (last->n_ballots, ==, 6);
}

static void
test_tie (void)
{
  static const char *const names[] = { "A", "B", "C", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsProfile) blank = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;
  g_autoptr (WsOutcome) nobody = NULL;

  add_order (profile, "A=BC", 1);
  outcome = ws_schulze_count (profile, WS_UNRANKED_LAST, lang);
  assert_options (outcome->winners, "0 1");
  assert_groups (outcome->ranking, "0 1 | 2");
  add_order (blank, "", 4);
  nobody = ws_schulze_count (blank, WS_UNRANKED_LAST, lang);
  g_assert_cmpuint (nobody->winners->len, ==, 0);
}

/* ABC twice: A 2 × (2 + 2), B 2 × 2. C=A once: C 1 + 2, A 1 + 2, B below both 0. A 11, B 4, C 3; 6 for each ballot. */
static void
test_borda (void)
{
  static const char *const names[] = { "A", "B", "C", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;

  add_order (profile, "ABC", 2);
  add_order (profile, "C=A", 1);
  outcome = ws_borda_count (profile, lang);
  g_assert_cmpint (outcome->totals[0], ==, 11);
  g_assert_cmpint (outcome->totals[1], ==, 4);
  g_assert_cmpint (outcome->totals[2], ==, 3);
  assert_options (outcome->winners, "0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schulze/schulze", test_schulze);
  g_test_add_func ("/schulze/unranked", test_unranked);
  g_test_add_func ("/schulze/tie", test_tie);
  g_test_add_func ("/schulze/borda", test_borda);
  return g_test_run ();
}
