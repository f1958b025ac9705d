/* ws-doc-text.c — a document as Markdown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the same blocks as the pages do (CommonMark 0.30, tables as GitHub writes them). What people typed
 * stays text: every character that could become markup is escaped. A figure is told in full by its text
 * equivalent. */

#include "ws-doc-text.h"

#include <stdlib.h>
#include <string.h>

/* Appends text in one line; a line feed becomes end, such as "<br>" or " ". */
static void
append_escaped (GString    *out,
                const char *text,
                const char *end)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append (out, end);
          continue;
        }
      if (strchr ("\\`*_{}[]<>|#~&", *p) != NULL)
        g_string_append_c (out, '\\');
      /* At the start these would begin a list or a rule. */
      else if (p == text && strchr ("+-=>", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* "1. text" would become a list, and its number a different one. */
static void
append_paragraph (GString    *out,
                  const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p))
    p++;
  if (p > text && (*p == '.' || *p == ')'))
    {
      g_string_append_len (out, text, p - text);
      g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
      append_escaped (out, p + 1, "  \n");
    }
  else
    append_escaped (out, text, "  \n");
  g_string_append (out, "\n\n");
}

static void
append_bold (GString    *out,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (out, "**");
  append_escaped (out, text, " ");
  g_string_append (out, "**");
}

static void
append_heading (GString    *out,
                int         level,
                const char *text)
{
  for (int i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_escaped (out, text, " ");
  g_string_append (out, "\n\n");
}

/* A paragraph with its bold parts. */
static void
append_runs (GString       *out,
             const WsBlock *block)
{
  guint at = 0;

  if (block->bold == NULL)
    {
      append_paragraph (out, block->text);
      return;
    }
  for (guint i = 0; i < block->bold->len; i++)
    {
      const WsBoldRun *run = &g_array_index (block->bold, WsBoldRun, i);
      g_autofree char *plain = g_strndup (block->text + at, run->start - at);
      g_autofree char *bold = g_strndup (block->text + run->start, run->end - run->start);

      append_escaped (out, plain, "  \n");
      append_bold (out, bold);
      at = run->end;
    }
  append_escaped (out, block->text + at, "  \n");
  g_string_append (out, "\n\n");
}

static void
append_items (GString       *out,
              const WsBlock *block)
{
  gboolean keys = block->kind == WS_BLOCK_FACTS || block->kind == WS_BLOCK_NUMBERS || block->kind == WS_BLOCK_SIGNATURES;

  for (guint i = 0; i < block->items->len; i++)
    {
      const WsItem *item = g_ptr_array_index (block->items, i);

      if (!keys && g_ascii_isdigit (item->label[0]))
        g_string_append_printf (out, "%d. ", atoi (item->label));
      else
        g_string_append (out, "- ");
      if (keys || block->kind == WS_BLOCK_HASHES)
        {
          append_bold (out, item->label);
          g_string_append (out, block->kind == WS_BLOCK_NUMBERS ? " " : ": ");
        }
      if (block->kind == WS_BLOCK_HASHES)
        g_string_append_printf (out, "`%s`", item->text);
      else
        append_escaped (out, item->text, "  \n   ");
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString       *out,
              const WsBlock *block)
{
  guint n = block->columns->len;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, "| ");
      append_escaped (out, ((WsDocColumn *) g_ptr_array_index (block->columns, i))->title, " ");
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|\n");
  for (guint i = 0; i < n; i++)
    g_string_append (out, ((WsDocColumn *) g_ptr_array_index (block->columns, i))->align == WS_ALIGN_END ? "| ---: "
                                                                                                      : "| --- ");
  g_string_append (out, "|\n");
  for (guint i = 0; n > 0 && i < block->items->len / n * n; i++)
    {
      const WsItem *item = g_ptr_array_index (block->items, i);

      g_string_append (out, "| ");
      append_escaped (out, item->text, "<br>");
      g_string_append (out, (i + 1) % n == 0 ? " |\n" : " ");
    }
  g_string_append_c (out, '\n');
}

static void
append_title (GString       *out,
              const WsBlock *block)
{
  append_heading (out, 1, block->text);
  if (block->above != NULL && *block->above != '\0')
    append_paragraph (out, block->above);
  if (block->below != NULL && *block->below != '\0')
    append_paragraph (out, block->below);
}

static void
append_agreement (GString       *out,
                  const WsBlock *block)
{
  append_bold (out, block->above);
  g_string_append (out, "\n\n> ");
  append_escaped (out, block->text, "\n> ");
  g_string_append (out, "\n\n");
  if (block->below != NULL && *block->below != '\0')
    append_paragraph (out, block->below);
}

static void
append_figure (GString       *out,
               const WsBlock *block)
{
  append_paragraph (out, block->alt);
  if (*block->text != '\0')
    {
      g_string_append_c (out, '*');
      append_escaped (out, block->text, " ");
      g_string_append (out, "*\n\n");
    }
}

static void
append_block (GString       *out,
              const WsBlock *block)
{
  switch (block->kind)
    {
    case WS_BLOCK_TITLE:
      append_title (out, block);
      break;
    case WS_BLOCK_HEADING:
      append_heading (out, CLAMP (block->level, 1, 3) + 1, block->text);
      break;
    case WS_BLOCK_PARAGRAPH:
      append_runs (out, block);
      break;
    case WS_BLOCK_TABLE:
    case WS_BLOCK_FORM:
      append_table (out, block);
      break;
    case WS_BLOCK_FIGURE:
      append_figure (out, block);
      break;
    case WS_BLOCK_AGREEMENT:
      append_agreement (out, block);
      break;
    case WS_BLOCK_DECISIONS:
      append_heading (out, 2, block->text);
      append_items (out, block);
      break;
    case WS_BLOCK_FACTS:
    case WS_BLOCK_LIST:
    case WS_BLOCK_NUMBERS:
    case WS_BLOCK_HASHES:
    case WS_BLOCK_SIGNATURES:
      append_items (out, block);
      break;
    case WS_BLOCK_CONTENTS:
    case WS_BLOCK_PAGE_BREAK:
    case WS_BLOCK_COLUMNS:
    default:
      break;
    }
}

/**
 * ws_doc_to_markdown:
 * @doc: a document
 * @length: (out) (optional): its bytes
 *
 * Returns: (transfer full): the document as Markdown, in UTF-8
 */
char *
ws_doc_to_markdown (WsDoc *doc,
                    gsize *length)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ws_doc_get_n_blocks (doc); i++)
    append_block (out, ws_doc_get_block (doc, i));
  if (length != NULL)
    *length = out->len;
  return g_string_free (out, FALSE);
}
