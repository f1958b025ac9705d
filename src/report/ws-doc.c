/* ws-doc.c — a document as a list of blocks: what it says, not where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preview, printer, PDF and Markdown read the same blocks, so none of them can forget a decision. A figure
 * cannot be added without its text equivalent. */

#include "ws-block.h"

struct _WsDoc
{
  GObject    parent_instance;

  WsLang    *lang;
  char      *texts[WS_DOC_N_TEXTS];
  gboolean   draft;
  gboolean   initials;
  gboolean   cut;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (WsDoc, ws_doc, G_TYPE_OBJECT)

static void
ws_doc_finalize (GObject *object)
{
  WsDoc *self = WS_DOC (object);

  for (guint i = 0; i < WS_DOC_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->lang, ws_lang_unref);
  G_OBJECT_CLASS (ws_doc_parent_class)->finalize (object);
}

static void
ws_doc_class_init (WsDocClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_doc_finalize;
}

static void
ws_doc_init (WsDoc *self)
{
  self->blocks = g_ptr_array_new_with_free_func (ws_block_free);
}

static WsBlock *
add_block (WsDoc       *self,
           WsBlockKind  kind,
           int          level,
           const char  *text)
{
  WsBlock *block = ws_block_new (kind, level, text);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static WsBlock *
add_items (WsDoc       *self,
           WsBlockKind  kind,
           int          level,
           const char  *text)
{
  WsBlock *block = add_block (self, kind, level, text);

  ws_block_hold (block, kind == WS_BLOCK_TABLE || kind == WS_BLOCK_FORM);
  return block;
}

/**
 * ws_doc_new:
 * @lang: language that the document is written in
 *
 * Returns: (transfer full): an empty document
 */
WsDoc *
ws_doc_new (WsLang *lang)
{
  WsDoc *self = g_object_new (WS_TYPE_DOC, NULL);

  self->lang = ws_lang_ref (lang);
  for (guint i = 0; i < WS_DOC_N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  return self;
}

/**
 * ws_doc_get_lang:
 * @self: a document
 *
 * Returns: (transfer none): its language
 */
WsLang *
ws_doc_get_lang (WsDoc *self)
{
  return self->lang;
}

/**
 * ws_doc_set_text:
 * @self: a document
 * @which: which of its texts
 * @text: (nullable): the text
 */
void
ws_doc_set_text (WsDoc      *self,
                 WsDocText   which,
                 const char *text)
{
  g_return_if_fail (which < WS_DOC_N_TEXTS);

  g_free (self->texts[which]);
  self->texts[which] = g_strdup (text != NULL ? text : "");
}

/**
 * ws_doc_get_text:
 * @self: a document
 * @which: which of its texts
 *
 * Returns: (transfer none): the text, "" if it was not set
 */
const char *
ws_doc_get_text (WsDoc     *self,
                 WsDocText  which)
{
  g_return_val_if_fail (which < WS_DOC_N_TEXTS, "");

  return self->texts[which];
}

/**
 * ws_doc_set_draft:
 * @self: a document
 * @draft: %TRUE to say so in grey across each page
 */
void
ws_doc_set_draft (WsDoc    *self,
                  gboolean  draft)
{
  self->draft = draft;
}

/**
 * ws_doc_get_draft:
 * @self: a document
 *
 * Returns: whether it is marked as a draft
 */
gboolean
ws_doc_get_draft (WsDoc *self)
{
  return self->draft;
}

/**
 * ws_doc_set_initials:
 * @self: a document
 * @initials: %TRUE for room for initials at the foot of each page
 */
void
ws_doc_set_initials (WsDoc    *self,
                     gboolean  initials)
{
  self->initials = initials;
}

/**
 * ws_doc_get_initials:
 * @self: a document
 *
 * Returns: whether pages have room for initials
 */
gboolean
ws_doc_get_initials (WsDoc *self)
{
  return self->initials;
}

/**
 * ws_doc_set_cut:
 * @self: a document
 * @cut: %TRUE where its pages are to be cut apart: slips, ballots
 */
void
ws_doc_set_cut (WsDoc    *self,
                gboolean  cut)
{
  self->cut = cut;
}

/**
 * ws_doc_get_cut:
 * @self: a document
 *
 * Returns: whether its pages are to be cut apart
 */
gboolean
ws_doc_get_cut (WsDoc *self)
{
  return self->cut;
}

/**
 * ws_doc_get_n_blocks:
 * @self: a document
 *
 * Returns: how many blocks it has
 */
guint
ws_doc_get_n_blocks (WsDoc *self)
{
  return self->blocks->len;
}

/**
 * ws_doc_get_block:
 * @self: a document
 * @index: from 0
 *
 * Returns: (transfer none): a block
 */
const WsBlock *
ws_doc_get_block (WsDoc *self,
                  guint  index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

/**
 * ws_doc_add_title:
 * @self: a document
 * @above: (nullable): a small line above it
 * @title: the title
 * @below: (nullable): a line below it
 */
void
ws_doc_add_title (WsDoc      *self,
                  const char *above,
                  const char *title,
                  const char *below)
{
  WsBlock *block = add_block (self, WS_BLOCK_TITLE, 1, title);

  block->above = g_strdup (above);
  block->below = g_strdup (below);
}

/**
 * ws_doc_add_heading:
 * @self: a document
 * @level: 1 to 3; level 1 is in the contents and the outline
 * @text: the heading
 *
 * A heading stays on the page of what follows.
 */
void
ws_doc_add_heading (WsDoc      *self,
                    int         level,
                    const char *text)
{
  add_block (self, WS_BLOCK_HEADING, level, text)->keep = TRUE;
}

/**
 * ws_doc_add_group:
 * @self: a document
 * @level: 2 or 3
 * @mark: shape of the family of its notes
 * @text: its title
 * @note: (nullable): what stands at the right, such as "14 ideas"
 *
 * The heading of a group of ideas.
 */
void
ws_doc_add_group (WsDoc      *self,
                  int         level,
                  WsShape     mark,
                  const char *text,
                  const char *note)
{
  WsBlock *block = add_block (self, WS_BLOCK_HEADING, level, text);

  block->keep = TRUE;
  block->mark = mark;
  block->below = g_strdup (note);
}

/**
 * ws_doc_add_paragraph:
 * @self: a document
 * @level: 1 text, 2 small and grey, 3 a sentence that stands out
 * @text: (nullable): its text, in regular
 *
 * Returns: (transfer none): the paragraph, for ws_block_append()
 */
WsBlock *
ws_doc_add_paragraph (WsDoc      *self,
                      int         level,
                      const char *text)
{
  return add_block (self, WS_BLOCK_PARAGRAPH, level, text);
}

/**
 * ws_doc_add_facts:
 * @self: a document
 * @level: 1 as large as the text, 2 smaller
 *
 * Returns: (transfer none): a list of keys and values, for ws_block_add()
 */
WsBlock *
ws_doc_add_facts (WsDoc *self,
                  int    level)
{
  return add_items (self, WS_BLOCK_FACTS, level, NULL);
}

/**
 * ws_doc_add_list:
 * @self: a document
 *
 * Returns: (transfer none): a list, for ws_block_add() with labels such as "–" or "1."
 */
WsBlock *
ws_doc_add_list (WsDoc *self)
{
  return add_items (self, WS_BLOCK_LIST, 1, NULL);
}

/**
 * ws_doc_add_decisions:
 * @self: a document
 * @heading: "What was decided"
 *
 * Returns: (transfer none): the box of decisions, for ws_block_add() with their numbers
 */
WsBlock *
ws_doc_add_decisions (WsDoc      *self,
                      const char *heading)
{
  return add_items (self, WS_BLOCK_DECISIONS, 2, heading);
}

/**
 * ws_doc_add_agreement:
 * @self: a document
 * @above: "Agreement 1"
 * @text: what was agreed
 * @below: (nullable): by which vote
 */
void
ws_doc_add_agreement (WsDoc      *self,
                      const char *above,
                      const char *text,
                      const char *below)
{
  WsBlock *block = add_block (self, WS_BLOCK_AGREEMENT, 1, text);

  block->above = g_strdup (above);
  block->below = g_strdup (below);
}

/**
 * ws_doc_add_numbers:
 * @self: a document
 *
 * Returns: (transfer none): a row of up to six large numbers, for ws_block_add()
 */
WsBlock *
ws_doc_add_numbers (WsDoc *self)
{
  return add_items (self, WS_BLOCK_NUMBERS, 1, NULL);
}

/**
 * ws_doc_add_contents:
 * @self: a document
 * @heading: its heading
 *
 * Adds a list of the headings of level 1 with their pages.
 */
void
ws_doc_add_contents (WsDoc      *self,
                     const char *heading)
{
  add_block (self, WS_BLOCK_CONTENTS, 2, heading);
}

/**
 * ws_doc_add_hashes:
 * @self: a document
 *
 * Returns: (transfer none): a box of hashes, for ws_block_add() with what they are of and hexadecimal digits
 */
WsBlock *
ws_doc_add_hashes (WsDoc *self)
{
  return add_items (self, WS_BLOCK_HASHES, 1, NULL);
}

/**
 * ws_doc_add_signatures:
 * @self: a document
 *
 * Returns: (transfer none): room for signatures, for ws_block_add() with name and post
 */
WsBlock *
ws_doc_add_signatures (WsDoc *self)
{
  return add_items (self, WS_BLOCK_SIGNATURES, 1, NULL);
}

/**
 * ws_doc_add_slips:
 * @self: a document that is cut
 * @heading: what a slip is
 * @aside: at its right
 * @below: up to three lines
 *
 * Returns: (transfer none): slips, for ws_block_add() with a code as label
 */
WsBlock *
ws_doc_add_slips (WsDoc      *self,
                  const char *heading,
                  const char *aside,
                  const char *below)
{
  WsBlock *block = add_items (self, WS_BLOCK_SLIPS, 1, heading);

  block->above = g_strdup (aside);
  block->below = g_strdup (below);
  return block;
}

/**
 * ws_doc_add_ballots:
 * @self: a document that is cut
 * @copies: how many, all equal; 0: a page full
 * @above: what it is
 * @question: the question
 * @below: how it is filled in
 * @boxes: boxes beside each option, one for each line, with what stands in it; "_" is room to write
 *
 * Returns: (transfer none): ballots, for ws_block_add() and ws_block_add_line() with number and option
 */
WsBlock *
ws_doc_add_ballots (WsDoc      *self,
                    guint       copies,
                    const char *above,
                    const char *question,
                    const char *below,
                    const char *boxes)
{
  WsBlock *block = add_items (self, WS_BLOCK_BALLOTS, copies, question);

  block->above = g_strdup (above);
  block->below = g_strdup (below);
  block->boxes = g_strdup (boxes);
  return block;
}

/**
 * ws_doc_add_figure:
 * @self: a document
 * @figure: what is drawn
 * @alt: all that it says, as text; never blank
 * @caption: (nullable): a line below it
 *
 * Returns: (transfer none) (nullable): the block
 */
WsBlock *
ws_doc_add_figure (WsDoc      *self,
                   WsFigure   *figure,
                   const char *alt,
                   const char *caption)
{
  WsBlock *block;

  g_return_val_if_fail (alt != NULL && *alt != '\0', NULL);

  block = add_block (self, WS_BLOCK_FIGURE, 1, caption);
  block->figure = g_object_ref (figure);
  block->alt = g_strdup (alt);
  return block;
}

/**
 * ws_doc_add_table:
 * @self: a document
 * @name: what it lists, such as "Actions"; said where it goes on on another page
 *
 * Returns: (transfer none): a table, for ws_block_add_column() and then, row by row, ws_block_add_cell()
 */
WsBlock *
ws_doc_add_table (WsDoc      *self,
                  const char *name)
{
  return add_items (self, WS_BLOCK_TABLE, 1, name);
}

/**
 * ws_doc_add_form:
 * @self: a document
 * @row_height: least height of a row, in points; longer texts make a row higher
 *
 * Returns: (transfer none): a table with room to write in, for ws_block_add_column() and then, row by row,
 * ws_block_add_cell() and ws_block_add_choice(); its heads in the middle are small
 */
WsBlock *
ws_doc_add_form (WsDoc *self,
                 int    row_height)
{
  return add_items (self, WS_BLOCK_FORM, row_height, NULL);
}

/**
 * ws_doc_add_page_break:
 * @self: a document
 */
void
ws_doc_add_page_break (WsDoc *self)
{
  add_block (self, WS_BLOCK_PAGE_BREAK, 1, NULL);
}

/**
 * ws_doc_set_columns:
 * @self: a document
 * @n_columns: 2 or 1: of what follows
 */
void
ws_doc_set_columns (WsDoc *self,
                    int    n_columns)
{
  add_block (self, WS_BLOCK_COLUMNS, n_columns, NULL);
}
