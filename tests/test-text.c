/* test-text.c — what people type is made fit to keep and to show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ws-text.h"

static void
test_clean (void)
{
  static const struct { const char *text; gsize max; gboolean one_line; const char *clean; } cases[] = {
    { "  Más bancas \t ", 99, TRUE, "Más bancas" },
    { "a\tb", 99, TRUE, "a b" },
    { "uno\ndos", 99, TRUE, "uno dos" },
    { "uno\r\ndos\rtres", 99, FALSE, "uno\ndos\ntres" },
    { "a\x01\x1f\xc2\x85" "b", 99, FALSE, "ab" },
    { "a\x7f" "b", 99, FALSE, "a\x7f" "b" },                               /* met in imported texts, which stay as they were */
    { "nin\xcc\x83o", 99, TRUE, "niño" },                                  /* n and a tilde apart */
    { "e\xef\xbb\xbf\xcc\x81", 99, TRUE, "é" },                            /* … with a mark of byte order between */
    { "a\xe2\x80\xae" "b\xe2\x80\xad" "c", 99, TRUE, "abc" },              /* direction overrides */
    { "a\xe2\x81\xa7" "b", 99, TRUE, "a\xe2\x81\xa7" "b\xe2\x81\xa9" },    /* an isolate left open is closed */
    { "a\xe2\x80\xab" "b", 99, TRUE, "a\xe2\x80\xab" "b\xe2\x80\xac" },    /* and an embedding */
    { "a\xff" "b", 99, TRUE, "a\xef\xbf\xbd" "b" },
    { "abcdef", 3, TRUE, "abc" },
    { "ñandú", 1, TRUE, "ñ" },
    { "ab\xcc\xb2\xcc\xb2" "c", 2, TRUE, "ab\xcc\xb2\xcc\xb2" },           /* marks stay with their letter */
    { "👍🏽b", 1, TRUE, "👍🏽" },                                               /* as does the skin tone */
    { "👩‍👩‍👧b", 1, TRUE, "👩‍👩‍👧" },
    { "🇲🇽🇪🇸", 1, TRUE, "🇲🇽" },
    { "", 5, TRUE, "" },
    { " \xc2\xa0\xe2\x80\x83 ", 5, TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = ws_text_clean (cases[i].text, cases[i].max, cases[i].one_line);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_many_marks (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *clean = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "\xcc\xb2");
  clean = ws_text_clean (text->str, 99, TRUE);
  g_assert_cmpint (g_utf8_strlen (clean, -1), ==, 9);
}

/* Whatever is typed: valid, composed, within the limit, without controls; and cleaning twice changes nothing. */
static void
test_law (void)
{
  static const char *const pieces[] = { "a", "ñ", "n\xcc\x83", "\xcc\x81", "\xe2\x80\x8d", "👍", "🏽", "🇲", "🇽", " ", "\n", "\r", "\t",
                                        "\xe2\x80\xae", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x81\xa8", "\xe2\x81\xa9", "\x01", "\xff",
                                        "\xef\xbb\xbf", "\xe2\x80\xa8", "م", "가", "\xe1\x84\x80", "\xe1\x85\xa1", "\xe2\x80\x8b" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = g_rand_int_range (rand, 0, 24), max = g_rand_int_range (rand, 1, 20);
      gboolean one_line = g_rand_boolean (rand);
      g_autofree char *clean = NULL;
      g_autofree char *composed = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      clean = ws_text_clean (text->str, max, one_line);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      composed = g_utf8_normalize (clean, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      g_assert_cmpstr (clean, ==, composed);
      g_assert_cmpint (g_utf8_strlen (clean, -1), <=, max + 32 + 24);
      g_assert_null (strpbrk (clean, one_line ? "\n\r\t\x01" : "\r\t\x01"));
      g_assert_null (strstr (clean, "\xe2\x80\xae"));
    }
}

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "ÑANDÚ", "nandu" }, { "Straße", "strasse" }, { "Árbol", "arbol" }, { "A\xcc\x81rbol", "arbol" }, { "BANCAS", "bancas" },
    { "İI", "ii" }, { "ﬁn", "fin" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ws_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
  g_assert_true (ws_text_matches ("mas arboles en el parque", "parque arb"));
  g_assert_true (ws_text_matches ("mas arboles", ""));
  g_assert_false (ws_text_matches ("mas arboles", "arboles bancas"));
}

