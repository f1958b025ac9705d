/* test-ballot.c — the limits of a ballot, its text and its order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-ballot.h"

#include <string.h>

static WsVoteRules
dots (int points,
      int cap)
{
  return (WsVoteRules) { .method = WS_METHOD_DOTS, .dots = points, .cap = cap };
}

static void
assert_body (WsBallot   *ballot,
             const char *expected)
{
  char *body = ws_ballot_to_body (ballot);

  g_assert_cmpstr (body, ==, expected);
  ws_ballot_wipe (body);
}

static void
test_dots (void)
{
  WsVoteRules rules = dots (5, 2);
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  g_assert_true (ws_ballot_is_blank (ballot));
  assert_body (ballot, "0 0 0");
  g_assert_cmpint (ws_ballot_take (ballot, 0), ==, WS_BALLOT_NOTHING_THERE);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpuint (ws_ballot_get_left (ballot), ==, 3);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_OK);
  g_assert_cmpuint (ws_ballot_get_left (ballot), ==, 0);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_NONE_LEFT);
  assert_body (ballot, "2 1 2");
  g_assert_cmpint (ws_ballot_take (ballot, 2), ==, WS_BALLOT_OK);
  assert_body (ballot, "2 1 1");
  g_assert_cmpuint (ws_ballot_count_chosen (ballot), ==, 3);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
}

static void
test_no_cap (void)
{
  WsVoteRules rules = dots (99, 0);
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 2);

  for (int i = 0; i < 99; i++)
    g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_may_add (ballot, 1), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpint (ws_ballot_may_add (ballot, 0), ==, WS_BALLOT_NONE_LEFT);
  assert_body (ballot, "0 99");

  rules = dots (3, 8);
  g_clear_pointer (&ballot, ws_ballot_free);
  ballot = ws_ballot_new (&rules, 2);
  g_assert_cmpuint (ws_ballot_get_cap (ballot), ==, 3);
}

static void
test_approval (void)
{
  WsVoteRules rules = { .method = WS_METHOD_APPROVAL, .choose_min = 2, .choose_max = 3 };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 5);

  /* empty: asked about, but possible */
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 4), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_TOO_FEW);
  g_assert_cmpint (ws_ballot_add (ballot, 4), ==, WS_BALLOT_ALREADY);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_TOO_MANY);
  assert_body (ballot, "1 1 0 0 1");
  g_assert_cmpint (ws_ballot_take (ballot, 2), ==, WS_BALLOT_NOTHING_THERE);
  g_assert_cmpint (ws_ballot_take (ballot, 4), ==, WS_BALLOT_OK);
  assert_body (ballot, "1 1 0 0 0");
}

static void
test_approval_of_all (void)
{
  WsVoteRules rules = { .method = WS_METHOD_APPROVAL, .choose_max = 0 };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  g_assert_cmpuint (ws_ballot_get_most (ballot), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (ws_ballot_add (ballot, i), ==, WS_BALLOT_OK);
  assert_body (ballot, "1 1 1");
}

static void
test_yes_no (void)
{
  WsVoteRules rules = { .method = WS_METHOD_YES_NO, .shuffle = TRUE };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  assert_body (ballot, "blank");
  ws_ballot_add (ballot, WS_BALLOT_NO);
  assert_body (ballot, "no");
  ws_ballot_add (ballot, WS_BALLOT_YES);
  assert_body (ballot, "yes");
  g_assert_cmpuint (ws_ballot_get_used (ballot), ==, 1);
  ws_ballot_add (ballot, WS_BALLOT_ABSTAIN);
  assert_body (ballot, "abstain");
  ws_ballot_take (ballot, WS_BALLOT_ABSTAIN);
  assert_body (ballot, "blank");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (ws_ballot_option_at (ballot, i), ==, i);
}

/* Every order is as likely as any other: of 6000 ballots about 1000 for each of the 6. */
static void
test_shuffle (void)
{
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = 5, .shuffle = TRUE };
  guint orders[27] = { 0 }, seen = 0;

  for (int i = 0; i < 6000; i++)
    {
      g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);
      guint order = 0;

      for (guint p = 0; p < 3; p++)
        {
          order = order * 3 + ws_ballot_option_at (ballot, p);
          g_assert_cmpuint (ws_ballot_position_of (ballot, ws_ballot_option_at (ballot, p)), ==, p);
        }
      orders[order]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i] > 0)
      {
        seen++;
        /* seven standard deviations: fails by chance once in a hundred thousand million runs */
        g_assert_cmpuint (orders[i], >, 1000 - 202);
        g_assert_cmpuint (orders[i], <, 1000 + 202);
      }
  g_assert_cmpuint (seen, ==, 6);
}

