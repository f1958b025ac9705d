/* test-greedy.c — a budget spent by votes, by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-greedy.h"

static WsOutcome *
count (const WsGreedyRule *rule)
{
  /* id, cost in cents, votes */
  static const struct { const char *id, *name; gint64 cost, votes; } projects[] = {
    { "9", "Court", 60000, 50 }, { "10", "Trees", 50000, 40 }, { "3", "Lamps", 30000, 40 },
    { "4", "Paint", 10050, 20 }, { "5", "Fair", 20000, 3 },
  };
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsLang) lang = ws_lang_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      WsBallotMark mark = { ws_profile_add_option (profile, projects[i].id, projects[i].name, projects[i].cost), 1 };
      ws_profile_add_ballot (profile, &mark, 1, projects[i].votes);
    }
  return ws_greedy_count (profile, ws_profile_count_ballots (profile), WS_UNIT_VOTES, rule, lang);
}

/* 1 000.00: Court 600 leaves 400; Trees 500 does not fit; Lamps 300 leaves 100; Paint 100.50 does not fit by 50 cents. */
static void
test_skip (void)
{
  g_autoptr (WsOutcome) outcome = count (&(WsGreedyRule) { 100000, 2, TRUE, 0, WS_ORDER_FILE });

  assert_options (outcome->winners, "0 2");
  g_assert_cmpint (outcome->cost, ==, 90000);
  g_assert_cmpuint (outcome->ties->len, ==, 0);   /* Trees would not have fitted before Lamps either */
  assert_steps (outcome, "153 ballots.\n"
                         "The budget is $1,000.00. Projects are funded in the order of their votes, as long as they fit.\n"
                         "“Court”, 50 votes: costs $600.00 and is funded. $400.00 is left.\n"
                         "“Trees”, 40 votes: costs $500.00, but only $400.00 is left. It does not fit.\n"
                         "“Lamps”, 40 votes: costs $300.00 and is funded. $100.00 is left.\n"
                         "“Paint”, 20 votes: costs $100.50, but only $100.00 is left. It does not fit.\n"
                         "“Fair”, 3 votes: costs $200.00, but only $100.00 is left. It does not fit.");
}

static void
test_stop (void)
{
  g_autoptr (WsOutcome) outcome = count (&(WsGreedyRule) { 100000, 2, FALSE, 0, WS_ORDER_FILE });

  assert_options (outcome->winners, "0");
  g_assert_cmpstr (g_ptr_array_index (outcome->steps, outcome->steps->len - 2), ==,
                   "By the rule the count stops at the first project that does not fit.");
}

/* What is below the threshold neither gets money nor stops the count. */
static void
test_threshold (void)
{
  g_autoptr (WsOutcome) outcome = count (&(WsGreedyRule) { 200000, 2, TRUE, 20, WS_ORDER_FILE });

  assert_options (outcome->winners, "0 1 2 3");
  g_assert_cmpstr (g_ptr_array_index (outcome->steps, outcome->steps->len - 1), ==,
                   "1 project has less than the 20 votes needed and is not considered.");
}

/* 1 200.00: after Court 600 are left, for Trees (500) or Lamps (300), 40 votes each, then Paint. */
static void
test_ties (void)
{
  g_autoptr (WsOutcome) by_file = count (&(WsGreedyRule) { 120000, 2, TRUE, 0, WS_ORDER_FILE });
  g_autoptr (WsOutcome) by_id = count (&(WsGreedyRule) { 110000, 2, TRUE, 0, WS_ORDER_ID });
  g_autoptr (WsOutcome) by_file_again = count (&(WsGreedyRule) { 110000, 2, TRUE, 0, WS_ORDER_FILE });

  assert_options (by_file->winners, "0 1");
  assert_groups (by_file->ties, "1 2");
  assert_options (by_id->winners, "0 1");   /* "10" stands before "3" as text */
  assert_groups (by_id->ties, "1 2");
  assert_options (by_file_again->winners, "0 1");
}

