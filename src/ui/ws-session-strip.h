/* ws-session-strip.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-clock.h"

G_BEGIN_DECLS

/* The foot of the sidebar: the running block with its time and the two keys needed most, what the wall shows, when the
 * last change was saved. Properties "wall-text" (what the projector shows; NULL: it is off), "timer" (FALSE hides the timer,
 * as on the stage Agenda, where the big one is), "compact" (only the timer's line). */
#define WS_TYPE_SESSION_STRIP (ws_session_strip_get_type ())
G_DECLARE_FINAL_TYPE (WsSessionStrip, ws_session_strip, WS, SESSION_STRIP, GtkBox)

GtkWidget *ws_session_strip_new     (void);
void ws_session_strip_set_workshop (WsSessionStrip *self,
                                    WsWorkshop     *workshop);
void ws_session_strip_set_saved    (WsSessionStrip *self,
                                    const char     *icon,
                                    const char     *text);
void ws_session_strip_set_wall     (WsSessionStrip *self,
                                    const char     *text);

G_END_DECLS
