/* ws-people-search.c — finding people by two letters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are folded once and again only after a commit that touched people. A search is one pass over plain
 * strings, so that 500 people cost a fraction of a frame. Those whose names begin so come first, and of them
 * those who are not here yet: it is they who stand at the door. */

#include "ws-people-search.h"

#include <string.h>

#include "ws-text.h"

typedef struct
{
  char *name;    /* folded */
  char *all;     /* name and institution, folded */
} Key;

typedef struct
{
  WsPerson *person;   /* not owned: the list of people holds it */
  Key      *key;
  int       rank;
} Match;

struct _WsPeopleSearch
{
  GObject     parent_instance;

  WsWorkshop *workshop;
  GHashTable *keys;   /* WsPerson * → Key */
};

G_DEFINE_FINAL_TYPE (WsPeopleSearch, ws_people_search, G_TYPE_OBJECT)

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->name);
  g_free (key->all);
  g_free (key);
}

static void
ws_people_search_finalize (GObject *object)
{
  WsPeopleSearch *self = WS_PEOPLE_SEARCH (object);

  g_hash_table_unref (self->keys);
  g_object_unref (self->workshop);

  G_OBJECT_CLASS (ws_people_search_parent_class)->finalize (object);
}

static void
ws_people_search_class_init (WsPeopleSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_people_search_finalize;
}

static void
ws_people_search_init (WsPeopleSearch *self)
{
  self->keys = g_hash_table_new_full (NULL, NULL, g_object_unref, key_free);
}

static void
on_changed (WsPeopleSearch *self,
            WsChanges      *changes)
{
  static const char *const tables[] = { "person", "institution", NULL };

  if (ws_changes_touch_any (changes, tables))
    g_hash_table_remove_all (self->keys);
}

/* Returns: (transfer full) */
WsPeopleSearch *
ws_people_search_new (WsWorkshop *workshop)
{
  WsPeopleSearch *self = g_object_new (WS_TYPE_PEOPLE_SEARCH, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

static Key *
get_key (WsPeopleSearch *self,
         WsPerson       *person)
{
  Key *key = g_hash_table_lookup (self->keys, person);
  g_autoptr (WsInstitution) institution = NULL;
  g_autofree char *all = NULL;

  if (key != NULL)
    return key;
  institution = ws_person_get_institution (person);
  key = g_new (Key, 1);
  key->name = ws_text_fold (ws_person_get_text (person, WS_PERSON_NAME));
  all = g_strdup_printf ("%s %s %s", ws_person_get_text (person, WS_PERSON_NAME),
                         institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "",
                         institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_SHORT_NAME) : "");
  key->all = ws_text_fold (all);
  g_hash_table_insert (self->keys, g_object_ref (person), key);
  return key;
}

/**
 * ws_people_search_get_key:
 *
 * Returns: (transfer none): valid until people change
 */
const char *
ws_people_search_get_key (WsPeopleSearch *self,
                          WsPerson       *person)
{
  return get_key (self, person)->name;
}

/* Whether each word of @needle begins a word of @text. */
static gboolean
begins_words (const char *text,
              const char *needle)
{
  while (*needle != '\0')
    {
      gsize length = strcspn (needle, " ");
      const char *p = text;

      while (*p != '\0' && strncmp (p, needle, length) != 0)
        {
          p += strcspn (p, " -");
          p += strspn (p, " -");
        }
      if (*p == '\0' && length > 0)
        return FALSE;
      needle += length;
      needle += strspn (needle, " ");
    }
  return TRUE;
}

/* 0: the whole name begins so; 1: words of the name do; 2: of the institution; 3: somewhere inside; -1:
 * nowhere. */
static int
rank_of (Key        *key,
         const char *needle)
{
  if (g_str_has_prefix (key->name, needle))
    return 0;
  if (begins_words (key->name, needle))
    return 1;
  if (begins_words (key->all, needle))
    return 2;
  return ws_text_matches (key->all, needle) ? 3 : -1;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      attendance)
{
  const Match *one = a, *two = b;
  gboolean one_here, two_here;
  int order;

  if (one->rank != two->rank)
    return one->rank - two->rank;
  one_here = ws_attendance_is_present (attendance, one->person);
  two_here = ws_attendance_is_present (attendance, two->person);
  if (one_here != two_here)
    return one_here - two_here;
  order = strcmp (one->key->name, two->key->name);
  return order != 0 ? order : ws_row_get_id (WS_ROW (one->person)) < ws_row_get_id (WS_ROW (two->person)) ? -1 : 1;
}

/**
 * ws_people_search_find:
 * @text: as it was typed
 *
 * Returns: (transfer full) (element-type WsPerson): at most @most people, best first; nobody for a blank text
 */
GPtrArray *
ws_people_search_find (WsPeopleSearch *self,
                       const char     *text,
                       guint           most)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *people = ws_workshop_get_people (self->workshop);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autofree char *clean = ws_text_clean (text, G_MAXSIZE, TRUE);
  g_autofree char *needle = ws_text_fold (clean);

  for (guint i = 0; *needle != '\0' && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      Match match = { person, get_key (self, person), 0 };

      match.rank = rank_of (match.key, needle);
      if (match.rank >= 0)
        g_array_append_val (matches, match);
    }
  g_array_sort_with_data (matches, compare, ws_workshop_get_attendance (self->workshop));
  for (guint i = 0; i < MIN (matches->len, most); i++)
    g_ptr_array_add (found, g_object_ref (g_array_index (matches, Match, i).person));
  return found;
}
