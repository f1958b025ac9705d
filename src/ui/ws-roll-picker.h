/* ws-roll-picker.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* Picking from the list of those who may vote, before the laptop is handed over. Signal "picked" (WsPerson); the
 * window closes before it. */
#define WS_TYPE_ROLL_PICKER (ws_roll_picker_get_type ())
G_DECLARE_FINAL_TYPE (WsRollPicker, ws_roll_picker, WS, ROLL_PICKER, AdwWindow)

GtkWidget *ws_roll_picker_new (GtkWindow *parent,
                               WsVote    *vote);

G_END_DECLS
