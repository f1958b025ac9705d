/* ws-projection.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ws-scene.h"
#include "ws-view.h"

G_BEGIN_DECLS

/* What was sent to the wall and how far it was shown: the state that the wall and its preview both draw. Signal "changed": what is
 * to be seen may be another. It knows no window. */
#define WS_TYPE_PROJECTION (ws_projection_get_type ())
G_DECLARE_FINAL_TYPE (WsProjection, ws_projection, WS, PROJECTION, GObject)

typedef enum { WS_KEY_NEXT, WS_KEY_BACK, WS_KEY_ALL, WS_KEY_BLACK, WS_KEY_WAITING, WS_KEY_LARGER, WS_KEY_SMALLER,
               WS_KEY_PLAIN } WsProjectionKey;

WsProjection *ws_projection_new            (WsWorkshop      *workshop,
                                            GSettings       *settings);
gboolean      ws_projection_send           (WsProjection    *self,
                                            const WsView    *view);
void          ws_projection_send_message   (WsProjection    *self,
                                            const char      *text,
                                            const char      *more,
                                            const char      *pill);
void          ws_projection_get_message    (WsProjection    *self,
                                            const char     **text,
                                            const char     **more,
                                            const char     **pill);
void          ws_projection_send_photo     (WsProjection    *self,
                                            cairo_surface_t *picture);
void          ws_projection_clear          (WsProjection    *self);
WsView        ws_projection_get_view       (WsProjection    *self);
gboolean      ws_projection_press          (WsProjection    *self,
                                            WsProjectionKey  key);
gboolean      ws_projection_get_black      (WsProjection    *self);
void          ws_projection_set_black      (WsProjection    *self,
                                            gboolean         black);
gboolean      ws_projection_get_names      (WsProjection    *self);
void          ws_projection_set_names      (WsProjection    *self,
                                            gboolean         names);
double        ws_projection_get_text_size  (WsProjection    *self);
void          ws_projection_set_text_size  (WsProjection    *self,
                                            double           size);
void          ws_projection_extend_note    (WsProjection    *self,
                                            int              minutes);
void          ws_projection_set_size       (WsProjection    *self,
                                            int              width,
                                            int              height);
void          ws_projection_set_live       (WsProjection    *self,
                                            gboolean         live);
WsScene      *ws_projection_get_scene      (WsProjection    *self);
gboolean      ws_projection_get_animates   (WsProjection    *self);
char         *ws_projection_get_words      (WsProjection    *self);
void          ws_projection_set_clock      (WsProjection    *self,
                                            gint64         (*now) (gpointer data),
                                            gpointer         data);

G_END_DECLS
