/* test-gradients.c — gradients of agreement and consent, by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-gradients.h"

/* Rules: 1 2 4 5 → three of four go along. Fence: 1 8 - - → one of two, and a veto. Nobody says anything on Kiosk. */
static void
test_gradients (void)
{
  static const char *const names[] = { "Rules", "Fence", "Kiosk", NULL };
  const char *const texts[] = { "1 1 0", "2 8 0", "4 0 0", "5 0 0", "0 0 0", NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_POINTS, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;
  WsGradients rules, fence;

  add_texts (profile, texts);
  ws_gradients_read (profile, 0, &rules);
  ws_gradients_read (profile, 1, &fence);
  g_assert_cmpint (rules.said, ==, 4);
  g_assert_cmpint (rules.go_along, ==, 3);
  g_assert_cmpint (rules.counts[5], ==, 1);
  g_assert_cmpint (fence.counts[8], ==, 1);
  outcome = ws_gradients_count (profile, lang);
  assert_options (outcome->winners, "");
  assert_steps (outcome, "5 ballots, 1 of them blank.\n"
                         "“Rules”: 3 of 4 people choose steps 1 to 4 (75.0\302\240%).\n"
                         "“Fence”: 1 of 2 people choose steps 1 to 4 (50.0\302\240%).\n"
                         "“Fence”: 1 person chooses step 8, a veto.\n"
                         "Nobody said anything on “Kiosk”.\n"
                         "This shows how far people agree. It decides nothing by itself.");
}

static void
assert_consent (WsObjections  answers,
                gboolean      allowed,
                const char   *steps)
{
  static const char *const names[] = { NULL };
  g_autoptr (WsProfile) profile = small_profile (WS_BALLOT_APPROVAL, names);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = ws_outcome_new (profile, g_new0 (gint64, 1));

  ws_objections_add_steps (&answers, outcome, lang);
  g_assert_cmpint (ws_objections_do_allow (&answers), ==, allowed);
  assert_steps (outcome, steps);
}

static void
test_consent (void)
{
  assert_consent ((WsObjections) { 12, 1, 0 }, TRUE, "12 people consent.\n1 person stands aside.\n"
                                                     "Nobody objects: it is decided by consent.");
  assert_consent ((WsObjections) { 30, 0, 1 }, FALSE, "30 people consent.\n"
                                                      "1 person objects. One objection is enough: it is not decided.");
  assert_consent ((WsObjections) { 0, 0, 0 }, FALSE, "0 people consent.\nNobody answered, so nothing is decided.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gradients/gradients", test_gradients);
  g_test_add_func ("/gradients/consent", test_consent);
  return g_test_run ();
}
