/* ws-rehearsal.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-presenter.h"

G_BEGIN_DECLS

/* The wall in the control window: to rehearse on one screen, or for screens that show the same. */
#define WS_TYPE_REHEARSAL (ws_rehearsal_get_type ())
G_DECLARE_FINAL_TYPE (WsRehearsal, ws_rehearsal, WS, REHEARSAL, AdwBin)

GtkWidget *ws_rehearsal_new (WsPresenter *presenter);

G_END_DECLS
