/* ws-questions-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-question.h"

G_BEGIN_DECLS

/* How-might-we questions (C4): three gaps to write one, and the list. Property "narrow". */
#define WS_TYPE_QUESTIONS_VIEW (ws_questions_view_get_type ())
G_DECLARE_FINAL_TYPE (WsQuestionsView, ws_questions_view, WS, QUESTIONS_VIEW, AdwBin)

void  ws_questions_view_set_workshop (WsQuestionsView *self,
                                      WsWorkshop      *workshop);
void  ws_questions_view_focus        (WsQuestionsView *self);
guint ws_questions_view_count_kept   (WsQuestionsView *self);

G_END_DECLS
