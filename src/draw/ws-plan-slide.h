/* ws-plan-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* Who does what by when. Its steps are pages. */
#define WS_TYPE_PLAN_SLIDE (ws_plan_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsPlanSlide, ws_plan_slide, WS, PLAN_SLIDE, WsSlide)

/* One action. Strings are copied. */
typedef struct
{
  const char *what;
  const char *who;
  gboolean    nobody;      /* who says that nobody has taken it yet */
  const char *date;
  WsMark      mark;        /* how it stands */
  WsPaint     paint;
  const char *state;
} WsPlanRow;

WsSlide *ws_plan_slide_new       (void);
void     ws_plan_slide_set_heads (WsPlanSlide     *self,
                                  const char      *what,
                                  const char      *who,
                                  const char      *date,
                                  const char      *state);
void     ws_plan_slide_add       (WsPlanSlide     *self,
                                  const WsPlanRow *row);

G_END_DECLS
