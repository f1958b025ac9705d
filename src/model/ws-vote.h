/* ws-vote.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-attendance.h"

G_BEGIN_DECLS

typedef enum
{
  WS_METHOD_DOTS,
  WS_METHOD_APPROVAL,
  WS_METHOD_YES_NO,
  WS_METHOD_SCORE,
  WS_METHOD_RANKED,
  WS_METHOD_COMMITTEE,   /* Scottish STV */
  WS_METHOD_BUDGET,
  WS_METHOD_GRADIENTS,
  WS_METHOD_CONSENT,
  WS_METHOD_QUADRATIC,
} WsMethod;

/* Which count decides, where a method has several (the others are shown beside it). */
typedef enum
{
  WS_COUNTING_USUAL,
  WS_COUNTING_MEAN,
  WS_COUNTING_STAR,
  WS_COUNTING_SCHULZE,
  WS_COUNTING_IRV,
  WS_COUNTING_GREEDY,
  WS_COUNTING_EQUAL_SHARES,
} WsCounting;

/* What a budget ballot may hold: what the money pays for; up to so many projects; at least a share of the money. */
typedef enum { WS_BUDGET_KNAPSACK, WS_BUDGET_CHOOSE, WS_BUDGET_SHARE } WsBudgetForm;
/* Who gets a ballot: whoever the facilitator opens one for; who has a slip with a code; who is on the list. */
typedef enum { WS_ADMISSION_OPEN, WS_ADMISSION_CODES, WS_ADMISSION_ROLL } WsAdmission;

typedef enum { WS_VOTE_DRAFT, WS_VOTE_OPEN, WS_VOTE_CLOSED, WS_VOTE_PUBLISHED } WsVoteState;
typedef enum { WS_CHANNEL_LAPTOP, WS_CHANNEL_HANDS, WS_CHANNEL_PAPER } WsChannel;
typedef enum { WS_MAJORITY_SIMPLE, WS_MAJORITY_ABSOLUTE, WS_MAJORITY_TWO_THIRDS } WsMajority;
typedef enum { WS_BASE_YES_NO, WS_BASE_VALID, WS_BASE_CAST, WS_BASE_PRESENT, WS_BASE_ENTITLED } WsBase;
typedef enum { WS_TIE_RUNOFF, WS_TIE_LOT, WS_TIE_FACILITATOR, WS_TIE_SHARE } WsTieRule;

/* A vote (E1). Properties "question", "method", "state", "channel", "seats", "dots", "cap", "choose-min",
 * "choose-max", "majority", "base", "tie-rule", "admission", "shuffle", "entitled", "present", "round",
 * "previous", "runoff", "opened", "closed", "published", "deposited", "rules-hash", "ballots-hash", "tie-note", "rank",
 * "created", "quorum", "quorum-needed", "counting", "budget", "budget-form", "budget-share", "threshold", "stop", "dice",
 * "printed", "spoiled", "returned", "missing", "difference-note", "difference-signed", "witnesses", "typed-first",
 * "typed-second". */
#define WS_TYPE_VOTE (ws_vote_get_type ())
G_DECLARE_FINAL_TYPE (WsVote, ws_vote, WS, VOTE, WsRow)

/* An option of a vote. Properties "vote", "number", "text", "code", "origin", "origin-id", "tie-place", "cost", "cost-min",
 * "cost-step", "excludes", "lot". */
#define WS_TYPE_VOTE_OPTION (ws_vote_option_get_type ())
G_DECLARE_FINAL_TYPE (WsVoteOption, ws_vote_option, WS, VOTE_OPTION, WsRow)

