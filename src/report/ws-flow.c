/* ws-flow.c — breaks a document into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every box has been reduced to items and lines of known height when this begins, so breaking knows nothing
 * of fonts. A page holds fragments (box, from, to); nothing is split, and layouts are not kept: 1 000 pages
 * need little more memory than 10. No second round is needed: a line of the contents has the same height
 * whatever its page number is. */

#include "ws-flow-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (WsFlow, ws_flow, G_TYPE_OBJECT)

/* A sliver of a page is no place for columns. */
#define COLUMNS_LEAST 60.0

/* Where the next box goes. */
typedef struct
{
  guint    box;
  WsSpot   spot;
  guint    column;
  double   y;
  double   lowest;   /* of the columns so far */
  gboolean top;      /* nothing stands above in this column */
} Cursor;

/* The part of a page that is being filled. */
typedef struct
{
  guint    end;        /* box after the last one */
  guint    n_columns;
  double   top;
  double   bottom;
  gboolean whole;    /* the page: what does not fit here fits nowhere */
} Frame;

guint
ws_box_lines (const WsBox *box,
              guint        item)
{
  return box->lines != NULL ? box->lines[item] : 1;
}

static gboolean
at_end (const WsBox *box,
        WsSpot       spot)
{
  return spot.item >= box->n_items;
}

/* Height of a part, with all that stands around its items. */
double
ws_box_height (const WsBox *box,
               WsSpot       from,
               WsSpot       to)
{
  double height = box->head + (from.item == 0 && from.line == 0 ? box->first : 0);

  for (guint i = from.item; i < to.item || (i == to.item && to.line > 0); i++)
    {
      guint begin = i == from.item ? from.line : 0;
      guint end = i < to.item ? ws_box_lines (box, i) : to.line;

      height += (end - begin) * box->lead + box->pad;
    }
  return height + (at_end (box, to) ? box->last : box->note);
}

/* As many lines of the item as fit, so that at least min_lines stay on either side. */
static guint
split_item (const WsBox *box,
            guint        begin,
            guint        n_lines,
            double       room,
            gboolean     must)
{
  guint least = MAX (box->min_lines, 1);
  int fitting = floor ((room - box->pad + 0.01) / box->lead);
  guint k;

  if (box->min_lines == 0 && !must)
    return 0;
  if (fitting < (int) least)
    return must ? MIN (n_lines - begin, (guint) MAX (fitting, 1)) : 0;
  k = MIN ((guint) fitting, n_lines - begin);
  if (n_lines - begin - k < least && k < n_lines - begin)
    k = n_lines - begin > 2 * least - 1 ? n_lines - begin - least : 0;
  if (k < least)
    return must ? MAX (MIN ((guint) fitting, n_lines - begin), 1) : 0;
  return k;
}

/* The end of a part that starts at from, if height were no matter. */
static WsSpot
furthest (const WsBox *box,
          WsSpot       from)
{
  if (box->max_items == 0 || box->n_items - from.item <= box->max_items)
    return (WsSpot) { box->n_items, 0 };
  return (WsSpot) { from.item + box->max_items, 0 };
}

/* Of items that fit whole but too few, the last that can be divided, with its least lines left for the next page. */
static WsSpot
split_last (const WsBox *box,
            WsSpot       from,
            WsSpot       to)
{
  while (box->min_lines > 0 && to.item-- > from.item)
    {
      guint first = to.item == from.item ? from.line : 0, n_lines = ws_box_lines (box, to.item);

      if (n_lines - first >= 2 * box->min_lines)
        return (WsSpot) { to.item, n_lines - box->min_lines };
    }
  return from;
}

