/* test-csv.c — tables as text: strict reading, harmless writing, and that the one undoes the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-csv.h"

#include <string.h>

#include <glib/gstdio.h>

static WsCsv *
read_ok (const char *text,
         WsCsvFlags  flags)
{
  g_autoptr (GError) error = NULL;
  WsCsv *csv = ws_csv_read_bytes (text, strlen (text), 0, flags, &error);

  g_assert_no_error (error);
  return csv;
}

static void
assert_refused (const char *bytes,
                gssize      length,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  WsCsv *csv = ws_csv_read_bytes (bytes, length >= 0 ? (gsize) length : strlen (bytes), 0, WS_CSV_PLAIN,
                                  &error);

  g_assert_null (csv);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_plain (void)
{
  g_autoptr (WsCsv) csv = read_ok ("Título,Colonia,Ideas\r\nParque,Centro,3\r\n"
                                  "\"a \"\"b\"\", c\",,\"dos\r\nlíneas\"\n\nfin,x,y", 0);

  g_assert_cmpint (ws_csv_get_separator (csv), ==, ',');
  g_assert_cmpuint (ws_csv_get_n_columns (csv), ==, 3);
  g_assert_cmpuint (ws_csv_get_n_rows (csv), ==, 3);
  g_assert_cmpstr (ws_csv_get_header (csv, 1), ==, "Colonia");
  g_assert_cmpstr (ws_csv_get_cell (csv, 0, 0), ==, "Parque");
  g_assert_cmpstr (ws_csv_get_cell (csv, 1, 0), ==, "a \"b\", c");
  g_assert_cmpstr (ws_csv_get_cell (csv, 1, 1), ==, "");
  g_assert_cmpstr (ws_csv_get_cell (csv, 1, 2), ==, "dos\r\nlíneas");
  g_assert_cmpstr (ws_csv_get_cell (csv, 2, 2), ==, "y");
  g_assert_cmpuint (ws_csv_get_line (csv, 0), ==, 2);
  g_assert_cmpuint (ws_csv_get_line (csv, 1), ==, 3);
  g_assert_cmpuint (ws_csv_get_line (csv, 2), ==, 6);
}

static void
test_find_column (void)
{
  g_autoptr (WsCsv) csv = read_ok ("id; Título ;TITULO\n1;a;b\n", 0);

  g_assert_cmpint (ws_csv_find_column (csv, "titulo"), ==, 1);
  g_assert_cmpint (ws_csv_find_column (csv, "Id "), ==, 0);
  g_assert_cmpint (ws_csv_find_column (csv, "texto"), ==, -1);
}

static void
test_separators (void)
{
  static const struct { const char *text; char separator; guint columns; } cases[] = {
    { "a,b,c\n1,2,3\n", ',', 3 },
    { "a;b\n1,5;2\n", ';', 2 },
    { "a\tb\n1;2,3\t4\n", '\t', 2 },
    { "\"a,b,c\";d\n1;2\n", ';', 2 },
    { "solo\nuno\n", ',', 1 },
    { "nombre, completo;edad\nx;1\n", ';', 2 },
    { "sep=;\na,x;b,x\n1;2\n", ';', 2 },
    { "\n\na;b\n1;2\n", ';', 2 },
    { "a,b\r1,2\r", ',', 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WsCsv) csv = read_ok (cases[i].text, 0);

      g_assert_cmpint (ws_csv_get_separator (csv), ==, cases[i].separator);
      g_assert_cmpuint (ws_csv_get_n_columns (csv), ==, cases[i].columns);
      g_assert_cmpuint (ws_csv_get_n_rows (csv), ==, 1);
    }
}

static void
test_refused (void)
{
  static const char utf16_nul[] = "\xff\xfe" "a\0\0\0b\0";
  static const char utf16_odd[] = "\xff\xfe" "a\0,";

  assert_refused ("a,b\n1,\"2\n3,4\n", -1, "Line 2: a quotation mark is opened and never closed.");
  assert_refused ("a,b\n\"x\ny\",\"2\n3,4\n", -1, "Line 3: a quotation mark is opened and never closed.");
  assert_refused ("a,b\n1,2\nx\"y,3\n", -1,
                  "Line 3: there is a quotation mark inside a cell that does not begin with one.");
  assert_refused ("a,b\n\"x\"y,3\n", -1, "Line 2: there is text after a closing quotation mark.");
  assert_refused ("a,b\n\"1\n2\",3\n4\n", -1, "Line 4: wrong number of cells (1 instead of 2).");
  assert_refused ("a,b\n1,2,3\n", -1, "Line 2: wrong number of cells (3 instead of 2).");
  assert_refused ("", -1, "The file is empty.");
  assert_refused ("\n\r\n", -1, "The file is empty.");
  assert_refused ("\xef\xbb\xbf", -1, "The file is empty.");
  assert_refused ("a\n1\nJos\xe9\n", -1,
                  "Line 3 is not in UTF-8: its accents would come out wrong. Save the file again as “CSV UTF-8”.");
  assert_refused ("a,b\0c", 5, "This is not a text file.");
  assert_refused (utf16_nul, 8, "The text of this file is damaged.");
  assert_refused (utf16_odd, 5, "The text of this file is damaged.");
}

static void
test_encodings (void)
{
  static const char utf16[] = "\xff\xfe" "a\0;\0b\0\n\0\xf1\0;\0002\0";
  g_autoptr (GError) error = NULL;
  g_autoptr (WsCsv) bom = read_ok ("\xef\xbb\xbfid,b\n1,2\n", 0);
  g_autoptr (WsCsv) wide = ws_csv_read_bytes (utf16, sizeof utf16 - 1, 0, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ws_csv_find_column (bom, "id"), ==, 0);
  g_assert_cmpstr (ws_csv_get_cell (wide, 0, 0), ==, "ñ");
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("a\n");

  for (guint i = 0; i < WS_CSV_CELL_MAX; i++)
    g_string_append_c (text, 'x');
  {
    g_autoptr (WsCsv) csv = ws_csv_read_bytes (text->str, text->len, 0, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (strlen (ws_csv_get_cell (csv, 0, 0)), ==, WS_CSV_CELL_MAX);
  }
  g_string_append_c (text, 'x');
  g_assert_null (ws_csv_read_bytes (text->str, text->len, 0, 0, &error));
  g_assert_cmpstr (error->message, ==, "Line 2: a cell has more than one million letters.");
  g_clear_error (&error);
  g_assert_null (ws_csv_read_bytes ("", WS_CSV_FILE_MAX + 1, 0, 0, &error));
  g_assert_cmpstr (error->message, ==, "The file is larger than 64 MB.");
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ws-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ideas.csv", NULL);
  g_autofree char *message = g_strdup_printf ("“%s” cannot be read: No such file or directory.", path);

  g_assert_null (ws_csv_read_file (path, 0, 0, &error));
  g_assert_cmpstr (error->message, ==, message);
  g_clear_error (&error);
  g_assert_null (ws_csv_read_file (folder, 0, 0, &error));
  g_assert_nonnull (strstr (error->message, "Is a directory"));
  g_clear_error (&error);
  g_assert_null (ws_csv_read_file ("/dev/zero", 0, 0, &error));
  g_assert_cmpstr (error->message, ==, "The file is larger than 64 MB.");
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n", -1, NULL));
  {
    g_autoptr (WsCsv) csv = ws_csv_read_file (path, 0, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (ws_csv_get_cell (csv, 0, 1), ==, "2");
  }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_write (void)
{
  const char *const header[] = { "Texto", "Votos", NULL };
  g_autoptr (WsCsvWriter) writer = ws_csv_writer_new (';', WS_CSV_GUARD | WS_CSV_BOM);
  g_autofree char *text = NULL;
  gsize length;

  ws_csv_writer_append_row (writer, header);
  ws_csv_writer_add_text (writer, "di \"sí\"; luego, no");
  ws_csv_writer_add_number (writer, -12);
  ws_csv_writer_end_row (writer);
  ws_csv_writer_add_text (writer, "=SUMA(A1)");
  ws_csv_writer_add_text (writer, "-12.5");
  ws_csv_writer_end_row (writer);
  text = ws_csv_writer_finish (writer, &length);
  g_assert_cmpstr (text, ==, "\xef\xbb\xbfTexto;Votos\r\n\"di \"\"sí\"\"; luego, no\";-12\r\n'=SUMA(A1);-12.5\r\n");
  g_assert_cmpuint (length, ==, strlen (text));
}

/* Every text comes back unchanged, with the guard and without, through each separator. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "=1+1", "'=1+1", "''@x", "'", "''", "-5", "'-5", "+52 55 1234 5678", "+3,5", "-", "@todos", "\tx", "\rx", "",
    " ", " a ", "\"", "a\"b", "\"a\"", "a,b;c\td", "línea\ndos\r\ntres\rcuatro", "sep=;", "sep=,", "🏳️‍🌈",
    "a\r\n", "x\n\ny", "'hola'", "-5x", "=",
  };
  static const char separators[] = ",;\t";

  for (guint s = 0; s < 3; s++)
    for (guint guard = 0; guard < 2; guard++)
      for (guint wide = 0; wide < 2; wide++)
        {
          WsCsvFlags flags = guard ? WS_CSV_GUARD : WS_CSV_PLAIN;
          g_autoptr (WsCsvWriter) writer = ws_csv_writer_new (separators[s], flags | WS_CSV_BOM);
          g_autoptr (WsCsv) csv = NULL;
          g_autofree char *out = NULL;

          for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
            {
              ws_csv_writer_add_text (writer, texts[i]);
              if (wide)
                ws_csv_writer_add_text (writer, texts[(i * 7 + 3) % G_N_ELEMENTS (texts)]);
              ws_csv_writer_end_row (writer);
            }
          out = ws_csv_writer_finish (writer, NULL);
          csv = read_ok (out, flags);
          g_assert_cmpuint (ws_csv_get_n_columns (csv), ==, wide + 1);
          g_assert_cmpuint (ws_csv_get_n_rows (csv), ==, G_N_ELEMENTS (texts) - 1);
          g_assert_cmpstr (ws_csv_get_header (csv, 0), ==, texts[0]);
          for (guint i = 1; i < G_N_ELEMENTS (texts); i++)
            {
              const char *second = texts[(i * 7 + 3) % G_N_ELEMENTS (texts)];

              g_assert_cmpstr (ws_csv_get_cell (csv, i - 1, 0), ==, texts[i]);
              if (wide)
                g_assert_cmpstr (ws_csv_get_cell (csv, i - 1, 1), ==, second);
            }
        }
}

/* Whatever the bytes are, reading ends, with a table or with a sentence. */
static void
test_any_bytes (void)
{
  static const char letters[] = "a,;\t\"\n\r'= \xc3\xb1";
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GError) error = NULL;
      char bytes[24];
      gsize n = g_rand_int_range (rand, 0, sizeof bytes);
      WsCsv *csv;

      for (gsize i = 0; i < n; i++)
        bytes[i] = letters[g_rand_int_range (rand, 0, sizeof letters)];
      csv = ws_csv_read_bytes (bytes, n, 0, round % 2 ? WS_CSV_GUARD : 0, &error);
      g_assert_true ((csv == NULL) == (error != NULL));
      g_clear_pointer (&csv, ws_csv_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", test_plain);
  g_test_add_func ("/csv/find-column", test_find_column);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/files", test_files);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/any-bytes", test_any_bytes);
  return g_test_run ();
}
