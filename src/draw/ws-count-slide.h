/* ws-count-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* How many ballots are in the box, and nothing else of them. */
#define WS_TYPE_COUNT_SLIDE (ws_count_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsCountSlide, ws_count_slide, WS, COUNT_SLIDE, WsSlide)

WsSlide *ws_count_slide_new        (const char   *question,
                                    guint         cast,
                                    guint         entitled,
                                    const char   *words);
void     ws_count_slide_set_quorum (WsCountSlide *self,
                                    gboolean      there_is,
                                    const char   *words);

G_END_DECLS
