/* ws-question-fields.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The three gaps of a how-might-we question, side by side as one sentence, or below each other when narrow. Signal
 * "activate" when Enter is pressed in one of them. Property "narrow". */
#define WS_TYPE_QUESTION_FIELDS (ws_question_fields_get_type ())
G_DECLARE_FINAL_TYPE (WsQuestionFields, ws_question_fields, WS, QUESTION_FIELDS, GtkBox)

const char *ws_question_fields_get    (WsQuestionFields *self,
                                       guint             gap);
void        ws_question_fields_set    (WsQuestionFields *self,
                                       const char       *how,
                                       const char       *whom,
                                       const char       *so_that);
void        ws_question_fields_refuse (WsQuestionFields *self,
                                       const char       *sentence);
void        ws_question_fields_focus  (WsQuestionFields *self);

G_END_DECLS
