/* ws-vote-private.h — what the files of a vote share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

#define WS_VOTE_MONEY_MAX G_GINT64_CONSTANT (9000000000000000)   /* cents */

enum
{
  WS_VOTE_FIELD_QUESTION,
  WS_VOTE_FIELD_METHOD,
  WS_VOTE_FIELD_STATE,
  WS_VOTE_FIELD_CHANNEL,
  WS_VOTE_FIELD_SEATS,
  WS_VOTE_FIELD_DOTS,
  WS_VOTE_FIELD_CAP,
  WS_VOTE_FIELD_CHOOSE_MIN,
  WS_VOTE_FIELD_CHOOSE_MAX,
  WS_VOTE_FIELD_MAJORITY,
  WS_VOTE_FIELD_BASE,
  WS_VOTE_FIELD_TIE_RULE,
  WS_VOTE_FIELD_ADMISSION,
  WS_VOTE_FIELD_SHUFFLE,
  WS_VOTE_FIELD_ENTITLED,
  WS_VOTE_FIELD_PRESENT,
  WS_VOTE_FIELD_ROUND,
  WS_VOTE_FIELD_PREVIOUS,
  WS_VOTE_FIELD_RUNOFF,
  WS_VOTE_FIELD_OPENED,
  WS_VOTE_FIELD_CLOSED,
  WS_VOTE_FIELD_PUBLISHED,
  WS_VOTE_FIELD_CAST,
  WS_VOTE_FIELD_RULES_HASH,
  WS_VOTE_FIELD_BALLOTS_HASH,
  WS_VOTE_FIELD_TIE_NOTE,
  WS_VOTE_FIELD_RANK,
  WS_VOTE_FIELD_CREATED,
  WS_VOTE_FIELD_QUORUM,
  WS_VOTE_FIELD_QUORUM_NEEDED,
  WS_VOTE_FIELD_COUNTING,
  WS_VOTE_FIELD_BUDGET,
  WS_VOTE_FIELD_BUDGET_FORM,
  WS_VOTE_FIELD_BUDGET_SHARE,
  WS_VOTE_FIELD_THRESHOLD,
  WS_VOTE_FIELD_STOP,
  WS_VOTE_FIELD_DICE,
  WS_VOTE_FIELD_PRINTED,
  WS_VOTE_FIELD_SPOILED,
  WS_VOTE_FIELD_RETURNED,
  WS_VOTE_FIELD_MISSING,
  WS_VOTE_FIELD_DIFFERENCE_NOTE,
  WS_VOTE_FIELD_DIFFERENCE_SIGNED,
  WS_VOTE_FIELD_WITNESSES,
  WS_VOTE_FIELD_TYPED_FIRST,
  WS_VOTE_FIELD_TYPED_SECOND,
};

/* Who lets a ballot in: one of the three, by the admission of the vote. */
typedef struct
{
  WsAdmission  admission;
  const char  *hash;      /* of the code, where admission is by codes */
  gint64       person;    /* where it is by the list */
} WsTicket;

gint64     *ws_vote_get_lock        (WsVote     *self);
gboolean    ws_vote_check_draft     (WsVote     *self,
                                     GError    **error);
const char *ws_channel_get_word     (WsChannel   channel);
char       *ws_vote_describe_rules  (WsVote     *self,
                                     gint64      entitled,
                                     gint64      present);
WsRows    **ws_vote_get_waiting_place (WsVote  *self);
gboolean    ws_vote_deposit         (WsVote     *self,
                                     guint       expected,
                                     const char *body,
                                     const WsTicket *ticket,
                                     GError    **error);
gboolean    ws_vote_rewrite_rows    (WsStore    *store,
                                     WsQuery    *query,
                                     const char *empty,
                                     const char *insert,
                                     GError    **error);
gboolean    ws_vote_mark_code       (WsVote     *self,
                                     const char *hash,
                                     gint64      state,
                                     GError    **error);
gboolean    ws_vote_mark_person     (WsVote     *self,
                                     gint64      person,
                                     GError    **error);
gboolean    ws_vote_check_sheets    (WsVote     *self,
                                     GError    **error);
void        ws_vote_append_papers   (WsVote     *self,
                                     GString    *text);
void        ws_vote_append_sheets   (WsVote     *self,
                                     GString    *text);

G_END_DECLS
