/* ws-booth-money.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* The money of a budget ballot: what is chosen, what is left, what there is, and a bar of it. */
#define WS_TYPE_BOOTH_MONEY (ws_booth_money_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothMoney, ws_booth_money, WS, BOOTH_MONEY, GtkBox)

GtkWidget *ws_booth_money_new    (WsBoothScene *scene);
void       ws_booth_money_update (WsBoothMoney *self);
void       ws_booth_money_say    (WsBoothMoney *self,
                                  const char   *text);

G_END_DECLS
