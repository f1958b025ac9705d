/* ws-board-moves.c — notes and groups go elsewhere on a board, by key, by menu or by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After a move the focus goes with the note: to the list it is a row that left. A place is said by the row that comes after,
 * so that it holds whatever else is moved along.
 */
#include "ws-board-private.h"

static WsRow *
peek (WsColumnView *view,
      guint         position)
{
  g_autoptr (WsRow) row = g_list_model_get_item (G_LIST_MODEL (ws_column_view_get_rows (view)), position);

  return row;
}

static gboolean
is_top_level (WsRow *row)
{
  g_autoptr (WsIdeaGroup) group = NULL;

  if (WS_IS_IDEA_GROUP (row))
    return TRUE;
  group = ws_idea_get_group (WS_IDEA (row));
  return group == NULL || !ws_row_exists (WS_ROW (group));
}

/* The single note or group title at @position or the next one below; NULL: the end of the column. */
static WsRow *
find_top_level_from (WsColumnView *view,
                     guint         position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));

  for (guint i = position; i < n; i++)
    if (is_top_level (peek (view, i)))
      return peek (view, i);
  return NULL;
}

/* --- Moving ------------------------------------------------------------------------------------------------------- */

static void
place (WsBoard      *self,
       GPtrArray    *ideas,
       WsColumn     *column,
       WsIdeaGroup  *group,
       WsRow        *before,
       WsRow        *focus)
{
  GError *error = NULL;

  g_object_ref (focus);
  if (ws_ideas_place (ideas, column, group, before, &error))
    ws_board_focus_row (self, focus);
  else
    ws_board_take_error (self, error);
  g_object_unref (focus);
}

static void
place_group (WsBoard     *self,
             WsIdeaGroup *group,
             WsColumn    *column,
             WsRow       *before)
{
  g_autoptr (WsIdeaGroup) alive = g_object_ref (group);
  GError *error = NULL;

  if (ws_idea_group_place (group, column, before, &error))
    ws_board_focus_row (self, group);
  else
    ws_board_take_error (self, error);
}

/* The row before which the rows @first … @last of a column go when they move one step, and the group they end in. */
static gboolean
find_step (WsColumnView  *view,
           guint          first,
           guint          last,
           int            direction,
           WsIdeaGroup  **group,
           WsRow        **before)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));
  WsRow *edge = peek (view, direction < 0 ? first : last);
  gboolean whole = WS_IS_IDEA_GROUP (peek (view, first));
  g_autoptr (WsIdeaGroup) own = !whole && WS_IS_IDEA (edge) ? ws_idea_get_group (WS_IDEA (edge)) : NULL;
  guint position;

  *group = NULL;
  if (direction < 0)
    {
      if (first == 0)
        return FALSE;
      *before = peek (view, first - 1);
      if (own != NULL && WS_IS_IDEA (*before))
        *group = g_steal_pointer (&own);
      /* Up past a whole group, never into it; and out of the own one past its title. */
      for (position = first - 1; own == NULL && *group == NULL && !is_top_level (*before); position--)
        *before = peek (view, position - 1);
      return TRUE;
    }
  *before = last + 1 < n ? peek (view, last + 1) : NULL;
  if (own != NULL && *before != NULL && WS_IS_IDEA (*before) && ws_idea_is_in (WS_IDEA (*before), own))
    {
      *before = last + 2 < n ? peek (view, last + 2) : NULL;
      if (*before != NULL && !(WS_IS_IDEA (*before) && ws_idea_is_in (WS_IDEA (*before), own)))
        *before = NULL;
      *group = g_steal_pointer (&own);
      return TRUE;
    }
  if (own == NULL)
    {
      if (*before == NULL)
        return FALSE;
      *before = find_top_level_from (view, last + 2);
    }
  return TRUE;
}

/* Where the rows of @ideas in one column begin and end. Notes of other columns stay where they are. */
static GPtrArray *
find_range (WsColumnView *view,
            GPtrArray    *ideas,
            guint        *first,
            guint        *last)
{
  GPtrArray *here = g_ptr_array_new_with_free_func (g_object_unref);

  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < ideas->len; i++)
    {
      guint position;

      if (!ws_board_rows_find (ws_column_view_get_rows (view), ideas->pdata[i], &position))
        continue;
      *first = MIN (*first, position);
      *last = MAX (*last, position);
      g_ptr_array_add (here, g_object_ref (ideas->pdata[i]));
    }
  return here;
}

/* The row behind the last one of a group's tray. */
static guint
find_tray_end (WsColumnView *view,
               guint         position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));
  WsIdeaGroup *group = WS_IDEA_GROUP (peek (view, position));

  while (position + 1 < n && WS_IS_IDEA (peek (view, position + 1)) &&
         ws_idea_is_in (WS_IDEA (peek (view, position + 1)), group))
    position++;
  return position;
}

static void
move_vertically (WsBoard *self,
                 int      direction)
{
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (WsIdeaGroup) group = NULL;
  WsRow *focus, *before = NULL;
  WsColumnView *view = ws_board_find_focus (self, &focus, NULL);
  guint first, last;

  if (view == NULL)
    return;
  if (ws_board_get_focus_group (self) != NULL)
    {
      ws_board_rows_find (ws_column_view_get_rows (view), focus, &first);
      if (find_step (view, first, find_tray_end (view, first), direction, &group, &before))
        place_group (self, WS_IDEA_GROUP (focus), ws_column_view_get_column (view), before);
      return;
    }
  here = find_range (view, targets, &first, &last);
  if (here->len > 0 && find_step (view, first, last, direction, &group, &before))
    place (self, here, ws_column_view_get_column (view), group, before, focus);
}

