/* test-tally.h — small elections for the tests of the rules. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdlib.h>

#include "ws-outcome.h"

static inline WsProfile *
small_profile (WsBallotKind       kind,
               const char *const *names)
{
  WsProfile *profile = ws_profile_new (kind);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      ws_profile_add_option (profile, id, names[i], 0);
    }
  return profile;
}

/* "2 0 1": the points of a ballot by option. */
static inline void
add_texts (WsProfile         *profile,
           const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) numbers = g_strsplit (texts[i], " ", -1);
      WsBallotMark marks[9];
      guint n = 0;

      for (guint o = 0; numbers[o] != NULL; o++)
        if (!g_str_equal (numbers[o], "0"))
          marks[n++] = (WsBallotMark) { o, atoi (numbers[o]) };
      ws_profile_add_ballot (profile, marks, n, 1);
    }
}

/* "2 0 | 3": the groups of numbers, from 0. */
static inline char *
write_groups (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint g = 0; g < groups->len; g++)
    {
      GArray *group = g_ptr_array_index (groups, g);

      g_string_append (text, g > 0 ? " |" : "");
      for (guint i = 0; i < group->len; i++)
        g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", g_array_index (group, guint, i));
    }
  return g_string_free (text, FALSE);
}

static inline void
assert_options (GArray     *options,
                const char *expected)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (one, options);
  text = write_groups (one);
  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_groups (GPtrArray  *groups,
               const char *expected)
{
  g_autofree char *text = write_groups (groups);

  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_steps (const WsOutcome *outcome,
              const char      *expected)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < outcome->steps->len; i++)
    g_ptr_array_add (steps, g_ptr_array_index (outcome->steps, i));
  g_ptr_array_add (steps, NULL);
  text = g_strjoinv ("\n", (char **) steps->pdata);
  g_assert_cmpstr (text, ==, expected);
}
