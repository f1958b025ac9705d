/* ws-ink.c — the palette, the six fills and the shapes that figures are drawn with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is vector paths clipped to a path: pattern objects and groups would lose their tags in a PDF,
 * and hatching has to stay sharp on any printer. No shape depends on a font. */

#include "ws-ink.h"

#include <math.h>

#define RGB(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const WsInk inks[WS_N_INKS] = {
  {
    .kind = WS_INK_PRINT, .ground = RGB (0xffffff), .text = RGB (0x121212), .dim = RGB (0x4d4d4d), .accent = RGB (0x15539e),
    .on_accent = RGB (0xffffff), .tint = RGB (0xe8eef7), .bar = RGB (0x15539e), .light = RGB (0xd5dae1),
    .edge = RGB (0x121212),
    .hairline = RGB (0x9aa3af), .track = RGB (0xffffff), .critical = RGB (0x9b1420), .good = RGB (0x0e5c38),
  },
  {
    .kind = WS_INK_LIGHT, .ground = RGB (0xffffff), .text = RGB (0x14181f), .dim = RGB (0x4a4f57), .accent = RGB (0x1c65bf),
    .on_accent = RGB (0xffffff), .tint = RGB (0xe8eef7), .bar = RGB (0x3584e4), .light = RGB (0xb8ceee),
    .edge = RGB (0x15539e),
    .hairline = RGB (0xd0d4da), .track = RGB (0xefefef), .critical = RGB (0x9b1420), .good = RGB (0x0e5c38),
  },
  {
    .kind = WS_INK_DARK, .ground = RGB (0x303030), .text = RGB (0xffffff), .dim = RGB (0xc3c7cd), .accent = RGB (0x78aeed),
    .on_accent = RGB (0x14181f), .tint = RGB (0x3a4658), .bar = RGB (0x62a0ea), .light = RGB (0x47566c),
    .edge = RGB (0x99c1f1),
    .hairline = RGB (0x4d4d4d), .track = RGB (0x3d3d3d), .critical = RGB (0xff938c), .good = RGB (0x8ff0a4),
  },
};

/**
 * ws_ink_get:
 * @kind: paper, light screen or dark screen
 *
 * Returns: (transfer none): the palette; it lives as long as the program
 */
const WsInk *
ws_ink_get (WsInkKind kind)
{
  g_return_val_if_fail (kind < WS_N_INKS, &inks[WS_INK_PRINT]);

  return &inks[kind];
}

