/* ws-project-popover.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-presenter.h"

G_BEGIN_DECLS

/* What the room sees, small, and everything that can be sent to it from here. */
#define WS_TYPE_PROJECT_POPOVER (ws_project_popover_get_type ())
G_DECLARE_FINAL_TYPE (WsProjectPopover, ws_project_popover, WS, PROJECT_POPOVER, GtkPopover)

GtkWidget *ws_project_popover_new          (WsPresenter      *presenter);
void       ws_project_popover_show_message (WsProjectPopover *self);

G_END_DECLS
