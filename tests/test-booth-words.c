/* test-booth-words.c — the sentences of the voting booth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-booth-words.h"

static WsBallot *
dots (int   points,
      int   cap,
      guint n_options)
{
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = points, .cap = cap };

  return ws_ballot_new (&rules, n_options);
}

static void
assert_says (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_left (void)
{
  g_autoptr (WsBallot) ballot = dots (5, 2, 4);

  assert_says (ws_booth_words_left (ballot), "{discs} 5 of 5 points left");
  assert_says (ws_booth_words_status (ballot, 0), "no points");
  ws_ballot_add (ballot, 0);
  assert_says (ws_booth_words_status (ballot, 0), "1 point");
  ws_ballot_add (ballot, 0);
  assert_says (ws_booth_words_status (ballot, 0), "2 points: the most");
  assert_says (ws_booth_words_left (ballot), "{discs} 3 of 5 points left");
}

static void
test_reasons (void)
{
  g_autoptr (WsBallot) ballot = dots (5, 2, 4);

  g_assert_null (ws_booth_words_reason (ballot, 0, WS_BALLOT_OK));
  assert_says (ws_booth_words_reason (ballot, 0, WS_BALLOT_NONE_LEFT),
               "You have used your 5 points. Take one back with − to move it.");
  assert_says (ws_booth_words_reason (ballot, 0, WS_BALLOT_AT_CAP), "2 points is the most for one proposal.");
  for (int reason = WS_BALLOT_NONE_LEFT; reason <= WS_BALLOT_TOO_FEW; reason++)
    {
      g_autofree char *text = ws_booth_words_reason (ballot, 0, reason);

      g_assert_true (g_str_has_suffix (text, "."));
    }
}

static void
test_others (void)
{
  g_autoptr (WsBallot) ballot = dots (5, 1, 5);
  g_autoptr (WsBallot) many = dots (1, 1, 14);

  ws_ballot_add (ballot, 0);
  ws_ballot_add (ballot, 1);
  assert_says (ws_booth_words_others (ballot), "The other three: no points.");
  ws_ballot_add (ballot, 2);
  ws_ballot_add (ballot, 3);
  assert_says (ws_booth_words_others (ballot), "The other one: no points.");
  ws_ballot_add (ballot, 4);
  g_assert_null (ws_booth_words_others (ballot));
  ws_ballot_add (many, 3);
  assert_says (ws_booth_words_others (many), "The other 13: no points.");
}

static void
test_unused (void)
{
  g_autoptr (WsBallot) ballot = dots (5, 2, 4);
  g_autoptr (WsBallot) two = dots (5, 2, 2);

  ws_ballot_add (ballot, 0);
  assert_says (ws_booth_words_unused (ballot), "4 points not used");
  for (guint i = 0; i < 4; i++)
    ws_ballot_add (two, i / 2);
  /* one is left, and there is nowhere to put it */
  g_assert_cmpuint (ws_ballot_get_left (two), ==, 1);
  g_assert_null (ws_booth_words_unused (two));
}

static void
test_majorities (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int majority = WS_MAJORITY_SIMPLE; majority <= WS_MAJORITY_TWO_THIRDS; majority++)
    for (int base = WS_BASE_YES_NO; base <= WS_BASE_ENTITLED; base++)
      {
        WsVoteRules rules = { .method = WS_METHOD_YES_NO, .majority = majority, .base = base };

        g_hash_table_add (seen, (gpointer) ws_booth_words_majority (&rules));
      }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 11);
}

static void
test_cards (void)
{
  WsVoteRules rules[] = {
    { .method = WS_METHOD_DOTS, .dots = 5, .cap = 2 }, { .method = WS_METHOD_DOTS, .dots = 1, .cap = 0 },
    { .method = WS_METHOD_APPROVAL, .choose_min = 2, .choose_max = 4 }, { .method = WS_METHOD_APPROVAL },
    { .method = WS_METHOD_APPROVAL, .choose_min = 3, .choose_max = 3 }, { .method = WS_METHOD_YES_NO },
  };
  const char *first[] = { "You have 5 points to give", "You have 1 point to give", NULL, NULL, NULL,
                          "Answer Yes, No or Abstain" };
  const char *below[] = { NULL, NULL, "At least 2, and up to 4.", "As many as you like.", "Please choose 3.",
                          "More people must say Yes than No." };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      WsBoothCard cards[WS_BOOTH_N_CARDS] = { 0 };

      ws_booth_words_cards (&rules[i], 6, cards);
      if (first[i] != NULL)
        g_assert_cmpstr (cards[0].heading, ==, first[i]);
      if (below[i] != NULL)
        g_assert_cmpstr (cards[0].text, ==, below[i]);
      for (guint c = 0; c < WS_BOOTH_N_CARDS; c++)
        {
          g_assert_cmpstr (cards[c].heading, !=, "");
          g_assert_cmpstr (cards[c].text, !=, "");
          g_free (cards[c].heading);
          g_free (cards[c].text);
        }
    }
}

static void
test_wait (void)
{
  assert_says (ws_booth_words_wait (1), "Too many attempts. Wait 1 second.");
  assert_says (ws_booth_words_wait (29001), "Too many attempts. Wait 30 seconds.");
  assert_says (ws_booth_words_wait (120001), "Too many attempts. Wait 3 minutes.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/booth-words/left", test_left);
  g_test_add_func ("/booth-words/reasons", test_reasons);
  g_test_add_func ("/booth-words/others", test_others);
  g_test_add_func ("/booth-words/unused", test_unused);
  g_test_add_func ("/booth-words/majorities", test_majorities);
  g_test_add_func ("/booth-words/cards", test_cards);
  g_test_add_func ("/booth-words/wait", test_wait);
  return g_test_run ();
}
