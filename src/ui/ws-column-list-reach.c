/* ws-column-list-reach.c — going to a row, and telling which row is where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that is asked for is bound at once, so that it can take the focus in the same moment; heights that were only
 * estimated may move it, hence the second look.
 */
#include "ws-column-list-private.h"

static void
scroll_to (WsColumnList *self,
           guint         position)
{
  double value = ws_column_list_get_value (self);
  double top = ws_column_list_get_top (self, position);
  double bottom = ws_column_list_get_top (self, position + 1);
  int page = ws_column_list_get_page (self);

  if (top - WS_LIST_TOP < value)
    ws_column_list_set_anchor (self, position == 0 ? 0 : top - WS_LIST_TOP);
  else if (bottom > value + page)
    ws_column_list_set_anchor (self, MIN (bottom - page, top - WS_LIST_TOP));
  else
    return;
  ws_column_list_ensure (self);
  /* Heights that were only estimated may have moved the row. */
  if (ws_column_list_get_top (self, position + 1) > ws_column_list_get_value (self) + page)
    ws_column_list_set_anchor (self, MIN (ws_column_list_get_top (self, position + 1) - page, ws_column_list_get_top (self, position)));
  ws_column_list_ensure (self);
  ws_column_list_configure (self);
}

/**
 * ws_column_list_focus:
 *
 * Brings a row into view, binding it at once, and gives it the focus.
 */
void
ws_column_list_focus (WsColumnList *self,
                      guint         position)
{
  WsNoteView *cell;

  if (position >= ws_column_list_get_n_rows (self))
    return;
  scroll_to (self, position);
  cell = ws_column_list_bind (self, position);
  self->current = ws_note_view_get_row (cell);
  self->current_position = position;
  ws_note_view_describe (cell, position, ws_column_list_get_n_rows (self));
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * ws_column_list_edit:
 *
 * Opens the editor of a row.
 */
void
ws_column_list_edit (WsColumnList *self,
                     guint         position)
{
  if (position >= ws_column_list_get_n_rows (self))
    return;
  ws_column_list_focus (self, position);
  ws_note_view_edit (ws_column_list_bind (self, position));
}

/**
 * ws_column_list_commit:
 *
 * Hands over what is being written in a row, if anything.
 *
 * Returns: whether nothing is left to write
 */
gboolean
ws_column_list_commit (WsColumnList *self)
{
  g_autoptr (GList) cells = g_hash_table_get_values (self->cells);
  gboolean done = TRUE;

  for (GList *l = cells; l != NULL; l = l->next)
    done = ws_note_view_commit (l->data) && done;
  return done;
}

gboolean
ws_column_list_get_focus (WsColumnList *self,
                          guint        *position)
{
  WsNoteView *cell = ws_column_list_get_cell (self, self->current);

  if (cell == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) != GTK_WIDGET (cell))
    return FALSE;
  *position = ws_column_list_get_position (self, cell);
  return *position != G_MAXUINT;
}

/**
 * ws_column_list_get_focus_row:
 *
 * Returns: (transfer none) (nullable): the row that has the focus
 */
WsRow *
ws_column_list_get_focus_row (WsColumnList *self)
{
  guint position;

  return ws_column_list_get_focus (self, &position) ? self->current : NULL;
}

/**
 * ws_column_list_find_at:
 * @y: within the visible part of the list
 *
 * Returns: the row there, or the nearest
 */
guint
ws_column_list_find_at (WsColumnList *self,
                        double        y)
{
  return ws_column_list_find_row (self, ws_column_list_get_value (self) + y);
}

/**
 * ws_column_list_pick:
 * @y: within the visible part of the list
 * @zone: (out): where something dropped there would go: upper quarter before, lower quarter after, between them into
 *
 * Returns: (transfer none) (nullable): the row there; %NULL below the last one
 */
WsRow *
ws_column_list_pick (WsColumnList *self,
                     double        y,
                     WsDropZone   *zone)
{
  double where = ws_column_list_get_value (self) + y;
  guint position = ws_column_list_find_row (self, where);
  double top, height;

  *zone = WS_DROP_AFTER;
  if (self->heights->len == 0 || where >= ws_column_list_get_top (self, self->heights->len))
    return NULL;
  top = ws_column_list_get_top (self, position);
  height = ws_column_list_get_top (self, position + 1) - top;
  *zone = where < top + height / 4 ? WS_DROP_BEFORE : where > top + height * 3 / 4 ? WS_DROP_AFTER : WS_DROP_INTO;
  return ws_column_list_peek_row (self, position);
}

/**
 * ws_column_list_get_row_rect:
 * @rect: (out): within the list
 *
 * Returns: %FALSE where the row is not in view
 */
gboolean
ws_column_list_get_row_rect (WsColumnList *self,
                             WsRow        *row,
                             GdkRectangle *rect)
{
  WsNoteView *cell = ws_column_list_get_cell (self, row);
  guint position = cell != NULL ? ws_column_list_get_position (self, cell) : G_MAXUINT;

  if (position == G_MAXUINT)
    return FALSE;
  rect->x = 0;
  rect->y = ws_column_list_get_top (self, position) - ws_column_list_get_value (self);
  rect->width = gtk_widget_get_width (GTK_WIDGET (self));
  rect->height = ABS (g_array_index (self->heights, int, position));
  return TRUE;
}

/**
 * ws_column_list_reload_titles:
 *
 * Counts the notes of the groups in view anew, which no property of a group tells.
 */
void
ws_column_list_reload_titles (WsColumnList *self)
{
  GHashTableIter iter;
  gpointer row, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &row, &cell))
    if (WS_IS_IDEA_GROUP (row))
      ws_note_view_reload (cell, FALSE);
}

/**
 * ws_column_list_get_n_live:
 *
 * Returns: how many rows have a widget at this moment; for tests
 */
guint
ws_column_list_get_n_live (WsColumnList *self)
{
  return g_hash_table_size (self->cells);
}
