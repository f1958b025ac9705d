/* ws-score.c — each option is rated: the highest sum, or a run-off between the two highest (STAR).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An option that a ballot does not rate gets 0 from it. So sums and means say the same, and an option that few people
 * know cannot win by the praise of those few. */

#include "ws-score.h"

#include <stdlib.h>

#include "ws-highest.h"
#include "ws-spread.h"

/* "“Benches”: 31 points, 3.44 on average; the ballot in the middle gives 4." */
static void
say_average (WsOutcome *self,
             WsProfile *profile,
             guint      option,
             guint      most,
             WsLang    *lang)
{
  g_autoptr (WsSpread) spread = ws_spread_new (profile, option, most, TRUE);
  g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);
  g_autofree char *points = ws_unit_write (WS_UNIT_POINTS, spread->sum, lang);
  g_autofree char *mean = ws_spread_write_mean (spread, lang);
  g_autofree char *median = ws_spread_write_median (spread, lang);

  /* Translators: an option, its points, its mean and its median: “«Benches»: 31 points, 3.44 on average; …” */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%1$s: %2$s, %3$s on average; the ballot in the middle gives "
                                                                "%4$s."), name, points, mean, median));
}

/**
 * ws_score_count:
 * @most: the highest score there is
 * @places: how many options are chosen, at least 1
 *
 * Adds the scores up; an option that is not rated gets 0. The mean is over all ballots that rate anything.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_score_count (WsProfile *profile,
                guint      most,
                guint      places,
                WsLang    *lang)
{
  WsOutcome *self = ws_outcome_new (profile, ws_profile_count_points (profile, NULL, 0));

  ws_outcome_add_papers (self, lang);
  ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "The scores are added up. An option that a ballot does not rate gets 0 "
                                                         "from it.")));
  for (guint g = 0; g < self->ranking->len; g++)
    {
      GArray *group = g_ptr_array_index (self->ranking, g);

      for (guint i = 0; i < group->len; i++)
        say_average (self, profile, g_array_index (group, guint, i), most, lang);
    }
  ws_highest_choose (self, profile, WS_UNIT_POINTS, places, lang);
  return self;
}

/* How one option stands among those that are equal in points. */
typedef struct
{
  guint  option;
  guint  wins;     /* twice the number of the others that it beats, plus once for each equal one */
} Standing;

typedef struct
{
  WsProfile *profile;
  WsLang    *lang;
  WsOutcome *outcome;
  guint8    *gone;      /* by option: chosen in an earlier run-off */
} Star;

static gint32
find_score (const WsBallotMark *marks,
            guint         n,
            guint         option)
{
  for (guint i = 0; i < n; i++)
    if (marks[i].option == option)
      return marks[i].points;
  return 0;
}

/* How many ballots score @a above @b, and the other way round. */
static void
compare_scores (Star   *self,
                guint   a,
                guint   b,
                gint64 *for_a,
                gint64 *for_b)
{
  guint n;
  gint64 count;

  *for_a = *for_b = 0;
  for (guint g = 0; g < ws_profile_get_n_groups (self->profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (self->profile, g, &n, &count);
      gint32 x = find_score (marks, n, a), y = find_score (marks, n, b);

      *for_a += x > y ? count : 0;
      *for_b += y > x ? count : 0;
    }
}

static int
compare_standings (gconstpointer a,
                   gconstpointer b,
                   gpointer      profile)
{
  const Standing *x = a, *y = b;

  if (x->wins != y->wins)
    return x->wins > y->wins ? -1 : 1;
  return ws_profile_compare_lots (profile, x->option, y->option);
}

/* Notes that the tie order alone separated those around the line. */
static void
note_lots (Star   *self,
           GArray *standings,
           guint   places)
{
  const Standing *last = &g_array_index (standings, Standing, places - 1);
  const Standing *next = &g_array_index (standings, Standing, places);
  g_autoptr (GArray) tied = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *names = NULL;

  if (last->wins != next->wins)
    return;
  for (guint i = 0; i < standings->len; i++)
    {
      const Standing *standing = &g_array_index (standings, Standing, i);

      if (standing->wins == last->wins)
        g_array_append_val (tied, standing->option);
    }
  names = ws_outcome_name_options (self->profile, self->lang, (const guint *) tied->data, tied->len);
  ws_outcome_add_tie (self->outcome, (const guint *) tied->data, tied->len);
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%s are tied: the tie order decided which of "
                                                                               "them came first."), names));
}

/* Of options with equal points those that more ballots prefer to the other tied ones; then the tie order. */
static void
take_from_tied (Star   *self,
                GArray *tied,
                guint   places,
                GArray *finalists)
{
  g_autoptr (GArray) standings = g_array_new (FALSE, FALSE, sizeof (Standing));

  for (guint i = 0; i < tied->len; i++)
    {
      Standing standing = { g_array_index (tied, guint, i), 0 };
      gint64 own, other;

      for (guint j = 0; j < tied->len; j++)
        if (i != j)
          {
            compare_scores (self, standing.option, g_array_index (tied, guint, j), &own, &other);
            standing.wins += own > other ? 2 : own == other ? 1 : 0;
          }
      g_array_append_val (standings, standing);
    }
  g_array_sort_with_data (standings, compare_standings, self->profile);
  if (places < standings->len)
    note_lots (self, standings, places);
  for (guint i = 0; i < MIN (places, standings->len); i++)
    g_array_append_val (finalists, g_array_index (standings, Standing, i).option);
}