static double
luminance_part (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (const WsColour *colour)
{
  return 0.2126 * luminance_part (colour->red)
         + 0.7152 * luminance_part (colour->green)
         + 0.0722 * luminance_part (colour->blue);
}

/**
 * ws_colour_contrast:
 * @one: a colour
 * @other: another
 *
 * Returns: the contrast ratio of WCAG 2.2 (definition of "contrast ratio"), from 1 to 21
 */
double
ws_colour_contrast (const WsColour *one,
                    const WsColour *other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * ws_ink_source:
 * @cr: where to paint
 * @colour: with what
 *
 * Makes @colour the source.
 */
void
ws_ink_source (cairo_t        *cr,
               const WsColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* Lines at 45° over the clip; slope is 1 or -1. Lines start on a grid of their own, so neighbouring bars match. */
static void
hatch (cairo_t *cr,
       double   step,
       double   slope)
{
  double x1, y1, x2, y2, height;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  height = y2 - y1;
  for (double x = floor ((x1 - height) / step) * step; x <= x2 + height; x += step)
    {
      cairo_move_to (cr, x, slope > 0 ? y2 : y1);
      cairo_line_to (cr, x + height, slope > 0 ? y1 : y2);
    }
  cairo_stroke (cr);
}

static void
dots (cairo_t *cr,
      double   step)
{
  double x1, y1, x2, y2;
  guint row = 0;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  for (double y = y1 + step / 2; y <= y2; y += step, row++)
    for (double x = x1 + (row % 2 == 0 ? 1 : 2) * step / 2; x <= x2; x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, step / 4.5, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/**
 * ws_ink_fill:
 * @cr: where to paint; its current path is filled, and outlined, and gone afterwards
 * @ink: with what
 * @fill: which of the six
 *
 * Fills the current path and draws its outline, so that even white is seen.
 */
void
ws_ink_fill (cairo_t     *cr,
             const WsInk *ink,
             WsFill       fill)
{
  cairo_path_t *path = cairo_copy_path (cr);
  gboolean screen = ink->kind != WS_INK_PRINT;
  double step = screen ? 6.0 : 4.6;

  ws_ink_source (cr, fill == WS_FILL_SOLID ? &ink->bar : fill == WS_FILL_LIGHT ? &ink->light : &ink->ground);
  cairo_fill (cr);

  if (fill == WS_FILL_DIAGONAL || fill == WS_FILL_DOTS || fill == WS_FILL_CROSS)
    {
      cairo_save (cr);
      cairo_append_path (cr, path);
      cairo_clip (cr);
      cairo_set_line_width (cr, screen ? 1.4 : 0.9);
      ws_ink_source (cr, &ink->edge);
      if (fill == WS_FILL_DOTS)
        dots (cr, step);
      else
        hatch (cr, step, 1);
      if (fill == WS_FILL_CROSS)
        hatch (cr, step, -1);
      cairo_restore (cr);
    }

  cairo_append_path (cr, path);
  cairo_set_line_width (cr, screen ? 1.5 : 0.8);
  ws_ink_source (cr, &ink->edge);
  cairo_stroke (cr);
  cairo_path_destroy (path);
}

/**
 * ws_ink_rounded:
 * @cr: where to add a path
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 * @radius: of the corners; made smaller where it would not fit
 *
 * Adds a rectangle with round corners to the path.
 */
void
ws_ink_rounded (cairo_t *cr,
                double   x,
                double   y,
                double   width,
                double   height,
                double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
polygon (cairo_t *cr,
         guint    corners,
         double   first,
         double   radius,
         double   inner)
{
  guint n = inner > 0 ? corners * 2 : corners;

  for (guint i = 0; i < n; i++)
    {
      double r = inner > 0 && i % 2 == 1 ? inner : radius;
      double angle = first + i * 2 * G_PI / n;

      cairo_line_to (cr, r * cos (angle), r * sin (angle));
    }
  cairo_close_path (cr);
}

static void
stroke_lines (cairo_t      *cr,
              const double *points,
              guint         n_points,
              double        width)
{
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  cairo_stroke (cr);
}

/* Marks of states: drawn in a square from -1 to 1 around the origin. */
static void
draw_mark (cairo_t     *cr,
           const WsInk *ink,
           WsShape      shape)
{
  static const double tick[] = { -0.75, 0.05, -0.2, 0.6, 0.8, -0.6 };

  if (shape == WS_SHAPE_DONE)
    {
      stroke_lines (cr, tick, 3, 0.34);
    }
  else if (shape == WS_SHAPE_UNDER_WAY)
    {
      cairo_arc (cr, 0, 0, 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (shape == WS_SHAPE_NOT_STARTED)
    {
      cairo_set_line_width (cr, 0.3);
      cairo_arc (cr, 0, 0, 0.65, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
  else if (shape == WS_SHAPE_WARNING)
    {
      polygon (cr, 3, -G_PI_2, 1.12, 0);
      cairo_fill (cr);
      ws_ink_source (cr, &ink->ground);
      cairo_rectangle (cr, -0.1, -0.42, 0.2, 0.5);
      cairo_rectangle (cr, -0.1, 0.2, 0.2, 0.2);
      cairo_fill (cr);
    }
  else
    {
      polygon (cr, 8, G_PI / 8, 0.95, 0);
      cairo_fill (cr);
      ws_ink_source (cr, &ink->ground);
      cairo_rectangle (cr, -0.5, -0.15, 1.0, 0.3);
      cairo_fill (cr);
    }
}

static void
draw_family (cairo_t *cr,
             WsShape  shape)
{
  if (shape == WS_SHAPE_STAR)
    polygon (cr, 5, -G_PI_2, 1.05, 0.45);
  else if (shape == WS_SHAPE_TRIANGLE)
    polygon (cr, 3, -G_PI_2, 1.1, 0);
  else if (shape == WS_SHAPE_CIRCLE)
    cairo_arc (cr, 0, 0, 0.88, 0, 2 * G_PI);
  else if (shape == WS_SHAPE_DIAMOND)
    polygon (cr, 4, -G_PI_2, 1.0, 0);
  else if (shape == WS_SHAPE_SQUARE)
    cairo_rectangle (cr, -0.8, -0.8, 1.6, 1.6);
  else if (shape == WS_SHAPE_HEXAGON)
    polygon (cr, 6, 0, 0.98, 0);
  else
    {
      cairo_rectangle (cr, -0.3, -0.95, 0.6, 0.65);
      cairo_rectangle (cr, -0.95, -0.3, 1.9, 0.6);
      cairo_rectangle (cr, -0.3, 0.3, 0.6, 0.65);
    }
  cairo_fill (cr);
}

/**
 * ws_ink_shape:
 * @cr: where to paint
 * @ink: with what
 * @shape: a note family or a state
 * @x: left edge of its square
 * @y: upper edge of its square
 * @size: side of the square, in user units
 * @colour: (nullable): its colour; %NULL for that of text
 *
 * Paints one shape.
 */
void
ws_ink_shape (cairo_t        *cr,
              const WsInk    *ink,
              WsShape         shape,
              double          x,
              double          y,
              double          size,
              const WsColour *colour)
{
  cairo_save (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size / 2, size / 2);
  cairo_new_path (cr);
  ws_ink_source (cr, colour != NULL ? colour : &ink->text);
  if (shape >= WS_SHAPE_DONE)
    draw_mark (cr, ink, shape);
  else
    draw_family (cr, shape);
  cairo_restore (cr);
}
