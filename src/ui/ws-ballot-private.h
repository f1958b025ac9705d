/* ws-ballot-private.h — what the files of a ballot share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ballot.h"

G_BEGIN_DECLS

/* A project of a budget vote; money in cents. */
typedef struct
{
  gint64 cost;       /* of an adjustable one the most */
  gint64 least;      /* 0: it cannot be adjusted */
  gint64 step;
  guint  n_amounts;  /* 1, or of an adjustable one more */
  guint  group;      /* of those with the same one only one is done; 0: none */
} WsBallotProject;

struct _WsBallot
{
  WsMethod         method;
  guint            n;
  guint            most;     /* points, credits or options of this voter; 1 for a single answer */
  guint            least;    /* options that must be chosen unless the ballot is blank */
  guint            cap;      /* the highest mark of one option, never 0; budget: of its own project */
  guint           *given;    /* marks by option; score: 0 not rated, else 1 + points; ranked: its place */
  guint           *order;    /* position on the screen → option */
  char            *reason;   /* of an objection, or NULL */
  WsBudgetForm     form;
  gint64           money;
  int              share;    /* per cent of the money */
  WsBallotProject *projects; /* budget, else NULL */
};

guint          ws_ballot_cap_of        (WsBallot *self,
                                        guint     option);
WsBallotReason ws_ballot_may_fund      (WsBallot *self,
                                        guint     option);
gboolean       ws_ballot_reaches_share (WsBallot *self);
void           ws_ballot_unplace       (WsBallot *self,
                                        guint     option);

G_END_DECLS