/* The rules that a draft's owner sets, read as one. */
typedef struct
{
  WsMethod   method;
  WsChannel  channel;
  int        seats;
  int        dots;
  int        cap;         /* 0: none */
  int        choose_min;
  int        choose_max;  /* 0: all */
  WsMajority majority;
  WsBase     base;
  WsTieRule  tie_rule;
  gboolean   shuffle;
  int        entitled;    /* 0: not stated */
  int        present;     /* 0: not stated */
  WsCounting counting;
  WsAdmission admission;
  WsBudgetForm budget_form;
  gint64     budget;      /* cents; 0: not stated */
  int        budget_share; /* per cent of the money that a ballot of that form must reach */
  int        threshold;   /* budget: fewest votes of a project that is funded */
  gboolean   stop;        /* budget by votes: stop at the first that does not fit, instead of passing over it */
} WsVoteRules;

#define WS_SCORE_MAX     5
#define WS_GRADIENTS     8
#define WS_OBJECTION_PREFIX "object: "   /* of a ballot of consent; its reason follows */

/* What a code that somebody typed is. */
typedef enum { WS_CODE_OK, WS_CODE_UNKNOWN, WS_CODE_USED, WS_CODE_VOID } WsCodeState;

#define WS_CODE_LETTERS 8
#define WS_SLIPS_MAX 2000   /* of one vote */

/* Where the slips with a code are (N3). −1: not counted yet. */
typedef struct
{
  int printed;
  int deposited;   /* ballots in the box: as many slips are in the jar */
  int spoiled;     /* cancelled before they were used */
  int returned;    /* handed back unused */
  int missing;     /* known not to come back */
  int difference;  /* printed, less all of these; what is not counted yet is taken as none */
} WsSlipCount;

/* A paper ballot in the place of a body: not valid, and why nobody can know. */
#define WS_PAPER_SPOILED "spoiled"

/* What two people typed differently from the same papers. */
typedef struct
{
  char  *body;
  guint  first;    /* so many such ballots the first time */
  guint  second;
} WsPaperDifference;

/* Totals of a show of hands or of paper ballots (E17). counts: one for each option, in the order of their numbers. */
typedef struct
{
  int  ballots;
  int  blank;
  int  spoiled;
  int *counts;
} WsTallySheet;

WsVote      *ws_vote_add              (WsWorkshop          *workshop,
                                       const char          *question,
                                       WsMethod             method,
                                       GError             **error);
WsWorkshop  *ws_vote_get_workshop     (WsVote              *self);
const char  *ws_vote_get_question     (WsVote              *self);
WsVoteState  ws_vote_get_state        (WsVote              *self);
WsMethod     ws_vote_get_method       (WsVote              *self);
void         ws_vote_get_rules        (WsVote              *self,
                                       WsVoteRules         *rules);
WsCounting   ws_counting_for_method   (WsMethod             method);
gboolean     ws_method_has_options    (WsMethod             method);    /* FALSE: one proposal, its question */
gboolean     ws_method_has_sheets     (WsMethod             method);    /* can be counted by totals alone */
GListModel  *ws_vote_get_options      (WsVote              *self);  /* WsVoteOption by number; owned by the vote */
guint        ws_vote_get_n_options    (WsVote              *self);
gint64       ws_vote_get_round        (WsVote              *self);
WsVote      *ws_vote_get_previous     (WsVote              *self);  /* transfer full; NULL: first round */
WsVote      *ws_vote_get_next         (WsVote              *self);  /* transfer full; the round made from this one */
gboolean     ws_vote_get_runoff       (WsVote              *self);
gint64       ws_vote_get_opened       (WsVote              *self);
gint64       ws_vote_get_closed       (WsVote              *self);
WsQuorumState ws_vote_get_quorum      (WsVote              *self,       /* as it was when the vote opened */
                                       guint               *needed);    /* out, nullable */
void         ws_vote_get_people       (WsVote              *self,       /* right to vote; of these, present. 0: not stated */
                                       guint               *entitled,   /* of a draft: as it would open now */
                                       guint               *present);
const char  *ws_vote_get_rules_hash   (WsVote              *self);
const char  *ws_vote_get_ballots_hash (WsVote              *self);
const char  *ws_vote_get_tie_note     (WsVote              *self);

