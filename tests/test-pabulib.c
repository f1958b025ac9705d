/* test-pabulib.c — participatory budgets from files: every oddity that real files have, and what is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-pabulib.h"

#define META "META\nkey;value\nbudget;100\nvote_type;approval\nnum_projects;2\nnum_votes;1\n"
#define PROJECTS "PROJECTS\nproject_id;cost\n1;60\n2;50\n"
#define VOTES "VOTES\nvoter_id;vote\n1;1,2\n"

static WsPabulib *
read_ok (const char *contents)
{
  g_autofree char *text = g_strdup (contents);
  g_autoptr (GError) error = NULL;
  WsPabulib *file = ws_pabulib_read_text (text, &error);

  g_assert_no_error (error);
  return file;
}

static void
assert_refused (const char *contents,
                const char *sentence)
{
  g_autofree char *text = g_strdup (contents);
  g_autoptr (GError) error = NULL;

  g_assert_null (ws_pabulib_read_text (text, &error));
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
assert_totals (gint64     *totals,
               const char *expected,
               guint       n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", totals[i]);
  g_assert_cmpstr (text->str, ==, expected);
  g_free (totals);
}

static void
test_plain (void)
{
  g_autoptr (WsPabulib) file = read_ok (META PROJECTS VOTES);

  g_assert_cmpint (file->budget, ==, 100);
  g_assert_cmpuint (file->decimals, ==, 0);
  g_assert_cmpstr (file->vote_type, ==, "approval");
  g_assert_cmpuint (file->warnings->len, ==, 0);
  g_assert_cmpint (ws_profile_get_n_ballots (file->profile), ==, 1);
  assert_totals (ws_profile_count_ballots (file->profile), "1 1", 2);
}

/* CRLF and LF mixed, blanks around cells, quotes with ; and doubled quotes, columns in another order, ids that are no
 * numbers, decimals with point and comma, an empty vote, "None", unknown columns, empty lines, small letters. */
static void
test_oddities (void)
{
  g_autoptr (WsPabulib) file = read_ok ("meta\r\nkey; value\r\nvote_type; Approval\nbudget;1000.50\r\ncomment;\"#1: a; b\"\n"
                                        "num_projects;3\nnum_votes;4\n\n"
                                        "Projects\nname;cost;project_id;category\n"
                                        "\"Parque \"\"Sur\"\"; etapa 1\";500,25; 2022/KAR/0005 ;x\n"
                                        ";100;c12;\nLuz;7;010;y\r\n"
                                        "votes;;\nvote;age;voter_id\n\"c12, 010\";31;a\n;40;b\nNone;;c\n2022/KAR/0005;;d\n");

  g_assert_cmpint (file->budget, ==, 100050);
  g_assert_cmpuint (file->decimals, ==, 2);
  g_assert_cmpstr (ws_profile_get_name (file->profile, 0), ==, "Parque \"Sur\"; etapa 1");
  g_assert_cmpstr (ws_profile_get_id (file->profile, 0), ==, "2022/KAR/0005");
  g_assert_cmpint (ws_profile_get_cost (file->profile, 0), ==, 50025);
  g_assert_cmpstr (ws_profile_get_name (file->profile, 1), ==, "c12");
  g_assert_cmpstr (g_hash_table_lookup (file->meta, "comment"), ==, "#1: a; b");
  g_assert_cmpint (ws_profile_get_n_ballots (file->profile), ==, 4);
  g_assert_cmpint (ws_profile_get_n_blank (file->profile), ==, 2);
  assert_totals (ws_profile_count_ballots (file->profile), "1 1 1", 3);
  g_assert_cmpuint (file->warnings->len, ==, 0);
}

static void
test_points (void)
{
  g_autoptr (WsPabulib) file = read_ok ("META\nkey;value\nbudget;1\nvote_type;cumulative\n" PROJECTS
                                        "VOTES\nvoter_id;vote;points\na;1,2;3,2\nb;2;5\nc;;\nd;1,1;1,4\ne;2;0\n");

  assert_totals (ws_profile_count_points (file->profile, NULL, 0), "8 7", 2);
  assert_totals (ws_profile_count_ballots (file->profile), "2 2", 2);
  g_assert_cmpint (ws_profile_get_n_ballots (file->profile), ==, 5);
  g_assert_cmpuint (file->warnings->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (file->warnings, 1), ==, "The file says num_votes = …, but it is 5.");
  g_assert_cmpstr (g_ptr_array_index (file->warnings, 2), ==, "A ballot names a project twice (1 time).");
}

