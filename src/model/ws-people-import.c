/* ws-people-import.c — which rows of a table of people are new, and bringing those in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same name twice is the same person unless e-mail or institution say otherwise, so that an export with
 * two stays gives one person, and two people called Juan from two offices stay two. What comes in is one
 * step. */

#include <glib/gi18n-lib.h>

#include "ws-consent.h"
#include "ws-csv.h"
#include "ws-people-private.h"
#include "ws-people-words.h"
#include "ws-text.h"
#include "ws-words.h"

static gboolean
refuse_line (GError     **error,
             guint        line,
             const char  *sentence)
{
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
               /* Translators: %1$u is the number of a line in a file, %2$s a sentence that says what is wrong there */
               _("Line %1$u: %2$s"), line, sentence);
  return FALSE;
}

/* The cell of a row that holds @field, "" where no column does. */
static const char *
get (WsPeopleTable *self,
     guint          row,
     WsPeopleField  field)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->fields[i] == field)
      return ws_people_table_get_cell (self, row, i);
  return "";
}

/* Everybody who was seen with a name: a person is the same where e-mail and institution do not say otherwise.
 * */
typedef struct
{
  char *email;
  char *institution;
} Seen;

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_free (seen->email);
  g_free (seen->institution);
  g_free (seen);
}

static gboolean
agree (const char *a,
       const char *b)
{
  return *a == '\0' || *b == '\0' || g_str_equal (a, b);
}

static char *
fold_clean (const char *text)
{
  g_autofree char *clean = ws_text_clean (text, G_MAXSIZE, TRUE);

  return ws_text_fold (clean);
}

/* Returns: whether the person was there already; otherwise is now */
static gboolean
is_seen (GHashTable *people,
         const char *name,
         const char *email,
         const char *institution)
{
  g_autofree char *folded = fold_clean (name);
  g_autofree char *mail = fold_clean (email);
  g_autofree char *place = fold_clean (institution);
  GPtrArray *same = g_hash_table_lookup (people, folded);
  Seen *one;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      one = g_ptr_array_index (same, i);
      if (agree (one->email, mail) && agree (one->institution, place))
        return TRUE;
    }
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (seen_free);
      g_hash_table_insert (people, g_steal_pointer (&folded), same);
    }
  one = g_new (Seen, 1);
  one->email = g_steal_pointer (&mail);
  one->institution = g_steal_pointer (&place);
  g_ptr_array_add (same, one);
  return FALSE;
}

static GHashTable *
list_known (WsWorkshop *workshop)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (WsQuery) query =
    ws_store_query (ws_workshop_get_store (workshop),
                    "SELECT p.name, p.email, coalesce (i.name, '') FROM person p LEFT JOIN institution i ON i.id = p.institution"
                    " WHERE p.gone = 0", NULL);

  while (ws_query_next (query))
    is_seen (known, ws_query_get_text (query, 0), ws_query_get_text (query, 1), ws_query_get_text (query, 2));
  return known;
}

static gboolean
has_name (WsPeopleTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->fields[i] <= WS_PEOPLE_LAST_NAME)
      return TRUE;
  return FALSE;
}

/**
 * ws_people_table_judge:
 *
 * Decides for each row whether it comes in, with the columns as they are mapped now.
 *
 * Returns: %FALSE with @error where no column holds names
 */
gboolean
ws_people_table_judge (WsPeopleTable  *self,
                       WsWorkshop     *workshop,
                       GError        **error)
{
  g_autoptr (GHashTable) known = list_known (workshop);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  if (!has_name (self))
    return ws_model_refuse (error, _("No column of this table is known to hold names. Say which one it is."));
  for (guint i = 0; i < self->rows->len; i++)
    {
      WsPeopleRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *name = ws_people_table_get_name (self, i);
      const char *email = get (self, i, WS_PEOPLE_EMAIL), *institution = get (self, i, WS_PEOPLE_INSTITUTION);

      if (*name == '\0')
        row->verdict = WS_PEOPLE_NAMELESS;
      else if (is_seen (seen, name, email, institution))
        row->verdict = WS_PEOPLE_REPEATED;
      else
        row->verdict = is_seen (known, name, email, institution) ? WS_PEOPLE_LISTED : WS_PEOPLE_NEW;
    }
  return TRUE;
}

WsPeopleVerdict
ws_people_table_get_verdict (WsPeopleTable *self,
                             guint          row)
{
  return ((WsPeopleRow *) g_ptr_array_index (self->rows, row))->verdict;
}

guint
ws_people_table_count (WsPeopleTable   *self,
                       WsPeopleVerdict  verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ws_people_table_get_verdict (self, i) == verdict;
  return n;
}

/* Returns: (transfer full) (nullable): the institution of that name, made where there is none; %NULL for a
 * blank name and on error */
static WsInstitution *
get_institution (WsWorkshop  *workshop,
                 GHashTable  *known,
                 const char  *name,
                 const char  *kind,
                 GError     **error)
{
  g_autofree char *folded = fold_clean (name);
  WsInstitution *institution = g_hash_table_lookup (known, folded);

  if (*folded == '\0')
    return NULL;
  if (institution != NULL)
    return g_object_ref (institution);
  institution = ws_institution_find (workshop, name);
  if (institution == NULL)
    institution = ws_institution_add (workshop, name, ws_people_read_institution_kind (kind), error);
  if (institution != NULL)
    g_hash_table_insert (known, g_steal_pointer (&folded), g_object_ref (institution));
  return institution;
}

