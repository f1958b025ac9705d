/* ws-bin-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-idea.h"

G_BEGIN_DECLS

/* The notes that were removed, each of which can come back. */
#define WS_TYPE_BIN_VIEW (ws_bin_view_get_type ())
G_DECLARE_FINAL_TYPE (WsBinView, ws_bin_view, WS, BIN_VIEW, AdwBin)

GtkWidget *ws_bin_view_new (WsWorkshop *workshop);

G_END_DECLS