static void
test_fixed_order (void)
{
  WsVoteRules rules = dots (5, 2);
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 40);

  for (guint i = 0; i < 40; i++)
    g_assert_cmpuint (ws_ballot_option_at (ballot, i), ==, i);
}

/* Not rated is another thing than 0. */
static void
test_score (void)
{
  WsVoteRules rules = { .method = WS_METHOD_SCORE };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  assert_body (ballot, "- - -");
  g_assert_true (ws_ballot_is_blank (ballot));
  g_assert_cmpint (ws_ballot_get_score (ballot, 0), ==, -1);
  g_assert_cmpint (ws_ballot_set (ballot, 0, 6), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_get_score (ballot, 0), ==, 5);
  g_assert_cmpint (ws_ballot_set (ballot, 0, 7), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpint (ws_ballot_take (ballot, 2), ==, WS_BALLOT_NOTHING_THERE);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_OK);
  assert_body (ballot, "5 - 0");
  g_assert_false (ws_ballot_is_blank (ballot));
  g_assert_cmpuint (ws_ballot_get_used (ballot), ==, 2);
  ws_ballot_take (ballot, 2);
  ws_ballot_take (ballot, 0);
  assert_body (ballot, "4 - -");
  ws_ballot_set (ballot, 0, 0);
  assert_body (ballot, "- - -");
}

static void
test_ranked (void)
{
  WsVoteRules rules = { .method = WS_METHOD_RANKED, .choose_max = 3, .choose_min = 2 };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 4);

  assert_body (ballot, "0 0 0 0");
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_move (ballot, 1, TRUE), ==, WS_BALLOT_NOT_PLACED);
  ws_ballot_add (ballot, 2);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_TOO_FEW);
  ws_ballot_add (ballot, 0);
  ws_ballot_add (ballot, 3);
  assert_body (ballot, "2 0 1 3");
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_ALREADY);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_TOO_MANY);
  g_assert_cmpuint (ws_ballot_option_in_place (ballot, 1), ==, 2);
  g_assert_cmpuint (ws_ballot_option_in_place (ballot, 4), ==, G_MAXUINT);
  g_assert_cmpuint (ws_ballot_option_in_place (ballot, 0), ==, G_MAXUINT);
  g_assert_cmpint (ws_ballot_move (ballot, 2, TRUE), ==, WS_BALLOT_FIRST);
  g_assert_cmpint (ws_ballot_move (ballot, 3, FALSE), ==, WS_BALLOT_LAST);
  g_assert_cmpint (ws_ballot_move (ballot, 3, TRUE), ==, WS_BALLOT_OK);
  assert_body (ballot, "3 0 1 2");
  g_assert_cmpint (ws_ballot_move (ballot, 2, FALSE), ==, WS_BALLOT_OK);
  assert_body (ballot, "3 0 2 1");
  /* what is taken out closes the order behind it */
  ws_ballot_take (ballot, 3);
  assert_body (ballot, "2 0 1 0");
  g_assert_cmpint (ws_ballot_take (ballot, 3), ==, WS_BALLOT_NOTHING_THERE);
}

/* Whatever is done, places are 1, 2, 3 … each once: what the count asks for. */
static void
test_ranked_any (void)
{
  WsVoteRules rules = { .method = WS_METHOD_COMMITTEE, .choose_max = 0, .shuffle = TRUE };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 7);
  g_autoptr (GRand) rand = g_rand_new_with_seed (24);

  for (int i = 0; i < 20000; i++)
    {
      guint option = g_rand_int_range (rand, 0, 7), seen = 0, n;

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          ws_ballot_add (ballot, option);
          break;
        case 1:
          ws_ballot_take (ballot, option);
          break;
        default:
          ws_ballot_move (ballot, option, g_rand_boolean (rand));
          break;
        }
      n = ws_ballot_count_chosen (ballot);
      for (guint k = 0; k < 7; k++)
        if (ws_ballot_get (ballot, k) > 0)
          {
            g_assert_cmpuint (ws_ballot_get (ballot, k), <=, n);
            g_assert_cmpuint (seen & 1u << ws_ballot_get (ballot, k), ==, 0);
            seen |= 1u << ws_ballot_get (ballot, k);
          }
    }
}

