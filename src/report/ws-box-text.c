/* ws-box-text.c — titles, headings, paragraphs and agreements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph that goes on on the next page is one P with a Span on each page; any other holds its text
 * itself. */

#include "ws-flow-private.h"
#include "ws-style.h"

static const WsInk *
paper (void)
{
  return ws_ink_get (WS_INK_PRINT);
}

static void
measure_title (WsFlow *flow,
               WsBox  *box)
{
  const WsBlock *block = box->block;

  box->n_items = 1;
  box->lead = ws_style_title.lead * ws_flow_count_lines (flow, &ws_style_title, block->text, box->width, NULL)
              + ws_style_above.lead * ws_flow_count_lines (flow, &ws_style_above, block->above, box->width, NULL)
              + ws_style_subject.lead * ws_flow_count_lines (flow, &ws_style_subject, block->below, box->width, NULL)
              + 8;
  box->after = 9;
}

static void
paint_title (WsFlow       *flow,
             const WsFrag *frag,
             cairo_t      *cr,
             WsTags       *tags)
{
  const WsBlock *block = frag->box->block;
  const WsFont *fonts[] = { &ws_style_above, &ws_style_title, &ws_style_subject };
  const WsColour *colours[] = { &paper ()->dim, &paper ()->accent, &paper ()->text };
  const char *texts[] = { block->above, block->text, block->below };
  double y = frag->y;

  for (guint i = 0; i < 3; i++)
    {
      guint lines = ws_flow_count_lines (flow, fonts[i], texts[i], frag->box->width, NULL);

      if (lines == 0)
        continue;
      ws_tags_text (tags, cr, i == 1 ? "H1" : "P", texts[i]);
      ws_flow_text (flow, cr, fonts[i], colours[i], texts[i], frag->x, y, frag->box->width, WS_ALIGN_START);
      ws_tags_end (tags, cr);
      y += lines * fonts[i]->lead;
    }
  ws_flow_rule (cr, &paper ()->accent, frag->x, y + 5, frag->box->width, 1.5);
}

const WsBoxKind ws_box_title = { measure_title, paint_title };

static const WsFont *
heading_font (const WsBlock *block)
{
  return block->level == 1 ? &ws_style_h1 : block->level == 2 || block->mark >= 0 ? &ws_style_h2 : &ws_style_h3;
}

/* What is left for the text of a heading beside its mark and its note. */
static double
heading_room (WsFlow      *flow,
              const WsBox *box,
              double      *note)
{
  const WsBlock *block = box->block;

  *note = block->below != NULL && *block->below != '\0' ? ws_flow_text_width (flow, &ws_style_small, block->below) + 8
                                                        : 0;
  return box->width - *note - (block->mark >= 0 ? 18 : 0);
}

static void
measure_heading (WsFlow *flow,
                 WsBox  *box)
{
  static const double before[] = { 22, 14, 8 }, after[] = { 9, 4, 1.5 };
  const WsBlock *block = box->block;
  int level = CLAMP (block->level, 1, 3) - 1;
  double note;

  box->n_items = 1;
  box->before = block->mark >= 0 ? 14 : before[level];
  box->after = block->mark >= 0 ? 5 : after[level];
  box->lead = heading_font (block)->lead
              * ws_flow_count_lines (flow, heading_font (block), block->text, heading_room (flow, box, &note), NULL)
              + (level == 0 ? 3.2 : block->mark >= 0 ? 2.2 : 0);
}

static void
paint_heading (WsFlow       *flow,
               const WsFrag *frag,
               cairo_t      *cr,
               WsTags       *tags)
{
  static const char *const names[] = { "H2", "H3", "H4" };
  const WsBlock *block = frag->box->block;
  int level = CLAMP (block->level, 1, 3) - 1;
  double note, room = heading_room (flow, frag->box, &note);
  double x = frag->x + (block->mark >= 0 ? 18 : 0);

  if (level == 0)
    {
      g_autofree char *dest = g_strdup_printf ("s%u", frag->box->section + 1);

      ws_tags_dest (tags, dest, frag->x, MAX (frag->y - 8, 0));
    }
  if (block->mark >= 0)
    ws_ink_shape (cr, paper (), block->mark, frag->x, frag->y + 2.6, 12, NULL);

  ws_tags_text (tags, cr, names[level], block->text);
  ws_flow_text (flow, cr, heading_font (block), level < 2 || block->mark >= 0 ? &paper ()->accent : &paper ()->text,
                block->text, x, frag->y, room, WS_ALIGN_START);
  ws_tags_end (tags, cr);
  if (note > 0)
    {
      ws_tags_text (tags, cr, "P", block->below);
      ws_flow_text (flow, cr, &ws_style_small, &paper ()->dim, block->below, frag->x + frag->box->width - note,
                    frag->y + 2, note, WS_ALIGN_END);
      ws_tags_end (tags, cr);
    }
  if (level == 0 || block->mark >= 0)
    ws_flow_rule (cr, &paper ()->accent, frag->x, frag->y + frag->height - 1.2, frag->box->width, level == 0 ? 1.2 : 0.9);
}

