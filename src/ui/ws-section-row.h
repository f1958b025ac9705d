/* ws-section-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-minutes-pages.h"

G_BEGIN_DECLS

/* A section of the minutes in their list: handle, title, pages or what is missing, switch. Space switches. */
#define WS_TYPE_SECTION_ROW (ws_section_row_get_type ())
G_DECLARE_FINAL_TYPE (WsSectionRow, ws_section_row, WS, SECTION_ROW, GtkListBoxRow)

GtkWidget *ws_section_row_new         (WsWorkshop   *workshop,
                                       WsSection    *section);
WsSection *ws_section_row_get_section (WsSectionRow *self);
void       ws_section_row_set_flow    (WsSectionRow *self,
                                       WsFlow       *flow);

G_END_DECLS
