/* ws-stv.c — single transferable votes by the rules of Scotland.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52. Papers are counted in
 * hundred-thousandths, and what the law cuts off is cut off: multiply, divide, five decimals. */

#include "ws-rounds.h"

#include <glib/gi18n-lib.h>

/* Equal papers, wherever they lie. */
typedef struct
{
  const WsBallotMark *marks;
  guint         n_marks;
  guint         place;   /* of the marks: for whom they count; n_marks: for nobody any more */
  gint64        count;
  gint64        value;   /* of each */
} Bundle;

typedef enum { CONTINUING, ELECTED, MOVED, EXCLUDED } State;   /* MOVED: elected, and the surplus is transferred */

typedef struct
{
  WsProfile *profile;
  WsLang    *lang;
  WsRounds  *result;
  guint      n;
  guint      seats;
  gint64     quota;      /* in units */
  GArray    *bundles;    /* Bundle */
  State     *states;
  gint64    *totals;
} Count;

static gint64
add_bundles (Count *self)
{
  gint64 papers = 0;

  for (guint g = 0; g < ws_profile_get_n_groups (self->profile); g++)
    {
      Bundle bundle = { .value = WS_ROUNDS_UNIT };

      bundle.marks = ws_profile_get_group (self->profile, g, &bundle.n_marks, &bundle.count);
      for (guint i = 1; i < bundle.n_marks; i++)
        if (bundle.marks[i].points == bundle.marks[i - 1].points)
          return -1;
      self->totals[bundle.marks[0].option] += bundle.count * bundle.value;
      g_array_append_val (self->bundles, bundle);
      papers += bundle.count;
    }
  return papers;
}

static guint
count_states (Count *self,
              State  from,
              State  to)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += self->states[i] >= from && self->states[i] <= to;
  return n;
}

static void
note (Count         *self,
      WsRoundAction  action,
      guint          who)
{
  WsRound *round = ws_rounds_add (self->result, action, who, self->totals);
  gint64 papers = ws_profile_get_n_ballots (self->profile) - ws_profile_get_n_blank (self->profile);

  round->non_transferable = papers * WS_ROUNDS_UNIT;
  for (guint i = 0; i < self->n; i++)
    round->non_transferable -= self->totals[i];
}

/* @format: with a candidate and the papers */
static void
elect (Count      *self,
       guint       option,
       const char *format)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *papers = ws_rounds_write (self->result, self->totals[option]);

  self->states[option] = ELECTED;
  g_array_append_val (self->result->outcome->winners, option);
  ws_outcome_add_step (self->result->outcome, g_strdup_printf (format, name, papers));
}

/* Those who have reached the quota, the one with the most first. */
static void
elect_by_quota (Count *self)
{
  for (;;)
    {
      guint best = self->n;

      for (guint i = 0; i < self->n; i++)
        if (self->states[i] == CONTINUING && self->totals[i] >= self->quota &&
            (best == self->n || self->totals[i] > self->totals[best]))
          best = i;
      if (best == self->n || self->result->outcome->winners->len == self->seats)
        return;
      /* Translators: %1$s is a candidate, %2$s a number of papers, perhaps with decimals */
      elect (self, best, ws_lang_tr (self->lang, "%1$s has %2$s, reaches the quota and is elected."));
    }
}

static void
elect_the_rest (Count *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->states[i] == CONTINUING)
      /* Translators: %1$s is a candidate, %2$s a number of papers, perhaps with decimals */
      elect (self, i, ws_lang_tr (self->lang, "There are as many left as places: %1$s is elected with %2$s."));
}

/* The next paper-holder who is neither elected nor excluded. */
static void
move_bundle (Count  *self,
             Bundle *bundle)
{
  do
    bundle->place++;
  while (bundle->place < bundle->n_marks && self->states[bundle->marks[bundle->place].option] != CONTINUING);
  if (bundle->place < bundle->n_marks)
    self->totals[bundle->marks[bundle->place].option] += bundle->count * bundle->value;
}

static gboolean
lies_with (const Bundle *bundle,
           guint         option)
{
  return bundle->place < bundle->n_marks && bundle->marks[bundle->place].option == option;
}

static void
transfer_surplus (Count *self,
                  guint  option)
{
  gint64 total = self->totals[option], surplus = total - self->quota;
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *papers = ws_rounds_write (self->result, surplus);

  for (guint i = 0; i < self->bundles->len; i++)
    {
      Bundle *bundle = &g_array_index (self->bundles, Bundle, i);

      if (!lies_with (bundle, option))
        continue;
      bundle->value = (gint64) ((__int128) bundle->value * surplus / total);
      move_bundle (self, bundle);
    }
  self->totals[option] = self->quota;
  self->states[option] = MOVED;
  /* Translators: %1$s is a candidate, %2$s a number of papers, perhaps with decimals */
  ws_outcome_add_step (self->result->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%1$s has %2$s over the quota, which pass "
                                                                           "on to the next choices."), name, papers));
  note (self, WS_ROUND_SURPLUS, option);
  ws_rounds_say_moved (self->result);
}

