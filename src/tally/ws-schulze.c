/* ws-schulze.c — ranked ballots, compared in pairs: Schulze's method, and Borda's for comparison.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Equal ranks are allowed. Schulze with winning votes, as Debian and Belenios count. Ties stay ties:
 * several options may win. */

#include "ws-schulze.h"

#define TABLE(table, a, b) ((table)[(gsize) (a) * n + (b)])

static void
compare_in_ballot (gint64       *table,
                   guint         n,
                   const WsBallotMark *marks,
                   guint         n_marks,
                   gint64        count,
                   WsUnranked    unranked)
{
  g_autofree guint8 *ranked = g_new0 (guint8, n);

  for (guint i = 0; i < n_marks; i++)
    {
      ranked[marks[i].option] = TRUE;
      for (guint j = i + 1; j < n_marks; j++)
        if (marks[i].points < marks[j].points)
          TABLE (table, marks[i].option, marks[j].option) += count;
    }
  for (guint i = 0; i < n_marks && unranked == WS_UNRANKED_LAST; i++)
    for (guint other = 0; other < n; other++)
      if (!ranked[other])
        TABLE (table, marks[i].option, other) += count;
}

/**
 * ws_pairwise_new:
 * @profile: of ranked ballots
 *
 * Returns: (transfer full): n × n numbers: at a × n + b, how many ballots rank a strictly above b
 */
gint64 *
ws_pairwise_new (WsProfile  *profile,
                 WsUnranked  unranked)
{
  guint n = ws_profile_get_n_options (profile), n_marks;
  gint64 *table = g_new0 (gint64, MAX ((gsize) n * n, 1)), count;

  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (profile, g, &n_marks, &count);

      compare_in_ballot (table, n, marks, n_marks, count, unranked);
    }
  return table;
}

/* The strength of the strongest path from each option to each: as strong as its weakest link, which is a
   victory. */
static gint64 *
find_paths (const gint64 *table,
            guint         n)
{
  gint64 *paths = g_new0 (gint64, MAX ((gsize) n * n, 1));

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      if (TABLE (table, a, b) > TABLE (table, b, a))
        TABLE (paths, a, b) = TABLE (table, a, b);
  for (guint through = 0; through < n; through++)
    for (guint a = 0; a < n; a++)
      for (guint b = 0; b < n; b++)
        if (a != b && a != through && b != through)
          TABLE (paths, a, b) = MAX (TABLE (paths, a, b), MIN (TABLE (paths, a, through), TABLE (paths, through, b)));
  return paths;
}

static gboolean
is_beaten (const gint64 *paths,
           guint         n,
           const guint8 *placed,
           guint         option)
{
  for (guint other = 0; other < n; other++)
    if (!placed[other] && TABLE (paths, other, option) > TABLE (paths, option, other))
      return TRUE;
  return FALSE;
}

/* Again and again the unbeaten among those that are left. Being beaten is transitive, so that there always
   are some. */
static void
rank_by_paths (WsOutcome    *self,
               const gint64 *paths)
{
  guint n = self->n_options;
  g_autofree guint8 *placed = g_new0 (guint8, n + 1);

  g_ptr_array_set_size (self->ranking, 0);
  for (guint n_placed = 0; n_placed < n;)
    {
      GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint option = 0; option < n; option++)
        if (!placed[option] && !is_beaten (paths, n, placed, option))
          g_array_append_val (group, option);
      for (guint i = 0; i < group->len; i++)
        placed[g_array_index (group, guint, i)] = TRUE;
      n_placed += group->len;
      g_ptr_array_add (self->ranking, group);
      g_return_if_fail (group->len > 0);
    }
}

static void
choose_first (WsOutcome *self,
              WsProfile *profile,
              WsLang    *lang)
{
  GArray *first = self->ranking->len > 0 ? g_ptr_array_index (self->ranking, 0) : NULL;
  g_autofree char *names = NULL;

  if (first == NULL || self->n_ballots == self->n_blank)
    return;
  g_array_append_vals (self->winners, first->data, first->len);
  names = ws_outcome_name_options (profile, lang, (const guint *) first->data, first->len);
  if (first->len > 1)
    /* Translators: %s is a list of options */
    ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%s are tied for the first place."), names));
  else
    /* Translators: %s is an option */
    ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%s wins."), names));
}

/* "“Benches” is preferred to “Trees” (12 to 7) and “Lamps” (11 to 8)." In the order of the ranking. */
static void
say_pairs (WsOutcome    *self,
           WsProfile    *profile,
           const gint64 *table,
           guint         option,
           WsLang       *lang)
{
  guint n = self->n_options;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);
  g_autofree char *list = NULL;

  for (guint g = 0; g < self->ranking->len; g++)
    for (guint i = 0; i < ((GArray *) g_ptr_array_index (self->ranking, g))->len; i++)
      {
        guint other = g_array_index ((GArray *) g_ptr_array_index (self->ranking, g), guint, i);
        g_autofree char *loser = ws_outcome_name_options (profile, lang, &other, 1);
        g_autofree char *more = ws_lang_number (lang, TABLE (table, option, other));
        g_autofree char *less = ws_lang_number (lang, TABLE (table, other, option));

        if (TABLE (table, option, other) > TABLE (table, other, option))
          /* Translators: an option and two numbers of ballots: “«Trees» (12 to 7)” */
          g_ptr_array_add (items, g_strdup_printf (ws_lang_tr (lang, "%1$s (%2$s to %3$s)"), loser, more, less));
      }
  if (items->len == 0)
    return;
  g_ptr_array_add (items, NULL);
  list = ws_lang_join (lang, (const char *const *) items->pdata);
  /* Translators: %1$s is an option, %2$s a list such as “«Trees» (12 to 7) and «Lamps» (11 to 8)” */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%1$s is preferred to %2$s."), name, list));
}

