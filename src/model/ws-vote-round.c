/* ws-vote-round.c — ties broken and rounds that follow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a tie is broken was fixed before the vote opened. What is written here is only what came of it: the order that was
 * drawn or decided, or the run-off as a vote of its own that names the one before. */

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote-count.h"
#include "ws-vote-private.h"
#include "ws-words.h"

/* Returns: (transfer full) (nullable) */
WsVote *
ws_vote_get_previous (WsVote *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_VOTE, ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_PREVIOUS));
}

/* Returns: (transfer full) (nullable): the last round that was made from this one */
WsVote *
ws_vote_get_next (WsVote *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  return ws_row_get (store, WS_TYPE_VOTE,
                     ws_store_query_int (store, "SELECT id FROM vote WHERE previous = ?1 AND gone = 0 ORDER BY rank DESC LIMIT 1",
                                         "i", ws_row_get_id (WS_ROW (self))));
}

/* The methods in which a tie at the line between chosen and not stays open after the count. */
static gboolean
can_stay_tied (const WsVoteRules *rules)
{
  switch (rules->method)
    {
    case WS_METHOD_DOTS:
    case WS_METHOD_APPROVAL:
    case WS_METHOD_QUADRATIC:
      return TRUE;
    case WS_METHOD_SCORE:
      return rules->counting != WS_COUNTING_STAR;
    case WS_METHOD_RANKED:
      return rules->counting != WS_COUNTING_IRV;
    default:
      return FALSE;
    }
}

/**
 * ws_vote_needs_decision:
 *
 * A tie at the line between chosen and not, which neither the rule fixed before the vote nor what was drawn, decided or
 * voted after it has broken.
 *
 * Returns: %FALSE also for yes-no votes, where a tie means that the proposal is not adopted
 */
gboolean
ws_vote_needs_decision (WsVote *self)
{
  g_autoptr (WsVoteCount) count = NULL;
  g_autoptr (WsLang) lang = NULL;
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  if (ws_vote_get_state (self) < WS_VOTE_CLOSED || !can_stay_tied (&rules))
    return FALSE;
  lang = ws_lang_new ("en");   /* nobody reads these words, and English needs no catalogue */
  count = ws_vote_count_new (self, lang);
  return !count->decided;
}

/**
 * ws_vote_break_tie:
 * @order: (element-type WsVoteOption): the tied options in the order that was drawn or decided
 * @note: how, in words: "Dice 4, 2, 6 thrown by Tomás"
 *
 * Records how a tie was broken. Only for rules that leave it to a lot or to the facilitating body.
 */
gboolean
ws_vote_break_tie (WsVote      *self,
                   GPtrArray   *order,
                   const char  *note,
                   GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autofree char *clean = ws_words_take (note, WS_TEXT_NOTE_MAX, FALSE,
                                          _("Write in a few words how the tie was broken; it goes into the minutes."), error);
  g_autoptr (WsEdit) edit = NULL;
  WsVoteRules rules;

  if (clean == NULL)
    return FALSE;
  ws_vote_get_rules (self, &rules);
  if (ws_vote_get_state (self) != WS_VOTE_CLOSED)
    return ws_model_refuse (error, _("A tie can be broken after the vote was closed and before it is published."));
  if (rules.tie_rule != WS_TIE_LOT && rules.tie_rule != WS_TIE_FACILITATOR)
    return ws_model_refuse (error, _("The rule fixed before this vote breaks a tie in another way."));
  edit = ws_store_begin_fixed (store, N_("Break tie"));
  if (!ws_store_run (store, error, "UPDATE vote_option SET tie_place = 0 WHERE vote = ?1", "i", ws_row_get_id (WS_ROW (self))))
    return FALSE;
  for (guint i = 0; i < order->len; i++)
    if (!ws_row_set (g_ptr_array_index (order, i), NULL, error, "i", "tie_place", (gint64) i + 1))
      return FALSE;
  return ws_row_set (WS_ROW (self), NULL, error, "s", "tie_note", clean) && ws_edit_commit (edit, error);
}

static gboolean
copy_options (WsVote     *self,
              gint64      to,
              GPtrArray  *options,
              GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  GListModel *all = ws_vote_get_options (self);
  gint64 number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (all, i);

      if (options != NULL && !g_ptr_array_find (options, option, NULL))
        continue;
      if (!ws_store_run (store, error,
                         "INSERT INTO vote_option (id, vote, number, text, code, origin, origin_id, cost, cost_min, cost_step,"
                         " excludes) SELECT ?2, ?3, ?4, text, code, origin, origin_id, cost, cost_min, cost_step, excludes"
                         " FROM vote_option WHERE id = ?1",
                         "iiii", ws_row_get_id (WS_ROW (option)), ws_random_id (), to, ++number))
        return FALSE;
    }
  return TRUE;
}

/**
 * ws_vote_new_round:
 * @options: (nullable) (element-type WsVoteOption): the tied ones for a run-off; %NULL: all of them, to vote again
 * @seats: places that a run-off fills
 *
 * Makes a draft with the same question and rules. In a run-off each person chooses as many of the tied options as places are
 * open; should they be tied again, a lot decides.
 *
 * Returns: (transfer full)
 */
WsVote *
ws_vote_new_round (WsVote     *self,
                   GPtrArray  *options,
                   guint       seats,
                   GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id (), from = ws_row_get_id (WS_ROW (self));
  double rank;

  if (ws_vote_get_state (self) < WS_VOTE_CLOSED)
    {
      ws_model_refuse (error, _("A new round can follow once this vote is closed."));
      return NULL;
    }
  edit = ws_store_begin (store, options != NULL ? N_("Prepare run-off") : N_("Prepare new round"));
  rank = ws_store_query_real (store, "SELECT max(rank) + 1 FROM vote", NULL);
  if (!ws_store_run (store, error,
                     "INSERT INTO vote (id, question, method, channel, seats, dots, cap, choose_min, choose_max, majority, base,"
                     " tie_rule, admission, shuffle, entitled, present, counting, budget, budget_form, budget_share, threshold, stop,"
                     " round, previous, runoff, rank, created)"
                     " SELECT ?2, question, method, channel, seats, dots, cap, choose_min, choose_max, majority, base,"
                     " tie_rule, admission, shuffle, entitled, present, counting, budget, budget_form, budget_share, threshold, stop,"
                     " round + 1, id, ?3, ?4, ?5 FROM vote WHERE id = ?1",
                     "iiiri", from, id, (gint64) (options != NULL), rank, ws_now_ms ()) ||
      (options != NULL &&
       !ws_store_run (store, error, "UPDATE vote SET method = 'approval', counting = 'usual', seats = ?2, choose_min = 0, choose_max = ?2,"
                                    " tie_rule = 'lot' WHERE id = ?1", "ii", id, (gint64) MAX (seats, 1))) ||
      !copy_options (self, id, options, error) || !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_VOTE, id);
}
