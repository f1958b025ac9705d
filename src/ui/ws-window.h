/* ws-window.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-application.h"
#include "ws-presenter.h"

G_BEGIN_DECLS

/* The window: the start page, or a workshop with its stages. Properties "workshop", "narrow", "undo-text", "redo-text",
 * "saved-text"; "presenter": what the room sees, NULL on the start page. */
#define WS_TYPE_WINDOW (ws_window_get_type ())
G_DECLARE_FINAL_TYPE (WsWindow, ws_window, WS, WINDOW, AdwApplicationWindow)

WsWindow   *ws_window_new          (WsApplication *application);
WsWorkshop *ws_window_get_workshop (WsWindow      *self);
WsPresenter *ws_window_get_presenter (WsWindow     *self);
void        ws_window_set_workshop (WsWindow      *self,
                                    WsWorkshop    *workshop);
void        ws_window_show_stage   (WsWindow      *self,
                                    const char    *name);
void        ws_window_show_row     (WsWindow      *self,
                                    const char    *stage,
                                    gint64         id);

G_END_DECLS
