/* test-ws-bars.c — bars as they are told and how much room they take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-bars.h"

#include <math.h>

static WsBars *
make_bars (WsBarsStyle style)
{
  static const WsBar bars[] = {
    { "1.º", "Luminarias en los senderos", 61, "61", "34.3 %", WS_BAR_FIRST, TRUE },
    { "2.º", "Baños limpios y abiertos", 38, "38", "21.3 %", WS_BAR_TIED, TRUE },
    { "2.º", "Juegos para niñas y niños", 38, "38", "21.3 %", WS_BAR_TIED, FALSE },
    { "4.º", "Cancha techada", 27, "27", "15.2 %", WS_BAR_OTHER, FALSE },
    { "5.º", "Huerto vecinal", 0, "0", "0.0 %", WS_BAR_OTHER, FALSE },
  };
  WsBars *self = ws_bars_new (style, "¿Qué hacemos primero?");

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    ws_bars_add (self, &bars[i]);
  return self;
}

static void
test_describe (void)
{
  g_autoptr(WsBars) bars = make_bars (WS_BARS_PAPER);
  g_autoptr(WsLang) lang = ws_lang_new ("en");
  g_autofree char *text = NULL;

  ws_bars_set_threshold (bars, 24, "24: two thirds");
  ws_bars_set_base (bars, "Percentages of 178 points.");
  text = ws_figure_describe (WS_FIGURE (bars), lang);
  g_assert_cmpstr (text, ==,
                   "Bar chart with 5 bars. ¿Qué hacemos primero?\n"
                   "1.º Luminarias en los senderos: 61 (34.3 %), chosen.\n"
                   "2.º Baños limpios y abiertos: 38 (21.3 %), tied, chosen.\n"
                   "2.º Juegos para niñas y niños: 38 (21.3 %), tied.\n"
                   "4.º Cancha techada: 27 (15.2 %).\n"
                   "5.º Huerto vecinal: 0 (0.0 %).\n"
                   "Dashed line at 24: two thirds.\n"
                   "Percentages of 178 points.");
}

/* Nothing may be painted outside the room that was asked for. */
static void
check_room (WsBars *bars,
            double  width)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double height = ws_figure_measure (WS_FIGURE (bars), width);
  double x, y, w, h;

  ws_figure_draw (WS_FIGURE (bars), cr, width, height, ws_ink_get (WS_INK_LIGHT));
  cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (y, >=, -2);
  g_assert_cmpfloat (x + w, <=, width + 2);
  g_assert_cmpfloat (y + h, <=, height + 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_room (void)
{
  static const double widths[] = { 300, 360, 496, 815, 1600 };

  for (guint style = 0; style < 2; style++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        g_autoptr(WsBars) bars = make_bars (style);
        WsBar wordy = { "6.º", "Una propuesta con un nombre larguísimo que no cabe en una sola línea de ninguna manera posible",
                        1234567, "1,234,567", "100.0 %", WS_BAR_OTHER, FALSE };

        check_room (bars, widths[i]);
        ws_bars_add (bars, &wordy);
        ws_bars_set_threshold (bars, 1234000, "1,234,000: dos tercios de las personas presentes");
        check_room (bars, widths[i]);
      }
}

static void
test_empty (void)
{
  g_autoptr(WsBars) bars = ws_bars_new (WS_BARS_SCREEN, NULL);

  g_assert_cmpfloat (ws_figure_measure (WS_FIGURE (bars), 400), ==, 0);
  check_room (bars, 400);
}

static void
test_scale (void)
{
  g_autoptr(WsBars) bars = make_bars (WS_BARS_SCREEN);
  double once = ws_figure_measure (WS_FIGURE (bars), 1600);

  ws_bars_set_scale (bars, 2);
  g_assert_cmpfloat (fabs (ws_figure_measure (WS_FIGURE (bars), 1600) - 2 * once), <, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bars/describe", test_describe);
  g_test_add_func ("/bars/room", test_room);
  g_test_add_func ("/bars/empty", test_empty);
  g_test_add_func ("/bars/scale", test_scale);
  return g_test_run ();
}
