/* ws-clock-private.h — what the two files of the clock share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-clock.h"

G_BEGIN_DECLS

WsWorkshop *ws_clock_get_workshop (WsClock       *self);
WsRun      *ws_clock_get_run      (WsClock       *self);
gint64      ws_clock_get_elapsed  (WsClock       *self,
                                   WsMoment      *now);
void        ws_clock_emit_begun   (WsClock       *self,
                                   WsAgendaBlock *block);

G_END_DECLS
