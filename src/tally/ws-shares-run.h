/* ws-shares-run.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-greedy.h"

G_BEGIN_DECLS

/* What a funded project is worth to a voter who wants it. */
typedef enum
{
  WS_SHARES_BY_COST,     /* its cost: money spent as the voter wished */
  WS_SHARES_BY_NUMBER,   /* one: a project is a project */
  WS_SHARES_BY_POINTS,   /* the points that the voter gave to it */
} WsShares;

/* What happens with the money that the voters' shares leave over. */
typedef enum
{
  WS_REST_NONE,        /* nothing */
  WS_REST_OVERSPEND,   /* the shares are raised step by step, as long as the outcome keeps within the budget */
  WS_REST_EXHAUST,     /* the same, but it ends as soon as no other project fits */
} WsRest;

/**
 * WsSharesRule:
 * @budget, @decimals: as in WsGreedyRule
 * @step: by how much every voter's share is raised at a time, in the smallest unit of money
 * @threshold: projects with fewer votes are never bought; 0 for none
 * @fill: whether the rest of the budget is spent by votes afterwards
 */
typedef struct
{
  gint64   budget;
  guint    decimals;
  WsShares shares;
  WsRest   rest;
  gint64   step;
  gint64   threshold;
  gboolean fill;
  WsOrder  order;
} WsSharesRule;

/* How one project was paid for. */
typedef struct
{
  guint    option;
  gint64   n_full;    /* supporters who paid the full payment */
  gint64   n_rest;    /* supporters who had less left, and gave that */
  gint64   payment;   /* the full payment (for one point, where points count), rounded half up */
  gboolean exact;     /* nothing was rounded */
} WsPurchase;

/* One count by Equal Shares, without completion. The ballots are prepared once and counted with as many
   shares as wanted. */
typedef struct _WsSharesRun WsSharesRun;

WsSharesRun *ws_shares_run_new        (WsProfile          *profile,
                                       const WsSharesRule *rule);
void         ws_shares_run_free       (WsSharesRun        *self);
void         ws_shares_run_count      (WsSharesRun        *self,
                                       gint64              money);
GArray      *ws_shares_run_get_funded (WsSharesRun        *self);
gint64       ws_shares_run_get_cost   (WsSharesRun        *self);
GArray      *ws_shares_run_get_purchases (WsSharesRun     *self);
GPtrArray   *ws_shares_run_get_ties   (WsSharesRun        *self);
gboolean     ws_shares_run_has_more   (WsSharesRun        *self,
                                       gint64              most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsSharesRun, ws_shares_run_free)

G_END_DECLS
