/* ws-bell.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bell of the agenda. Settings "bell" (on or off) and "bell-volume" (per cent). Signal "struck" (gboolean heard) when a
 * stroke has ended, or could not be heard. */
#define WS_TYPE_BELL (ws_bell_get_type ())
G_DECLARE_FINAL_TYPE (WsBell, ws_bell, WS, BELL, GObject)

WsBell *ws_bell_new  (GSettings *settings);
void    ws_bell_ring (WsBell    *self);
void    ws_bell_try  (WsBell    *self);

G_END_DECLS
