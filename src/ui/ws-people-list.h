/* ws-people-list.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-people-search.h"

G_BEGIN_DECLS

/* Everybody on the list, those who are not here yet first, with a filter. Property "narrow". Signals "open"
 * and "check-in" (WsPerson). */
#define WS_TYPE_PEOPLE_LIST (ws_people_list_get_type ())
G_DECLARE_FINAL_TYPE (WsPeopleList, ws_people_list, WS, PEOPLE_LIST, GtkBox)

void ws_people_list_set_workshop (WsPeopleList   *self,
                                  WsWorkshop     *workshop,
                                  WsPeopleSearch *search);

G_END_DECLS
