/* ws-people-import-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-people-table.h"

G_BEGIN_DECLS

/* A list from another program, before it comes in: what each column holds, and who is new. Signal "done". */
#define WS_TYPE_PEOPLE_IMPORT_VIEW (ws_people_import_view_get_type ())
G_DECLARE_FINAL_TYPE (WsPeopleImportView, ws_people_import_view, WS, PEOPLE_IMPORT_VIEW, AdwBin)

GtkWidget *ws_people_import_view_new  (WsWorkshop         *workshop);
void       ws_people_import_view_show (WsPeopleImportView *self,
                                       WsPeopleTable      *table);   /* transfer full */

G_END_DECLS
