/* ws-vote-decide.c — the rule of a vote, and who is chosen by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two kinds of ties: within a count (who goes out of a run-off, which project is bought first) the order decides that was
 * drawn when the vote opened; at the line between chosen and not the rule for ties decides, after the count, in front of
 * everybody. Ranks are places as people read them: 1, 2, 2, 4. */

#include "ws-vote-decide.h"

#include "ws-equal-shares.h"
#include "ws-highest.h"
#include "ws-majority.h"
#include "ws-schulze.h"
#include "ws-score.h"
#include "ws-spread.h"

/* Shares are raised by a ten-thousandth of what each ballot has at first. */
#define STEPS 10000

static gboolean
holds (GArray *options,
       guint   option)
{
  for (guint i = 0; i < options->len; i++)
    if (g_array_index (options, guint, i) == option)
      return TRUE;
  return FALSE;
}

/**
 * ws_vote_count_get_step:
 *
 * Returns: by how much Equal Shares raises each share at a time, in cents: a ten-thousandth of the share, at least a cent
 */
gint64
ws_vote_count_get_step (WsVoteCount *self)
{
  gint64 n = MAX (ws_profile_get_n_ballots (self->profile), 1);

  return MAX (1, self->rules.budget / n / STEPS);
}

static WsVoteRun
run_rounds (WsVoteCount *self,
            WsCounting   counting)
{
  WsVoteRun run = { counting, NULL, NULL };

  /* No ballot of a vote has equal places, which is all that could be refused. */
  run.rounds = self->rules.method == WS_METHOD_COMMITTEE ? ws_stv_count (self->profile, self->rules.seats, self->lang, NULL)
                                                         : ws_runoff_count (self->profile, self->lang, NULL);
  if (run.rounds != NULL)
    run.outcome = g_steal_pointer (&run.rounds->outcome);
  else
    run.outcome = ws_outcome_new (self->profile, g_new0 (gint64, MAX (self->n_options, 1)));
  return run;
}

/* An adjustable project costs what half of its supporters ask for, or less. */
static void
fix_costs (WsVoteCount *self)
{
  for (guint i = 0; i < self->n_options; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);
      guint n = ws_vote_option_get_n_amounts (option);
      g_autoptr (WsSpread) asked = ws_spread_new (self->profile, i, n, FALSE);

      if (n > 1 && asked->n > 0)
        ws_profile_set_cost (self->profile, i, ws_vote_option_get_amount (option, ws_spread_get_middle (asked, FALSE)));
    }
}

/* After the number of ballots: what adjustable projects cost. */
static void
say_costs (WsVoteCount *self,
           WsOutcome   *outcome)
{
  guint place = 1;

  for (guint i = 0; i < self->n_options; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);
      g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &i, 1);
      g_autofree char *cost = ws_money_write (ws_profile_get_cost (self->profile, i), 2, self->lang);

      if (ws_vote_option_get_n_amounts (option) < 2 || self->totals[i] == 0)
        continue;
      g_ptr_array_insert (outcome->steps, place++,
                          /* Translators: a project whose cost each voter proposes, and a sum of money */
                          g_strdup_printf (ws_lang_tr (self->lang, "%1$s is counted with %2$s: half of those who want it ask for "
                                                                   "that or less."), name, cost));
    }
}

static WsVoteRun
run_budget (WsVoteCount *self,
            WsCounting   counting)
{
  WsVoteRun run = { counting, NULL, NULL };
  gint64 threshold = MAX (1, self->rules.threshold);   /* what nobody wants is not bought */

  if (counting == WS_COUNTING_EQUAL_SHARES)
    {
      WsSharesRule rule = { .budget = self->rules.budget, .decimals = 2, .shares = WS_SHARES_BY_COST, .rest = WS_REST_OVERSPEND,
                            .step = ws_vote_count_get_step (self), .threshold = threshold, .fill = TRUE, .order = WS_ORDER_FILE };

      run.outcome = ws_equal_shares_count (self->profile, &rule, self->lang, NULL);
    }
  else
    {
      WsGreedyRule rule = { self->rules.budget, 2, !self->rules.stop, threshold, WS_ORDER_FILE };

      run.outcome = ws_greedy_count (self->profile, ws_profile_count_ballots (self->profile), WS_UNIT_VOTES, &rule, self->lang);
    }
  say_costs (self, run.outcome);
  return run;
}

static WsVoteRun
run_ranked (WsVoteCount *self,
            WsCounting   counting)
{
  WsVoteRun run = { counting, NULL, NULL };

  if (counting == WS_COUNTING_IRV)
    return run_rounds (self, counting);
  run.outcome = ws_schulze_count (self->profile, WS_UNRANKED_LAST, self->lang);
  return run;
}

static void
add_seat (WsVoteCount *self,
          guint        place,
          guint        option,
          guint        rank,
          gboolean     chosen)
{
  self->seats[place] = (WsSeat) { .option = option, .total = self->totals[option], .rank = rank, .chosen = chosen };
}

