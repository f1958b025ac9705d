/* ws-people-search.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-attendance.h"

G_BEGIN_DECLS

/* Finding people by a few letters of their names, whatever the accents (B3). */
#define WS_TYPE_PEOPLE_SEARCH (ws_people_search_get_type ())
G_DECLARE_FINAL_TYPE (WsPeopleSearch, ws_people_search, WS, PEOPLE_SEARCH, GObject)

WsPeopleSearch *ws_people_search_new     (WsWorkshop     *workshop);
const char     *ws_people_search_get_key (WsPeopleSearch *self,      /* the name without capitals and accents, to sort by */
                                          WsPerson       *person);
GPtrArray      *ws_people_search_find    (WsPeopleSearch *self,      /* WsPerson, best first */
                                          const char     *text,
                                          guint           most);

G_END_DECLS
