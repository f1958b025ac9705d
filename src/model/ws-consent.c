/* ws-consent.c — the privacy notice and what each person agreed to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People agree to words that they saw: a consent names the version of the notice, and a version that somebody
 * agreed to is never edited any more; writing makes the next one. Taking part without agreeing to anything is
 * the normal case, not an error. */

#include "ws-consent.h"

#include <glib/gi18n-lib.h>

#include "ws-lang.h"
#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "version", G_TYPE_INT64 },
  { "text", G_TYPE_STRING },
  { "created", G_TYPE_INT64 },
};
enum { VERSION, TEXT };

static const char *const purpose_words[WS_N_PURPOSES] = { "attendance", "image", "name", "contact" };

struct _WsNotice
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsNotice, ws_notice, WS_TYPE_ROW)

static void
ws_notice_class_init (WsNoticeClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "notice", fields, G_N_ELEMENTS (fields));
}

static void
ws_notice_init (WsNotice *self)
{
}

static gint64
current_id (WsStore *store)
{
  return ws_store_query_int (store, "SELECT id FROM notice WHERE gone = 0 ORDER BY version DESC, id LIMIT 1", NULL);
}

/**
 * ws_notice_get_current:
 *
 * Returns: (transfer full) (nullable): the newest version; %NULL where none was written yet
 */
WsNotice *
ws_notice_get_current (WsWorkshop *workshop)
{
  WsStore *store = ws_workshop_get_store (workshop);
  gint64 id = current_id (store);

  return id != 0 ? ws_row_get (store, WS_TYPE_NOTICE, id) : NULL;
}

gint64
ws_notice_get_version (WsNotice *self)
{
  return ws_row_get_int (WS_ROW (self), VERSION);
}

const char *
ws_notice_get_text (WsNotice *self)
{
  return ws_row_get_text (WS_ROW (self), TEXT);
}

/**
 * ws_notice_write:
 *
 * Writes the privacy notice. Where somebody decided under the current version that one stays, and this is the
 * next.
 */
gboolean
ws_notice_write (WsWorkshop  *workshop,
                 const char  *text,
                 GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_words_take (text, WS_TEXT_LONG_MAX, FALSE, _("The privacy notice needs a text."), error);
  g_autoptr (WsNotice) current = ws_notice_get_current (workshop);
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = current != NULL ? ws_row_get_id (WS_ROW (current)) : 0;

  if (clean == NULL)
    return FALSE;
  if (current != NULL && g_str_equal (ws_notice_get_text (current), clean))
    return TRUE;
  edit = ws_store_begin (store, N_("Write privacy notice"));
  if (id != 0 && ws_store_query_int (store, "SELECT count(*) FROM consent WHERE notice = ?1", "i", id) == 0)
    return ws_row_set (WS_ROW (current), NULL, error, "s", "text", clean) && ws_edit_commit (edit, error);
  return ws_store_run (store, error, "INSERT INTO notice (id, version, text, created) VALUES (?1, ?2, ?3, ?4)", "iisi",
                       ws_random_id (), ws_store_query_int (store, "SELECT coalesce (max (version), 0) + 1 FROM notice", NULL),
                       clean, ws_now_ms ()) &&
         ws_edit_commit (edit, error);
}

