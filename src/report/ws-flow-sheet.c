/* ws-flow-sheet.c — what each page of a sheet says around its form: a heading above, how to fill it in and a notice below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet is torn apart and passed from hand to hand, so every page has to explain itself. A screen reader hears the heading
 * on the first page and the rest once, on the last page with a form; the others are furniture. */

#include "ws-flow-private.h"
#include "ws-style.h"

#define FOOT_ROOM 46.0     /* for the foot of the page */
#define GAP 4.0            /* between the form and what is below it */

static const WsFont below_font = { 10, 14, WS_FONT_REGULAR };
static const WsFont ask_font = { 9, 13, WS_FONT_BOLD };
static const WsFont notice_font = { 8.5, 12, WS_FONT_REGULAR };

static const char *
text_of (WsFlow    *self,
         WsDocText  which)
{
  return ws_doc_get_text (self->doc, which);
}

static double
room (WsFlow *self)
{
  return self->page_width - self->left - self->right;
}

static double
height_of (WsFlow       *self,
           const WsFont *font,
           WsDocText     which)
{
  return ws_flow_count_lines (self, font, text_of (self, which), room (self), NULL) * font->lead;
}

static gboolean
is_sheet (WsFlow *self)
{
  return *text_of (self, WS_DOC_SHEET) != '\0';
}

/* Margins of the document; called before boxes are made, which need the width. */
void
ws_flow_fit_sheet (WsFlow *self)
{
  self->left = WS_PAGE_LEFT;
  self->right = WS_PAGE_RIGHT;
  self->top = WS_PAGE_TOP;
  self->bottom = WS_PAGE_BOTTOM;
  if (ws_doc_get_cut (self->doc))
    {
      self->left = self->right = (self->page_width - WS_CUT_WIDTH) / 2;
      self->top = WS_CUT_TOP;
      self->bottom = self->page_height - WS_CUT_TOP - WS_CUT_HEIGHT;
    }
  if (!is_sheet (self))
    return;
  self->left = self->right = WS_SHEET_SIDE;
  self->top = WS_SHEET_TOP + height_of (self, &ws_style_h1, WS_DOC_SHEET) + height_of (self, &below_font, WS_DOC_SHEET_BELOW) + 4;
  self->bottom = FOOT_ROOM;
  if (*text_of (self, WS_DOC_SHEET_ASK) != '\0')
    self->bottom += GAP + height_of (self, &ask_font, WS_DOC_SHEET_ASK) + height_of (self, &notice_font, WS_DOC_SHEET_NOTICE) + 2;
}

static double
paint_text (WsFlow         *self,
            cairo_t        *cr,
            WsTags         *tags,
            const char     *tag,
            const WsFont   *font,
            const WsColour *colour,
            WsDocText       which,
            double          y)
{
  if (*text_of (self, which) == '\0')
    return y;
  ws_tags_text (tags, cr, tag, text_of (self, which));
  ws_flow_text (self, cr, font, colour, text_of (self, which), self->left, y, room (self), WS_ALIGN_START);
  ws_tags_end (tags, cr);
  return y + height_of (self, font, which);
}

/* The heading of a page. */
void
ws_flow_paint_sheet (WsFlow  *self,
                     guint    page,
                     cairo_t *cr,
                     WsTags  *tags)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  double y = WS_SHEET_TOP;

  if (!is_sheet (self))
    return;
  y = paint_text (self, cr, page == 0 ? tags : NULL, "H1", &ws_style_h1, &ink->accent, WS_DOC_SHEET, y);
  paint_text (self, cr, page == 0 ? tags : NULL, "P", &below_font, &ink->text, WS_DOC_SHEET_BELOW, y);
}

/* The part of a form on a page; NULL: there is none. */
static const WsFrag *
find_form (WsFlow *self,
           guint   page)
{
  guint from = g_array_index (self->starts, guint, page);
  guint to = page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : self->frags->len;

  for (guint i = from; i < to; i++)
    if (g_array_index (self->frags, WsFrag, i).box->kind == &ws_box_form)
      return &g_array_index (self->frags, WsFrag, i);
  return NULL;
}

/* How to fill the form in, and the notice. */
void
ws_flow_paint_ask (WsFlow  *self,
                   guint    page,
                   cairo_t *cr,
                   WsTags  *tags)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  const WsFrag *frag = is_sheet (self) ? find_form (self, page) : NULL;
  double y;

  if (frag == NULL)
    return;
  if (!ws_frag_is_last (frag))
    tags = NULL;
  y = frag->y + frag->height + GAP;
  y = paint_text (self, cr, tags, "P", &ask_font, &ink->text, WS_DOC_SHEET_ASK, y);
  paint_text (self, cr, tags, "P", &notice_font, &ink->dim, WS_DOC_SHEET_NOTICE, y + 1);
}