/* "H" somewhere in the column of gender: then "M" is "mujer". */
static gboolean
has_h (WsPeopleTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *value = fold_clean (get (self, i, WS_PEOPLE_GENDER));
      if (g_str_equal (value, "h"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
import_row (WsPeopleTable  *self,
            guint           i,
            WsWorkshop     *workshop,
            GHashTable     *institutions,
            gboolean        h_and_m,
            GError        **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *name = ws_people_table_get_name (self, i);
  g_autoptr (WsInstitution) institution = get_institution (workshop, institutions, get (self, i, WS_PEOPLE_INSTITUTION),
                                                           get (self, i, WS_PEOPLE_INSTITUTION_KIND), &local);
  WsNewPerson new_person = {
    .name = name, .institution = institution, .role = get (self, i, WS_PEOPLE_ROLE),
    .neighbourhood = get (self, i, WS_PEOPLE_NEIGHBOURHOOD), .phone = get (self, i, WS_PEOPLE_PHONE),
    .email = get (self, i, WS_PEOPLE_EMAIL), .services = get (self, i, WS_PEOPLE_SERVICES),
    .age_band = ws_people_read_age (get (self, i, WS_PEOPLE_AGE)),
    .gender = ws_people_read_gender (get (self, i, WS_PEOPLE_GENDER), h_and_m),
    .kind = ws_people_read_kind (get (self, i, WS_PEOPLE_KIND)),
    .entitled = ws_people_read_entitled (get (self, i, WS_PEOPLE_ENTITLED)),
  };
  g_autoptr (WsPerson) person = local == NULL ? ws_person_add (workshop, &new_person, &local) : NULL;

  if (person != NULL)
    return TRUE;
  if (local->code != WS_STORE_ERROR_REFUSED)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return refuse_line (error, ((WsPeopleRow *) g_ptr_array_index (self->rows, i))->line, local->message);
}

/**
 * ws_people_table_import:
 *
 * Brings in every row that ws_people_table_judge() found new, as one step. Institutions that are not there
 * yet are made.
 *
 * Returns: %FALSE with a sentence that names the line; then nothing came in
 */
gboolean
ws_people_table_import (WsPeopleTable  *self,
                        WsWorkshop     *workshop,
                        GError        **error)
{
  g_autoptr (GHashTable) institutions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (WsEdit) edit = NULL;
  gboolean h_and_m = has_h (self);

  if (!ws_people_table_judge (self, workshop, error))
    return FALSE;
  edit = ws_store_begin (ws_workshop_get_store (workshop), N_("Import people"));
  for (guint i = 0; i < self->rows->len; i++)
    if (ws_people_table_get_verdict (self, i) == WS_PEOPLE_NEW &&
        !import_row (self, i, workshop, institutions, h_and_m, error))
      return FALSE;
  return ws_edit_commit (edit, error);
}

static void
write_person (WsCsvWriter *writer,
              WsPerson    *person,
              gboolean     internal)
{
  g_autoptr (WsInstitution) institution = ws_person_get_institution (person);
#define INTERNAL(field) (internal ? ws_person_get_text (person, field) : "")
  const char *const cells[] = {
    ws_person_get_text (person, WS_PERSON_NAME),
    institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "",
    institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_KIND) : "",
    ws_person_get_text (person, WS_PERSON_ROLE), INTERNAL (WS_PERSON_NEIGHBOURHOOD), INTERNAL (WS_PERSON_PHONE),
    INTERNAL (WS_PERSON_EMAIL), INTERNAL (WS_PERSON_AGE_BAND), INTERNAL (WS_PERSON_GENDER), INTERNAL (WS_PERSON_KIND),
    INTERNAL (WS_PERSON_SERVICES), internal ? ws_person_get_entitled (person) ? "yes" : "no" : "", NULL
  };
#undef INTERNAL

  ws_csv_writer_append_row (writer, cells);
}

/**
 * ws_people_export_csv:
 * @internal: everybody with everything, for those who convene; %FALSE: those who agreed to be named, with
 * institution and role
 * @length: (out): in bytes
 *
 * Returns: (transfer full): people as a table that the import reads back
 */
char *
ws_people_export_csv (WsWorkshop *workshop,
                      gboolean    internal,
                      gsize      *length)
{
  g_autoptr (WsCsvWriter) writer = ws_csv_writer_new (',', WS_CSV_GUARD | WS_CSV_BOM);
  g_autoptr (GHashTable) named = ws_consent_list (workshop, WS_PURPOSE_NAME);
  GListModel *people = ws_workshop_get_people (workshop);

  for (guint i = 0; i < WS_PEOPLE_N_OURS; i++)
    ws_csv_writer_add_text (writer, ws_people_field_get_word (ws_people_get_our_column (i)));
  ws_csv_writer_end_row (writer);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      gint64 id = ws_row_get_id (WS_ROW (person));

      if (internal || g_hash_table_contains (named, &id))
        write_person (writer, person, internal);
    }
  return ws_csv_writer_finish (writer, length);
}
