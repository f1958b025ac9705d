/* test-ws-pdf.c — the file that people get.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it says is read back with poppler's programs where they are installed; the rest needs nothing. */

#include "ws-pdf.h"

#include "report-sample.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  data)
{
  place->folder = g_dir_make_tmp ("ws-pdf-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "minuta.pdf", NULL);
}

static guint
count_files (Place *place)
{
  g_autoptr(GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static WsDoc *
make_doc (void)
{
  WsDoc *doc = sample_new ("Recuperemos el Parque de la Loma");

  sample_add_cover (doc);
  sample_add_sections (doc, 5, 14);
  return doc;
}

static char *
read_with (const char *program,
           const char *option,
           const char *path)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { found, option, path, strcmp (program, "pdftotext") == 0 ? "-" : NULL, NULL };
  g_autofree char *output = NULL;
  int status;

  if (found == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return g_steal_pointer (&output);
}

static void
test_text (Place         *place,
           gconstpointer  data)
{
  g_autoptr(WsDoc) doc = make_doc ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tree = NULL;

  g_assert_true (ws_pdf_write (doc, WS_PAPER_LETTER, place->path, &error));
  g_assert_no_error (error);
  text = read_with ("pdftotext", "-layout", place->path);
  tree = read_with ("pdfinfo", "-struct-text", place->path);
  if (text == NULL || tree == NULL)
    {
      g_test_skip ("poppler's programs are not installed");
      return;
    }
  for (guint i = 1; i <= 14; i++)
    {
      g_autofree char *row = g_strdup_printf ("Acción%u:", i);

      g_assert_nonnull (strstr (text, row));
      g_assert_nonnull (strstr (tree, row));
      g_assert_null (strstr (strstr (tree, row) + 1, row));
    }
  /* Lines that were wrapped keep their space; a head that is repeated is in the tree once. */
  g_assert_nonnull (strstr (tree, "qué se hace primero en el parque, quién lo hace y para cuándo."));
  g_assert_nonnull (strstr (tree, "Mireya Colibrí Alumbrado Público"));
  g_assert_nonnull (strstr (tree, "\"Qué se hará\""));
  g_assert_null (strstr (strstr (tree, "\"Qué se hará\"") + 1, "\"Qué se hará\""));
  g_assert_null (strstr (tree, "Versión 1 · definitiva"));
}

/* Without tags there is still everything to read. */
static void
test_plain (Place         *place,
            gconstpointer  data)
{
  g_autoptr(WsDoc) doc = make_doc ();
  g_autoptr(WsFlow) flow = ws_flow_new (doc, WS_PAPER_A4);
  g_autoptr(WsOutput) output = ws_output_open (place->path, NULL);
  g_autofree char *text = NULL;

  g_assert_true (ws_pdf_write_plain (flow, output, NULL));
  g_assert_true (ws_output_close (output, NULL));
  text = read_with ("pdftotext", "-layout", place->path);
  if (text != NULL)
    g_assert_nonnull (strstr (text, "Acción14:"));
}

static void
test_same_bytes (Place         *place,
                 gconstpointer  data)
{
  g_autofree char *sums[3] = { NULL };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(WsDoc) doc = make_doc ();
      g_autofree char *bytes = NULL;
      gsize length;

      /* The third time with decimal commas, if the system has such a locale. */
      if (i == 2 && setlocale (LC_ALL, "es_ES.UTF-8") == NULL && setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
        g_test_message ("no locale with decimal commas");
      g_assert_true (ws_pdf_write (doc, WS_PAPER_A4, place->path, NULL));
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_true (g_file_get_contents (place->path, &bytes, &length, NULL));
      g_assert_cmpuint (length, >, 10000);
      sums[i] = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
    }
  g_assert_cmpstr (sums[0], ==, sums[1]);
  g_assert_cmpstr (sums[0], ==, sums[2]);
}

/* A disk that is full after 20 kB: what was there stays, and nothing else. */
static void
test_full_disk (Place         *place,
                gconstpointer  data)
{
  g_autoptr(WsDoc) doc = make_doc ();
  g_autoptr(GError) error = NULL;
  g_autofree char *left = NULL;
  struct rlimit before, small;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = (struct rlimit) { 20000, before.rlim_max };
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (ws_pdf_write (doc, WS_PAPER_LETTER, place->path, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (place->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "old");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_no_file (Place         *place,
              gconstpointer  data)
{
  g_autoptr(WsDoc) doc = make_doc ();
  g_autoptr(GError) error = NULL;

  g_assert_false (ws_pdf_write (doc, WS_PAPER_LETTER, "/dev/full", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_false (ws_pdf_write (doc, WS_PAPER_LETTER, place->folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpuint (count_files (place), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pdf/text", Place, NULL, set_up, test_text, tear_down);
  g_test_add ("/pdf/plain", Place, NULL, set_up, test_plain, tear_down);
  g_test_add ("/pdf/same-bytes", Place, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/pdf/full-disk", Place, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/pdf/no-file", Place, NULL, set_up, test_no_file, tear_down);
  return g_test_run ();
}