/* To the neighbour column, at the same height on screen. */
static void
move_sideways (WsBoard *self,
               int      direction)
{
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  WsRow *focus, *before;
  guint index, position;
  WsColumnView *view = ws_board_find_focus (self, &focus, &index);
  WsColumnView *next;
  GdkRectangle rect = { 0, 0, 0, 0 };

  if (view == NULL || (direction < 0 && index == 0) || (direction > 0 && index + 1 >= self->views->len))
    return;
  next = self->views->pdata[index + direction];
  ws_column_list_get_row_rect (ws_column_view_get_list (view), focus, &rect);
  position = ws_column_list_find_at (ws_column_view_get_list (next), rect.y + 8);
  before = find_top_level_from (next, position);
  if (ws_board_get_focus_group (self) != NULL)
    place_group (self, WS_IDEA_GROUP (focus), ws_column_view_get_column (next), before);
  else if (targets->len > 0)
    {
      if (!g_ptr_array_find (targets, focus, NULL))
        focus = targets->pdata[0];
      for (guint i = 0; i < targets->len && before != NULL; i++)
        if (targets->pdata[i] == before)
          before = NULL;
      place (self, targets, ws_column_view_get_column (next), NULL, before, focus);
    }
}

static void
on_move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_vertically (WS_BOARD (widget), -1);
}

static void
on_move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_vertically (WS_BOARD (widget), 1);
}

static void
on_move_left (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_sideways (WS_BOARD (widget), -1);
}

static void
on_move_right (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_sideways (WS_BOARD (widget), 1);
}

static void
on_move_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (WsColumn) column = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_COLUMN,
                                            g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  WsIdeaGroup *group = ws_board_get_focus_group (self);
  WsRow *before = NULL;

  if (column == NULL || !ws_board_commit (self))
    return;
  for (guint i = 0; i < self->views->len; i++)
    if (ws_column_view_get_column (self->views->pdata[i]) == column)
      before = find_top_level_from (self->views->pdata[i], 0);
  if (group != NULL)
    place_group (self, group, column, before);
  else if (targets->len > 0)
    place (self, targets, column, NULL, g_ptr_array_find (targets, before, NULL) ? NULL : before, targets->pdata[0]);
}

/* --- Dropping ----------------------------------------------------------------------------------------------------- */

static void
drop_into (WsBoard   *self,
           GPtrArray *ideas,
           WsRow     *target)
{
  g_autoptr (WsIdeaGroup) group = NULL;
  g_autoptr (WsColumn) column = NULL;
  GError *error = NULL;

  if (WS_IS_IDEA_GROUP (target))
    {
      column = ws_idea_group_get_column (WS_IDEA_GROUP (target));
      place (self, ideas, column, WS_IDEA_GROUP (target), NULL, ideas->pdata[0]);
      return;
    }
  group = ws_ideas_join (ideas, WS_IDEA (target), &error);
  if (group == NULL)
    ws_board_take_error (self, error);
  else if (!ws_board_focus_row (self, ideas->pdata[0]))
    ws_board_focus_row (self, group);
}

void
ws_board_drop (WsBoard      *self,
               WsColumnView *view,
               WsRow        *dragged,
               WsRow        *target,
               WsDropZone    zone)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsIdeaGroup) group = NULL;
  WsColumn *column = ws_column_view_get_column (view);
  WsRow *before = NULL;
  guint position = 0;

  if (!ws_board_commit (self) || (target != NULL && !ws_board_rows_find (ws_column_view_get_rows (view), target, &position)))
    return;
  if (WS_IS_IDEA_GROUP (dragged))
    {
      if (target != NULL)
        before = find_top_level_from (view, position + (zone == WS_DROP_BEFORE ? 0 : 1));
      if (before != dragged)
        place_group (self, WS_IDEA_GROUP (dragged), column, before);
      return;
    }
  if (ws_note_selection_contains (self->selection, dragged))
    {
      g_ptr_array_unref (ideas);
      ideas = ws_board_get_targets (self);
    }
  else
    g_ptr_array_add (ideas, g_object_ref (dragged));
  if (target != NULL && g_ptr_array_find (ideas, target, NULL))
    return;
  if (target != NULL && zone == WS_DROP_INTO)
    {
      drop_into (self, ideas, target);
      return;
    }
  if (target != NULL && WS_IS_IDEA (target))
    group = ws_idea_get_group (WS_IDEA (target));
  if (target != NULL)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));

      position += zone == WS_DROP_BEFORE ? 0 : 1;
      while (position < n && g_ptr_array_find (ideas, peek (view, position), NULL))
        position++;
      before = group == NULL ? find_top_level_from (view, position) : position < n ? peek (view, position) : NULL;
      if (group != NULL && before != NULL && !(WS_IS_IDEA (before) && ws_idea_is_in (WS_IDEA (before), group)))
        before = NULL;
    }
  place (self, ideas, column, group, before, dragged);
}

void
ws_board_install_moves (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "board.move-down", NULL, on_move_down);
  gtk_widget_class_install_action (widget_class, "board.move-left", NULL, on_move_left);
  gtk_widget_class_install_action (widget_class, "board.move-right", NULL, on_move_right);
  gtk_widget_class_install_action (widget_class, "board.move-to", "x", on_move_to);
}
