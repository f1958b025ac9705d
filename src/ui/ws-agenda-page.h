/* ws-agenda-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* The stage Agenda: runs the evening. Actions "agenda.add", "agenda.add-after" (x: block), "agenda.begin-block" (x),
 * "agenda.adapt", "agenda.settings", "agenda.finish", "agenda.forget". */
#define WS_TYPE_AGENDA_PAGE (ws_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (WsAgendaPage, ws_agenda_page, WS, AGENDA_PAGE, WsPage)

G_END_DECLS
