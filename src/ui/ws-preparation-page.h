/* ws-preparation-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* What this workshop is: title, objective, date, place, conveners, who facilitates. */
#define WS_TYPE_PREPARATION_PAGE (ws_preparation_page_get_type ())
G_DECLARE_FINAL_TYPE (WsPreparationPage, ws_preparation_page, WS, PREPARATION_PAGE, WsPage)

G_END_DECLS
