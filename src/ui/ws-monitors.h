/* ws-monitors.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* One monitor as the rule sees it. */
typedef struct
{
  GdkRectangle area;        /* empty: not ready yet */
  const char  *connector;   /* NULL: not known */
  gboolean     control;     /* the control window is on it */
} WsScreen;

typedef enum
{
  WS_SCREENS_OWN,        /* the wall has a screen of its own */
  WS_SCREENS_ONE,        /* there is only one */
  WS_SCREENS_MIRRORED    /* several, and all show the same */
} WsScreens;

WsScreens ws_monitors_choose (const WsScreen *screens,
                              guint           n,
                              const char     *wanted,
                              guint          *chosen);

G_END_DECLS
