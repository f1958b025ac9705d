/* ws-presenter.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-projection.h"
#include "ws-projector.h"

G_BEGIN_DECLS

/* Where what was sent is to be seen. */
typedef enum
{
  WS_PRESENTING_OFF,
  WS_PRESENTING_WALL,   /* on a screen of its own */
  WS_PRESENTING_HERE,   /* in the control window: a rehearsal, or the only picture there is */
  WS_PRESENTING_LOST    /* its screen is gone; it comes back with it */
} WsPresenting;

/* Brings a projection onto a screen and watches that screen. One for each window with a workshop. Properties: "state"; "words": one
 * line on what the room sees, for the session strip ("On screen: agenda and clock"), NULL while nothing is shown. Signals:
 * "changed": anything of this, or what is shown, is another; "say" (text): to be told to the facilitator; "offered": a screen
 * was plugged in while something is shown here. */
#define WS_TYPE_PRESENTER (ws_presenter_get_type ())
G_DECLARE_FINAL_TYPE (WsPresenter, ws_presenter, WS, PRESENTER, GObject)

/* Value of the setting "projector-connector" for the control window itself. */
#define WS_PRESENTER_HERE "here"

WsPresenter  *ws_presenter_new            (GtkApplication  *application,
                                           GtkWindow       *control,
                                           WsWorkshop      *workshop,
                                           GSettings       *settings);
WsProjection *ws_presenter_get_projection (WsPresenter     *self);
WsPresenting  ws_presenter_get_state      (WsPresenter     *self);
gboolean      ws_presenter_send           (WsPresenter     *self,
                                           const WsView    *view);
void          ws_presenter_show           (WsPresenter     *self);
void          ws_presenter_end            (WsPresenter     *self);
void          ws_presenter_toggle_black   (WsPresenter     *self);
gboolean      ws_presenter_key            (WsPresenter     *self,
                                           guint            keyval,
                                           GdkModifierType  modifiers,
                                           gboolean         wall,
                                           gboolean         typing);
void          ws_presenter_choose_screen  (WsPresenter     *self,
                                           const char      *connector);
char         *ws_presenter_get_screen     (WsPresenter     *self);
const char   *ws_presenter_get_words      (WsPresenter     *self);

G_END_DECLS
