/* ws-people-sums.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-attendance.h"

G_BEGIN_DECLS

/* How many are here: present, quorum, by sector, by institution. Live. */
#define WS_TYPE_PEOPLE_SUMS (ws_people_sums_get_type ())
G_DECLARE_FINAL_TYPE (WsPeopleSums, ws_people_sums, WS, PEOPLE_SUMS, GtkBox)

void  ws_people_sums_set_workshop  (WsPeopleSums *self,
                                    WsWorkshop   *workshop);
char *ws_people_sums_describe      (WsAttendance *attendance);   /* "46 of 58 present" */
char *ws_people_sums_quorum        (WsAttendance *attendance);   /* the quorum as it is now, in a sentence; NULL: no rule */

G_END_DECLS
