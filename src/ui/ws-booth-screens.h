/* ws-booth-screens.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

GtkWidget *ws_booth_screens_new (WsBoothScene *scene);

G_END_DECLS
