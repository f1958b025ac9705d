/* ws-note-style.c — colours, fonts and shapes of notes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes draw themselves, so that thousands of them cost nothing; what a style sheet would tell each of them is looked up
 * here once for a whole list, and again when dark, high contrast or the size of text change. A family is a colour and a
 * shape, never one alone: some of the colours look the same to people who do not tell red from green.
 */
#include "ws-note-style.h"

#include <adwaita.h>
#include <math.h>

static const char *const family_names[WS_N_FAMILIES] = {
  "yellow", "green", "blue", "purple", "orange", "pink", "grey",
};

/* Light and dark, fill and edge: what is drawn where no style sheet names the colour. */
static const char *const plain_colors[WS_N_FAMILIES][4] = {
  { "#fdf1bd", "#8a5c00", "#4b3f14", "#f5c94c" },
  { "#d5f0dc", "#17693f", "#1d4530", "#6fd99a" },
  { "#d9e8fb", "#1a5fb4", "#1c3f66", "#8fbcf5" },
  { "#ecdff4", "#813d9c", "#452d58", "#d3a4e8" },
  { "#ffe0c4", "#a3400a", "#57321b", "#ffae70" },
  { "#fadbe8", "#b3256b", "#55263f", "#f79cc6" },
  { "#e6e5e9", "#5e5c64", "#424148", "#c6c5cb" },
};

/* Corners of the shapes that have some, in a square of 16. */
static const double star[] = { 8, 0.6, 10.3, 5.6, 15.7, 6.2, 11.7, 9.9, 12.8, 15.3, 8, 12.6, 3.2, 15.3, 4.3, 9.9, 0.3, 6.2, 5.7, 5.6 };
static const double triangle[] = { 8, 1.4, 15.4, 14.6, 0.6, 14.6 };
static const double diamond[] = { 8, 0.2, 15.8, 8, 8, 15.8, 0.2, 8 };
static const double square[] = { 1.4, 1.4, 14.6, 1.4, 14.6, 14.6, 1.4, 14.6 };
static const double cross[] = { 5.4, 1, 10.6, 1, 10.6, 5.4, 15, 5.4, 15, 10.6, 10.6, 10.6, 10.6, 15, 5.4, 15, 5.4, 10.6, 1, 10.6,
                                1, 5.4, 5.4, 5.4 };
static const double hexagon[] = { 4.3, 1.4, 11.7, 1.4, 15.4, 8, 11.7, 14.6, 4.3, 14.6, 0.6, 8 };

static void
trace_shape (cairo_t  *cr,
             WsFamily  family)
{
  static const struct { const double *corners; guint n; } shapes[WS_N_FAMILIES] = {
    [WS_FAMILY_YELLOW] = { star, G_N_ELEMENTS (star) },
    [WS_FAMILY_GREEN] = { triangle, G_N_ELEMENTS (triangle) },
    [WS_FAMILY_PURPLE] = { diamond, G_N_ELEMENTS (diamond) },
    [WS_FAMILY_ORANGE] = { square, G_N_ELEMENTS (square) },
    [WS_FAMILY_PINK] = { cross, G_N_ELEMENTS (cross) },
    [WS_FAMILY_GREY] = { hexagon, G_N_ELEMENTS (hexagon) },
  };

  if (family == WS_FAMILY_BLUE)
    cairo_arc (cr, 8, 8, 7, 0, 2 * G_PI);
  for (guint i = 0; i + 1 < shapes[family].n; i += 2)
    cairo_line_to (cr, shapes[family].corners[i], shapes[family].corners[i + 1]);
  cairo_close_path (cr);
}

static GskRenderNode *
draw_shape (WsFamily       family,
            int            size,
            const GdkRGBA *color)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, size, size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, size / 16.0, size / 16.0);
  gdk_cairo_set_source_rgba (cr, color);
  trace_shape (cr, family);
  cairo_fill (cr);
  cairo_destroy (cr);
  return node;
}

