/* ws-forget.c — a person's name and contact taken out of the file, also out of its past.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be counted stays: institution, neighbourhood, age band, gender, presence and what was agreed to.
 * Every name that the person ever had here becomes "Participant n" in every text and in the journal, so that
 * no Undo and no copy brings it back. A name of one word ("Luz") is replaced only where it is the whole of a
 * text or of a list of names: as a part of sentences it may be any word. A name that somebody else on the
 * list has too is replaced only in the person's own row. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-lang.h"
#include "ws-person.h"
#include "ws-text.h"

#define CONTACT_MIN 6   /* bytes; a shorter telephone or address may be anything where it stands elsewhere */

typedef struct
{
  gint64      id;
  char       *label;      /* "Participant 3" */
  GPtrArray  *names;      /* gunichar *, folded, ended by 0; longest first */
  GPtrArray  *contacts;   /* char * */
} Forget;

static void
forget_clear (Forget *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->contacts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Forget, forget_clear)

/* One letter without capitals and accents, so that a text can be compared letter by letter and still be cut
 * where it was. */
static gunichar
fold_letter (gunichar c)
{
  gunichar first, second;

  while (g_unichar_decompose (c, &first, &second) && second != 0)
    c = first;
  return g_unichar_tolower (c);
}

static gboolean
is_word_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether @name stands at @text as whole words. Returns: where it ends, or NULL */
static const char *
match (const char     *text,
       const gunichar *name)
{
  for (; *name != 0; name++, text = g_utf8_next_char (text))
    {
      while (*text != '\0' && g_unichar_ismark (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (*text == '\0' || fold_letter (g_utf8_get_char (text)) != *name)
        return NULL;
    }
  return *text == '\0' || !is_word_letter (g_utf8_get_char (text)) ? text : NULL;
}

static gboolean
has_blank (const gunichar *name)
{
  for (; *name != 0; name++)
    if (*name == ' ')
      return TRUE;
  return FALSE;
}

/* Whether what is matched is all of the text, or all of one name in a list of names. */
static gboolean
stands_alone (const char *text,
              const char *begin,
              const char *end)
{
  return (begin == text || begin[-1] == '\n' || (begin >= text + 2 && strncmp (begin - 2, ", ", 2) == 0)) &&
         (*end == '\0' || *end == '\n' || *end == ',');
}

static const char *
match_any (Forget     *self,
           const char *text,
           const char *place)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const gunichar *name = g_ptr_array_index (self->names, i);
      const char *end = match (place, name);

      if (end != NULL && (has_blank (name) || stands_alone (text, place, end)))
        return end;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the text without the names; %NULL where there is none in it */
static char *
replace_names (Forget     *self,
               const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean found = FALSE;
  gunichar before = ' ';

  for (const char *p = text; *p != '\0'; )
    {
      const char *end = is_word_letter (before) ? NULL : match_any (self, text, p);
      const char *next = end != NULL ? end : g_utf8_next_char (p);

      if (end != NULL)
        g_string_append (out, self->label);
      else
        g_string_append_len (out, p, next - p);
      found = found || end != NULL;
      before = g_utf8_get_char (g_utf8_prev_char (next));
      p = next;
    }
  return found ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
replace_contacts (Forget *self,
                  char   *text)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const char *contact = g_ptr_array_index (self->contacts, i);

      if (strstr (text, contact) != NULL)
        {
          g_auto (GStrv) parts = g_strsplit (text, contact, -1);
          g_free (text);
          text = g_strjoinv ("…", parts);
        }
    }
  return text;
}

/* What any text of the file becomes; depends on where it stands and on itself alone. */
static char *
rewrite (const char *table,
         gint64      row,
         const char *column,
         const char *text,
         gpointer    user_data)
{
  static const char *const emptied[] = { "role", "phone", "email", "services", NULL };
  Forget *self = user_data;
  g_autofree char *changed = NULL;

  if (g_str_equal (table, "person") && row == self->id)
    {
      if (g_str_equal (column, "name"))
        return g_strdup (self->label);
      return g_strv_contains (emptied, column) ? g_strdup ("") : NULL;
    }
  if (g_str_equal (table, "person") && g_str_equal (column, "name"))
    return NULL;
  changed = replace_names (self, text);
  changed = replace_contacts (self, changed != NULL ? g_steal_pointer (&changed) : g_strdup (text));
  return g_str_equal (changed, text) ? NULL : g_steal_pointer (&changed);
}

/* Whether somebody else who is on the list has this name. */
static gboolean
is_shared (WsStore    *store,
           gint64      id,
           const char *folded)
{
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT name FROM person WHERE id <> ?1 AND gone = 0", "i", id);

  while (ws_query_next (query))
    {
      g_autofree char *other = ws_text_fold (ws_query_get_text (query, 0));

      if (g_str_equal (other, folded))
        return TRUE;
    }
  return FALSE;
}

static void
add_name (Forget     *self,
          WsStore    *store,
          const char *name)
{
  g_autofree char *clean = ws_text_clean (name, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);
  g_autoptr (GArray) letters = g_array_new (TRUE, TRUE, sizeof (gunichar));

  if (g_utf8_strlen (clean, -1) < 2 || is_shared (store, self->id, folded))
    return;
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold_letter (g_utf8_get_char (p));

      if (!g_unichar_ismark (c))
        g_array_append_val (letters, c);
    }
  g_ptr_array_add (self->names, g_array_free (g_steal_pointer (&letters), FALSE));
}

