/* ws-monitors.c — on which monitor the wall is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Monitors whose rectangles overlap show the same picture: they count as one. Never the one with the control window: what
 * only the facilitator should see would be covered, or worse, shown to the room. */

#include "ws-monitors.h"

static gboolean
overlap (const WsScreen *one,
         const WsScreen *other)
{
  return gdk_rectangle_intersect (&one->area, &other->area, NULL);
}

static gboolean
is_ready (const WsScreen *screen)
{
  return screen->area.width > 0 && screen->area.height > 0;
}

/* Whether the control window, or what mirrors it, is on this one. */
static gboolean
shows_control (const WsScreen *screens,
               guint           n,
               guint           index)
{
  for (guint i = 0; i < n; i++)
    if (screens[i].control && is_ready (&screens[i]) && (i == index || overlap (&screens[i], &screens[index])))
      return TRUE;
  return FALSE;
}

static gboolean
is_apart (const WsScreen *screens,
          guint           n,
          guint           index)
{
  for (guint i = 0; i < n; i++)
    if (is_ready (&screens[i]) && !overlap (&screens[i], &screens[index]))
      return TRUE;
  return FALSE;
}

/**
 * ws_monitors_choose:
 * @screens: (array length=n): all monitors
 * @n: how many
 * @wanted: (nullable): connector that was chosen before
 * @chosen: (out): index of the wall's monitor, with %WS_SCREENS_OWN
 *
 * The monitor that was chosen before, where it is there and free; else the first without the control window.
 *
 * Returns: whether the wall can have a screen of its own
 */
WsScreens
ws_monitors_choose (const WsScreen *screens,
                    guint           n,
                    const char     *wanted,
                    guint          *chosen)
{
  guint ready = 0, first = n;

  for (guint i = 0; i < n; i++)
    {
      if (!is_ready (&screens[i]))
        continue;
      ready++;
      if (!is_apart (screens, n, i) || shows_control (screens, n, i))
        continue;
      if (wanted != NULL && g_strcmp0 (screens[i].connector, wanted) == 0)
        {
          *chosen = i;
          return WS_SCREENS_OWN;
        }
      first = MIN (first, i);
    }
  *chosen = first;
  if (first < n)
    return WS_SCREENS_OWN;
  return ready > 1 ? WS_SCREENS_MIRRORED : WS_SCREENS_ONE;
}
