/* ws-agenda-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-agenda.h"

G_BEGIN_DECLS

/* A block in the list of the agenda: state, time, kind, title, what else is known, handle; the error, if any, below. Enter
 * writes title and minutes in place. Keys: Alt+↑/↓ move, Alt+→/← into the block before and out of it, Insert, Delete,
 * Ctrl+Enter for everything else. Signal "open" (). */
#define WS_TYPE_AGENDA_ROW (ws_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (WsAgendaRow, ws_agenda_row, WS, AGENDA_ROW, GtkListBoxRow)

GtkWidget     *ws_agenda_row_new       (WsAgendaBlock *block,
                                        GtkSizeGroup  *times);
WsAgendaBlock *ws_agenda_row_get_block (WsAgendaRow   *self);
void           ws_agenda_row_show      (WsAgendaRow   *self,
                                        WsAgenda      *agenda,
                                        int            index,
                                        int            proposed);
void           ws_agenda_row_set_narrow (WsAgendaRow  *self,
                                         gboolean      narrow);
void           ws_agenda_row_edit      (WsAgendaRow   *self);

/* "25 min · Ideas · 9 tables", for the row and for the card of what comes next. (transfer full) */
char          *ws_agenda_row_describe  (WsAgendaBlock *block);

G_END_DECLS
