/* ws-timer-card.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-clock.h"

G_BEGIN_DECLS

/* The big timer of the agenda: which block, how much is left, how late the evening is, and the keys of the clock; below it
 * what comes next and what only the facilitator sees. Where it has the focus: Space pauses, + and − a minute. */
#define WS_TYPE_TIMER_CARD (ws_timer_card_get_type ())
G_DECLARE_FINAL_TYPE (WsTimerCard, ws_timer_card, WS, TIMER_CARD, GtkBox)

void ws_timer_card_set_workshop (WsTimerCard *self,
                                 WsWorkshop  *workshop);
void ws_timer_card_set_narrow   (WsTimerCard *self,
                                 gboolean     narrow);

/* Word, icon and style class of what needs to be said of the clock now; also for the session strip. */
void ws_timer_state             (WsClock     *clock,
                                 char       **text,
                                 const char **icon,
                                 const char **style);

G_END_DECLS
