/* ws-block-detail.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-agenda-block.h"

G_BEGIN_DECLS

/* Everything about one block of the agenda, each field stored when it is left. */
#define WS_TYPE_BLOCK_DETAIL (ws_block_detail_get_type ())
G_DECLARE_FINAL_TYPE (WsBlockDetail, ws_block_detail, WS, BLOCK_DETAIL, AdwBin)

void           ws_block_detail_set_block (WsBlockDetail *self,
                                          WsWorkshop    *workshop,
                                          WsAgendaBlock *block);
WsAgendaBlock *ws_block_detail_get_block (WsBlockDetail *self);

G_END_DECLS