static void
test_soft_break (void)
{
  g_autofree char *word = g_strnfill (10240, 'x');
  g_autofree char *broken = ws_text_soft_break (word);
  g_autofree char *same = ws_text_soft_break ("Una frase común con palabras de tamaño normal");
  g_auto (GStrv) runs = g_strsplit (broken, "\xe2\x80\x8b", -1);
  g_autofree char *again = g_strjoinv ("", runs);

  g_assert_cmpuint (g_strv_length (runs), ==, (10240 + 59) / 60);
  for (guint i = 0; runs[i] != NULL; i++)
    g_assert_cmpuint (strlen (runs[i]), <=, 60);
  g_assert_cmpstr (again, ==, word);
  g_assert_cmpstr (same, ==, "Una frase común con palabras de tamaño normal");
}

static void
test_file_names (void)
{
  static const struct { const char *title, *extension, *name; } cases[] = {
    { "Recuperemos el parque", ".pdf", "Recuperemos el parque.pdf" }, { "a/b\\c:d", ".pdf", "a b c d.pdf" },
    { "../../etc/passwd", NULL, "etc passwd" }, { "...", ".pdf", "workshop.pdf" }, { "", NULL, "workshop" },
    { ".oculto", NULL, "oculto" }, { "-rf", NULL, "rf" }, { "fin. ", ".md", "fin.md" }, { "a\nb", NULL, "a b" },
    { "\xe2\x80\xab" "a\xe2\x81\xa6" "b", NULL, "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = ws_text_file_name (cases[i].title, cases[i].extension);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* R17: of 2 000 nasty titles none leaves the folder, is hidden, too long, or holds what cannot be seen. */
static void
test_nasty_titles (void)
{
  static const char *const pieces[] = { ".", "..", "/", "\\", "\n", "\x01", ":", "*", "?", "\"", "<", ">", "|", "~", "-", " ", "ñ", "👍",
                                        "\xe2\x80\xae", "\xe2\x81\xa6", "con", "\x7f", "\xff", "palabra muy larga " };
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *name = NULL;
      guint n = g_rand_int_range (rand, 0, 40);

      for (guint i = 0; i < n; i++)
        g_string_append (title, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      name = ws_text_file_name (title->str, ".workshop");
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (strlen (name), <=, 120);
      g_assert_cmpuint (strlen (name), >, strlen (".workshop"));
      g_assert_true (g_str_has_suffix (name, ".workshop"));
      g_assert_null (strpbrk (name, "/\\:*?\"<>|\n\x01\x7f"));
      g_assert_true (name[0] != '.' && name[0] != '-' && name[0] != ' ');
      g_assert_null (strstr (name, "\xe2\x80\xae"));
    }
}

static void
assert_refused (const char *bytes,
                gsize       length,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ws_text_to_utf8 (bytes, length, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_to_utf8 (void)
{
  static const struct { const char *bytes; gsize length; const char *text; } good[] = {
    { "ñ", 2, "ñ" }, { "\xef\xbb\xbfñ", 5, "ñ" }, { "\xff\xfe\xf1\0", 4, "ñ" }, { "\xfe\xff\0\xf1", 4, "ñ" }, { "", 0, "" },
    { "\xff\xfe\x3d\xd8\x4d\xdc", 6, "👍" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = ws_text_to_utf8 (good[i].bytes, good[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, good[i].text);
    }
  assert_refused ("uno\ndos\nni\xf1o\n", 13,
                  "Line 3 is not in UTF-8: its accents would come out wrong. Save the file again as “CSV UTF-8”.");
  assert_refused ("a\0b", 3, "This is not a text file.");
  assert_refused ("\xff\xfe" "a\0\0\0b\0", 8, "The text of this file is damaged.");   /* the rest would be lost silently */
  assert_refused ("\xff\xfe\x3d\xd8", 4, "The text of this file is damaged.");
}

static void
test_first_line (void)
{
  g_autofree char *plain = ws_text_first_line ("\n  Título \nresto", 20);
  g_autofree char *cut = ws_text_first_line ("Más árboles en el parque central", 20);
  g_autofree char *long_word = ws_text_first_line ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 10);

  g_assert_cmpstr (plain, ==, "Título");
  g_assert_cmpstr (cut, ==, "Más árboles en el…");
  g_assert_cmpint (g_utf8_strlen (long_word, -1), ==, 10);
  g_assert_true (ws_text_is_blank (" \n\xc2\xa0\xe2\x80\x8b"));
  g_assert_false (ws_text_is_blank (" . "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/many-marks", test_many_marks);
  g_test_add_func ("/text/law", test_law);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/soft-break", test_soft_break);
  g_test_add_func ("/text/file-names", test_file_names);
  g_test_add_func ("/text/nasty-titles", test_nasty_titles);
  g_test_add_func ("/text/to-utf8", test_to_utf8);
  g_test_add_func ("/text/first-line", test_first_line);
  return g_test_run ();
}
