/* ws-ballot.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

/* Why a choice is not possible. The booth never ignores a press: it says one of these in words. */
typedef enum
{
  WS_BALLOT_OK,
  WS_BALLOT_NONE_LEFT,     /* dots: all points are given; quadratic: too few credits for the next vote */
  WS_BALLOT_AT_CAP,        /* the most for one option is reached */
  WS_BALLOT_NOTHING_THERE, /* no point to take back; not chosen; not placed */
  WS_BALLOT_ALREADY,       /* is chosen, is placed */
  WS_BALLOT_TOO_MANY,      /* the most options are chosen or placed */
  WS_BALLOT_TOO_FEW,       /* fewer than needed */
  WS_BALLOT_TOO_DEAR,      /* budget: the money does not reach */
  WS_BALLOT_RIVAL,         /* budget: another project is chosen, and only one of them can be done */
  WS_BALLOT_TOO_LITTLE,    /* budget: less than the share of the money that is asked for */
  WS_BALLOT_FIRST,         /* ranked: is the first already */
  WS_BALLOT_LAST,          /* ranked: is the last of those that are placed */
  WS_BALLOT_NOT_PLACED,    /* ranked: has no place that it could move from */
  WS_BALLOT_NO_REASON,     /* consent: an objection without its reason */
} WsBallotReason;

/* The three answers of a yes-no vote, and of a round of consent, as options of a ballot. */
enum { WS_BALLOT_YES, WS_BALLOT_NO, WS_BALLOT_ABSTAIN };
enum { WS_BALLOT_CONSENT, WS_BALLOT_ASIDE, WS_BALLOT_OBJECT };
#define WS_BALLOT_N_ANSWERS 3

/* The longest reason of an objection, in characters: it has to be read at a glance later. */
#define WS_BALLOT_REASON_MAX 300

typedef struct _WsBallot WsBallot;

WsBallot       *ws_ballot_new             (const WsVoteRules *rules,
                                           guint              n_options);
void            ws_ballot_free            (WsBallot          *self);
WsMethod        ws_ballot_get_method      (WsBallot          *self);
guint           ws_ballot_get_n_options   (WsBallot          *self);
guint           ws_ballot_option_at       (WsBallot          *self,
                                           guint              position);
guint           ws_ballot_position_of     (WsBallot          *self,
                                           guint              option);
guint           ws_ballot_get             (WsBallot          *self,
                                           guint              option);
int             ws_ballot_get_score       (WsBallot          *self,
                                           guint              option);
guint           ws_ballot_get_used        (WsBallot          *self);
guint           ws_ballot_get_most        (WsBallot          *self);
guint           ws_ballot_get_least       (WsBallot          *self);
guint           ws_ballot_get_cap         (WsBallot          *self);
guint           ws_ballot_get_left        (WsBallot          *self);
guint           ws_ballot_get_next_cost   (WsBallot          *self,
                                           guint              option);
guint           ws_ballot_count_chosen    (WsBallot          *self);
gboolean        ws_ballot_is_blank        (WsBallot          *self);
WsBallotReason  ws_ballot_may_add         (WsBallot          *self,
                                           guint              option);
WsBallotReason  ws_ballot_may_take        (WsBallot          *self,
                                           guint              option);
WsBallotReason  ws_ballot_may_finish      (WsBallot          *self);
WsBallotReason  ws_ballot_add             (WsBallot          *self,
                                           guint              option);
WsBallotReason  ws_ballot_take            (WsBallot          *self,
                                           guint              option);
WsBallotReason  ws_ballot_set             (WsBallot          *self,
                                           guint              option,
                                           guint              mark);
char           *ws_ballot_to_body         (WsBallot          *self);
void            ws_ballot_wipe            (char              *secret);

/* Ranked, committee */
guint           ws_ballot_option_in_place (WsBallot          *self,
                                           guint              place);
WsBallotReason  ws_ballot_may_move        (WsBallot          *self,
                                           guint              option,
                                           gboolean           up);
WsBallotReason  ws_ballot_move            (WsBallot          *self,
                                           guint              option,
                                           gboolean           up);

/* Budget; money in cents */
void            ws_ballot_set_project     (WsBallot          *self,
                                           guint              option,
                                           gint64             cost,
                                           gint64             least,
                                           gint64             step,
                                           guint              n_amounts,
                                           guint              group);
WsBudgetForm    ws_ballot_get_form        (WsBallot          *self);
gboolean        ws_ballot_is_adjustable   (WsBallot          *self,
                                           guint              option);
gint64          ws_ballot_get_amount      (WsBallot          *self,
                                           guint              option,
                                           guint              mark);
gint64          ws_ballot_get_money       (WsBallot          *self);
gint64          ws_ballot_get_spent       (WsBallot          *self);
gint64          ws_ballot_get_share       (WsBallot          *self);
gint64          ws_ballot_get_missing     (WsBallot          *self,
                                           guint              option);
guint           ws_ballot_get_rival       (WsBallot          *self,
                                           guint              option);

/* Consent */
const char     *ws_ballot_get_reason      (WsBallot          *self);
void            ws_ballot_set_reason      (WsBallot          *self,
                                           const char        *text);
gboolean        ws_ballot_wants_reason    (WsBallot          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsBallot, ws_ballot_free)

G_END_DECLS
