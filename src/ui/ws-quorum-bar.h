/* ws-quorum-bar.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar of how many are present, with a mark where the quorum is. */
#define WS_TYPE_QUORUM_BAR (ws_quorum_bar_get_type ())
G_DECLARE_FINAL_TYPE (WsQuorumBar, ws_quorum_bar, WS, QUORUM_BAR, GtkWidget)

GtkWidget *ws_quorum_bar_new (void);
void       ws_quorum_bar_set (WsQuorumBar *self,
                              guint        present,
                              guint        listed,
                              guint        needed);   /* 0: no mark */

G_END_DECLS