/* The conveners as one line: "A, B and C". */
static char *
list_conveners (WsWorkshop *workshop,
                WsLang     *lang)
{
  g_auto (GStrv) lines = g_strsplit (ws_workshop_get_text (workshop, WS_WORKSHOP_CONVENERS), "\n", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (!ws_text_is_blank (lines[i]))
      g_ptr_array_add (names, lines[i]);
  if (names->len == 0)
    return g_strdup (ws_lang_tr (lang, "the institutions that call this workshop"));
  g_ptr_array_add (names, NULL);
  return ws_lang_join (lang, (const char *const *) names->pdata);
}

/**
 * ws_notice_propose:
 *
 * Returns: (transfer full): a privacy notice to begin with, in the language of the documents; whoever
 * convenes must read it and put it right
 */
char *
ws_notice_propose (WsWorkshop *workshop)
{
  g_autoptr (WsLang) lang = ws_lang_new (ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  g_autofree char *conveners = list_conveners (workshop, lang);

  /* Translators: a text that people read before they sign; %s is who convenes */
  return g_strdup_printf (ws_lang_tr (lang,
                          "The data on this list are kept by %s, only to know who took part in this workshop and to follow up on "
                          "what was agreed. You may take part without agreeing to anything. Each permission is given by itself: "
                          "to stay on the attendance list, to appear in photos and video, to be named in the public minutes, and "
                          "to be contacted. You may ask at any time to see your data, to put them right or to have them removed."),
                          conveners);
}

const char *
ws_purpose_get_word (WsPurpose purpose)
{
  return purpose_words[purpose];
}

/**
 * ws_person_get_consent:
 * @consent: (out) (nullable): what was decided, when, and under which version of the notice
 *
 * Returns: whether the person agreed to it
 */
gboolean
ws_person_get_consent (WsPerson  *self,
                       WsPurpose  purpose,
                       WsConsent *consent)
{
  WsConsent found = { FALSE };
  g_autoptr (WsQuery) query =
    ws_store_query (ws_row_get_store (WS_ROW (self)),
                    "SELECT c.granted, c.decided, coalesce (n.version, 0) FROM consent c LEFT JOIN notice n ON n.id = c.notice"
                    " WHERE c.person = ?1 AND c.purpose = ?2 AND c.gone = 0 ORDER BY c.decided DESC, c.id LIMIT 1", "is",
                    ws_row_get_id (WS_ROW (self)), purpose_words[purpose]);

  if (ws_query_next (query))
    found = (WsConsent) { TRUE, ws_query_get_int (query, 0) != 0, ws_query_get_int (query, 1), ws_query_get_int (query, 2) };
  if (consent != NULL)
    *consent = found;
  return found.granted;
}

/**
 * ws_person_set_consent:
 *
 * Records what the person decided now, under the current version of the notice. Saying yes needs a notice;
 * taking it back never.
 */
gboolean
ws_person_set_consent (WsPerson   *self,
                       WsPurpose   purpose,
                       gboolean    granted,
                       GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 notice = current_id (store), person = ws_row_get_id (WS_ROW (self));
  gint64 id = ws_store_query_int (store, "SELECT id FROM consent WHERE person = ?1 AND purpose = ?2 AND gone = 0"
                                         " ORDER BY decided DESC, id LIMIT 1", "is", person, purpose_words[purpose]);
  g_autoptr (WsEdit) edit = NULL;
  WsConsent before;

  ws_person_get_consent (self, purpose, &before);
  if (before.asked && before.granted == (granted != FALSE))
    return TRUE;
  if (granted && notice == 0)
    return ws_model_refuse (error, _("Write the privacy notice first: people agree to what it says."));
  edit = ws_store_begin (store, granted ? N_("Record permission") : N_("Record refusal"));
  if (id != 0
      ? !ws_store_run (store, error, "UPDATE consent SET granted = ?2, notice = ?3, decided = ?4 WHERE id = ?1", "iiki", id,
                       (gint64) (granted != FALSE), notice, ws_now_ms ())
      : !ws_store_run (store, error, "INSERT INTO consent (id, person, purpose, granted, notice, decided)"
                                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "iisiki", ws_random_id (), person,
                       purpose_words[purpose], (gint64) (granted != FALSE), notice, ws_now_ms ()))
    return FALSE;
  return ws_edit_commit (edit, error);
}

/**
 * ws_consent_list:
 *
 * Returns: (transfer full) (element-type gint64): a set with the keys of the people who agreed to @purpose
 */
GHashTable *
ws_consent_list (WsWorkshop *workshop,
                 WsPurpose   purpose)
{
  GHashTable *people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (WsQuery) query =
    ws_store_query (ws_workshop_get_store (workshop),
                    "SELECT person FROM consent WHERE purpose = ?1 AND granted = 1 AND gone = 0", "s", purpose_words[purpose]);

  while (ws_query_next (query))
    {
      gint64 person = ws_query_get_int (query, 0);
      g_hash_table_add (people, g_memdup2 (&person, sizeof person));
    }
  return people;
}
