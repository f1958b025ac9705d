/* ws-winners.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

GPtrArray *ws_winners_list (WsWorkshop *workshop);

G_END_DECLS