/* Where a part that starts at from has to end. fresh: nothing stands above it, so it has to take something. */
static WsSpot
fit (const WsBox *box,
     WsSpot       from,
     double       room,
     gboolean     fresh)
{
  WsSpot to = from, last = furthest (box, from);
  WsSpot stood;
  guint left;

  if (ws_box_height (box, from, last) <= room + 0.01)
    return last;

  while (!at_end (box, to))
    {
      guint n_lines = ws_box_lines (box, to.item);
      double used = ws_box_height (box, from, to) - box->note;
      double rest = room - used - box->note;

      if ((n_lines - to.line) * box->lead + box->pad <= rest + 0.01 && to.item + 1 < box->n_items)
        {
          to = (WsSpot) { to.item + 1, 0 };
          continue;
        }
      if (box->min_lines > 0 || fresh)
        to.line += split_item (box, to.line, n_lines, rest,
                               fresh && to.item == from.item && to.line == from.line);
      if (to.line >= n_lines)
        to = (WsSpot) { to.item + 1, 0 };
      break;
    }

  left = box->n_items - to.item;
  if (at_end (box, to) || to.line > 0 || box->n_items == 1)
    return to;
  if (box->min_items == 0)
    return fresh ? to : from;

  /* Rather all on the next page than too little here or there; or lines of an item on both. */
  stood = to;
  if (left < box->min_items && (!fresh || to.item - from.item >= 2 * box->min_items - left))
    to.item -= MIN (box->min_items - left, to.item - from.item);
  if (fresh || to.item - from.item >= box->min_items)
    return to;
  if (to.item > from.item && box->min_lines > 0 && ws_box_lines (box, from.item) - from.line >= box->min_lines)
    return to;
  return split_last (box, from, stood);
}

/* The least of a box that must stay with what is above it. */
static double
least_height (const WsBox *box)
{
  WsSpot start = { 0, 0 }, end = { box->n_items, 0 };
  WsSpot to = end;

  if (box->n_items > 0 && box->min_lines > 0 && ws_box_lines (box, 0) >= 2 * box->min_lines)
    to = (WsSpot) { 0, box->min_lines };
  else if (box->min_items > 0 && box->n_items >= 2 * box->min_items)
    to.item = box->min_items;
  return ws_box_height (box, start, to);
}

/* Height of a box that keeps with the next, and of all that it keeps with, also into columns; if that is more than a page,
 * of the box and the least of its neighbour. */
static double
chain_height (WsFlow *self,
              guint   first)
{
  double height = 0, least = 0, body = self->page_height - self->top - self->bottom, link = 0;

  for (guint i = first; i < self->boxes->len && height <= body; i++)
    {
      const WsBox *box = g_ptr_array_index (self->boxes, i);

      if (box->kind == NULL && box->block->kind == WS_BLOCK_PAGE_BREAK)
        break;
      if (box->kind == NULL)
        {
          least = box->block->level > 1 ? COLUMNS_LEAST : 0;
          continue;
        }
      if (box->n_items == 0)   /* takes no room: what comes after it is the neighbour */
        continue;
      height += i > first ? box->before : 0;
      link = link > 0 || i == first ? link : height + MAX (least_height (box), least);
      if (!box->block->keep)
        return height + MAX (least_height (box), least) <= body ? height + MAX (least_height (box), least) : link;
      height += ws_box_height (box, (WsSpot) { 0, 0 }, (WsSpot) { box->n_items, 0 }) + box->after;
    }
  return height <= body ? height : link;
}

/* The next column of the page; FALSE if there is none. */
static gboolean
next_column (Cursor      *cursor,
             const Frame *frame)
{
  if (cursor->column + 1 >= frame->n_columns)
    return FALSE;
  cursor->column++;
  cursor->y = frame->top;
  cursor->top = TRUE;
  return TRUE;
}

static double
column_x (WsFlow      *self,
          const Frame *frame,
          guint        column)
{
  double width = self->page_width - self->left - self->right;

  return self->left + column * ((width - WS_COLUMN_GAP) / 2 + WS_COLUMN_GAP);
}

/* Puts boxes into the frame until all stand (TRUE) or the page is full (FALSE). */
static gboolean
fill_page (WsFlow      *self,
           Cursor      *cursor,
           const Frame *frame,
           gboolean     record)
{
  while (cursor->box < frame->end)
    {
      WsBox *box = g_ptr_array_index (self->boxes, cursor->box);
      gboolean start = cursor->spot.item == 0 && cursor->spot.line == 0;
      gboolean fresh = cursor->top && frame->whole;
      double y = cursor->y + (cursor->top || !start ? 0 : box->before);
      WsSpot to = cursor->spot;
      WsFrag frag;

      if (box->n_items == 0)   /* facts of which none is known, contents without a section */
        {
          cursor->box++;
          continue;
        }
      if (fresh || !start || !box->block->keep || chain_height (self, cursor->box) <= frame->bottom - y + 0.01)
        to = fit (box, cursor->spot, frame->bottom - y, fresh);
      if (to.item == cursor->spot.item && to.line == cursor->spot.line)
        {
          if (!next_column (cursor, frame))
            return FALSE;
          continue;
        }

      frag = (WsFrag) { box, cursor->spot, to, column_x (self, frame, cursor->column), y,
                        ws_box_height (box, cursor->spot, to) };
      if (record)
        g_array_append_val (self->frags, frag);
      cursor->y = y + frag.height;
      cursor->lowest = MAX (cursor->lowest, cursor->y);
      cursor->top = FALSE;
      cursor->spot = to;
      if (at_end (box, to))
        {
          cursor->y += box->after;
          cursor->box++;
          cursor->spot = (WsSpot) { 0, 0 };
        }
      else if (!next_column (cursor, frame))
        return FALSE;
    }
  return TRUE;
}

