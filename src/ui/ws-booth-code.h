/* ws-booth-code.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Where a slip with a code opens the ballot: its eight letters, by touch or by keys. */
#define WS_TYPE_BOOTH_CODE (ws_booth_code_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothCode, ws_booth_code, WS, BOOTH_CODE, WsBoothPage)

GtkWidget *ws_booth_code_new (WsBoothScene *scene);

G_END_DECLS