/* After Court 400 are left: Trees (500) stops the count, and Lamps (300) would have been funded, had it been first. With 250
 * left neither fits, whichever comes first. */
static void
test_stop_in_tie (void)
{
  g_autoptr (WsOutcome) mattered = count (&(WsGreedyRule) { 100000, 2, FALSE, 0, WS_ORDER_FILE });
  g_autoptr (WsOutcome) same = count (&(WsGreedyRule) { 85000, 2, FALSE, 0, WS_ORDER_FILE });

  assert_groups (mattered->ties, "1 2");
  assert_groups (same->ties, "");
}

/* A pool and a sauna use the same plot. Pool 50 votes, sauna 40, lamps 30: the sauna fits the money and is passed over. It
 * does not stop a count that stops at what does not fit. */
static void
test_exclusive (void)
{
  static const char *const names[] = { "Pool", "Sauna", "Lamps", NULL };
  static const gint64 costs[] = { 50, 20, 30 }, votes[] = { 50, 40, 30 };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      const WsBallotMark mark = { i, 1 };

      ws_profile_set_cost (profile, i, costs[i]);
      ws_profile_set_excludes (profile, i, i < 2 ? "plot" : "");
      ws_profile_add_ballot (profile, &mark, 1, votes[i]);
    }
  outcome = ws_greedy_count (profile, ws_profile_count_ballots (profile), WS_UNIT_VOTES,
                             &(WsGreedyRule) { 100, 0, FALSE, 0, WS_ORDER_FILE }, lang);
  assert_options (outcome->winners, "0 2");
  assert_groups (outcome->ties, "");
  g_assert_cmpstr (g_ptr_array_index (outcome->steps, 3), ==,
                   "“Sauna”, 40 votes: cannot be had together with “Pool”, which is funded already.");
}

/* Two with equal votes on the same plot: the lot decides, and that is said. */
static void
test_lots (void)
{
  static const char *const names[] = { "Pool", "Sauna", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const WsBallotMark mark = { i, 1 };

      ws_profile_set_cost (profile, i, 10);
      ws_profile_set_excludes (profile, i, "plot");
      ws_profile_set_lot (profile, i, 2 - i);
      ws_profile_add_ballot (profile, &mark, 1, 5);
    }
  outcome = ws_greedy_count (profile, ws_profile_count_ballots (profile), WS_UNIT_VOTES,
                             &(WsGreedyRule) { 100, 0, TRUE, 0, WS_ORDER_FILE }, lang);
  assert_options (outcome->winners, "1");
  assert_groups (outcome->ties, "1 0");
}

static void
test_everything (void)
{
  g_autoptr (WsOutcome) all = count (&(WsGreedyRule) { G_MAXINT64, 2, FALSE, 0, WS_ORDER_ID });
  g_autoptr (WsOutcome) nothing = count (&(WsGreedyRule) { 0, 2, TRUE, 0, WS_ORDER_ID });

  g_assert_cmpuint (all->winners->len, ==, 5);
  g_assert_cmpint (all->cost, ==, 170050);
  g_assert_cmpuint (nothing->winners->len, ==, 0);
}

static void
test_money (void)
{
  g_autoptr (WsLang) lang = ws_lang_new ("es");
  g_autofree char *cents = ws_money_write (123405, 2, lang);
  g_autofree char *whole = ws_money_write (5300000, 0, lang);

  g_assert_cmpstr (cents, ==, "$1,234.05");
  g_assert_cmpstr (whole, ==, "$5,300,000");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/greedy/skip", test_skip);
  g_test_add_func ("/greedy/stop", test_stop);
  g_test_add_func ("/greedy/threshold", test_threshold);
  g_test_add_func ("/greedy/ties", test_ties);
  g_test_add_func ("/greedy/stop-in-tie", test_stop_in_tie);
  g_test_add_func ("/greedy/exclusive", test_exclusive);
  g_test_add_func ("/greedy/lots", test_lots);
  g_test_add_func ("/greedy/everything", test_everything);
  g_test_add_func ("/greedy/money", test_money);
  return g_test_run ();
}
