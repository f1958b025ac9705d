/* ws-booth-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ballot.h"

G_BEGIN_DECLS

/* Where the discs stand in a sentence of ws_booth_words_left(). */
#define WS_BOOTH_WORDS_DISCS "{discs}"

/* One card of the instructions. */
typedef struct
{
  char *heading;
  char *text;
} WsBoothCard;

#define WS_BOOTH_N_CARDS 3

void        ws_booth_words_cards        (const WsVoteRules *rules,
                                         guint              n_options,
                                         WsBoothCard        cards[WS_BOOTH_N_CARDS]);
const char *ws_booth_words_majority     (const WsVoteRules *rules);
char       *ws_booth_words_fill         (const char        *text,
                                         const char        *word);
char       *ws_booth_words_money        (gint64             cents);
char       *ws_booth_words_reason       (WsBallot          *ballot,
                                         guint              option,
                                         WsBallotReason     reason);
char       *ws_booth_words_left         (WsBallot          *ballot);
char       *ws_booth_words_status       (WsBallot          *ballot,
                                         guint              option);
char       *ws_booth_words_value        (WsBallot          *ballot,
                                         guint              option);
char       *ws_booth_words_points       (guint              points);
const char *ws_booth_words_step         (guint              step);
char       *ws_booth_words_others       (WsBallot          *ballot);
char       *ws_booth_words_unused       (WsBallot          *ballot);
char       *ws_booth_words_approved     (WsBallot          *ballot);
const char *ws_booth_words_answer       (WsMethod           method,
                                         guint              option);
const char *ws_booth_words_answer_means (guint              option);
const char *ws_booth_words_blank        (WsMethod           method);
const char *ws_booth_words_blank_means  (WsMethod           method);
const char *ws_booth_words_fill_in      (WsMethod           method);
char       *ws_booth_words_wait         (gint64             milliseconds);

G_END_DECLS
