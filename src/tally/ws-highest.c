/* ws-highest.c — the options with the highest totals are chosen: approval and points, told step by step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counting is that of ws-seats.c; this adds the words. A tie at the line is reported as open and none of the tied is
 * chosen: breaking it is for people. */

#include "ws-highest.h"

#include "ws-seats.h"

static void
say_rule (WsOutcome *self,
          WsUnit     unit,
          guint      places,
          WsLang    *lang)
{
  g_autofree char *number = ws_lang_number (lang, places);
  const char *format;

  if (unit == WS_UNIT_POINTS)
    /* Translators: %s is a number */
    format = ws_lang_ntr (lang, "The option with the most points is chosen.", "The %s options with the most points are chosen.",
                          places);
  else
    /* Translators: %s is a number */
    format = ws_lang_ntr (lang, "The option with the most votes is chosen.", "The %s options with the most votes are chosen.",
                          places);
  ws_outcome_add_step (self, g_strdup_printf (format, number));
}

static void
say_chosen (WsOutcome *self,
            WsProfile *profile,
            WsUnit     unit,
            guint      option,
            WsLang    *lang)
{
  g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);
  g_autofree char *total = ws_unit_write (unit, self->totals[option], lang);

  /* Translators: an option in quotes and its result: “«Benches» is chosen with 12 votes.” */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%1$s is chosen with %2$s."), name, total));
}

static void
say_tie (WsOutcome *self,
         WsProfile *profile,
         WsUnit     unit,
         guint      n_open,
         WsLang    *lang)
{
  const guint *options = (const guint *) self->tied->data;
  g_autofree char *names = ws_outcome_name_options (profile, lang, options, self->tied->len);
  g_autofree char *each = ws_unit_write (unit, self->totals[options[0]], lang);
  g_autofree char *number = ws_lang_number (lang, n_open);
  /* Translators: where options can still be chosen; %s is a number */
  g_autofree char *left = g_strdup_printf (ws_lang_ntr (lang, "%s place is left", "%s places are left", n_open), number);

  /* Translators: “«A» and «B» are tied with 5 votes each, and 1 place is left for them.” */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%1$s are tied with %2$s each, and %3$s for them."),
                                              names, each, left));
}

/**
 * ws_highest_choose:
 * @outcome: with totals, and without winners
 *
 * Chooses those with the highest totals, and says so; a tie at the line stays open.
 */
void
ws_highest_choose (WsOutcome *outcome,
                   WsProfile *profile,
                   WsUnit     unit,
                   guint      places,
                   WsLang    *lang)
{
  WsSeating seating;

  ws_seating_init (&seating, outcome->totals, outcome->n_options, places, FALSE, NULL);
  say_rule (outcome, unit, places, lang);
  for (guint i = 0; i < seating.n; i++)
    {
      guint option = seating.seats[i].option;

      if (seating.seats[i].chosen)
        {
          g_array_append_val (outcome->winners, option);
          say_chosen (outcome, profile, unit, option, lang);
        }
      if (seating.seats[i].tied)
        g_array_append_val (outcome->tied, option);
    }
  outcome->n_open = seating.n_open;
  if (outcome->tied->len > 0)
    say_tie (outcome, profile, unit, seating.n_open, lang);
  else if (outcome->winners->len < MIN (places, outcome->n_options))
    ws_outcome_add_step (outcome, g_strdup (ws_lang_tr (lang, "Nobody voted for any of the other options, so none of them is "
                                                              "chosen.")));
  ws_seating_clear (&seating);
}

/**
 * ws_highest_count:
 * @totals: (transfer full): by option
 * @places: how many options are chosen, at least 1
 *
 * Source of the rules: approval, S. Brams and P. Fishburn, Approval Voting (1983); points, cumulative voting.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_highest_count (WsProfile *profile,
                  gint64    *totals,
                  WsUnit     unit,
                  guint      places,
                  WsLang    *lang)
{
  WsOutcome *self = ws_outcome_new (profile, totals);

  ws_outcome_add_papers (self, lang);
  ws_highest_choose (self, profile, unit, places, lang);
  return self;
}

/* The options that are marked on the most ballots; none where nobody marked anything. */
static GArray *
find_most_marked (const gint64 *marked,
                  guint         n)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 most = 1;

  for (guint i = 0; i < n; i++)
    {
      if (marked[i] > most)
        g_array_set_size (found, 0);
      most = MAX (most, marked[i]);
      if (marked[i] == most)
        g_array_append_val (found, i);
    }
  return found;
}

/**
 * ws_quadratic_count:
 * @profile: of ballots with votes, whose squares were paid for with credits when the ballot was cast
 *
 * Adds the votes up, and says which option most people gave a vote to: that is often not the one with the most votes.
 * Source of the rule: S. Lalley, E. G. Weyl, Quadratic Voting (2018); without negative votes.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_quadratic_count (WsProfile *profile,
                    guint      places,
                    WsLang    *lang)
{
  WsOutcome *self = ws_highest_count (profile, ws_profile_count_points (profile, NULL, 0), WS_UNIT_VOTES, places, lang);
  g_autofree gint64 *marked = ws_profile_count_ballots (profile);
  g_autoptr (GArray) most = find_most_marked (marked, self->n_options);

  if (most->len > 0)
    {
      gint64 people = marked[g_array_index (most, guint, 0)];
      g_autofree char *names = ws_outcome_name_options (profile, lang, (const guint *) most->data, most->len);
      g_autofree char *number = ws_lang_number (lang, people);

      /* Translators: %1$s is one or several options, %2$s a number: how many ballots give votes to it */
      ws_outcome_add_step (self, g_strdup_printf (ws_lang_ntr (lang, "Most attention: %1$s, with votes on %2$s ballot.",
                                                               "Most attention: %1$s, with votes on %2$s ballots.", people),
                                                  names, number));
    }
  return self;
}
