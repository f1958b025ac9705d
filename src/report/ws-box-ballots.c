/* ws-box-ballots.c — paper ballots, up to eight on a page, to be cut apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All ballots on a page are equal, so it is measured once: as many as fit stand on it, from eight to one. Boxes stand at the
 * right of their option where they are few, and below it where they are many. */

#include <string.h>

#include "ws-flow-private.h"
#include "ws-style.h"

#define PAD 13.0
#define NUMBER_WIDTH 19.0
#define BOX 14.0
#define BOX_GAP 3.5
#define WRITE_WIDTH 40.0     /* room for a number written by hand */
#define MONEY_WIDTH 86.0     /* and for a sum */
#define BESIDE_MAX 2         /* more boxes than these stand below the option */
#define ROW_GAP 4.0

static const WsFont above_font = { 8.5, 12, WS_FONT_BOLD };
static const WsFont question_font = { 11, 14.5, WS_FONT_BOLD };
static const WsFont below_font = { 9, 11.8, WS_FONT_REGULAR };
static const WsFont number_font = { 10, 13, WS_FONT_BOLD };
static const WsFont option_font = { 9.5, 12.4, WS_FONT_REGULAR };
static const WsFont digit_font = { 8.2, 10, WS_FONT_REGULAR };

/* How many ballots stand side by side and one below the other: the most that may fit comes first. */
static const struct { guint columns, rows; } layouts[] = { { 2, 4 }, { 2, 3 }, { 2, 2 }, { 1, 2 }, { 1, 1 } };

typedef struct
{
  WsFlow        *flow;
  const WsBlock *block;
  double         width;     /* of the text of a ballot */
  guint          n_boxes;
  gboolean       write;     /* the box is room for a number */
} Card;

static Card
card_of (WsFlow        *flow,
         const WsBlock *block,
         guint          columns)
{
  Card self = { flow, block, WS_CUT_WIDTH / columns - 2 * PAD, 1, g_str_equal (block->boxes, "_") };

  for (const char *p = block->boxes; *p != '\0'; p++)
    self.n_boxes += *p == '\n';
  return self;
}

static double
boxes_width (const Card   *self,
             const WsItem *item)
{
  if (item->choice)
    return MONEY_WIDTH;
  return self->write ? WRITE_WIDTH : self->n_boxes * (BOX + BOX_GAP) - BOX_GAP;
}

static gboolean
stand_below (const Card   *self,
             const WsItem *item)
{
  return item->choice || self->n_boxes > BESIDE_MAX;
}

/* Answers have no number. */
static double
indent (const WsItem *item)
{
  return *item->label != '\0' ? NUMBER_WIDTH : 0;
}

static double
option_width (const Card   *self,
              const WsItem *item)
{
  return self->width - indent (item) - (stand_below (self, item) ? 0 : boxes_width (self, item) + 6);
}

static double
option_height (const Card   *self,
               const WsItem *item)
{
  guint lines = ws_flow_count_lines (self->flow, &option_font, item->text, option_width (self, item), NULL);

  return stand_below (self, item) ? lines * option_font.lead + BOX + 2 : MAX (lines * option_font.lead, BOX + 2);
}

static double
text_height (const Card   *self,
             const WsFont *font,
             const char   *text)
{
  return ws_flow_count_lines (self->flow, font, text, self->width, NULL) * font->lead;
}

static double
ballot_height (const Card *self)
{
  double height = 2 * PAD - 4 + text_height (self, &above_font, self->block->above) + 2 +
                  text_height (self, &question_font, self->block->text) + 2 +
                  text_height (self, &below_font, self->block->below) + 5;

  for (guint i = 0; i < self->block->items->len; i++)
    height += option_height (self, g_ptr_array_index (self->block->items, i)) + ROW_GAP;
  return height;
}

/* Returns: which layout: the first that everything fits */
static guint
find_layout (WsFlow        *flow,
             const WsBlock *block)
{
  guint i = 0;

  for (; i + 1 < G_N_ELEMENTS (layouts); i++)
    {
      Card card = card_of (flow, block, layouts[i].columns);

      if (ballot_height (&card) <= WS_CUT_HEIGHT / layouts[i].rows)
        break;
    }
  return i;
}

static void
measure_ballots (WsFlow *flow,
                 WsBox  *box)
{
  guint layout = find_layout (flow, box->block);

  box->max_items = layouts[layout].rows;
  box->n_items = box->block->level > 0 ? (box->block->level + layouts[layout].columns - 1) / layouts[layout].columns : box->max_items;
  box->lead = WS_CUT_HEIGHT / box->max_items;
}

