/* test-vote-paper.c — paper ballots typed twice, totals counted twice, and slips that must add up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-model.h"

static WsVote *
open_vote (Fixture     *fixture,
           WsChannel    channel,
           WsAdmission  admission)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (fixture->workshop, "What first?", WS_METHOD_DOTS, &error);
  WsVoteRules rules;

  g_object_unref (ws_vote_add_option (vote, "Lamps", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Toilets", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Garden", NULL, 0, &error));
  ws_vote_get_rules (vote, &rules);
  rules.channel = channel;
  rules.admission = admission;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  if (admission != WS_ADMISSION_CODES)
    g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_no_error (error);
  return vote;
}

static void
assert_refused (gboolean   done,
                GError   **error)
{
  g_assert_false (done);
  g_assert_error (*error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (error);
}

static void
add (WsVote     *vote,
     int         pass,
     const char *body)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_vote_add_paper (vote, pass, ws_vote_get_n_papers (vote, pass), body, &error));
  g_assert_no_error (error);
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_vote (fixture, WS_CHANNEL_LAPTOP, WS_ADMISSION_OPEN);
  g_autoptr (GHashTable) ballots = NULL;

  g_assert_true (ws_vote_cast (vote, 0, "2 2 1", &error));
  g_assert_true (ws_vote_set_typed_by (vote, 1, "Rosa Luna", &error));
  g_assert_true (ws_vote_set_typed_by (vote, 2, "rosa LUNA", &error));
  add (vote, 1, "2 2 1");
  add (vote, 1, "0 2 1");
  add (vote, 1, WS_PAPER_SPOILED);
  assert_refused (ws_vote_add_paper (vote, 1, 3, "3 0 0", &error), &error);
  assert_refused (ws_vote_add_paper (vote, 1, 2, "0 2 1", &error), &error);   /* the same once more */
  g_assert_cmpuint (ws_vote_get_n_papers (vote, 1), ==, 3);
  assert_refused (ws_vote_close (vote, &error), &error);    /* typed once */

  add (vote, 2, WS_PAPER_SPOILED);
  add (vote, 2, "2 2 1");
  add (vote, 2, "0 2 0");
  {
    g_autoptr (GPtrArray) differences = ws_vote_compare_papers (vote);
    WsPaperDifference *one = g_ptr_array_index (differences, 0), *two = g_ptr_array_index (differences, 1);

    g_assert_cmpuint (differences->len, ==, 2);
    g_assert_cmpstr (one->body, ==, "0 2 0");
    g_assert_cmpuint (one->first, ==, 0);
    g_assert_cmpuint (one->second, ==, 1);
    g_assert_cmpstr (two->body, ==, "0 2 1");
  }
  assert_refused (ws_vote_close (vote, &error), &error);    /* they differ */
  assert_refused (ws_vote_take_paper (vote, 2, 3, "1 1 1", &error), &error);
  g_assert_true (ws_vote_take_paper (vote, 2, 3, "0 2 0", &error));
  add (vote, 2, "0 2 1");
  assert_refused (ws_vote_close (vote, &error), &error);    /* by the same person */
  g_assert_true (ws_vote_set_typed_by (vote, 2, "Juan Gil", &error));
  g_assert_null (ws_vote_list_papers (vote, NULL));
  g_assert_cmpuint (ws_vote_get_n_spoiled_papers (vote), ==, 0);
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);

  ballots = ws_vote_list_papers (vote, &error);
  g_assert_cmpuint (g_hash_table_size (ballots), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (ballots, "2 2 1")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (ballots, "0 2 1")), ==, 1);
  g_assert_cmpuint (ws_vote_get_n_spoiled_papers (vote), ==, 1);
  assert_refused (ws_vote_add_paper (vote, 1, 3, "1 1 1", &error), &error);
  g_assert_true (ws_workshop_check (fixture->workshop, &error));

  /* paper is under the seal too */
  {
    g_autoptr (WsEdit) edit = ws_store_begin_secret (fixture->store);
    g_assert_true (ws_store_run (fixture->store, &error, "UPDATE paper SET body = '0 1 2' WHERE body = '0 2 1'", NULL));
    g_assert_true (ws_edit_commit (edit, &error));
  }
  g_assert_false (ws_vote_check_seal (vote, &error));
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_vote (fixture, WS_CHANNEL_PAPER, WS_ADMISSION_OPEN);
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  int counts[] = { 2, 2, 1 };
  WsTallySheet sheet = { .ballots = 1, .counts = counts };

  for (guint i = 0; i < 500; i++)
    g_ptr_array_add (many, (gpointer) (i % 3 == 0 ? "2 2 1" : i % 3 == 1 ? "0 0 0" : "1 1 2"));
  g_assert_true (ws_vote_add_papers (vote, 1, 0, many, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ws_vote_get_n_papers (vote, 1), ==, 500);
  assert_refused (ws_vote_write_sheet (vote, WS_CHANNEL_PAPER, &sheet, &error), &error);
  g_ptr_array_add (many, (gpointer) "9 9 9");
  assert_refused (ws_vote_add_papers (vote, 2, 0, many, &error), &error);
  g_assert_cmpuint (ws_vote_get_n_papers (vote, 2), ==, 0);
  g_assert_true (ws_vote_clear_papers (vote, 1, &error));
  g_assert_false (ws_vote_has_papers (vote));
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_PAPER, &sheet, &error));
  assert_refused (ws_vote_add_paper (vote, 1, 0, "2 2 1", &error), &error);
}

