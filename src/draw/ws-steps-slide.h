/* ws-steps-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* How to do something, in a few numbered steps: how to vote. */
#define WS_TYPE_STEPS_SLIDE (ws_steps_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsStepsSlide, ws_steps_slide, WS, STEPS_SLIDE, WsSlide)

WsSlide *ws_steps_slide_new       (const char   *question);
void     ws_steps_slide_add       (WsStepsSlide *self,
                                   const char   *title,
                                   const char   *text);
void     ws_steps_slide_set_panel (WsStepsSlide *self,
                                   WsMark        mark,
                                   const char   *title,
                                   const char   *text);

G_END_DECLS
