/* test-ws-type.c — text on a fixed grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-type.h"

#include <string.h>

static const WsFont body = { 10.5, 15, WS_FONT_REGULAR };

static void
test_grid (void)
{
  PangoContext *context = ws_type_context_new ("es");
  const char *texts[] = { "Una sola línea", "اسم عربي طويل", "公园里的灯", "Ελληνικά", "🌳 árbol" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PangoLayout) layout = ws_type_layout_new (context, &body, texts[i], 400, NULL, 0);

      g_assert_cmpfloat (ws_type_height (layout, &body), ==, 15);
      g_assert_cmpfloat (ws_type_width (layout), >, 10);
      g_assert_cmpfloat (ws_type_width (layout), <, 200);
    }
  g_object_unref (context);
}

static void
test_long_word (void)
{
  PangoContext *context = ws_type_context_new ("es");
  g_autofree char *word = g_strnfill (10240, 'w');
  g_autoptr(PangoLayout) layout = NULL;
  gint64 start = g_get_monotonic_time ();

  layout = ws_type_layout_new (context, &body, word, 300, NULL, 0);
  g_assert_cmpfloat (ws_type_width (layout), <=, 300.5);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 100);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_null (strchr (pango_layout_get_text (layout), '-'));
  g_object_unref (context);
}

static void
test_bold (void)
{
  PangoContext *context = ws_type_context_new ("es");
  const char *text = "Ganan las luminarias";
  WsBoldRun run = { 10, 20 };
  g_autoptr(PangoLayout) plain = ws_type_layout_new (context, &body, text, -1, NULL, 0);
  g_autoptr(PangoLayout) bold = ws_type_layout_new (context, &body, text, -1, &run, 1);

  g_assert_cmpfloat (ws_type_width (bold), >, ws_type_width (plain) + 1);
  g_object_unref (context);
}

static void
test_align (void)
{
  PangoContext *context = ws_type_context_new ("es");
  g_autoptr(PangoLayout) layout = ws_type_layout_new (context, &body, "61", 100, NULL, 0);
  double lefts[3];

  for (WsAlign align = 0; align < 3; align++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double y, width, height;

      ws_type_draw (cr, layout, &body, 10, 20, 100, align);
      cairo_recording_surface_ink_extents (surface, &lefts[align], &y, &width, &height);
      g_assert_cmpfloat (y, >=, 20);
      g_assert_cmpfloat (y + height, <=, 36);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (lefts[WS_ALIGN_START], <, 13);
  g_assert_cmpfloat (lefts[WS_ALIGN_CENTRE], >, 50);
  g_assert_cmpfloat (lefts[WS_ALIGN_END], >, 93);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/type/grid", test_grid);
  g_test_add_func ("/type/long-word", test_long_word);
  g_test_add_func ("/type/bold", test_bold);
  g_test_add_func ("/type/align", test_align);
  return g_test_run ();
}
