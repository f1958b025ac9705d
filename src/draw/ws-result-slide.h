/* ws-result-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* The result of a vote, shown step by step from the last rank up (E20). */
#define WS_TYPE_RESULT_SLIDE (ws_result_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsResultSlide, ws_result_slide, WS, RESULT_SLIDE, WsSlide)

/* One option, best first. Strings are copied. */
typedef struct
{
  guint       rank;
  const char *rank_words;  /* "1st" */
  const char *label;
  const char *number;
  const char *percent;
  double      value;
  gboolean    chosen;
  gboolean    tied;        /* at the line between chosen and not */
} WsResultRow;

WsSlide *ws_result_slide_new      (const char        *question,
                                   const char        *base);
void     ws_result_slide_add      (WsResultSlide     *self,
                                   const WsResultRow *row);
void     ws_result_slide_set_tie  (WsResultSlide     *self,
                                   const char        *title,
                                   const char        *text);

G_END_DECLS
