/* ws-institution.c — an institution that people come from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an institution is removed its people stay, and represent none. The verb writes both in one step, so
 * that Undo brings back who belonged to it. */

#include "ws-institution.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  [WS_INSTITUTION_NAME] = { "name", G_TYPE_STRING },
  [WS_INSTITUTION_SHORT_NAME] = { "short_name", G_TYPE_STRING },
  [WS_INSTITUTION_KIND] = { "kind", G_TYPE_STRING },
  [WS_INSTITUTION_CONTACT] = { "contact", G_TYPE_STRING },
  [WS_INSTITUTION_SEATS] = { "seats", G_TYPE_INT64 },
  [WS_INSTITUTION_RANK] = { "rank", G_TYPE_DOUBLE },
};

static const char *const kind_words[WS_N_INSTITUTION_KINDS] = {
  "municipal", "state", "federal", "civil", "committee", "school", "business", "other",
};

struct _WsInstitution
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsInstitution, ws_institution, WS_TYPE_ROW)

static void
ws_institution_class_init (WsInstitutionClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "institution", fields, G_N_ELEMENTS (fields));
}

static void
ws_institution_init (WsInstitution *self)
{
}

/**
 * ws_institution_kind_get_word:
 *
 * Returns: (transfer none): the kind as it stands in the file and in exported tables
 */
const char *
ws_institution_kind_get_word (WsInstitutionKind kind)
{
  return kind_words[MIN (kind, WS_INSTITUTION_OTHER)];
}

/**
 * ws_institution_kind_from_word:
 * @kind: (out)
 *
 * Returns: whether @word is one of ws_institution_kind_get_word()
 */
gboolean
ws_institution_kind_from_word (const char        *word,
                               WsInstitutionKind *kind)
{
  for (guint i = 0; i < WS_N_INSTITUTION_KINDS; i++)
    if (g_str_equal (kind_words[i], word))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ws_institution_add:
 *
 * Returns: (transfer full): the new institution, the last one; %NULL with @error, also where there is one of
 * that name
 */
WsInstitution *
ws_institution_add (WsWorkshop         *workshop,
                    const char         *name,
                    WsInstitutionKind   kind,
                    GError            **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_words_take (name, WS_TEXT_TITLE_MAX, TRUE, _("An institution needs a name."), error);
  g_autoptr (WsInstitution) twin = clean != NULL ? ws_institution_find (workshop, clean) : NULL;
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id ();
  double rank;

  if (clean == NULL)
    return NULL;
  if (twin != NULL)
    {
      ws_model_refuse (error, _("There is already an institution with this name."));
      return NULL;
    }
  edit = ws_store_begin (store, N_("Add institution"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM institution", NULL);
  if (!ws_store_run (store, error, "INSERT INTO institution (id, name, kind, rank) VALUES (?1, ?2, ?3, ?4)", "issr",
                     id, clean, ws_institution_kind_get_word (kind), rank) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_INSTITUTION, id);
}

/**
 * ws_institution_find:
 *
 * Finds by name or short name, whatever the capitals and accents.
 *
 * Returns: (transfer full) (nullable)
 */
WsInstitution *
ws_institution_find (WsWorkshop *workshop,
                     const char *name)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_text_clean (name, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id, name, short_name FROM institution WHERE gone = 0 ORDER BY rank, id",
                                              NULL);

  if (*folded == '\0')
    return NULL;
  while (ws_query_next (query))
    {
      g_autofree char *full = ws_text_fold (ws_query_get_text (query, 1));
      g_autofree char *brief = ws_text_fold (ws_query_get_text (query, 2));

      if (g_str_equal (full, folded) || g_str_equal (brief, folded))
        return ws_row_get (store, WS_TYPE_INSTITUTION, ws_query_get_int (query, 0));
    }
  return NULL;
}

const char *
ws_institution_get_text (WsInstitution      *self,
                         WsInstitutionField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

WsInstitutionKind
ws_institution_get_kind (WsInstitution *self)
{
  WsInstitutionKind kind = WS_INSTITUTION_OTHER;

  ws_institution_kind_from_word (ws_row_get_text (WS_ROW (self), WS_INSTITUTION_KIND), &kind);
  return kind;
}

int
ws_institution_get_seats (WsInstitution *self)
{
  return ws_row_get_int (WS_ROW (self), WS_INSTITUTION_SEATS);
}

static const char *const labels[] = {
  [WS_INSTITUTION_NAME] = N_("Rename institution"),
  [WS_INSTITUTION_SHORT_NAME] = N_("Change short name"),
  [WS_INSTITUTION_CONTACT] = N_("Change contact"),
};

/**
 * ws_institution_write:
 * @field: name, short name or contact
 */
gboolean
ws_institution_write (WsInstitution       *self,
                      WsInstitutionField   field,
                      const char          *text,
                      GError             **error)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (field < G_N_ELEMENTS (labels) && labels[field] != NULL, FALSE);

  value = ws_words_take (text, field == WS_INSTITUTION_CONTACT ? WS_TEXT_NOTE_MAX : WS_TEXT_TITLE_MAX,
                         field != WS_INSTITUTION_CONTACT,
                         field == WS_INSTITUTION_NAME ? _("An institution needs a name.") : NULL, error);
  if (value == NULL)
    return FALSE;
  if (g_str_equal (value, ws_institution_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "s", fields[field].name, value);
}

gboolean
ws_institution_set_kind (WsInstitution      *self,
                         WsInstitutionKind   kind,
                         GError            **error)
{
  if (kind == ws_institution_get_kind (self))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change kind of institution"), error, "s", "kind", ws_institution_kind_get_word (kind));
}

gboolean
ws_institution_set_seats (WsInstitution  *self,
                          int             seats,
                          GError        **error)
{
  if (seats < 0)
    return ws_model_refuse (error, _("A number of seats cannot be negative."));
  if (seats == ws_institution_get_seats (self))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change reserved seats"), error, "i", "seats", (gint64) seats);
}

/**
 * ws_institution_remove:
 *
 * Removes it; its people stay and represent none.
 */
gboolean
ws_institution_remove (WsInstitution  *self,
                       GError        **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Remove institution"));

  return ws_store_run (store, error, "UPDATE person SET institution = NULL WHERE institution = ?1", "i",
                       ws_row_get_id (WS_ROW (self))) &&
         ws_row_set (WS_ROW (self), NULL, error, "i", "gone", G_GINT64_CONSTANT (1)) && ws_edit_commit (edit, error);
}
