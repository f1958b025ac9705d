/* ws-people-private.h — what reading and importing a table of people share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-people-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint           line;
  GPtrArray      *cells;     /* char *, in the text of the table */
  WsPeopleVerdict verdict;
} WsPeopleRow;

struct _WsPeopleTable
{
  char          *text;
  GPtrArray     *unwrapped;   /* char *: lines that stood in quotation marks as a whole */
  const char    *encoding;
  GPtrArray     *rows;        /* WsPeopleRow *, with the header while it is one of them */
  WsPeopleRow   *header;      /* NULL: none */
  guint          n_columns;
  WsPeopleField *fields;
};

/* What our own export writes, in this order. */
#define WS_PEOPLE_N_OURS 12
WsPeopleField ws_people_get_our_column (guint place);

G_END_DECLS
