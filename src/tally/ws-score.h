/* ws-score.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

WsOutcome *ws_score_count (WsProfile *profile,
                           guint      most,
                           guint      places,
                           WsLang    *lang);
WsOutcome *ws_star_count  (WsProfile *profile,
                           guint      places,
                           WsLang    *lang);

G_END_DECLS
