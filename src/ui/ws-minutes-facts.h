/* ws-minutes-facts.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-workshop.h"

G_BEGIN_DECLS

/* What only the minutes need: language and paper, documents handed over, the next meeting, who signs. */
#define WS_TYPE_MINUTES_FACTS (ws_minutes_facts_get_type ())
G_DECLARE_FINAL_TYPE (WsMinutesFacts, ws_minutes_facts, WS, MINUTES_FACTS, AdwBin)

void ws_minutes_facts_set_workshop (WsMinutesFacts *self,
                                    WsWorkshop     *workshop);

G_END_DECLS
