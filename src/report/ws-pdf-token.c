/* ws-pdf-token.c — reads a PDF token by token.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same tokens make up objects and the content of pages (ISO 32000-1, 7.2). Nothing is read beyond the end,
 * however damaged it is. */

#include "ws-pdf-token.h"

#include <string.h>

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return strchr ("()<>[]{}/%", c) != NULL;
}

/* After the opening parenthesis of a string, to after the closing one. */
static const char *
skip_string (const char *p,
             const char *end)
{
  guint depth = 1;

  while (p < end && depth > 0)
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')')
        depth--;
      p++;
    }
  return MIN (p, end);
}

/* From << to after its >>, over strings inside. */
static const char *
skip_dictionary (const char *p,
                 const char *end)
{
  guint depth = 0;

  while (p < end)
    {
      if (*p == '(')
        p = skip_string (p + 1, end);
      else if (p + 1 < end && p[0] == '<' && p[1] == '<')
        depth++, p += 2;
      else if (p + 1 < end && p[0] == '>' && p[1] == '>')
        {
          p += 2;
          if (--depth == 0)
            break;
        }
      else
        p++;
    }
  return p;
}

/**
 * ws_pdf_next_token:
 * @reader: where to read; it moves on
 * @token: (out): where it begins
 * @length: (out): its bytes
 *
 * Reads a token. A dictionary is one, unless the reader is flat.
 *
 * Returns: %FALSE at the end
 */
gboolean
ws_pdf_next_token (WsPdfReader  *reader,
                   const char  **token,
                   gsize        *length)
{
  const char *p = reader->at, *end = reader->end;

  while (p < end && (is_space (*p) || *p == '%'))
    {
      if (*p == '%')
        while (p < end && *p != '\n' && *p != '\r')
          p++;
      else
        p++;
    }
  if (p >= end)
    return FALSE;

  *token = p;
  if (*p == '(')
    p = skip_string (p + 1, end);
  else if (*p == '<' && p + 1 < end && p[1] == '<')
    p = reader->flat ? p + 2 : skip_dictionary (p, end);
  else if (*p == '>' && p + 1 < end && p[1] == '>')
    p += 2;
  else if (*p == '<')
    {
      while (p < end && *p != '>')
        p++;
      p = MIN (p + 1, end);
    }
  else if (is_delimiter (*p) && *p != '/')
    p++;
  else
    for (p++; p < end && !is_space (*p) && !is_delimiter (*p);)
      p++;
  *length = p - *token;
  reader->at = p;
  return TRUE;
}

/**
 * ws_pdf_token_is:
 * @token: a token
 * @length: its bytes
 * @word: what it may be
 *
 * Returns: whether it is that
 */
gboolean
ws_pdf_token_is (const char *token,
                 gsize       length,
                 const char *word)
{
  return strlen (word) == length && memcmp (token, word, length) == 0;
}
