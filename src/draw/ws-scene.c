/* ws-scene.c — a slide laid out for one size of wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of texts, boxes, marks and pictures, in parts. A part whose key is the same as before is the same picture, so that
 * a window paints again only what changed; keys are sums over all that is painted. What a law says of every slide (nothing
 * over the edge, no letter under the smallest size, no text on another) is looked up here. */

#include "ws-scene.h"

#include <math.h>
#include <string.h>

#define EM_OF_HEIGHT 0.0444
#define EMS_OF_WIDTH 29.5
#define WIDE_RATIO   1.5
#define WIDE_EMS     27
#define LEAD         1.2
#define LEAST_LETTER 0.026   /* of the height */

typedef enum { ITEM_TEXT, ITEM_BOX, ITEM_MARK, ITEM_PICTURE } ItemKind;

typedef struct
{
  ItemKind         kind;
  double           x;
  double           y;
  double           width;
  double           height;
  WsSetText       *text;
  WsBox            box;
  WsMark           mark;
  WsPaint          paint;
  cairo_surface_t *picture;
} Item;

static void
set_text_free (gpointer data)
{
  WsSetText *text = data;

  g_object_unref (text->layout);
  g_free (text);
}

/**
 * ws_scene_new:
 * @width: px of the wall
 * @height: px
 * @text_size: 1 as designed; 1.5 for half as large again
 * @lang: language of the words
 *
 * Returns: (transfer full): an empty scene
 */
WsScene *
ws_scene_new (double  width,
              double  height,
              double  text_size,
              WsLang *lang)
{
  WsScene *self = g_new0 (WsScene, 1);

  self->width = MAX (width, 16);
  self->height = MAX (height, 16);
  self->em = MIN (self->height * EM_OF_HEIGHT, self->width / EMS_OF_WIDTH) * text_size;
  self->wide = self->width / self->height > WIDE_RATIO && self->width / self->em > WIDE_EMS;
  self->left = self->width * 0.05;
  self->right = self->width * 0.95;
  self->top = self->height * 0.045;
  self->bottom = self->height * 0.96;
  self->n_steps = 1;
  self->lang = ws_lang_ref (lang);
  self->words = g_string_new (NULL);
  self->context = ws_type_context_new (ws_lang_get_code (lang));
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  self->parts = g_array_new (FALSE, TRUE, sizeof (WsPart));
  self->texts = g_ptr_array_new_with_free_func (set_text_free);
  ws_scene_begin (self, WS_PART_STILL);
  return self;
}

void
ws_scene_free (WsScene *self)
{
  for (guint i = 0; i < self->items->len; i++)
    g_clear_pointer (&g_array_index (self->items, Item, i).picture, cairo_surface_destroy);
  g_array_unref (self->items);
  g_array_unref (self->parts);
  g_ptr_array_unref (self->texts);
  g_object_unref (self->context);
  ws_lang_unref (self->lang);
  g_free (self->fact);
  g_string_free (self->words, TRUE);
  g_free (self);
}

/**
 * ws_scene_begin:
 * @self: a scene
 * @kind: how it comes in
 *
 * Begins another part; what is added goes into it.
 */
void
ws_scene_begin (WsScene    *self,
                WsPartKind  kind)
{
  WsPart part = { .kind = kind, .first = self->items->len, .end = self->items->len, .key = 14695981039346656037u };

  if (self->parts->len > 0)
    {
      WsPart *last = &g_array_index (self->parts, WsPart, self->parts->len - 1);

      if (last->first == last->end)
        {
          last->kind = kind;
          return;
        }
    }
  g_array_append_val (self->parts, part);
}

/* FNV-1a */
static void
mix (WsPart       *part,
     gconstpointer data,
     gsize         size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    part->key = (part->key ^ bytes[i]) * 1099511628211u;
}

static void
mix_number (WsPart *part,
            double  number)
{
  gint64 rounded = lround (number * 16);

  mix (part, &rounded, sizeof rounded);
}

static WsPart *
append (WsScene *self,
        Item    *item,
        double   margin)
{
  WsPart *part = &g_array_index (self->parts, WsPart, self->parts->len - 1);
  double x = item->x - margin, y = item->y - margin, width = item->width + 2 * margin, height = item->height + 2 * margin;

  if (part->first == part->end)
    {
      part->x = x;
      part->y = y;
      part->width = width;
      part->height = height;
    }
  else
    {
      double right = MAX (part->x + part->width, x + width), bottom = MAX (part->y + part->height, y + height);

      part->x = MIN (part->x, x);
      part->y = MIN (part->y, y);
      part->width = right - part->x;
      part->height = bottom - part->y;
    }
  g_array_append_val (self->items, *item);
  part->end = self->items->len;
  mix (part, &item->kind, sizeof item->kind);
  mix_number (part, item->x);
  mix_number (part, item->y);
  mix_number (part, item->width);
  mix_number (part, item->height);
  return part;
}

