/* ws-paging.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One thing in a column that is shared among pages. */
typedef struct
{
  double   height;
  gboolean with_next;  /* stands on the same page as the next one, if a page has room for all that hang together */
  guint    page;       /* out */
} WsPaged;

guint ws_paging_share (WsPaged *things,
                       guint    n,
                       double   gap,
                       double   room);

G_END_DECLS
