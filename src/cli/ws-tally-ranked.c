/* ws-tally-ranked.c — the methods for ranked ballots, as a command asks for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tie that only a lot could decide goes to the option that stands earlier in the file, and is named. */

#include <glib/gi18n-lib.h>

#include "ws-schulze.h"
#include "ws-tally-job.h"

WsOutcome *
ws_tally_schulze (WsTallyJob  *job,
                  GError     **error)
{
  gboolean last;
  WsUnranked unranked;

  if (!ws_tally_take_word (job, "unranked", "last", "ignore", &last, error) || !ws_tally_check_params (job, error))
    return NULL;
  unranked = last ? WS_UNRANKED_LAST : WS_UNRANKED_IGNORE;
  job->pairs = ws_pairwise_new (job->profile, unranked);
  return ws_schulze_count (job->profile, unranked, job->lang);
}

WsOutcome *
ws_tally_borda (WsTallyJob  *job,
                GError     **error)
{
  static const char *const words[] = { "last", NULL };
  guint choice;

  if (!ws_tally_take_choice (job, "unranked", words, &choice, error) || !ws_tally_check_params (job, error))
    return NULL;
  return ws_borda_count (job->profile, job->lang);
}

static WsOutcome *
take_outcome (WsTallyJob *job,
              WsRounds   *rounds)
{
  job->rounds = rounds;
  return rounds != NULL ? g_steal_pointer (&rounds->outcome) : NULL;
}

WsOutcome *
ws_tally_runoff (WsTallyJob  *job,
                 GError     **error)
{
  if (!ws_tally_check_params (job, error))
    return NULL;
  return take_outcome (job, ws_runoff_count (job->profile, job->lang, error));
}

WsOutcome *
ws_tally_stv (WsTallyJob  *job,
              GError     **error)
{
  static const char *const words[] = { "file", NULL };
  guint choice;

  if (!ws_tally_take_choice (job, "ties", words, &choice, error) || !ws_tally_check_params (job, error))
    return NULL;
  if (job->ranked == NULL)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                           _("This file does not say how many are to be elected."));
      return NULL;
    }
  return take_outcome (job, ws_stv_count (job->profile, job->ranked->seats, job->lang, error));
}
