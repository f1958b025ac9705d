/* ws-actions-table.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-action-words.h"

G_BEGIN_DECLS

/* Actions in boxed lists, one for each group, with columns in line. Signal "open" (WsAction). Property "narrow". */
#define WS_TYPE_ACTIONS_TABLE (ws_actions_table_get_type ())
G_DECLARE_FINAL_TYPE (WsActionsTable, ws_actions_table, WS, ACTIONS_TABLE, AdwBin)

void     ws_actions_table_set_workshop  (WsActionsTable   *self,
                                         WsWorkshop       *workshop);
void     ws_actions_table_set_grouping  (WsActionsTable   *self,
                                         WsActionGrouping  grouping);
void     ws_actions_table_set_only_open (WsActionsTable   *self,
                                         gboolean          only_open);
void     ws_actions_table_refresh       (WsActionsTable   *self);
void     ws_actions_table_focus         (WsActionsTable   *self,
                                         WsAction         *action);

G_END_DECLS
