/* ws-readiness-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The list "Before starting": what ws_readiness_list() found, with a button for what can be done about it. */
#define WS_TYPE_READINESS_VIEW (ws_readiness_view_get_type ())
G_DECLARE_FINAL_TYPE (WsReadinessView, ws_readiness_view, WS, READINESS_VIEW, AdwBin)

void ws_readiness_view_set_checks (WsReadinessView *self,
                                   GPtrArray       *checks);

G_END_DECLS
