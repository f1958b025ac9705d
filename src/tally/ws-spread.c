/* ws-spread.c — how the marks of one option spread: how many of each, mean and middle.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mean is a fraction and is rounded only when it is written; nothing is decided by the written one. */

#include "ws-spread.h"

/**
 * ws_spread_new:
 * @most: the highest mark there can be; higher ones are taken for it
 * @all: whether ballots that do not mark the option, but others, count as 0; otherwise they are left out
 *
 * Returns: (transfer full)
 */
WsSpread *
ws_spread_new (WsProfile *profile,
               guint      option,
               guint      most,
               gboolean   all)
{
  WsSpread *self = g_new0 (WsSpread, 1);
  guint n;
  gint64 count;

  self->n_values = most + 1;
  self->counts = g_new0 (gint64, self->n_values);
  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (profile, g, &n, &count);
      guint i = 0, value;

      while (i < n && marks[i].option != option)
        i++;
      if (i == n && !all)
        continue;
      value = i < n ? MIN ((guint) MAX (marks[i].points, 0), most) : 0;
      self->counts[value] += count;
      self->sum += value * count;
      self->n += count;
    }
  return self;
}

void
ws_spread_free (WsSpread *self)
{
  g_free (self->counts);
  g_free (self);
}

/* Returns: the lowest value that a ballot gives; 0 where there is none */
guint
ws_spread_get_low (WsSpread *self)
{
  for (guint value = 0; value < self->n_values; value++)
    if (self->counts[value] > 0)
      return value;
  return 0;
}

guint
ws_spread_get_high (WsSpread *self)
{
  for (guint value = self->n_values; value-- > 0;)
    if (self->counts[value] > 0)
      return value;
  return 0;
}

/**
 * ws_spread_get_middle:
 * @upper: of an even number of ballots, whether the higher of the two in the middle is wanted
 *
 * Returns: what the ballot in the middle gives, when they are laid out by value
 */
guint
ws_spread_get_middle (WsSpread *self,
                      gboolean  upper)
{
  gint64 before = upper ? self->n / 2 : (self->n - 1) / 2;   /* how many lie before it */

  for (guint value = 0; value < self->n_values; value++)
    {
      before -= self->counts[value];
      if (before < 0)
        return value;
    }
  return 0;
}

/* Returns: (transfer full): "3.67", rounded half up; "–" where there is no ballot */
char *
ws_spread_write_mean (WsSpread *self,
                      WsLang   *lang)
{
  gint64 hundredths;
  g_autofree char *whole = NULL;

  if (self->n == 0)
    return g_strdup ("–");
  hundredths = (200 * self->sum + self->n) / (2 * self->n);
  whole = ws_lang_number (lang, hundredths / 100);
  return g_strdup_printf ("%s.%02d", whole, (int) (hundredths % 100));
}

/* Returns: (transfer full): "4" or, between two, "3.5"; "–" where there is no ballot */
char *
ws_spread_write_median (WsSpread *self,
                        WsLang   *lang)
{
  guint twice = ws_spread_get_middle (self, FALSE) + ws_spread_get_middle (self, TRUE);
  g_autofree char *whole = ws_lang_number (lang, twice / 2);

  if (self->n == 0)
    return g_strdup ("–");
  return twice % 2 == 0 ? g_steal_pointer (&whole) : g_strdup_printf ("%s.5", whole);
}
