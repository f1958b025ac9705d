/* ws-type.c — text set with Pango so that it measures the same on screen, printer and PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are placed one by one on a fixed grid: a name in Arabic or Chinese needs a taller font and would
 * push its line apart otherwise. Pango blanks the space where it breaks a line, which glues two words
 * together for whoever copies or searches the text of a PDF, so that space is put back. */

#include "ws-type.h"

#include "ws-text.h"

#include <math.h>
#include <string.h>

/* Fallbacks are named because asking fontconfig for one per unknown character is slow with many fonts installed. */
#define FAMILIES "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK SC, DejaVu Sans, sans-serif"
#define FAMILIES_SCREEN "Cantarell, " FAMILIES
#define FAMILIES_MONO "DejaVu Sans Mono, Noto Sans Mono, monospace"

/**
 * ws_type_context_new:
 * @language: (nullable): code of the language of the text, such as "es"
 *
 * A context that does not depend on any screen: glyphs at their exact places, no hinting.
 *
 * Returns: (transfer full): a new context for the font map of this thread
 */
PangoContext *
ws_type_context_new (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  /* Without a language Pango takes that of the laptop, and lines get a little higher where it is Arabic. */
  pango_context_set_language (context, pango_language_from_string (language != NULL ? language : "und"));

  return context;
}

static PangoFontDescription *
describe_font (const WsFont *font)
{
  PangoFontDescription *description = pango_font_description_new ();
  const char *families = (font->flags & WS_FONT_MONO) ? FAMILIES_MONO
                         : (font->flags & WS_FONT_SCREEN) ? FAMILIES_SCREEN
                         : FAMILIES;

  pango_font_description_set_family_static (description, families);
  pango_font_description_set_absolute_size (description, font->size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     (font->flags & WS_FONT_HEAVY) ? PANGO_WEIGHT_ULTRABOLD
                                     : (font->flags & WS_FONT_BOLD) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

/* Soft breaks are added to long runs, so byte offsets of bold runs move: they are counted again in characters that are
 * not soft breaks. */
static guint
moved_offset (const char *text,
              const char *broken,
              guint       offset)
{
  const char *t = text, *b = broken;

  while ((guint) (t - text) < offset && *t != '\0' && *b != '\0')
    {
      if (g_utf8_get_char (t) == g_utf8_get_char (b))
        t = g_utf8_next_char (t);
      b = g_utf8_next_char (b);
    }
  return b - broken;
}

/**
 * ws_type_layout_new:
 * @context: from ws_type_context_new()
 * @font: size and weight
 * @text: what to set; line feeds start a new line
 * @width: width to wrap at, in user units; negative for one line per paragraph
 * @runs: (nullable) (array length=n_runs): parts in bold
 * @n_runs: how many
 *
 * Lays text out: no hyphens are inserted, very long words can be broken anywhere.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
ws_type_layout_new (PangoContext    *context,
                    const WsFont    *font,
                    const char      *text,
                    double           width,
                    const WsBoldRun *runs,
                    guint            n_runs)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = describe_font (font);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *broken = ws_text_soft_break (text);

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  /* Readers of PDF find "ﬁ" as one character, or end the text before it. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ((font->flags & WS_FONT_TABULAR)
                                                                    ? "liga=0, clig=0, dlig=0, tnum=1"
                                                                    : "liga=0, clig=0, dlig=0"));
  for (guint i = 0; i < n_runs; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = moved_offset (text, broken, runs[i].start);
      bold->end_index = moved_offset (text, broken, runs[i].end);
      pango_attr_list_insert (attributes, bold);
    }

  pango_layout_set_font_description (layout, description);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, ceil (width * PANGO_SCALE));
  pango_layout_set_text (layout, broken, -1);

  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
  return layout;
}

/**
 * ws_type_width:
 * @layout: a layout
 *
 * Returns: the width of its longest line, in user units
 */
double
ws_type_width (PangoLayout *layout)
{
  double width = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoRectangle rectangle;

      pango_layout_line_get_extents (l->data, NULL, &rectangle);
      width = MAX (width, (double) rectangle.width / PANGO_SCALE);
    }
  return width;
}

/**
 * ws_type_height:
 * @layout: a layout
 * @font: the font that it was made with
 *
 * Returns: its height in user units, a whole number of leads
 */
double
ws_type_height (PangoLayout  *layout,
                const WsFont *font)
{
  return pango_layout_get_line_count (layout) * font->lead;
}

/**
 * ws_type_missing:
 * @layout: a layout
 *
 * Returns: how many characters no installed font can draw; they would be boxes without text
 */
guint
ws_type_missing (PangoLayout *layout)
{
  return pango_layout_get_unknown_glyphs_count (layout);
}

/* The base line within a line of the grid: text is centred in its lead. */
static double
base_line (PangoLayout  *layout,
           const WsFont *font)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, pango_layout_get_font_description (layout), NULL);
  double ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  double descent = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return (font->lead - ascent - descent) / 2 + ascent;
}

