/* ws-reveal.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of a result, best first. */
typedef struct
{
  guint    rank;   /* equal ranks are shown in one step */
  gboolean wins;   /* chosen, or tied for it */
} WsRevealRow;

/* What one step of a revelation shows. */
typedef struct
{
  guint    first;     /* rows of its page */
  guint    n;
  guint    from;      /* this row and those after it have been shown */
  gboolean banner;    /* the tie is told */
  guint    to_come;   /* only winners are left: so many; else 0 */
} WsRevealStep;

GArray *ws_reveal_plan (const WsRevealRow *rows,
                        guint              n_rows,
                        guint              per_page,
                        gboolean           tie);

G_END_DECLS
