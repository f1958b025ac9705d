/* ws-block.c — one block of a document: its items, cells and columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One kind of item serves lists, facts and cells: a label, a text and a mark. */

#include "ws-block.h"

#include <string.h>

static void
column_free (gpointer data)
{
  WsDocColumn *column = data;

  g_free (column->title);
  g_free (column);
}

/* Frees a block; its data is a pointer so that it may be the free function of an array. */
void
ws_block_free (gpointer data)
{
  WsBlock *block = data;

  g_free (block->text);
  g_free (block->above);
  g_free (block->below);
  g_free (block->alt);
  g_free (block->boxes);
  g_clear_pointer (&block->bold, g_array_unref);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_object (&block->figure);
  g_free (block);
}

/* A block of a kind, without items. */
WsBlock *
ws_block_new (WsBlockKind  kind,
              int          level,
              const char  *text)
{
  WsBlock *block = g_new0 (WsBlock, 1);

  block->kind = kind;
  block->level = level;
  block->text = g_strdup (text != NULL ? text : "");
  block->mark = -1;
  return block;
}

/* Lets a block have items, and, as a table, columns. */
void
ws_block_hold (WsBlock  *block,
               gboolean  table)
{
  block->items = g_ptr_array_new_with_free_func (g_free);
  if (table)
    block->columns = g_ptr_array_new_with_free_func (column_free);
}

/* An item and its words are one piece of memory: long minutes have a hundred thousand of them. */
static WsItem *
add_item (WsBlock    *block,
          const char *label,
          const char *text)
{
  gsize label_size = label != NULL ? strlen (label) + 1 : 1, text_size = text != NULL ? strlen (text) + 1 : 1;
  WsItem *item = g_malloc0 (sizeof (WsItem) + label_size + text_size);

  item->label = memcpy (item + 1, label != NULL ? label : "", label_size);
  item->text = memcpy (item->label + label_size, text != NULL ? text : "", text_size);
  item->mark = -1;
  g_ptr_array_add (block->items, item);
  return item;
}

/**
 * ws_block_append:
 * @block: a paragraph
 * @text: more text
 * @bold: whether it is in bold
 */
void
ws_block_append (WsBlock    *block,
                 const char *text,
                 gboolean    bold)
{
  char *joined = g_strconcat (block->text, text, NULL);
  WsBoldRun run = { strlen (block->text), strlen (joined) };

  g_free (block->text);
  block->text = joined;
  if (!bold)
    return;
  if (block->bold == NULL)
    block->bold = g_array_new (FALSE, FALSE, sizeof (WsBoldRun));
  g_array_append_val (block->bold, run);
}

/**
 * ws_block_add:
 * @block: a block with items
 * @label: (nullable): key, bullet, number or name
 * @text: (nullable): what it says
 */
void
ws_block_add (WsBlock    *block,
              const char *label,
              const char *text)
{
  add_item (block, label, text);
}

/**
 * ws_block_add_column:
 * @block: a table without rows
 * @title: its head
 * @align: of head and cells
 * @weight: its share of the width
 */
void
ws_block_add_column (WsBlock    *block,
                     const char *title,
                     WsAlign     align,
                     double      weight)
{
  WsDocColumn *column = g_new0 (WsDocColumn, 1);

  column->title = g_strdup (title);
  column->align = align;
  column->weight = weight;
  g_ptr_array_add (block->columns, column);
}

/**
 * ws_block_add_cell:
 * @block: a table
 * @text: the next cell of the row
 * @bold: whether it is in bold
 */
void
ws_block_add_cell (WsBlock    *block,
                   const char *text,
                   gboolean    bold)
{
  add_item (block, NULL, text)->bold = bold;
}

/**
 * ws_block_add_choice:
 * @block: a form
 * @labels: what can be ticked, one on each line
 *
 * Adds a cell of empty boxes.
 */
void
ws_block_add_choice (WsBlock    *block,
                     const char *labels)
{
  add_item (block, NULL, labels)->choice = TRUE;
}

/**
 * ws_block_add_status:
 * @block: a table
 * @mark: the mark of a state
 * @word: the same in words
 * @alarm: whether it should stand out
 */
void
ws_block_add_status (WsBlock    *block,
                     WsShape     mark,
                     const char *word,
                     gboolean    alarm)
{
  WsItem *item = add_item (block, NULL, word);

  item->mark = mark;
  item->bold = TRUE;
  item->alarm = alarm;
}

/**
 * ws_block_add_line:
 * @block: a ballot
 * @label: number of the option
 * @text: what it says
 *
 * Adds an option beside which something is written, whatever boxes the others have.
 */
void
ws_block_add_line (WsBlock    *block,
                   const char *label,
                   const char *text)
{
  add_item (block, label, text)->choice = TRUE;
}

/**
 * ws_block_keep:
 * @block: a block that has to stay on the page of what follows
 */
void
ws_block_keep (WsBlock *block)
{
  block->keep = TRUE;
}

/**
 * ws_block_get_n_rows:
 * @block: a block
 *
 * Returns: rows of a table, items of another block
 */
guint
ws_block_get_n_rows (const WsBlock *block)
{
  if (block->items == NULL)
    return 0;
  if (block->columns != NULL)
    return block->columns->len > 0 ? block->items->len / block->columns->len : 0;
  return block->items->len;
}
