/* ws-paint.c — the colours and marks of what a room sees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Projectors lose contrast and daylight takes more: text keeps 7 : 1, and what a colour says is said by a shape and a word
 * as well. Marks are strokes and fills of one colour; holes in them let the ground through, so that they stand on any. */

#include "ws-paint.h"

#include <math.h>

#define RGB(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const WsColour colours[WS_N_PAINTS] = {
  [WS_PAINT_NONE] = RGB (0xffffff),
  [WS_PAINT_INK] = RGB (0x14181f),
  [WS_PAINT_SOFT] = RGB (0x4a4f57),
  [WS_PAINT_WHITE] = RGB (0xffffff),
  [WS_PAINT_BLUE] = RGB (0x15539e),
  [WS_PAINT_DEEP] = RGB (0x0f3f7a),
  [WS_PAINT_TINT] = RGB (0xe8eef7),
  [WS_PAINT_AMBER] = RGB (0xffd24a),
  [WS_PAINT_RED] = RGB (0x9b1420),
  [WS_PAINT_GREEN] = RGB (0x0e5c38),
  [WS_PAINT_BAR] = RGB (0xc9d3e3),
  [WS_PAINT_EDGE] = RGB (0x6b727c),
  [WS_PAINT_NOTE + 0] = RGB (0xfdf1bd),
  [WS_PAINT_NOTE + 1] = RGB (0xd5f0dc),
  [WS_PAINT_NOTE + 2] = RGB (0xd9e8fb),
  [WS_PAINT_NOTE + 3] = RGB (0xecdff4),
  [WS_PAINT_NOTE + 4] = RGB (0xffe0c4),
  [WS_PAINT_NOTE + 5] = RGB (0xfadbe8),
  [WS_PAINT_NOTE + 6] = RGB (0xe6e5e9),
  [WS_PAINT_STRIPE + 0] = RGB (0x6e4900),
  [WS_PAINT_STRIPE + 1] = RGB (0x0e5c38),
  [WS_PAINT_STRIPE + 2] = RGB (0x15539e),
  [WS_PAINT_STRIPE + 3] = RGB (0x6a2c83),
  [WS_PAINT_STRIPE + 4] = RGB (0x8a3206),
  [WS_PAINT_STRIPE + 5] = RGB (0x93174f),
  [WS_PAINT_STRIPE + 6] = RGB (0x4f4d55),
};

/**
 * ws_paint_get:
 * @paint: a role
 *
 * Returns: (transfer none): its colour
 */
const WsColour *
ws_paint_get (WsPaint paint)
{
  g_return_val_if_fail (paint < WS_N_PAINTS, &colours[WS_PAINT_INK]);

  return &colours[paint];
}

/* Marks are drawn in a square from 0 to 24, with a pen of 2. */

static void
ring (cairo_t *cr,
      double   x,
      double   y,
      double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
line (cairo_t      *cr,
      const double *points,
      guint         n)
{
  cairo_move_to (cr, points[0], points[1]);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
}

static void
draw_bulb (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 12, 9, 6.8, G_PI - 1.15, 2 * G_PI + 1.15);
  cairo_line_to (cr, 14.6, 17);
  cairo_line_to (cr, 9.4, 17);
  cairo_close_path (cr);
  line (cr, (const double[]) { 9.6, 20, 14.4, 20 }, 2);
  line (cr, (const double[]) { 10.8, 22.6, 13.2, 22.6 }, 2);
  cairo_stroke (cr);
}

static void
draw_box (cairo_t *cr)
{
  ws_ink_rounded (cr, 2, 11, 20, 11, 1.5);
  line (cr, (const double[]) { 2, 11, 5, 6.5, 7, 6.5 }, 3);
  line (cr, (const double[]) { 22, 11, 19, 6.5, 17, 6.5 }, 3);
  line (cr, (const double[]) { 7, 11, 7, 2, 17, 2, 17, 11 }, 4);
  line (cr, (const double[]) { 9.6, 6.2, 11.4, 8, 14.6, 4.8 }, 3);
  line (cr, (const double[]) { 2, 15, 22, 15 }, 2);
  cairo_stroke (cr);
}

static void
draw_dice (cairo_t *cr)
{
  ws_ink_rounded (cr, 2.5, 2.5, 19, 19, 3.5);
  cairo_stroke (cr);
  ring (cr, 8, 8, 1.9);
  ring (cr, 12, 12, 1.9);
  ring (cr, 16, 16, 1.9);
  cairo_fill (cr);
}

static void
draw_people (cairo_t *cr)
{
  ring (cr, 8, 7, 3.6);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 20, 6.4, G_PI, 2 * G_PI);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 16.6, 8, 3, -G_PI * 0.75, G_PI * 0.55);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 16.6, 20, 5.6, -G_PI_2, 0);
  cairo_line_to (cr, 17.4, 20);
  cairo_stroke (cr);
}

