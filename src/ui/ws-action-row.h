/* ws-action-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-action.h"

G_BEGIN_DECLS

/* The columns that rows of all groups share, and whether they fold into two lines. */
typedef struct
{
  GtkSizeGroup *state;
  GtkSizeGroup *who;
  GtkSizeGroup *due;
  GtkSizeGroup *progress;
} WsActionColumns;

/* An action in the table. Keys: Enter opens, Space gives the next status, Delete removes. Property "narrow". */
#define WS_TYPE_ACTION_ROW (ws_action_row_get_type ())
G_DECLARE_FINAL_TYPE (WsActionRow, ws_action_row, WS, ACTION_ROW, GtkListBoxRow)

GtkWidget *ws_action_row_new        (WsAction              *action,
                                     const WsActionColumns *columns);
WsAction  *ws_action_row_get_action (WsActionRow           *self);

G_END_DECLS
