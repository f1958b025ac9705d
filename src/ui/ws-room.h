/* ws-room.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-readiness.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

/* Looks at the room again and again: projector, sound, battery, and what is prepared in the workshop. Signal "changed" ()
 * when a word of it changed. */
#define WS_TYPE_ROOM (ws_room_get_type ())
G_DECLARE_FINAL_TYPE (WsRoom, ws_room, WS, ROOM, GObject)

WsRoom            *ws_room_new            (WsWorkshop *workshop,
                                           GSettings  *settings);
void               ws_room_set_places     (WsRoom     *self,
                                           const char *power,
                                           const char *sound);
void               ws_room_set_projecting (WsRoom     *self,
                                           gboolean    projecting);
void               ws_room_look           (WsRoom     *self);
GPtrArray         *ws_room_get_checks     (WsRoom     *self);
const WsRoomFacts *ws_room_get_facts      (WsRoom     *self);
gboolean           ws_room_is_under_way   (WsRoom     *self);
char              *ws_room_describe       (WsRoom     *self);

G_END_DECLS
