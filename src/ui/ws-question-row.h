/* ws-question-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-question.h"

G_BEGIN_DECLS

/* A how-might-we question in the list: number, sentence, star, menu, handle; edited in place. Property "narrow". */
#define WS_TYPE_QUESTION_ROW (ws_question_row_get_type ())
G_DECLARE_FINAL_TYPE (WsQuestionRow, ws_question_row, WS, QUESTION_ROW, GtkListBoxRow)

GtkWidget  *ws_question_row_new          (WsWorkshop    *workshop,
                                          WsQuestion    *question);
WsQuestion *ws_question_row_get_question (WsQuestionRow *self);
void        ws_question_row_set_number   (WsQuestionRow *self,
                                          guint          number);
void        ws_question_row_edit         (WsQuestionRow *self);

G_END_DECLS
