/* ws-ideas.c — verbs on several ideas at once, each one step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column's order is shared by its single ideas and its groups; within a group ideas have an order of their own. A group
 * that is left with no idea goes away in the same step, so that Undo brings it back. */

#include "ws-idea.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-words.h"

static gint64
id_of (gpointer row)
{
  return row != NULL ? ws_row_get_id (row) : 0;
}

static WsStore *
store_of (GPtrArray *ideas)
{
  return ws_row_get_store (g_ptr_array_index (ideas, 0));
}

static gboolean
refuse_locked (GError **error)
{
  return ws_model_refuse (error, _("This column is locked. Unlock it in its menu to change what is in it."));
}

static gboolean
all_open (GPtrArray  *ideas,
          GError    **error)
{
  for (guint i = 0; i < ideas->len; i++)
    {
      g_autoptr (WsColumn) column = ws_idea_get_column (g_ptr_array_index (ideas, i));
      if (column != NULL && ws_column_get_locked (column))
        return refuse_locked (error);
    }
  return TRUE;
}

/* Groups without ideas go; they would be empty boxes on the board. */
static gboolean
drop_empty_groups (WsStore  *store,
                   GError  **error)
{
  return ws_store_run (store, error,
                       "UPDATE idea_group SET gone = 1 WHERE gone = 0 AND NOT EXISTS"
                       " (SELECT 1 FROM idea WHERE grp = idea_group.id AND gone = 0)", NULL);
}

gboolean
ws_ideas_set_family (GPtrArray  *ideas,
                     WsFamily    family,
                     GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;

  g_return_val_if_fail (family >= 0 && family < WS_N_FAMILIES, FALSE);
  if (ideas->len == 0)
    return TRUE;
  edit = ws_store_begin (store_of (ideas), N_("Change colour"));
  for (guint i = 0; i < ideas->len; i++)
    if (!ws_row_set (g_ptr_array_index (ideas, i), NULL, error, "i", "family", (gint64) family))
      return FALSE;
  return ws_edit_commit (edit, error);
}

/* The same words on every one of them. The label of the whole step is that of a single idea. */
static gboolean
set_each (GPtrArray   *ideas,
          const char  *label,
          gboolean   (*set) (WsIdea *, const char *, GError **),
          const char  *text,
          GError     **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (ideas->len == 0)
    return TRUE;
  edit = ws_store_begin (store_of (ideas), label);
  for (guint i = 0; i < ideas->len; i++)
    if (!set (g_ptr_array_index (ideas, i), text, error))
      return FALSE;
  return ws_edit_commit (edit, error);
}

gboolean
ws_ideas_set_desk (GPtrArray   *ideas,
                   const char  *desk,
                   GError     **error)
{
  return set_each (ideas, N_("Change table"), ws_idea_set_desk, desk, error);
}

gboolean
ws_ideas_set_author (GPtrArray   *ideas,
                     const char  *author,
                     GError     **error)
{
  return set_each (ideas, N_("Change author"), ws_idea_set_author, author, error);
}

gboolean
ws_ideas_set_tags (GPtrArray   *ideas,
                   const char  *tags,
                   GError     **error)
{
  return set_each (ideas, N_("Change tags"), ws_idea_set_tags, tags, error);
}

/* Ranks of what stands in a column (single ideas and groups) or in a group, with their keys, in order. */
static WsQuery *
query_places (WsStore     *store,
              WsColumn    *column,
              WsIdeaGroup *group)
{
  if (group != NULL)
    return ws_store_query (store, "SELECT id, rank FROM idea WHERE grp = ?1 AND gone = 0 ORDER BY rank, id", "i", id_of (group));
  return ws_store_query (store,
                         "SELECT id, rank FROM idea WHERE col = ?1 AND grp IS NULL AND gone = 0"
                         " UNION ALL SELECT id, rank FROM idea_group WHERE col = ?1 AND gone = 0 ORDER BY rank, id",
                         "i", id_of (column));
}