/* A word is broken where a line ends in the middle of it. */
static gboolean
breaks_a_word (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL && l->next != NULL; l = l->next)
    {
      PangoLayoutLine *next = l->next->data;
      gunichar before;

      if (next->is_paragraph_start || next->start_index <= 0)
        continue;
      before = g_utf8_get_char (g_utf8_prev_char (text + next->start_index));
      if (g_unichar_isalnum (before) && g_unichar_isalnum (g_utf8_get_char (text + next->start_index)))
        return TRUE;
    }
  return FALSE;
}

/**
 * ws_scene_set:
 * @self: a scene
 * @text: what to set
 * @style: how
 * @width: px to wrap at; negative for one line
 *
 * Returns: (transfer none): text without a place yet
 */
WsSetText *
ws_scene_set (WsScene           *self,
              const char        *text,
              const WsTextStyle *style,
              double             width)
{
  WsSetText *set = g_new0 (WsSetText, 1);

  set->style = *style;
  set->font = (WsFont) { .size = style->size * self->em, .flags = style->flags | WS_FONT_SCREEN };
  set->font.lead = set->font.size * (style->lead > 0 ? style->lead : LEAD);
  set->layout = ws_type_layout_new (self->context, &set->font, text, width >= 0 ? MAX (width, 1) : width, NULL, 0);
  if (style->lines > 0)
    {
      pango_layout_set_height (set->layout, -(int) style->lines);
      pango_layout_set_ellipsize (set->layout, PANGO_ELLIPSIZE_END);
    }
  set->width = ws_type_width (set->layout);
  set->height = ws_type_height (set->layout, &set->font);
  set->n_lines = pango_layout_get_line_count (set->layout);
  set->to = set->n_lines;
  set->cut = pango_layout_is_ellipsized (set->layout);
  set->broken = breaks_a_word (set->layout);
  g_ptr_array_add (self->texts, set);
  return set;
}

/**
 * ws_scene_fit:
 * @self: a scene
 * @text: what to set
 * @style: how; its size is the largest
 * @smallest: size that is used when nothing larger fits, then lines are cut
 * @width: px of the room
 * @height: px of the room
 *
 * Sets text as large as it fits without breaking a word.
 *
 * Returns: (transfer none): text without a place yet
 */
WsSetText *
ws_scene_fit (WsScene           *self,
              const char        *text,
              const WsTextStyle *style,
              double             smallest,
              double             width,
              double             height)
{
  WsTextStyle tried = *style;
  WsSetText *set;

  for (;;)
    {
      set = ws_scene_set (self, text, &tried, width);
      if (set->height <= height && !set->broken && !set->cut)
        return set;
      if (tried.size <= smallest)
        break;
      tried.size = MAX (tried.size - 0.1, smallest);
    }
  if (set->height <= height)
    return set;
  tried.lines = MAX (1, (guint) floor (height / set->font.lead));
  return ws_scene_set (self, text, &tried, width);
}

/**
 * ws_scene_balance:
 * @self: a scene
 * @text: set in several lines
 * @width: px that it was set in
 *
 * Makes its lines about equally long, without more of them.
 */
void
ws_scene_balance (WsScene   *self,
                  WsSetText *text,
                  double     width)
{
  double low = width / MAX (text->n_lines, 1) * 0.7, high = width;

  if (text->n_lines < 2 || text->cut)
    return;
  for (guint i = 0; i < 8; i++)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (text->layout, ceil (middle * PANGO_SCALE));
      if ((guint) pango_layout_get_line_count (text->layout) <= text->n_lines && !breaks_a_word (text->layout) &&
          !pango_layout_is_ellipsized (text->layout))
        high = middle;
      else
        low = middle;
    }
  pango_layout_set_width (text->layout, ceil (high * PANGO_SCALE));
  text->width = ws_type_width (text->layout);
}

/**
 * ws_scene_place:
 * @self: a scene
 * @text: from ws_scene_set()
 * @x: left edge of the room to align in
 * @y: upper edge
 * @width: px of that room
 *
 * Puts text where it belongs.
 */
