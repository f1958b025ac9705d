/* ws-framing-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage on which the group agrees what the problem is: the statement and the how-might-we questions. */
#define WS_TYPE_FRAMING_PAGE (ws_framing_page_get_type ())
G_DECLARE_FINAL_TYPE (WsFramingPage, ws_framing_page, WS, FRAMING_PAGE, WsPage)

G_END_DECLS
