/* ws-application.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-workshop.h"

G_BEGIN_DECLS

#define WS_TYPE_APPLICATION (ws_application_get_type ())
G_DECLARE_FINAL_TYPE (WsApplication, ws_application, WS, APPLICATION, AdwApplication)

WsApplication *ws_application_new           (void);
GSettings     *ws_application_get_settings  (WsApplication *self);
void           ws_application_open_path     (WsApplication *self,
                                             GtkWindow     *window,
                                             const char    *path);
gboolean       ws_application_create        (WsApplication *self,
                                             GtkWindow     *window,
                                             const char    *title,
                                             const char    *folder,
                                             GError       **error);
void           ws_application_open_example  (WsApplication *self,
                                             GtkWindow     *window);
char          *ws_application_get_new_folder (WsApplication *self);

G_END_DECLS
