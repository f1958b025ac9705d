/* ws-person.c — a person who was invited or came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only a name is needed; nothing else is asked for at the door. Being in the room is in ws-presence.c, what a
 * person agreed to in ws-consent.c, forgetting in ws-forget.c. */

#include "ws-person.h"

#include <glib/gi18n-lib.h>

#include "ws-person-private.h"
#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  [WS_PERSON_NAME] = { "name", G_TYPE_STRING },
  [WS_PERSON_INSTITUTION] = { "institution", G_TYPE_INT64 },
  [WS_PERSON_ROLE] = { "role", G_TYPE_STRING },
  [WS_PERSON_NEIGHBOURHOOD] = { "neighbourhood", G_TYPE_STRING },
  [WS_PERSON_PHONE] = { "phone", G_TYPE_STRING },
  [WS_PERSON_EMAIL] = { "email", G_TYPE_STRING },
  [WS_PERSON_AGE_BAND] = { "age_band", G_TYPE_STRING },
  [WS_PERSON_GENDER] = { "gender", G_TYPE_STRING },
  [WS_PERSON_KIND] = { "kind", G_TYPE_STRING },
  [WS_PERSON_SERVICES] = { "services", G_TYPE_STRING },
  [WS_PERSON_ENTITLED] = { "entitled", G_TYPE_BOOLEAN },
  [WS_PERSON_WALK_IN] = { "walk_in", G_TYPE_BOOLEAN },
  [WS_PERSON_FORGOTTEN] = { "forgotten", G_TYPE_INT64 },
  [WS_PERSON_CREATED] = { "created", G_TYPE_INT64 },
};

static const char *const kind_words[] = { "neighbour", "official", "facilitator", "observer" };
static const char *const age_words[] = { "", "under-18", "18-29", "30-44", "45-59", "60-plus", "undisclosed" };
static const char *const gender_words[] = { "", "woman", "man", "other", "undisclosed" };

struct _WsPerson
{
  WsRow   parent_instance;
  WsRows *stays;
};

G_DEFINE_FINAL_TYPE (WsPerson, ws_person, WS_TYPE_ROW)

static void
ws_person_finalize (GObject *object)
{
  g_clear_object (&WS_PERSON (object)->stays);

  G_OBJECT_CLASS (ws_person_parent_class)->finalize (object);
}

static void
ws_person_class_init (WsPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_person_finalize;
  ws_row_class_set_table (WS_ROW_CLASS (klass), "person", fields, G_N_ELEMENTS (fields));
}

static void
ws_person_init (WsPerson *self)
{
}

WsRows **
ws_person_get_stays_place (WsPerson *self)
{
  return &self->stays;
}

const char *
ws_person_kind_get_word (WsPersonKind kind)
{
  return kind_words[MIN (kind, G_N_ELEMENTS (kind_words) - 1)];
}

const char *
ws_age_band_get_word (WsAgeBand age_band)
{
  return age_words[MIN (age_band, G_N_ELEMENTS (age_words) - 1)];
}

const char *
ws_gender_get_word (WsGender gender)
{
  return gender_words[MIN (gender, G_N_ELEMENTS (gender_words) - 1)];
}

/* The texts of a new person, cleaned. */
typedef struct
{
  char *name, *role, *neighbourhood, *phone, *email, *services;
} Taken;

static void
taken_clear (Taken *taken)
{
  g_free (taken->name);
  g_free (taken->role);
  g_free (taken->neighbourhood);
  g_free (taken->phone);
  g_free (taken->email);
  g_free (taken->services);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taken, taken_clear)

static char *
take_name (const char  *name,
           GError     **error)
{
  return ws_words_take (name, WS_TEXT_TITLE_MAX, TRUE, _("A person needs a name."), error);
}

static gboolean
take (const WsNewPerson  *person,
      Taken              *taken,
      GError            **error)
{
  return (taken->name = take_name (person->name, error)) != NULL &&
         (taken->role = ws_words_take (person->role, WS_TEXT_TITLE_MAX, TRUE, NULL, error)) != NULL &&
         (taken->neighbourhood = ws_words_take (person->neighbourhood, WS_TEXT_TITLE_MAX, TRUE, NULL, error)) != NULL &&
         (taken->phone = ws_words_take (person->phone, WS_TEXT_TITLE_MAX, TRUE, NULL, error)) != NULL &&
         (taken->email = ws_words_take (person->email, WS_TEXT_TITLE_MAX, TRUE, NULL, error)) != NULL &&
         (taken->services = ws_words_take (person->services, WS_TEXT_NOTE_MAX, TRUE, NULL, error)) != NULL;
}

