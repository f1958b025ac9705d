/* ws-people-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-people-table.h"

G_BEGIN_DECLS

WsPeopleField     ws_people_guess_field    (const char *header);
WsPersonKind      ws_people_read_kind      (const char *text);
WsAgeBand         ws_people_read_age       (const char *text);
WsGender          ws_people_read_gender    (const char *text,
                                            gboolean    h_and_m);   /* the column has an "H": then "M" is "mujer" */
int               ws_people_read_entitled  (const char *text);      /* 1, 0, −1: not said */
WsInstitutionKind ws_people_read_institution_kind (const char *text);

G_END_DECLS
