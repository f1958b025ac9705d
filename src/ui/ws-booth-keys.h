/* ws-booth-keys.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_BOOTH_N_KEYCODES 768

/* Which keys are held. All zero: none. */
typedef struct
{
  gint64 down[WS_BOOTH_N_KEYCODES];   /* monotonic µs of a held key's last event; 0: up */
} WsBoothKeys;

gboolean ws_booth_keys_press   (WsBoothKeys *self,
                                guint        keycode);
void     ws_booth_keys_release (WsBoothKeys *self,
                                guint        keycode);

G_END_DECLS
