/* test-ws-ink.c — palette, fills and shapes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures are not compared; what is checked is that text can be read, that fills hold apart in grey and that nothing paints
 * outside its place. */

#include "ws-ink.h"

#include <string.h>

static void
test_contrast (void)
{
  for (WsInkKind kind = 0; kind < WS_N_INKS; kind++)
    {
      const WsInk *ink = ws_ink_get (kind);

      g_assert_cmpfloat (ws_colour_contrast (&ink->text, &ink->ground), >, 7);
      g_assert_cmpfloat (ws_colour_contrast (&ink->dim, &ink->ground), >, 4.5);
      g_assert_cmpfloat (ws_colour_contrast (&ink->accent, &ink->ground), >, 4.5);
      g_assert_cmpfloat (ws_colour_contrast (&ink->accent, &ink->tint), >, kind == WS_INK_DARK ? 3 : 4.5);
      g_assert_cmpfloat (ws_colour_contrast (&ink->critical, &ink->ground), >, 4.5);
      g_assert_cmpfloat (ws_colour_contrast (&ink->good, &ink->ground), >, 4.5);
      g_assert_cmpfloat (ws_colour_contrast (&ink->edge, &ink->ground), >, 3);
    }
}

static double
mean_grey (cairo_surface_t *surface)
{
  const guchar *data;
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 10; y < 50; y++)
    for (int x = 10; x < 50; x++)
      sum += 0.11 * data[y * stride + 4 * x] + 0.59 * data[y * stride + 4 * x + 1] + 0.3 * data[y * stride + 4 * x + 2];
  return sum / (40 * 40);
}

static void
test_fills (void)
{
  double greys[WS_N_FILLS];

  for (WsFill fill = 0; fill < WS_N_FILLS; fill++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 60);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_rectangle (cr, 5, 5, 50, 50);
      ws_ink_fill (cr, ws_ink_get (WS_INK_PRINT), fill);
      g_assert_false (cairo_has_current_point (cr));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      greys[fill] = mean_grey (surface);
      cairo_surface_destroy (surface);
    }

  /* Solid is the darkest and white the lightest, for whoever sees no colour. */
  for (WsFill fill = 0; fill < WS_N_FILLS; fill++)
    {
      if (fill != WS_FILL_SOLID)
        g_assert_cmpfloat (greys[fill], >, greys[WS_FILL_SOLID] + 20);
      if (fill != WS_FILL_WHITE)
        g_assert_cmpfloat (greys[fill], <, greys[WS_FILL_WHITE] - 15);
    }
}

static void
test_shapes (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (WsShape shape = 0; shape < WS_N_SHAPES; shape++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, 32, 32);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      ws_ink_shape (cr, ws_ink_get (WS_INK_LIGHT), shape, 4, 6, 20, NULL);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, 2);
      g_assert_cmpfloat (y, >=, 4);
      g_assert_cmpfloat (x + width, <=, 26);
      g_assert_cmpfloat (y + height, <=, 28);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);

      cr = cairo_create (image);
      ws_ink_shape (cr, ws_ink_get (WS_INK_LIGHT), shape, 0, 0, 32, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (image);
      g_hash_table_add (seen, g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (image), 32 * 32));
      cairo_surface_destroy (image);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, WS_N_SHAPES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/contrast", test_contrast);
  g_test_add_func ("/ink/fills", test_fills);
  g_test_add_func ("/ink/shapes", test_shapes);
  return g_test_run ();
}
