/* ws-booth-figure.c — the drawings of the voting booth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines on a grid of 24 × 24, in the colour of the text around them, so that one drawing serves a blue button
 * and a white one. They always stand beside the word they mean and are silent for assistive technology.
 */
#include "ws-booth-figure.h"

#include <math.h>

struct _WsBoothFigure
{
  GtkWidget    parent_instance;
  WsFigureKind kind;
  double       part;
  gboolean     small;  /* beside the words of a button: thicker lines */
};

G_DEFINE_FINAL_TYPE (WsBoothFigure, ws_booth_figure, GTK_TYPE_WIDGET)

static void
line (cairo_t      *cr,
      guint         n,
      const double *points)
{
  cairo_move_to (cr, points[0], points[1]);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
}

#define LINE(cr, ...) \
  G_STMT_START \
  { \
    const double points_[] = { __VA_ARGS__ }; \
    line (cr, G_N_ELEMENTS (points_) / 2, points_); \
  } \
  G_STMT_END

static void
circle (cairo_t *cr,
        double   x,
        double   y,
        double   r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
}

static void
draw_people (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.6);
  circle (cr, 7.5, 6.5, 3.6);
  circle (cr, 17, 7.4, 2.9);
  cairo_move_to (cr, 1.6, 21.4);
  cairo_curve_to (cr, 1.6, 15.6, 4.2, 12.6, 7.6, 12.6);
  cairo_curve_to (cr, 11.2, 12.6, 13.8, 15.6, 13.8, 21.4);
  cairo_close_path (cr);
  cairo_move_to (cr, 15.2, 14);
  cairo_curve_to (cr, 19.6, 12.4, 22.4, 16, 22.6, 21.4);
  cairo_line_to (cr, 16, 21.4);
  cairo_stroke (cr);
}

static void
draw_urn (cairo_t  *cr,
          gboolean  small)
{
  cairo_set_line_width (cr, small ? 2.1 : 1.5);
  LINE (cr, 2.2, 11, 21.8, 11, 21.8, 23, 2.2, 23);
  cairo_close_path (cr);
  LINE (cr, 8.2, 6.6, 5.8, 6.6, 2.2, 11);
  LINE (cr, 15.8, 6.6, 18.2, 6.6, 21.8, 11);
  LINE (cr, 8.2, 11, 8.2, 2.6, 15.8, 2.6, 15.8, 11);
  LINE (cr, 9.9, 6.6, 11.5, 8.2, 14.4, 5);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 2.2);
  LINE (cr, 5.9, 11.1, 18.1, 11.1);
  cairo_stroke (cr);
}

static void
draw_hand (cairo_t  *cr,
           gboolean  small)
{
  cairo_set_line_width (cr, small ? 2.1 : 1.6);
  cairo_move_to (cr, 6.9, 14.6);
  cairo_line_to (cr, 6.9, 6.8);
  cairo_curve_to (cr, 6.9, 4.4, 10.2, 4.4, 10.2, 6.8);
  cairo_line_to (cr, 10.2, 12);
  cairo_move_to (cr, 10.2, 7);
  cairo_line_to (cr, 10.2, 3.4);
  cairo_curve_to (cr, 10.2, 1, 13.6, 1, 13.6, 3.4);
  cairo_line_to (cr, 13.6, 12);
  cairo_move_to (cr, 13.6, 5.6);
  cairo_curve_to (cr, 13.6, 3.2, 16.9, 3.2, 16.9, 5.6);
  cairo_line_to (cr, 16.9, 13.2);
  cairo_move_to (cr, 16.9, 10);
  cairo_curve_to (cr, 16.9, 7.6, 20.2, 7.6, 20.2, 10);
  cairo_line_to (cr, 20.2, 16.4);
  cairo_curve_to (cr, 20.2, 21, 17.8, 23, 13.8, 23);
  cairo_curve_to (cr, 10.4, 23, 8.2, 21.6, 6.6, 18.6);
  cairo_line_to (cr, 3.8, 14.8);
  cairo_curve_to (cr, 2.4, 12.6, 5, 10.8, 6.9, 13.2);
  cairo_stroke (cr);
}

