/* ws-booth.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-booth-flow.h"

G_BEGIN_DECLS

/* The voting booth: a full-screen window at the shared laptop. Signal "left": the facilitator's passphrase
 * was right; the other windows are back and the booth is about to destroy itself. */
#define WS_TYPE_BOOTH (ws_booth_get_type ())
G_DECLARE_FINAL_TYPE (WsBooth, ws_booth, WS, BOOTH, GtkWindow)

WsBooth      *ws_booth_new       (GtkApplication *app,
                                  WsVote         *vote,
                                  gboolean        ask_each);
WsBooth      *ws_booth_new_practice (GtkApplication *app,
                                  WsVote         *vote);
void          ws_booth_admit     (WsBooth        *self,
                                  WsPerson       *person);
WsBoothState  ws_booth_get_state (WsBooth        *self);
void          ws_booth_set_clock (WsBooth        *self,
                                  gint64        (*now) (gpointer data),
                                  gpointer        data);

G_END_DECLS
