/* ws-vote-option-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-vote.h"

G_BEGIN_DECLS

/* An option of a draft: number, text, where it comes from. Enter edits, Delete removes, Alt+↑ and Alt+↓ move. */
#define WS_TYPE_VOTE_OPTION_ROW (ws_vote_option_row_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteOptionRow, ws_vote_option_row, WS, VOTE_OPTION_ROW, GtkListBoxRow)

GtkWidget *ws_vote_option_row_new (WsVoteOption *option);

G_END_DECLS
