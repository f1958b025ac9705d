/* ws-question.c — how-might-we questions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A question is kept in three parts, so that it can be edited as a sentence with gaps; "sentence" puts them together in
 * the language of the workshop's documents, not in that of the window, because the group wrote it in the former. */

#include "ws-question.h"

#include <glib/gi18n-lib.h>

#include "ws-lang.h"
#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "how", G_TYPE_STRING },
  { "whom", G_TYPE_STRING },
  { "so_that", G_TYPE_STRING },
  { "kept", G_TYPE_BOOLEAN },
  { "idea", G_TYPE_INT64 },
  { "rank", G_TYPE_DOUBLE },
};

enum { PROP_SENTENCE = 100 };

struct _WsQuestion
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsQuestion, ws_question, WS_TYPE_ROW)

static void
ws_question_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_SENTENCE)
    g_value_take_string (value, ws_question_to_sentence (WS_QUESTION (object)));
  else
    G_OBJECT_CLASS (ws_question_parent_class)->get_property (object, prop_id, value, pspec);
}

static void
ws_question_loaded (WsRow *row)
{
  g_object_notify (G_OBJECT (row), "sentence");
}

static void
ws_question_class_init (WsQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = ws_question_get_property;
  WS_ROW_CLASS (klass)->loaded = ws_question_loaded;
  ws_row_class_set_table (WS_ROW_CLASS (klass), "question", fields, G_N_ELEMENTS (fields));
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_SENTENCE,
                                   g_param_spec_string ("sentence", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
ws_question_init (WsQuestion *self)
{
}

/**
 * ws_question_add:
 * @how: what could be done; must not be blank
 * @whom: @so_that: (nullable): may be blank
 * @idea: the idea it was made from; 0 for none
 *
 * Returns: (transfer full)
 */
WsQuestion *
ws_question_add (WsWorkshop  *workshop,
                 const char  *how,
                 const char  *whom,
                 const char  *so_that,
                 gint64       idea,
                 GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean_how = ws_words_take (how, WS_TEXT_NOTE_MAX, TRUE,
                                              _("A question needs at least its first part: what could be done?"), error);
  g_autofree char *clean_whom = clean_how ? ws_words_take (whom, WS_TEXT_NOTE_MAX, TRUE, NULL, error) : NULL;
  g_autofree char *clean_so = clean_whom ? ws_words_take (so_that, WS_TEXT_NOTE_MAX, TRUE, NULL, error) : NULL;
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id ();
  double rank;

  if (clean_so == NULL)
    return NULL;
  edit = ws_store_begin (store, N_("Add question"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM question", NULL);
  if (!ws_store_run (store, error,
                     "INSERT INTO question (id, how, whom, so_that, idea, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                     "issskri", id, clean_how, clean_whom, clean_so, idea, rank, ws_now_ms ()) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_QUESTION, id);
}

const char *
ws_question_get_text (WsQuestion      *self,
                      WsQuestionField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

gboolean
ws_question_get_kept (WsQuestion *self)
{
  return ws_row_get_int (WS_ROW (self), WS_QUESTION_KEPT) != 0;
}

/**
 * ws_question_to_sentence:
 *
 * Returns: (transfer full): "How might we … for … so that …?"
 */
char *
ws_question_to_sentence (WsQuestion *self)
{
  g_autofree char *code = ws_store_query_text (ws_row_get_store (WS_ROW (self)), "SELECT language FROM workshop", NULL);
  g_autoptr (WsLang) lang = ws_lang_new (code);
  const char *how = ws_question_get_text (self, WS_QUESTION_HOW);
  const char *whom = ws_question_get_text (self, WS_QUESTION_WHOM);
  const char *so_that = ws_question_get_text (self, WS_QUESTION_SO_THAT);

  if (*whom != '\0' && *so_that != '\0')
    /* Translators: how might we do something, for somebody, so that something happens */
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s for %s so that %s?"), how, whom, so_that);
  if (*whom != '\0')
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s for %s?"), how, whom);
  if (*so_that != '\0')
    return g_strdup_printf (ws_lang_tr (lang, "How might we %s so that %s?"), how, so_that);
  return g_strdup_printf (ws_lang_tr (lang, "How might we %s?"), how);
}

gboolean
ws_question_write (WsQuestion       *self,
                   WsQuestionField   field,
                   const char       *text,
                   GError          **error)
{
  g_autofree char *value = ws_words_take (text, WS_TEXT_NOTE_MAX, TRUE,
                                          field == WS_QUESTION_HOW
                                          ? _("A question needs at least its first part: what could be done?") : NULL, error);

  g_return_val_if_fail (field <= WS_QUESTION_SO_THAT, FALSE);

  if (value == NULL)
    return FALSE;
  if (g_str_equal (value, ws_question_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change question"), error, "s", fields[field].name, value);
}

gboolean
ws_question_keep (WsQuestion  *self,
                  gboolean     kept,
                  GError     **error)
{
  return ws_row_set (WS_ROW (self), kept ? N_("Keep question") : N_("Do not keep question"), error,
                     "i", "kept", (gint64) (kept != FALSE));
}

gboolean
ws_question_move (WsQuestion  *self,
                  guint        position,
                  GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Move question"));
  double rank = ws_rank_between (store, "question", "gone = 0", 0, position, ws_row_get_id (WS_ROW (self)));

  return ws_row_set (WS_ROW (self), NULL, error, "r", "rank", rank) && ws_edit_commit (edit, error);
}

gboolean
ws_question_remove (WsQuestion  *self,
                    GError     **error)
{
  return ws_row_set (WS_ROW (self), N_("Remove question"), error, "i", "gone", G_GINT64_CONSTANT (1));
}
