/* ws-answer-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* The result of a yes-no vote: two bars, what was needed, the verdict. Its steps: no number, the bars, the verdict. */
#define WS_TYPE_ANSWER_SLIDE (ws_answer_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsAnswerSlide, ws_answer_slide, WS, ANSWER_SLIDE, WsSlide)

WsSlide *ws_answer_slide_new           (const char    *question,
                                        const char    *base);
void     ws_answer_slide_add           (WsAnswerSlide *self,
                                        WsMark         mark,
                                        const char    *label,
                                        double         value,
                                        const char    *number,
                                        const char    *percent);
void     ws_answer_slide_set_threshold (WsAnswerSlide *self,
                                        double         value,
                                        const char    *words);
void     ws_answer_slide_set_verdict   (WsAnswerSlide *self,
                                        gboolean       adopted,
                                        const char    *words);

G_END_DECLS
