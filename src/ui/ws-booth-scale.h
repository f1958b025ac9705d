/* ws-booth-scale.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 2 of a vote by gradients: one proposal a sheet, eight steps of agreement. */
#define WS_TYPE_BOOTH_SCALE (ws_booth_scale_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothScale, ws_booth_scale, WS, BOOTH_SCALE, WsBoothPage)

GtkWidget *ws_booth_scale_new (WsBoothScene *scene);

G_END_DECLS
