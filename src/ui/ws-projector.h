/* ws-projector.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-wall.h"

G_BEGIN_DECLS

/* The window on the wall. Signals: "key" (keyval, GdkModifierType) → gboolean handled; "ended": it was closed; "misplaced": it did
 * not get onto its monitor. */
#define WS_TYPE_PROJECTOR (ws_projector_get_type ())
G_DECLARE_FINAL_TYPE (WsProjector, ws_projector, WS, PROJECTOR, GtkWindow)

WsProjector *ws_projector_new        (WsProjection *projection);
void         ws_projector_show_on    (WsProjector  *self,
                                      GdkMonitor   *monitor);
void         ws_projector_hide       (WsProjector  *self);
GdkMonitor  *ws_projector_get_monitor (WsProjector *self);

G_END_DECLS