/* The gap before @before, not counting those that move. TRUE where n rows fit into it. */
static gboolean
find_gap (WsStore     *store,
          WsColumn    *column,
          WsIdeaGroup *group,
          gint64       before,
          GHashTable  *moving,
          guint        n,
          double      *low,
          double      *high)
{
  g_autoptr (WsQuery) query = query_places (store, column, group);

  *low = NAN;
  *high = NAN;
  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);

      if (g_hash_table_contains (moving, &id))
        continue;
      if (id == before)
        {
          *high = ws_query_get_real (query, 1);
          break;
        }
      *low = ws_query_get_real (query, 1);
    }
  if (isnan (*low))
    *low = isnan (*high) ? 0 : *high - n - 1;
  if (isnan (*high))
    *high = *low + n + 1;
  return (*high - *low) / (n + 1) > 1e-9 * fmax (1, fabs (*high));
}

/* Gives everything in the column or group whole numbers as ranks, when no room is left between two of them. */
static void
spread (WsStore     *store,
        WsColumn    *column,
        WsIdeaGroup *group)
{
  g_autoptr (WsQuery) query = query_places (store, column, group);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);
      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      ws_store_run (store, NULL, "UPDATE idea SET rank = ?2 WHERE id = ?1", "ir", id, (double) (i + 1));
      ws_store_run (store, NULL, "UPDATE idea_group SET rank = ?2 WHERE id = ?1", "ir", id, (double) (i + 1));
    }
}

static GHashTable *
set_of_ids (GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = id_of (g_ptr_array_index (rows, i));
      g_hash_table_add (set, g_memdup2 (&id, sizeof id));
    }
  return set;
}

/* Makes room for n rows before @before. */
static void
make_gap (WsStore     *store,
          WsColumn    *column,
          WsIdeaGroup *group,
          gint64       before,
          GPtrArray   *moving,
          double      *low,
          double      *step)
{
  g_autoptr (GHashTable) set = set_of_ids (moving);
  double high;

  if (!find_gap (store, column, group, before, set, moving->len, low, &high))
    {
      spread (store, column, group);
      find_gap (store, column, group, before, set, moving->len, low, &high);
    }
  *step = (high - *low) / (moving->len + 1);
}

static gboolean
put (WsStore      *store,
     GPtrArray    *ideas,
     WsColumn     *column,
     WsIdeaGroup  *group,
     WsRow        *before,
     GError      **error)
{
  double low, step;

  make_gap (store, column, group, id_of (before), ideas, &low, &step);
  for (guint i = 0; i < ideas->len; i++)
    if (!ws_store_run (store, error, "UPDATE idea SET col = ?2, grp = ?3, rank = ?4 WHERE id = ?1", "iikr",
                       id_of (g_ptr_array_index (ideas, i)), id_of (column), id_of (group), low + step * (i + 1)))
      return FALSE;
  return TRUE;
}

/**
 * ws_ideas_place:
 * @group: (nullable): %NULL: as single ideas of the column; moving to another column never forces a group
 * @before: (nullable): a #WsIdea or #WsIdeaGroup of that column, or an idea of @group; %NULL: at the end
 *
 * Moves ideas to a place.
 */
gboolean
ws_ideas_place (GPtrArray    *ideas,
                WsColumn     *column,
                WsIdeaGroup  *group,
                WsRow        *before,
                GError      **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (ideas->len == 0)
    return TRUE;
  if (!all_open (ideas, error))
    return FALSE;
  if (ws_column_get_locked (column))
    return refuse_locked (error);
  edit = ws_store_begin (store_of (ideas), ideas->len == 1 ? N_("Move idea") : N_("Move ideas"));
  return put (store_of (ideas), ideas, column, group, before, error) &&
         drop_empty_groups (store_of (ideas), error) &&
         ws_edit_commit (edit, error);
}

