/* ws-person-private.h — what the files of a person share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-person.h"

G_BEGIN_DECLS

WsRows **ws_person_get_stays_place (WsPerson *self);   /* where the list of stays is kept once it was made */

G_END_DECLS
