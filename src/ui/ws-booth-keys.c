/* ws-booth-keys.c — a key that is held acts once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK does not say which press is a repeat of a held key; whoever holds Enter must not run through the whole
 * ballot. A release can be lost with a widget that died, so that a long silence counts as one.
 */
#include "ws-booth-keys.h"

#define FORGOTTEN_US 3000000

/* Returns: whether the key was held already */
gboolean
ws_booth_keys_press (WsBoothKeys *self,
                     guint        keycode)
{
  gint64 now = g_get_monotonic_time ();
  gboolean held;

  if (keycode >= WS_BOOTH_N_KEYCODES)
    return FALSE;
  held = self->down[keycode] != 0 && now - self->down[keycode] < FORGOTTEN_US;
  self->down[keycode] = now;
  return held;
}

void
ws_booth_keys_release (WsBoothKeys *self,
                       guint        keycode)
{
  if (keycode < WS_BOOTH_N_KEYCODES)
    self->down[keycode] = 0;
}
