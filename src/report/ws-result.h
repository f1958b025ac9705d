/* ws-result.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-bars.h"
#include "ws-lang.h"
#include "ws-vote.h"

G_BEGIN_DECLS

/* One option in a result. */
typedef struct
{
  WsVoteOption *option;    /* owned by the result */
  gint64        total;     /* points, votes */
  guint         rank;      /* 1, 2, 2, 4: equal totals have equal ranks; 0 in a yes-no vote */
  gboolean      chosen;    /* also where a broken tie decided */
  gboolean      tied;      /* stands in a tie at the line between chosen and not */
} WsResultLine;

/* The numbers of one channel. */
typedef struct
{
  gint64 ballots;
  gint64 blank;
  gint64 spoiled;
  gint64 marks;            /* points or votes */
} WsResultChannel;

/* What a closed vote came to, in numbers and in words: the same for the screen, the minutes and exports. A snapshot: make a
 * new one after a change. Only for votes that are closed (ws_vote_get_state() ≥ WS_VOTE_CLOSED). */
typedef struct _WsResult WsResult;

WsResult           *ws_result_new               (WsVote          *vote,
                                                 WsLang          *lang);
void                ws_result_free              (WsResult        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsResult, ws_result_free)

guint               ws_result_get_n_lines       (WsResult        *self);
const WsResultLine *ws_result_get_line          (WsResult        *self,     /* best first; yes, no in a yes-no vote */
                                                 guint            index);
void                ws_result_get_channel       (WsResult        *self,
                                                 WsChannel        channel,
                                                 WsResultChannel *numbers);
void                ws_result_get_total         (WsResult        *self,
                                                 WsResultChannel *numbers);

gint64              ws_result_get_base          (WsResult        *self);    /* what percentages are of */
gint64              ws_result_get_needed        (WsResult        *self);    /* yes-no: how many yes are enough */
gboolean            ws_result_is_tied           (WsResult        *self);    /* the count alone did not decide */
gboolean            ws_result_needs_decision    (WsResult        *self);    /* … and nothing has yet */
GPtrArray          *ws_result_list_tied         (WsResult        *self);    /* transfer container; WsVoteOption */
guint               ws_result_get_open_seats    (WsResult        *self);    /* for how many of them there is room */

const char         *ws_result_get_headline      (WsResult        *self);    /* "2 are chosen: “Lamps” and “Toilets”." */
const char         *ws_result_get_tie_title     (WsResult        *self);    /* NULL: no tie */
const char         *ws_result_get_tie_text      (WsResult        *self);    /* the rule and what came of it */
const char         *ws_result_get_base_text     (WsResult        *self);    /* base of the percentages, ballots */
const char         *ws_result_get_method_text   (WsResult        *self);    /* "By points: each person has 5, …" */
const char         *ws_result_get_turnout_text  (WsResult        *self);    /* "38 of 40 people with the right to vote …" */
WsFigure           *ws_result_make_bars         (WsResult        *self,     /* transfer full */
                                                 WsBarsStyle      style);

char               *ws_result_describe_method   (WsVote          *vote,     /* also for votes that are not closed */
                                                 WsLang          *lang);
char               *ws_result_format_hash       (const char      *hash);    /* groups of 8 digits */
char               *ws_result_spell_hash        (const char      *hash,     /* digits, and below them two lines of four words */
                                                 WsLang          *lang);

G_END_DECLS
