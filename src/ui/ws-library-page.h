/* ws-library-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The library of methods and ready agendas, over the stage Agenda: "win.show-library". */
#define WS_TYPE_LIBRARY_PAGE (ws_library_page_get_type ())
G_DECLARE_FINAL_TYPE (WsLibraryPage, ws_library_page, WS, LIBRARY_PAGE, WsPage)

void ws_library_page_show (WsLibraryPage *self,
                           const char    *what);

G_END_DECLS
