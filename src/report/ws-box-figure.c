/* ws-box-figure.c — figures, key numbers, contents, hashes and signatures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole figure is one element of the structure, with all that it says as its alternative text: single
 * labels read out without their bars would tell nothing. */

#include "ws-flow-private.h"
#include "ws-style.h"

#include <string.h>

#define PER_ROW 2        /* signatures and hashes side by side */
#define HASH_PAD 10.0
#define SIGN_HEIGHT 92.0
#define SIGN_ROOM 44.0
#define NUMBERS_MAX 6

static const WsInk *
paper (void)
{
  return ws_ink_get (WS_INK_PRINT);
}

static const WsItem *
nth_item (const WsBox *box,
          guint        index)
{
  return g_ptr_array_index (box->block->items, index);
}

/* A label and a text as an item of a list, one below the other. */
static void
paint_pair (WsFlow         *flow,
            cairo_t        *cr,
            WsTags         *tags,
            const WsItem   *item,
            const WsFont   *label_font,
            const WsColour *label_colour,
            const WsFont   *text_font,
            const WsColour *text_colour,
            double          x,
            double          y,
            double          width)
{
  guint lines = MAX (1, ws_flow_count_lines (flow, label_font, item->label, width, NULL));

  ws_tags_begin (tags, "LI");
  ws_tags_text (tags, cr, "Lbl", item->label);
  ws_flow_text (flow, cr, label_font, label_colour, item->label, x, y, width, WS_ALIGN_START);
  ws_tags_end (tags, cr);
  ws_tags_text (tags, cr, "LBody", item->text);
  ws_flow_text (flow, cr, text_font, text_colour, item->text, x, y + lines * label_font->lead, width, WS_ALIGN_START);
  ws_tags_end (tags, cr);
  ws_tags_end (tags, cr);
}

static double
pair_height (WsFlow       *flow,
             const WsItem *item,
             const WsFont *label_font,
             const WsFont *text_font,
             double        width)
{
  return label_font->lead * MAX (1, ws_flow_count_lines (flow, label_font, item->label, width, NULL))
         + text_font->lead * ws_flow_count_lines (flow, text_font, item->text, width, NULL);
}

/* A figure that is taller than a page is made smaller: one with 60 bars stays one figure. Returns its size on paper. */
static double
figure_scale (WsFlow      *flow,
              const WsBox *box,
              double      *height)
{
  double room = flow->page_height - flow->top - flow->bottom - 60, scale = 1;

  *height = ws_figure_measure (box->block->figure, box->width);
  while (*height * scale > room)
    {
      scale *= 0.9;
      *height = ws_figure_measure (box->block->figure, box->width / scale);
    }
  *height *= scale;
  return scale;
}

static void
measure_figure (WsFlow *flow,
                WsBox  *box)
{
  guint caption = ws_flow_count_lines (flow, &ws_style_caption, box->block->text, box->width, NULL);
  double height;

  figure_scale (flow, box, &height);
  box->n_items = 1;
  box->lead = height + (caption > 0 ? 6 + caption * ws_style_caption.lead : 0);
  box->before = 2;
  box->after = 6;
}