static gboolean
votes_by_kind (WsPersonKind kind)
{
  return kind == WS_PERSON_NEIGHBOUR || kind == WS_PERSON_OFFICIAL;
}

/**
 * ws_person_add:
 *
 * Puts a person on the list. Two people may have the same name.
 *
 * Returns: (transfer full)
 */
WsPerson *
ws_person_add (WsWorkshop         *workshop,
               const WsNewPerson  *person,
               GError            **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_auto (Taken) taken = { NULL };
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id (), created;
  gboolean entitled = person->entitled < 0 ? votes_by_kind (person->kind) : person->entitled != 0;

  if (!take (person, &taken, error))
    return NULL;
  edit = ws_store_begin (store, N_("Add person"));
  /* Those who come in together stay in their order. */
  created = MAX (ws_now_ms (), ws_store_query_int (store, "SELECT coalesce (max (created), 0) + 1 FROM person", NULL));
  if (!ws_store_run (store, error,
                     "INSERT INTO person (id, name, institution, role, neighbourhood, phone, email, age_band, gender, kind,"
                     " services, entitled, walk_in, created)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)", "iskssssssssiii",
                     id, taken.name, person->institution != NULL ? ws_row_get_id (WS_ROW (person->institution)) : G_GINT64_CONSTANT (0),
                     taken.role, taken.neighbourhood, taken.phone, taken.email, ws_age_band_get_word (person->age_band),
                     ws_gender_get_word (person->gender), ws_person_kind_get_word (person->kind), taken.services,
                     (gint64) entitled, (gint64) (person->walk_in != FALSE), created) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_PERSON, id);
}

/**
 * ws_person_add_walk_in:
 *
 * Somebody who is at the door and not on the list: added and present, in one step.
 *
 * Returns: (transfer full)
 */
WsPerson *
ws_person_add_walk_in (WsWorkshop  *workshop,
                       const char  *name,
                       GError     **error)
{
  WsNewPerson new_person = { .name = name, .entitled = -1, .walk_in = TRUE };
  g_autoptr (WsEdit) edit = ws_store_begin (ws_workshop_get_store (workshop), N_("Register new person"));
  g_autoptr (WsPerson) person = ws_person_add (workshop, &new_person, error);

  if (person == NULL || !ws_person_check_in (person, 0, error) || !ws_edit_commit (edit, error))
    return NULL;
  return g_steal_pointer (&person);
}

/**
 * ws_person_find:
 *
 * Returns: (transfer full) (nullable): the first person of that whole name, whatever the capitals and accents
 */
WsPerson *
ws_person_find (WsWorkshop *workshop,
                const char *name)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_text_clean (name, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id, name FROM person WHERE gone = 0 ORDER BY created, id", NULL);

  while (*folded != '\0' && ws_query_next (query))
    {
      g_autofree char *candidate = ws_text_fold (ws_query_get_text (query, 1));

      if (g_str_equal (candidate, folded))
        return ws_row_get (store, WS_TYPE_PERSON, ws_query_get_int (query, 0));
    }
  return NULL;
}

const char *
ws_person_get_text (WsPerson      *self,
                    WsPersonField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

static int
read_word (WsPerson          *self,
           WsPersonField      field,
           const char *const *words,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], ws_row_get_text (WS_ROW (self), field)))
      return i;
  return 0;
}

WsPersonKind
ws_person_get_kind (WsPerson *self)
{
  return read_word (self, WS_PERSON_KIND, kind_words, G_N_ELEMENTS (kind_words));
}

WsAgeBand
ws_person_get_age_band (WsPerson *self)
{
  return read_word (self, WS_PERSON_AGE_BAND, age_words, G_N_ELEMENTS (age_words));
}

WsGender
ws_person_get_gender (WsPerson *self)
{
  return read_word (self, WS_PERSON_GENDER, gender_words, G_N_ELEMENTS (gender_words));
}

gboolean
ws_person_get_entitled (WsPerson *self)
{
  return ws_row_get_int (WS_ROW (self), WS_PERSON_ENTITLED) != 0;
}

