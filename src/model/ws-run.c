/* ws-run.c — what the file keeps of the running agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row. It says what the last key of the clock said and when; everything between that moment and now is WsClock's. */

#include "ws-run.h"

static const WsField fields[] = {
  [WS_RUN_STATE] = { "state", G_TYPE_INT64 },
  [WS_RUN_BLOCK] = { "block", G_TYPE_INT64 },
  [WS_RUN_SINCE] = { "since", G_TYPE_INT64 },
  [WS_RUN_WALL] = { "wall", G_TYPE_INT64 },
  [WS_RUN_UPTIME] = { "uptime", G_TYPE_INT64 },
  [WS_RUN_BOOT] = { "boot", G_TYPE_INT64 },
  [WS_RUN_BEGUN] = { "begun", G_TYPE_INT64 },
  [WS_RUN_ENDED] = { "ended", G_TYPE_INT64 },
  [WS_RUN_PLANNED_FROM] = { "planned_from", G_TYPE_INT64 },
  [WS_RUN_PLANNED_TO] = { "planned_to", G_TYPE_INT64 },
};

struct _WsRun
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsRun, ws_run, WS_TYPE_ROW)

static void
ws_run_class_init (WsRunClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "run", fields, G_N_ELEMENTS (fields));
}

static void
ws_run_init (WsRun *self)
{
}

/* Returns: (transfer full) */
WsRun *
ws_run_get (WsStore *store)
{
  return ws_row_get (store, WS_TYPE_RUN, 1);
}

WsRunState
ws_run_get_state (WsRun *self)
{
  return ws_row_get_int (WS_ROW (self), WS_RUN_STATE);
}

gint64
ws_run_get_number (WsRun      *self,
                   WsRunField  field)
{
  return ws_row_get_int (WS_ROW (self), field);
}
