/* ws-question-words.c — a how-might-we question with the group's own words in bold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words around the gaps, and their order, belong to the translation. So the gaps are filled with marked text and the
 * marks, which no stored text contains, say afterwards where the group's words stand. Never markup: a question about
 * "Bikes & <trees>" must be shown as it was written.
 */
#include "ws-question-words.h"

#include "ws-lang.h"
#include "ws-text.h"

#define BEGIN '\002'
#define END '\003'

static char *
mark (const char *words)
{
  g_autofree char *broken = ws_text_soft_break (words);

  return g_strdup_printf ("%c%s%c", BEGIN, broken, END);
}

static char *
fill (WsLang     *lang,
      const char *how,
      const char *whom,
      const char *so_that)
{
  g_autofree char *a = mark (how);
  g_autofree char *b = mark (whom);
  g_autofree char *c = mark (so_that);

  if (whom[0] != '\0' && so_that[0] != '\0')
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s for %s so that %s?"), a, b, c);
  if (whom[0] != '\0')
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s for %s?"), a, b);
  if (so_that[0] != '\0')
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s so that %s?"), a, c);
  return g_strdup_printf (ws_lang_tr (lang, "How might we %s?"), a);
}

/**
 * ws_question_words:
 * @language: of the workshop's documents
 * @how: @whom: @so_that: the three parts; "" if there is none
 * @attributes: (out) (transfer full): bold for the parts
 *
 * Returns: (transfer full): the whole question
 */
char *
ws_question_words (const char     *language,
                   const char     *how,
                   const char     *whom,
                   const char     *so_that,
                   PangoAttrList **attributes)
{
  g_autoptr (WsLang) lang = ws_lang_new (language);
  g_autofree char *marked = fill (lang, how, whom, so_that);
  GString *words = g_string_sized_new (strlen (marked));
  gsize begin = 0;

  *attributes = pango_attr_list_new ();
  for (const char *p = marked; *p != '\0'; p++)
    if (*p == BEGIN)
      begin = words->len;
    else if (*p == END)
      {
        PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

        bold->start_index = begin;
        bold->end_index = words->len;
        pango_attr_list_insert (*attributes, bold);
      }
    else
      g_string_append_c (words, *p);
  return g_string_free (words, FALSE);
}
