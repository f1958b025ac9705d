/* ws-booth-deposit.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 4: the box that is marked, and the button that puts the ballot into the other one. */
#define WS_TYPE_BOOTH_DEPOSIT (ws_booth_deposit_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothDeposit, ws_booth_deposit, WS, BOOTH_DEPOSIT, WsBoothPage)

GtkWidget *ws_booth_deposit_new (WsBoothScene *scene);

G_END_DECLS
