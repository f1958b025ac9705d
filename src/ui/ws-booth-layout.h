/* ws-booth-layout.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the options of a ballot are placed: the same for every voter of a vote on one screen. */
typedef struct
{
  guint columns;
  guint rows;       /* of a full page */
  guint per_page;
  guint pages;
  int   font;       /* px at unit 1: one of 30, 26, 22 */
  int   row_height; /* px of the screen */
} WsBoothLayout;

/**
 * WsBoothRoom:
 * @height: px of the screen for rows, pager included
 * @pager: px that a pager takes, its gap included
 * @gap: px between rows
 * @min_row: px of the lowest row
 * @max_row: px of the highest row if its text does not need more
 * @two_columns: how many options are enough for two columns; 0: never
 * @tallest: px that the tallest text takes in a row, with the row's padding, at that font and number of
 *   columns
 */
typedef struct
{
  int    height;
  int    pager;
  int    gap;
  int    min_row;
  int    max_row;
  guint  two_columns;
  int  (*tallest) (int font, guint columns, gpointer data);
} WsBoothRoom;

void  ws_booth_layout_init     (WsBoothLayout     *self,
                                guint              n_options,
                                const WsBoothRoom *room,
                                gpointer           data);
guint ws_booth_layout_page_of  (const WsBoothLayout *self,
                                guint              position);

G_END_DECLS
