/* ws-idea.c — something a person proposed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding and changing one idea. Verbs on several ideas at once (move, group, remove) are in ws-ideas.c, groups in
 * ws-idea-group.c. A new idea stands at the top of its column, under the field that it was typed in. */

#include "ws-idea.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "col", G_TYPE_INT64 },
  { "grp", G_TYPE_INT64 },
  { "text", G_TYPE_STRING },
  { "family", G_TYPE_INT64 },
  { "desk", G_TYPE_STRING },
  { "author", G_TYPE_STRING },
  { "tags", G_TYPE_STRING },
  { "source", G_TYPE_INT64 },
  { "rank", G_TYPE_DOUBLE },
  { "created", G_TYPE_INT64 },
};
enum { COL, GRP, TEXT, FAMILY, DESK, AUTHOR, TAGS, SOURCE };

#define IMPORTED_MAX_CHARS 100000

struct _WsIdea
{
  WsRow  parent_instance;
  char  *folded;
};

G_DEFINE_FINAL_TYPE (WsIdea, ws_idea, WS_TYPE_ROW)

static void
ws_idea_finalize (GObject *object)
{
  g_free (WS_IDEA (object)->folded);

  G_OBJECT_CLASS (ws_idea_parent_class)->finalize (object);
}

static void
ws_idea_loaded (WsRow *row)
{
  g_clear_pointer (&WS_IDEA (row)->folded, g_free);
}

static void
ws_idea_class_init (WsIdeaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_idea_finalize;
  WS_ROW_CLASS (klass)->loaded = ws_idea_loaded;
  ws_row_class_set_table (WS_ROW_CLASS (klass), "idea", fields, G_N_ELEMENTS (fields));
}

static void
ws_idea_init (WsIdea *self)
{
}

static gboolean
insert (WsStore          *store,
        const WsNewIdea  *idea,
        gint64            column,
        int               family,
        WsIdeaSource      source,
        double            rank,
        gint64            created,
        gint64            id,
        GError          **error)
{
  gsize most = source == WS_IDEA_IMPORTED ? IMPORTED_MAX_CHARS : WS_TEXT_NOTE_MAX;
  g_autofree char *text = ws_words_take (idea->text, most, FALSE, _("An idea needs some words."), error);
  g_autofree char *desk = text != NULL ? ws_words_take (idea->desk, WS_TEXT_TITLE_MAX, TRUE, NULL, error) : NULL;
  g_autofree char *author = desk != NULL ? ws_words_take (idea->author, WS_TEXT_TITLE_MAX, TRUE, NULL, error) : NULL;
  g_autofree char *tags = author != NULL ? ws_words_take (idea->tags, WS_TEXT_TITLE_MAX, TRUE, NULL, error) : NULL;

  if (tags == NULL)
    return FALSE;
  /* blanks around an imported text are the other program's: they come back out as they came in */
  if (source == WS_IDEA_IMPORTED && g_utf8_validate (idea->text, -1, NULL))
    {
      g_autofree char *stripped = g_strstrip (g_strdup (idea->text));

      if (g_str_equal (stripped, text))
        {
          g_free (text);
          text = g_strdup (idea->text);
        }
    }
  return ws_store_run (store, error,
                       "INSERT INTO idea (id, col, text, family, desk, author, tags, source, rank, created)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                       "iisisssiri", id, column, text, (gint64) family, desk, author, tags, (gint64) source, rank, created);
}

static gboolean
check_open (WsColumn  *column,
            GError   **error)
{
  return !ws_column_get_locked (column) ||
         ws_model_refuse (error, _("This column is locked: it takes no new ideas. Unlock it in its menu."));
}

/* The place at the top of a column, among single ideas and groups. */
static double
top_rank (WsStore *store,
          gint64   column)
{
  return ws_store_query_real (store,
                              "SELECT min(coalesce((SELECT min(rank) FROM idea WHERE col = ?1 AND gone = 0 AND grp IS NULL), 1e18),"
                              " coalesce((SELECT min(rank) FROM idea_group WHERE col = ?1 AND gone = 0), 1e18), 1) - 1",
                              "i", column);
}

/**
 * ws_idea_add:
 *
 * Adds one idea at the top of @column.
 *
 * Returns: (transfer full): %NULL with @error set where it was refused or could not be saved
 */
WsIdea *
ws_idea_add (WsColumn         *column,
             const WsNewIdea  *idea,
             GError          **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (column));
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id (), col = ws_row_get_id (WS_ROW (column));
  int family = idea->family >= 0 && idea->family < WS_N_FAMILIES ? idea->family : (int) ws_column_get_family (column);

  if (!check_open (column, error))
    return NULL;
  edit = ws_store_begin (store, N_("Add idea"));
  if (!insert (store, idea, col, family, WS_IDEA_TYPED, top_rank (store, col), ws_now_ms (), id, error) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_IDEA, id);
}

/**
 * ws_ideas_add_many:
 * @ideas: in the order in which they should stand
 * @source: pasted or imported
 *
 * Adds many ideas at the end of @column (or of the column that each names) as one step: all of them or none.
 */