static void
draw_shield (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.6);
  cairo_move_to (cr, 12, 1.4);
  cairo_line_to (cr, 21, 4.6);
  cairo_line_to (cr, 21, 11);
  cairo_curve_to (cr, 21, 17, 17.4, 21, 12, 22.8);
  cairo_curve_to (cr, 6.6, 21, 3, 17, 3, 11);
  cairo_line_to (cr, 3, 4.6);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 2);
  LINE (cr, 8, 11.6, 11, 14.6, 16.4, 8.6);
  cairo_stroke (cr);
}

/* The mark in the triangle is a hole's colour, not a hole: on amber and on white it must be seen alike. */
static void
draw_warning (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.6);
  LINE (cr, 12, 2.4, 22.6, 21.6, 1.4, 21.6);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 1.0, 0.824, 0.29);
  cairo_set_line_width (cr, 2.2);
  LINE (cr, 12, 8.6, 12, 15);
  cairo_stroke (cr);
  circle (cr, 12, 18.6, 1.25);
  cairo_fill (cr);
}

static void
draw_eye (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.9);
  cairo_move_to (cr, 1.8, 12);
  cairo_curve_to (cr, 6, 4.6, 18, 4.6, 22.2, 12);
  cairo_curve_to (cr, 18, 19.4, 6, 19.4, 1.8, 12);
  cairo_stroke (cr);
  circle (cr, 12, 12, 3.4);
  cairo_fill (cr);
  LINE (cr, 4, 21, 20, 3);
  cairo_stroke (cr);
}

/* An octagon with a bar, as on the road; it only stands on white. */
static void
draw_stop (cairo_t *cr)
{
  LINE (cr, 7.6, 1.4, 16.4, 1.4, 22.6, 7.6, 22.6, 16.4, 16.4, 22.6, 7.6, 22.6, 1.4, 16.4, 1.4, 7.6);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  LINE (cr, 6.4, 12, 17.6, 12);
}

static void
draw_erase (cairo_t *cr)
{
  LINE (cr, 8, 4.6, 22.4, 4.6, 22.4, 19.4, 8, 19.4, 1.6, 12);
  cairo_close_path (cr);
  LINE (cr, 11.4, 8.8, 17.8, 15.2);
  LINE (cr, 17.8, 8.8, 11.4, 15.2);
}

static void
draw_ring (cairo_t *cr,
           double   part)
{
  cairo_set_line_width (cr, 1.3);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_arc (cr, 12, 12, 11.2, -G_PI / 2, -G_PI / 2 + 2 * G_PI * part);
  cairo_stroke (cr);
}

static void
draw_shape (WsBoothFigure *self,
            cairo_t       *cr)
{
  switch (self->kind)
    {
    case WS_FIGURE_PEOPLE: draw_people (cr); break;
    case WS_FIGURE_URN: draw_urn (cr, self->small); break;
    case WS_FIGURE_HAND: draw_hand (cr, self->small); break;
    case WS_FIGURE_SHIELD: draw_shield (cr); break;
    case WS_FIGURE_WARNING: draw_warning (cr); break;
    case WS_FIGURE_EYE: draw_eye (cr); break;
    case WS_FIGURE_RING: draw_ring (cr, self->part); break;
    case WS_FIGURE_CHECK: LINE (cr, 2.2, 13.4, 8.8, 19.6, 21.6, 5.2); break;
    case WS_FIGURE_CROSS: LINE (cr, 4, 4, 20, 20); LINE (cr, 20, 4, 4, 20); break;
    case WS_FIGURE_PLUS: LINE (cr, 12, 2.4, 12, 21.6); LINE (cr, 2.4, 12, 21.6, 12); break;
    case WS_FIGURE_MINUS: LINE (cr, 2.4, 12, 21.6, 12); break;
    case WS_FIGURE_FORWARD: LINE (cr, 2.6, 12, 21, 12); LINE (cr, 13.4, 4.6, 21, 12, 13.4, 19.4); break;
    case WS_FIGURE_BACK: LINE (cr, 21.4, 12, 3, 12); LINE (cr, 10.6, 4.6, 3, 12, 10.6, 19.4); break;
    case WS_FIGURE_UP: LINE (cr, 5, 16, 12, 8.6, 19, 16); break;
    case WS_FIGURE_DOWN: LINE (cr, 5, 8.6, 12, 16, 19, 8.6); break;
    case WS_FIGURE_OUT: LINE (cr, 5.4, 5.4, 18.6, 18.6); LINE (cr, 18.6, 5.4, 5.4, 18.6); break;
    case WS_FIGURE_ERASE: draw_erase (cr); break;
    case WS_FIGURE_STOP: draw_stop (cr); break;
    case WS_FIGURE_CIRCLE: circle (cr, 12, 12, 10); break;
    case WS_FIGURE_HOLLOW: circle (cr, 12, 12, 10.6); break;
    case WS_FIGURE_DISC: circle (cr, 12, 12, 11.6); cairo_fill (cr); break;
    case WS_FIGURE_BAR:
    case WS_FIGURE_NONE: break;
    }
  cairo_stroke (cr);
}

