/* test-result.c — what a closed vote says, against counts made by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example's ballots, added up with pencil: points 63, 33, 41, 22, 18 of 37 people with five each, one of them blank;
 * approval 24, 24, 20, 8 of 38; 31 yes, 5 no, 2 abstentions. */

#include <string.h>

#include "test-model.h"
#include "ws-example.h"
#include "ws-result.h"

static WsWorkshop *
make_example (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "example.workshop", NULL);
  g_autoptr (GError) error = NULL;
  WsWorkshop *workshop = ws_example_create (path, "en", &error);

  g_assert_no_error (error);
  return workshop;
}

static WsResult *
result_of (WsWorkshop *workshop,
           guint       index)
{
  g_autoptr (WsVote) vote = g_list_model_get_item (ws_workshop_get_votes (workshop), index);
  g_autoptr (WsLang) lang = ws_lang_new ("en");

  return ws_result_new (vote, lang);
}

static void
assert_totals (WsResult     *result,
               const gint64 *totals,
               guint         n)
{
  g_assert_cmpuint (ws_result_get_n_lines (result), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (ws_result_get_line (result, i)->total, ==, totals[i]);
}

static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  const gint64 points[] = { 63, 41, 33, 22, 18 }, days[] = { 24, 24, 20, 8 }, keys[] = { 31, 5 };
  g_autoptr (WsWorkshop) workshop = make_example (fixture);
  g_autoptr (WsResult) first = result_of (workshop, 0);
  g_autoptr (WsResult) second = result_of (workshop, 1);
  g_autoptr (WsResult) third = result_of (workshop, 2);

  assert_totals (first, points, G_N_ELEMENTS (points));
  g_assert_cmpstr (ws_result_get_headline (first), ==, "“Lamps along the paths” and “Clean and open toilets” are chosen.");
  /* 36 people with marks have 180 points; 63 + 41 + 33 + 22 + 18 = 177 were given */
  g_assert_cmpstr (ws_result_get_base_text (first), ==,
                   "Percentage of the 177 points given. 3 points were not used. 37 ballots in all. 1 was blank.");
  g_assert_cmpstr (ws_result_get_turnout_text (first), ==, "37 of 49 people with the right to vote took part (75.5\302\240%).");
  g_assert_false (ws_result_is_tied (first));
  g_assert_null (ws_result_get_tie_text (first));

  assert_totals (second, days, G_N_ELEMENTS (days));
  g_assert_true (ws_result_is_tied (second));
  g_assert_false (ws_result_needs_decision (second));
  g_assert_cmpstr (ws_result_get_headline (second), ==, "“Saturday morning” is chosen.");
  g_assert_cmpstr (ws_result_get_tie_title (second), ==, "“Saturday morning” and “Sunday morning” are tied with 24 each");
  g_assert_cmpstr (ws_result_get_tie_text (second), ==,
                   "Rule fixed before opening: by lot. Lot drawn with dice in front of everybody: Saturday came out.");

  assert_totals (third, keys, G_N_ELEMENTS (keys));
  g_assert_cmpstr (ws_result_get_headline (third), ==, "Adopted: 31 of 36 said yes (86.1\302\240%); 24 were needed.");
  g_assert_cmpstr (ws_result_get_base_text (third), ==,
                   "Percentage of the 36 who said yes or no. 2 abstentions. 38 ballots in all.");
  {
    g_autoptr (WsFigure) bars = ws_result_make_bars (third, WS_BARS_PAPER);
    g_autoptr (WsLang) lang = ws_lang_new ("en");
    g_autofree char *text = ws_figure_describe (bars, lang);
    g_assert_nonnull (strstr (text, "31"));
    g_assert_nonnull (strstr (text, "86.1"));
  }
  ws_workshop_close (workshop);
}

/* Two of three are tied for one place: a run-off between them decides. */
static void
test_runoff (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Which day?", WS_METHOD_APPROVAL, &error);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsVote) again = NULL;

  g_object_unref (ws_vote_add_option (vote, "Monday", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Tuesday", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Friday", NULL, 0, &error));
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_cast (vote, 0, "1 1 0", &error));
  g_assert_true (ws_vote_cast (vote, 1, "1 1 0", &error));
  g_assert_true (ws_vote_cast (vote, 2, "0 0 1", &error));
  g_assert_true (ws_vote_close (vote, &error));
  {
    g_autoptr (WsResult) result = ws_result_new (vote, lang);
    g_autoptr (GPtrArray) tied = ws_result_list_tied (result);

    g_assert_true (ws_result_needs_decision (result));
    g_assert_true (ws_vote_needs_decision (vote));
    g_assert_false (ws_vote_publish (vote, &error));
    g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
    g_clear_error (&error);
    g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_CLOSED);
    g_assert_cmpuint (ws_result_get_open_seats (result), ==, 1);
    g_assert_cmpuint (tied->len, ==, 2);
    g_assert_cmpstr (ws_result_get_headline (result), ==, "“Monday” and “Tuesday” are tied, and the tie is not broken yet.");
    again = ws_vote_new_round (vote, tied, ws_result_get_open_seats (result), &error);
  }
  g_assert_cmpuint (ws_vote_get_n_options (again), ==, 2);
  g_assert_true (ws_vote_open (again, "park2026", &error));
  g_assert_no_error (error);
  g_assert_true (ws_vote_cast (again, 0, "0 1", &error));
  g_assert_true (ws_vote_close (again, &error));
  {
    g_autoptr (WsResult) result = ws_result_new (vote, lang);

    g_assert_false (ws_result_needs_decision (result));
    g_assert_cmpstr (ws_result_get_headline (result), ==, "“Tuesday” is chosen.");
    g_assert_false (ws_vote_needs_decision (vote));
    g_assert_true (ws_vote_publish (vote, &error));
  }
}

