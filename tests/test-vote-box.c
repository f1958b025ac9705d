/* test-vote-box.c — the ballot box: once each, in secret, and never a partial result.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-model.h"

static WsVote *
open_dots (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (fixture->workshop, "What first?", WS_METHOD_DOTS, &error);

  g_object_unref (ws_vote_add_option (vote, "Lamps", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Toilets", NULL, 0, &error));
  g_object_unref (ws_vote_add_option (vote, "Garden", NULL, 0, &error));
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_no_error (error);
  return vote;
}

static void
test_cast (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_dots (fixture);
  g_autoptr (GHashTable) ballots = NULL;

  g_assert_true (ws_vote_cast (vote, 0, "2 2 1", &error));
  g_assert_true (ws_vote_cast (vote, 1, "0 2 1", &error));
  g_assert_true (ws_vote_cast (vote, 2, "2 2 1", &error));
  g_assert_true (ws_vote_cast (vote, 3, "0 0 0", &error));
  g_assert_cmpuint (ws_vote_get_cast (vote), ==, 4);

  /* the same turn again, as after a COMMIT that failed in name only: nothing is counted twice */
  g_assert_false (ws_vote_cast (vote, 3, "0 0 0", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_assert_cmpuint (ws_vote_get_cast (vote), ==, 4);
}

static void
test_cast_twice (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_dots (fixture);

  g_assert_true (ws_vote_cast (vote, 0, "2 2 1", &error));
  g_assert_false (ws_vote_cast (vote, 5, "2 2 1", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_assert_cmpuint (ws_vote_get_cast (vote), ==, 1);
}

static void
test_refused_ballots (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const bad[] = { "3 1 0", "2 2 2", "1 1", "1 1 1 1", "", "a b c", "-1 0 0", "01 0 0", "1,0 0 0", "yes", NULL };
  g_autoptr (WsVote) vote = open_dots (fixture);

  for (guint i = 0; bad[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (ws_vote_cast (vote, 0, bad[i], &error));
      g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
    }
  g_assert_cmpuint (ws_vote_get_cast (vote), ==, 0);
}

static void
test_nobody_sees (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_dots (fixture);
  g_autoptr (GHashTable) ballots = NULL;
  g_autoptr (WsVote) reopened = NULL;
  gint64 id = ws_row_get_id (WS_ROW (vote));

  g_assert_true (ws_vote_cast (vote, 0, "2 2 1", &error));
  g_assert_null (ws_vote_list_ballots (vote, &error));
  g_clear_error (&error);
  g_assert_true (ws_vote_cast (vote, 1, "2 2 1", &error));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);
  g_assert_false (ws_vote_cast (vote, 2, "2 2 1", &error));
  g_clear_error (&error);
  ballots = ws_vote_list_ballots (vote, &error);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (ballots, "2 2 1")), ==, 2);
  g_assert_cmpuint (strlen (ws_vote_get_ballots_hash (vote)), ==, 64);

  /* closing and opening cannot be undone, and neither can the making of what was voted on */
  g_assert_null (ws_store_get_undo_label (fixture->store));
  g_clear_object (&vote);
  fixture_reopen (fixture);
  g_assert_null (ws_store_get_undo_label (fixture->store));
  reopened = ws_row_get (fixture->store, WS_TYPE_VOTE, id);
  g_assert_cmpint (ws_vote_get_state (reopened), ==, WS_VOTE_CLOSED);
}

static void
test_frozen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_dots (fixture);
  g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (vote), 0);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  rules.dots = 9;
  g_assert_false (ws_vote_set_rules (vote, &rules, &error));
  g_clear_error (&error);
  g_assert_false (ws_vote_option_rename (option, "Other", &error));
  g_clear_error (&error);
  g_assert_false (ws_vote_ask (vote, "Other?", &error));
  g_clear_error (&error);
  g_assert_false (ws_vote_remove (vote, &error));
  g_clear_error (&error);
  g_assert_null (ws_vote_add_option (vote, "More", NULL, 0, &error));
  g_clear_error (&error);
  {
    g_autofree char *text = ws_vote_rules_to_text (vote);
    g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    g_assert_cmpstr (hash, ==, ws_vote_get_rules_hash (vote));
  }
  g_assert_true (ws_vote_close (vote, &error));
  {
    g_autoptr (WsVote) again = ws_vote_new_round (vote, NULL, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpint (ws_vote_get_round (again), ==, 2);
    g_assert_cmpuint (ws_vote_get_n_options (again), ==, 3);
    rules.dots = 7;
    g_assert_true (ws_vote_set_rules (again, &rules, &error));
  }
}

