/* ws-profile.c — options and ballots, ready to be counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Equal ballots are kept once with a count: 90 000 ballots of a city are some 20 000 groups, and the order in which people
 * voted is not there to be found. A blank ballot is one without any mark; it is in the number of ballots and nowhere else. */

#include "ws-profile.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  char  *id;
  char  *name;
  gint64 cost;
  guint  lot;        /* place in the tie order; 0: none was drawn */
  char  *excludes;   /* of those with the same label one at most is funded; NULL: none */
} Option;

struct _WsProfile
{
  WsBallotKind  kind;
  GArray       *options;    /* Option */
  GHashTable   *numbers;    /* id → number of the option + 1 */
  GHashTable   *groups;     /* marks → number of the group */
  GPtrArray    *marks;      /* GBytes of WsBallotMark, by group; owned by groups */
  GArray       *counts;     /* gint64, by group */
  gint64        n_ballots;
  gint64        n_blank;
};

G_DEFINE_QUARK (ws-tally-error-quark, ws_tally_error)

static void
option_clear (gpointer data)
{
  Option *option = data;

  g_free (option->id);
  g_free (option->name);
  g_free (option->excludes);
}

/**
 * ws_profile_new:
 *
 * Returns: (transfer full)
 */
WsProfile *
ws_profile_new (WsBallotKind kind)
{
  WsProfile *self = g_new0 (WsProfile, 1);

  self->kind = kind;
  self->options = g_array_new (FALSE, FALSE, sizeof (Option));
  g_array_set_clear_func (self->options, option_clear);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->groups = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  self->marks = g_ptr_array_new ();
  self->counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
ws_profile_free (WsProfile *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->options);
  g_ptr_array_unref (self->marks);
  g_hash_table_unref (self->groups);
  g_array_unref (self->counts);
  g_free (self);
}

WsBallotKind
ws_profile_get_kind (WsProfile *self)
{
  return self->kind;
}

/**
 * ws_profile_add_option:
 * @id: a text that no other option has; never taken for a number
 * @cost: in the smallest unit of money; 0 where there is none
 *
 * Returns: the number of the option, from 0
 */
guint
ws_profile_add_option (WsProfile  *self,
                       const char *id,
                       const char *name,
                       gint64      cost)
{
  Option option = { .id = g_strdup (id), .name = g_strdup (name), .cost = cost };

  g_return_val_if_fail (!g_hash_table_contains (self->numbers, id), 0);
  g_array_append_val (self->options, option);
  g_hash_table_insert (self->numbers, option.id, GUINT_TO_POINTER (self->options->len));
  return self->options->len - 1;
}

guint
ws_profile_get_n_options (WsProfile *self)
{
  return self->options->len;
}

const char *
ws_profile_get_id (WsProfile *self,
                   guint      option)
{
  return g_array_index (self->options, Option, option).id;
}

const char *
ws_profile_get_name (WsProfile *self,
                     guint      option)
{
  return g_array_index (self->options, Option, option).name;
}

gint64
ws_profile_get_cost (WsProfile *self,
                     guint      option)
{
  return g_array_index (self->options, Option, option).cost;
}

/* For a project whose cost the ballots themselves decide. */
void
ws_profile_set_cost (WsProfile *self,
                     guint      option,
                     gint64     cost)
{
  g_array_index (self->options, Option, option).cost = cost;
}

/**
 * ws_profile_set_lot:
 * @place: 1, 2 … in the order that was drawn before anybody voted
 */
void
ws_profile_set_lot (WsProfile *self,
                    guint      option,
                    guint      place)
{
  g_array_index (self->options, Option, option).lot = place;
}

/**
 * ws_profile_compare_lots:
 *
 * The tie order: by the lots that were drawn, and without them as the options stand in the profile.
 *
 * Returns: less than 0 where @a comes first
 */
int
ws_profile_compare_lots (WsProfile *self,
                         guint      a,
                         guint      b)
{
  guint x = g_array_index (self->options, Option, a).lot, y = g_array_index (self->options, Option, b).lot;

  return x != y ? (x > y) - (x < y) : (a > b) - (a < b);
}

/**
 * ws_profile_set_excludes:
 * @label: (nullable): of the projects with the same label at most one can be funded; "" and %NULL for none
 */
void
ws_profile_set_excludes (WsProfile  *self,
                         guint       option,
                         const char *label)
{
  Option *own = &g_array_index (self->options, Option, option);

  g_free (own->excludes);
  own->excludes = label != NULL && *label != '\0' ? g_strdup (label) : NULL;
}

/* Returns: whether the two cannot both be funded */
gboolean
ws_profile_do_exclude (WsProfile *self,
                       guint      a,
                       guint      b)
{
  const Option *x = &g_array_index (self->options, Option, a), *y = &g_array_index (self->options, Option, b);

  return a != b && x->excludes != NULL && g_strcmp0 (x->excludes, y->excludes) == 0;
}

gboolean
ws_profile_find_option (WsProfile  *self,
                        const char *id,
                        guint      *option)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));

  if (number == 0)
    return FALSE;
  *option = number - 1;
  return TRUE;
}

static int
compare_options (const void *a,
                 const void *b)
{
  const WsBallotMark *x = a, *y = b;

  return (x->option > y->option) - (x->option < y->option);
}

static int
compare_ranks (const void *a,
               const void *b)
{
  const WsBallotMark *x = a, *y = b;
  int order = (x->points > y->points) - (x->points < y->points);

  return order != 0 ? order : compare_options (a, b);
}

