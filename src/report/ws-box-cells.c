/* ws-box-cells.c — columns and cells of a box that is a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tables to be read and forms to be filled in share. A column's width is its weight's share of the box. */

#include "ws-box-cells.h"

const WsDocColumn *
ws_box_get_column (const WsBox *box,
                   guint        column)
{
  return g_ptr_array_index (box->block->columns, column);
}

const WsItem *
ws_box_get_cell (const WsBox *box,
                 guint        row,
                 guint        column)
{
  return g_ptr_array_index (box->block->items, row * box->block->columns->len + column);
}

/**
 * ws_box_place_column:
 * @x: (out): its left edge, in points from the left of the box
 * @width: (out): its whole width, in points
 */
void
ws_box_place_column (const WsBox *box,
                     guint        column,
                     double      *x,
                     double      *width)
{
  double sum = 0, before = 0;

  for (guint i = 0; i < box->block->columns->len; i++)
    {
      before += i < column ? ws_box_get_column (box, i)->weight : 0;
      sum += ws_box_get_column (box, i)->weight;
    }
  *x = box->width * before / sum;
  *width = box->width * ws_box_get_column (box, column)->weight / sum;
}
