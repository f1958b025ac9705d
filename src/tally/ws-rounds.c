/* ws-rounds.c — counts in stages: what they share, and the instant run-off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers with equal ranks cannot be counted so: programs disagree on what they mean, and it changes who
 * wins. They are refused. */

#include "ws-rounds.h"

#include <glib/gi18n-lib.h>

static void
free_round (gpointer data)
{
  WsRound *round = data;

  g_free (round->totals);
  g_free (round);
}

static gint64 *
count_first (WsProfile *profile)
{
  gint64 one = 1;

  return ws_profile_count_points (profile, &one, 1);
}

/* The outcome begins with the first preferences as totals. */
WsRounds *
ws_rounds_new (WsProfile *profile,
               WsLang    *lang)
{
  WsRounds *self = g_new0 (WsRounds, 1);

  self->outcome = ws_outcome_new (profile, count_first (profile));
  self->rounds = g_ptr_array_new_with_free_func (free_round);
  ws_outcome_add_papers (self->outcome, lang);
  return self;
}

void
ws_rounds_free (WsRounds *self)
{
  g_clear_pointer (&self->outcome, ws_outcome_free);
  g_ptr_array_unref (self->rounds);
  g_free (self);
}

/* Returns: (transfer none) */
WsRound *
ws_rounds_add (WsRounds      *self,
               WsRoundAction  action,
               guint          who,
               const gint64  *totals)
{
  WsRound *round = g_new0 (WsRound, 1);

  round->action = action;
  round->who = who;
  round->totals = g_memdup2 (totals, self->outcome->n_options * sizeof *totals);
  g_ptr_array_add (self->rounds, round);
  return round;
}

/**
 * ws_rounds_break_tie:
 * @tied: guint, at least one; in the order of the profile; narrowed
 * @most: whether the one with the most at an earlier stage is wanted, or the one with the fewest
 *
 * The latest earlier stage at which the tied had different totals decides; where several remain, the stages
 * before it decide among these. Where nothing does, it would be for the lot: the first of the profile is
 * taken, and the tie is noted.
 *
 * Returns: the option
 */
guint
ws_rounds_break_tie (WsRounds *self,
                     GArray   *tied,
                     gboolean  most)
{
  for (guint r = self->rounds->len; r-- > 0 && tied->len > 1;)
    {
      const gint64 *totals = ((WsRound *) g_ptr_array_index (self->rounds, r))->totals;
      gint64 best = totals[g_array_index (tied, guint, 0)];

      for (guint i = 1; i < tied->len; i++)
        {
          gint64 total = totals[g_array_index (tied, guint, i)];
          best = most ? MAX (best, total) : MIN (best, total);
        }
      for (guint i = tied->len; i-- > 0;)
        if (totals[g_array_index (tied, guint, i)] != best)
          g_array_remove_index (tied, i);
    }
  if (tied->len > 1)
    ws_outcome_add_tie (self->outcome, (const guint *) tied->data, tied->len);
  return g_array_index (tied, guint, 0);
}

static gboolean
has_equal_ranks (WsProfile *profile)
{
  guint n;
  gint64 count;

  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsMark *marks = ws_profile_get_group (profile, g, &n, &count);

      for (guint i = 1; i < n; i++)
        if (marks[i].points == marks[i - 1].points)
          return TRUE;
    }
  return FALSE;
}

/* Counts every paper for its highest option that is not out. Returns: how many papers still count */
static gint64
count_highest (WsProfile    *profile,
               const guint8 *out,
               gint64       *totals)
{
  guint n_options = ws_profile_get_n_options (profile), n, i;
  gint64 sum = 0, count;

  for (i = 0; i < n_options; i++)
    totals[i] = out[i] ? -1 : 0;
  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsMark *marks = ws_profile_get_group (profile, g, &n, &count);

      for (i = 0; i < n && out[marks[i].option];)
        i++;
      if (i == n)
        continue;
      totals[marks[i].option] += count;
      sum += count;
    }
  return sum;
}

/* The options with the most, or the fewest, of those still in. */
static GArray *
find_extreme (const gint64 *totals,
              guint         n,
              gboolean      most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 best = -1;

  for (guint i = 0; i < n; i++)
    {
      if (totals[i] < 0)
        continue;
      if (best < 0 || (most ? totals[i] > best : totals[i] < best))
        {
          best = totals[i];
          g_array_set_size (found, 0);
        }
      if (totals[i] == best)
        g_array_append_val (found, i);
    }
  return found;
}

static void
say_move (WsRounds   *self,
          WsProfile  *profile,
          WsLang     *lang,
          guint       option,
          const char *format)
{
  g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);

  ws_outcome_add_step (self->outcome, g_strdup_printf (format, name));
}

/**
 * ws_runoff_count:
 * @profile: of ranked ballots without equal ranks
 *
 * Every paper counts for its highest option that is still in; the lowest option goes out until one has more
 * than half of the papers that still count.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
WsRounds *
ws_runoff_count (WsProfile  *profile,
                 WsLang     *lang,
                 GError    **error)
{
  guint n = ws_profile_get_n_options (profile), lowest = 0;
  g_autofree guint8 *out = g_new0 (guint8, n + 1);
  g_autofree gint64 *totals = g_new0 (gint64, n + 1);
  g_autoptr (WsRounds) self = NULL;

  if (has_equal_ranks (profile))
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                           _("Some ballots have equal ranks, and this method cannot count them."));
      return NULL;
    }
  self = ws_rounds_new (profile, lang);
  for (;;)
    {
      gint64 papers = count_highest (profile, out, totals);
      g_autoptr (GArray) best = find_extreme (totals, n, TRUE);
      g_autoptr (GArray) worst = find_extreme (totals, n, FALSE);
      guint first = best->len > 0 ? g_array_index (best, guint, 0) : 0;

      if (papers == 0)
        return g_steal_pointer (&self);
      ws_rounds_add (self, self->rounds->len == 0 ? WS_ROUND_FIRST : WS_ROUND_EXCLUDE, lowest, totals);
      if (2 * totals[first] > papers)
        {
          g_array_append_val (self->outcome->winners, first);
          /* Translators: %s is an option */
          say_move (self, profile, lang, first, ws_lang_tr (lang, "%s has more than half of the papers that still count."));
          return g_steal_pointer (&self);
        }
      lowest = ws_rounds_break_tie (self, worst, FALSE);
      out[lowest] = TRUE;
      /* Translators: %s is an option */
      say_move (self, profile, lang, lowest, ws_lang_tr (lang, "%s has the fewest and is out."));
    }
}
