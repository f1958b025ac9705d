/* ws-majority.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

/* Is @yes more than (or at least) a share of @base? All in whole numbers. */
typedef enum
{
  WS_MAJORITY_MORE_YES,      /* more yes than no */
  WS_MAJORITY_MORE_THAN_HALF, /* 2 × yes > base */
  WS_MAJORITY_AT_LEAST_TWO_THIRDS, /* 3 × yes ≥ 2 × base */
} WsMajorityRule;

gboolean ws_majority_is_reached (WsMajorityRule rule,
                                 gint64         yes,
                                 gint64         no,
                                 gint64         base);
gint64   ws_majority_get_needed (WsMajorityRule rule,
                                 gint64         no,
                                 gint64         base);
void     ws_majority_add_steps  (WsMajorityRule rule,
                                 WsOutcome     *outcome,
                                 gint64         base,
                                 WsLang        *lang);

G_END_DECLS
