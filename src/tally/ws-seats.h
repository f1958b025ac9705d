/* ws-seats.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where one option stands. */
typedef struct
{
  guint    option;   /* index in the totals */
  gint64   total;
  guint    rank;     /* 1, 2, 2, 4 … */
  gboolean chosen;
  gboolean tied;     /* in the tie at the line between chosen and not */
} WsSeat;

/* How a set of totals fills a number of places. */
typedef struct
{
  WsSeat  *seats;    /* best first */
  guint    n;
  guint    n_tied;   /* options in the tie; 0: none */
  guint    n_open;   /* places that the tied ones compete for */
  gboolean decided;  /* the tie, if any, is broken */
} WsSeating;

void ws_seating_init  (WsSeating    *self,
                       const gint64 *totals,
                       guint         n,
                       guint         places,
                       gboolean      share,
                       const gint64 *tie_places);
void ws_seating_clear (WsSeating    *self);

G_END_DECLS