static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_vote (fixture, WS_CHANNEL_PAPER, WS_ADMISSION_OPEN);
  int counts[] = { 2, 2, 1 };
  WsTallySheet sheet = { .ballots = 1, .counts = counts };

  g_assert_true (ws_vote_write_sheet_pass (vote, WS_CHANNEL_PAPER, 1, "Rosa", &sheet, &error));
  counts[0] = 1;
  g_assert_true (ws_vote_write_sheet_pass (vote, WS_CHANNEL_PAPER, 2, "Juan", &sheet, &error));
  assert_refused (ws_vote_close (vote, &error), &error);
  counts[0] = 2;
  g_assert_true (ws_vote_write_sheet_pass (vote, WS_CHANNEL_PAPER, 2, NULL, &sheet, &error));
  {
    g_autofree char *name = ws_vote_get_counted_by (vote, WS_CHANNEL_PAPER, 2);
    g_assert_cmpstr (name, ==, "Juan");
  }
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);
}

static void
test_slips_add_up (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_vote (fixture, WS_CHANNEL_LAPTOP, WS_ADMISSION_CODES);
  g_auto (GStrv) slips = ws_vote_make_slips (vote, 10, &error);
  WsSlipCount count;

  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_cast_with_code (vote, 0, slips[0], "2 1 1", &error));
  g_assert_true (ws_vote_cast_with_code (vote, 1, slips[1], "2 2 0", &error));
  g_assert_true (ws_vote_spoil_slip (vote, slips[2], &error));
  assert_refused (ws_vote_count_slips (vote, 7, 0, &error), &error);
  g_assert_true (ws_vote_close (vote, &error));
  assert_refused (ws_vote_publish (vote, &error), &error);
  g_assert_true (ws_vote_count_slips (vote, 5, 1, &error));
  ws_vote_get_slips (vote, &count);
  g_assert_cmpint (count.printed, ==, 10);
  g_assert_cmpint (count.deposited, ==, 2);
  g_assert_cmpint (count.spoiled, ==, 1);
  g_assert_cmpint (count.difference, ==, 1);
  g_assert_false (ws_vote_publish (vote, &error));
  g_assert_nonnull (strstr (error->message, "1 slip is not accounted for"));
  g_clear_error (&error);
  assert_refused (ws_vote_explain_difference (vote, "The wind took one", "", &error), &error);
  assert_refused (ws_vote_explain_difference (vote, " ", "Rosa Luna", &error), &error);
  g_assert_true (ws_vote_count_slips (vote, 8, 0, &error));
  g_assert_false (ws_vote_check_slips (vote, &error));
  g_assert_nonnull (strstr (error->message, "1 slip more"));
  g_clear_error (&error);
  g_assert_true (ws_vote_explain_difference (vote, "One was copied by hand", "Rosa Luna\nJuan Gil", &error));
  g_assert_true (ws_vote_check_slips (vote, &error));
  g_assert_true (ws_vote_explain_difference (vote, "", "", &error));
  assert_refused (ws_vote_check_slips (vote, &error), &error);
  g_assert_true (ws_vote_count_slips (vote, 6, 1, &error));
  g_assert_true (ws_vote_set_witnesses (vote, "Rosa Luna\nJuan Gil", &error));
  g_assert_true (ws_vote_publish (vote, &error));
  g_assert_no_error (error);
  assert_refused (ws_vote_count_slips (vote, 6, 1, &error), &error);
  assert_refused (ws_vote_set_witnesses (vote, "Nobody", &error), &error);
  g_assert_null (ws_store_get_undo_label (fixture->store));
  g_assert_true (ws_workshop_check (fixture->workshop, &error));
}

