/* ws-booth-rank.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 2 of a ranked vote and of a committee: what has no place yet, and the order. */
#define WS_TYPE_BOOTH_RANK (ws_booth_rank_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothRank, ws_booth_rank, WS, BOOTH_RANK, WsBoothPage)

GtkWidget *ws_booth_rank_new (WsBoothScene *scene);

G_END_DECLS
