/* ws-outcome.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-lang.h"
#include "ws-profile.h"

G_BEGIN_DECLS

/* What is counted, in sentences. */
typedef enum { WS_UNIT_VOTES, WS_UNIT_POINTS } WsUnit;

/**
 * WsOutcome:
 *
 * What a rule says about a profile. To be read only; options are named by their numbers in the profile, from 0.
 *
 * Screen, minutes and export tell how it came about in the same words: the steps.
 */
typedef struct
{
  guint      n_options;
  gint64     n_ballots;     /* all papers, blank ones included */
  gint64     n_blank;
  gint64    *totals;        /* by option */
  GArray    *winners;       /* guint, in the order in which they were chosen */
  GPtrArray *ranking;       /* GArray of guint: groups of equals, best first */
  GArray    *tied;          /* guint: tied at the cut line and not decided (E19); empty: there is no open tie */
  guint      n_open;        /* how many of the tied can be chosen */
  GPtrArray *ties;          /* GArray of guint: groups that only the tie order separated */
  gint64     cost;          /* of the winners, in the smallest unit of money */
  GPtrArray *steps;         /* char *: sentences in the language of the call */
} WsOutcome;

WsOutcome  *ws_outcome_new          (WsProfile        *profile,
                                     gint64           *totals);
void        ws_outcome_free         (WsOutcome        *self);

/* For the rules. */
void        ws_outcome_add_step     (WsOutcome        *self,
                                     char             *sentence);
void        ws_outcome_add_tie      (WsOutcome        *self,
                                     const guint      *options,
                                     guint             n_options);
void        ws_outcome_add_papers   (WsOutcome        *self,
                                     WsLang           *lang);
char       *ws_outcome_name_options (WsProfile        *profile,
                                     WsLang           *lang,
                                     const guint      *options,
                                     guint             n_options);
char       *ws_unit_write           (WsUnit            unit,
                                     gint64            n,
                                     WsLang           *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsOutcome, ws_outcome_free)

G_END_DECLS
