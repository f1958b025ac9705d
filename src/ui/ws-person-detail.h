/* ws-person-detail.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-person.h"

G_BEGIN_DECLS

/* The page of a person: data, permissions one by one, arrival and departure. */
#define WS_TYPE_PERSON_DETAIL (ws_person_detail_get_type ())
G_DECLARE_FINAL_TYPE (WsPersonDetail, ws_person_detail, WS, PERSON_DETAIL, AdwBin)

GtkWidget *ws_person_detail_new        (WsWorkshop     *workshop);
void       ws_person_detail_set_person (WsPersonDetail *self,
                                        WsPerson       *person);   /* NULL: nobody; what was being written is stored */
WsPerson  *ws_person_detail_get_person (WsPersonDetail *self);
void       ws_person_detail_focus      (WsPersonDetail *self);

G_END_DECLS
