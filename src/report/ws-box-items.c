/* ws-box-items.c — facts, lists and decisions: a label and a text for each item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three differ in fonts and indents only. In the structure each is a list: a key is the label of its
 * value. */

#include "ws-flow-private.h"
#include "ws-style.h"

/* How a kind of list looks. */
typedef struct
{
  const WsFont *label;
  const WsFont *text;
  double        left;      /* of the label */
  double        indent;    /* of the text */
  double        right;
  gboolean      accent;    /* labels in blue; in grey otherwise */
} Look;

static Look
look_of (const WsBlock *block)
{
  switch (block->kind)
    {
    case WS_BLOCK_DECISIONS:
      return (Look) { &ws_style_body_bold, &ws_style_body, 16, 32, 12, TRUE };
    case WS_BLOCK_FACTS:
      if (block->level == 1)
        return (Look) { &ws_style_body_bold, &ws_style_body, 0, WS_KEY_WIDTH, 0, FALSE };
      return (Look) { &ws_style_small_bold, &ws_style_small, 0, WS_KEY_WIDTH, 0, FALSE };
    case WS_BLOCK_TITLE: case WS_BLOCK_HEADING: case WS_BLOCK_PARAGRAPH: case WS_BLOCK_LIST: case WS_BLOCK_TABLE:
    case WS_BLOCK_FORM: case WS_BLOCK_FIGURE: case WS_BLOCK_AGREEMENT: case WS_BLOCK_NUMBERS: case WS_BLOCK_CONTENTS: case WS_BLOCK_HASHES:
    case WS_BLOCK_SIGNATURES: case WS_BLOCK_SLIPS: case WS_BLOCK_BALLOTS: case WS_BLOCK_PAGE_BREAK: case WS_BLOCK_COLUMNS: default:
      return (Look) { &ws_style_small, &ws_style_small, 2, 14, 0, FALSE };
    }
}

static double
text_room (const WsBox *box,
           const Look  *look)
{
  return box->width - look->indent - look->right;
}

static void
measure_items (WsFlow *flow,
               WsBox  *box)
{
  Look look = look_of (box->block);

  box->n_items = ws_block_get_n_rows (box->block);
  box->lines = g_new (guint, MAX (box->n_items, 1));
  for (guint i = 0; i < box->n_items; i++)
    {
      const WsItem *item = g_ptr_array_index (box->block->items, i);
      guint label = ws_flow_count_lines (flow, look.label, item->label, look.indent - look.left - 4, NULL);
      guint text = ws_flow_count_lines (flow, look.text, item->text, text_room (box, &look), NULL);

      box->lines[i] = MAX (MAX (label, text), 1);
    }
  box->lead = look.text->lead;
  box->min_items = box->block->kind == WS_BLOCK_LIST ? 4 : 2;
  box->min_lines = 2;
  box->pad = box->block->kind == WS_BLOCK_FACTS ? 2.4 : 2;
  box->after = 6;
}

static void
paint_items (WsFlow       *flow,
             const WsFrag *frag,
             cairo_t      *cr,
             WsTags       *tags)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  const WsBox *box = frag->box;
  Look look = look_of (box->block);
  double y = ws_frag_items_top (frag);
  guint from, to;

  if (ws_frag_is_first (frag))
    {
      const WsItem *item = box->n_items > 0 ? g_ptr_array_index (box->block->items, 0) : NULL;

      ws_tags_list (tags, item != NULL && g_ascii_isdigit (item->label[0]));
    }
  for (guint i = frag->from.item; i < box->n_items && ws_frag_item (frag, i, &from, &to); i++)
    {
      const WsItem *item = g_ptr_array_index (box->block->items, i);
      gboolean whole = from == 0 && to == box->lines[i];

      if (from == 0)
        {
          ws_tags_begin (tags, "LI");
          ws_tags_text (tags, cr, "Lbl", item->label);
          ws_flow_text (flow, cr, look.label, look.accent ? &ink->accent : &ink->dim, item->label, frag->x + look.left,
                        y + box->pad / 2, look.indent - look.left - 4, WS_ALIGN_START);
          ws_tags_end (tags, cr);
          if (!whole)
            ws_tags_begin (tags, "LBody");
        }
      ws_tags_text (tags, cr, whole ? "LBody" : "Span", item->text);
      ws_flow_lines (flow, cr, look.text, &ink->text, item->text, frag->x + look.indent, y + box->pad / 2,
                     text_room (box, &look), WS_ALIGN_START, from, to, NULL);
      ws_tags_end (tags, cr);
      if (!whole && to == box->lines[i])
        ws_tags_end (tags, cr);
      if (to == box->lines[i])
        ws_tags_end (tags, cr);
      y += (to - from) * box->lead + box->pad;
    }
  if (ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_facts = { measure_items, paint_items };
const WsBoxKind ws_box_list = { measure_items, paint_items };

static void
measure_decisions (WsFlow *flow,
                   WsBox  *box)
{
  measure_items (flow, box);
  box->before = 4;
  box->first = 9 + ws_style_h2.lead + 1;
  box->last = 7;
  box->pad = 3;
  box->after = 16;
}

static void
paint_decisions (WsFlow       *flow,
                 const WsFrag *frag,
                 cairo_t      *cr,
                 WsTags       *tags)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);

  ws_ink_source (cr, &ink->hairline);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, frag->x + 0.35, frag->y + 0.35, frag->box->width - 0.7, frag->height - 0.7);
  cairo_stroke (cr);
  ws_ink_source (cr, &ink->accent);
  cairo_rectangle (cr, frag->x, frag->y, 3.2, frag->height);
  cairo_fill (cr);
  if (ws_frag_is_first (frag))
    {
      ws_tags_text (tags, cr, "H2", frag->box->block->text);
      ws_flow_text (flow, cr, &ws_style_h2, &ink->accent, frag->box->block->text, frag->x + 16, frag->y + 9,
                    frag->box->width - 32, WS_ALIGN_START);
      ws_tags_end (tags, cr);
    }
  if (frag->box->n_items > 0)
    paint_items (flow, frag, cr, tags);
}

const WsBoxKind ws_box_decisions = { measure_decisions, paint_decisions };
