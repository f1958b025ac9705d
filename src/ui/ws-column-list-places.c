/* ws-column-list-places.c — how high the rows of a column are, and what stays where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Heights are estimated until a row was bound once. Where rows begin is summed up anew when one of them changed: ten
 * thousand additions cost less than keeping a tree of sums right.
 */
#include "ws-column-list-private.h"

guint
ws_column_list_get_n_rows (WsColumnList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/* Not owned: the model keeps it. */
WsRow *
ws_column_list_peek_row (WsColumnList *self,
                         guint         position)
{
  g_autoptr (WsRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return row;
}

WsNoteView *
ws_column_list_get_cell (WsColumnList *self,
                         gpointer      row)
{
  return row != NULL ? g_hash_table_lookup (self->cells, row) : NULL;
}

/* --- Heights and places ----------------------------------------------------------------------------------------- */

static void
update_tops (WsColumnList *self)
{
  double top = WS_LIST_TOP;
  guint n = self->heights->len;

  if (!self->tops_dirty)
    return;
  self->tops_dirty = FALSE;
  g_array_set_size (self->tops, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_array_index (self->tops, double, i) = top;
      top += ABS (g_array_index (self->heights, int, i));
    }
  g_array_index (self->tops, double, n) = top;
}

double
ws_column_list_get_top (WsColumnList *self,
                        guint         position)
{
  update_tops (self);
  return g_array_index (self->tops, double, MIN (position, self->heights->len));
}

/* The row at a height of the whole list; the last one below all of them. */
guint
ws_column_list_find_row (WsColumnList *self,
                         double        where)
{
  guint low = 0, high = self->heights->len;

  update_tops (self);
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->tops, double, middle) <= where)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
ws_column_list_set_height (WsColumnList *self,
                           guint         position,
                           int           height)
{
  int *stored = &g_array_index (self->heights, int, position);

  if (ABS (*stored) != height)
    self->tops_dirty = TRUE;
  *stored = height;
}

void
ws_column_list_estimate (WsColumnList *self,
                         guint         begin,
                         guint         end)
{
  for (guint i = begin; i < end; i++)
    {
      WsRow *row = ws_column_list_peek_row (self, i);
      WsNoteView *cell = ws_column_list_get_cell (self, row);

      g_array_index (self->heights, int, i) = cell != NULL && self->width > 0
        ? ws_note_view_get_height (cell, self->width)
        : -ws_note_view_estimate_height (self->style, row, self->width);
    }
  self->tops_dirty = TRUE;
}

int
ws_column_list_get_page (WsColumnList *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self));
}

double
ws_column_list_get_total (WsColumnList *self)
{
  return ws_column_list_get_top (self, self->heights->len) + 12;
}

double
ws_column_list_get_value (WsColumnList *self)
{
  double value;

  if (self->anchor == 0 && self->anchor_offset <= 0)
    return 0;
  value = ws_column_list_get_top (self, self->anchor) + self->anchor_offset;
  return CLAMP (value, 0, MAX (0, ws_column_list_get_total (self) - ws_column_list_get_page (self)));
}

void
ws_column_list_set_anchor (WsColumnList *self,
                           double        value)
{
  if (value <= 0 || self->heights->len == 0)
    {
      self->anchor = 0;
      self->anchor_offset = 0;
      return;
    }
  self->anchor = ws_column_list_find_row (self, value);
  self->anchor_offset = value - ws_column_list_get_top (self, self->anchor);
}

void
ws_column_list_configure (WsColumnList *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int page = ws_column_list_get_page (self);

  if (adjustment == NULL)
    return;
  self->configuring = TRUE;
  gtk_adjustment_configure (adjustment, ws_column_list_get_value (self), 0, MAX (ws_column_list_get_total (self), page),
                            page * 0.1, page * 0.9, page);
  self->configuring = FALSE;
}
