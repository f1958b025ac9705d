/* ws-booth-notice.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* A screen with one thing to say: LOCKED, WELCOME, THANKS, NOT_SAVED, IDLE, HELP, COVERED. */
#define WS_TYPE_BOOTH_NOTICE (ws_booth_notice_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothNotice, ws_booth_notice, WS, BOOTH_NOTICE, WsBoothPage)

GtkWidget *ws_booth_notice_new (WsBoothScene *scene);

G_END_DECLS
