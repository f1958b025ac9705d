/* ws-booth-answer.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* Step 2 of a yes-no vote and of a round of consent: three large cards. */
#define WS_TYPE_BOOTH_ANSWER (ws_booth_answer_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothAnswer, ws_booth_answer, WS, BOOTH_ANSWER, WsBoothPage)

GtkWidget    *ws_booth_answer_new    (WsBoothScene *scene);
WsFigureKind  ws_booth_answer_figure (WsMethod      method,
                                      guint         answer,
                                      const char  **color);

G_END_DECLS
