/* ws-action-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-action.h"

G_BEGIN_DECLS

typedef enum { WS_ACTIONS_BY_INSTITUTION, WS_ACTIONS_BY_PERSON, WS_ACTIONS_BY_DATE } WsActionGrouping;

const char *ws_action_words_status (WsStatus          status);
char       *ws_action_words_state  (WsAction         *action,
                                    const char       *today,
                                    const char      **icon,
                                    const char      **css_class);
WsStatus    ws_action_words_next   (WsStatus          status);
char       *ws_action_words_group  (WsAction         *action,
                                    WsActionGrouping  grouping,
                                    const char       *today,
                                    char            **order);
gboolean    ws_action_words_money  (const char       *text,
                                    gint64           *cents);

G_END_DECLS