static guint
length_of (const gunichar *name)
{
  guint n = 0;

  while (name[n] != 0)
    n++;
  return n;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  return (int) length_of (*(gunichar **) b) - (int) length_of (*(gunichar **) a);
}

/* Everything that the person was ever called here, and how they could be reached. */
static void
collect (Forget  *self,
         WsStore *store)
{
  g_autoptr (WsQuery) query =
    ws_store_query (store,
                    "SELECT 'name', name FROM person WHERE id = ?1 UNION SELECT 'phone', phone FROM person WHERE id = ?1"
                    " UNION SELECT 'email', email FROM person WHERE id = ?1"
                    " UNION SELECT col, old FROM change WHERE tbl = 'person' AND row = ?1 AND col IN ('name', 'phone', 'email')"
                    " UNION SELECT col, new FROM change WHERE tbl = 'person' AND row = ?1 AND col IN ('name', 'phone', 'email')",
                    "i", self->id);

  while (ws_query_next (query))
    if (g_str_equal (ws_query_get_text (query, 0), "name"))
      add_name (self, store, ws_query_get_text (query, 1));
    else if (strlen (ws_query_get_text (query, 1)) >= CONTACT_MIN)
      g_ptr_array_add (self->contacts, g_strdup (ws_query_get_text (query, 1)));
  g_ptr_array_sort (self->names, compare_lengths);
}

static char *
make_label (WsStore *store,
            gint64  *number)
{
  g_autofree char *language = ws_store_query_text (store, "SELECT language FROM workshop", NULL);
  g_autoptr (WsLang) lang = ws_lang_new (language);

  *number = 1 + ws_store_query_int (store, "SELECT coalesce (max (forgotten), 0) FROM person", NULL);
  /* Translators: stands in the place of the name of a person who was forgotten; %d is a number */
  return g_strdup_printf (ws_lang_tr (lang, "Participant %d"), (int) *number);
}

/**
 * ws_person_forget:
 *
 * Takes name, role, contact and services of the person out of the file: the tables, the journal, and every
 * text that names them. Counts stay as they are. Cannot be undone, and the file is written anew so that
 * nothing is left in its free space. Copies made earlier are not reached.
 */
gboolean
ws_person_forget (WsPerson  *self,
                  GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 number;
  g_auto (Forget) forget = { ws_row_get_id (WS_ROW (self)), make_label (store, &number),
                             g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (WsEdit) edit = NULL;

  if (ws_person_get_forgotten (self))
    return TRUE;
  collect (&forget, store);
  edit = ws_store_begin_fixed (store, N_("Forget person"));
  if (!ws_store_rewrite (store, rewrite, &forget, error) ||
      !ws_row_set (WS_ROW (self), NULL, error, "i", "forgotten", number) || !ws_edit_commit (edit, error))
    return FALSE;
  ws_store_announce_all (store);
  /* The names are gone by now; a disk without room for the rewriting does not bring them back. */
  ws_store_vacuum (store, NULL);
  return TRUE;
}
