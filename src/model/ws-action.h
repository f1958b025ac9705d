/* ws-action.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

typedef enum {
  WS_STATUS_NOT_STARTED,
  WS_STATUS_IN_PROGRESS,
  WS_STATUS_DONE,
  WS_STATUS_BLOCKED,
  WS_STATUS_DROPPED
} WsStatus;

/* Something that somebody will do (F1). Properties as the fields below, with - for _. */
#define WS_TYPE_ACTION (ws_action_get_type ())
G_DECLARE_FINAL_TYPE (WsAction, ws_action, WS, ACTION, WsRow)

typedef enum
{
  WS_ACTION_WHAT,
  WS_ACTION_PERSON,
  WS_ACTION_INSTITUTION,
  WS_ACTION_CO_RESPONSIBLE,
  WS_ACTION_START,
  WS_ACTION_DUE,
  WS_ACTION_STATUS,
  WS_ACTION_REASON,
  WS_ACTION_PROGRESS,
  WS_ACTION_BUDGET,          /* cents */
  WS_ACTION_BUDGET_SOURCE,
  WS_ACTION_EVIDENCE,
  WS_ACTION_COMPLETED,
  WS_ACTION_ORIGIN,
  WS_ACTION_ORIGIN_ID,
  WS_ACTION_RANK,
  WS_ACTION_CREATED,
} WsActionField;

/* How an action stands today (F2): open, due today, overdue, closed. */
typedef enum { WS_DUE_OPEN, WS_DUE_TODAY, WS_DUE_OVERDUE, WS_DUE_CLOSED } WsDueState;

WsAction   *ws_action_add            (WsWorkshop     *workshop,
                                      const char     *what,
                                      const char     *origin,     /* "idea", "option" or "" */
                                      gint64          origin_id,
                                      GError        **error);
WsAction   *ws_action_add_from_rows  (WsWorkshop     *workshop,   /* one step; transfer full: the first */
                                      GPtrArray      *rows,       /* WsIdea, WsVoteOption */
                                      GError        **error);
const char *ws_action_get_text       (WsAction       *self,
                                      WsActionField   field);
gint64      ws_action_get_number     (WsAction       *self,
                                      WsActionField   field);
WsStatus    ws_action_get_status     (WsAction       *self);
WsDueState  ws_action_get_due_state  (WsAction       *self,
                                      const char     *today,      /* ISO date */
                                      int            *days_late); /* out */
gboolean    ws_action_write          (WsAction       *self,       /* text fields; dates are checked */
                                      WsActionField   field,
                                      const char     *text,
                                      GError        **error);
gboolean    ws_action_set_number     (WsAction       *self,       /* progress 0–100, budget in cents ≥ 0 */
                                      WsActionField   field,
                                      gint64          number,
                                      GError        **error);
gboolean    ws_action_set_status     (WsAction       *self,
                                      WsStatus        status,
                                      const char     *reason,     /* needed for blocked and dropped */
                                      GError        **error);
gboolean    ws_action_move           (WsAction       *self,
                                      guint           position,
                                      GError        **error);
gboolean    ws_action_remove         (WsAction       *self,
                                      GError        **error);
char       *ws_action_get_origin_text (WsAction      *self);      /* of the idea or option it came from, or NULL */
GPtrArray  *ws_action_list_from      (WsWorkshop     *workshop,   /* actions made from that idea or option */
                                      const char     *origin,
                                      gint64          origin_id);

G_END_DECLS
