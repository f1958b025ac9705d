/* ws-votes-private.h — what the files of the page of votes share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"
#include "ws-votes-page.h"

G_BEGIN_DECLS

void    ws_votes_page_install_actions (GtkWidgetClass *klass);
void    ws_votes_page_show            (WsVotesPage    *self,
                                       WsVote         *vote);
void    ws_votes_page_hand_over       (WsVotesPage    *self,
                                       WsVote         *vote);
void    ws_votes_page_practise        (WsVotesPage    *self,
                                       WsVote         *vote);
WsVote *ws_votes_page_get_open        (WsVotesPage    *self);

G_END_DECLS