static void
draw_eye_off (cairo_t *cr)
{
  cairo_move_to (cr, 1.5, 12);
  cairo_curve_to (cr, 6, 4.5, 18, 4.5, 22.5, 12);
  cairo_curve_to (cr, 18, 19.5, 6, 19.5, 1.5, 12);
  cairo_close_path (cr);
  ring (cr, 12, 12, 3.2);
  line (cr, (const double[]) { 4, 21.5, 20, 2.5 }, 2);
  cairo_stroke (cr);
}

static void
draw_park (cairo_t *cr)
{
  ring (cr, 8, 7.5, 6);
  line (cr, (const double[]) { 8, 13.5, 8, 22 }, 2);
  line (cr, (const double[]) { 17.5, 9.5, 22.5, 18.5, 12.5, 18.5, 17.5, 9.5 }, 4);
  line (cr, (const double[]) { 17.5, 18.5, 17.5, 22 }, 2);
  line (cr, (const double[]) { 2, 22, 22.5, 22 }, 2);
  cairo_stroke (cr);
}

static void
draw_sign (cairo_t *cr,
           gboolean stop)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (stop)
    {
      for (guint i = 0; i < 8; i++)
        cairo_line_to (cr, 12 + 11 * cos (G_PI / 8 + i * G_PI_4), 12 + 11 * sin (G_PI / 8 + i * G_PI_4));
      cairo_close_path (cr);
      cairo_rectangle (cr, 6, 10.3, 12, 3.4);
    }
  else
    {
      cairo_move_to (cr, 12, 1.5);
      cairo_line_to (cr, 23.3, 21.5);
      cairo_line_to (cr, 0.7, 21.5);
      cairo_close_path (cr);
      cairo_rectangle (cr, 10.7, 8.2, 2.6, 6.6);
      cairo_rectangle (cr, 10.7, 16.4, 2.6, 2.6);
    }
  cairo_fill (cr);
}

static void
draw_line_mark (cairo_t *cr,
                WsMark   mark)
{
  switch (mark)
    {
    case WS_MARK_CLOCK:
      ring (cr, 12, 12, 9.5);
      line (cr, (const double[]) { 12, 6.5, 12, 12, 15.5, 14 }, 3);
      cairo_stroke (cr);
      break;
    case WS_MARK_TICK:
      cairo_set_line_width (cr, 3.6);
      line (cr, (const double[]) { 3, 12.5, 9.3, 18.8, 21, 6 }, 3);
      cairo_stroke (cr);
      break;
    case WS_MARK_NO:
      cairo_set_line_width (cr, 3.6);
      line (cr, (const double[]) { 4.5, 4.5, 19.5, 19.5 }, 2);
      line (cr, (const double[]) { 19.5, 4.5, 4.5, 19.5 }, 2);
      cairo_stroke (cr);
      break;
    case WS_MARK_RING:
      cairo_set_line_width (cr, 3);
      ring (cr, 12, 12, 8.5);
      cairo_stroke (cr);
      break;
    case WS_MARK_DISC:
      ring (cr, 12, 12, 10);
      cairo_fill (cr);
      break;
    case WS_MARK_PLAY:
      line (cr, (const double[]) { 5, 3, 21, 12, 5, 21 }, 3);
      cairo_fill (cr);
      break;
    default:
      cairo_rectangle (cr, 5, 3.5, 5, 17);
      cairo_rectangle (cr, 14, 3.5, 5, 17);
      cairo_fill (cr);
    }
}

/**
 * ws_mark_draw:
 * @cr: where to paint
 * @mark: which one
 * @x: left edge of its square
 * @y: upper edge
 * @size: side of the square
 * @colour: of all of it
 *
 * Paints one mark.
 */
void
ws_mark_draw (cairo_t        *cr,
              WsMark          mark,
              double          x,
              double          y,
              double          size,
              const WsColour *colour)
{
  if (mark >= WS_MARK_FAMILY)
    {
      ws_ink_shape (cr, ws_ink_get (WS_INK_LIGHT), mark - WS_MARK_FAMILY, x, y, size, colour);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 24, size / 24);
  cairo_new_path (cr);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  ws_ink_source (cr, colour);
  if (mark == WS_MARK_BULB)
    draw_bulb (cr);
  else if (mark == WS_MARK_BOX)
    draw_box (cr);
  else if (mark == WS_MARK_DICE)
    draw_dice (cr);
  else if (mark == WS_MARK_PEOPLE)
    draw_people (cr);
  else if (mark == WS_MARK_EYE_OFF)
    draw_eye_off (cr);
  else if (mark == WS_MARK_PARK)
    draw_park (cr);
  else if (mark == WS_MARK_WARNING || mark == WS_MARK_STOP)
    draw_sign (cr, mark == WS_MARK_STOP);
  else if (mark != WS_MARK_NONE)
    draw_line_mark (cr, mark);
  cairo_restore (cr);
}
