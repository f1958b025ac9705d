/* ws-booth-curtain.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _WsBoothCurtain WsBoothCurtain;

WsBoothCurtain *ws_booth_curtain_new  (GtkApplication *app);
void            ws_booth_curtain_free (WsBoothCurtain *self);
void            ws_booth_curtain_draw (WsBoothCurtain *self,
                                       GtkWindow      *booth);
void            ws_booth_curtain_open (WsBoothCurtain *self);

G_END_DECLS
