/* ws-booth-reason.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Between step 2 and 3 of a round of consent: why the voter objects. */
#define WS_TYPE_BOOTH_REASON (ws_booth_reason_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothReason, ws_booth_reason, WS, BOOTH_REASON, WsBoothPage)

GtkWidget *ws_booth_reason_new (WsBoothScene *scene);

G_END_DECLS