/* 3, 2 for the first and second choice: 1 gets 3 + 2, 2 gets 2 + 3; the second "1" of the last ballot is not a choice. */
static void
test_ordinal (void)
{
  g_autoptr (WsPabulib) file = read_ok ("META\nkey;value\nbudget;1\nvote_type;ordinal\n" PROJECTS
                                        "VOTES\nvoter_id;vote\na;1,2\nb;2,1\nc;1,1\n");
  const gint64 weights[] = { 3, 2 };

  assert_totals (ws_profile_count_points (file->profile, weights, 2), "8 5", 2);
}

static void
test_refused (void)
{
  assert_refused ("", "Line 1: the file ends before its votes.");
  assert_refused ("PK\3\4", "Line 1: this is not a Pabulib file: it must begin with META.");
  assert_refused (META PROJECTS, "Line 11: the file ends before its votes.");
  assert_refused (META PROJECTS "VOTES\n", "Line 12: the file ends before its votes.");
  assert_refused (META VOTES, "Line 7: the parts META, PROJECTS and VOTES must be in this order, each once.");
  assert_refused (META META PROJECTS VOTES, "Line 7: the parts META, PROJECTS and VOTES must be in this order, each once.");
  assert_refused ("META\nPROJECTS\n", "Line 2: the part META is empty.");
  assert_refused ("META\nname;value\n", "Line 2: the columns “key” and “value” are expected here.");
  assert_refused ("META\nkey;value\nbudget;5\nbudget;6\n", "Line 4: the key “budget” is there twice.");
  assert_refused ("META\nkey;value\nbudget;1,000.00\n", "Line 3: “1,000.00” is not a sum of money.");
  assert_refused ("META\nkey;value\nbudget;5;6\n",
                  "Line 3: there is more than one value for a key; a semicolon in it needs quotation marks.");
  assert_refused ("META\nkey;value\nvote_type;approval\n" PROJECTS, "Line 4: the budget is missing before this line.");
  assert_refused ("META\nkey;value\nbudget;5\nvote_type;knapsack\n" PROJECTS,
                  "Line 5: the type of the votes, “knapsack”, is not known.");
  assert_refused ("META\nkey;value\nbudget;5\n" PROJECTS,
                  "Line 4: the type of the votes (vote_type) is missing before this line.");
  assert_refused (META "PROJECTS\nproject_id;name\n", "Line 8: there is no column “cost”.");
  assert_refused (META "PROJECTS\nproject_id;cost\n1;-5\n", "Line 9: “-5” is not a sum of money.");
  assert_refused (META "PROJECTS\nproject_id;cost\n1;5\n1;6\n", "Line 10: the project “1” is there twice.");
  assert_refused (META "PROJECTS\nproject_id;cost\n;5\n", "Line 9: a project has no id.");
  assert_refused (META "PROJECTS\nproject_id;cost\n1;5;x\n", "Line 9: wrong number of cells (3 instead of 2).");
  assert_refused (META PROJECTS "VOTES\nvoter_id;vote\n1;1,3\n",
                  "Line 13: the ballot names a project “3” that is not in the list.");
  assert_refused (META PROJECTS "VOTES\nvoter_id;vote\n1;1,\n",
                  "Line 13: the ballot names a project “” that is not in the list.");
  assert_refused (META PROJECTS "VOTES\nvoter_id;vote\n1;\"1,2\n",
                  "Line 13: a quotation mark is opened and never closed.");
  assert_refused ("META\nkey;value\nbudget;5\nvote_type;cumulative\n" PROJECTS "VOTES\nvoter_id;vote\n",
                  "Line 10: there is no column “points”.");
  assert_refused ("META\nkey;value\nbudget;5\nvote_type;cumulative\n" PROJECTS "VOTES\nvote;points\n1,2;3\n",
                  "Line 11: there are not as many numbers of points as projects on this ballot.");
  assert_refused ("META\nkey;value\nbudget;5\nvote_type;cumulative\n" PROJECTS "VOTES\nvote;points\n1;-3\n",
                  "Line 11: “-3” is not a whole number of points from 0 on.");
}

static void
test_large_sums (void)
{
  assert_refused ("META\nkey;value\nbudget;999999999999999\nvote_type;approval\n"
                  "PROJECTS\nproject_id;cost\n1;0.000001\n" VOTES,
                  "Line 8: the sums of money are too large.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pabulib/plain", test_plain);
  g_test_add_func ("/pabulib/oddities", test_oddities);
  g_test_add_func ("/pabulib/points", test_points);
  g_test_add_func ("/pabulib/ordinal", test_ordinal);
  g_test_add_func ("/pabulib/refused", test_refused);
  g_test_add_func ("/pabulib/large-sums", test_large_sums);
  return g_test_run ();
}
