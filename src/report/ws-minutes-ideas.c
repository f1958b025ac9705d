/* ws-minutes-ideas.c — ideas by column and group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every idea is in the minutes, in the order of the board, and none has an author: an idea is discussed for
 * what it says. A collapsed group is told in full. */

#include "ws-minutes-private.h"

#include "ws-board-rows.h"
#include "ws-column.h"
#include "ws-idea.h"

/* The family of most of the ideas. */
static WsFamily
most_common (GPtrArray *ideas,
             WsFamily   otherwise)
{
  guint counts[WS_N_FAMILIES] = { 0 };
  WsFamily best = otherwise;

  for (guint i = 0; i < ideas->len; i++)
    counts[ws_idea_get_family (g_ptr_array_index (ideas, i))]++;
  for (WsFamily family = 0; family < WS_N_FAMILIES; family++)
    if (counts[family] > counts[best])
      best = family;
  return best;
}

static void
add_part (WsMinutes  *self,
          const char *title,
          WsFamily    family,
          GPtrArray  *ideas)
{
  g_autofree char *count = ws_minutes_count (self, "%s idea", "%s ideas", ideas->len);
  WsBlock *list;

  if (ideas->len == 0)
    return;
  ws_doc_add_group (self->doc, 3, (WsShape) most_common (ideas, family), title, count);
  list = ws_doc_add_list (self->doc);
  for (guint i = 0; i < ideas->len; i++)
    ws_block_add (list, "–", ws_idea_get_text (g_ptr_array_index (ideas, i)));
}

static void
add_column (WsMinutes *self,
            WsColumn  *column)
{
  g_autoptr(WsBoardRows) rows = ws_board_rows_new (column);
  g_autoptr(GPtrArray) singles = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean grouped = FALSE;

  ws_doc_add_heading (self->doc, 2, ws_column_get_name (column));
  if (*ws_column_get_description (column) != '\0')
    ws_block_keep (ws_doc_add_paragraph (self->doc, 1, ws_column_get_description (column)));
  ws_doc_set_columns (self->doc, 2);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (WS_IS_IDEA_GROUP (row))
        {
          g_autoptr(GPtrArray) ideas = ws_idea_group_list_ideas (WS_IDEA_GROUP (row));
          const char *title = ws_idea_group_get_title (WS_IDEA_GROUP (row));

          add_part (self, *title != '\0' ? title : ws_lang_tr (self->lang, "Group without a title"),
                    ws_column_get_family (column), ideas);
          grouped = TRUE;
        }
      else
        {
          g_autoptr(WsIdeaGroup) group = ws_idea_get_group (WS_IDEA (row));

          if (group == NULL)
            g_ptr_array_add (singles, g_object_ref (row));
        }
    }
  /* Translators: heading of the ideas of a column that stand in no group. */
  add_part (self, grouped ? ws_lang_tr (self->lang, "Without a group") : ws_lang_ctr (self->lang, "section", "Ideas"),
            ws_column_get_family (column), singles);
  ws_doc_set_columns (self->doc, 1);
}

void
ws_minutes_add_ideas (WsMinutes *self)
{
  GListModel *columns = ws_workshop_get_columns (self->workshop);
  guint n_ideas = g_list_model_get_n_items (ws_workshop_get_ideas (self->workshop));
  g_autofree char *sentence = ws_minutes_count (self, "%s idea was written. It does not carry the name of who wrote it.",
                                                "%s ideas were written. None carries the name of who wrote it.", n_ideas);

  ws_block_keep (ws_doc_add_paragraph (self->doc, 1, sentence));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(WsColumn) column = g_list_model_get_item (columns, i);

      if (ws_column_count_ideas (column) > 0)
        add_column (self, column);
    }
}