/* A tie of three, and the order that anybody gets with sha256sum. */
static void
test_lot (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "What first?", WS_METHOD_APPROVAL, &error);
  g_autoptr (GPtrArray) tied = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *command = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  WsVoteRules rules;

  for (guint i = 0; i < 4; i++)
    g_object_unref (ws_vote_add_option (vote, i == 0 ? "Lamps" : i == 1 ? "Toilets" : i == 2 ? "Garden" : "Paths", NULL, 0, &error));
  ws_vote_get_rules (vote, &rules);
  rules.tie_rule = WS_TIE_LOT;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_cast (vote, 0, "1 0 1 1", &error));
  for (guint i = 0; i < 4; i++)
    if (i != 1)
      g_ptr_array_add (tied, g_list_model_get_item (ws_vote_get_options (vote), i));
  assert_refused (ws_vote_draw_lot (vote, tied, "4 2 6", &error), &error);   /* still open */
  g_assert_true (ws_vote_close (vote, &error));
  assert_refused (ws_vote_publish (vote, &error), &error);
  assert_refused (ws_vote_draw_lot (vote, tied, "4 2 7", &error), &error);
  assert_refused (ws_vote_draw_lot (vote, tied, "42", &error), &error);
  assert_refused (ws_vote_draw_lot (vote, tied, "", &error), &error);
  g_assert_true (ws_vote_draw_lot (vote, tied, "4, 2, 6", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ws_vote_get_dice (vote), ==, "426");
  g_assert_nonnull (strstr (ws_vote_get_tie_note (vote), "426"));
  assert_refused (ws_vote_draw_lot (vote, tied, "1 1 1", &error), &error);   /* once only */

  command = g_strdup_printf ("sh -c 'for n in 1 3 4; do echo $(printf %%s \"%s 426 $n\" | sha256sum) $n; done | sort'",
                             ws_vote_get_ballots_hash (vote));
  g_assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, &error));
  lines = g_strsplit (output, "\n", -1);
  for (guint place = 1; place <= 3; place++)
    {
      gint64 number = g_ascii_strtoll (strrchr (lines[place - 1], ' '), NULL, 10);
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), number - 1);

      g_assert_cmpuint (strspn (lines[place - 1], "0123456789abcdef"), ==, 64);
      g_assert_cmpint (ws_vote_option_get_tie_place (option), ==, place);
    }
  g_assert_true (ws_vote_publish (vote, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/vote-paper/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("twice", test_twice);
  ADD ("clear", test_clear);
  ADD ("sheets", test_sheets);
  ADD ("slips-add-up", test_slips_add_up);
  ADD ("lot", test_lot);

  return g_test_run ();
}
