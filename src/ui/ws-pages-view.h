/* ws-pages-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-flow.h"

G_BEGIN_DECLS

/* The pages of a document, one at a time on a grey desk, as they will be printed. Property "page" (from 0). */
#define WS_TYPE_PAGES_VIEW (ws_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (WsPagesView, ws_pages_view, WS, PAGES_VIEW, AdwBin)

void  ws_pages_view_set_flow (WsPagesView *self,
                              WsFlow      *flow);
guint ws_pages_view_get_page (WsPagesView *self);
void  ws_pages_view_set_page (WsPagesView *self,
                              guint        page);

G_END_DECLS