/* While it is a draft; refused afterwards (E21). */
gboolean     ws_vote_ask              (WsVote              *self,
                                       const char          *question,
                                       GError             **error);
gboolean     ws_vote_set_rules        (WsVote              *self,
                                       const WsVoteRules   *rules,
                                       GError             **error);
WsVoteOption *ws_vote_add_option      (WsVote              *self,
                                       const char          *text,
                                       const char          *origin,     /* "idea", "group", "question" or "" */
                                       gint64               origin_id,
                                       GError             **error);
gboolean     ws_vote_add_rows         (WsVote              *self,       /* one step */
                                       GPtrArray           *rows,       /* WsIdea, WsIdeaGroup, WsQuestion */
                                       GError             **error);
gboolean     ws_vote_option_rename    (WsVoteOption        *self,
                                       const char          *text,
                                       GError             **error);
gboolean     ws_vote_option_move      (WsVoteOption        *self,
                                       guint                position,
                                       GError             **error);
gboolean     ws_vote_option_remove    (WsVoteOption        *self,
                                       GError             **error);
const char  *ws_vote_option_get_text  (WsVoteOption        *self);
gint64       ws_vote_option_get_number (WsVoteOption       *self);
const char  *ws_vote_option_get_code  (WsVoteOption        *self);      /* "yes", "no", "abstain" or "" */
const char  *ws_vote_option_get_origin (WsVoteOption       *self,
                                       gint64              *origin_id);
gint64       ws_vote_option_get_tie_place (WsVoteOption    *self);
gint64       ws_vote_option_get_lot   (WsVoteOption        *self);      /* place in the order of ties; 0: not drawn */
gint64       ws_vote_option_get_cost  (WsVoteOption        *self,       /* cents; of an adjustable one the most */
                                       gint64              *least,      /* out, nullable; 0: it cannot be adjusted */
                                       gint64              *step);      /* out, nullable */
guint        ws_vote_option_get_n_amounts (WsVoteOption    *self);      /* 1, or of an adjustable one more */
gint64       ws_vote_option_get_amount (WsVoteOption       *self,       /* cents that a mark 1 … n_amounts asks for */
                                       guint                mark);
const char  *ws_vote_option_get_excludes (WsVoteOption     *self);
gboolean     ws_vote_option_set_cost  (WsVoteOption        *self,
                                       gint64               cost,
                                       gint64               least,
                                       gint64               step,
                                       GError             **error);
gboolean     ws_vote_option_set_excludes (WsVoteOption     *self,       /* of those with one label one is funded */
                                       const char          *label,
                                       GError             **error);
WsVote      *ws_vote_option_get_vote  (WsVoteOption        *self);      /* transfer full */
gboolean     ws_vote_remove           (WsVote              *self,       /* drafts only */
                                       GError             **error);

/* The box. Opening and closing cannot be undone. */
gboolean     ws_vote_can_open         (WsVote              *self,       /* what is missing, in a sentence */
                                       GError             **error);
gboolean     ws_vote_open             (WsVote              *self,
                                       const char          *passphrase, /* of the laptop; NULL: hands, paper */
                                       GError             **error);
void         ws_vote_open_async       (WsVote              *self,       /* the slow part in a thread */
                                       const char          *passphrase,
                                       GAsyncReadyCallback  callback,
                                       gpointer             data);
gboolean     ws_vote_open_finish      (WsVote              *self,       /* opens the box */
                                       GAsyncResult        *result,
                                       GError             **error);
gboolean     ws_vote_check_passphrase (WsVote              *self,       /* slow on purpose: a third of a second */
                                       const char          *passphrase,
                                       gint64              *wait_ms,    /* out: after too many wrong ones */
                                       GError             **error);
gboolean     ws_vote_change_passphrase (WsVote             *self,
                                       const char          *passphrase,
                                       GError             **error);
