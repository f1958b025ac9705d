/* ws-person-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-attendance.h"

G_BEGIN_DECLS

/* A person in a list: initials, name, where from, and whether they are here. Properties "narrow" and "first"
 * (tinted, with the key that does it). Signal "check-in" when its button is pressed. */
#define WS_TYPE_PERSON_ROW (ws_person_row_get_type ())
G_DECLARE_FINAL_TYPE (WsPersonRow, ws_person_row, WS, PERSON_ROW, GtkBox)

GtkWidget *ws_person_row_new        (void);
void       ws_person_row_set_person (WsPersonRow  *self,
                                     WsAttendance *attendance,   /* both NULL: nobody */
                                     WsPerson     *person);
WsPerson  *ws_person_row_get_person (WsPersonRow  *self);
void       ws_person_row_set_first  (WsPersonRow  *self,
                                     gboolean      first);
char      *ws_person_row_describe   (WsPerson     *person);      /* "Neighbour · Los Fresnos", or the institution */
char      *ws_person_row_when       (WsAttendance *attendance,
                                     WsPerson     *person,
                                     gboolean     *here);

G_END_DECLS