gboolean
ws_person_get_walk_in (WsPerson *self)
{
  return ws_row_get_int (WS_ROW (self), WS_PERSON_WALK_IN) != 0;
}

gboolean
ws_person_get_forgotten (WsPerson *self)
{
  return ws_row_get_int (WS_ROW (self), WS_PERSON_FORGOTTEN) != 0;
}

/* Returns: (transfer full) (nullable) */
WsInstitution *
ws_person_get_institution (WsPerson *self)
{
  gint64 id = ws_row_get_int (WS_ROW (self), WS_PERSON_INSTITUTION);

  return id != 0 ? ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_INSTITUTION, id) : NULL;
}

static const char *const labels[] = {
  [WS_PERSON_NAME] = N_("Rename person"),
  [WS_PERSON_ROLE] = N_("Change role"),
  [WS_PERSON_NEIGHBOURHOOD] = N_("Change neighbourhood"),
  [WS_PERSON_PHONE] = N_("Change telephone"),
  [WS_PERSON_EMAIL] = N_("Change e-mail"),
  [WS_PERSON_SERVICES] = N_("Change services needed"),
};

/**
 * ws_person_write:
 * @field: name, role, neighbourhood, phone, e-mail or services
 */
gboolean
ws_person_write (WsPerson       *self,
                 WsPersonField   field,
                 const char     *text,
                 GError        **error)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (field < G_N_ELEMENTS (labels) && labels[field] != NULL, FALSE);

  if (field == WS_PERSON_NAME)
    value = take_name (text, error);
  else
    value = ws_words_take (text, field == WS_PERSON_SERVICES ? WS_TEXT_NOTE_MAX : WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  if (value == NULL)
    return FALSE;
  if (g_str_equal (value, ws_person_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "s", fields[field].name, value);
}

/**
 * ws_person_set_institution:
 * @institution: (nullable): %NULL where the person represents none
 */
gboolean
ws_person_set_institution (WsPerson       *self,
                           WsInstitution  *institution,
                           GError        **error)
{
  gint64 id = institution != NULL ? ws_row_get_id (WS_ROW (institution)) : 0;

  if (id == ws_row_get_int (WS_ROW (self), WS_PERSON_INSTITUTION))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change institution of person"), error, "k", "institution", id);
}

static gboolean
set_word (WsPerson      *self,
          const char    *label,
          WsPersonField  field,
          const char    *word,
          GError       **error)
{
  if (g_str_equal (word, ws_person_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), label, error, "s", fields[field].name, word);
}

gboolean
ws_person_set_kind (WsPerson      *self,
                    WsPersonKind   kind,
                    GError       **error)
{
  return set_word (self, N_("Change kind of person"), WS_PERSON_KIND, ws_person_kind_get_word (kind), error);
}

gboolean
ws_person_set_age_band (WsPerson   *self,
                        WsAgeBand   age_band,
                        GError    **error)
{
  return set_word (self, N_("Change age band"), WS_PERSON_AGE_BAND, ws_age_band_get_word (age_band), error);
}

gboolean
ws_person_set_gender (WsPerson  *self,
                      WsGender   gender,
                      GError   **error)
{
  return set_word (self, N_("Change gender"), WS_PERSON_GENDER, ws_gender_get_word (gender), error);
}

gboolean
ws_person_set_entitled (WsPerson  *self,
                        gboolean   entitled,
                        GError   **error)
{
  if (ws_person_get_entitled (self) == (entitled != FALSE))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change right to vote"), error, "i", "entitled", (gint64) (entitled != FALSE));
}

/**
 * ws_person_remove:
 *
 * Takes a person off the list; Undo brings them back. For taking the name out of the file for good there is
 * ws_person_forget().
 */
gboolean
ws_person_remove (WsPerson  *self,
                  GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Remove person"));
  gint64 id = ws_row_get_id (WS_ROW (self));

  return ws_store_run (store, error, "UPDATE stay SET gone = 1 WHERE person = ?1", "i", id) &&
         ws_store_run (store, error, "UPDATE consent SET gone = 1 WHERE person = ?1", "i", id) &&
         ws_row_set (WS_ROW (self), NULL, error, "i", "gone", G_GINT64_CONSTANT (1)) && ws_edit_commit (edit, error);
}
