/* ws-rows.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-row.h"

G_BEGIN_DECLS

/* A live GListModel of rows: the ids that a query gives, in its order. After a commit that touches one of its
 * tables the query runs again and the difference is emitted as the smallest single range. A list of thousands can be
 * given a second query that places one row: a commit that touches one row then does not read the others. */
#define WS_TYPE_ROWS (ws_rows_get_type ())
G_DECLARE_FINAL_TYPE (WsRows, ws_rows, WS, ROWS, GObject)

WsRows  *ws_rows_new       (WsStore    *store,
                            GType       type,
                            const char *tables,
                            const char *sql,
                            gint64      parameter);
void     ws_rows_set_place (WsRows     *self,
                            const char *place);
gpointer ws_rows_get_nth   (WsRows     *self,
                            guint       position);
guint    ws_rows_get_n     (WsRows     *self);
gboolean ws_rows_find      (WsRows     *self,
                            gpointer    row,
                            guint      *position);

GPtrArray *ws_rows_preload (WsStore    *store,
                            GType       type,
                            const char *where,
                            gint64      parameter);

G_END_DECLS
