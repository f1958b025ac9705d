/* ws-shares-private.h — what the files of Equal Shares have in common. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "ws-limbs.h"
#include "ws-shares-run.h"

G_BEGIN_DECLS

/* Equal ballots that want a project. */
typedef struct
{
  guint   group;
  guint64 weight;   /* what the project is worth to each of them */
  gint64  count;
} Support;

typedef struct
{
  guint    option;
  gint64   cost;
  gint64   votes;
  GArray  *supports;   /* Support */
  gboolean out;        /* funded, or can never be paid for again in this count */
  gboolean funded;
  gboolean excluded;   /* cannot be had beside one that is funded */
  gboolean fresh;      /* low and high are of this round; otherwise low is of an earlier one, and still a lower bound */
  double   low;        /* the least payment for a weight of 1 lies between these */
  double   high;
} Project;

/* A payment for a weight of 1, exactly: number / parts, in the unit of the money. */
typedef struct
{
  Project *project;
  guint64 *number;
  guint64  parts;
} Payment;

struct _WsSharesRun
{
  WsProfile    *profile;
  WsSharesRule  rule;
  gint64        n_voters;
  guint         n_groups;
  Project      *projects;
  guint         n_projects;
  guint         width;      /* words of a sum of money */
  guint         stride;     /* words that there is room for */
  guint64      *money;      /* by group of ballots: what each of its voters has left */
  guint64      *unit;       /* the common denominator */
  guint64      *start;      /* what each voter began with */
  double       *approx;     /* by group: money / unit */
  guint64      *scratch[4];
  Payment       best;
  Payment       other;
  GArray       *funded;     /* guint */
  GPtrArray    *ties;       /* GArray of guint */
  GArray       *purchases;  /* WsPurchase, as funded */
  gint64        cost;
};

/* What a voter of a group has left. */
static inline guint64 *
money_of (WsSharesRun *self,
          guint        group)
{
  return self->money + (gsize) group * self->stride;
}

void ws_shares_estimate         (WsSharesRun   *self,
                                 Project       *project);
void ws_shares_find_payment     (WsSharesRun   *self,
                                 Project       *project,
                                 Payment       *payment);
int  ws_shares_compare_payments (WsSharesRun   *self,
                                 const Payment *a,
                                 const Payment *b);

G_END_DECLS
