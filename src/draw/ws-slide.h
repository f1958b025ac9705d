/* ws-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-figure.h"
#include "ws-scene.h"

G_BEGIN_DECLS

/* What the wall shows at one time. A figure: it can also be drawn on paper and told in words. The words that are given to it are
 * ready made in its language; user text is taken as it is. */
#define WS_TYPE_SLIDE (ws_slide_get_type ())
G_DECLARE_DERIVABLE_TYPE (WsSlide, ws_slide, WS, SLIDE, GObject)

struct _WsSlideClass
{
  GObjectClass parent_class;

  /* Lays the body out between the edges of the scene; says how many steps there are and what is to be seen. */
  void (*compose) (WsSlide *self,
                   WsScene *scene);
};

#define WS_TEXT_SIZE_MIN 0.8
#define WS_TEXT_SIZE_MAX 2.0

void     ws_slide_set_head  (WsSlide    *self,
                             WsMark      mark,
                             const char *title,
                             WsMark      fact_mark,
                             const char *fact);
void     ws_slide_set_foot  (WsSlide    *self,
                             const char *left,
                             const char *clock);
void     ws_slide_set_step  (WsSlide    *self,
                             guint       step);
guint    ws_slide_get_step  (WsSlide    *self);
WsScene *ws_slide_compose   (WsSlide    *self,
                             double      width,
                             double      height,
                             double      text_size,
                             WsLang     *lang);

G_END_DECLS
