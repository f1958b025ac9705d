/* ws-minutes.c — the minutes of a workshop as a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sections there are and in which order is the workshop's; a section without anything to say is left
 * out and takes no number. Never in the minutes: authors of ideas, counts of a vote that is still open, the
 * passphrase's hash. */

#include "ws-minutes-private.h"

#include "ws-date.h"
#include "ws-section.h"

#include <string.h>

/* A count in words. The forms hold one %s. */
char *
ws_minutes_count (WsMinutes  *self,
                  const char *one,
                  const char *many,
                  guint       n)
{
  g_autofree char *number = ws_lang_number (self->lang, n);

  return g_strdup_printf (ws_lang_ntr (self->lang, one, many, n), number);
}

/* A name from right to left must not turn the sentence that it stands in; others are left as they are. */
char *
ws_minutes_isolate (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff))
        return g_strconcat ("\xe2\x81\xa8", text, "\xe2\x81\xa9", NULL);
    }
  return g_strdup (text);
}

/* Date and hours in words; "" if there is no date. */
char *
ws_minutes_when (WsMinutes  *self,
                 const char *date,
                 const char *from,
                 const char *to)
{
  g_autofree char *day = ws_date_is_valid (date) ? ws_lang_date_long (self->lang, date) : g_strdup (date);

  if (*day != '\0' && g_unichar_islower (g_utf8_get_char (day)))
    {
      g_autofree char *first = g_utf8_strup (day, g_utf8_next_char (day) - day);
      char *capital = g_strconcat (first, g_utf8_next_char (day), NULL);

      g_free (day);
      day = capital;
    }
  if (*from != '\0' && *to != '\0')
    /* Translators: %1$s is a date, %2$s and %3$s are times of the day. */
    return g_strdup_printf (ws_lang_tr (self->lang, "%1$s, from %2$s to %3$s"), day, from, to);
  if (*from != '\0')
    /* Translators: %1$s is a date, %2$s a time of the day. */
    return g_strdup_printf (ws_lang_tr (self->lang, "%1$s, %2$s"), day, from);
  return g_steal_pointer (&day);
}

/* Lines that somebody typed, as a list in a sentence. */
char *
ws_minutes_lines (WsMinutes  *self,
                  const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, ws_minutes_isolate (lines[i]));
  g_ptr_array_add (items, NULL);
  return ws_lang_join (self->lang, (const char *const *) items->pdata);
}

/* A fact, if there is something to say. */
void
ws_minutes_fact (WsBlock    *facts,
                 const char *key,
                 const char *value)
{
  if (value != NULL && *value != '\0')
    ws_block_add (facts, key, value);
}

typedef struct
{
  const char *kind;
  const char *title;     /* NULL: no heading of its own */
  void      (*add) (WsMinutes *self);
} Section;

static const Section sections[] = {
  { "cover", NULL, ws_minutes_add_cover },
  { "agenda", "Agenda", ws_minutes_add_agenda },
  { "people", "Attendance", ws_minutes_add_people },
  { "framing", "The problem", ws_minutes_add_framing },
  { "ideas", "Ideas", ws_minutes_add_ideas },
  { "votes", "Votes", ws_minutes_add_votes },
  { "actions", "Actions", ws_minutes_add_actions },
  { "closing", "Documents and next meeting", ws_minutes_add_closing },
  { "signatures", "Signatures", ws_minutes_add_signatures },
};

/**
 * ws_minutes_get_heading:
 * @kind: of a section that has a heading of its own (not the cover)
 *
 * Returns: (transfer none): the heading without its number
 */
const char *
ws_minutes_get_heading (WsLang     *lang,
                        const char *kind)
{
  return strcmp (kind, "agenda") == 0 ? ws_lang_ctr (lang, "section", "Agenda")
         : strcmp (kind, "people") == 0 ? ws_lang_tr (lang, "Attendance")
         : strcmp (kind, "framing") == 0 ? ws_lang_tr (lang, "The problem")
         : strcmp (kind, "ideas") == 0 ? ws_lang_ctr (lang, "section", "Ideas")
         : strcmp (kind, "votes") == 0 ? ws_lang_ctr (lang, "section", "Votes")
         : strcmp (kind, "actions") == 0 ? ws_lang_ctr (lang, "section", "Actions")
         : strcmp (kind, "closing") == 0 ? ws_lang_tr (lang, "Documents and next meeting")
         : ws_lang_ctr (lang, "section", "Signatures");
}

static guint
count_open_votes (WsMinutes *self)
{
  GListModel *votes = ws_workshop_get_votes (self->workshop);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr(WsVote) vote = g_list_model_get_item (votes, i);

      n += ws_vote_get_state (vote) != WS_VOTE_DRAFT ? 1 : 0;
    }
  return n;
}

