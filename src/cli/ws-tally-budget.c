/* ws-tally-budget.c — the methods for participatory budgets, as a command asks for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each reads its own parameters first and counts only when none is left over. */

#include <glib/gi18n-lib.h>

#include "ws-equal-shares.h"
#include "ws-greedy.h"
#include "ws-highest.h"
#include "ws-score.h"
#include "ws-tally-job.h"

#define WEIGHTS_MAX 1000   /* ranks that can have a weight */

/* "weights=3,2,1" */
static gboolean
take_weights (WsTallyJob  *job,
              GError     **error)
{
  const char *value = ws_tally_take (job, "weights", NULL);
  g_auto (GStrv) words = value != NULL ? g_strsplit (value, ",", WEIGHTS_MAX + 1) : NULL;
  gboolean good = TRUE;

  job->n_weights = words != NULL ? g_strv_length (words) : 0;
  job->weights = g_new0 (gint64, job->n_weights + 1);
  for (guint i = 0; i < job->n_weights && good; i++)
    {
      guint64 weight = 0;

      good = i < WEIGHTS_MAX && g_ascii_string_to_unsigned (words[i], 10, 0, 1000000, &weight, NULL);
      job->weights[i] = weight;
    }
  if (!good || (value != NULL && job->n_weights == 0))
    ws_tally_refuse (error, _("“weights” has to be whole numbers with commas between them, such as 3,2,1."));
  return good && (value == NULL || job->n_weights > 0);
}

/* The points of each project, whichever kind of ballots has them. */
static gint64 *
count_points (WsTallyJob  *job,
              GError     **error)
{
  WsBallotKind kind = ws_profile_get_kind (job->profile);

  if (kind == WS_BALLOT_ORDINAL && job->n_weights == 0)
    {
      ws_tally_refuse (error, _("The ballots of this file are ranked: say what each rank is worth, such as "
                                "--param weights=3,2,1."));
      return NULL;
    }
  if (kind == WS_BALLOT_APPROVAL)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                           _("The ballots of this file have no points."));
      return NULL;
    }
  if (kind == WS_BALLOT_POINTS && job->n_weights > 0)
    {
      ws_tally_refuse (error, _("“weights” is for ranked ballots, and those of this file have points."));
      return NULL;
    }
  return ws_profile_count_points (job->profile, job->weights, job->n_weights);
}

WsOutcome *
ws_tally_approval (WsTallyJob  *job,
                   GError     **error)
{
  guint64 places;

  if (!ws_tally_take_number (job, "places", "1", 1, &places, error) || !ws_tally_check_params (job, error))
    return NULL;
  if (ws_profile_get_kind (job->profile) != WS_BALLOT_APPROVAL)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                           _("The ballots of this file are not approvals."));
      return NULL;
    }
  return ws_highest_count (job->profile, ws_profile_count_ballots (job->profile), WS_UNIT_VOTES, places, job->lang);
}

WsOutcome *
ws_tally_points (WsTallyJob  *job,
                 GError     **error)
{
  guint64 places;
  gint64 *totals;

  if (!ws_tally_take_number (job, "places", "1", 1, &places, error) || !take_weights (job, error) ||
      !ws_tally_check_params (job, error))
    return NULL;
  totals = count_points (job, error);
  return totals != NULL ? ws_highest_count (job->profile, totals, WS_UNIT_POINTS, places, job->lang) : NULL;
}

/* Scores, and points that were given freely, are read alike. */
static gboolean
take_places (WsTallyJob  *job,
             guint64     *places,
             GError     **error)
{
  if (!ws_tally_take_number (job, "places", "1", 1, places, error) || !ws_tally_check_params (job, error))
    return FALSE;
  if (ws_profile_get_kind (job->profile) == WS_BALLOT_POINTS)
    return TRUE;
  g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("The ballots of this file have no points."));
  return FALSE;
}

WsOutcome *
ws_tally_score (WsTallyJob  *job,
                GError     **error)
{
  guint64 places;

  if (!take_places (job, &places, error))
    return NULL;
  return ws_score_count (job->profile, ws_profile_get_highest (job->profile), places, job->lang);
}

WsOutcome *
ws_tally_star (WsTallyJob  *job,
               GError     **error)
{
  guint64 places;

  return take_places (job, &places, error) ? ws_star_count (job->profile, places, job->lang) : NULL;
}

WsOutcome *
ws_tally_greedy (WsTallyJob  *job,
                 GError     **error)
{
  WsGreedyRule rule = { .budget = job->file->budget, .decimals = job->file->decimals };
  gboolean by_votes, by_file;
  guint64 threshold;
  gint64 *totals;

  if (!ws_tally_take_word (job, "by", "votes", "points", &by_votes, error) ||
      !ws_tally_take_word (job, "skip", "yes", "no", &rule.skip, error) ||
      !ws_tally_take_word (job, "ties", "file", "id", &by_file, error) ||
      !ws_tally_take_number (job, "threshold", "0", 0, &threshold, error) ||
      (!by_votes && !take_weights (job, error)) || !ws_tally_check_params (job, error))
    return NULL;
  rule.order = by_file ? WS_ORDER_FILE : WS_ORDER_ID;
  rule.threshold = threshold;
  totals = by_votes ? ws_profile_count_ballots (job->profile) : count_points (job, error);
  if (totals == NULL)
    return NULL;
  return ws_greedy_count (job->profile, totals, by_votes ? WS_UNIT_VOTES : WS_UNIT_POINTS, &rule, job->lang);
}

WsOutcome *
ws_tally_equal_shares (WsTallyJob  *job,
                       GError     **error)
{
  static const char *const worths[] = { "cost", "cardinality", "points", NULL };
  static const char *const completions[] = { "none", "add1", NULL };
  WsSharesRule rule = { .budget = job->file->budget, .decimals = job->file->decimals };
  gboolean overspend, no_fill, by_id;
  guint worth, completion;

  if (!ws_tally_take_choice (job, "sat", worths, &worth, error) ||
      !ws_tally_take_choice (job, "completion", completions, &completion, error) ||
      !ws_tally_take_word (job, "fill", "none", "votes", &no_fill, error) ||
      !ws_tally_take_word (job, "ties", "id", "file", &by_id, error))
    return NULL;
  if (completion > 0)
    {
      if (!ws_tally_take_word (job, "stop", "overspend", "exhaustive", &overspend, error) ||
          !ws_tally_take_money (job, "step", "1", &rule.step, error))
        return NULL;
      rule.rest = overspend ? WS_REST_OVERSPEND : WS_REST_EXHAUST;
    }
  if (!ws_tally_check_params (job, error))
    return NULL;
  rule.shares = worth;
  rule.fill = !no_fill;
  rule.order = by_id ? WS_ORDER_ID : WS_ORDER_FILE;
  return ws_equal_shares_count (job->profile, &rule, job->lang, error);
}