guint        ws_vote_get_cast         (WsVote              *self);      /* ballots in the box; also while it is open */
gboolean     ws_vote_check_ballot     (WsVote              *self,
                                       const char          *body,
                                       GError             **error);
gboolean     ws_vote_reaches_share    (WsVote              *self,       /* of the money, for a budget ballot */
                                       gint64               sum);
gboolean     ws_vote_cast             (WsVote              *self,
                                       guint                expected,   /* ws_vote_get_cast() when this voter began */
                                       const char          *body,
                                       GError             **error);

/* Slips with a code (E13): who has one has a ballot. */
char       **ws_vote_make_slips       (WsVote              *self,       /* "BAKO-LITU"; known only now. Draft or open */
                                       guint                n,
                                       GError             **error);
guint        ws_vote_get_printed      (WsVote              *self);
WsCodeState  ws_vote_check_code       (WsVote              *self,
                                       const char          *typed);
gboolean     ws_vote_cast_with_code   (WsVote              *self,
                                       guint                expected,
                                       const char          *code,
                                       const char          *body,
                                       GError             **error);
gboolean     ws_vote_spoil_slip       (WsVote              *self,       /* before it was used */
                                       const char          *code,
                                       GError             **error);

/* Admission by the list. */
GListModel  *ws_vote_get_waiting      (WsVote              *self);      /* WsPerson who may vote now, by name; owned */
gboolean     ws_vote_has_voted        (WsVote              *self,
                                       WsPerson            *person);
gboolean     ws_vote_may_vote         (WsVote              *self,       /* here, with the right to vote, not yet voted */
                                       WsPerson            *person,
                                       GError             **error);
gboolean     ws_vote_cast_for_person  (WsVote              *self,
                                       guint                expected,
                                       WsPerson            *person,
                                       const char          *body,
                                       GError             **error);

/* Where the slips are; before publishing they must be accounted for. */
void         ws_vote_get_slips        (WsVote              *self,
                                       WsSlipCount         *slips);
gboolean     ws_vote_count_slips      (WsVote              *self,       /* closed, not published; −1: not counted */
                                       int                  returned,
                                       int                  missing,
                                       GError             **error);
gboolean     ws_vote_explain_difference (WsVote            *self,
                                       const char          *note,       /* why, in words; "" with signed_by "": none */
                                       const char          *signed_by,  /* one name in a line */
                                       GError             **error);
gboolean     ws_vote_set_witnesses    (WsVote              *self,       /* one name in a line; "": none */
                                       const char          *names,
                                       GError             **error);
const char  *ws_vote_get_witnesses    (WsVote              *self);
const char  *ws_vote_get_difference_note (WsVote           *self);
const char  *ws_vote_get_difference_signed (WsVote         *self);
gboolean     ws_vote_check_slips      (WsVote              *self,       /* what is missing before it is published */
                                       GError             **error);

/* Paper ballots typed one by one, while the vote is open; pass 1 and 2 by two people from the same papers. */
gboolean     ws_vote_has_papers       (WsVote              *self);
guint        ws_vote_get_n_papers     (WsVote              *self,
                                       int                  pass);
const char  *ws_vote_get_typed_by     (WsVote              *self,
                                       int                  pass);
gboolean     ws_vote_set_typed_by     (WsVote              *self,
                                       int                  pass,
                                       const char          *name,
                                       GError             **error);
gboolean     ws_vote_add_paper        (WsVote              *self,
                                       int                  pass,
                                       guint                expected,   /* ws_vote_get_n_papers() before */
                                       const char          *body,       /* or WS_PAPER_SPOILED */
                                       GError             **error);
gboolean     ws_vote_add_papers       (WsVote              *self,       /* all or none */
                                       int                  pass,
                                       guint                expected,
                                       GPtrArray           *bodies,
                                       GError             **error);
