/* test-ballot.c — the limits of a ballot, its text and its order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-ballot.h"

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
  g_test_add_func ("/ballot/shuffle", test_shuffle);
  g_test_add_func ("/ballot/fixed-order", test_fixed_order);
  return g_test_run ();
}
