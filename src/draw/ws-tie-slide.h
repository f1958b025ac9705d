/* ws-tie-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* How a tie was broken, and the order that came out (N12). */
#define WS_TYPE_TIE_SLIDE (ws_tie_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsTieSlide, ws_tie_slide, WS, TIE_SLIDE, WsSlide)

WsSlide *ws_tie_slide_new     (const char *title,
                               WsMark      mark,
                               const char *rule,
                               const char *note);
void     ws_tie_slide_add     (WsTieSlide *self,
                               const char *rank,
                               const char *name,
                               const char *text,
                               gboolean    chosen);

G_END_DECLS