const WsBoxKind ws_box_heading = { measure_heading, paint_heading };

static const WsFont *
paragraph_font (const WsBlock *block)
{
  return block->level == 2 ? &ws_style_caption : block->level == 3 ? &ws_style_lead : &ws_style_body;
}

static double
paragraph_indent (const WsBlock *block)
{
  return block->level == 3 ? 14 : 0;
}

static void
measure_paragraph (WsFlow *flow,
                   WsBox  *box)
{
  const WsFont *font = paragraph_font (box->block);

  box->n_items = 1;
  box->lines = g_new (guint, 1);
  box->lines[0] = MAX (1, ws_flow_count_lines (flow, font, box->block->text, box->width - paragraph_indent (box->block),
                                               box->block));
  box->lead = font->lead;
  box->min_lines = 2;
  box->before = box->block->level == 3 ? 4 : 0;
  box->pad = box->block->level == 3 ? 8 : 0;
  box->after = box->block->level == 2 ? 5 : 6;
}

static void
paint_paragraph (WsFlow       *flow,
                 const WsFrag *frag,
                 cairo_t      *cr,
                 WsTags       *tags)
{
  const WsBlock *block = frag->box->block;
  gboolean whole = ws_frag_is_first (frag) && ws_frag_is_last (frag);
  double indent = paragraph_indent (block);
  guint from, to;

  if (!ws_frag_item (frag, 0, &from, &to))
    return;
  if (block->level == 3)
    {
      ws_ink_source (cr, &paper ()->accent);
      cairo_rectangle (cr, frag->x, frag->y, 3.2, frag->height);
      cairo_fill (cr);
    }
  if (!whole && ws_frag_is_first (frag))
    ws_tags_begin (tags, "P");
  ws_tags_text (tags, cr, whole ? "P" : "Span", block->text);
  ws_flow_lines (flow, cr, paragraph_font (block), block->level == 2 ? &paper ()->dim : &paper ()->text, block->text,
                 frag->x + indent, frag->y + frag->box->pad / 2, frag->box->width - indent, WS_ALIGN_START, from, to,
                 block);
  ws_tags_end (tags, cr);
  if (!whole && ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_paragraph = { measure_paragraph, paint_paragraph };

static void
measure_agreement (WsFlow *flow,
                   WsBox  *box)
{
  const WsBlock *block = box->block;
  double room = box->width - 12;

  box->n_items = 1;
  box->before = 4;
  box->after = 7;
  box->lead = 4 + ws_style_h3.lead * ws_flow_count_lines (flow, &ws_style_h3, block->above, room, NULL)
              + ws_style_lead_bold.lead * ws_flow_count_lines (flow, &ws_style_lead_bold, block->text, room, NULL)
              + ws_style_small.lead * ws_flow_count_lines (flow, &ws_style_small, block->below, room, NULL);
}

static void
paint_agreement (WsFlow       *flow,
                 const WsFrag *frag,
                 cairo_t      *cr,
                 WsTags       *tags)
{
  const WsBlock *block = frag->box->block;
  const WsFont *fonts[] = { &ws_style_h3, &ws_style_lead_bold, &ws_style_small };
  const WsColour *colours[] = { &paper ()->accent, &paper ()->text, &paper ()->dim };
  const char *texts[] = { block->above, block->text, block->below };
  double y = frag->y + 2, room = frag->box->width - 12;

  ws_ink_source (cr, &paper ()->accent);
  cairo_rectangle (cr, frag->x, frag->y, 3.2, frag->height);
  cairo_fill (cr);
  for (guint i = 0; i < 3; i++)
    {
      guint lines = ws_flow_count_lines (flow, fonts[i], texts[i], room, NULL);

      if (lines == 0)
        continue;
      ws_tags_text (tags, cr, "P", texts[i]);
      ws_flow_text (flow, cr, fonts[i], colours[i], texts[i], frag->x + 12, y, room, WS_ALIGN_START);
      ws_tags_end (tags, cr);
      y += lines * fonts[i]->lead;
    }
}

const WsBoxKind ws_box_agreement = { measure_agreement, paint_agreement };
