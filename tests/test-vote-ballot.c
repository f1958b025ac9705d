/* test-vote-ballot.c — a ballot is within the rules or it is refused; nothing is repaired.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-model.h"

static WsVote *
new_vote (Fixture  *fixture,
          WsMethod  method,
          guint     n_options)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (fixture->workshop, "What first?", method, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_options; i++)
    {
      g_autofree char *text = g_strdup_printf ("Option %u", i + 1);
      g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, text, NULL, 0, &error);

      g_assert_no_error (error);
    }
  return vote;
}

static void
set_rules (WsVote *vote,
           int     least,
           int     most,
           int     dots,
           gint64  budget,
           int     form)
{
  g_autoptr (GError) error = NULL;
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  rules.choose_min = least;
  rules.choose_max = most;
  rules.dots = dots;
  rules.budget = budget;
  rules.budget_form = form;
  ws_vote_set_rules (vote, &rules, &error);
  g_assert_no_error (error);
}

static void
expect (WsVote     *vote,
        const char *body,
        gboolean    accepted)
{
  g_autoptr (GError) error = NULL;

  if (ws_vote_check_ballot (vote, body, &error) != accepted)
    g_error ("“%s” should be %s: %s", body, accepted ? "accepted" : "refused", error != NULL ? error->message : "");
  g_assert_true (accepted == (error == NULL));
}

static void
test_score (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (WsVote) vote = new_vote (fixture, WS_METHOD_SCORE, 3);

  expect (vote, "5 - 0", TRUE);
  expect (vote, "- - -", TRUE);
  expect (vote, "6 0 0", FALSE);
  expect (vote, "-1 0 0", FALSE);
  expect (vote, "05 0 0", FALSE);
  expect (vote, "5 5", FALSE);
}

static void
test_ranked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (WsVote) vote = new_vote (fixture, WS_METHOD_RANKED, 4);

  set_rules (vote, 2, 3, 5, 0, 0);
  expect (vote, "2 0 1 3", TRUE);
  expect (vote, "0 0 0 0", TRUE);
  expect (vote, "1 1 0 0", FALSE);   /* a place twice */
  expect (vote, "1 3 0 0", FALSE);   /* a gap */
  expect (vote, "0 2 0 0", FALSE);
  expect (vote, "1 0 0 0", FALSE);   /* fewer than two */
  expect (vote, "1 2 3 4", FALSE);   /* more than three */
  expect (vote, "5 0 0 0", FALSE);
  expect (vote, "1 - 2 0", FALSE);
}

static void
test_budget (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = new_vote (fixture, WS_METHOD_BUDGET, 3);
  static const gint64 costs[3][3] = { { 60000, 0, 0 }, { 50000, 0, 0 }, { 30000, 10000, 8000 } };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), i);

      ws_vote_option_set_cost (option, costs[i][0], costs[i][1], costs[i][2], &error);
      g_assert_no_error (error);
      if (i == 2)
        {
          /* 100, 180, 260 and the whole 300 */
          g_assert_cmpuint (ws_vote_option_get_n_amounts (option), ==, 4);
          g_assert_cmpint (ws_vote_option_get_amount (option, 3), ==, 26000);
          g_assert_cmpint (ws_vote_option_get_amount (option, 4), ==, 30000);
          g_assert_false (ws_vote_option_set_cost (option, 100, 200, 1, NULL));
        }
    }
  set_rules (vote, 0, 2, 5, 80000, WS_BUDGET_KNAPSACK);
  expect (vote, "1 0 2", TRUE);    /* 600 + 180 */
  expect (vote, "1 0 3", FALSE);   /* 600 + 260 */
  expect (vote, "1 1 0", FALSE);
  expect (vote, "2 0 0", FALSE);   /* no such amount */
  expect (vote, "0 0 5", FALSE);
  set_rules (vote, 0, 2, 5, 80000, WS_BUDGET_CHOOSE);
  expect (vote, "1 1 0", TRUE);
  expect (vote, "1 1 1", FALSE);
  set_rules (vote, 0, 2, 5, 80000, WS_BUDGET_SHARE);
  expect (vote, "0 0 4", FALSE);   /* 300 of 800, half is asked for */
  expect (vote, "0 1 0", TRUE);
  expect (vote, "0 0 0", TRUE);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (WsVote) consent = new_vote (fixture, WS_METHOD_CONSENT, 0);
  g_autoptr (WsVote) gradients = new_vote (fixture, WS_METHOD_GRADIENTS, 2);
  g_autoptr (WsVote) quadratic = new_vote (fixture, WS_METHOD_QUADRATIC, 3);

  expect (consent, "consent", TRUE);
  expect (consent, "aside", TRUE);
  expect (consent, "blank", TRUE);
  expect (consent, "object: It blocks the way to school", TRUE);
  expect (consent, "object: ", FALSE);
  expect (consent, "object", FALSE);
  expect (consent, "object: two\nlines", FALSE);
  g_assert_null (ws_vote_add_option (consent, "Another", NULL, 0, NULL));
  expect (gradients, "8 1", TRUE);
  expect (gradients, "0 0", TRUE);
  expect (gradients, "9 1", FALSE);
  set_rules (quadratic, 0, 0, 25, 0, 0);
  expect (quadratic, "4 3 0", TRUE);    /* 16 + 9 */
  expect (quadratic, "4 3 1", FALSE);
  expect (quadratic, "5 0 0", TRUE);
}

static void
test_lots (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = new_vote (fixture, WS_METHOD_COMMITTEE, 5);
  gboolean seen[6] = { FALSE };
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;

  ws_vote_open (vote, "park2026", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), i);
      gint64 lot = ws_vote_option_get_lot (option);

      g_assert_cmpint (lot, >=, 1);
      g_assert_cmpint (lot, <=, 5);
      g_assert_false (seen[lot]);
      seen[lot] = TRUE;
    }
  text = ws_vote_rules_to_text (vote);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_assert_cmpstr (hash, ==, ws_vote_get_rules_hash (vote));
}

static void
test_can_open (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = new_vote (fixture, WS_METHOD_BUDGET, 2);
  WsVoteRules rules;

  g_assert_false (ws_vote_can_open (vote, NULL));   /* no money */
  set_rules (vote, 0, 2, 5, 80000, WS_BUDGET_KNAPSACK);
  g_assert_false (ws_vote_can_open (vote, &error)); /* no costs */
  g_assert_nonnull (strstr (error->message, "Option 1"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), i);

      g_assert_true (ws_vote_option_set_cost (option, 100, 0, 0, NULL));
    }
  g_assert_true (ws_vote_can_open (vote, NULL));
  ws_vote_get_rules (vote, &rules);
  g_assert_cmpint (rules.counting, ==, WS_COUNTING_GREEDY);
  rules.channel = WS_CHANNEL_HANDS;
  g_assert_true (ws_vote_set_rules (vote, &rules, NULL));
  g_assert_false (ws_vote_can_open (vote, NULL));
  rules.method = WS_METHOD_RANKED;                  /* a count that this method does not have becomes its usual one */
  g_assert_true (ws_vote_set_rules (vote, &rules, NULL));
  ws_vote_get_rules (vote, &rules);
  g_assert_cmpint (rules.counting, ==, WS_COUNTING_SCHULZE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/vote-ballot/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("score", test_score);
  ADD ("ranked", test_ranked);
  ADD ("budget", test_budget);
  ADD ("words", test_words);
  ADD ("lots", test_lots);
  ADD ("can-open", test_can_open);

  return g_test_run ();
}
