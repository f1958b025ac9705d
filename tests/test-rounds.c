/* test-rounds.c — counts in stages, by hand: instant run-off and single transferable votes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-rounds.h"

static const char *const names[] = { "A", "B", "C", "D", NULL };

static void
add_order (WsProfile  *profile,
           const char *order,
           gint64      count)
{
  WsBallotMark marks[9];
  guint n = 0;

  for (; order[n] != '\0'; n++)
    marks[n] = (WsBallotMark) { order[n] - 'A', n + 1 };
  ws_profile_add_ballot (profile, marks, n, count);
}

static void
assert_round (WsRounds      *rounds,
              guint          index,
              WsRoundAction  action,
              const char    *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  WsRound *round;

  g_assert_cmpuint (index, <, rounds->rounds->len);
  round = g_ptr_array_index (rounds->rounds, index);
  g_assert_cmpint (round->action, ==, action);
  for (guint i = 0; i < rounds->outcome->n_options; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", round->totals[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

/* A 4, B 3, C 2 (next B), D 1 (no next), one blank. 10 count, 6 needed. D out: 9 count, 5 needed. C out: B 5 of 9. */
static void
test_runoff (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (GError) error = NULL;
  g_autoptr (WsRounds) rounds = NULL;

  add_order (profile, "AB", 4);
  add_order (profile, "B", 3);
  add_order (profile, "CDBA", 2);
  add_order (profile, "D", 1);
  add_order (profile, "", 1);
  rounds = ws_runoff_count (profile, lang, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rounds->rounds->len, ==, 3);
  assert_round (rounds, 0, WS_ROUND_FIRST, "4 3 2 1");
  assert_round (rounds, 1, WS_ROUND_EXCLUDE, "4 3 2 -1");
  assert_round (rounds, 2, WS_ROUND_EXCLUDE, "4 5 -1 -1");
  assert_options (rounds->outcome->winners, "1");
  g_assert_cmpint (rounds->outcome->n_ballots, ==, 11);
  assert_steps (rounds->outcome, "11 ballots, 1 of them blank.\n"
                                 "Round 1: “A” 4, “B” 3, “C” 2 and “D” 1.\n"
                                 "10 papers count; more than half is 6.\n"
                                 "“D” has the fewest and is out.\n"
                                 "Without a further choice: 1.\n"
                                 "Round 2: “A” 4, “B” 3 and “C” 2.\n"
                                 "9 papers count; more than half is 5.\n"
                                 "“C” has the fewest and is out.\n"
                                 "Its papers pass on to: “B” 2.\n"
                                 "Round 3: “B” 5 and “A” 4.\n"
                                 "9 papers count; more than half is 5.\n"
                                 "“B” has more than half of the papers that still count.");
}

/* Only papers that still count make the majority: C 2 without a next choice; 4 of 7 is more than half. */
static void
test_exhausted (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsProfile) blank = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsRounds) rounds = NULL;
  g_autoptr (WsRounds) nobody = NULL;

  add_order (profile, "A", 4);
  add_order (profile, "B", 3);
  add_order (profile, "C", 2);
  rounds = ws_runoff_count (profile, lang, NULL);
  assert_round (rounds, 2, WS_ROUND_EXCLUDE, "4 3 -1 -1");
  assert_options (rounds->outcome->winners, "0");
  add_order (blank, "", 2);
  nobody = ws_runoff_count (blank, lang, NULL);
  g_assert_cmpuint (nobody->outcome->winners->len, ==, 0);
}

static void
test_equal_ranks (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (GError) error = NULL;
  const WsBallotMark equal[] = { { 0, 1 }, { 1, 1 } };

  ws_profile_add_ballot (profile, equal, 2, 1);
  g_assert_null (ws_runoff_count (profile, lang, &error));
  g_assert_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (ws_stv_count (profile, 1, lang, &error));
  g_assert_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID);
}

/* 10 papers, 2 seats: quota 10 / 3 + 1 = 4. A has 6 and is elected; the surplus of 2 gives each of its papers
 * 1 × 2 / 6 = 0.33333, six of them 1.99998 for B, who has 3.99998 and not the quota; 0.00002 are lost by cutting. C and D
 * (1 each) are tied below; C stands first and goes out, then D. With B alone left nothing is moved: that is no stage. */