static void
test_passphrase (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = open_dots (fixture);
  gint64 wait;

  g_assert_true (ws_vote_check_passphrase (vote, "park2026", &wait, &error));
  for (int i = 0; i < 3; i++)
    {
      g_assert_false (ws_vote_check_passphrase (vote, "guess", &wait, &error));
      g_clear_error (&error);
    }
  g_assert_cmpint (wait, ==, 30000);
  g_assert_false (ws_vote_check_passphrase (vote, "park2026", &wait, &error));
  g_clear_error (&error);
  g_assert_true (ws_vote_change_passphrase (vote, "anew", &error));
  g_assert_true (ws_vote_check_passphrase (vote, "anew", &wait, &error));
  g_assert_true (ws_vote_close (vote, &error));
  {
    g_autofree char *left = ws_store_query_text (fixture->store, "SELECT group_concat (passphrase, '') FROM box", NULL);
    g_assert_cmpstr (left, ==, "");
  }
}

static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Shall the committee keep the keys?", WS_METHOD_YES_NO, &error);
  int counts[] = { 20, 5, 3 };
  WsTallySheet sheet = { .ballots = 30, .blank = 1, .spoiled = 0, .counts = counts };
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  rules.channel = WS_CHANNEL_HANDS;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  g_assert_true (ws_vote_open (vote, NULL, &error));
  g_assert_false (ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &sheet, &error));   /* 28 of 29 */
  g_clear_error (&error);
  counts[2] = 4;
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &sheet, &error));
  counts[0] = 21, counts[1] = 4;
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &sheet, &error));
  {
    WsTallySheet back;
    g_assert_true (ws_vote_get_sheet (vote, WS_CHANNEL_HANDS, &back));
    g_assert_cmpint (back.counts[0], ==, 21);
    g_assert_cmpint (back.ballots, ==, 30);
    g_free (back.counts);
  }
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_false (ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &sheet, &error));
}

static void
test_one_open (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) one = open_dots (fixture);
  g_autoptr (WsVote) two = ws_vote_add (fixture->workshop, "Yes?", WS_METHOD_YES_NO, &error);

  g_assert_false (ws_vote_open (two, "park2026", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
}

/* Where in the page each cell begins, in the order of the keys: what the order of the cells gives away. Two boxes with the
 * same ballots, cast in opposite orders, must be the same bytes. */
static void
fill_box (const char *path,
          gboolean    backwards,
          char      **contents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsStore) store = ws_store_open (path, FALSE, &error);
  g_autoptr (WsVote) vote = NULL;
  static const char *const bodies[] = { "2 2 1", "0 2 1", "1 1 1", "0 0 2", "2 0 0", "0 1 0", "2 1 2", "0 0 0" };

  g_assert_no_error (error);
  vote = ws_row_get (store, WS_TYPE_VOTE, ws_store_query_int (store, "SELECT id FROM vote", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_assert_true (ws_vote_cast (vote, i, bodies[backwards ? G_N_ELEMENTS (bodies) - 1 - i : i], &error));
      g_assert_no_error (error);
    }
  ws_store_close (store);
  {
    gsize length;
    g_assert_true (g_file_get_contents (path, contents, &length, NULL));
    /* the change counters of the header count how many, not in which order; they are equal too */
    contents[0] = g_realloc (contents[0], length + 1);
    g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) *contents, length);
    g_free (*contents);
    *contents = g_steal_pointer (&sum);
  }
}

static void
test_order_leaves_no_trace (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *forth = g_build_filename (fixture->folder, "forth.workshop", NULL);
  g_autofree char *back = g_build_filename (fixture->folder, "back.workshop", NULL);
  g_autofree char *sum_forth = NULL;
  g_autofree char *sum_back = NULL;

  g_object_unref (open_dots (fixture));
  {
    g_autofree char *bytes = NULL;
    gsize length;
    g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
    g_assert_true (g_file_set_contents (forth, bytes, length, NULL));
    g_assert_true (g_file_set_contents (back, bytes, length, NULL));
  }
  fill_box (forth, FALSE, &sum_forth);
  fill_box (back, TRUE, &sum_back);
  g_assert_cmpstr (sum_forth, ==, sum_back);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/vote-box/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("cast", test_cast);
  ADD ("cast-twice", test_cast_twice);
  ADD ("refused-ballots", test_refused_ballots);
  ADD ("nobody-sees", test_nobody_sees);
  ADD ("frozen", test_frozen);
  ADD ("passphrase", test_passphrase);
  ADD ("sheets", test_sheets);
  ADD ("one-open", test_one_open);
  ADD ("order-leaves-no-trace", test_order_leaves_no_trace);

  return g_test_run ();
}
