/* ws-booth-review.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 3: what is going to be deposited, or that the ballot is blank. */
#define WS_TYPE_BOOTH_REVIEW (ws_booth_review_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothReview, ws_booth_review, WS, BOOTH_REVIEW, WsBoothPage)

GtkWidget *ws_booth_review_new (WsBoothScene *scene);

G_END_DECLS
