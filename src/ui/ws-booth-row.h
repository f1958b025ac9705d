/* ws-booth-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-layout.h"
#include "ws-booth-page.h"

G_BEGIN_DECLS

/* One option of a ballot with rows, to be chosen. Signals: "add", "take" (the voter wants it; it may not be
 * possible) and "set" (score: the mark of the number that was touched). */
#define WS_TYPE_BOOTH_ROW (ws_booth_row_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothRow, ws_booth_row, WS, BOOTH_ROW, GtkBox)

GtkWidget *ws_booth_row_new         (WsBoothScene        *scene,
                                     guint                option,
                                     const WsBoothLayout *layout);
guint      ws_booth_row_get_option  (WsBoothRow          *self);
void       ws_booth_row_update      (WsBoothRow          *self);
void       ws_booth_row_focus       (WsBoothRow          *self,
                                     gboolean             minus);
gboolean   ws_booth_row_has_focus   (WsBoothRow          *self,
                                     gboolean            *minus);
void       ws_booth_row_say         (WsBoothRow          *self,
                                     const char          *text);
double     ws_booth_row_beside      (WsBoothScene        *scene,
                                     guint                columns);
double     ws_booth_row_below       (WsBoothScene        *scene);
GtkWidget *ws_booth_discs_new       (guint                full,
                                     guint                all,
                                     const char          *size);

G_END_DECLS
