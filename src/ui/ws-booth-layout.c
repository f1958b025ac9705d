/* ws-booth-layout.c — how many options go on one page of the ballot, and how large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing on a ballot is ever cut and no row is ever too low to touch: long texts first make the letters
 * smaller (30, 26, 22 and not below), then give up the second column, then share the options among more
 * pages. All options of a vote get the same size, so that none looks more important.
 */
#include "ws-booth-layout.h"

static const int fonts[] = { 30, 26, 22 };

#define PER_PAGE_MAX 8

/* Rows of @height that fit one below the other. */
static guint
rows_that_fit (const WsBoothRoom *room,
               int                height,
               gboolean           with_pager)
{
  int space = room->height - (with_pager ? room->pager : 0);

  return MAX ((space + room->gap) / (height + room->gap), 0);
}

static gboolean
try_layout (WsBoothLayout     *self,
            guint              n,
            const WsBoothRoom *room,
            guint              columns,
            guint              per_page,
            int                font,
            gpointer           data)
{
  int needed = MAX (room->min_row, room->tallest (font, columns, data));
  guint rows = (per_page + columns - 1) / columns;
  guint pages = (n + per_page - 1) / per_page;
  int space = room->height - (pages > 1 ? room->pager : 0);

  if (rows_that_fit (room, needed, pages > 1) < rows)
    return FALSE;
  self->columns = columns;
  self->rows = rows;
  self->per_page = per_page;
  self->pages = pages;
  self->font = font;
  self->row_height = CLAMP ((space - (int) (rows - 1) * room->gap) / (int) rows, needed,
                            MAX (needed, room->max_row));
  return TRUE;
}

/**
 * ws_booth_layout_init:
 * @self: (out): where the options go
 * @n_options: at least 1
 * @room: the space there is
 * @data: for its function
 *
 * Up to 5 options in one column, 6 to 8 in two, more on pages of 8; with less room or long texts fewer on a
 * page.
 */
void
ws_booth_layout_init (WsBoothLayout     *self,
                      guint              n_options,
                      const WsBoothRoom *room,
                      gpointer           data)
{
  guint n = MAX (n_options, 1);
  gboolean two = room->two_columns > 0 && n >= room->two_columns;

  for (guint per_page = MIN (n, PER_PAGE_MAX); two && per_page >= MIN (n, 6); per_page--)
    for (guint f = n > 5 ? 1 : 0; f < G_N_ELEMENTS (fonts); f++)
      if (try_layout (self, n, room, 2, per_page, fonts[f], data))
        return;
  for (guint per_page = MIN (n, 5); per_page >= 1; per_page--)
    {
      for (guint f = 0; f < G_N_ELEMENTS (fonts); f++)
        if (try_layout (self, n, room, 1, per_page, fonts[f], data))
          return;
      /* two rows of two rather than three rows or two */
      if (two && per_page == MIN (n, 4)
          && try_layout (self, n, room, 2, per_page, fonts[G_N_ELEMENTS (fonts) - 1], data))
        return;
    }

  /* not even one: a window of a few pixels. Show it all the same. */
  *self = (WsBoothLayout) { 1, 1, 1, n, fonts[G_N_ELEMENTS (fonts) - 1], room->min_row };
}

guint
ws_booth_layout_page_of (const WsBoothLayout *self,
                         guint                position)
{
  return position / self->per_page;
}
