/* test-ranked-file.c — elections with ranked ballots from files: BLT, PrefLib, tally sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-ranked-file.h"

#include <glib/gstdio.h>

typedef WsRankedFile *(*Reader) (char *text, GError **error);

static WsRankedFile *
read_ok (Reader      reader,
         const char *contents)
{
  g_autofree char *text = g_strdup (contents);
  g_autoptr (GError) error = NULL;
  WsRankedFile *file = reader (text, &error);

  g_assert_no_error (error);
  return file;
}

static void
assert_refused (Reader      reader,
                const char *contents,
                const char *sentence)
{
  g_autofree char *text = g_strdup (contents);
  g_autoptr (GError) error = NULL;

  g_assert_null (reader (text, &error));
  g_assert_cmpstr (error->message, ==, sentence);
}

/* "2×0.1 1.2": the groups as count × option.rank … */
static void
assert_ballots (WsRankedFile *file,
                const char   *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  gint64 count;

  for (guint g = 0; g < ws_profile_get_n_groups (file->profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (file->profile, g, &n, &count);

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT "×", g > 0 ? "; " : "", count);
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s%s.%d", i > 0 ? " " : "", ws_profile_get_id (file->profile, marks[i].option),
                                marks[i].points);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_blt (void)
{
  g_autoptr (WsRankedFile) file = read_ok (ws_blt_read, "3 2\r\n4 1 2 0\r\n1 3 1=2 0 # a note\r\n2 0\r\n(x7) 2 0\r\n0\r\n"
                                                        "\"Ana \"\"la\"\" O'Hara\"\r\n\"Beto, Ind\"\r\nRenée\r\n\"Barrio\"\r\n");

  g_assert_cmpuint (file->seats, ==, 2);
  g_assert_cmpstr (file->title, ==, "Barrio");
  g_assert_cmpstr (ws_profile_get_name (file->profile, 0), ==, "Ana \"\"la\"\" O'Hara");
  g_assert_cmpstr (ws_profile_get_name (file->profile, 2), ==, "Renée");
  assert_ballots (file, "4×1.1 2.2; 1×3.1 1.2 2.2; 1×2.1");
  g_assert_cmpint (ws_profile_get_n_ballots (file->profile), ==, 8);
  g_assert_cmpint (ws_profile_get_n_blank (file->profile), ==, 2);
  g_assert_cmpuint (file->warnings->len, ==, 0);
}

/* Names on one line, no 0 after the last ballot, no names at all, withdrawn candidates. */
static void
test_blt_oddities (void)
{
  g_autoptr (WsRankedFile) one_line = read_ok (ws_blt_read, "2 1\n1 2 1 0\n0\n\"A\" \"B\" \"T\"");
  g_autoptr (WsRankedFile) no_end = read_ok (ws_blt_read, "2 1\n1 2 1 0\n3 1 0\n\"A\" \"B\"\n");
  g_autoptr (WsRankedFile) no_names = read_ok (ws_blt_read, "2 1 1 2 1 0 3 1 0");
  g_autoptr (WsRankedFile) withdrawn = read_ok (ws_blt_read, "3 1\n-2\n1 2 0\n1 2 3 0\n0\nA\nB\nC\n");
  g_autoptr (WsRankedFile) bracket = read_ok (ws_blt_read, "3 1 [nick a b c] [withdrawn 2]\n1 2 0\n1 2 3 0\n0\nA\nB\nC\n");

  g_assert_cmpstr (ws_profile_get_name (one_line->profile, 1), ==, "B");
  g_assert_cmpstr (one_line->title, ==, "T");
  assert_ballots (no_end, "1×2.1 1.2; 3×1.1");
  g_assert_cmpstr (ws_profile_get_name (no_end->profile, 1), ==, "B");
  assert_ballots (no_names, "1×2.1 1.2; 3×1.1");
  g_assert_cmpuint (no_names->warnings->len, ==, 1);
  assert_ballots (withdrawn, "1×3.1");
  g_assert_cmpuint (ws_profile_get_n_options (withdrawn->profile), ==, 2);
  g_assert_cmpstr (ws_profile_get_name (withdrawn->profile, 1), ==, "C");
  assert_ballots (bracket, "1×3.1");
}

static void
test_blt_refused (void)
{
  assert_refused (ws_blt_read, "", "Line 1: a BLT file begins with the numbers of candidates and of seats.");
  assert_refused (ws_blt_read, "3 0\n", "Line 1: a BLT file begins with the numbers of candidates and of seats.");
  assert_refused (ws_blt_read, "99999999999 1\n", "Line 1: a BLT file begins with the numbers of candidates and of seats.");
  assert_refused (ws_blt_read, "2 1\n1 3 0\n0\n", "Line 2: “3” is not expected here.");
  assert_refused (ws_blt_read, "2 1\n1 1 2 1 0\n0\n", "Line 2: candidate 1 is on this ballot twice.");
  assert_refused (ws_blt_read, "2 1\n1.5 1 0\n0\n", "Line 2: “1.5” is not expected here.");
  assert_refused (ws_blt_read, "2 1\n1 1 0\n1 2", "Line 3: the last ballot does not end with 0.");
  assert_refused (ws_blt_read, "2 1\n[tie 1 2\n", "Line 3: a bracket is opened and never closed.");
}

static void
test_preflib (void)
{
  g_autoptr (WsRankedFile) file = read_ok (ws_preflib_read,
                                           "# FILE NAME: x.toc\n# TITLE: Logo: the vote\n# NUMBER ALTERNATIVES: 3\n"
                                           "# ALTERNATIVE NAME 1: Ants: many\n# ALTERNATIVE NAME 2: Swirl\n"
                                           "# ALTERNATIVE NAME 3: Seal\n4: 2,{1, 3}\n1: {1,2},3\n2: 3\n");

  g_assert_cmpstr (file->title, ==, "Logo: the vote");
  g_assert_cmpstr (ws_profile_get_name (file->profile, 0), ==, "Ants: many");
  assert_ballots (file, "4×2.1 1.2 3.2; 1×1.1 2.1 3.2; 2×3.1");
}

static void
test_preflib_refused (void)
{
#define NAMES "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n"
  assert_refused (ws_preflib_read, "2\n1,A\n2,B\n5,5,2\n",
                  "Line 1: this is not a file in the format that PrefLib has had since 2022: its first lines begin with #.");
  assert_refused (ws_preflib_read, "# ALTERNATIVE NAME 2: A\n", "Line 1: the alternatives are not numbered 1, 2, 3 and so on.");
  assert_refused (ws_preflib_read, NAMES "1,2\n", "Line 3: a number of ballots and a colon are expected here.");
  assert_refused (ws_preflib_read, NAMES "3: 1,3\n", "Line 3: there is no alternative with this number.");
  assert_refused (ws_preflib_read, NAMES "3: 1,1\n", "Line 3: an alternative is in this order twice.");
  assert_refused (ws_preflib_read, NAMES "3: {1,2\n", "Line 3: a brace is opened and never closed.");
  assert_refused (ws_preflib_read, NAMES "3: 1,2}\n", "Line 3: a brace is closed that was not opened.");
  assert_refused (ws_preflib_read, NAMES "3: {1,{2}}\n", "Line 3: a brace is opened inside a brace.");
}

static void
test_tally_sheet (void)
{
  g_autoptr (WsRankedFile) file = read_ok (ws_tally_sheet_read, "  Tally sheet\n /-- Option 1\nV: 21-1 \t abc\nV: --z1 x\n"
                                                                "V: ---- x\n");

  assert_ballots (file, "1×2.1 4.1 1.2; 1×4.1 3.2");
  g_assert_cmpint (ws_profile_get_n_blank (file->profile), ==, 1);
  assert_refused (ws_tally_sheet_read, "V: 12\nV: 123\n", "Line 2: this ballot has another number of options than the first one.");
  assert_refused (ws_tally_sheet_read, "V: 1?\n", "Line 1: a rank is a figure, a letter or -.");
}

static void
test_load (void)
{
  static const struct { const char *name, *contents; } files[] = {
    { "a.HIL", "1 1 1 1 0 0 \"A\"" }, { "a.soi", "# ALTERNATIVE NAME 1: A\n1: 1\n" }, { "sheet.txt", "x\nV: 1 a\n" },
  };
  g_autofree char *folder = g_dir_make_tmp ("ws-ranked-XXXXXX", NULL);
  g_autofree char *other = g_build_filename (folder, "other.txt", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr (WsRankedFile) file = NULL;

      g_assert_true (g_file_set_contents (path, files[i].contents, -1, NULL));
      file = ws_ranked_file_load (path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ws_profile_get_n_ballots (file->profile), ==, 1);
      g_unlink (path);
    }
  g_assert_true (g_file_set_contents (other, "hello\n", -1, NULL));
  g_assert_null (ws_ranked_file_load (other, &error));
  g_assert_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID);
  g_unlink (other);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranked-file/blt", test_blt);
  g_test_add_func ("/ranked-file/blt-oddities", test_blt_oddities);
  g_test_add_func ("/ranked-file/blt-refused", test_blt_refused);
  g_test_add_func ("/ranked-file/preflib", test_preflib);
  g_test_add_func ("/ranked-file/preflib-refused", test_preflib_refused);
  g_test_add_func ("/ranked-file/tally-sheet", test_tally_sheet);
  g_test_add_func ("/ranked-file/load", test_load);
  return g_test_run ();
}
