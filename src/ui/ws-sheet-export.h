/* ws-sheet-export.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-sheet.h"

G_BEGIN_DECLS

void ws_sheet_print (GtkWidget   *widget,
                     WsWorkshop  *workshop,
                     WsSheetKind  kind);
void ws_sheet_save  (GtkWidget   *widget,
                     WsWorkshop  *workshop,
                     WsSheetKind  kind);

G_END_DECLS