void
ws_scene_place (WsScene   *self,
                WsSetText *text,
                double     x,
                double     y,
                double     width)
{
  Item item = { .kind = ITEM_TEXT, .y = y, .width = text->width, .height = text->height, .text = text,
                .paint = text->style.paint };
  const char *words = pango_layout_get_text (text->layout);
  WsPart *part;

  item.x = text->style.align == WS_ALIGN_START ? x
           : text->style.align == WS_ALIGN_END ? x + width - text->width
           : x + (width - text->width) / 2;
  part = append (self, &item, text->font.size * 0.12);
  mix (part, words, strlen (words));
  mix (part, &item.paint, sizeof item.paint);
  mix (part, &text->font.flags, sizeof text->font.flags);
  mix (part, &text->from, sizeof text->from);
  mix_number (part, text->font.size);
}

/**
 * ws_scene_text:
 * @self: a scene
 * @text: what
 * @style: how
 * @x: left edge
 * @y: upper edge
 * @width: px to wrap and align in
 *
 * Sets and places text.
 *
 * Returns: its height in px
 */
double
ws_scene_text (WsScene           *self,
               const char        *text,
               const WsTextStyle *style,
               double             x,
               double             y,
               double             width)
{
  WsSetText *set = ws_scene_set (self, text, style, width);

  ws_scene_place (self, set, x, y, width);
  return set->height;
}

/**
 * ws_scene_box:
 * @self: a scene
 * @box: what
 *
 * Adds a rectangle.
 */
void
ws_scene_box (WsScene     *self,
              const WsBox *box)
{
  Item item = { .kind = ITEM_BOX, .x = box->x, .y = box->y, .width = MAX (box->width, 0), .height = MAX (box->height, 0),
                .box = *box };
  WsPart *part = append (self, &item, 1);
  int looks[] = { box->fill, box->line, box->hatch, box->dashed };

  mix (part, looks, sizeof looks);
  mix_number (part, box->radius);
  mix_number (part, box->pen);
}

/**
 * ws_scene_mark:
 * @self: a scene
 * @mark: which
 * @x: left edge
 * @y: upper edge
 * @size: px of its square
 * @paint: its colour
 *
 * Adds a mark.
 */
void
ws_scene_mark (WsScene *self,
               WsMark   mark,
               double   x,
               double   y,
               double   size,
               WsPaint  paint)
{
  Item item = { .kind = ITEM_MARK, .x = x, .y = y, .width = size, .height = size, .mark = mark, .paint = paint };
  WsPart *part = append (self, &item, size * 0.06);
  int looks[] = { mark, paint };

  mix (part, looks, sizeof looks);
}

/**
 * ws_scene_picture:
 * @self: a scene
 * @picture: its pixels
 * @x: left edge
 * @y: upper edge
 * @width: px
 * @height: px
 *
 * Adds a picture, stretched into its place.
 */
void
ws_scene_picture (WsScene         *self,
                  cairo_surface_t *picture,
                  double           x,
                  double           y,
                  double           width,
                  double           height)
{
  Item item = { .kind = ITEM_PICTURE, .x = x, .y = y, .width = width, .height = height,
                .picture = cairo_surface_reference (picture) };
  WsPart *part = append (self, &item, 0);

  mix (part, &picture, sizeof picture);
}

/**
 * ws_scene_say:
 * @self: a scene
 * @words: a sentence
 *
 * Adds a line to what the scene says in words.
 */
void
ws_scene_say (WsScene    *self,
              const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  g_string_append (self->words, words);
}

/* Leaves no part without anything in it. */
void
ws_scene_finish (WsScene *self)
{
  for (guint i = self->parts->len; i > 0; i--)
    {
      WsPart *part = &g_array_index (self->parts, WsPart, i - 1);

      if (part->first == part->end)
        g_array_remove_index (self->parts, i - 1);
    }
}

/* Returns: whether something that was set, for this step or another one, ends in "…" and should not */
gboolean
ws_scene_is_cut (WsScene *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const WsSetText *text = g_ptr_array_index (self->texts, i);

      if (text->cut && !text->style.spare)
        return TRUE;
    }
  return FALSE;
}

guint
ws_scene_get_n_parts (WsScene *self)
{
  return self->parts->len;
}

/* Returns: (transfer none) */
const WsPart *
ws_scene_get_part (WsScene *self,
                   guint    index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);

  return &g_array_index (self->parts, WsPart, index);
}

