/* ws-start-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What one sees first: a new workshop, another one, the recent ones, the example. Properties "menu-model", "narrow". */
#define WS_TYPE_START_PAGE (ws_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WsStartPage, ws_start_page, WS, START_PAGE, AdwBin)

void ws_start_page_refresh  (WsStartPage *self);
void ws_start_page_show_new (WsStartPage *self);

G_END_DECLS
