/* ws-projection-slides.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"
#include "ws-view.h"
#include "ws-vote.h"

G_BEGIN_DECLS

/* What a slide is made from, besides the workshop. */
typedef struct
{
  WsWorkshop      *workshop;
  WsView           view;
  gboolean         names;            /* people may be named */
  const char      *message;          /* WS_VIEW_MESSAGE */
  const char      *message_more;
  const char      *message_pill;
  cairo_surface_t *photo;            /* WS_VIEW_PHOTO */
  gint64           note_left;        /* WS_VIEW_NOTE: ms; negative over time */
  gint64           note_whole;       /* ms of the countdown; 0: none */
} WsProjected;

WsSlide *ws_projected_make_slide  (const WsProjected *self);
WsSlide *ws_projected_make_agenda (WsWorkshop        *workshop);
WsSlide *ws_projected_make_how    (WsVote            *vote);
WsSlide *ws_projected_make_count  (WsVote            *vote);
WsSlide *ws_projected_make_result (WsVote            *vote);
WsSlide *ws_projected_make_tie    (WsVote            *vote);
void     ws_projected_set_note_time (WsSlide         *note,
                                   gint64             left,
                                   gint64             whole);

G_END_DECLS
