/* ws-bars-draw.c — how bars are measured and drawn, on paper and on screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both styles place the same columns: rank, label, bar, number, percentage. On paper the numbers follow the
 * end of each bar; on a narrow screen the label stands above its bar. */

#include "ws-bars-private.h"

#include <math.h>

/* Sizes of a style, in user units at scale 1. */
typedef struct
{
  WsFont label;
  WsFont number;
  WsFont percent;
  double pitch;     /* height of a row with a label of one line */
  double bar;       /* thickness of a bar */
  double gap;       /* between columns */
  double least;     /* narrower than this, labels stand above the bars */
} Look;

static const Look looks[] = {
  {
    .label = { 9.5, 12.4, WS_FONT_REGULAR }, .number = { 10, 12.4, WS_FONT_BOLD }, .percent = { 9.5, 12.4, WS_FONT_REGULAR },
    .pitch = 20, .bar = 12.4, .gap = 5, .least = 0,
  },
  {
    .label = { 15, 20, WS_FONT_SCREEN }, .number = { 17, 22, WS_FONT_BOLD | WS_FONT_SCREEN },
    .percent = { 13.5, 20, WS_FONT_SCREEN }, .pitch = 42, .bar = 25, .gap = 10, .least = 520,
  },
};

/* Where the columns are for one width. */
typedef struct
{
  Look     look;
  gboolean above;       /* labels above the bars */
  double   rank;        /* width of each column */
  double   label;
  double   number;
  double   percent;
  double   bar_x;
  double   bar_width;   /* of the longest bar */
  double   maximum;
} Columns;

static PangoLayout *
lay_out (WsBars       *self,
         const WsFont *font,
         gboolean      bold,
         const char   *text,
         double        width)
{
  WsFont used = *font;

  if (bold)
    used.flags |= WS_FONT_BOLD;
  return ws_type_layout_new (self->context, &used, text, width, NULL, 0);
}

static double
text_width (WsBars       *self,
            const WsFont *font,
            gboolean      bold,
            const char   *text)
{
  g_autoptr(PangoLayout) layout = lay_out (self, font, bold, text, -1);

  return ceil (ws_type_width (layout)) + 0.5;
}

static void
scale_look (Look   *look,
            double  scale)
{
  WsFont *fonts[] = { &look->label, &look->number, &look->percent };

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      fonts[i]->size *= scale;
      fonts[i]->lead *= scale;
    }
  look->pitch *= scale;
  look->bar *= scale;
  look->gap *= scale;
  look->least *= scale;
}

static void
place_columns (WsBars  *self,
               double   width,
               Columns *columns)
{
  double longest = 0, gap;

  *columns = (Columns) { .look = looks[self->style], .maximum = self->maximum };
  scale_look (&columns->look, self->scale);
  gap = columns->look.gap;
  columns->above = width < columns->look.least;
  if (self->style == WS_BARS_PAPER && self->bars->len > 5)
    columns->look.pitch *= 0.9;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const WsBarsBar *bar = g_ptr_array_index (self->bars, i);

      longest = MAX (longest, text_width (self, &columns->look.label, bar->chosen, bar->label));
      columns->rank = MAX (columns->rank, text_width (self, &columns->look.percent, TRUE, bar->rank));
      columns->number = MAX (columns->number, text_width (self, &columns->look.number, TRUE, bar->number));
      columns->percent = MAX (columns->percent, text_width (self, &columns->look.percent, FALSE, bar->percent));
      columns->maximum = MAX (columns->maximum, bar->value);
    }
  columns->maximum = MAX (columns->maximum, self->threshold);

  if (columns->above)
    {
      columns->label = width - columns->number - columns->percent - 3 * gap;
      columns->bar_width = width;
    }
  else if (self->style == WS_BARS_PAPER)
    {
      columns->rank = 0;
      columns->label = CLAMP (longest, width * 0.08, width * 0.30);
      columns->bar_x = columns->label + 8 * self->scale;
      columns->bar_width = width - columns->bar_x - columns->number - columns->percent - 4 * gap;
    }
  else
    {
      columns->rank += columns->rank > 1 ? gap : 0;
      columns->label = CLAMP (longest, width * 0.12, width * 0.30);
      columns->bar_x = columns->rank + columns->label + 2.4 * gap + columns->look.label.lead;
      columns->bar_width = width - columns->bar_x - columns->number - columns->percent - 3 * gap;
    }
  columns->bar_width = MAX (columns->bar_width, 10);
}

/* Room for a label: in the narrow form the tick stands before it. */
static double
label_room (const Columns *columns,
            const WsBarsBar     *bar)
{
  return columns->label - (columns->above && bar->chosen ? columns->look.label.lead + 4 : 0);
}

