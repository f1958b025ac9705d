/* ws-box-slips.c — slips with a code each, ten on a page, to be cut apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every slip has the same words in the same places: only the code differs, and nothing on it tells in which order it came. The
 * lines to cut along run past the corners, so that a stack of sheets can be cut at once. */

#include "ws-flow-private.h"
#include "ws-style.h"

#define COLUMNS 2
#define ROWS 5
#define PAD 14.0
#define OVERHANG 13.0    /* of the lines, past the corners */

static const WsFont code_font = { 29, 36, WS_FONT_MONO | WS_FONT_BOLD };
static const WsFont heading_font = { 10, 14, WS_FONT_BOLD };
static const WsFont aside_font = { 8.5, 12, WS_FONT_REGULAR };
static const WsFont line_fonts[] = {
  { 10.5, 15, WS_FONT_REGULAR },
  { 9, 14, WS_FONT_REGULAR },
  { 9, 14, WS_FONT_REGULAR },
};

/* Dashed lines around and between cards that begin at (x, y). */
void
ws_flow_paint_cuts (cairo_t *cr,
                    double   x,
                    double   y,
                    guint    n_columns,
                    guint    n_rows,
                    double   height)
{
  static const double dashes[] = { 5, 4 };
  double bottom = y + n_rows * height;

  cairo_save (cr);
  ws_ink_source (cr, &ws_ink_get (WS_INK_PRINT)->dim);
  cairo_set_line_width (cr, 0.7);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i <= n_rows; i++)
    {
      cairo_move_to (cr, x - OVERHANG, y + i * height);
      cairo_line_to (cr, x + WS_CUT_WIDTH + OVERHANG, y + i * height);
    }
  for (guint i = 0; i <= n_columns; i++)
    {
      cairo_move_to (cr, x + i * WS_CUT_WIDTH / n_columns, y - OVERHANG);
      cairo_line_to (cr, x + i * WS_CUT_WIDTH / n_columns, bottom + OVERHANG);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
measure_slips (WsFlow *flow,
               WsBox  *box)
{
  box->n_items = (box->block->items->len + COLUMNS - 1) / COLUMNS;
  box->lead = WS_CUT_HEIGHT / ROWS;
  box->max_items = ROWS;
}

static void
paint_slip (WsFlow        *flow,
            cairo_t       *cr,
            WsTags        *tags,
            const WsBlock *block,
            const char    *code,
            double         x,
            double         y,
            double         width)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  double left = x + PAD, room = width - 2 * PAD;
  double used = ws_flow_text_width (flow, &heading_font, block->text) + 10;
  g_auto (GStrv) lines = g_strsplit (block->below, "\n", G_N_ELEMENTS (line_fonts));

  ws_tags_text (tags, cr, "P", block->text);
  ws_flow_lines (flow, cr, &heading_font, &ink->accent, block->text, left, y + 10, room, WS_ALIGN_START, 0, 1, NULL);
  ws_tags_end (tags, cr);
  ws_tags_text (tags, cr, "P", block->above);
  ws_flow_lines (flow, cr, &aside_font, &ink->dim, block->above, left + used, y + 11.5, room - used, WS_ALIGN_END, 0, 1, NULL);
  ws_tags_end (tags, cr);
  ws_tags_text (tags, cr, "P", code);
  ws_flow_lines (flow, cr, &code_font, &ink->text, code, left, y + 33, room, WS_ALIGN_CENTRE, 0, 1, NULL);
  ws_tags_end (tags, cr);
  y += 78;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ws_tags_text (tags, cr, "P", lines[i]);
      ws_flow_lines (flow, cr, &line_fonts[i], i < 2 ? &ink->text : &ink->dim, lines[i], x + 4, y, width - 8, WS_ALIGN_CENTRE,
                     0, 1, NULL);
      ws_tags_end (tags, cr);
      y += line_fonts[i].lead;
    }
}

static void
paint_slips (WsFlow       *flow,
             const WsFrag *frag,
             cairo_t      *cr,
             WsTags       *tags)
{
  const WsBox *box = frag->box;
  double width = box->width / COLUMNS, y = frag->y;

  ws_flow_paint_cuts (cr, frag->x, frag->y, COLUMNS, frag->to.item - frag->from.item, box->lead);
  for (guint row = frag->from.item; row < frag->to.item; row++, y += box->lead)
    for (guint column = 0; column < COLUMNS && row * COLUMNS + column < box->block->items->len; column++)
      {
        const WsItem *item = g_ptr_array_index (box->block->items, row * COLUMNS + column);

        paint_slip (flow, cr, tags, box->block, item->label, frag->x + column * width, y, width);
      }
}

const WsBoxKind ws_box_slips = { measure_slips, paint_slips };
