/* ws-quorum-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-attendance.h"

G_BEGIN_DECLS

/* The rule of the quorum and how many people the place holds. */
#define WS_TYPE_QUORUM_VIEW (ws_quorum_view_get_type ())
G_DECLARE_FINAL_TYPE (WsQuorumView, ws_quorum_view, WS, QUORUM_VIEW, AdwBin)

GtkWidget *ws_quorum_view_new (WsWorkshop *workshop);

G_END_DECLS
