/* ws-vote-preview.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* How a ballot of this vote will look, with an example filled in. */
#define WS_TYPE_VOTE_PREVIEW (ws_vote_preview_get_type ())
G_DECLARE_FINAL_TYPE (WsVotePreview, ws_vote_preview, WS, VOTE_PREVIEW, AdwBin)

void ws_vote_preview_set_vote (WsVotePreview *self,
                               WsVote        *vote);

G_END_DECLS