/* In ranked ballots only the order counts, not the numbers that say it: 1 3 3 7 becomes 1 2 2 3. */
static void
close_gaps (WsBallotMark *marks,
            guint   n)
{
  gint32 rank = 0, last = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || marks[i].points != last)
        rank++;
      last = marks[i].points;
      marks[i].points = rank;
    }
}

/* The one way to write this ballot, so that equal ballots are equal bytes. */
static guint
make_canonical (WsProfile    *self,
                WsBallotMark       *marks,
                guint         n)
{
  guint kept = 0;

  if (n == 0)   /* no marks at all, and no place where they would be */
    return 0;
  if (self->kind == WS_BALLOT_ORDINAL)
    {
      qsort (marks, n, sizeof *marks, compare_ranks);
      close_gaps (marks, n);
      return n;
    }
  qsort (marks, n, sizeof *marks, compare_options);
  for (guint i = 0; i < n; i++)
    {
      if ((marks[i].points == 0 && self->kind != WS_BALLOT_SCORES) ||
          (self->kind == WS_BALLOT_APPROVAL && kept > 0 && marks[kept - 1].option == marks[i].option))
        continue;
      marks[kept] = marks[i];
      if (self->kind == WS_BALLOT_APPROVAL)
        marks[kept].points = 1;
      kept++;
    }
  return kept;
}

/**
 * ws_profile_add_ballot:
 * @marks: in any order; in an approval an option that stands twice counts once (a ballot is a set), elsewhere each option
 *   may stand once only
 * @count: how many such ballots, from 1
 */
void
ws_profile_add_ballot (WsProfile    *self,
                       const WsBallotMark *marks,
                       guint         n_marks,
                       gint64        count)
{
  g_autofree WsBallotMark *own = g_memdup2 (marks, n_marks * sizeof *marks);
  GBytes *key;
  gpointer group;

  g_return_if_fail (count > 0);
  for (guint i = 0; i < n_marks; i++)
    g_return_if_fail (marks[i].option < self->options->len);

  n_marks = make_canonical (self, own, n_marks);
  self->n_ballots += count;
  if (n_marks == 0)
    {
      self->n_blank += count;
      return;
    }
  key = g_bytes_new (own, n_marks * sizeof *own);
  if (g_hash_table_lookup_extended (self->groups, key, NULL, &group))
    {
      g_array_index (self->counts, gint64, GPOINTER_TO_UINT (group)) += count;
      g_bytes_unref (key);
      return;
    }
  g_hash_table_insert (self->groups, key, GUINT_TO_POINTER (self->marks->len));
  g_ptr_array_add (self->marks, key);
  g_array_append_val (self->counts, count);
}

/**
 * ws_profile_add_papers:
 * @blank: how many of them are blank
 *
 * Ballots of which only the totals are known: they are in the number of ballots, and whoever counts adds their totals.
 */
void
ws_profile_add_papers (WsProfile *self,
                       gint64     ballots,
                       gint64     blank)
{
  self->n_ballots += ballots;
  self->n_blank += blank;
}

/* Returns: all ballots, blank ones included */
gint64
ws_profile_get_n_ballots (WsProfile *self)
{
  return self->n_ballots;
}

gint64
ws_profile_get_n_blank (WsProfile *self)
{
  return self->n_blank;
}

/* Returns: how many different ballots there are, blank ones aside */
guint
ws_profile_get_n_groups (WsProfile *self)
{
  return self->marks->len;
}

/**
 * ws_profile_get_group:
 * @n_marks: (out)
 * @count: (out): how many such ballots
 *
 * Returns: (transfer none): the marks by option; of ranked ballots best first
 */
const WsBallotMark *
ws_profile_get_group (WsProfile *self,
                      guint      group,
                      guint     *n_marks,
                      gint64    *count)
{
  gsize size;
  const WsBallotMark *marks = g_bytes_get_data (g_ptr_array_index (self->marks, group), &size);

  *n_marks = size / sizeof *marks;
  *count = g_array_index (self->counts, gint64, group);
  return marks;
}

/**
 * ws_profile_count_ballots:
 *
 * Returns: (transfer full): for each option, on how many ballots it is marked
 */
gint64 *
ws_profile_count_ballots (WsProfile *self)
{
  gint64 *totals = g_new0 (gint64, MAX (self->options->len, 1));
  guint n;
  gint64 count;

  for (guint g = 0; g < self->marks->len; g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (self, g, &n, &count);

      for (guint i = 0; i < n; i++)
        totals[marks[i].option] += count;
    }
  return totals;
}

/* Returns: the highest number of points (or the last rank) on any ballot; 0 where nothing is marked */
gint32
ws_profile_get_highest (WsProfile *self)
{
  gint32 highest = 0;
  guint n;
  gint64 count;

  for (guint g = 0; g < self->marks->len; g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (self, g, &n, &count);

      for (guint i = 0; i < n; i++)
        highest = MAX (highest, marks[i].points);
    }
  return highest;
}

/**
 * ws_profile_count_points:
 * @weights: (nullable): for ranked ballots: what rank 1, 2 … is worth; ranks beyond get nothing
 *
 * Returns: (transfer full): for each option the sum of its points
 */
gint64 *
ws_profile_count_points (WsProfile    *self,
                         const gint64 *weights,
                         guint         n_weights)
{
  gint64 *totals = g_new0 (gint64, MAX (self->options->len, 1));
  guint n;
  gint64 count;

  for (guint g = 0; g < self->marks->len; g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (self, g, &n, &count);

      for (guint i = 0; i < n; i++)
        if (self->kind != WS_BALLOT_ORDINAL)
          totals[marks[i].option] += marks[i].points * count;
        else if ((guint) marks[i].points <= n_weights)
          totals[marks[i].option] += weights[marks[i].points - 1] * count;
    }
  return totals;
}
