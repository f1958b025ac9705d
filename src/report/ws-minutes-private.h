/* ws-minutes-private.h — what the files of the minutes share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-minutes.h"
#include "ws-result.h"

G_BEGIN_DECLS

void ws_minutes_add_section (WsDoc      *doc,
                             const char *title);
void ws_minutes_add_ideas   (WsDoc      *doc,
                             WsWorkshop *workshop,
                             WsLang     *lang);
void ws_minutes_add_votes   (WsDoc      *doc,
                             WsWorkshop *workshop,
                             WsLang     *lang);
void ws_minutes_add_actions (WsDoc      *doc,
                             WsWorkshop *workshop,
                             WsLang     *lang);

G_END_DECLS