static double
line_width (WsFigureKind kind)
{
  switch (kind)
    {
    case WS_FIGURE_HOLLOW:
      return 1.8;
    case WS_FIGURE_ERASE:
      return 2.0;
    case WS_FIGURE_FORWARD:
    case WS_FIGURE_BACK:
    case WS_FIGURE_STOP:
      return 2.6;
    case WS_FIGURE_PLUS:
    case WS_FIGURE_MINUS:
      return 3.4;
    case WS_FIGURE_CROSS:
      return 3.8;
    default:
      return 3.2;
    }
}

static void
pill (cairo_t *cr,
      double   x,
      double   y,
      double   width,
      double   height)
{
  double r = height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x + r, y + r, r, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, x + MAX (width, height) - r, y + r, r, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_bar (cairo_t *cr,
          double   width,
          double   height,
          double   part)
{
  double edge = height / 8;

  cairo_set_line_width (cr, edge);
  pill (cr, edge / 2, edge / 2, width - edge, height - edge);
  cairo_stroke (cr);
  if (part > 0)
    {
      pill (cr, 1.5 * edge, 1.5 * edge, (width - 3 * edge) * part, height - 3 * edge);
      cairo_fill (cr);
    }
}

static void
ws_booth_figure_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  WsBoothFigure *self = WS_BOOTH_FIGURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = MIN (width, height) / 24.0;
  cairo_t *cr;
  GdkRGBA color;

  if (width <= 0 || height <= 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  if (self->kind == WS_FIGURE_BAR)
    draw_bar (cr, width, height, self->part);
  else
    {
      cairo_translate (cr, (width - 24 * scale) / 2, (height - 24 * scale) / 2);
      cairo_scale (cr, scale, scale);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, line_width (self->kind));
      draw_shape (self, cr);
    }
  cairo_destroy (cr);
}

static void
ws_booth_figure_class_init (WsBoothFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ws_booth_figure_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
ws_booth_figure_init (WsBoothFigure *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * ws_booth_figure_new:
 * @kind: what to draw
 * @size: CSS class with its size
 * @color: (nullable): CSS class with its colour, else the colour around it
 *
 * Returns: (transfer floating): a drawing
 */
GtkWidget *
ws_booth_figure_new (WsFigureKind  kind,
                     const char   *size,
                     const char   *color)
{
  WsBoothFigure *self = g_object_new (WS_TYPE_BOOTH_FIGURE, NULL);

  self->kind = kind;
  self->part = 1;
  self->small = g_str_equal (size, "wb-s32");
  gtk_widget_add_css_class (GTK_WIDGET (self), size);
  if (color != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), color);
  return GTK_WIDGET (self);
}

void
ws_booth_figure_set_kind (WsBoothFigure *self,
                          WsFigureKind   kind)
{
  if (self->kind == kind)
    return;
  self->kind = kind;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From 0 to 1, for a ring or a bar. */
void
ws_booth_figure_set_part (WsBoothFigure *self,
                          double         part)
{
  self->part = CLAMP (part, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
