/* ws-flow-page.c — paints one page: its fragments, its head and its foot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Head, foot and rules are painted outside of every tag: the pass over the finished PDF marks all such
 * content as artifacts. Nothing here pushes a group, which would lose the tags inside. */

#include "ws-flow-private.h"
#include "ws-style.h"

#include <math.h>

gboolean
ws_frag_is_first (const WsFrag *frag)
{
  return frag->from.item == 0 && frag->from.line == 0;
}

gboolean
ws_frag_is_last (const WsFrag *frag)
{
  return frag->to.item >= frag->box->n_items;
}

/* Where the items of a part begin. */
double
ws_frag_items_top (const WsFrag *frag)
{
  return frag->y + frag->box->head + (ws_frag_is_first (frag) ? frag->box->first : 0);
}

/* Which lines of an item are in a part; FALSE if none. */
gboolean
ws_frag_item (const WsFrag *frag,
              guint         item,
              guint        *from,
              guint        *to)
{
  *from = item == frag->from.item ? frag->from.line : 0;
  *to = item < frag->to.item ? ws_box_lines (frag->box, item) : item == frag->to.item ? frag->to.line : 0;
  return *to > *from;
}

static PangoLayout *
lay_out (WsFlow        *self,
         const WsFont  *font,
         const char    *text,
         double         width,
         const WsBlock *runs)
{
  GArray *bold = runs != NULL ? runs->bold : NULL;

  return ws_type_layout_new (self->context, font, text, width,
                             bold != NULL ? (const WsBoldRun *) (gpointer) bold->data : NULL,
                             bold != NULL ? bold->len : 0);
}

/* Lines that a text needs; runs: the block whose bold runs belong to it, or NULL. */
guint
ws_flow_count_lines (WsFlow        *self,
                     const WsFont  *font,
                     const char    *text,
                     double         width,
                     const WsBlock *runs)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = lay_out (self, font, text, width, runs);
  self->missing += ws_type_missing (layout);
  return pango_layout_get_line_count (layout);
}

double
ws_flow_text_width (WsFlow       *self,
                    const WsFont *font,
                    const char   *text)
{
  g_autoptr(PangoLayout) layout = lay_out (self, font, text, -1, NULL);

  return ws_type_width (layout);
}

/* Paints some lines of a text. */
void
ws_flow_lines (WsFlow         *self,
               cairo_t        *cr,
               const WsFont   *font,
               const WsColour *colour,
               const char     *text,
               double          x,
               double          y,
               double          width,
               WsAlign         align,
               guint           from,
               guint           to,
               const WsBlock  *runs)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return;
  layout = lay_out (self, font, text, width, runs);
  ws_ink_source (cr, colour);
  ws_type_draw_lines (cr, layout, font, x, y, width, align, from, to);
}

/* Paints a whole text. */
void
ws_flow_text (WsFlow         *self,
              cairo_t        *cr,
              const WsFont   *font,
              const WsColour *colour,
              const char     *text,
              double          x,
              double          y,
              double          width,
              WsAlign         align)
{
  ws_flow_lines (self, cr, font, colour, text, x, y, width, align, 0, G_MAXUINT, NULL);
}

/* A horizontal rule whose upper edge is y. */
void
ws_flow_rule (cairo_t        *cr,
              const WsColour *colour,
              double          x,
              double          y,
              double          width,
              double          thick)
{
  ws_ink_source (cr, colour);
  cairo_rectangle (cr, x, y, width, thick);
  cairo_fill (cr);
}

/* The word DRAFT across the page, in a grey that leaves the text readable; as a shape, so that it is not in the text that
 * somebody copies or searches. */
