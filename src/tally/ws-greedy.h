/* ws-greedy.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

/* What comes first of two projects with equal totals. */
typedef enum
{
  WS_ORDER_FILE,   /* by the lots of the profile; where none were drawn, the one that stands earlier in it */
  WS_ORDER_ID,     /* the smaller id, compared byte by byte as text */
} WsOrder;

/**
 * WsGreedyRule:
 * @budget: in the smallest unit of money
 * @decimals: how many decimals the money has in sentences; 2 for cents
 * @skip: whether the count goes on after a project that does not fit
 * @threshold: projects with a smaller total are not considered; 0 for none
 */
typedef struct
{
  gint64   budget;
  guint    decimals;
  gboolean skip;
  gint64   threshold;
  WsOrder  order;
} WsGreedyRule;

WsOutcome *ws_greedy_count (WsProfile          *profile,
                            gint64             *totals,
                            WsUnit              unit,
                            const WsGreedyRule *rule,
                            WsLang             *lang);
char      *ws_money_write  (gint64              amount,
                            guint               decimals,
                            WsLang             *lang);

/* For other rules about budgets. */
void       ws_order_sort            (WsOrder             order,
                                     WsProfile          *profile,
                                     GArray             *options);
void       ws_outcome_say_threshold (WsOutcome          *self,
                                     guint               n_below,
                                     WsUnit              unit,
                                     gint64              threshold,
                                     WsLang             *lang);
gboolean   ws_outcome_find_excluder (WsOutcome          *self,
                                     WsProfile          *profile,
                                     guint               option,
                                     guint               n_winners,
                                     guint              *excluder);

G_END_DECLS