static void
draw_shapes (WsNoteStyle *self)
{
  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      g_clear_pointer (&self->shape[i], gsk_render_node_unref);
      if (self->shape_size > 0)
        self->shape[i] = draw_shape (i, self->shape_size, &self->edge[i]);
    }
}

WsNoteStyle *
ws_note_style_new (void)
{
  return g_new0 (WsNoteStyle, 1);
}

static void
clear_fonts (WsNoteStyle *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->body, pango_font_description_free);
  g_clear_pointer (&self->bold, pango_font_description_free);
  g_clear_pointer (&self->caption, pango_font_description_free);
}

void
ws_note_style_free (WsNoteStyle *self)
{
  clear_fonts (self);
  for (int i = 0; i < WS_N_FAMILIES; i++)
    g_clear_pointer (&self->shape[i], gsk_render_node_unref);
  g_free (self);
}

static void
look_up (GtkStyleContext *context,
         const char      *name,
         const char      *otherwise,
         GdkRGBA         *color)
{
  if (!gtk_style_context_lookup_color (context, name, color))
    gdk_rgba_parse (color, otherwise);
}

/**
 * ws_note_style_load_colors:
 * @widget: whose style sheet counts
 *
 * Reads the colours anew: for a change of dark or high contrast.
 */
void
ws_note_style_load_colors (WsNoteStyle *self,
                           GtkWidget   *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean strong = adw_style_manager_get_high_contrast (manager);

  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      g_autofree char *fill = g_strdup_printf ("ws_note_%s_fill", family_names[i]);
      g_autofree char *edge = g_strdup_printf ("ws_note_%s_edge", family_names[i]);

      look_up (context, fill, plain_colors[i][dark ? 2 : 0], &self->fill[i]);
      look_up (context, edge, plain_colors[i][dark ? 3 : 1], &self->edge[i]);
    }
  look_up (context, "ws_note_fg", dark ? "#ffffff" : "#1f1f1f", &self->text);
  look_up (context, "window_fg_color", dark ? "#ffffff" : "rgba(0,0,0,.8)", &self->ground_text);
  look_up (context, strong ? "ws_accent" : "accent_bg_color", "#3584e4", &self->accent);
  self->tray = self->ground_text;
  self->tray.alpha *= strong ? 0.12 : 0.07;
  self->chip = self->ground_text;
  self->chip.alpha *= 0.12;
  self->edge_alpha = strong ? 1.0 : 0.28;
  self->edge_width = strong ? 2 : 1;
  draw_shapes (self);
}

/**
 * ws_note_style_load_fonts:
 * @widget: whose font and size of text count
 *
 * Reads the fonts anew; layouts made before are of no use any more.
 */
void
ws_note_style_load_fonts (WsNoteStyle *self,
                          GtkWidget   *widget)
{
  PangoFontMetrics *metrics;

  clear_fonts (self);
  self->context = gtk_widget_create_pango_context (widget);
  self->body = pango_font_description_copy (pango_context_get_font_description (self->context));
  self->bold = pango_font_description_copy (self->body);
  pango_font_description_set_weight (self->bold, PANGO_WEIGHT_BOLD);
  self->caption = pango_font_description_copy (self->body);
  if (pango_font_description_get_size_is_absolute (self->body))
    pango_font_description_set_absolute_size (self->caption, pango_font_description_get_size (self->body) * 0.82);
  else
    pango_font_description_set_size (self->caption, pango_font_description_get_size (self->body) * 0.82);

  metrics = pango_context_get_metrics (self->context, self->body, NULL);
  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  self->char_width = pango_font_metrics_get_approximate_char_width (metrics);
  pango_font_metrics_unref (metrics);
  metrics = pango_context_get_metrics (self->context, self->caption, NULL);
  self->caption_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
  self->shape_size = MAX (13, (int) round (self->line_height * 0.68));
  draw_shapes (self);
}

/**
 * ws_note_style_create_layout:
 * @font: one of the fonts of @self
 *
 * Returns: (transfer full): a layout that breaks lines anywhere it must, with figures of equal width
 */
PangoLayout *
ws_note_style_create_layout (WsNoteStyle                *self,
                             const PangoFontDescription *font)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}