#define PESOS G_GINT64_CONSTANT (100)

/* Two million: lamps 900,000, toilets 650,000, games 480,000, a court from 200,000 to 500,000. */
static WsBallot *
budget (WsBudgetForm form)
{
  WsVoteRules rules = {
    .method = WS_METHOD_BUDGET, .budget = 2000000 * PESOS, .budget_form = form, .budget_share = 50, .choose_max = 2,
  };
  WsBallot *ballot = ws_ballot_new (&rules, 4);

  ws_ballot_set_project (ballot, 0, 900000 * PESOS, 0, 0, 1, 1);
  ws_ballot_set_project (ballot, 1, 650000 * PESOS, 0, 0, 1, 0);
  ws_ballot_set_project (ballot, 2, 480000 * PESOS, 0, 0, 1, 1);
  ws_ballot_set_project (ballot, 3, 500000 * PESOS, 200000 * PESOS, 200000 * PESOS, 3, 0);
  return ballot;
}

static void
test_knapsack (void)
{
  g_autoptr (WsBallot) ballot = budget (WS_BUDGET_KNAPSACK);

  assert_body (ballot, "0 0 0 0");
  g_assert_false (ws_ballot_is_adjustable (ballot, 0));
  g_assert_true (ws_ballot_is_adjustable (ballot, 3));
  ws_ballot_add (ballot, 0);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_ALREADY);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_RIVAL);
  g_assert_cmpuint (ws_ballot_get_rival (ballot, 2), ==, 0);
  ws_ballot_add (ballot, 1);
  g_assert_cmpint (ws_ballot_get_spent (ballot), ==, 1550000 * PESOS);
  ws_ballot_add (ballot, 3);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_get_amount (ballot, 3, 2), ==, 400000 * PESOS);
  g_assert_cmpint (ws_ballot_get_spent (ballot), ==, 1950000 * PESOS);
  g_assert_cmpint (ws_ballot_get_missing (ballot, 3), ==, 50000 * PESOS);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_TOO_DEAR);
  assert_body (ballot, "1 1 0 2");
  ws_ballot_take (ballot, 1);
  /* the last step is shorter, so that it ends at the whole cost */
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_get_spent (ballot), ==, 1400000 * PESOS);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_TOO_DEAR);
  g_assert_cmpint (ws_ballot_get_missing (ballot, 1), ==, 50000 * PESOS);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  assert_body (ballot, "1 0 0 3");
}

/* Exactly all the money is not too much. */
static void
test_knapsack_to_the_cent (void)
{
  WsVoteRules rules = { .method = WS_METHOD_BUDGET, .budget = 1001 };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  ws_ballot_set_project (ballot, 0, 1000, 0, 0, 1, 0);
  ws_ballot_set_project (ballot, 1, 1, 0, 0, 1, 0);
  ws_ballot_set_project (ballot, 2, 1, 0, 0, 1, 0);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_TOO_DEAR);
}

static void
test_choose_projects (void)
{
  g_autoptr (WsBallot) ballot = budget (WS_BUDGET_CHOOSE);

  ws_ballot_add (ballot, 0);
  /* liking both of two of which one is done is an answer */
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_TOO_MANY);
  ws_ballot_take (ballot, 0);
  ws_ballot_add (ballot, 3);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_OK);
  assert_body (ballot, "0 0 1 2");
}

static void
test_share (void)
{
  g_autoptr (WsBallot) ballot = budget (WS_BUDGET_SHARE);

  g_assert_cmpint (ws_ballot_get_share (ballot), ==, 1000000 * PESOS);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  ws_ballot_add (ballot, 0);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_TOO_LITTLE);
  ws_ballot_add (ballot, 3);
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  /* more than there is */
  ws_ballot_add (ballot, 1);
  ws_ballot_add (ballot, 2);
  ws_ballot_add (ballot, 3);
  g_assert_cmpint (ws_ballot_add (ballot, 3), ==, WS_BALLOT_OK);
  g_assert_cmpint (ws_ballot_get_spent (ballot), ==, 2530000 * PESOS);
}

