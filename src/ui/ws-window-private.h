/* ws-window-private.h — what the files of the window share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"
#include "ws-start-page.h"
#include "ws-window.h"

G_BEGIN_DECLS

void         ws_window_install_actions (GtkWidgetClass *klass);
void         ws_window_install_wall_actions (GtkWidgetClass *klass);
void         ws_window_attach_wall     (WsWindow       *self);
void         ws_window_cover           (WsWindow       *self,
                                        GtkWidget      *page);
void         ws_window_uncover         (WsWindow       *self);
void         ws_window_update_actions  (WsWindow       *self);
void         ws_window_install_clock_actions (GtkWidgetClass *klass);
void         ws_window_follow_clock    (WsWindow       *self);
WsPage      *ws_window_get_page        (WsWindow       *self);
WsStartPage *ws_window_get_start_page  (WsWindow       *self);
void         ws_window_show_stages     (WsWindow       *self);
void         ws_window_open_menu       (WsWindow       *self);
void         ws_window_show_library    (WsWindow       *self,
                                        const char     *what);

G_END_DECLS
