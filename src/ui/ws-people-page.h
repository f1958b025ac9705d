/* ws-people-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage People: who is here. */
#define WS_TYPE_PEOPLE_PAGE (ws_people_page_get_type ())
G_DECLARE_FINAL_TYPE (WsPeoplePage, ws_people_page, WS, PEOPLE_PAGE, WsPage)

G_END_DECLS
