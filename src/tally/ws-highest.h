/* ws-highest.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

WsOutcome *ws_highest_count   (WsProfile *profile,
                               gint64    *totals,
                               WsUnit     unit,
                               guint      places,
                               WsLang    *lang);
WsOutcome *ws_quadratic_count (WsProfile *profile,
                               guint      places,
                               WsLang    *lang);

/* For rules that end so. */
void       ws_highest_choose  (WsOutcome *outcome,
                               WsProfile *profile,
                               WsUnit     unit,
                               guint      places,
                               WsLang    *lang);

G_END_DECLS
