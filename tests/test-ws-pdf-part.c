/* test-ws-pdf-part.c — pages of cairo copied into another file, whole and damaged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-pdf-part.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

static cairo_status_t
take (void                *closure,
      const unsigned char *data,
      unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Two pages with two tagged texts each, something painted between them, and a picture. */
static GByteArray *
make_pages (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, bytes, 200, 100);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 3, 3);
  cairo_t *cr;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cr = cairo_create (surface);
  for (guint i = 0; i < 2; i++)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      for (guint j = 0; j < 2; j++)
        {
          cairo_tag_begin (cr, "P", "");
          cairo_move_to (cr, 10, 20 + 20 * j);
          cairo_show_text (cr, "Luminarias (3)");
          cairo_tag_end (cr, "P");
          cairo_rectangle (cr, 10, 60, 50, 1);
          cairo_fill (cr);
        }
      cairo_set_source_surface (cr, picture, 100, 50);
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return bytes;
}

/* Copies all pages; FALSE if they are refused. text: gets what was written. */
static gboolean
copy (const guint8  *bytes,
      gsize          length,
      char         **text,
      GString       *keys,
      guint         *n_marked)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-part-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.pdf", NULL);
  g_autoptr(WsOutput) output = ws_output_open (path, NULL);
  g_autoptr(WsPdfFile) file = ws_pdf_file_new (output);
  g_autoptr(WsPdfPart) part = ws_pdf_part_new (bytes, length);
  gboolean good = part != NULL;

  for (guint i = 0; good && i < ws_pdf_part_get_n_pages (part); i++)
    good = ws_pdf_part_copy_page (part, i, file, keys, n_marked);
  good = good && ws_pdf_part_copy_rest (part, file);
  if (good)
    ws_pdf_file_end (file, 1, 1);
  if (good && text != NULL)
    {
      gsize n;

      g_assert_true (ws_output_close (output, NULL));
      g_assert_true (g_file_get_contents (path, text, &n, NULL));
      for (gsize i = 0; i < n; i++)   /* so that it can be searched */
        (*text)[i] = (*text)[i] == '\0' ? '?' : (*text)[i];
    }
  g_clear_pointer (&output, ws_output_free);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return good;
}

static void
test_copy (void)
{
  g_autoptr(GByteArray) bytes = make_pages ();
  g_autoptr(GString) keys = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n_marked;

  g_assert_true (copy (bytes->data, bytes->len, &text, keys, &n_marked));
  g_assert_cmpuint (n_marked, ==, 2);
  g_assert_nonnull (strstr (keys->str, "/MediaBox [ 0 0 200 100 ]"));
  g_assert_nonnull (strstr (keys->str, "/Resources"));
  g_assert_null (strstr (keys->str, "/StructParents"));
  g_assert_nonnull (strstr (text, "/Interpolate false"));
  g_assert_null (strstr (text, "/Interpolate true"));
  g_assert_null (strstr (text, "/StructTreeRoot"));
  /* Each font and picture once, though both pages use it. */
  g_assert_null (strstr (strstr (text, "/Subtype /Image") + 1, "/Subtype /Image"));
}

/* Whatever is cut off or changed, nothing is read beyond the end and nothing is said twice without end. */
static void
test_damaged (void)
{
  g_autoptr(GByteArray) bytes = make_pages ();
  g_autoptr(GString) keys = g_string_new (NULL);
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  guint n_marked, n_refused = 0;

  g_assert_false (copy (NULL, 0, NULL, keys, &n_marked));
  for (guint i = 0; i < 60; i++)
    {
      gsize length = g_rand_int_range (random, 0, bytes->len - 40);
      g_autofree guint8 *exact = g_memdup2 (bytes->data, length);

      g_assert_false (copy (exact, length, NULL, keys, &n_marked));
    }
  for (guint i = 0; i < 300; i++)
    {
      g_autofree guint8 *changed = g_memdup2 (bytes->data, bytes->len);

      for (guint j = 0; j < 20; j++)
        changed[g_rand_int_range (random, 0, bytes->len)] = "0123456789<>[]() /R"[g_rand_int_range (random, 0, 19)];
      n_refused += copy (changed, bytes->len, NULL, keys, &n_marked) ? 0 : 1;
    }
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/part/copy", test_copy);
  g_test_add_func ("/part/damaged", test_damaged);
  return g_test_run ();
}