static void
paint_figure (WsFlow       *flow,
              const WsFrag *frag,
              cairo_t      *cr,
              WsTags       *tags)
{
  const WsBlock *block = frag->box->block;
  double height, scale = figure_scale (flow, frag->box, &height);

  ws_tags_figure (tags, cr, block->alt, frag->x, frag->y, frag->box->width, height);
  cairo_save (cr);
  cairo_translate (cr, frag->x, frag->y);
  cairo_scale (cr, scale, scale);
  ws_figure_draw (block->figure, cr, frag->box->width / scale, height / scale, paper ());
  cairo_restore (cr);
  ws_tags_end (tags, cr);

  if (*block->text == '\0')
    return;
  ws_tags_text (tags, cr, "P", block->text);
  ws_flow_text (flow, cr, &ws_style_caption, &paper ()->dim, block->text, frag->x, frag->y + height + 6,
                frag->box->width, WS_ALIGN_START);
  ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_figure = { measure_figure, paint_figure };

static double
number_width (const WsBox *box)
{
  return box->width / MIN (MAX (box->block->items->len, 1), NUMBERS_MAX);
}

static void
measure_numbers (WsFlow *flow,
                 WsBox  *box)
{
  double height = 0;

  for (guint i = 0; i < MIN (box->block->items->len, NUMBERS_MAX); i++)
    height = MAX (height, pair_height (flow, nth_item (box, i), &ws_style_number, &ws_style_caption,
                                       number_width (box) - 10));
  box->n_items = 1;
  box->lead = height;
  box->before = 4;
  box->after = 12;
}

static void
paint_numbers (WsFlow       *flow,
               const WsFrag *frag,
               cairo_t      *cr,
               WsTags       *tags)
{
  const WsBox *box = frag->box;

  ws_tags_list (tags, FALSE);
  for (guint i = 0; i < MIN (box->block->items->len, NUMBERS_MAX); i++)
    {
      double x = frag->x + i * number_width (box);

      if (i > 0)
        {
          ws_ink_source (cr, &paper ()->hairline);
          cairo_rectangle (cr, x, frag->y, 0.6, frag->height);
          cairo_fill (cr);
        }
      paint_pair (flow, cr, tags, nth_item (box, i), &ws_style_number, &paper ()->text, &ws_style_caption,
                  &paper ()->dim, x + (i > 0 ? 5.5 : 1.5), frag->y, number_width (box) - 10);
    }
  ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_numbers = { measure_numbers, paint_numbers };

static void
measure_contents (WsFlow *flow,
                  WsBox  *box)
{
  box->n_items = flow->sections->len;
  box->first = ws_style_h2.lead + 2;
  box->lead = ws_style_body.lead + 3;
  box->min_items = 2;
  box->before = 12;
  box->after = 10;
}

static void
paint_contents (WsFlow       *flow,
                const WsFrag *frag,
                cairo_t      *cr,
                WsTags       *tags)
{
  double y = ws_frag_items_top (frag), width = frag->box->width;

  if (ws_frag_is_first (frag))
    {
      ws_tags_text (tags, cr, "H2", frag->box->block->text);
      ws_flow_text (flow, cr, &ws_style_h2, &paper ()->accent, frag->box->block->text, frag->x, frag->y, width,
                    WS_ALIGN_START);
      ws_tags_end (tags, cr);
      ws_tags_begin (tags, "TOC");
    }
  for (guint i = frag->from.item; i < frag->to.item; i++)
    {
      guint page;
      const char *title = ws_flow_get_section (flow, i, &page);
      g_autofree char *dest = g_strdup_printf ("s%u", i + 1);
      g_autofree char *number = g_strdup_printf ("%u", page + 1);

      ws_tags_begin (tags, "TOCI");
      ws_tags_begin (tags, "Reference");
      ws_tags_link (tags, cr, dest, title, frag->x, y, width, frag->box->lead);
      ws_flow_lines (flow, cr, &ws_style_body, &paper ()->text, title, frag->x, y + 1, width - 40, WS_ALIGN_START, 0, 1,
                     NULL);
      ws_flow_text (flow, cr, &ws_style_body, &paper ()->text, number, frag->x, y + 1, width, WS_ALIGN_END);
      ws_tags_end (tags, cr);
      ws_tags_end (tags, cr);
      ws_tags_end (tags, cr);
      y += frag->box->lead;
      ws_flow_rule (cr, &paper ()->hairline, frag->x, y - 0.5, width, 0.5);
    }
  if (ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_contents = { measure_contents, paint_contents };

/* Digits in groups of 8, four groups to a line, so that they can be compared aloud; lines of words after them stay as they are. */
static char *
group_digits (const char *digits)
{
  GString *text = g_string_new (NULL);
  guint n = strcspn (digits, "\n");

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i % 32 == 0)
        g_string_append_c (text, '\n');
      else if (i > 0 && i % 8 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, digits + n);
  return g_string_free (text, FALSE);
}

static guint
count_hash_lines (const char *text)
{
  guint n = (strcspn (text, "\n") + 31) / 32;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return MAX (n, 1);
}

static void
measure_hashes (WsFlow *flow,
                WsBox  *box)
{
  guint lines = 1;

  for (guint i = 0; i < box->block->items->len; i++)
    lines = MAX (lines, count_hash_lines (nth_item (box, i)->text));
  box->n_items = (box->block->items->len + PER_ROW - 1) / PER_ROW;
  box->lead = ws_style_caption_bold.lead + ws_style_hash.lead * lines + 4;
  box->first = 6;
  box->last = 3;
  box->before = 3;
  box->after = 6;
}

static void
paint_hashes (WsFlow       *flow,
              const WsFrag *frag,
              cairo_t      *cr,
              WsTags       *tags)
{
  const WsBox *box = frag->box;
  double width = (box->width - 2 * HASH_PAD) / PER_ROW;

  ws_ink_rounded (cr, frag->x + 0.35, frag->y + 0.35, box->width - 0.7, frag->height - 0.7, 4);
  ws_ink_source (cr, &paper ()->hairline);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
  ws_tags_list (tags, FALSE);
  for (guint i = 0; i < box->block->items->len; i++)
    {
      g_autofree char *digits = group_digits (nth_item (box, i)->text);
      const WsItem shown = { .label = nth_item (box, i)->label, .text = digits, .mark = -1 };

      paint_pair (flow, cr, tags, &shown, &ws_style_caption_bold, &paper ()->dim, &ws_style_hash, &paper ()->text,
                  frag->x + HASH_PAD + (i % PER_ROW) * width, frag->y + box->first + (i / PER_ROW) * box->lead, width);
    }
  ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_hashes = { measure_hashes, paint_hashes };

static void
measure_signatures (WsFlow *flow,
                    WsBox  *box)
{
  box->n_items = (box->block->items->len + PER_ROW - 1) / PER_ROW;
  box->lead = SIGN_HEIGHT;
  box->min_items = 3;
  box->after = 8;
}

static void
paint_signature (WsFlow       *flow,
                 cairo_t      *cr,
                 WsTags       *tags,
                 const WsItem *item,
                 double        x,
                 double        y,
                 double        width)
{
  WsLang *lang = ws_doc_get_lang (flow->doc);
  /* Translators: under the line of a signature, followed by room to write. */
  g_autofree char *text = g_strdup_printf ("%s\n%s", item->text, ws_lang_ctr (lang, "signature", "Date:"));
  const WsItem shown = {
    /* Translators: under the line of a signature, where nobody is named beforehand. */
    .label = (char *) (*item->label != '\0' ? item->label : ws_lang_ctr (lang, "signature", "Name:")),
    .text = *item->text != '\0' ? text : strchr (text, '\n') + 1,
    .mark = -1,
  };

  ws_flow_rule (cr, &paper ()->text, x, y + SIGN_ROOM, width, 0.8);
  paint_pair (flow, cr, tags, &shown, &ws_style_body_bold, *item->label != '\0' ? &paper ()->text : &paper ()->dim,
              &ws_style_small, &paper ()->text, x, y + SIGN_ROOM + 3, width);
}

static void
paint_signatures (WsFlow       *flow,
                  const WsFrag *frag,
                  cairo_t      *cr,
                  WsTags       *tags)
{
  const WsBox *box = frag->box;
  double width = box->width * 0.447, step = box->width * 0.533;

  if (ws_frag_is_first (frag))
    ws_tags_list (tags, FALSE);
  for (guint i = frag->from.item * PER_ROW; i < MIN (frag->to.item * PER_ROW, box->block->items->len); i++)
    paint_signature (flow, cr, tags, nth_item (box, i), frag->x + (i % PER_ROW) * step,
                     frag->y + (i / PER_ROW - frag->from.item) * box->lead, width);
  if (ws_frag_is_last (frag))
    ws_tags_end (tags, cr);
}

const WsBoxKind ws_box_signatures = { measure_signatures, paint_signatures };
