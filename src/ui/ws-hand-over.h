/* ws-hand-over.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* The question before the laptop goes round: how the next person gets a ballot. Responses "do" and "close". */
#define WS_TYPE_HAND_OVER (ws_hand_over_get_type ())
G_DECLARE_FINAL_TYPE (WsHandOver, ws_hand_over, WS, HAND_OVER, AdwMessageDialog)

GtkWidget *ws_hand_over_new          (GtkWindow   *parent,
                                      WsAdmission  admission);
gboolean   ws_hand_over_get_ask_each (WsHandOver  *self);

G_END_DECLS