/* Puts the space back that Pango replaced by an empty glyph where it broke a line: in a PDF that glyph is a span around
 * nothing, which splits the text of its element, and words join where lines do. */
static void
restore_space (const char      *text,
               PangoLayoutLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          const char *at = text + run->item->offset + run->glyphs->log_clusters[i];
          PangoGlyphString *space;

          if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY || *at != ' ')
            continue;
          space = pango_glyph_string_new ();
          pango_shape (" ", 1, &run->item->analysis, space);
          if (space->num_glyphs == 1)
            run->glyphs->glyphs[i].glyph = space->glyphs[0].glyph;
          pango_glyph_string_free (space);
        }
    }
}

/* Two lines that somebody wrote are two words as well. */
static void
draw_space (cairo_t     *cr,
            PangoLayout *layout,
            double       x,
            double       y)
{
  g_autoptr(PangoLayout) space = pango_layout_new (pango_layout_get_context (layout));

  pango_layout_set_font_description (space, pango_layout_get_font_description (layout));
  pango_layout_set_text (space, " ", 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (space, 0));
}

/**
 * ws_type_draw_lines:
 * @cr: where to paint, in the current source
 * @layout: what
 * @font: the font that it was made with
 * @x: left edge
 * @y: upper edge of the first line that is painted
 * @width: width to align in
 * @align: how
 * @from: first line
 * @to: line after the last one
 *
 * Paints some lines of a layout.
 */
void
ws_type_draw_lines (cairo_t      *cr,
                    PangoLayout  *layout,
                    const WsFont *font,
                    double        x,
                    double        y,
                    double        width,
                    WsAlign       align,
                    guint         from,
                    guint         to)
{
  double base = y + base_line (layout, font);
  const char *text = pango_layout_get_text (layout);
  guint i = 0;

  for (GSList *l = pango_layout_get_lines (layout); l != NULL && i < to; l = l->next, i++)
    {
      PangoLayoutLine *line = l->data;
      PangoRectangle rectangle;
      double line_width, left;

      if (i < from || line->length == 0)
        continue;
      pango_layout_line_get_extents (line, NULL, &rectangle);
      line_width = (double) rectangle.width / PANGO_SCALE;
      left = align == WS_ALIGN_START ? x
             : align == WS_ALIGN_END ? x + width - line_width
             : x + (width - line_width) / 2;
      restore_space (text, line);
      cairo_move_to (cr, left, base + (i - from) * font->lead);
      pango_cairo_show_layout_line (cr, line);
      if (l->next != NULL && ((PangoLayoutLine *) l->next->data)->is_paragraph_start)
        draw_space (cr, layout, left + line_width, base + (i - from) * font->lead);
    }
}

/**
 * ws_type_draw:
 * @cr: where to paint, in the current source
 * @layout: what
 * @font: the font that it was made with
 * @x: left edge
 * @y: upper edge
 * @width: width to align in
 * @align: how
 *
 * Paints a whole layout.
 */
void
ws_type_draw (cairo_t      *cr,
              PangoLayout  *layout,
              const WsFont *font,
              double        x,
              double        y,
              double        width,
              WsAlign       align)
{
  ws_type_draw_lines (cr, layout, font, x, y, width, align, 0, G_MAXUINT);
}