static void
new_page (WsFlow *self,
          Cursor *cursor)
{
  guint first = self->frags->len;

  g_array_append_val (self->starts, first);
  cursor->y = cursor->lowest = self->top;
  cursor->column = 0;
  cursor->top = TRUE;
}

/* Two columns that end on this page end at the same height, or nearly. */
static double
balanced_bottom (WsFlow       *self,
                 const Cursor *cursor,
                 const Frame  *frame)
{
  double height = 0, room = frame->bottom - frame->top;

  for (guint i = cursor->box; i < frame->end && height <= 2 * room; i++)
    {
      const WsBox *box = g_ptr_array_index (self->boxes, i);

      height += ws_box_height (box, i == cursor->box ? cursor->spot : (WsSpot) { 0, 0 }, (WsSpot) { box->n_items, 0 });
      height += box->before + box->after;
    }
  for (double bottom = frame->top + MAX (height / 2 - 20, 20); bottom < frame->bottom; bottom += 6)
    {
      Cursor trial = *cursor;
      Frame narrow = *frame;

      narrow.bottom = bottom;
      narrow.whole = FALSE;
      if (fill_page (self, &trial, &narrow, FALSE) && trial.lowest <= frame->bottom)
        return bottom;
    }
  return frame->bottom;
}

static void
place_run (WsFlow *self,
           Cursor *cursor,
           guint   end,
           guint   n_columns)
{
  for (;;)
    {
      Frame frame = { end, n_columns, cursor->y, self->page_height - self->bottom, cursor->top };

      if (n_columns > 1 && !cursor->top && frame.bottom - frame.top < COLUMNS_LEAST)
        {
          new_page (self, cursor);
          continue;
        }
      if (n_columns > 1)
        {
          cursor->top = TRUE;
          frame.bottom = balanced_bottom (self, cursor, &frame);
          frame.whole = frame.whole && frame.bottom >= self->page_height - self->bottom;
        }
      if (fill_page (self, cursor, &frame, TRUE))
        break;
      new_page (self, cursor);
    }
  if (n_columns > 1)
    {
      cursor->y = cursor->lowest;
      cursor->column = 0;
      cursor->top = FALSE;
    }
}

static void
break_pages (WsFlow *self)
{
  Cursor cursor = { 0 };
  guint n_columns = 1;

  new_page (self, &cursor);
  while (cursor.box < self->boxes->len)
    {
      const WsBox *box = g_ptr_array_index (self->boxes, cursor.box);
      guint end = cursor.box;

      if (box->kind == NULL)
        {
          if (box->block->kind == WS_BLOCK_COLUMNS)
            n_columns = box->block->level;
          else if (cursor.box + 1 < self->boxes->len &&
                   (!cursor.top || self->frags->len > g_array_index (self->starts, guint, self->starts->len - 1)))
            new_page (self, &cursor);
          cursor.box++;
          continue;
        }
      while (end < self->boxes->len && ((WsBox *) g_ptr_array_index (self->boxes, end))->kind != NULL)
        end++;
      place_run (self, &cursor, end, n_columns);
    }
}

/* A page number for each section, now that pages stand. */
static void
find_sections (WsFlow *self)
{
  guint page = 0;

  for (guint i = 0; i < self->frags->len; i++)
    {
      const WsFrag *frag = &g_array_index (self->frags, WsFrag, i);

      while (page + 1 < self->starts->len && g_array_index (self->starts, guint, page + 1) <= i)
        page++;
      if (frag->box->block->kind == WS_BLOCK_HEADING && frag->box->block->level == 1)
        g_array_index (self->sections, WsFlowSection, frag->box->section).page = page;
    }
}

