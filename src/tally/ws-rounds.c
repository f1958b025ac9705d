/* ws-rounds.c — counts in stages: what they share, and the instant run-off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers with equal ranks cannot be counted so: programs disagree on what they mean, and it changes who
 * wins. They are refused. */

#include "ws-rounds.h"

#include <string.h>

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

  self->profile = profile;
  self->lang = ws_lang_ref (lang);
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
  ws_lang_unref (self->lang);
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

/* Returns: (transfer full): papers in words; those of single transferable votes (there is a quota) have decimals */
char *
ws_rounds_write (WsRounds *self,
                 gint64    papers)
{
  gint64 unit = self->quota > 0 ? WS_ROUNDS_UNIT : 1;
  g_autofree char *whole = ws_lang_number (self->lang, papers / unit);
  g_autofree char *text = NULL;

  if (papers % unit == 0)
    return g_steal_pointer (&whole);
  text = g_strdup_printf ("%s.%05d", whole, (int) (papers % unit));
  while (text[strlen (text) - 1] == '0')
    text[strlen (text) - 1] = '\0';
  return g_steal_pointer (&text);
}

/* A step that names one option. */
void
ws_rounds_say (WsRounds   *self,
               guint       option,
               const char *format)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);

  ws_outcome_add_step (self->outcome, g_strdup_printf (format, name));
}

static WsRound *
last_round (WsRounds *self,
            guint     back)
{
  return g_ptr_array_index (self->rounds, self->rounds->len - 1 - back);
}

/* "«A» 12" */
static void
add_item (WsRounds  *self,
          GPtrArray *items,
          guint      option,
          gint64     papers)
{
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, &option, 1);
  g_autofree char *number = ws_rounds_write (self, papers);

  g_ptr_array_add (items, g_strdup_printf ("%s %s", name, number));
}

static void
say_items (WsRounds   *self,
           GPtrArray  *items,
           const char *format)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (items, NULL);
  list = ws_lang_join (self->lang, (const char *const *) items->pdata);
  ws_outcome_add_step (self->outcome, g_strdup_printf (format, list));
}

/* What everybody who is still in has now, most first. @format: with one %s */
void
ws_rounds_say_totals (WsRounds   *self,
                      const char *format)
{
  const gint64 *totals = last_round (self, 0)->totals;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  guint n = self->outcome->n_options;
  g_autofree guint8 *said = g_new0 (guint8, n + 1);

  for (;;)
    {
      guint best = n;

      for (guint i = 0; i < n; i++)
        if (!said[i] && totals[i] >= 0 && (best == n || totals[i] > totals[best]))
          best = i;
      if (best == n)
        break;
      said[best] = TRUE;
      add_item (self, items, best, totals[best]);
    }
  if (items->len > 0)
    say_items (self, items, format);
}

/* Where the papers of the last round went: whoever has more than before. */
void
ws_rounds_say_moved (WsRounds *self)
{
  const WsRound *now = last_round (self, 0), *before = last_round (self, 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  gint64 lost = now->non_transferable - before->non_transferable;

  for (guint i = 0; i < self->outcome->n_options; i++)
    if (now->totals[i] > MAX (before->totals[i], 0) && i != now->who)
      add_item (self, items, i, now->totals[i] - before->totals[i]);
  if (items->len > 0)
    /* Translators: %s is a list of options and numbers: who gets how many of the papers that are passed on */
    say_items (self, items, ws_lang_tr (self->lang, "Its papers pass on to: %s."));
  if (lost > 0)
    {
      g_autofree char *number = ws_rounds_write (self, lost);

      /* Translators: %s is a number of papers, perhaps with decimals */
      ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_tr (self->lang, "Without a further choice: %s."), number));
    }
}

