/* ws-notice-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-consent.h"

G_BEGIN_DECLS

/* The privacy notice: what people agree to. */
#define WS_TYPE_NOTICE_VIEW (ws_notice_view_get_type ())
G_DECLARE_FINAL_TYPE (WsNoticeView, ws_notice_view, WS, NOTICE_VIEW, AdwBin)

GtkWidget *ws_notice_view_new   (WsWorkshop   *workshop);
void       ws_notice_view_leave (WsNoticeView *self);   /* keeps what was being written */

G_END_DECLS