static const WsBoxKind *
kind_of (const WsBlock *block)
{
  switch (block->kind)
    {
    case WS_BLOCK_TITLE: return &ws_box_title;
    case WS_BLOCK_FACTS: return &ws_box_facts;
    case WS_BLOCK_HEADING: return &ws_box_heading;
    case WS_BLOCK_PARAGRAPH: return &ws_box_paragraph;
    case WS_BLOCK_LIST: return &ws_box_list;
    case WS_BLOCK_TABLE: return &ws_box_table;
    case WS_BLOCK_FORM: return &ws_box_form;
    case WS_BLOCK_FIGURE: return &ws_box_figure;
    case WS_BLOCK_DECISIONS: return &ws_box_decisions;
    case WS_BLOCK_AGREEMENT: return &ws_box_agreement;
    case WS_BLOCK_NUMBERS: return &ws_box_numbers;
    case WS_BLOCK_CONTENTS: return &ws_box_contents;
    case WS_BLOCK_HASHES: return &ws_box_hashes;
    case WS_BLOCK_SIGNATURES: return &ws_box_signatures;
    case WS_BLOCK_SLIPS: return &ws_box_slips;
    case WS_BLOCK_BALLOTS: return &ws_box_ballots;
    case WS_BLOCK_PAGE_BREAK: case WS_BLOCK_COLUMNS: default: return NULL;
    }
}

static gboolean
has_nothing (const WsBlock *block)
{
  return block->items != NULL && ws_block_get_n_rows (block) == 0 && block->kind != WS_BLOCK_DECISIONS;
}

static void
make_boxes (WsFlow *self)
{
  double width = self->page_width - self->left - self->right;
  guint n_columns = 1;

  for (guint i = 0; i < ws_doc_get_n_blocks (self->doc); i++)
    {
      const WsBlock *block = ws_doc_get_block (self->doc, i);
      WsBox *box;

      if (has_nothing (block))
        continue;
      box = g_new0 (WsBox, 1);
      box->block = block;
      box->kind = kind_of (block);
      box->width = n_columns > 1 ? (width - WS_COLUMN_GAP) / 2 : width;
      if (block->kind == WS_BLOCK_COLUMNS)
        n_columns = block->level;
      if (block->kind == WS_BLOCK_HEADING && block->level == 1)
        {
          WsFlowSection section = { self->boxes->len, 0 };

          box->section = self->sections->len;
          g_array_append_val (self->sections, section);
        }
      g_ptr_array_add (self->boxes, box);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      WsBox *box = g_ptr_array_index (self->boxes, i);

      if (box->kind != NULL)
        box->kind->measure (self, box);
    }
}

static void
box_free (gpointer data)
{
  WsBox *box = data;

  g_free (box->lines);
  g_free (box);
}

static void
ws_flow_finalize (GObject *object)
{
  WsFlow *self = WS_FLOW (object);

  g_ptr_array_unref (self->boxes);
  g_array_unref (self->frags);
  g_array_unref (self->starts);
  g_array_unref (self->sections);
  g_clear_object (&self->context);
  g_clear_object (&self->doc);
  G_OBJECT_CLASS (ws_flow_parent_class)->finalize (object);
}

static void
ws_flow_class_init (WsFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_flow_finalize;
}

static void
ws_flow_init (WsFlow *self)
{
  self->boxes = g_ptr_array_new_with_free_func (box_free);
  self->frags = g_array_new (FALSE, FALSE, sizeof (WsFrag));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sections = g_array_new (FALSE, FALSE, sizeof (WsFlowSection));
}

/**
 * ws_flow_new:
 * @doc: a finished document; it must not change any more
 * @paper: paper to break it for
 *
 * Measures the document and breaks it into pages. May run on any thread; the flow stays on the thread that made it.
 *
 * Returns: (transfer full): the pages
 */
WsFlow *
ws_flow_new (WsDoc   *doc,
             WsPaper  paper)
{
  WsFlow *self = g_object_new (WS_TYPE_FLOW, NULL);

  self->doc = g_object_ref (doc);
  self->context = ws_type_context_new (ws_lang_get_code (ws_doc_get_lang (doc)));
  ws_paper_get_size (paper, &self->page_width, &self->page_height);
  ws_flow_fit_sheet (self);
  make_boxes (self);
  break_pages (self);
  find_sections (self);
  return self;
}