/* Whether a section would be empty. */
static gboolean
has_content (WsMinutes  *self,
             const char *kind)
{
  WsWorkshop *workshop = self->workshop;

  if (strcmp (kind, "agenda") == 0)
    return g_list_model_get_n_items (ws_workshop_get_blocks (workshop)) > 0;
  if (strcmp (kind, "people") == 0)
    return ws_minutes_has_people (self);
  if (strcmp (kind, "framing") == 0)
    return g_list_model_get_n_items (ws_workshop_get_statements (workshop)) > 0
           || g_list_model_get_n_items (ws_workshop_get_questions (workshop)) > 0;
  if (strcmp (kind, "ideas") == 0)
    return g_list_model_get_n_items (ws_workshop_get_ideas (workshop)) > 0;
  if (strcmp (kind, "votes") == 0)
    return count_open_votes (self) > 0;
  if (strcmp (kind, "actions") == 0)
    return g_list_model_get_n_items (ws_workshop_get_actions (workshop)) > 0;
  if (strcmp (kind, "closing") == 0)
    return *ws_workshop_get_text (workshop, WS_WORKSHOP_DOCUMENTS) != '\0'
           || *ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_DATE) != '\0'
           || *ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_PLACE) != '\0';
  if (strcmp (kind, "signatures") == 0)
    return g_list_model_get_n_items (ws_workshop_get_signatures (workshop)) > 0;
  return TRUE;
}

static void
add_section (WsMinutes  *self,
             const char *kind,
             guint      *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (strcmp (sections[i].kind, kind) != 0 || !has_content (self, kind))
        continue;
      if (sections[i].title != NULL)
        {
          g_autofree char *title = g_strdup_printf ("%u. %s", ++*number, ws_minutes_get_heading (self->lang, sections[i].kind));

          if (*number == 1)
            ws_doc_add_page_break (self->doc);
          ws_doc_add_heading (self->doc, 1, title);
        }
      sections[i].add (self);
    }
}

static void
set_texts (WsMinutes *self,
           gboolean   draft)
{
  WsWorkshop *workshop = self->workshop;
  const char *title = ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE);
  const char *subject = ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT);
  const char *place = ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE);
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  g_autofree char *day = ws_date_is_valid (date) ? ws_lang_date_medium (self->lang, date) : g_strdup (date);
  g_autofree char *today = ws_lang_date_medium (self->lang, self->today);
  g_autofree char *stamp = g_strconcat (self->today, "T00:00:00Z", NULL);
  /* Translators: title of the file of the minutes; %s is the title of the workshop. */
  g_autofree char *name = g_strdup_printf (ws_lang_tr (self->lang, "Minutes: %s"), title);
  /* Translators: state of the minutes at the foot of each page; %s is a date. */
  g_autofree char *state = g_strdup_printf (draft ? ws_lang_tr (self->lang, "Draft · %s")
                                                  : ws_lang_tr (self->lang, "Final version · %s"), today);
  g_autoptr(GString) running = g_string_new (*subject != '\0' ? subject : title);

  if (*place != '\0')
    g_string_append_printf (running, " · %s", place);
  if (*day != '\0')
    g_string_append_printf (running, " · %s", day);

  ws_doc_set_text (self->doc, WS_DOC_TITLE, name);
  ws_doc_set_text (self->doc, WS_DOC_SUBJECT, subject);
  ws_doc_set_text (self->doc, WS_DOC_AUTHOR, ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_doc_set_text (self->doc, WS_DOC_CREATOR, "Workshop " WS_VERSION);
  ws_doc_set_text (self->doc, WS_DOC_DATE, stamp);
  ws_doc_set_text (self->doc, WS_DOC_RUNNING, running->str);
  ws_doc_set_text (self->doc, WS_DOC_FOOT, name);
  ws_doc_set_text (self->doc, WS_DOC_STATE, state);
  ws_doc_set_draft (self->doc, draft);
  ws_doc_set_initials (self->doc, TRUE);
}

/**
 * ws_minutes_new:
 * @workshop: an open workshop
 * @lang: (nullable): language of the minutes; %NULL for that of the workshop
 * @today: ISO date of the minutes: what is overdue is told by it, and the file has it as its date
 * @draft: whether they are marked as a draft
 *
 * Writes the minutes. The document keeps nothing of the workshop: it may be laid out on another thread.
 *
 * Returns: (transfer full): the document
 */
WsDoc *
ws_minutes_new (WsWorkshop *workshop,
                WsLang     *lang,
                const char *today,
                gboolean    draft)
{
  GListModel *chosen = ws_workshop_get_sections (workshop);
  g_autoptr(WsLang) own = lang != NULL
                          ? ws_lang_ref (lang)
                          : ws_lang_new (ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  WsMinutes self = { .workshop = workshop, .lang = own, .today = today, .doc = ws_doc_new (own) };
  guint number = 0;
  gboolean cover = FALSE;

  set_texts (&self, draft);
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    {
      g_autoptr(WsSection) section = g_list_model_get_item (chosen, i);

      cover |= ws_section_get_shown (section) && strcmp (ws_section_get_kind (section), "cover") == 0;
    }
  if (!cover)
    ws_doc_add_title (self.doc, ws_lang_tr (own, "Minutes of the workshop"),
                      ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE),
                      ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT));
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    {
      g_autoptr(WsSection) section = g_list_model_get_item (chosen, i);

      if (ws_section_get_shown (section))
        add_section (&self, ws_section_get_kind (section), &number);
    }
  return self.doc;
}

/**
 * ws_minutes_build:
 * @workshop: an open workshop
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Writes the minutes as a draft of today.
 *
 * Returns: (transfer full): the document
 */
WsDoc *
ws_minutes_build (WsWorkshop *workshop,
                  const char *language)
{
  g_autoptr(WsLang) lang = language != NULL ? ws_lang_new (language) : NULL;
  g_autofree char *today = ws_date_today ();

  return ws_minutes_new (workshop, lang, today, TRUE);
}