gboolean
ws_ideas_add_many (WsColumn         *column,
                   const WsNewIdea  *ideas,
                   guint             n_ideas,
                   WsIdeaSource      source,
                   GError          **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (column));
  g_autoptr (WsEdit) edit = ws_store_begin (store, source == WS_IDEA_IMPORTED ? N_("Import ideas") : N_("Paste ideas"));
  /* after all others, also where the clock went back: the order of "created" is the order of the rows */
  gint64 newest = ws_store_query_int (store, "SELECT max(created) FROM idea", NULL);
  gint64 created = MAX (ws_now_ms (), newest + 1);
  double rank = ws_store_query_real (store, "SELECT max(coalesce((SELECT max(rank) FROM idea), 0),"
                                            " coalesce((SELECT max(rank) FROM idea_group), 0))", NULL);

  for (guint i = 0; i < n_ideas; i++)
    {
      g_autoptr (WsColumn) own = ws_row_get (store, WS_TYPE_COLUMN, ideas[i].column);
      WsColumn *col = own != NULL ? own : column;
      int family = ideas[i].family >= 0 && ideas[i].family < WS_N_FAMILIES ? ideas[i].family : (int) ws_column_get_family (col);

      if (!check_open (col, error) ||
          !insert (store, &ideas[i], ws_row_get_id (WS_ROW (col)), family, source, rank + i + 1, created + i,
                   ws_random_id (), error))
        return FALSE;
    }
  return ws_edit_commit (edit, error);
}

/* Returns: (transfer none) */
WsWorkshop *
ws_idea_get_workshop (WsIdea *self)
{
  WsWorkshop *workshop = ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_WORKSHOP, 1);

  g_object_unref (workshop);
  return workshop;
}

const char *
ws_idea_get_text (WsIdea *self)
{
  return ws_row_get_text (WS_ROW (self), TEXT);
}

/**
 * ws_idea_get_folded:
 *
 * Returns: (transfer none): everything of the idea that a search looks at, without accents or capitals
 */
const char *
ws_idea_get_folded (WsIdea *self)
{
  if (self->folded == NULL)
    {
      g_autofree char *all = g_strjoin ("\n", ws_idea_get_text (self), ws_idea_get_desk (self), ws_idea_get_author (self),
                                        ws_idea_get_tags (self), NULL);
      self->folded = ws_text_fold (all);
    }
  return self->folded;
}

WsFamily
ws_idea_get_family (WsIdea *self)
{
  return ws_row_get_int (WS_ROW (self), FAMILY);
}

const char *
ws_idea_get_desk (WsIdea *self)
{
  return ws_row_get_text (WS_ROW (self), DESK);
}

const char *
ws_idea_get_author (WsIdea *self)
{
  return ws_row_get_text (WS_ROW (self), AUTHOR);
}

const char *
ws_idea_get_tags (WsIdea *self)
{
  return ws_row_get_text (WS_ROW (self), TAGS);
}

WsIdeaSource
ws_idea_get_source (WsIdea *self)
{
  return ws_row_get_int (WS_ROW (self), SOURCE);
}

/* Returns: (transfer full) */
WsColumn *
ws_idea_get_column (WsIdea *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_COLUMN, ws_row_get_int (WS_ROW (self), COL));
}

/* Returns: (transfer full) (nullable): %NULL where the idea stands alone */
WsIdeaGroup *
ws_idea_get_group (WsIdea *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_IDEA_GROUP, ws_row_get_int (WS_ROW (self), GRP));
}

gboolean
ws_idea_is_in (WsIdea      *self,
               WsIdeaGroup *group)
{
  return ws_row_get_int (WS_ROW (self), GRP) == ws_row_get_id (WS_ROW (group));
}

gboolean
ws_idea_rewrite (WsIdea      *self,
                 const char  *text,
                 GError     **error)
{
  gsize most = MAX (WS_TEXT_NOTE_MAX, g_utf8_strlen (ws_idea_get_text (self), -1));
  g_autofree char *clean = ws_words_take (text, most, FALSE,
                                          _("An idea needs some words. To take it away, remove it."), error);

  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_idea_get_text (self)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Rewrite idea"), error, "s", "text", clean);
}

static gboolean
set_line (WsIdea      *self,
          guint        field,
          const char  *label,
          const char  *text,
          GError     **error)
{
  g_autofree char *clean = ws_words_take (text, WS_TEXT_TITLE_MAX, TRUE, NULL, error);

  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_row_get_text (WS_ROW (self), field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), label, error, "s", fields[field].name, clean);
}

gboolean
ws_idea_set_desk (WsIdea      *self,
                  const char  *desk,
                  GError     **error)
{
  return set_line (self, DESK, N_("Change table"), desk, error);
}

gboolean
ws_idea_set_author (WsIdea      *self,
                    const char  *author,
                    GError     **error)
{
  return set_line (self, AUTHOR, N_("Change author"), author, error);
}

gboolean
ws_idea_set_tags (WsIdea      *self,
                  const char  *tags,
                  GError     **error)
{
  return set_line (self, TAGS, N_("Change tags"), tags, error);
}
