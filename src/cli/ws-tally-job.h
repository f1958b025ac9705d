/* ws-tally-job.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-pabulib.h"
#include "ws-ranked-file.h"
#include "ws-rounds.h"

G_BEGIN_DECLS

/* One count: what is counted, how, and what came of it. */
typedef struct
{
  WsPabulib    *file;      /* one of the two */
  WsRankedFile *ranked;
  WsProfile    *profile;   /* of that one */
  GPtrArray    *warnings;
  WsLang       *lang;
  GHashTable   *params;    /* as given: key → value */
  GPtrArray    *used;      /* as understood: key, value, key, value … */
  gint64       *weights;
  guint         n_weights;
  gint64       *pairs;     /* of a count in pairs */
  WsRounds     *rounds;    /* of a count in rounds */
} WsTallyJob;

gpointer    ws_tally_refuse       (GError             **error,   /* always NULL */
                                   const char          *format,
                                   ...) G_GNUC_PRINTF (2, 3);
const char *ws_tally_take         (WsTallyJob          *job,
                                   const char          *key,
                                   const char          *fallback);
gboolean    ws_tally_take_number  (WsTallyJob          *job,
                                   const char          *key,
                                   const char          *fallback,
                                   guint64              least,
                                   guint64             *number,
                                   GError             **error);
gboolean    ws_tally_take_word    (WsTallyJob          *job,
                                   const char          *key,
                                   const char          *first,
                                   const char          *second,
                                   gboolean            *is_first,
                                   GError             **error);
gboolean    ws_tally_take_choice  (WsTallyJob          *job,
                                   const char          *key,
                                   const char *const   *words,
                                   guint               *choice,
                                   GError             **error);
gboolean    ws_tally_take_money   (WsTallyJob          *job,
                                   const char          *key,
                                   const char          *fallback,
                                   gint64              *amount,
                                   GError             **error);
gboolean    ws_tally_check_params (WsTallyJob          *job,
                                   GError             **error);

/* The methods. */
WsOutcome  *ws_tally_approval     (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_points       (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_score        (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_star         (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_greedy       (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_equal_shares (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_schulze      (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_borda        (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_runoff       (WsTallyJob          *job,
                                   GError             **error);
WsOutcome  *ws_tally_stv          (WsTallyJob          *job,
                                   GError             **error);

char       *ws_tally_write_json   (WsTallyJob          *job,
                                   const char          *method,
                                   const WsOutcome     *outcome);

G_END_DECLS
