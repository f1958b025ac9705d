/* ws-question.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

/* A how-might-we question (C4). Properties "how", "whom", "so-that", "kept", "idea", "rank", and "sentence": the whole
 * question in the language of the workshop's documents. */
#define WS_TYPE_QUESTION (ws_question_get_type ())
G_DECLARE_FINAL_TYPE (WsQuestion, ws_question, WS, QUESTION, WsRow)

typedef enum
{
  WS_QUESTION_HOW,
  WS_QUESTION_WHOM,
  WS_QUESTION_SO_THAT,
  WS_QUESTION_KEPT,
  WS_QUESTION_IDEA,
  WS_QUESTION_RANK,
} WsQuestionField;

WsQuestion *ws_question_add         (WsWorkshop       *workshop,
                                     const char       *how,
                                     const char       *whom,
                                     const char       *so_that,
                                     gint64            idea,
                                     GError          **error);
const char *ws_question_get_text    (WsQuestion       *self,
                                     WsQuestionField   field);
gboolean    ws_question_get_kept    (WsQuestion       *self);
char       *ws_question_to_sentence (WsQuestion       *self);
gboolean    ws_question_write       (WsQuestion       *self,
                                     WsQuestionField   field,
                                     const char       *text,
                                     GError          **error);
gboolean    ws_question_keep        (WsQuestion       *self,
                                     gboolean          kept,
                                     GError          **error);
gboolean    ws_question_move        (WsQuestion       *self,
                                     guint             position,
                                     GError          **error);
gboolean    ws_question_remove      (WsQuestion       *self,
                                     GError          **error);

G_END_DECLS
