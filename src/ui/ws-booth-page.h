/* ws-booth-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-booth-figure.h"
#include "ws-booth-flow.h"
#include "ws-booth-paper.h"

G_BEGIN_DECLS

/**
 * WsBoothScene:
 * @vote: the vote
 * @paper: what is printed on the ballot; another one for practice
 * @flow: where the voter is
 * @window: for measuring text in its font
 * @width: px
 * @height: px
 * @unit: how much larger than drawn
 * @shift: the Shift key is held with the key that is being handled
 *
 * What a screen is built from. The window owns it and outlives its screens.
 */
typedef struct
{
  WsVote       *vote;
  WsBoothPaper *paper;
  WsBoothFlow  *flow;
  GtkWidget    *window;
  int           width;
  int           height;
  double        unit;
  gboolean      shift;
} WsBoothScene;

/* One screen of the booth, built when it is entered and destroyed when it is left. Signals: "event"
 * (WsBoothEvent as an int) and "passphrase" (the text that the facilitator typed; overwritten after the
 * emission). */
#define WS_TYPE_BOOTH_PAGE (ws_booth_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WsBoothPage, ws_booth_page, WS, BOOTH_PAGE, GtkBox)

struct _WsBoothPageClass
{
  GtkBoxClass parent_class;

  gboolean (*key)  (WsBoothPage *self, guint keyval);      /* TRUE: done with it */
  gboolean (*type) (WsBoothPage *self, guint keyval);      /* TRUE: leave the key to the focused widget */
  gboolean (*does) (WsBoothPage *self, WsBoothEvent event); /* TRUE: the event was for the page itself */
  void     (*tick) (WsBoothPage *self);
  void     (*say)  (WsBoothPage *self, const char *text);  /* why something was not possible */
};

WsBoothScene *ws_booth_page_get_scene    (WsBoothPage  *self);
void          ws_booth_page_emit         (WsBoothPage  *self,
                                          WsBoothEvent  event);

/* Building */
void          ws_booth_page_add_place    (WsBoothPage  *self);
void          ws_booth_page_add_steps    (WsBoothPage  *self,
                                          guint         step);
void          ws_booth_page_add_question (WsBoothPage  *self,
                                          const char   *text,
                                          const char   *css);
void          ws_booth_page_add_foot     (WsBoothPage  *self,
                                          GtkWidget    *back,
                                          GtkWidget    *forward);
GtkWidget    *ws_booth_page_new_button   (WsBoothPage  *self,
                                          const char   *text,
                                          WsFigureKind  before,
                                          WsFigureKind  after,
                                          WsBoothEvent  event);
GtkWidget    *ws_booth_page_new_back     (WsBoothPage  *self,
                                          const char   *text);
GtkWidget    *ws_booth_page_new_forward  (WsBoothPage  *self,
                                          const char   *text);
void          ws_booth_page_set_text     (GtkWidget    *button,
                                          const char   *text);
void          ws_booth_page_set_default  (WsBoothPage  *self,
                                          GtkWidget    *button);
void          ws_booth_page_set_first    (WsBoothPage  *self,
                                          GtkWidget    *widget);
void          ws_booth_page_add_spoken   (WsBoothPage  *self,
                                          const char   *text);
GtkWidget    *ws_booth_label_new         (const char   *text,
                                          const char   *css);
GtkWidget    *ws_booth_box_new           (GtkOrientation orientation,
                                          const char   *css);
void          ws_booth_add_classes       (GtkWidget    *widget,
                                          const char   *css);
void          ws_booth_set_name          (GtkWidget    *widget,
                                          const char   *name);

/* Use */
void          ws_booth_page_start        (WsBoothPage  *self);
gboolean      ws_booth_page_key          (WsBoothPage  *self,
                                          guint         keyval);
gboolean      ws_booth_page_type         (WsBoothPage  *self,
                                          guint         keyval);
void          ws_booth_page_tick         (WsBoothPage  *self);
void          ws_booth_page_say          (WsBoothPage  *self,
                                          const char   *text);

G_END_DECLS