static void
say_tie (WsRounds     *self,
         const guint  *tied,
         guint         n_tied,
         GArray       *left)
{
  g_autofree char *names = ws_outcome_name_options (self->profile, self->lang, tied, n_tied);
  g_autofree char *name = ws_outcome_name_options (self->profile, self->lang, (const guint *) left->data, 1);
  const char *format;

  if (left->len > 1)
    /* Translators: %1$s is several options, %2$s one of them */
    format = ws_lang_tr (self->lang, "%1$s have as many, in earlier rounds too. The tie order decides: %2$s.");
  else
    /* Translators: %1$s is several options, %2$s one of them */
    format = ws_lang_tr (self->lang, "%1$s have as many. The latest earlier round in which they differed decides: %2$s.");
  ws_outcome_add_step (self->outcome, g_strdup_printf (format, names, name));
}

static int
compare_lots (gconstpointer a,
              gconstpointer b,
              gpointer      profile)
{
  return ws_profile_compare_lots (profile, *(const guint *) a, *(const guint *) b);
}

/**
 * ws_rounds_break_tie:
 * @tied: guint, at least one; narrowed
 * @most: whether the one with the most at an earlier stage is wanted, or the one with the fewest
 *
 * The latest earlier stage at which the tied had different totals decides; where several remain, the stages
 * before it decide among these. Where nothing does, the one that comes first in the tie order is taken, and the tie is
 * noted.
 *
 * Returns: the option
 */
guint
ws_rounds_break_tie (WsRounds *self,
                     GArray   *tied,
                     gboolean  most)
{
  g_autofree guint *all = g_memdup2 (tied->data, tied->len * sizeof (guint));
  guint n_all = tied->len;

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
  g_array_sort_with_data (tied, compare_lots, self->profile);
  if (tied->len > 1)
    ws_outcome_add_tie (self->outcome, (const guint *) tied->data, tied->len);
  if (n_all > 1)
    say_tie (self, all, n_all, tied);
  return g_array_index (tied, guint, 0);
}

static gboolean
has_equal_ranks (WsProfile *profile)
{
  guint n;
  gint64 count;

  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (profile, g, &n, &count);

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
      const WsBallotMark *marks = ws_profile_get_group (profile, g, &n, &count);

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

static gint64
count_papers (WsProfile *profile)
{
  return ws_profile_get_n_ballots (profile) - ws_profile_get_n_blank (profile);
}

static void
say_round (WsRounds *self,
           gint64    papers)
{
  g_autofree char *number = ws_lang_number (self->lang, papers);
  g_autofree char *needed = ws_lang_number (self->lang, papers / 2 + 1);
  g_autofree char *round = ws_lang_number (self->lang, self->rounds->len);
  /* Translators: %s is a number; a list of options and their papers follows */
  g_autofree char *head = g_strdup_printf (ws_lang_tr (self->lang, "Round %s:"), round);
  g_autofree char *format = g_strconcat (head, " %s.", NULL);

  ws_rounds_say_totals (self, format);
  /* Translators: two numbers of papers */
  ws_outcome_add_step (self->outcome, g_strdup_printf (ws_lang_ntr (self->lang, "%1$s paper counts; more than half is %2$s.",
                                                                    "%1$s papers count; more than half is %2$s.", papers),
                                                       number, needed));
}

/**
 * ws_runoff_count:
 * @profile: of ranked ballots without equal ranks; must outlive the rounds
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
      ws_rounds_add (self, self->rounds->len == 0 ? WS_ROUND_FIRST : WS_ROUND_EXCLUDE, lowest, totals)->non_transferable =
        count_papers (profile) - papers;
      if (self->rounds->len > 1)
        ws_rounds_say_moved (self);
      say_round (self, papers);
      if (2 * totals[first] > papers)
        {
          g_array_append_val (self->outcome->winners, first);
          /* Translators: %s is an option */
          ws_rounds_say (self, first, ws_lang_tr (lang, "%s has more than half of the papers that still count."));
          return g_steal_pointer (&self);
        }
      lowest = ws_rounds_break_tie (self, worst, FALSE);
      out[lowest] = TRUE;
      /* Translators: %s is an option */
      ws_rounds_say (self, lowest, ws_lang_tr (lang, "%s has the fewest and is out."));
    }
}
