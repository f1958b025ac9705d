/* ws-stay-rows.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-attendance.h"

G_BEGIN_DECLS

/* When a person was here: a row for each arrival and departure, and the button for the next one. */
#define WS_TYPE_STAY_ROWS (ws_stay_rows_get_type ())
G_DECLARE_FINAL_TYPE (WsStayRows, ws_stay_rows, WS, STAY_ROWS, AdwBin)

GtkWidget *ws_stay_rows_new        (void);
void       ws_stay_rows_set_person (WsStayRows *self,
                                    WsWorkshop *workshop,
                                    WsPerson   *person);   /* NULL: nobody */

G_END_DECLS
