/* ws-run.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-row.h"

G_BEGIN_DECLS

typedef enum { WS_RUN_IDLE, WS_RUN_RUNNING, WS_RUN_PAUSED, WS_RUN_FINISHED } WsRunState;

/* The run of the agenda, as it was kept at the last key of the clock. Properties "state", "block", "since", "wall", "uptime",
 * "boot", "begun", "ended", "planned-from", "planned-to"; times in milliseconds. Only WsClock writes it. */
#define WS_TYPE_RUN (ws_run_get_type ())
G_DECLARE_FINAL_TYPE (WsRun, ws_run, WS, RUN, WsRow)

typedef enum
{
  WS_RUN_STATE,
  WS_RUN_BLOCK,
  WS_RUN_SINCE,
  WS_RUN_WALL,
  WS_RUN_UPTIME,
  WS_RUN_BOOT,
  WS_RUN_BEGUN,
  WS_RUN_ENDED,
  WS_RUN_PLANNED_FROM,
  WS_RUN_PLANNED_TO,
} WsRunField;

WsRun      *ws_run_get        (WsStore    *store);
WsRunState  ws_run_get_state  (WsRun      *self);
gint64      ws_run_get_number (WsRun      *self,
                               WsRunField  field);

G_END_DECLS
