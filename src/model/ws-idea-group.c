/* ws-idea-group.c — a group of ideas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the group's own title and state; how ideas get into it and out again is in ws-ideas.c. */

#include <glib/gi18n-lib.h>

#include "ws-idea.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "col", G_TYPE_INT64 },
  { "title", G_TYPE_STRING },
  { "collapsed", G_TYPE_BOOLEAN },
  { "rank", G_TYPE_DOUBLE },
};
enum { COL, TITLE, COLLAPSED };

struct _WsIdeaGroup
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsIdeaGroup, ws_idea_group, WS_TYPE_ROW)

static void
ws_idea_group_class_init (WsIdeaGroupClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "idea_group", fields, G_N_ELEMENTS (fields));
}

static void
ws_idea_group_init (WsIdeaGroup *self)
{
}

const char *
ws_idea_group_get_title (WsIdeaGroup *self)
{
  return ws_row_get_text (WS_ROW (self), TITLE);
}

gboolean
ws_idea_group_get_collapsed (WsIdeaGroup *self)
{
  return ws_row_get_int (WS_ROW (self), COLLAPSED) != 0;
}

/* Returns: (transfer full) */
WsColumn *
ws_idea_group_get_column (WsIdeaGroup *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_COLUMN, ws_row_get_int (WS_ROW (self), COL));
}

/**
 * ws_idea_group_list_ideas:
 *
 * Returns: (transfer full) (element-type WsIdea): its ideas in their order
 */
GPtrArray *
ws_idea_group_list_ideas (WsIdeaGroup *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id FROM idea WHERE grp = ?1 AND gone = 0 ORDER BY rank, id",
                                              "i", ws_row_get_id (WS_ROW (self)));

  while (ws_query_next (query))
    g_ptr_array_add (ideas, ws_row_get (store, WS_TYPE_IDEA, ws_query_get_int (query, 0)));
  return ideas;
}

gboolean
ws_idea_group_rename (WsIdeaGroup  *self,
                      const char   *title,
                      GError      **error)
{
  g_autofree char *clean = ws_words_take (title, WS_TEXT_TITLE_MAX, TRUE, NULL, error);

  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_idea_group_get_title (self)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Name group"), error, "s", "title", clean);
}

gboolean
ws_idea_group_collapse (WsIdeaGroup  *self,
                        gboolean      collapsed,
                        GError      **error)
{
  return ws_row_set (WS_ROW (self), collapsed ? N_("Collapse group") : N_("Expand group"), error,
                     "i", "collapsed", (gint64) (collapsed != FALSE));
}

gboolean
ws_idea_group_ungroup (WsIdeaGroup  *self,
                       GError      **error)
{
  g_autoptr (GPtrArray) ideas = ws_idea_group_list_ideas (self);
  g_autoptr (GPtrArray) backwards = g_ptr_array_new ();

  /* each is put right after the group: the last one first keeps their order */
  for (guint i = ideas->len; i > 0; i--)
    g_ptr_array_add (backwards, g_ptr_array_index (ideas, i - 1));
  return ws_ideas_ungroup (backwards, error);
}
