/* ws-ballot.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

/* Why a choice is not possible. The booth never ignores a press: it says one of these in words. */
typedef enum
{
  WS_BALLOT_OK,
  WS_BALLOT_NONE_LEFT,     /* dots: all points are given */
  WS_BALLOT_AT_CAP,        /* dots: the most for one option is reached */
  WS_BALLOT_NOTHING_THERE, /* dots: no point to take back; approval: not chosen */
  WS_BALLOT_ALREADY,       /* approval, yes-no: is chosen */
  WS_BALLOT_TOO_MANY,      /* approval: the most is reached */
  WS_BALLOT_TOO_FEW,       /* approval: fewer than needed */
} WsBallotReason;

/* The three answers of a yes-no vote as options of a ballot. */
enum { WS_BALLOT_YES, WS_BALLOT_NO, WS_BALLOT_ABSTAIN };

typedef struct _WsBallot WsBallot;

WsBallot       *ws_ballot_new           (const WsVoteRules *rules,
                                         guint              n_options);
void            ws_ballot_free          (WsBallot          *self);
WsMethod        ws_ballot_get_method    (WsBallot          *self);
guint           ws_ballot_get_n_options (WsBallot          *self);
guint           ws_ballot_option_at     (WsBallot          *self,
                                         guint              position);
guint           ws_ballot_position_of   (WsBallot          *self,
                                         guint              option);
guint           ws_ballot_get           (WsBallot          *self,
                                         guint              option);
guint           ws_ballot_get_used      (WsBallot          *self);
guint           ws_ballot_get_most      (WsBallot          *self);
guint           ws_ballot_get_least     (WsBallot          *self);
guint           ws_ballot_get_cap       (WsBallot          *self);
guint           ws_ballot_get_left      (WsBallot          *self);
guint           ws_ballot_count_chosen  (WsBallot          *self);
gboolean        ws_ballot_is_blank      (WsBallot          *self);
WsBallotReason  ws_ballot_may_add       (WsBallot          *self,
                                         guint              option);
WsBallotReason  ws_ballot_may_take      (WsBallot          *self,
                                         guint              option);
WsBallotReason  ws_ballot_may_finish    (WsBallot          *self);
WsBallotReason  ws_ballot_add           (WsBallot          *self,
                                         guint              option);
WsBallotReason  ws_ballot_take          (WsBallot          *self,
                                         guint              option);
char           *ws_ballot_to_body       (WsBallot          *self);
void            ws_ballot_wipe          (char              *secret);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsBallot, ws_ballot_free)

G_END_DECLS
