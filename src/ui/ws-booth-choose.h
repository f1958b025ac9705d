/* ws-booth-choose.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 2 of votes with rows (dots, quadratic, approval, score, budget): the options, and what is left. */
#define WS_TYPE_BOOTH_CHOOSE (ws_booth_choose_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothChoose, ws_booth_choose, WS, BOOTH_CHOOSE, WsBoothPage)

GtkWidget *ws_booth_choose_new (WsBoothScene *scene);

G_END_DECLS
