/* ws-row-helpers.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-text-row.h"

G_BEGIN_DECLS

typedef const char *(*WsRowGetFunc)  (WsTextRow *row, gpointer user_data);
typedef GStrv       (*WsRowListFunc) (WsTextRow *row, gpointer user_data);
typedef void        (*WsRowTakeFunc) (WsTextRow *row, const char *text, gpointer user_data);

void ws_row_add_calendar (WsTextRow     *row,
                          WsRowGetFunc   get,
                          WsRowTakeFunc  take,
                          gpointer       user_data);
void ws_row_add_names    (WsTextRow     *row,
                          WsRowListFunc  list,
                          WsRowTakeFunc  take,
                          gpointer       user_data);

G_END_DECLS