static double
row_height (WsBars        *self,
            const Columns *columns,
            const WsBarsBar     *bar)
{
  const Look *look = &columns->look;
  g_autoptr(PangoLayout) label = lay_out (self, &look->label, bar->chosen, bar->label, label_room (columns, bar));
  double height = ws_type_height (label, &look->label);

  if (columns->above)
    return height + look->bar * 0.6 + look->gap * 1.4;
  return MAX (look->pitch, height + look->pitch - look->label.lead - (self->style == WS_BARS_PAPER ? 2 : 8));
}

static double
threshold_room (WsBars        *self,
                const Columns *columns)
{
  return self->threshold_words != NULL ? columns->look.percent.lead + 2 : 0;
}

double
ws_bars_measure (WsFigure *figure,
                 double    width)
{
  WsBars *self = WS_BARS (figure);
  Columns columns;
  double height;

  place_columns (self, width, &columns);
  height = threshold_room (self, &columns);
  for (guint i = 0; i < self->bars->len; i++)
    height += row_height (self, &columns, g_ptr_array_index (self->bars, i));

  return ceil (height);
}

static void
draw_text (WsBars         *self,
           cairo_t        *cr,
           const WsFont   *font,
           gboolean        bold,
           const char     *text,
           double          x,
           double          y,
           double          width,
           double          height,
           WsAlign         align,
           const WsColour *colour)
{
  g_autoptr(PangoLayout) layout = lay_out (self, font, bold, text, align == WS_ALIGN_START && width <= 0 ? -1 : width);

  ws_ink_source (cr, colour);
  ws_type_draw (cr, layout, font, x, y + (height - ws_type_height (layout, font)) / 2, width, align);
}

static void
draw_tick (cairo_t     *cr,
           const WsInk *ink,
           double       x,
           double       y,
           double       size)
{
  ws_ink_source (cr, &ink->good);
  cairo_new_path (cr);
  cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  ws_ink_shape (cr, ink, WS_SHAPE_DONE, x + size * 0.22, y + size * 0.22, size * 0.56, &ink->ground);
}

/* On paper the fill tells how the count ended; on screen, where the tie was broken beside it, who was chosen. */
static WsFill
fill_of (WsBars    *self,
         const WsBarsBar *bar)
{
  if (bar->kind == WS_BAR_TIED && (self->style == WS_BARS_PAPER || !bar->chosen))
    return WS_FILL_DIAGONAL;
  return bar->chosen || bar->kind == WS_BAR_FIRST ? WS_FILL_SOLID : WS_FILL_LIGHT;
}

static double
draw_bar (WsBars        *self,
          cairo_t       *cr,
          const WsInk   *ink,
          const Columns *columns,
          const WsBarsBar     *bar,
          double         y,
          double         thick)
{
  double length = columns->maximum > 0 ? columns->bar_width * bar->value / columns->maximum : 0;
  double radius = self->style == WS_BARS_SCREEN ? 6 * self->scale : 0;

  cairo_new_path (cr);
  if (self->style == WS_BARS_SCREEN && !columns->above)
    {
      ws_ink_rounded (cr, columns->bar_x, y, columns->bar_width, thick, radius);
      ws_ink_source (cr, &ink->track);
      cairo_fill (cr);
    }
  if (length < 1)
    return 0;
  if (radius > 0)
    ws_ink_rounded (cr, columns->bar_x + 0.75, y + 0.75, MAX (length - 1.5, 1), thick - 1.5, radius);
  else
    cairo_rectangle (cr, columns->bar_x, y, length, thick);
  ws_ink_fill (cr, ink, fill_of (self, bar));
  return length;
}

/* A dashed line with a casing of the ground's colour, so that it is seen on a solid bar too. */
static void
draw_threshold_line (WsBars        *self,
                     cairo_t       *cr,
                     const WsInk   *ink,
                     const Columns *columns,
                     double         from,
                     double         to)
{
  double x = columns->bar_x + columns->bar_width * self->threshold / columns->maximum;
  double dash[] = { 4 * self->scale, 2.6 * self->scale };

  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_set_line_width (cr, (pass == 0 ? 3.2 : 1.3) * self->scale);
      ws_ink_source (cr, pass == 0 ? &ink->ground : &ink->text);
      cairo_set_dash (cr, dash, pass == 0 ? 0 : 2, 0);
      cairo_move_to (cr, x, from);
      cairo_line_to (cr, x, to);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, dash, 0, 0);
}

