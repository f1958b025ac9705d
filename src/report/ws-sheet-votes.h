/* ws-sheet-votes.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"
#include "ws-vote.h"

G_BEGIN_DECLS

WsDoc *ws_sheet_new_slips   (WsVote            *vote,
                             const char *const *codes,      /* the only place where they are ever readable */
                             const char        *language);  /* NULL: of the workshop's documents */
WsDoc *ws_sheet_new_ballots (WsVote            *vote,
                             guint              copies,     /* 0: a sheet full of them */
                             const char        *language);
WsDoc *ws_sheet_new_record  (WsVote            *vote,       /* closed */
                             const char        *language);

G_END_DECLS
