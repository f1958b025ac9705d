/* ws-box-form.c — tables that people fill in by hand: sign-in sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is at least as high as a hand needs and grows with its text in steps of a line, so that breaking pages needs nothing
 * new. Boxes are drawn empty, always: what was answered elsewhere is nobody's business at the door. */

#include "ws-box-cells.h"
#include "ws-style.h"

#define PAD 3.4
#define LEAD 14.0
#define TICK 12.5
#define TICK_GAP 6.2

/* a little closer than the steps of a row, so that text never touches its rules */
static const WsFont form_cell = { 9.5, 12.4, WS_FONT_REGULAR };
static const WsFont form_bold = { 9.5, 12.4, WS_FONT_BOLD };
static const WsFont form_head = { 9, 12, WS_FONT_BOLD };
static const WsFont form_small = { 7.4, 9.4, WS_FONT_BOLD };
static const WsFont form_tick = { 7.4, 9, WS_FONT_REGULAR };

static const WsInk *
paper (void)
{
  return ws_ink_get (WS_INK_PRINT);
}

static const WsFont *
head_font (const WsDocColumn *column)
{
  return column->align == WS_ALIGN_CENTRE ? &form_small : &form_head;
}

static const WsFont *
cell_font (const WsItem *item)
{
  return item->bold ? &form_bold : &form_cell;
}

static guint
text_lines (WsFlow       *flow,
            const WsItem *item,
            double        width)
{
  return item->choice ? 0 : ws_flow_count_lines (flow, cell_font (item), item->text, width - 2 * PAD, NULL);
}

static void
measure_form (WsFlow *flow,
              WsBox  *box)
{
  double x, width;

  box->n_items = ws_block_get_n_rows (box->block);
  box->lines = g_new0 (guint, MAX (box->n_items, 1));
  box->lead = LEAD;
  box->min_items = 1;
  box->max_items = WS_SHEET_ROWS;
  box->head = 22;
  for (guint column = 0; column < box->block->columns->len; column++)
    {
      const WsFont *font = head_font (ws_box_get_column (box, column));
      guint lines;

      ws_box_place_column (box, column, &x, &width);
      lines = ws_flow_count_lines (flow, font, ws_box_get_column (box, column)->title, width - 2 * PAD, NULL);
      box->head = MAX (box->head, lines * font->lead + 7);
      for (guint row = 0; row < box->n_items; row++)
        box->lines[row] = MAX (MAX (box->lines[row], (guint) (box->block->level / LEAD)),
                               text_lines (flow, ws_box_get_cell (box, row, column), width));
    }
}

static void
paint_head (WsFlow       *flow,
            const WsFrag *frag,
            cairo_t      *cr,
            WsTags       *tags)
{
  const WsBox *box = frag->box;
  double x, width;

  ws_ink_source (cr, &paper ()->tint);
  cairo_rectangle (cr, frag->x, frag->y, box->width, box->head);
  cairo_fill (cr);
  ws_flow_rule (cr, &paper ()->accent, frag->x, frag->y + box->head - 1.3, box->width, 1.3);
  ws_tags_begin (tags, "TR");
  for (guint column = 0; column < box->block->columns->len; column++)
    {
      const WsFont *font = head_font (ws_box_get_column (box, column));
      guint lines;

      ws_tags_text (tags, cr, "TH", ws_box_get_column (box, column)->title);
      ws_box_place_column (box, column, &x, &width);
      lines = ws_flow_count_lines (flow, font, ws_box_get_column (box, column)->title, width - 2 * PAD, NULL);
      ws_flow_text (flow, cr, font, &paper ()->accent, ws_box_get_column (box, column)->title, frag->x + x + PAD,
                    frag->y + (box->head - lines * font->lead) / 2, width - 2 * PAD, ws_box_get_column (box, column)->align);
      ws_tags_end (tags, cr);
    }
  ws_tags_end (tags, cr);
}

