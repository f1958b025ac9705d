/* ws-equal-shares.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"
#include "ws-shares-run.h"

G_BEGIN_DECLS

WsOutcome *ws_equal_shares_count (WsProfile           *profile,
                                  const WsSharesRule  *rule,
                                  WsLang              *lang,
                                  GError             **error);

G_END_DECLS