/* The two with the most points among those that are not chosen yet; one, where only one is left that got any. */
static GArray *
find_finalists (Star *self)
{
  GArray *finalists = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint g = 0; g < self->outcome->ranking->len && finalists->len < 2; g++)
    {
      GArray *group = g_ptr_array_index (self->outcome->ranking, g);
      g_autoptr (GArray) tied = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < group->len; i++)
        {
          guint option = g_array_index (group, guint, i);

          if (!self->gone[option] && self->outcome->totals[option] > 0)
            g_array_append_val (tied, option);
        }
      if (tied->len > 0)
        take_from_tied (self, tied, 2 - finalists->len, finalists);
    }
  return finalists;
}

static void
say_finalists (Star  *self,
               guint  first,
               guint  second)
{
  g_autofree char *a = ws_outcome_name_options (self->profile, self->lang, &first, 1);
  g_autofree char *b = ws_outcome_name_options (self->profile, self->lang, &second, 1);
  g_autofree char *points_a = ws_unit_write (WS_UNIT_POINTS, self->outcome->totals[first], self->lang);
  g_autofree char *points_b = ws_unit_write (WS_UNIT_POINTS, self->outcome->totals[second], self->lang);

  /* Translators: %1$s and %3$s are options, %2$s and %4$s their points */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "Highest: %1$s (%2$s) and %3$s (%4$s). Between "
                                                                               "them it is asked which one more ballots score "
                                                                               "higher."), a, points_a, b, points_b));
}

/* Both are preferred by as many: the one with more points, then the tie order. */
static guint
decide_even (Star  *self,
             guint  first,
             guint  second)
{
  const guint pair[] = { first, second };
  guint winner = ws_profile_compare_lots (self->profile, first, second) < 0 ? first : second;

  if (self->outcome->totals[first] != self->outcome->totals[second])
    winner = self->outcome->totals[first] > self->outcome->totals[second] ? first : second;
  else
    ws_outcome_add_tie (self->outcome, pair, 2);
  return winner;
}

static guint
run_off (Star  *self,
         guint  first,
         guint  second)
{
  gint64 for_first, for_second;
  guint winner, loser;
  g_autofree char *name = NULL, *other = NULL, *more = NULL, *less = NULL;
  const char *format;

  say_finalists (self, first, second);
  compare_scores (self, first, second, &for_first, &for_second);
  winner = for_first == for_second ? decide_even (self, first, second) : for_first > for_second ? first : second;
  loser = winner == first ? second : first;
  name = ws_outcome_name_options (self->profile, self->lang, &winner, 1);
  other = ws_outcome_name_options (self->profile, self->lang, &loser, 1);
  more = ws_lang_number (self->lang, MAX (for_first, for_second));
  less = ws_lang_number (self->lang, MIN (for_first, for_second));
  /* Translators: two options and two numbers of ballots */
  if (for_first != for_second)
    format = ws_lang_tr (self->lang, "%1$s is chosen: more ballots score it higher than %2$s, %3$s to %4$s.");
  else if (self->outcome->totals[first] != self->outcome->totals[second])
    format = ws_lang_tr (self->lang, "%1$s is chosen: it is even with %2$s, %3$s to %4$s, so the points decide.");
  else
    format = ws_lang_tr (self->lang, "%1$s is chosen: it is even with %2$s, %3$s to %4$s, and in points too, so the tie order "
                                     "decides.");
  ws_outcome_add_step (self->outcome, g_strdup_printf (format, name, other, more, less));
  return winner;
}

/* Only one option that anybody gave points to is left. */
static void
say_alone (Star  *self,
           guint  option)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);

  /* Translators: %s is an option */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "%s is chosen: no other option got points."),
                                                       name));
}

/**
 * ws_star_count:
 * @places: how many options are chosen, at least 1: one after another, each by a run-off of its own
 *
 * The two with the highest sums, and of these the one that more ballots score higher. Of options with equal sums those come
 * first that more ballots prefer to the other tied ones, then the tie order decides; a run-off that is even goes to the one
 * with more points, then by the tie order. Source of the rule: Score Then Automatic Runoff, starvoting.org.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_star_count (WsProfile *profile,
               guint      places,
               WsLang    *lang)
{
  WsOutcome *outcome = ws_outcome_new (profile, ws_profile_count_points (profile, NULL, 0));
  g_autofree guint8 *gone = g_new0 (guint8, MAX (outcome->n_options, 1));
  Star self = { profile, lang, outcome, gone };

  ws_outcome_add_papers (outcome, lang);
  ws_outcome_add_step (outcome, g_strdup (ws_lang_tr (lang, "The scores are added up. An option that a ballot does not rate gets 0 "
                                                            "from it.")));
  while (outcome->winners->len < places)
    {
      g_autoptr (GArray) finalists = find_finalists (&self);
      guint winner;

      if (finalists->len == 0)
        break;
      winner = g_array_index (finalists, guint, 0);
      if (finalists->len == 2)
        winner = run_off (&self, winner, g_array_index (finalists, guint, 1));
      else
        say_alone (&self, winner);
      gone[winner] = TRUE;
      g_array_append_val (outcome->winners, winner);
    }
  return outcome;
}