/* Makes an empty group where an idea stands. */
static WsIdeaGroup *
add_group_at (WsStore     *store,
              WsIdea      *idea,
              const char  *title,
              GError     **error)
{
  g_autofree char *clean = ws_words_take (title, 200, TRUE, NULL, error);
  gint64 id = ws_random_id ();
  double rank;

  if (clean == NULL)
    return NULL;
  /* the idea may itself stand in a group: then its group's place */
  rank = ws_store_query_real (store, "SELECT coalesce(g.rank, i.rank) FROM idea i LEFT JOIN idea_group g ON g.id = i.grp"
                                     " WHERE i.id = ?1", "i", id_of (idea));
  if (!ws_store_run (store, error, "INSERT INTO idea_group (id, col, title, rank)"
                                   " SELECT ?2, col, ?3, ?4 FROM idea WHERE id = ?1",
                     "iisr", id_of (idea), id, clean, rank))
    return NULL;
  return ws_row_get (store, WS_TYPE_IDEA_GROUP, id);
}

/**
 * ws_ideas_join:
 * @target: the idea that the others were dropped on
 *
 * Puts ideas into the group of @target, or makes one of it and them.
 *
 * Returns: (transfer full): the group
 */
WsIdeaGroup *
ws_ideas_join (GPtrArray  *ideas,
               WsIdea     *target,
               GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (target));
  g_autoptr (WsColumn) column = ws_idea_get_column (target);
  g_autoptr (WsIdeaGroup) group = ws_idea_get_group (target);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (WsEdit) edit = NULL;

  if (!all_open (ideas, error) || (ws_column_get_locked (column) && !refuse_locked (error)))
    return NULL;
  edit = ws_store_begin (store, N_("Group ideas"));
  if (group == NULL)
    {
      group = add_group_at (store, target, "", error);
      if (group == NULL)
        return NULL;
      g_ptr_array_add (all, target);
    }
  for (guint i = 0; i < ideas->len; i++)
    if (g_ptr_array_index (ideas, i) != target)
      g_ptr_array_add (all, g_ptr_array_index (ideas, i));
  if (!put (store, all, column, group, NULL, error) || !drop_empty_groups (store, error) || !ws_edit_commit (edit, error))
    return NULL;
  return g_steal_pointer (&group);
}

/**
 * ws_ideas_group:
 * @title: (nullable): may be written later
 *
 * Makes a new group of the ideas where the first of them stands.
 *
 * Returns: (transfer full): the group
 */
