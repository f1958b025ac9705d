/* test-ws-pdf-lint.c — what PDF/UA-1 and PDF/A-3a want of a file, as far as it can be seen without a validator.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * qpdf, where it is installed, checks the syntax and writes every object as text, which is searched here. The document is longer
 * than a part and a table goes over the seam. */

#include "ws-pdf.h"

#include "report-sample.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define N_ROWS 2200

/* Runs qpdf with an option on the file; NULL if it is not installed. */
static char *
run_qpdf (const char *option,
          const char *path,
          const char *more)
{
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  const char *argv[] = { qpdf, option, "--object-streams=disable", path, more, NULL };
  g_autofree char *report = NULL;
  g_autofree char *said = NULL;
  char *output = NULL;
  int status;

  if (qpdf == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &report, &said, &status, NULL));
  g_assert_cmpstr (said, ==, "");   /* no warning either */
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  if (more != NULL)
    {
      gsize length;

      g_assert_true (g_file_get_contents (more, &output, &length, NULL));
      for (gsize i = 0; i < length; i++)
        output[i] = output[i] == '\0' ? '?' : output[i];
    }
  return output;
}

/* The objects of the file, as text; NULL if they cannot be read here. */
static char **
read_objects (WsDoc *doc)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-lint-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "minuta.pdf", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (ws_pdf_write (doc, WS_PAPER_LETTER, path, &error));
  g_assert_no_error (error);
  text = run_qpdf ("--check", path, NULL);
  text = run_qpdf ("--qdf", path, plain);
  g_unlink (path);
  g_unlink (plain);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return text != NULL ? g_strsplit (text, "\nendobj\n", -1) : NULL;
}

static gboolean
says (const char *object,
      const char *what)
{
  return strstr (object, what) != NULL;
}

/* Everything that is painted is within marked content. */
static void
check_content (const char *object)
{
  g_auto(GStrv) words = g_strsplit_set (strstr (object, "\nstream\n"), " \n", -1);
  guint depth = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      depth += g_str_equal (words[i], "BDC") || g_str_equal (words[i], "BMC") ? 1 : 0;
      depth -= g_str_equal (words[i], "EMC") ? 1 : 0;
      if (g_str_equal (words[i], "f") || g_str_equal (words[i], "S"))
        g_assert_cmpuint (depth, >=, 1);
    }
  g_assert_cmpuint (depth, ==, 0);
}

static void
check_object (const char *object)
{
  if (says (object, "/S /Figure"))
    g_assert_true (says (object, "/Alt ") && says (object, "/BBox ["));
  if (says (object, "/S /TH\n"))
    g_assert_true (says (object, "/Scope /Column"));
  if (says (object, "/S /L\n"))
    g_assert_true (says (object, "/ListNumbering"));
  if (says (object, "/Subtype /Link"))
    g_assert_true (says (object, "/Contents") && says (object, "/F 4") && says (object, "/StructParent "));
  if (says (object, "/Type /Page\n"))
    g_assert_true (says (object, "/Tabs /S") && says (object, "/StructParents "));
  if (says (object, "/Subtype /CIDFontType2"))
    g_assert_true (says (object, "/CIDToGIDMap"));
  if (says (object, "/Artifact BMC"))
    check_content (object);
}

static guint
count (char       **objects,
       const char  *what)
{
  guint n = 0;

  for (guint i = 0; objects[i] != NULL; i++)
    n += says (objects[i], what) ? 1 : 0;
  return n;
}

static void
test_lint (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Recuperemos <el> Parque & más");
  g_auto(GStrv) objects = NULL;

  sample_add_cover (doc);
  sample_add_sections (doc, 12, N_ROWS);
  ws_doc_set_draft (doc, TRUE);
  objects = read_objects (doc);
  if (objects == NULL)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }
  for (guint i = 0; objects[i] != NULL; i++)
    check_object (objects[i]);
  g_assert_cmpuint (count (objects, "/Type /Page\n"), >, 64);
  g_assert_cmpuint (count (objects, "/S /Table\n"), ==, 1);
  g_assert_cmpuint (count (objects, "/S /TR\n"), ==, N_ROWS + 1);
  g_assert_cmpuint (count (objects, "/S /Document\n"), ==, 1);
  g_assert_cmpuint (count (objects, "/Lang "), ==, 1);
  g_assert_cmpuint (count (objects, "/Type /Metadata"), ==, 1);
  g_assert_cmpuint (count (objects, "/GTS_PDFA1"), ==, 1);
  g_assert_cmpuint (count (objects, "<pdfuaid:part>1"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint/long", test_lint);
  return g_test_run ();
}
