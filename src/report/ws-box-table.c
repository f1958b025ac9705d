/* ws-box-table.c — tables, whose head comes again on each page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A repeated head is painted outside of the tags: a screen reader hears it once. A row that is taller than a
 * page goes on as a row of its own in the structure, because its cells cannot be interleaved over two pages. */

#include "ws-box-cells.h"
#include "ws-style.h"

#define PAD 4.2
#define MARK 14.0   /* room of a status mark */

static const WsInk *
paper (void)
{
  return ws_ink_get (WS_INK_PRINT);
}

static const WsFont *
cell_font (const WsItem *item)
{
  return item->bold ? &ws_style_cell_bold : &ws_style_cell;
}

/* Left edge and width of the text of a cell. */
static void
place_cell (const WsBox *box,
            guint        column,
            double      *x,
            double      *width)
{
  ws_box_place_column (box, column, x, width);
  *x += PAD;
  *width -= 2 * PAD;
}

static double
cell_room (const WsItem *item,
           double        width)
{
  return item->mark >= 0 ? width - MARK : width;
}

static guint
cell_lines (WsFlow       *flow,
            const WsItem *item,
            double        width)
{
  return ws_flow_count_lines (flow, cell_font (item), item->text, cell_room (item, width), NULL);
}

static void
measure_table (WsFlow *flow,
               WsBox  *box)
{
  guint head = 1;
  double x, width;

  box->n_items = ws_block_get_n_rows (box->block);
  box->lines = g_new0 (guint, box->n_items);
  for (guint column = 0; column < box->block->columns->len; column++)
    {
      place_cell (box, column, &x, &width);
      head = MAX (head, ws_flow_count_lines (flow, &ws_style_table_head, ws_box_get_column (box, column)->title, width, NULL));
      for (guint row = 0; row < box->n_items; row++)
        {
          guint lines = cell_lines (flow, ws_box_get_cell (box, row, column), width);

          box->lines[row] = MAX (box->lines[row], MAX (lines, 1));
        }
    }
  box->head = head * ws_style_table_head.lead + 6.6;
  box->note = *box->block->text != '\0' ? ws_style_caption.lead + 4 : 0;
  box->lead = ws_style_cell.lead;
  box->pad = 2 * PAD + 0.5;
  box->min_items = 2;
  box->before = 2;
  box->after = 8;
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
  ws_flow_rule (cr, &paper ()->accent, frag->x, frag->y + box->head - 1.1, box->width, 1.1);
  ws_tags_begin (tags, "TR");
  for (guint column = 0; column < box->block->columns->len; column++)
    {
      ws_tags_text (tags, cr, "TH", ws_box_get_column (box, column)->title);
      place_cell (box, column, &x, &width);
      ws_flow_text (flow, cr, &ws_style_table_head, &paper ()->accent, ws_box_get_column (box, column)->title, frag->x + x,
                    frag->y + 2.8, width, ws_box_get_column (box, column)->align);
      ws_tags_end (tags, cr);
    }
  ws_tags_end (tags, cr);
}

static void
paint_row (WsFlow       *flow,
           const WsFrag *frag,
           cairo_t      *cr,
           WsTags       *tags,
           guint         row,
           double        y,
           guint         from,
           guint         to)
{
  const WsBox *box = frag->box;
  double x, width;

  ws_tags_begin (tags, "TR");
  for (guint column = 0; column < box->block->columns->len; column++)
    {
      const WsItem *item = ws_box_get_cell (box, row, column);
      const WsColour *colour = item->alarm ? &paper ()->critical : &paper ()->text;

      place_cell (box, column, &x, &width);
      if (item->mark >= 0 && from == 0)
        ws_ink_shape (cr, paper (), item->mark, frag->x + x, y + PAD + 1.8, 9,
                      item->alarm ? colour : item->mark == WS_SHAPE_UNDER_WAY ? &paper ()->accent : NULL);
      if (item->mark >= 0)
        x += MARK;
      ws_tags_text (tags, cr, "TD", from == 0 || cell_lines (flow, item, width) > from ? item->text : NULL);
      ws_flow_lines (flow, cr, cell_font (item), colour, item->text, frag->x + x, y + PAD, cell_room (item, width),
                     ws_box_get_column (box, column)->align, from, to, NULL);
      ws_tags_end (tags, cr);
    }
  ws_tags_end (tags, cr);
}

/* The part of a table on the page after this one; NULL at its end. */
static const WsFrag *
next_part (WsFlow       *flow,
           const WsFrag *frag)
{
  const WsFrag *first = &g_array_index (flow->frags, WsFrag, 0);
  guint next = frag - first + 1;

  if (next >= flow->frags->len || first[next].box != frag->box)
    return NULL;
  return &first[next];
}

static void
paint_note (WsFlow       *flow,
            const WsFrag *frag,
            cairo_t      *cr,
            double        y)
{
  const WsFrag *next = next_part (flow, frag);
  WsLang *lang = ws_doc_get_lang (flow->doc);
  g_autofree char *text = NULL;

  if (next == NULL || frag->box->note <= 0)
    return;
  /* Translators: under a table that goes on: %1$s is what it lists, such as "Actions"; then the first and the last row that
   * stand on the next page. */
  text = g_strdup_printf (ws_lang_tr (lang, "Continued on the next page: %1$s, rows %2$u to %3$u."),
                          frag->box->block->text, next->from.item + 1, next->to.item + (next->to.line > 0 ? 1 : 0));
  ws_flow_text (flow, cr, &ws_style_caption, &paper ()->dim, text, frag->x, y + 3, frag->box->width, WS_ALIGN_START);
}

static void
paint_table (WsFlow       *flow,
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
      paint_row (flow, frag, cr, tags, row, y, from, to);
      y += (to - from) * box->lead + box->pad;
      ws_flow_rule (cr, &paper ()->hairline, frag->x, y - 0.5, box->width, 0.5);
    }
  if (ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
  else
    paint_note (flow, frag, cr, y);
}

const WsBoxKind ws_box_table = { measure_table, paint_table };
