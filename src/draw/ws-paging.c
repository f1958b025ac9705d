/* ws-paging.c — which page each thing of a column stands on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What hangs together (a group and its title) is not split while a page has room for all of it; a longer one begins on a
 * page of its own, and its title never stands alone at the end of a page. */

#include "ws-paging.h"

/* The end of what hangs together from @first on, and its height. */
static guint
find_end (const WsPaged *things,
          guint          n,
          guint          first,
          double         gap,
          double        *height)
{
  guint end = first + 1;

  *height = things[first].height;
  while (end < n && things[end - 1].with_next)
    *height += gap + things[end++].height;
  return end;
}

typedef struct
{
  guint  page;
  double used;   /* of the page's height */
} Place;

static void
put (Place   *place,
     WsPaged *things,
     guint    n,
     double   height,
     double   gap,
     double   room)
{
  if (place->used > 0 && place->used + gap + height > room)
    {
      place->page++;
      place->used = 0;
    }
  for (guint i = 0; i < n; i++)
    things[i].page = place->page;
  place->used += (place->used > 0 ? gap : 0) + height;
}

/**
 * ws_paging_share:
 * @things: (array length=n): in their order; their pages are written
 * @n: how many
 * @gap: between two of them
 * @room: height of a page
 *
 * Nothing is left out: what is higher than a page gets one of its own.
 *
 * Returns: how many pages there are, at least 1
 */
guint
ws_paging_share (WsPaged *things,
                 guint    n,
                 double   gap,
                 double   room)
{
  Place place = { 0, 0 };

  for (guint i = 0; i < n;)
    {
      double height;
      guint end = find_end (things, n, i, gap, &height);

      if (height <= room || end - i < 3)
        {
          put (&place, &things[i], end - i, height, gap, room);
          i = end;
          continue;
        }
      /* too long for any page: its title and the first stay together, the others follow one by one */
      put (&place, &things[i], 2, things[i].height + gap + things[i + 1].height, gap, room);
      for (i += 2; i < end; i++)
        put (&place, &things[i], 1, things[i].height, gap, room);
    }
  return place.page + 1;
}