static void
paint_box (const Card *self,
           cairo_t    *cr,
           const char *label,
           double      x,
           double      y,
           double      width)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);

  ws_ink_source (cr, &ink->text);
  cairo_set_line_width (cr, 0.9);
  cairo_rectangle (cr, x + 0.45, y + 0.45, width - 0.9, BOX - 0.9);
  cairo_stroke (cr);
  ws_flow_text (self->flow, cr, &digit_font, &ink->dim, label, x, y + (BOX - digit_font.lead) / 2, width, WS_ALIGN_CENTRE);
}

static void
paint_boxes (const Card   *self,
             cairo_t      *cr,
             const WsItem *item,
             double        x,
             double        y)
{
  g_auto (GStrv) labels = g_strsplit (self->block->boxes, "\n", -1);

  if (item->choice || self->write)
    {
      paint_box (self, cr, item->choice ? "$" : "", x, y, boxes_width (self, item));
      return;
    }
  if (self->n_boxes == 1)
    paint_box (self, cr, "", x, y, BOX);
  for (guint i = 0; self->n_boxes > 1 && i < self->n_boxes; i++)
    paint_box (self, cr, labels[i], x + i * (BOX + BOX_GAP), y, BOX);
}

static double
paint_text (const Card     *self,
            cairo_t        *cr,
            WsTags         *tags,
            const WsFont   *font,
            const WsColour *colour,
            const char     *text,
            double          x,
            double          y)
{
  if (text == NULL || *text == '\0')
    return y;
  ws_tags_text (tags, cr, "P", text);
  ws_flow_text (self->flow, cr, font, colour, text, x, y, self->width, WS_ALIGN_START);
  ws_tags_end (tags, cr);
  return y + text_height (self, font, text);
}

static double
paint_option (const Card   *self,
              cairo_t      *cr,
              WsTags       *tags,
              const WsItem *item,
              double        x,
              double        y)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  double width = option_width (self, item), height = option_height (self, item);
  gboolean below = stand_below (self, item);
  double text = ws_flow_count_lines (self->flow, &option_font, item->text, width, NULL) * option_font.lead;
  double down = below ? 0 : (height - text) / 2;

  ws_tags_begin (tags, "LI");
  if (*item->label != '\0')
    {
      ws_tags_text (tags, cr, "Lbl", item->label);
      ws_flow_text (self->flow, cr, &number_font, &ink->text, item->label, x, y + down, NUMBER_WIDTH, WS_ALIGN_START);
      ws_tags_end (tags, cr);
    }
  ws_tags_text (tags, cr, "LBody", item->text);
  ws_flow_text (self->flow, cr, &option_font, &ink->text, item->text, x + indent (item), y + down, width, WS_ALIGN_START);
  ws_tags_end (tags, cr);
  ws_tags_end (tags, cr);
  if (below)
    paint_boxes (self, cr, item, x + indent (item), y + text + 1);
  else
    paint_boxes (self, cr, item, x + self->width - boxes_width (self, item), y + (height - BOX) / 2);
  return y + height + ROW_GAP;
}

static void
paint_ballot (const Card *self,
              cairo_t    *cr,
              WsTags     *tags,
              double      x,
              double      y)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);

  y = paint_text (self, cr, tags, &above_font, &ink->accent, self->block->above, x + PAD, y + PAD - 4) + 2;
  y = paint_text (self, cr, tags, &question_font, &ink->text, self->block->text, x + PAD, y) + 2;
  y = paint_text (self, cr, tags, &below_font, &ink->text, self->block->below, x + PAD, y) + 5;
  ws_tags_list (tags, TRUE);
  for (guint i = 0; i < self->block->items->len; i++)
    {
      if (i > 0)
        ws_flow_rule (cr, &ink->hairline, x + PAD, y - ROW_GAP / 2 - 0.25, self->width, 0.5);
      y = paint_option (self, cr, tags, g_ptr_array_index (self->block->items, i), x + PAD, y);
    }
  ws_tags_end (tags, cr);
}

static void
paint_ballots (WsFlow       *flow,
               const WsFrag *frag,
               cairo_t      *cr,
               WsTags       *tags)
{
  const WsBox *box = frag->box;
  guint columns = layouts[find_layout (flow, box->block)].columns;
  guint n = box->block->level > 0 ? (guint) box->block->level : columns * box->n_items;
  Card card = card_of (flow, box->block, columns);
  double y = frag->y;

  ws_flow_paint_cuts (cr, frag->x, frag->y, columns, frag->to.item - frag->from.item, box->lead);
  for (guint row = frag->from.item; row < frag->to.item; row++, y += box->lead)
    for (guint column = 0; column < columns && row * columns + column < n; column++)
      paint_ballot (&card, cr, tags, frag->x + column * WS_CUT_WIDTH / columns, y);
}

const WsBoxKind ws_box_ballots = { measure_ballots, paint_ballots };
