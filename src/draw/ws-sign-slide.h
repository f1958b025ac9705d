/* ws-sign-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* A few words for the whole room: the waiting slide, a message, a question. */
#define WS_TYPE_SIGN_SLIDE (ws_sign_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsSignSlide, ws_sign_slide, WS, SIGN_SLIDE, WsSlide)

typedef enum
{
  WS_SIGN_TITLE,   /* as large as it fits, up to 3 em */
  WS_SIGN_LARGE,   /* up to 2 em, bold */
  WS_SIGN_PLAIN,   /* 1.15 em */
  WS_SIGN_PILL,    /* 1 em bold on the tint */
  WS_SIGN_SMALL    /* 0.8 em */
} WsSignLine;

WsSlide *ws_sign_slide_new  (WsMark       mark);
void     ws_sign_slide_add  (WsSignSlide *self,
                             WsSignLine   kind,
                             WsMark       mark,
                             const char  *text);

G_END_DECLS
