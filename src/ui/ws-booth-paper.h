/* ws-booth-paper.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ballot.h"

G_BEGIN_DECLS

/* A proposal as it is printed on the ballot; money in cents. */
typedef struct
{
  char   *text;
  gint64  cost;       /* budget; of an adjustable project the most */
  gint64  least;      /* 0: it cannot be adjusted */
  gint64  step;
  guint   n_amounts;  /* 1, or of an adjustable project more */
  guint   group;      /* of those with the same one only one can be done; 0: none */
} WsBoothItem;

/* What is printed on the ballot: the same for every voter. */
typedef struct
{
  char        *question;
  WsVoteRules  rules;
  guint        n_items;    /* 0 where there is a single answer */
  WsBoothItem *items;
} WsBoothPaper;

WsBoothPaper *ws_booth_paper_new          (WsVote       *vote);
WsBoothPaper *ws_booth_paper_new_practice (WsVote       *vote);
void          ws_booth_paper_free         (WsBoothPaper *self);
WsBallot     *ws_booth_paper_new_ballot   (WsBoothPaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsBoothPaper, ws_booth_paper_free)

G_END_DECLS
