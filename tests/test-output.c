/* test-output.c — a file that is written piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-output.h"

#include <glib/gstdio.h>
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
  place->folder = g_dir_make_tmp ("ws-output-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "tabla.csv", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);   /* nothing else was left behind */
  g_free (place->folder);
  g_free (place->path);
}

static void
assert_file (Place      *place,
             const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* Small pieces and large ones stay in their order; until the end the file is the old one. */
static void
test_pieces (Place         *place,
             gconstpointer  data)
{
  g_autoptr (WsOutput) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);

  g_assert_true (ws_output_write (place->path, "old", 3, &error));
  output = ws_output_open (place->path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *piece = g_strnfill (i % 7 == 0 ? 70000 : i, 'a' + i % 26);

      g_string_append (expected, piece);
      ws_output_add (output, piece, strlen (piece));
    }
  assert_file (place, "old");
  g_assert_true (ws_output_close (output, &error));
  g_assert_no_error (error);
  assert_file (place, expected->str);
}

static void
test_given_up (Place         *place,
               gconstpointer  data)
{
  WsOutput *output;

  g_assert_true (ws_output_write (place->path, "old", 3, NULL));
  output = ws_output_open (place->path, NULL);
  ws_output_add (output, "new", 3);
  ws_output_free (output);
  assert_file (place, "old");
}

/* The failure of a piece is not forgotten when later ones would fit. */
static void
test_full (Place         *place,
           gconstpointer  data)
{
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (WsOutput) output = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_assert_true (ws_output_write (place->path, "old", 3, NULL));
  output = ws_output_open (place->path, NULL);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = (struct rlimit) { 20000, before.rlim_max };
  setrlimit (RLIMIT_FSIZE, &small);
  ws_output_add (output, large, strlen (large));
  g_assert_false (ws_output_works (output));
  setrlimit (RLIMIT_FSIZE, &before);
  ws_output_add (output, "more", 4);
  g_assert_false (ws_output_close (output, &error));
  g_assert_nonnull (error);
  assert_file (place, "old");
}

static void
test_no_folder (Place         *place,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "none", "tabla.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ws_output_open (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ws_output_write (place->folder, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/output/pieces", Place, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/output/given-up", Place, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/output/full", Place, NULL, set_up, test_full, tear_down);
  g_test_add ("/output/no-folder", Place, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}
