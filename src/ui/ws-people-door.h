/* ws-people-door.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-people-search.h"

G_BEGIN_DECLS

/* Checking people in: a field that always has the cursor, those who match, and who came last. Property
 * "narrow". Signal "open" (WsPerson) when a person's page is wanted. */
#define WS_TYPE_PEOPLE_DOOR (ws_people_door_get_type ())
G_DECLARE_FINAL_TYPE (WsPeopleDoor, ws_people_door, WS, PEOPLE_DOOR, GtkBox)

void ws_people_door_set_workshop (WsPeopleDoor *self,
                                  WsWorkshop   *workshop);
void ws_people_door_focus        (WsPeopleDoor *self);

G_END_DECLS