static void
test_gradients (void)
{
  WsVoteRules rules = { .method = WS_METHOD_GRADIENTS };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 2);

  assert_body (ballot, "0 0");
  ws_ballot_set (ballot, 1, 8);
  g_assert_cmpint (ws_ballot_add (ballot, 1), ==, WS_BALLOT_AT_CAP);
  g_assert_cmpint (ws_ballot_set (ballot, 0, 9), ==, WS_BALLOT_AT_CAP);
  ws_ballot_set (ballot, 0, 3);
  assert_body (ballot, "3 8");
}

/* 25 credits: 4 votes cost 16, 3 cost 9. */
static void
test_quadratic (void)
{
  WsVoteRules rules = { .method = WS_METHOD_QUADRATIC, .dots = 25, .cap = 2 };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, 3);

  g_assert_cmpuint (ws_ballot_get_next_cost (ballot, 0), ==, 1);
  for (int i = 0; i < 4; i++)
    g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_OK);
  g_assert_cmpuint (ws_ballot_get_used (ballot), ==, 16);
  g_assert_cmpuint (ws_ballot_get_next_cost (ballot, 0), ==, 9);
  g_assert_cmpint (ws_ballot_may_add (ballot, 0), ==, WS_BALLOT_OK);
  ws_ballot_add (ballot, 1);
  g_assert_cmpint (ws_ballot_add (ballot, 0), ==, WS_BALLOT_NONE_LEFT);
  ws_ballot_add (ballot, 1);
  ws_ballot_add (ballot, 1);
  g_assert_cmpuint (ws_ballot_get_left (ballot), ==, 0);
  g_assert_cmpint (ws_ballot_add (ballot, 2), ==, WS_BALLOT_NONE_LEFT);
  assert_body (ballot, "4 3 0");
}

static void
test_consent (void)
{
  WsVoteRules rules = { .method = WS_METHOD_CONSENT, .shuffle = TRUE };
  g_autoptr (WsBallot) ballot = ws_ballot_new (&rules, WS_BALLOT_N_ANSWERS);
  g_autofree char *longest = g_strnfill (WS_BALLOT_REASON_MAX, 'x');

  assert_body (ballot, "blank");
  ws_ballot_add (ballot, WS_BALLOT_CONSENT);
  assert_body (ballot, "consent");
  ws_ballot_add (ballot, WS_BALLOT_ASIDE);
  assert_body (ballot, "aside");
  ws_ballot_add (ballot, WS_BALLOT_OBJECT);
  g_assert_true (ws_ballot_wants_reason (ballot));
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_NO_REASON);
  ws_ballot_set_reason (ballot, "  \n ");
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_NO_REASON);
  ws_ballot_set_reason (ballot, " Cuando llueve,\nla ladera se inunda. ");
  g_assert_cmpint (ws_ballot_may_finish (ballot), ==, WS_BALLOT_OK);
  assert_body (ballot, "object: Cuando llueve, la ladera se inunda.");
  ws_ballot_set_reason (ballot, longest);
  g_assert_cmpuint (strlen (ws_ballot_get_reason (ballot)), ==, WS_BALLOT_REASON_MAX);
  /* a reason without an objection is not written */
  ws_ballot_add (ballot, WS_BALLOT_CONSENT);
  assert_body (ballot, "consent");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ballot/dots", test_dots);
  g_test_add_func ("/ballot/dots-without-cap", test_no_cap);
  g_test_add_func ("/ballot/approval", test_approval);
  g_test_add_func ("/ballot/approval-of-all", test_approval_of_all);
  g_test_add_func ("/ballot/yes-no", test_yes_no);
  g_test_add_func ("/ballot/score", test_score);
  g_test_add_func ("/ballot/ranked", test_ranked);
  g_test_add_func ("/ballot/ranked-any", test_ranked_any);
  g_test_add_func ("/ballot/knapsack", test_knapsack);
  g_test_add_func ("/ballot/knapsack-to-the-cent", test_knapsack_to_the_cent);
  g_test_add_func ("/ballot/choose-projects", test_choose_projects);
  g_test_add_func ("/ballot/share", test_share);
  g_test_add_func ("/ballot/gradients", test_gradients);
  g_test_add_func ("/ballot/quadratic", test_quadratic);
  g_test_add_func ("/ballot/consent", test_consent);
  g_test_add_func ("/ballot/shuffle", test_shuffle);
  g_test_add_func ("/ballot/fixed-order", test_fixed_order);
  return g_test_run ();
}
