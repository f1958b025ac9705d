/* test-command-tally.c — "workshop-cli tally" as it is called from a shell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sys/wait.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#define FILE_TEXT \
  "META\nkey;value\nbudget;1000.50\nvote_type;approval\n" \
  "PROJECTS\nproject_id;cost;name\n10;600;Court\n9;400.5;Trees\n3;400;Lamps\n" \
  "VOTES\nvoter_id;vote\n1;10,9\n2;10,3\n3;\n4;10\n"

static char *
program (void)
{
  return g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "src", "cli", "workshop-cli", NULL);
}

/* Runs "workshop-cli tally FILE …" on @contents. */
static int
run (const char  *contents,
     const char  *options,
     char       **out,
     char       **err)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-tally-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "park.pb", NULL);
  g_autofree char *cli = program ();
  g_auto (GStrv) words = g_strsplit (options, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (argv, cli);
  g_ptr_array_add (argv, (char *) "tally");
  g_ptr_array_add (argv, path);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, 0, NULL, NULL, out, err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  g_unlink (path);
  g_rmdir (folder);
  return WEXITSTATUS (status);
}

static JsonObject *
read_object (JsonParser *parser,
             const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_approval (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  g_assert_cmpint (run (FILE_TEXT, "--method approval --param places=2 --json", &out, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
  object = read_object (parser, out);
  g_assert_cmpint (json_object_get_int_member (object, "ballots"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (object, "blank"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (object, "totals"), "10"), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (object, "params"), "places"), ==, "2");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "winners")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "tied")), ==, 2);
}

/* Court 600 leaves 400.50: Trees fits to the cent, in the order of the file; by id, "3" comes before "9". */
static void
test_greedy (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *by_id = NULL;
  g_autofree char *more = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  JsonArray *winners;

  g_assert_cmpint (run (FILE_TEXT, "--method greedy --json", &out, &err), ==, 0);
  object = read_object (parser, out);
  winners = json_object_get_array_member (object, "winners");
  g_assert_cmpuint (json_array_get_length (winners), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (winners, 0), ==, "10");
  g_assert_cmpstr (json_array_get_string_element (winners, 1), ==, "9");
  g_assert_cmpstr (json_object_get_string_member (object, "cost"), ==, "1000.5");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "ties")), ==, 1);

  g_assert_cmpint (run (FILE_TEXT, "--method greedy --param ties=id --param skip=no --json", &by_id, &more), ==, 0);
  object = read_object (parser, by_id);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "winners"), 1), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (object, "cost"), ==, "1000");
}

/* 4 voters, 250.125 each. Court: 200 from each of its three; nobody alone has 400. 400.50 are left over: by votes Trees and
 * Lamps are equal, and "3" comes first. */
static void
test_equal_shares (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  JsonArray *winners;

  g_assert_cmpint (run (FILE_TEXT, "--method equal-shares --param fill=votes --json", &out, &err), ==, 0);
  object = read_object (parser, out);
  winners = json_object_get_array_member (object, "winners");
  g_assert_cmpuint (json_array_get_length (winners), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (winners, 0), ==, "10");
  g_assert_cmpstr (json_array_get_string_element (winners, 1), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (object, "cost"), ==, "1000");
}

static void
test_words (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_cmpint (run (FILE_TEXT, "--method approval", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, "4 ballots, 1 of them blank.\nThe option with the most votes is chosen.\n"
                            "“Court” is chosen with 3 votes.\n");
}

static void
test_refused (void)
{
  static const struct { const char *contents, *options; int status; const char *message; } cases[] = {
    { FILE_TEXT, "--json", 2,
      "Say how to count: --method and one of these: approval, points, score, star, greedy, equal-shares, schulze, borda, "
      "irv, stv-scottish." },
    { FILE_TEXT, "--method borda-count", 2,
      "Say how to count: --method and one of these: approval, points, score, star, greedy, equal-shares, schulze, borda, "
      "irv, stv-scottish." },
    { FILE_TEXT, "--method greedy --param skip", 2, "A parameter is written as --param KEY=VALUE, and given once." },
    { FILE_TEXT, "--method greedy --param skip=no --param skip=yes", 2, "A parameter is written as --param KEY=VALUE, and given once." },
    { FILE_TEXT, "--method greedy --param skip=perhaps", 2, "“skip” has to be yes or no, and not “perhaps”." },
    { FILE_TEXT, "--method greedy --param threshold=-1", 2, "“threshold” has to be a whole number, and not “-1”." },
    { FILE_TEXT, "--method greedy --param colour=red", 2, "This method has no parameter “colour”." },
    { FILE_TEXT, "--method greedy --param weights=3,2", 2, "This method has no parameter “weights”." },
    { FILE_TEXT, "--method points --param weights=3,x", 2,
      "“weights” has to be whole numbers with commas between them, such as 3,2,1." },
    { FILE_TEXT, "--method equal-shares --param sat=votes", 2,
      "“sat” has to be one of these words: cost, cardinality, points; and not “votes”." },
    { FILE_TEXT, "--method equal-shares --param completion=add1 --param step=0.001", 2,
      "“step” has to be a sum of money as this file writes them, and not “0.001”." },
    { FILE_TEXT, "--method equal-shares --param sat=points", 1, "There are no points on these ballots." },
    { FILE_TEXT, "--method schulze", 1, "The ballots of this file are not ranked." },
    { FILE_TEXT, "--method points", 1, "The ballots of this file have no points." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      g_autofree char *line = g_strdup_printf ("workshop-cli: %s\n", cases[i].message);

      g_assert_cmpint (run (cases[i].contents, cases[i].options, &out, &err), ==, cases[i].status);
      g_assert_cmpstr (err, ==, line);
      g_assert_cmpstr (out, ==, "");
    }
}

static void
test_bad_file (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_cmpint (run ("hello\n", "--method greedy", &out, &err), ==, 1);
  g_assert_true (g_str_has_suffix (err, "park.pb: Line 1: this is not a Pabulib file: it must begin with META.\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-tally/approval", test_approval);
  g_test_add_func ("/command-tally/greedy", test_greedy);
  g_test_add_func ("/command-tally/equal-shares", test_equal_shares);
  g_test_add_func ("/command-tally/words", test_words);
  g_test_add_func ("/command-tally/refused", test_refused);
  g_test_add_func ("/command-tally/bad-file", test_bad_file);
  return g_test_run ();
}
