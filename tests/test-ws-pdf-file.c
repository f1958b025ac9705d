/* test-ws-pdf-file.c — objects, their table and how text and numbers are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether it is a PDF is for another program to say: qpdf, where it is installed. */

#include "ws-pdf-file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* A file of one page, with more objects than one stream takes. */
static void
make_file (const char *path)
{
  g_autoptr(WsOutput) output = ws_output_open (path, NULL);
  g_autoptr(WsPdfFile) file = ws_pdf_file_new (output);
  guint root = ws_pdf_file_reserve (file), info = ws_pdf_file_reserve (file), pages = ws_pdf_file_reserve (file);
  guint page = ws_pdf_file_reserve (file), content = ws_pdf_file_reserve (file);

  ws_pdf_file_reserve (file);   /* never written: allowed, it is free */
  ws_pdf_file_print (file, page, "<< /Type /Page /Parent %u 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents %u 0 R >>",
                     pages, content);
  ws_pdf_file_pack (file, content, "", "0 0 1 1 re f", 12);
  for (guint i = 0; i < 350; i++)
    ws_pdf_file_print (file, ws_pdf_file_reserve (file), "<< /Number %u >>", i);
  ws_pdf_file_print (file, pages, "<< /Type /Pages /Count 1 /Kids [%u 0 R] >>", page);
  ws_pdf_file_print (file, info, "<< /Title (x) >>");
  ws_pdf_file_print (file, root, "<< /Type /Catalog /Pages %u 0 R >>", pages);
  ws_pdf_file_end (file, root, info);
  g_assert_true (ws_output_close (output, NULL));
}

static void
test_objects (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-file-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "small.pdf", NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autofree char *bytes = NULL;
  const char *argv[] = { qpdf, "--check", path, NULL };
  gsize length, start;

  make_file (path);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-1.7\n"));
  g_assert_cmpint (memcmp (bytes + length - 6, "%%EOF\n", 6), ==, 0);
  for (start = length - 9; memcmp (bytes + start, "startxref", 9) != 0; start--)
    g_assert_cmpuint (start, >, 0);
  start = strtoul (bytes + start + 9, NULL, 10);
  g_assert_cmpuint (start, <, length);
  g_assert_nonnull (g_strstr_len (bytes + start, 60, "/Type /XRef"));
  if (qpdf != NULL)
    {
      g_autofree char *report = NULL;
      g_autofree char *said = NULL;
      int status;

      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &report, &said, &status, NULL));
      g_assert_cmpstr (said, ==, "");
      g_assert_true (g_spawn_check_wait_status (status, NULL));
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_text (void)
{
  g_autoptr(GString) out = g_string_new (NULL);

  ws_pdf_append_text (out, "");
  ws_pdf_append_text (out, "a)ñ");
  ws_pdf_append_text (out, "🌳");
  g_assert_cmpstr (out->str, ==, "<FEFF><FEFF0061002900F1><FEFFD83CDF33>");
}

static void
test_number (void)
{
  g_autoptr(GString) out = g_string_new (NULL);

  if (setlocale (LC_ALL, "es_ES.UTF-8") == NULL && setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    g_test_message ("no locale with decimal commas");
  ws_pdf_append_number (out, 12.5);
  ws_pdf_append_number (out, -3);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (out->str, ==, " 12.50 -3.00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/objects", test_objects);
  g_test_add_func ("/file/text", test_text);
  g_test_add_func ("/file/number", test_number);
  return g_test_run ();
}