static void
draw_row_above (WsBars        *self,
                cairo_t       *cr,
                const WsInk   *ink,
                const Columns *columns,
                const WsBarsBar     *bar,
                double         y,
                double         height,
                double         width)
{
  const Look *look = &columns->look;
  double tick = look->label.lead * 0.75;
  double thick = look->bar * 0.6;
  double text = height - thick - look->gap * 1.4;
  g_autofree char *numbers = *bar->percent != '\0' ? g_strdup_printf ("%s  ·  %s", bar->number, bar->percent)
                                                   : g_strdup (bar->number);
  double x = bar->chosen ? look->label.lead + 4 : 0;

  if (bar->chosen)
    draw_tick (cr, ink, 0, y + (look->label.lead - tick) / 2, tick);
  draw_text (self, cr, &look->label, bar->chosen, bar->label, x, y, label_room (columns, bar), text, WS_ALIGN_START,
             &ink->text);
  draw_text (self, cr, &look->percent, TRUE, numbers, columns->label, y, width - columns->label, look->label.lead,
             WS_ALIGN_END, &ink->text);
  draw_bar (self, cr, ink, columns, bar, y + text + 2, thick);
  if (self->threshold_words != NULL && columns->maximum > 0)
    draw_threshold_line (self, cr, ink, columns, y + text - 1, y + text + thick + 5);
}

/* On paper numbers stand at the end of the bar, but never under the line of the threshold. */
static double
after_bar (WsBars        *self,
           const Columns *columns,
           double         length)
{
  double gap = columns->look.gap;
  double x = columns->bar_x + length + gap;
  double line = columns->bar_x + (columns->maximum > 0 ? columns->bar_width * self->threshold / columns->maximum : 0);

  if (self->threshold_words != NULL && line > x - gap && line < x + columns->number + columns->percent + 3 * gap)
    return line + gap;
  return x;
}

static void
draw_row (WsBars        *self,
          cairo_t       *cr,
          const WsInk   *ink,
          const Columns *columns,
          const WsBarsBar     *bar,
          double         y,
          double         height,
          double         width)
{
  const Look *look = &columns->look;
  gboolean paper = self->style == WS_BARS_PAPER;
  double length, x;

  if (!paper)
    draw_text (self, cr, &look->percent, TRUE, bar->rank, 0, y, columns->rank, height, WS_ALIGN_START, &ink->dim);
  draw_text (self, cr, &look->label, bar->chosen, bar->label, paper ? 0 : columns->rank, y, columns->label, height,
             paper ? WS_ALIGN_END : WS_ALIGN_START, &ink->text);
  if (!paper && bar->chosen)
    draw_tick (cr, ink, columns->bar_x - look->label.lead - look->gap * 0.6, y + (height - look->label.lead * 0.85) / 2,
               look->label.lead * 0.85);

  length = draw_bar (self, cr, ink, columns, bar, y + (height - look->bar) / 2, look->bar);
  x = paper ? after_bar (self, columns, length) : columns->bar_x + columns->bar_width + look->gap;
  draw_text (self, cr, &look->number, TRUE, bar->number, x, y, columns->number, height,
             paper ? WS_ALIGN_START : WS_ALIGN_END, &ink->text);
  x = paper ? x + columns->number + 2 * look->gap : width - columns->percent;
  draw_text (self, cr, &look->percent, FALSE, bar->percent, x, y, columns->percent, height,
             paper ? WS_ALIGN_START : WS_ALIGN_END, paper ? &ink->text : &ink->dim);
}

/* The line, over the bars alone where numbers stand above them, and its words under the last row. */
static void
draw_threshold (WsBars        *self,
                cairo_t       *cr,
                const WsInk   *ink,
                const Columns *columns,
                double         rows,
                double         width)
{
  const WsFont *font = &columns->look.percent;
  double x = columns->bar_x + columns->bar_width * self->threshold / columns->maximum;
  double room = text_width (self, font, FALSE, self->threshold_words);
  gboolean right = x + 5 + room <= width;

  draw_threshold_line (self, cr, ink, columns, columns->above ? rows - columns->look.gap : 0, rows + font->lead);
  draw_text (self, cr, font, FALSE, self->threshold_words, right ? x + 5 : MAX (x - 5 - room, 0), rows, room, font->lead,
             right ? WS_ALIGN_START : WS_ALIGN_END, &ink->text);
}

void
ws_bars_draw (WsFigure    *figure,
              cairo_t     *cr,
              double       width,
              double       height,
              const WsInk *ink)
{
  WsBars *self = WS_BARS (figure);
  Columns columns;
  double y = 0;

  place_columns (self, width, &columns);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const WsBarsBar *bar = g_ptr_array_index (self->bars, i);
      double row = row_height (self, &columns, bar);

      if (columns.above)
        draw_row_above (self, cr, ink, &columns, bar, y, row, width);
      else
        draw_row (self, cr, ink, &columns, bar, y, row, width);
      y += row;
    }
  if (self->style == WS_BARS_PAPER && self->bars->len > 0)
    {
      ws_ink_source (cr, &ink->text);
      cairo_set_line_width (cr, 0.8);
      cairo_move_to (cr, columns.bar_x, 0);
      cairo_line_to (cr, columns.bar_x, y);
      cairo_stroke (cr);
    }
  if (self->threshold_words != NULL && columns.maximum > 0)
    draw_threshold (self, cr, ink, &columns, y, width);
}
