/* ws-action-detail.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-action.h"

G_BEGIN_DECLS

/* Everything about one action, written in place (F1, F2). */
#define WS_TYPE_ACTION_DETAIL (ws_action_detail_get_type ())
G_DECLARE_FINAL_TYPE (WsActionDetail, ws_action_detail, WS, ACTION_DETAIL, AdwBin)

void      ws_action_detail_set_action (WsActionDetail *self,
                                       WsWorkshop     *workshop,
                                       WsAction       *action);
WsAction *ws_action_detail_get_action (WsActionDetail *self);
void      ws_action_detail_focus      (WsActionDetail *self);

G_END_DECLS
