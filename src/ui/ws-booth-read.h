/* ws-booth-read.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 1: the instructions in three cards. */
#define WS_TYPE_BOOTH_READ (ws_booth_read_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothRead, ws_booth_read, WS, BOOTH_READ, WsBoothPage)

GtkWidget *ws_booth_read_new (WsBoothScene *scene);

G_END_DECLS