/* Rule 52(2): where there are as many left as places, nothing is moved any more, and it is no stage. */
static void
exclude (Count *self,
         guint  option)
{
  self->states[option] = EXCLUDED;
  /* Translators: %s is a candidate */
  ws_rounds_say (self->result, option, ws_lang_tr (self->lang, "%s has the fewest and is excluded."));
  if (count_states (self, CONTINUING, MOVED) <= self->seats)
    return;
  for (guint i = 0; i < self->bundles->len; i++)
    {
      Bundle *bundle = &g_array_index (self->bundles, Bundle, i);

      if (lies_with (bundle, option))
        move_bundle (self, bundle);
    }
  self->totals[option] = 0;
  note (self, WS_ROUND_EXCLUDE, option);
  ws_rounds_say_moved (self->result);
}

/* Of the candidates in @state those with the most, or the fewest; surpluses only count where there is one. */
static GArray *
find_extreme (Count    *self,
              State     state,
              gboolean  most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 best = -1;

  for (guint i = 0; i < self->n; i++)
    {
      if (self->states[i] != state || (state == ELECTED && self->totals[i] == self->quota))
        continue;
      if (best < 0 || (most ? self->totals[i] > best : self->totals[i] < best))
        {
          best = self->totals[i];
          g_array_set_size (found, 0);
        }
      if (self->totals[i] == best)
        g_array_append_val (found, i);
    }
  return found;
}

static void
run (Count *self)
{
  for (;;)
    {
      g_autoptr (GArray) surpluses = NULL;
      g_autoptr (GArray) lowest = NULL;

      elect_by_quota (self);
      if (self->result->outcome->winners->len >= self->seats)
        return;
      if (count_states (self, CONTINUING, MOVED) <= self->seats)
        {
          elect_the_rest (self);
          return;
        }
      surpluses = find_extreme (self, ELECTED, TRUE);
      lowest = find_extreme (self, CONTINUING, FALSE);
      if (surpluses->len > 0)
        transfer_surplus (self, ws_rounds_break_tie (self->result, surpluses, TRUE));
      else
        exclude (self, ws_rounds_break_tie (self->result, lowest, FALSE));
    }
}

static void
say_quota (Count  *self,
           gint64  papers)
{
  g_autofree char *all = ws_lang_number (self->lang, papers);
  g_autofree char *parts = ws_lang_number (self->lang, self->seats + 1);
  g_autofree char *quota = ws_lang_number (self->lang, self->result->quota);

  ws_outcome_add_step (self->result->outcome,
                       /* Translators: %1$s papers divided by %2$s (places and one more), without decimals, and 1 = %3$s */
                       g_strdup_printf (ws_lang_tr (self->lang, "The quota is %3$s: %1$s papers divided by %2$s (the places and "
                                                                "one more), without decimals, and one more. Whoever reaches it "
                                                                "is elected."), all, parts, quota));
  /* Translators: %s is a list of candidates and their papers */
  ws_rounds_say_totals (self->result, ws_lang_tr (self->lang, "First choices: %s."));
}

/**
 * ws_stv_count:
 * @profile: of ranked ballots without equal ranks; must outlive the rounds
 * @seats: from 1
 *
 * Source of the rule: SSI 2007/42, rules 45 to 52. Blank papers are not valid papers and do not count for
 * the quota. Totals of the rounds are in units of 1 / %WS_ROUNDS_UNIT paper.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
WsRounds *
ws_stv_count (WsProfile  *profile,
              guint       seats,
              WsLang     *lang,
              GError    **error)
{
  guint n = ws_profile_get_n_options (profile);
  g_autofree State *states = g_new0 (State, n + 1);
  g_autofree gint64 *totals = g_new0 (gint64, n + 1);
  g_autoptr (GArray) bundles = g_array_new (FALSE, FALSE, sizeof (Bundle));
  Count self = { profile, lang, NULL, n, seats, 0, bundles, states, totals };
  gint64 papers = add_bundles (&self);

  if (papers < 0)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                           _("Some ballots have equal ranks, and this method cannot count them."));
      return NULL;
    }
  self.result = ws_rounds_new (profile, lang);
  self.result->quota = papers / (seats + 1) + 1;
  self.quota = self.result->quota * WS_ROUNDS_UNIT;
  note (&self, WS_ROUND_FIRST, 0);
  say_quota (&self, papers);
  run (&self);
  return self.result;
}
