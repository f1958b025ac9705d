/* ws-vote-twins.c — two options that may be the same one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Lamps in the park" and "Park lamps" share the votes of those who want lamps, and both lose. Only whole words are
 * compared, without accents, small words and plural endings: it is a hint for a person, who knows better.
 */
#include "ws-vote-twins.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ws-text.h"

#define SHORT_WORD 3        /* characters: articles and prepositions */
#define COMPARED_OPTIONS 40 /* each with each, at every change */

/* The words that say something, without their plural ending. */
static GHashTable *
words_of (const char *text)
{
  g_autofree char *folded = ws_text_fold (text);
  g_auto (GStrv) words = g_str_tokenize_and_fold (folded, NULL, NULL);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (g_utf8_strlen (words[i], -1) <= SHORT_WORD)
        continue;
      if (g_str_has_suffix (words[i], "es"))
        words[i][length - 2] = '\0';
      else if (g_str_has_suffix (words[i], "s"))
        words[i][length - 1] = '\0';
      g_hash_table_add (set, g_strdup (words[i]));
    }
  return set;
}

static gboolean
alike (GHashTable *one,
       GHashTable *other)
{
  guint shared = 0, n = g_hash_table_size (one), m = g_hash_table_size (other);
  GHashTableIter iter;
  gpointer word;

  if (n == 0 || m == 0)
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (other, word);
  /* two thirds of all their words, and more than one word unless they are single words */
  return shared * 3 >= (n + m - shared) * 2 && (shared > 1 || (n == 1 && m == 1));
}

/**
 * ws_vote_twins_are_alike:
 *
 * Returns: whether both texts have nearly the same words
 */
gboolean
ws_vote_twins_are_alike (const char *one,
                         const char *other)
{
  g_autoptr (GHashTable) some = words_of (one);
  g_autoptr (GHashTable) more = words_of (other);

  return alike (some, more);
}

/**
 * ws_vote_twins_describe:
 * @vote: a draft
 *
 * Returns: (transfer full) (nullable): a question about the first two options that look alike
 */
char *
ws_vote_twins_describe (WsVote *vote)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  GListModel *options = ws_vote_get_options (vote);
  guint n = MIN (g_list_model_get_n_items (options), COMPARED_OPTIONS);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);

      g_ptr_array_add (sets, words_of (ws_vote_option_get_text (option)));
      for (guint j = 0; j < i; j++)
        if (alike (g_ptr_array_index (sets, j), g_ptr_array_index (sets, i)))
          /* Translators: numbers of two options of a vote */
          return g_strdup_printf (_("Options %1$u and %2$u look alike. If they are the same, keep one: two that are the same "
                                    "share their votes."), j + 1, i + 1);
    }
  return NULL;
}