gboolean     ws_vote_take_paper       (WsVote              *self,       /* typed by mistake */
                                       int                  pass,
                                       guint                expected,
                                       const char          *body,
                                       GError             **error);
gboolean     ws_vote_clear_papers     (WsVote              *self,       /* to begin a pass anew */
                                       int                  pass,
                                       GError             **error);
GPtrArray   *ws_vote_compare_papers   (WsVote              *self);      /* WsPaperDifference by body; none: they agree */
gboolean     ws_vote_check_papers     (WsVote              *self,       /* what is missing before it is closed */
                                       GError             **error);
GHashTable  *ws_vote_list_papers      (WsVote              *self,       /* body → count, without spoiled; refused while open */
                                       GError             **error);
guint        ws_vote_get_n_spoiled_papers (WsVote          *self);      /* of a closed vote */

gboolean     ws_vote_has_sheet        (WsVote              *self,
                                       WsChannel            channel);
gboolean     ws_vote_get_sheet        (WsVote              *self,
                                       WsChannel            channel,
                                       WsTallySheet        *sheet);     /* counts to be freed by the caller */
gboolean     ws_vote_get_sheet_pass   (WsVote              *self,
                                       WsChannel            channel,
                                       int                  pass,       /* 1 or 2 */
                                       WsTallySheet        *sheet);     /* counts to be freed by the caller */
char        *ws_vote_get_counted_by   (WsVote              *self,       /* transfer full */
                                       WsChannel            channel,
                                       int                  pass);
gboolean     ws_vote_write_sheet_pass (WsVote              *self,       /* as ws_vote_write_sheet(), which is pass 1 */
                                       WsChannel            channel,
                                       int                  pass,
                                       const char          *counted_by, /* NULL: as it is */
                                       const WsTallySheet  *sheet,
                                       GError             **error);
gboolean     ws_vote_check_sheet      (WsVote              *self,       /* can these totals be true? */
                                       const WsTallySheet  *sheet,
                                       GError             **error);
gboolean     ws_vote_write_sheet      (WsVote              *self,       /* while open; sums must agree */
                                       WsChannel            channel,
                                       const WsTallySheet  *sheet,
                                       GError             **error);
gboolean     ws_vote_close            (WsVote              *self,
                                       GError             **error);
gboolean     ws_vote_check_seal       (WsVote              *self,       /* the fingerprint of a closed one */
                                       GError             **error);
gboolean     ws_vote_needs_decision   (WsVote              *self);      /* closed, tied, and the tie is not broken */
gboolean     ws_vote_publish          (WsVote              *self,       /* refused while it needs a decision */
                                       GError             **error);
GHashTable  *ws_vote_list_ballots     (WsVote              *self,       /* body → count; refused while open (E16) */
                                       GError             **error);
gboolean     ws_vote_break_tie        (WsVote              *self,       /* lot, facilitator: the tied, first wins */
                                       GPtrArray           *order,      /* WsVoteOption */
                                       const char          *note,
                                       GError             **error);
gboolean     ws_vote_draw_lot         (WsVote              *self,       /* by dice; anybody can compute it again */
                                       GPtrArray           *tied,       /* WsVoteOption, in any order */
                                       const char          *dice,       /* "4 2 6" */
                                       GError             **error);
const char  *ws_vote_get_dice         (WsVote              *self);      /* "426", or "" */
char        *ws_vote_get_lot_hash     (WsVote              *self,       /* what decides; transfer full */
                                       const char          *dice,
                                       gint64               number);
WsVote      *ws_vote_new_round        (WsVote              *self,       /* same rules; a draft again */
                                       GPtrArray           *options,    /* the tied ones for a run-off; NULL: all */
                                       guint                seats,      /* of a run-off: places that are still open */
                                       GError             **error);
char        *ws_vote_rules_to_text    (WsVote              *self);      /* canonical; rules-hash is its SHA-256 */

G_END_DECLS
