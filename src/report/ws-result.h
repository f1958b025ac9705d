/* ws-result.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-bars.h"
#include "ws-lang.h"
#include "ws-vote-count.h"

G_BEGIN_DECLS

/* One option in a result. */
typedef struct
{
  WsVoteOption *option;    /* owned by the result */
  gint64        total;     /* points, votes; the length of its bar */
  guint         rank;      /* 1, 2, 2, 4: equal totals have equal ranks; 0 where there are no ranks (yes-no, gradients) */
  gboolean      chosen;    /* elected, funded; also where a broken tie decided */
  gboolean      tied;      /* stands in a tie at the line between chosen and not */
  char         *number;    /* the total as it is shown: "61"; of scores the mean, "3.44" */
  char         *percent;   /* "34.3 %"; of a method without percentages "" */
  char         *detail;    /* a few words more: what a project costs, how many points; NULL: none */
} WsResultLine;

typedef enum
{
  WS_RESULT_ROUNDS,        /* papers of each option by round: run-off, committee */
  WS_RESULT_PAIRS,         /* how many ballots place the one above the other: ranked */
  WS_RESULT_SCORES,        /* how many gave 0, 1 … 5; mean and median */
  WS_RESULT_GRADIENTS,     /* how many chose each step */
  WS_RESULT_PROJECTS,      /* cost, votes, funded or not: budget */
} WsResultTableKind;

/* A table that screen and minutes show alike; ready made in the language of the result. */
typedef struct
{
  WsResultTableKind  kind;
  char              *title;
  char              *note;       /* what its numbers are; NULL: nothing more to say */
  guint              n_columns;
  guint              n_text;     /* of these the first ones are text, the others numbers */
  GPtrArray         *heads;      /* char * */
  GPtrArray         *rows;       /* char **, each with n_columns cells */
  GArray            *chosen;     /* gboolean, by row: to stand out */
} WsResultTable;

/* The numbers of one channel. */
typedef WsChannelCount WsResultChannel;

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
const char         *ws_result_get_lot_text      (WsResult        *self);    /* NULL: the order drawn before was not needed */
const char         *ws_result_get_comparison    (WsResult        *self);    /* what other rules would give; NULL: none */
const char         *ws_result_get_money_text    (WsResult        *self);    /* "$9,500.00 of $10,000.00 …"; NULL: no budget */
WsFigure           *ws_result_make_bars         (WsResult        *self,     /* transfer full */
                                                 WsBarsStyle      style);
WsFigure           *ws_result_make_money        (WsResult        *self,     /* transfer full; NULL: no budget */
                                                 WsBarsStyle      style);

WsMethod            ws_result_get_method        (WsResult        *self);
WsVoteCount        *ws_result_get_count         (WsResult        *self);    /* transfer none: every number */
GPtrArray          *ws_result_list_steps        (WsResult        *self);    /* transfer none; char *: how it came about */
GPtrArray          *ws_result_list_other_steps  (WsResult        *self);    /* the same of the compared rule; NULL: none */
GPtrArray          *ws_result_list_objections   (WsResult        *self);    /* transfer none; char *: reasons; may be empty */
guint               ws_result_get_n_tables      (WsResult        *self);
const WsResultTable *ws_result_get_table        (WsResult        *self,
                                                 guint            index);

const char         *ws_counting_get_name        (WsCounting       counting, /* "Schulze", "Equal Shares" */
                                                 WsLang          *lang);
const char         *ws_gradient_get_name        (guint            step,     /* 1 … WS_GRADIENTS */
                                                 WsLang          *lang);
char               *ws_result_describe_method   (WsVote          *vote,     /* also for votes that are not closed */
                                                 WsLang          *lang);
char               *ws_result_format_hash       (const char      *hash);    /* groups of 8 digits */
char               *ws_result_spell_hash        (const char      *hash,     /* digits, and below them two lines of four words */
                                                 WsLang          *lang);

G_END_DECLS