/* Totals at whose line a tie stays open until people break it. */
static void
seat_by_totals (WsVoteCount *self)
{
  g_autofree gint64 *order = g_new0 (gint64, MAX (self->n_options, 1));
  WsSeating seating;

  for (guint i = 0; i < self->n_options; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);
      order[i] = ws_vote_option_get_tie_place (option);
    }
  ws_seating_init (&seating, self->totals, self->n_options, self->rules.seats, self->rules.tie_rule == WS_TIE_SHARE, order);
  for (guint i = 0; i < seating.n; i++)
    self->seats[i] = seating.seats[i];
  self->n_tied = seating.n_tied;
  self->n_open = seating.n_open;
  self->decided = seating.decided;
  ws_seating_clear (&seating);
}

/* The groups of a ranking; the first is chosen, and where it is more than one, they are tied for one place. */
static void
seat_by_ranking (WsVoteCount *self,
                 WsOutcome   *outcome)
{
  gboolean open = outcome->winners->len > 1;
  guint place = 0;

  for (guint g = 0; g < outcome->ranking->len; g++)
    {
      GArray *group = g_ptr_array_index (outcome->ranking, g);
      guint rank = place + 1;

      for (guint i = 0; i < group->len; i++)
        {
          guint option = g_array_index (group, guint, i);
          gboolean winner = holds (outcome->winners, option);
          g_autoptr (WsVoteOption) row = g_list_model_get_item (ws_vote_get_options (self->vote), option);
          gboolean first = ws_vote_option_get_tie_place (row) == 1;

          add_seat (self, place, option, rank, winner && (!open || first || self->rules.tie_rule == WS_TIE_SHARE));
          self->seats[place].tied = winner && open;
          self->n_tied += winner && open;
          self->decided = place++ == 0 ? !open : self->decided;
          self->decided |= winner && (first || self->rules.tie_rule == WS_TIE_SHARE);
        }
    }
  self->n_open = open ? 1 : 0;
}

/* The winners in the order in which they were chosen, then the others: by the last round that they were in, or by totals. */
static gint64
last_total (const WsVoteRun *run,
            guint            option,
            guint           *round)
{
  for (guint r = run->rounds != NULL ? run->rounds->rounds->len : 0; r-- > 0;)
    {
      gint64 total = ((WsRound *) g_ptr_array_index (run->rounds->rounds, r))->totals[option];

      *round = r;
      if (total > 0)
        return total;
    }
  *round = 0;
  return run->rounds != NULL ? 0 : run->outcome->totals[option];
}

/* A tie among those who are not chosen is only an equal rank. */
static void
seat_by_winners (WsVoteCount     *self,
                 const WsVoteRun *run)
{
  guint n_winners = run->outcome->winners->len;
  gint64 before = -1;
  guint before_round = 0;

  for (guint i = 0; i < n_winners; i++)
    add_seat (self, i, g_array_index (run->outcome->winners, guint, i), i + 1, TRUE);
  for (guint place = n_winners; place < self->n_options; place++)
    {
      guint best = self->n_options, best_round = 0;
      gint64 most = -1;

      for (guint option = 0; option < self->n_options; option++)
        {
          guint round, i = 0;
          gint64 total = last_total (run, option, &round);

          while (i < place && self->seats[i].option != option)
            i++;
          if (i < place || (best < self->n_options && (round < best_round || (round == best_round && total <= most))))
            continue;
          best = option;
          best_round = round;
          most = total;
        }
      add_seat (self, place, best, place > n_winners && most == before && best_round == before_round ? self->seats[place - 1].rank
                                                                                                     : place + 1, FALSE);
      before = most;
      before_round = best_round;
    }
}

/* By votes, so that the list shows what most people want, whatever is paid for. */
static void
seat_by_votes (WsVoteCount *self,
               WsOutcome   *outcome)
{
  guint place = 0;

  for (guint g = 0; g < outcome->ranking->len; g++)
    {
      GArray *group = g_ptr_array_index (outcome->ranking, g);
      guint rank = place + 1;

      for (guint i = 0; i < group->len; i++)
        {
          guint option = g_array_index (group, guint, i);

          add_seat (self, place++, option, rank, holds (outcome->winners, option));
        }
    }
}

static void
seat_by_number (WsVoteCount *self)
{
  for (guint i = 0; i < self->n_options; i++)
    add_seat (self, i, i, 0, FALSE);
}

static WsMajorityRule
majority_rule (WsMajority majority)
{
  switch (majority)
    {
    case WS_MAJORITY_ABSOLUTE:
      return WS_MAJORITY_MORE_THAN_HALF;
    case WS_MAJORITY_TWO_THIRDS:
      return WS_MAJORITY_AT_LEAST_TWO_THIRDS;
    case WS_MAJORITY_SIMPLE:
    default:
      return WS_MAJORITY_MORE_YES;
    }
}