/* Empty boxes side by side, each with its word below. */
static void
paint_choice (WsFlow       *flow,
              cairo_t      *cr,
              const WsItem *item,
              double        x,
              double        y,
              double        width,
              double        height)
{
  g_auto (GStrv) labels = g_strsplit (item->text, "\n", -1);
  guint n = g_strv_length (labels);
  double step = TICK + TICK_GAP, left = x + (width - n * step + TICK_GAP) / 2;
  double top = y + (height - TICK - form_tick.lead) / 2;

  for (guint i = 0; i < n; i++, left += step)
    {
      ws_ink_source (cr, &paper ()->text);
      cairo_set_line_width (cr, 1);
      cairo_rectangle (cr, left + 0.5, top + 0.5, TICK - 1, TICK - 1);
      cairo_stroke (cr);
      ws_flow_text (flow, cr, &form_tick, &paper ()->text, labels[i], left - TICK_GAP / 2, top + TICK, step, WS_ALIGN_CENTRE);
    }
}

static void
paint_cell (WsFlow       *flow,
            const WsFrag *frag,
            cairo_t      *cr,
            guint         row,
            guint         column,
            double        y,
            guint         from,
            guint         to)
{
  const WsBox *box = frag->box;
  const WsItem *item = ws_box_get_cell (box, row, column);
  gboolean whole = from == 0 && to == box->lines[row];
  double x, width, height = (to - from) * LEAD, down = 0;

  ws_box_place_column (box, column, &x, &width);
  if (item->choice)
    {
      if (from == 0)
        paint_choice (flow, cr, item, frag->x + x, y, width, height);
      return;
    }
  if (whole)
    down = (height - text_lines (flow, item, width) * form_cell.lead) / 2;
  ws_flow_lines (flow, cr, cell_font (item), column == 0 ? &paper ()->dim : &paper ()->text, item->text, frag->x + x + PAD,
                 y + down, width - 2 * PAD, ws_box_get_column (box, column)->align, from, to, NULL);
}

/* What of a cell stands in a part of its row that begins at a line; NULL: nothing. */
static const char *
shown_text (WsFlow      *flow,
            const WsBox *box,
            guint        row,
            guint        column,
            guint        from)
{
  const WsItem *item = ws_box_get_cell (box, row, column);
  double x, width;

  ws_box_place_column (box, column, &x, &width);
  return from == 0 || text_lines (flow, item, width) > from ? item->text : NULL;
}

static void
paint_rules (const WsFrag *frag,
             cairo_t      *cr,
             double        bottom)
{
  const WsBox *box = frag->box;
  double x, width;

  for (guint column = 1; column < box->block->columns->len; column++)
    {
      ws_box_place_column (box, column, &x, &width);
      ws_ink_source (cr, &paper ()->hairline);
      cairo_rectangle (cr, frag->x + x - 0.25, frag->y, 0.5, bottom - frag->y);
      cairo_fill (cr);
    }
}

static void
paint_form (WsFlow       *flow,
            const WsFrag *frag,
            cairo_t      *cr,
            WsTags       *tags)
{
  const WsBox *box = frag->box;
  double y = ws_frag_items_top (frag);
  guint from, to;

  if (ws_frag_is_first (frag))
    ws_tags_begin (tags, "Table");
  paint_head (flow, frag, cr, ws_frag_is_first (frag) ? tags : NULL);
  for (guint row = frag->from.item; row < box->n_items && ws_frag_item (frag, row, &from, &to); row++)
    {
      ws_tags_begin (tags, "TR");
      for (guint column = 0; column < box->block->columns->len; column++)
        {
          ws_tags_text (tags, cr, "TD", shown_text (flow, box, row, column, from));
          paint_cell (flow, frag, cr, row, column, y, from, to);
          ws_tags_end (tags, cr);
        }
      ws_tags_end (tags, cr);
      y += (to - from) * LEAD;
      ws_flow_rule (cr, &paper ()->dim, frag->x, y - 0.3, box->width, 0.6);
    }
  paint_rules (frag, cr, y);
  if (ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_form = { measure_form, paint_form };