/* The model and the result agree on what is tied, whatever came in and whatever was drawn. */
static void
test_agree_on_ties (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  guint n_open = 0;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Which?", WS_METHOD_APPROVAL, &error);
      g_autoptr (WsResult) result = NULL, after = NULL;
      g_autoptr (GPtrArray) tied = NULL;
      int counts[4];
      WsTallySheet sheet = { .ballots = 3, .counts = counts };
      WsVoteRules rules;

      for (guint i = 0; i < 4; i++)
        {
          g_autofree char *name = g_strdup_printf ("Option %u", i);

          g_object_unref (ws_vote_add_option (vote, name, NULL, 0, &error));
          counts[i] = g_test_rand_int_range (i == 0 ? 3 : 0, 4);
        }
      ws_vote_get_rules (vote, &rules);
      rules.seats = g_test_rand_int_range (1, 4);
      rules.channel = WS_CHANNEL_PAPER;
      rules.tie_rule = round % 2 == 0 ? WS_TIE_LOT : WS_TIE_SHARE;
      g_assert_true (ws_vote_set_rules (vote, &rules, &error));
      g_assert_true (ws_vote_open (vote, NULL, &error));
      g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_PAPER, &sheet, &error));
      g_assert_true (ws_vote_close (vote, &error));
      g_assert_no_error (error);
      result = ws_result_new (vote, lang);
      g_assert_cmpint (ws_vote_needs_decision (vote), ==, ws_result_needs_decision (result));
      if (!ws_result_needs_decision (result))
        continue;
      n_open++;
      tied = ws_result_list_tied (result);
      g_assert_true (ws_vote_break_tie (vote, tied, "Slips in a hat", &error));
      after = ws_result_new (vote, lang);
      g_assert_false (ws_vote_needs_decision (vote));
      g_assert_false (ws_result_needs_decision (after));
    }
  g_assert_cmpuint (n_open, >, 0);
}

/* As many yes as no: in words, with the rule. */
static void
test_yes_no_tie (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Shall we?", WS_METHOD_YES_NO, &error);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsResult) result = NULL;
  int counts[] = { 12, 12, 1 };
  WsTallySheet sheet = { .ballots = 25, .counts = counts };

  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_PAPER, &sheet, &error));
  g_assert_true (ws_vote_close (vote, &error));
  result = ws_result_new (vote, lang);
  g_assert_cmpstr (ws_result_get_headline (result), ==,
                   "Not adopted, because of a tie: 12 yes and 12 no. By the rule fixed before opening there must be more yes than no.");
  g_assert_true (ws_vote_publish (vote, &error));
  g_assert_no_error (error);
}

/* Ballots at the computer and hands in the room come together. */
static void
test_channels (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Shall we?", WS_METHOD_YES_NO, &error);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  int counts[] = { 10, 4, 1 };
  WsTallySheet sheet = { .ballots = 16, .blank = 0, .spoiled = 1, .counts = counts };

  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_cast (vote, 0, "yes", &error));
  g_assert_true (ws_vote_cast (vote, 1, "blank", &error));
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_PAPER, &sheet, &error));
  g_assert_true (ws_vote_close (vote, &error));
  {
    g_autoptr (WsResult) result = ws_result_new (vote, lang);
    WsResultChannel laptop, paper, total;

    ws_result_get_channel (result, WS_CHANNEL_LAPTOP, &laptop);
    ws_result_get_channel (result, WS_CHANNEL_PAPER, &paper);
    ws_result_get_total (result, &total);
    g_assert_cmpint (laptop.ballots, ==, 2);
    g_assert_cmpint (laptop.blank, ==, 1);
    g_assert_cmpint (paper.ballots, ==, 16);
    g_assert_cmpint (total.ballots, ==, 18);
    g_assert_cmpstr (ws_result_get_headline (result), ==, "Adopted: 11 yes and 4 no.");
    g_assert_cmpstr (ws_result_get_base_text (result), ==,
                     "Percentage of the 15 who said yes or no. 1 abstention. 18 ballots in all. 1 was blank. 1 was spoiled.");
  }
}

/* Five people stated, seven ballots: it takes 4 yes to be more than half, and nothing is over 100 %. */
static void
test_too_few_people (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Do we adopt it?", WS_METHOD_YES_NO, &error);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsResult) result = NULL;
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  rules.majority = WS_MAJORITY_ABSOLUTE;
  rules.base = WS_BASE_PRESENT;
  rules.present = 5;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  for (guint i = 0; i < 7; i++)
    g_assert_true (ws_vote_cast (vote, i, i < 3 ? "yes" : "no", &error));
  g_assert_true (ws_vote_close (vote, &error));
  result = ws_result_new (vote, lang);
  g_assert_cmpstr (ws_result_get_headline (result), ==, "Not adopted: 3 of 7 said yes (42.9\302\240%); 4 were needed.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/result/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("example", test_example);
  ADD ("run-off", test_runoff);
  ADD ("agree-on-ties", test_agree_on_ties);
  ADD ("yes-no-tie", test_yes_no_tie);
  ADD ("channels", test_channels);
  ADD ("too-few-people", test_too_few_people);

  return g_test_run ();
}
