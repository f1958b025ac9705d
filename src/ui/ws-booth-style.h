/* ws-booth-style.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_BOOTH_WIDTH  1366.0
#define WS_BOOTH_HEIGHT  768.0

double  ws_booth_style_unit   (int    width,
                               int    height);
char   *ws_booth_style_expand (double unit);

G_END_DECLS
