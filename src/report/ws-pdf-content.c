/* ws-pdf-content.c — marks all painting outside of tags as artifacts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page's content is a row of tokens (ISO 32000-1, 7.8.2). Only strings, dictionaries and comments have to
 * be understood to find the operators. cairo ends its text objects before each tag, so the stretches between
 * two tagged sequences can be wrapped whole. */

#include "ws-pdf-content.h"

#include "ws-pdf-token.h"

#include <string.h>

static gboolean
paints (const char *token,
        gsize       length)
{
  static const char *const operators[] = {
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\"", "EI",
  };

  for (guint i = 0; length <= 2 && i < G_N_ELEMENTS (operators); i++)
    if (ws_pdf_token_is (token, length, operators[i]))
      return TRUE;
  return FALSE;
}

static void
append_outside (GString    *out,
                const char *from,
                const char *to,
                gboolean    painted)
{
  if (painted)
    g_string_append (out, "\n/Artifact BMC\n");
  g_string_append_len (out, from, to - from);
  if (painted)
    g_string_append (out, "\nEMC\n");
}

/**
 * ws_pdf_mark_artifacts:
 * @content: the content of a page, not compressed
 * @length: its bytes
 * @n_marked: (out): how many sequences have an MCID
 *
 * Puts whatever is painted outside of marked content with an MCID between "/Artifact BMC" and "EMC" (ISO 14289-1, 7.1).
 *
 * Returns: (transfer full): the new content
 */
GString *
ws_pdf_mark_artifacts (const char *content,
                       gsize       length,
                       guint      *n_marked)
{
  WsPdfReader reader = { content, content + length };
  GString *out = g_string_sized_new (length + 1024);
  const char *token, *begin = content;
  const char *operand[2] = { content, content };   /* the two tokens before the operator */
  gsize n, operand_length[2] = { 0, 0 };
  gboolean painted = FALSE, tagged = FALSE;
  guint depth = 0;

  *n_marked = 0;
  while (ws_pdf_next_token (&reader, &token, &n))
    {
      if (ws_pdf_token_is (token, n, "BDC") || ws_pdf_token_is (token, n, "BMC"))
        {
          if (!tagged && *token == 'B' && g_strstr_len (operand[1], operand_length[1], "/MCID") != NULL)
            {
              append_outside (out, begin, operand[0], painted);
              begin = operand[0];
              tagged = TRUE;
              depth = 0;
              (*n_marked)++;
            }
          depth++;
        }
      else if (ws_pdf_token_is (token, n, "EMC") && depth > 0 && --depth == 0 && tagged)
        {
          g_string_append_len (out, begin, reader.at - begin);
          begin = reader.at;
          tagged = painted = FALSE;
        }
      else if (!tagged && paints (token, n))
        {
          painted = TRUE;
        }
      operand[0] = operand[1];
      operand_length[0] = operand_length[1];
      operand[1] = token;
      operand_length[1] = n;
    }
  append_outside (out, begin, content + length, painted);
  return out;
}
