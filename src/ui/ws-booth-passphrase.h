/* ws-booth-passphrase.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* The facilitator's screens: EXIT and ADMIT. */
#define WS_TYPE_BOOTH_PASSPHRASE (ws_booth_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothPassphrase, ws_booth_passphrase, WS, BOOTH_PASSPHRASE, WsBoothPage)

GtkWidget *ws_booth_passphrase_new      (WsBoothScene      *scene);
void       ws_booth_passphrase_checking (WsBoothPassphrase *self);
void       ws_booth_passphrase_refuse   (WsBoothPassphrase *self,
                                         gint64             wait_ms);

G_END_DECLS
