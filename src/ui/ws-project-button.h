/* ws-project-button.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-presenter.h"

G_BEGIN_DECLS

/* The button in the header of a page: sends this page to the wall; its popover has the rest. */
#define WS_TYPE_PROJECT_BUTTON (ws_project_button_get_type ())
G_DECLARE_FINAL_TYPE (WsProjectButton, ws_project_button, WS, PROJECT_BUTTON, AdwBin)

GtkWidget *ws_project_button_new          (WsPresenter     *presenter);
void       ws_project_button_popup        (WsProjectButton *self);

G_END_DECLS