static void
paint_draft (WsFlow  *self,
             cairo_t *cr)
{
  static const WsColour grey = { 0.92, 0.92, 0.92 };
  const WsFont font = { 96, 110, WS_FONT_BOLD };
  /* Translators: stands in large letters across each page of minutes that are not final. */
  const char *word = ws_lang_tr (ws_doc_get_lang (self->doc), "DRAFT");
  g_autoptr(PangoLayout) layout = lay_out (self, &font, word, -1, NULL);

  cairo_save (cr);
  cairo_translate (cr, self->page_width / 2, self->page_height / 2);
  cairo_rotate (cr, -atan2 (self->page_height, self->page_width));
  cairo_move_to (cr, -ws_type_width (layout) / 2, -font.lead / 2);
  ws_ink_source (cr, &grey);
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* One line below what is cut apart: which sheet this is, and what is done with it. */
static void
paint_cut_foot (WsFlow  *self,
                guint    page,
                cairo_t *cr)
{
  /* Translators: which of how many sheets of paper this is, then what is on it. */
  const char *format = ws_lang_tr (ws_doc_get_lang (self->doc), "Sheet %1$u of %2$u · %3$s");
  g_autofree char *line = g_strdup_printf (format, page + 1, ws_flow_get_n_pages (self), ws_doc_get_text (self->doc, WS_DOC_FOOT));

  ws_flow_lines (self, cr, &ws_style_furniture, &ws_ink_get (WS_INK_PRINT)->dim, line, self->left,
                 WS_CUT_TOP + WS_CUT_HEIGHT + 14, WS_CUT_WIDTH, WS_ALIGN_CENTRE, 0, 1, NULL);
}

/* Head, foot and watermark of a page. */
void
ws_flow_paint_frame (WsFlow  *self,
                     guint    page,
                     cairo_t *cr)
{
  const WsInk *ink = ws_ink_get (WS_INK_PRINT);
  const WsFont *font = &ws_style_furniture;
  WsLang *lang = ws_doc_get_lang (self->doc);
  double width = self->page_width - self->left - self->right;
  double foot = self->page_height - 44;
  g_autofree char *number = NULL;

  if (ws_doc_get_cut (self->doc))
    {
      paint_cut_foot (self, page, cr);
      return;
    }
  if (ws_doc_get_draft (self->doc))
    paint_draft (self, cr);
  if (page > 0 && *ws_doc_get_text (self->doc, WS_DOC_RUNNING) != '\0')
    {
      ws_flow_lines (self, cr, font, &ink->dim, ws_doc_get_text (self->doc, WS_DOC_RUNNING), self->left, 35.5, width,
                     WS_ALIGN_START, 0, 1, NULL);
      ws_flow_rule (cr, &ink->hairline, self->left, 49.5, width, 0.5);
    }

  /* Translators: foot of a page: its number and how many there are. */
  number = g_strdup_printf (ws_lang_tr (lang, "Page %1$u of %2$u"), page + 1, ws_flow_get_n_pages (self));
  if (*ws_doc_get_text (self->doc, WS_DOC_SHEET) == '\0')
    ws_flow_rule (cr, &ink->hairline, self->left, foot, width, 0.5);
  ws_flow_lines (self, cr, font, &ink->dim, ws_doc_get_text (self->doc, WS_DOC_FOOT), self->left, foot + 4.5,
                 width * 0.75, WS_ALIGN_START, 0, 1, NULL);
  ws_flow_text (self, cr, font, &ink->dim, number, self->left, foot + 4.5, width, WS_ALIGN_END);
  ws_flow_lines (self, cr, font, &ink->dim, ws_doc_get_text (self->doc, WS_DOC_STATE), self->left, foot + 16.5,
                 width * 0.7, WS_ALIGN_START, 0, 1, NULL);
  if (ws_doc_get_initials (self->doc))
    /* Translators: room at the foot of a page where those who sign write their initials. */
    ws_flow_text (self, cr, font, &ink->dim, ws_lang_tr (lang, "Initials: ______  ______"), self->left, foot + 16.5,
                  width, WS_ALIGN_END);
}

/**
 * ws_flow_paint_tagged:
 * @self: pages
 * @page: from 0
 * @cr: where to paint, in points
 * @tags: (nullable): record of tags; pages must come in their order then
 *
 * Paints a page.
 */
void
ws_flow_paint_tagged (WsFlow  *self,
                      guint    page,
                      cairo_t *cr,
                      WsTags  *tags)
{
  guint from, to;

  g_return_if_fail (page < self->starts->len);

  from = g_array_index (self->starts, guint, page);
  to = page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : self->frags->len;
  ws_flow_paint_frame (self, page, cr);
  ws_flow_paint_sheet (self, page, cr, tags);
  for (guint i = from; i < to; i++)
    {
      const WsFrag *frag = &g_array_index (self->frags, WsFrag, i);

      frag->box->kind->paint (self, frag, cr, tags);
      cairo_new_path (cr);
    }
  ws_flow_paint_ask (self, page, cr, tags);
}

/**
 * ws_flow_paint_page:
 * @self: pages
 * @page: from 0
 * @cr: where to paint: a screen, a printer, any surface; one unit is a point
 *
 * Paints a page without tags.
 */
void
ws_flow_paint_page (WsFlow  *self,
                    guint    page,
                    cairo_t *cr)
{
  ws_flow_paint_tagged (self, page, cr, NULL);
}

/**
 * ws_paper_from_name:
 * @name: (nullable): "letter" or "a4"
 *
 * Returns: the paper; Letter for anything else
 */
WsPaper
ws_paper_from_name (const char *name)
{
  return name != NULL && g_ascii_strcasecmp (name, "a4") == 0 ? WS_PAPER_A4 : WS_PAPER_LETTER;
}

/**
 * ws_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 */
void
ws_paper_get_size (WsPaper  paper,
                   double  *width,
                   double  *height)
{
  *width = paper == WS_PAPER_A4 ? 595 : 612;
  *height = paper == WS_PAPER_A4 ? 842 : 792;
}

/**
 * ws_flow_get_doc:
 * @self: pages
 *
 * Returns: (transfer none): the document
 */
WsDoc *
ws_flow_get_doc (WsFlow *self)
{
  return self->doc;
}

/**
 * ws_flow_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, at least 1
 */
guint
ws_flow_get_n_pages (WsFlow *self)
{
  return self->starts->len;
}

/**
 * ws_flow_get_size:
 * @self: pages
 * @width: (out): width of a page in points
 * @height: (out): height of a page in points
 */
void
ws_flow_get_size (WsFlow *self,
                  double *width,
                  double *height)
{
  *width = self->page_width;
  *height = self->page_height;
}

/**
 * ws_flow_get_n_sections:
 * @self: pages
 *
 * Returns: how many headings of level 1 there are
 */
guint
ws_flow_get_n_sections (WsFlow *self)
{
  return self->sections->len;
}

/**
 * ws_flow_get_section:
 * @self: pages
 * @section: from 0
 * @page: (out) (optional): its page, from 0
 *
 * Returns: (transfer none): the heading
 */
const char *
ws_flow_get_section (WsFlow *self,
                     guint   section,
                     guint  *page)
{
  const WsFlowSection *found = &g_array_index (self->sections, WsFlowSection, section);
  const WsBox *box = g_ptr_array_index (self->boxes, found->box);

  if (page != NULL)
    *page = found->page;
  return box->block->text;
}

/**
 * ws_flow_get_missing:
 * @self: pages
 *
 * Returns: how many characters no installed font can draw; to be said before a file is written
 */
guint
ws_flow_get_missing (WsFlow *self)
{
  return self->missing;
}
