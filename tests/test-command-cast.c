/* test-command-cast.c — paper ballots from a table, as it is called from a shell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <sys/wait.h>

#include "test-model.h"

/* Runs "workshop-cli cast FILE 1 TABLE …" on a table of that contents. Returns: its exit status */
static int
cast (Fixture     *fixture,
      const char  *contents,
      const char  *options,
      char       **err)
{
  g_autofree char *table = g_build_filename (fixture->folder, "papers.csv", NULL);
  g_autofree char *command = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_file_set_contents (table, contents, -1, NULL));
  command = g_strdup_printf ("%s/../src/cli/workshop-cli cast %s 1 %s %s", g_getenv ("G_TEST_BUILDDIR"), fixture->path, table, options);
  g_assert_true (g_spawn_command_line_sync (command, &out, err, &status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
open_vote (Fixture  *fixture,
           WsMethod  method)
{
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "What first?", method, NULL);
  WsVoteRules rules;

  for (guint i = 0; i < 3 && ws_method_has_options (method); i++)
    g_object_unref (ws_vote_add_option (vote, i == 0 ? "Lamps" : i == 1 ? "Toilets" : "Garden", NULL, 0, NULL));
  ws_vote_get_rules (vote, &rules);
  rules.channel = WS_CHANNEL_PAPER;
  g_assert_true (ws_vote_set_rules (vote, &rules, NULL));
  g_assert_true (ws_vote_open (vote, NULL, NULL));
  g_clear_object (&vote);
  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (WsStore) store = ws_store_open (fixture->path, TRUE, NULL);
  gint64 n = ws_store_query_int (store, sql, NULL);

  ws_store_close (store);
  return n;
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *err = NULL;

  open_vote (fixture, WS_METHOD_DOTS);
  g_assert_cmpint (cast (fixture, "1,2,3\n2,2,1\n,,\nspoiled,,\n0,2,1\n", "--by Rosa", NULL), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT sum(n) FROM paper WHERE pass = 1"), ==, 4);
  g_assert_cmpint (count (fixture, "SELECT n FROM paper WHERE body = '0 0 0'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT n FROM paper WHERE body = 'spoiled'"), ==, 1);
  /* once more would count twice */
  g_assert_cmpint (cast (fixture, "1,2,3\n2,2,1\n", "", &err), ==, 1);
  g_assert_nonnull (strstr (err, "--anew"));
  g_assert_cmpint (cast (fixture, "3;2;1\n1;2;2\n0;0;0\nspoiled;;\n1;2;0\n", "--pass 2 --by Juan", NULL), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM (SELECT body, n FROM paper GROUP BY body, n HAVING count(*) <> 2)"), ==, 0);
  g_assert_cmpint (cast (fixture, "1,2,3\n1,1,1\n", "--anew", NULL), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT sum(n) FROM paper WHERE pass = 1"), ==, 1);
}

/* Refused with the line, and nothing of the table is written. */
static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const bad[][2] = {
    { "1,2,3\n2,2,1\n3,0,0\n", "line 3" },
    { "1,2,3\n2,2,1\n\"1,5\",0,0\n", "line 3" },
    { "1,2,3\n2,2,2\n", "line 2" },
    { "1,2,3\nx,0,0\n", "line 2" },
    { "1,2,3\n1,1\n", "2" },
    { "1,2\n1,1\n", "“3”" },
    { "1,2,3,4\n1,1,0,0\n", "4 columns" },
    { "ballot\n2 2 1\n2 2\n", "line 3" },
    { "1,2,3\n", "no ballots" },
  };

  open_vote (fixture, WS_METHOD_DOTS);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *err = NULL;

      g_assert_cmpint (cast (fixture, bad[i][0], "", &err), ==, 1);
      if (strstr (err, bad[i][1]) == NULL)
        g_error ("%s: %s", bad[i][0], err);
      g_assert_cmpint (count (fixture, "SELECT count(*) FROM paper"), ==, 0);
    }
  g_assert_cmpint (cast (fixture, "1,2,3\n2,2,1\n", "--pass 3", NULL), ==, 2);
}

static void
test_bodies (Fixture       *fixture,
             gconstpointer  data)
{
  open_vote (fixture, WS_METHOD_CONSENT);
  g_assert_cmpint (cast (fixture, "ballot\nconsent\n\"object: it is too dark\"\nblank\nspoiled\n", "", NULL), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT sum(n) FROM paper WHERE pass = 1"), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/command-cast/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("columns", test_columns);
  ADD ("bad", test_bad);
  ADD ("bodies", test_bodies);

  return g_test_run ();
}