/* For who is not preferred to everybody: how strong the strongest chains are, there and back. */
static void
say_chains (WsOutcome    *self,
            WsProfile    *profile,
            const gint64 *table,
            const gint64 *paths,
            guint         winner,
            WsLang       *lang)
{
  guint n = self->n_options;

  for (guint other = 0; other < n; other++)
    {
      g_autofree char *name = ws_outcome_name_options (profile, lang, &winner, 1);
      g_autofree char *loser = ws_outcome_name_options (profile, lang, &other, 1);
      g_autofree char *there = ws_lang_number (lang, TABLE (paths, winner, other));
      g_autofree char *back = ws_lang_number (lang, TABLE (paths, other, winner));

      if (other == winner || TABLE (table, winner, other) > TABLE (table, other, winner) ||
          TABLE (paths, winner, other) <= TABLE (paths, other, winner))
        continue;
      /* Translators: two options and two numbers of ballots */
      ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "By a chain of preferences %1$s stands above %2$s: the weakest "
                                                                    "link of the strongest chain has %3$s ballots, and only "
                                                                    "%4$s on the way back."), name, loser, there, back));
    }
}

static gboolean
beats_all (const gint64 *table,
           guint         n,
           guint         option)
{
  for (guint other = 0; other < n; other++)
    if (other != option && TABLE (table, option, other) <= TABLE (table, other, option))
      return FALSE;
  return TRUE;
}

static void
say_comparisons (WsOutcome    *self,
                 WsProfile    *profile,
                 const gint64 *table,
                 const gint64 *paths,
                 WsLang       *lang)
{
  GArray *first = self->ranking->len > 0 ? g_ptr_array_index (self->ranking, 0) : NULL;

  if (first == NULL || self->n_ballots == self->n_blank)
    return;
  ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "Each option is compared with each other one: how many ballots place it "
                                                         "higher?")));
  for (guint g = 0; g < self->ranking->len; g++)
    for (guint i = 0; i < ((GArray *) g_ptr_array_index (self->ranking, g))->len; i++)
      say_pairs (self, profile, table, g_array_index ((GArray *) g_ptr_array_index (self->ranking, g), guint, i), lang);
  if (first->len == 1 && beats_all (table, self->n_options, g_array_index (first, guint, 0)))
    {
      ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "One option is preferred to every other.")));
      return;
    }
  ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "No option is preferred to every other, so chains of preferences decide: "
                                                         "a chain is as strong as its weakest link.")));
  for (guint i = 0; i < first->len; i++)
    say_chains (self, profile, table, paths, g_array_index (first, guint, i), lang);
}

/**
 * ws_schulze_count:
 * @profile: of ranked ballots
 *
 * Source of the rule: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method (2011), with winning votes. The totals are how many
 * others each option beats.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_schulze_count (WsProfile  *profile,
                  WsUnranked  unranked,
                  WsLang     *lang)
{
  guint n = ws_profile_get_n_options (profile);
  g_autofree gint64 *table = ws_pairwise_new (profile, unranked);
  g_autofree gint64 *paths = find_paths (table, n);
  gint64 *totals = g_new0 (gint64, MAX (n, 1));
  WsOutcome *self;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      totals[a] += TABLE (paths, a, b) > TABLE (paths, b, a);
  self = ws_outcome_new (profile, totals);
  rank_by_paths (self, paths);
  ws_outcome_add_papers (self, lang);
  say_comparisons (self, profile, table, paths, lang);
  choose_first (self, profile, lang);
  return self;
}

/**
 * ws_borda_count:
 * @profile: of ranked ballots
 *
 * From each ballot 2 points for every option ranked below, and 1 for every one ranked equal; what is not
 * ranked stands last.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_borda_count (WsProfile *profile,
                WsLang    *lang)
{
  guint n = ws_profile_get_n_options (profile);
  gint64 n_ballots = ws_profile_get_n_ballots (profile);
  g_autofree gint64 *table = ws_pairwise_new (profile, WS_UNRANKED_LAST);
  gint64 *totals = g_new0 (gint64, MAX (n, 1));
  WsOutcome *self;

  /* Above or equal on all ballots but those that rank it below: above counts twice, equal once. */
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      if (a != b)
        totals[a] += n_ballots + TABLE (table, a, b) - TABLE (table, b, a);
  self = ws_outcome_new (profile, totals);
  ws_outcome_add_papers (self, lang);
  ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "From each ballot an option gets 2 points for every option that stands "
                                                         "below it, and 1 for every one beside it.")));
  for (guint g = 0; g < self->ranking->len && self->n_ballots > self->n_blank; g++)
    for (guint i = 0; i < ((GArray *) g_ptr_array_index (self->ranking, g))->len; i++)
      {
        guint option = g_array_index ((GArray *) g_ptr_array_index (self->ranking, g), guint, i);
        g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);
        g_autofree char *points = ws_unit_write (WS_UNIT_POINTS, totals[option], lang);

        ws_outcome_add_step (self, g_strdup_printf ("%s: %s.", name, points));
      }
  choose_first (self, profile, lang);
  return self;
}