static WsOutcome *
new_outcome (WsVoteCount *self)
{
  WsOutcome *outcome = ws_outcome_new (self->profile, g_memdup2 (self->totals, MAX (self->n_options, 1) * sizeof (gint64)));

  ws_outcome_add_papers (outcome, self->lang);
  return outcome;
}

static void
decide_yes_no (WsVoteCount *self)
{
  WsMajorityRule rule = majority_rule (self->rules.majority);
  gint64 yes = self->n_options > 0 ? self->totals[0] : 0, no = self->n_options > 1 ? self->totals[1] : 0;

  self->adopted = ws_majority_is_reached (rule, yes, no, self->base);
  self->needed = ws_majority_get_needed (rule, no, self->base);
  self->decides.outcome = new_outcome (self);
  if (self->n_options > 1)
    ws_majority_add_steps (rule, self->decides.outcome, self->base, self->lang);
  seat_by_number (self);
  if (self->n_options > 0)
    self->seats[0].chosen = self->adopted;
}

static void
decide_consent (WsVoteCount *self)
{
  self->adopted = ws_objections_do_allow (&self->answers);
  self->decides.outcome = new_outcome (self);
  ws_objections_add_steps (&self->answers, self->decides.outcome, self->lang);
}

static void
decide_score (WsVoteCount *self)
{
  if (self->rules.counting == WS_COUNTING_STAR)
    {
      self->decides = (WsVoteRun) { WS_COUNTING_STAR, ws_star_count (self->profile, self->rules.seats, self->lang), NULL };
      seat_by_winners (self, &self->decides);
      return;
    }
  self->decides = (WsVoteRun) { WS_COUNTING_MEAN, ws_score_count (self->profile, WS_SCORE_MAX, self->rules.seats, self->lang), NULL };
  seat_by_totals (self);
}

/* Both rules for one winner, and Borda, which never decides. */
static void
decide_ranked (WsVoteCount *self)
{
  gboolean irv = self->rules.counting == WS_COUNTING_IRV;
  g_autofree gint64 *first = NULL;

  self->pairs = ws_pairwise_new (self->profile, WS_UNRANKED_LAST);
  self->decides = run_ranked (self, irv ? WS_COUNTING_IRV : WS_COUNTING_SCHULZE);
  self->other = run_ranked (self, irv ? WS_COUNTING_SCHULZE : WS_COUNTING_IRV);
  self->borda = ws_borda_count (self->profile, self->lang);
  first = self->totals;
  self->totals = g_memdup2 (self->decides.outcome->totals, MAX (self->n_options, 1) * sizeof (gint64));
  if (irv)
    seat_by_winners (self, &self->decides);
  else
    seat_by_ranking (self, self->decides.outcome);
}

static void
decide_committee (WsVoteCount *self)
{
  g_free (self->totals);
  self->decides = run_rounds (self, WS_COUNTING_USUAL);
  self->totals = g_memdup2 (self->decides.outcome->totals, MAX (self->n_options, 1) * sizeof (gint64));
  seat_by_winners (self, &self->decides);
}

static void
decide_budget (WsVoteCount *self)
{
  gboolean equal = self->rules.counting == WS_COUNTING_EQUAL_SHARES;

  fix_costs (self);
  self->decides = run_budget (self, equal ? WS_COUNTING_EQUAL_SHARES : WS_COUNTING_GREEDY);
  self->other = run_budget (self, equal ? WS_COUNTING_GREEDY : WS_COUNTING_EQUAL_SHARES);
  seat_by_votes (self, self->decides.outcome);
}

/* Points and approvals, where sheets of totals may add to the ballots. */
static void
decide_highest (WsVoteCount *self)
{
  WsUnit unit = self->rules.method == WS_METHOD_DOTS ? WS_UNIT_POINTS : WS_UNIT_VOTES;

  if (self->rules.method == WS_METHOD_QUADRATIC)
    self->decides.outcome = ws_quadratic_count (self->profile, self->rules.seats, self->lang);
  else
    self->decides.outcome = ws_highest_count (self->profile, g_memdup2 (self->totals, MAX (self->n_options, 1) * sizeof (gint64)),
                                              unit, self->rules.seats, self->lang);
  seat_by_totals (self);
}

void
ws_vote_count_decide (WsVoteCount *self)
{
  switch (self->rules.method)
    {
    case WS_METHOD_YES_NO:
      decide_yes_no (self);
      break;
    case WS_METHOD_CONSENT:
      decide_consent (self);
      break;
    case WS_METHOD_GRADIENTS:
      self->decides.outcome = ws_gradients_count (self->profile, self->lang);
      seat_by_number (self);
      break;
    case WS_METHOD_SCORE:
      decide_score (self);
      break;
    case WS_METHOD_RANKED:
      decide_ranked (self);
      break;
    case WS_METHOD_COMMITTEE:
      decide_committee (self);
      break;
    case WS_METHOD_BUDGET:
      decide_budget (self);
      break;
    default:
      decide_highest (self);
      break;
    }
}
