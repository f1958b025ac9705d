/* ws-institutions-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-attendance.h"

G_BEGIN_DECLS

/* The institutions with how many of each are here, and the page of one. Signal "open" (WsPerson). */
#define WS_TYPE_INSTITUTIONS_VIEW (ws_institutions_view_get_type ())
G_DECLARE_FINAL_TYPE (WsInstitutionsView, ws_institutions_view, WS, INSTITUTIONS_VIEW, AdwBin)

GtkWidget *ws_institutions_view_new     (WsWorkshop         *workshop);
void       ws_institutions_view_show    (WsInstitutionsView *self,
                                         WsInstitution      *institution);   /* NULL: all of them */
gboolean   ws_institutions_view_go_back (WsInstitutionsView *self);          /* FALSE: the list was shown */

G_END_DECLS
