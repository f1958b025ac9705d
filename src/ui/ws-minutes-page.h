/* ws-minutes-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage of the paper, seen before it exists. */
#define WS_TYPE_MINUTES_PAGE (ws_minutes_page_get_type ())
G_DECLARE_FINAL_TYPE (WsMinutesPage, ws_minutes_page, WS, MINUTES_PAGE, WsPage)

G_END_DECLS