static void
test_surplus (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsRounds) rounds = NULL;

  add_order (profile, "AB", 6);
  add_order (profile, "BA", 2);
  add_order (profile, "C", 1);
  add_order (profile, "DC", 1);
  add_order (profile, "", 5);
  rounds = ws_stv_count (profile, 2, lang, NULL);
  g_assert_cmpint (rounds->quota, ==, 4);
  g_assert_cmpuint (rounds->rounds->len, ==, 3);
  assert_round (rounds, 0, WS_ROUND_FIRST, "600000 200000 100000 100000");
  assert_round (rounds, 1, WS_ROUND_SURPLUS, "400000 399998 100000 100000");
  g_assert_cmpint (((WsRound *) g_ptr_array_index (rounds->rounds, 1))->non_transferable, ==, 2);
  assert_round (rounds, 2, WS_ROUND_EXCLUDE, "400000 399998 0 100000");
  assert_options (rounds->outcome->winners, "0 1");
  assert_groups (rounds->outcome->ties, "2 3");   /* C before D: for the lot, had it mattered */
  assert_steps (rounds->outcome, "15 ballots, 5 of them blank.\n"
                                 "The quota is 4: 10 papers divided by 3 (the places and one more), without decimals, and one "
                                 "more. Whoever reaches it is elected.\n"
                                 "First choices: “A” 6, “B” 2, “C” 1 and “D” 1.\n"
                                 "“A” has 6, reaches the quota and is elected.\n"
                                 "“A” has 2 over the quota, which pass on to the next choices.\n"
                                 "Its papers pass on to: “B” 1.99998.\n"
                                 "Without a further choice: 0.00002.\n"
                                 "“C” and “D” have as many, in earlier rounds too. The tie order decides: “C”.\n"
                                 "“C” has the fewest and is excluded.\n"
                                 "Without a further choice: 1.\n"
                                 "“D” has the fewest and is excluded.\n"
                                 "There are as many left as places: “B” is elected with 3.99998.");
}

/* 10 papers, 1 seat: quota 6. D (1, next C) is out: C 3, as B. At the stage before B had 3 and C 2: C is out. Of its papers
 * two go to B, and the one that came from D has no further choice. */
static void
test_earlier_stage (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsRounds) rounds = NULL;

  add_order (profile, "A", 4);
  add_order (profile, "B", 3);
  add_order (profile, "CB", 2);
  add_order (profile, "DC", 1);
  rounds = ws_stv_count (profile, 1, lang, NULL);
  g_assert_cmpint (rounds->quota, ==, 6);
  g_assert_cmpuint (rounds->rounds->len, ==, 3);
  assert_round (rounds, 1, WS_ROUND_EXCLUDE, "400000 300000 300000 0");
  assert_round (rounds, 2, WS_ROUND_EXCLUDE, "400000 500000 0 0");
  g_assert_cmpint (((WsRound *) g_ptr_array_index (rounds->rounds, 2))->non_transferable, ==, 100000);
  assert_options (rounds->outcome->winners, "1");
  g_assert_cmpuint (rounds->outcome->ties->len, ==, 0);
}

/* C and D are equal at every stage: the lot says that D goes out first. */
static void
test_lots (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsRounds) rounds = NULL;

  add_order (profile, "AB", 5);
  add_order (profile, "B", 4);
  add_order (profile, "C", 1);
  add_order (profile, "DC", 1);
  for (guint i = 0; i < 4; i++)
    ws_profile_set_lot (profile, i, 4 - i);
  rounds = ws_runoff_count (profile, lang, NULL);
  g_assert_cmpuint (((WsRound *) g_ptr_array_index (rounds->rounds, 1))->who, ==, 3);
  assert_groups (rounds->outcome->ties, "3 2");
}

static void
test_enough_seats (void)
{
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_ORDINAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsRounds) rounds = NULL;

  add_order (profile, "AB", 6);
  rounds = ws_stv_count (profile, 4, lang, NULL);
  g_assert_cmpuint (rounds->rounds->len, ==, 1);
  g_assert_cmpuint (rounds->outcome->winners->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rounds/runoff", test_runoff);
  g_test_add_func ("/rounds/exhausted", test_exhausted);
  g_test_add_func ("/rounds/equal-ranks", test_equal_ranks);
  g_test_add_func ("/rounds/surplus", test_surplus);
  g_test_add_func ("/rounds/earlier-stage", test_earlier_stage);
  g_test_add_func ("/rounds/lots", test_lots);
  g_test_add_func ("/rounds/enough-seats", test_enough_seats);
  return g_test_run ();
}