static void
paint_hatch (cairo_t    *cr,
             const Item *item,
             double      step)
{
  double x1 = item->x, x2 = item->x + item->width, height = item->height;

  cairo_set_line_width (cr, step * 0.24);
  for (double x = x1 - height; x <= x2; x += step)
    {
      cairo_move_to (cr, x, item->y + height);
      cairo_line_to (cr, x + height, item->y);
    }
  cairo_stroke (cr);
}

static void
paint_box (WsScene    *self,
           cairo_t    *cr,
           const Item *item)
{
  const WsBox *box = &item->box;
  double inset = box->line != WS_PAINT_NONE ? box->pen / 2 : 0;
  double dash[] = { self->em * 0.18, self->em * 0.12 };

  cairo_save (cr);
  cairo_new_path (cr);
  ws_ink_rounded (cr, item->x + inset, item->y + inset, MAX (item->width - 2 * inset, 0), MAX (item->height - 2 * inset, 0),
                  box->radius);
  if (box->fill != WS_PAINT_NONE)
    {
      ws_ink_source (cr, ws_paint_get (box->fill));
      cairo_fill_preserve (cr);
    }
  if (box->hatch != WS_PAINT_NONE)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      cairo_save (cr);
      cairo_clip (cr);
      ws_ink_source (cr, ws_paint_get (box->hatch));
      paint_hatch (cr, item, self->em * 0.3);
      cairo_restore (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  if (box->line != WS_PAINT_NONE)
    {
      cairo_set_line_width (cr, box->pen);
      if (box->dashed)
        cairo_set_dash (cr, dash, 2, 0);
      ws_ink_source (cr, ws_paint_get (box->line));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
paint_picture (cairo_t    *cr,
               const Item *item)
{
  double width = cairo_image_surface_get_width (item->picture), height = cairo_image_surface_get_height (item->picture);

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  cairo_clip (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / width, item->height / height);
  cairo_set_source_surface (cr, item->picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * ws_scene_paint_part:
 * @self: a scene
 * @cr: where, in px of the wall
 * @index: which part
 *
 * Paints one part.
 */
void
ws_scene_paint_part (WsScene *self,
                     cairo_t *cr,
                     guint    index)
{
  const WsPart *part = ws_scene_get_part (self, index);

  for (guint i = part->first; i < part->end; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->kind == ITEM_BOX)
        paint_box (self, cr, item);
      else if (item->kind == ITEM_MARK)
        ws_mark_draw (cr, item->mark, item->x, item->y, item->width, ws_paint_get (item->paint));
      else if (item->kind == ITEM_PICTURE)
        paint_picture (cr, item);
      else
        {
          ws_ink_source (cr, ws_paint_get (item->paint));
          ws_type_draw_lines (cr, item->text->layout, &item->text->font, item->x, item->y, item->width,
                              item->text->style.align, item->text->from, item->text->to);
        }
    }
}

/**
 * ws_scene_paint:
 * @self: a scene
 * @cr: where, in px of the wall
 *
 * Paints all of it on white.
 */
void
ws_scene_paint (WsScene *self,
                cairo_t *cr)
{
  ws_ink_source (cr, ws_paint_get (WS_PAINT_WHITE));
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  for (guint i = 0; i < self->parts->len; i++)
    ws_scene_paint_part (self, cr, i);
}

static gboolean
texts_meet (const Item *a,
            const Item *b)
{
  /* descenders may come near the line below */
  double slack = 0.12 * MIN (a->text->font.size, b->text->font.size);

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width && a->y + slack < b->y + b->height &&
         b->y + slack < a->y + a->height;
}

/**
 * ws_scene_check:
 * @self: a scene
 *
 * Whether the laws of every slide hold: nothing over the margins, no letter under 2.6 % of the height, no text on another.
 *
 * Returns: (nullable): the law that is broken
 */
const char *
ws_scene_check (WsScene *self)
{
  double least = self->height * LEAST_LETTER - 0.01;

  if (self->overflow)
    return "it does not fit";
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->x < self->width * 0.05 - 1 || item->x + item->width > self->width * 0.95 + 1)
        return "over the margin at a side";
      if (item->y < self->height * 0.045 - 1 || item->y + item->height > self->height * 0.96 + 1)
        return "over the margin above or below";
      if (item->kind != ITEM_TEXT)
        continue;
      if (self->width >= self->height && item->text->font.size < least)
        return "letters under the smallest size";
      for (guint j = 0; j < i; j++)
        {
          const Item *other = &g_array_index (self->items, Item, j);

          if (other->kind == ITEM_TEXT && texts_meet (item, other))
            return "text on text";
        }
    }
  return NULL;
}