WsIdeaGroup *
ws_ideas_group (GPtrArray   *ideas,
                const char  *title,
                GError     **error)
{
  g_autoptr (WsEdit) edit = NULL;
  g_autoptr (WsIdeaGroup) group = NULL;
  g_autoptr (WsColumn) column = NULL;
  WsStore *store;

  if (ideas->len == 0)
    {
      ws_model_refuse (error, _("Select the ideas that belong together first."));
      return NULL;
    }
  if (!all_open (ideas, error))
    return NULL;
  store = store_of (ideas);
  edit = ws_store_begin (store, N_("Group ideas"));
  column = ws_idea_get_column (g_ptr_array_index (ideas, 0));
  group = add_group_at (store, g_ptr_array_index (ideas, 0), title != NULL ? title : "", error);
  if (group == NULL || !put (store, ideas, column, group, NULL, error) || !drop_empty_groups (store, error) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return g_steal_pointer (&group);
}

/**
 * ws_ideas_ungroup:
 *
 * Takes ideas out of their groups; they stand right after the group where they were.
 */
gboolean
ws_ideas_ungroup (GPtrArray  *ideas,
                  GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;
  WsStore *store;

  if (ideas->len == 0)
    return TRUE;
  if (!all_open (ideas, error))
    return FALSE;
  store = store_of (ideas);
  edit = ws_store_begin (store, N_("Ungroup ideas"));
  for (guint i = 0; i < ideas->len; i++)
    {
      WsIdea *idea = g_ptr_array_index (ideas, i);
      g_autoptr (WsColumn) column = ws_idea_get_column (idea);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      gint64 group = ws_store_query_int (store, "SELECT grp FROM idea WHERE id = ?1", "i", id_of (idea));
      gint64 next;
      g_autoptr (WsRow) before = NULL;

      if (group == 0)
        continue;
      g_ptr_array_add (one, idea);
      /* what stands after the group in the column, single idea or group */
      next = ws_store_query_int (store,
                                 "SELECT id FROM (SELECT id, rank, 1 AS kind FROM idea WHERE col = ?1 AND grp IS NULL AND gone = 0"
                                 " UNION ALL SELECT id, rank, 2 FROM idea_group WHERE col = ?1 AND gone = 0)"
                                 " WHERE (rank, id) > (SELECT rank, id FROM idea_group WHERE id = ?2) ORDER BY rank, id LIMIT 1",
                                 "ii", id_of (column), group);
      before = ws_row_get (store, WS_TYPE_IDEA, next);
      if (before == NULL)
        before = ws_row_get (store, WS_TYPE_IDEA_GROUP, next);
      if (!put (store, one, column, NULL, before, error))
        return FALSE;
    }
  return drop_empty_groups (store, error) && ws_edit_commit (edit, error);
}

/**
 * ws_ideas_remove:
 *
 * Puts ideas into the bin.
 */
gboolean
ws_ideas_remove (GPtrArray  *ideas,
                 GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (ideas->len == 0)
    return TRUE;
  if (!all_open (ideas, error))
    return FALSE;
  edit = ws_store_begin (store_of (ideas), ideas->len == 1 ? N_("Remove idea") : N_("Remove ideas"));
  for (guint i = 0; i < ideas->len; i++)
    if (!ws_row_set (g_ptr_array_index (ideas, i), NULL, error, "i", "gone", G_GINT64_CONSTANT (1)))
      return FALSE;
  return drop_empty_groups (store_of (ideas), error) && ws_edit_commit (edit, error);
}

/**
 * ws_ideas_restore:
 *
 * Takes ideas out of the bin. A column or group that went away with them comes back.
 */
gboolean
ws_ideas_restore (GPtrArray  *ideas,
                  GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;
  WsStore *store;

  if (ideas->len == 0)
    return TRUE;
  store = store_of (ideas);
  edit = ws_store_begin (store, ideas->len == 1 ? N_("Restore idea") : N_("Restore ideas"));
  for (guint i = 0; i < ideas->len; i++)
    {
      gint64 id = id_of (g_ptr_array_index (ideas, i));

      if (!ws_store_run (store, error, "UPDATE idea SET gone = 0 WHERE id = ?1", "i", id) ||
          !ws_store_run (store, error, "UPDATE board_column SET gone = 0 WHERE gone = 1 AND id = (SELECT col FROM idea WHERE id = ?1)",
                         "i", id) ||
          !ws_store_run (store, error, "UPDATE idea_group SET gone = 0 WHERE gone = 1 AND id = (SELECT grp FROM idea WHERE id = ?1)",
                         "i", id))
        return FALSE;
    }
  return ws_edit_commit (edit, error);
}

/**
 * ws_idea_group_place:
 *
 * Moves a group with its ideas.
 */
gboolean
ws_idea_group_place (WsIdeaGroup  *self,
                     WsColumn     *column,
                     WsRow        *before,
                     GError      **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsColumn) from = ws_idea_group_get_column (self);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (WsEdit) edit = NULL;
  double low, step;

  if (ws_column_get_locked (column) || ws_column_get_locked (from))
    return refuse_locked (error);
  edit = ws_store_begin (store, N_("Move group"));
  g_ptr_array_add (one, self);
  make_gap (store, column, NULL, id_of (before), one, &low, &step);
  return ws_store_run (store, error, "UPDATE idea_group SET col = ?2, rank = ?3 WHERE id = ?1", "iir",
                       id_of (self), id_of (column), low + step) &&
         ws_store_run (store, error, "UPDATE idea SET col = ?2 WHERE grp = ?1", "ii", id_of (self), id_of (column)) &&
         ws_edit_commit (edit, error);
}
