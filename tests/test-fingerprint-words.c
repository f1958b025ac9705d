/* test-fingerprint-words.c — fingerprints in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ws-fingerprint-words.h"

static guint
distance (const char *a,
          const char *b)
{
  guint n = strlen (b), row[32];

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }
  return row[n];
}

/* What is heard, or read in a hurry, must not be another word of the list. */
static void
test_lists (void)
{
  const char *const languages[] = { "es", "en" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < WS_N_FINGERPRINT_WORDS; i++)
      {
        const char *word = ws_fingerprint_get_word (languages[l], i);

        g_assert_cmpuint (strspn (word, "abcdefghijklmnopqrstuvwxyz"), ==, strlen (word));
        g_assert_cmpuint (strlen (word), >=, 4);
        g_assert_cmpuint (strlen (word), <=, 9);
        for (guint j = 0; j < i; j++)
          {
            const char *other = ws_fingerprint_get_word (languages[l], j);

            g_assert_cmpint (strncmp (word, other, 4), !=, 0);
            g_assert_cmpuint (distance (word, other), >=, 2);
          }
      }
}

static void
test_words (void)
{
  const char *hash = "00ff0100000000ff0123456789abcdef0123456789abcdef0123456789abcdef";
  g_autofree char *spanish = ws_fingerprint_to_words (hash, "es");
  g_autofree char *english = ws_fingerprint_to_words (hash, "en");
  g_autofree char *nothing = ws_fingerprint_to_words ("", "es");
  g_autofree char *null = ws_fingerprint_to_words (NULL, "es");

  g_assert_cmpstr (spanish, ==, "abanico zapato abeja abanico abanico abanico abanico zapato");
  g_assert_cmpstr (english, ==, "acorn zebra actor acorn acorn acorn acorn zebra");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (null, ==, "");
}

/* Papers that were printed refer to these lists: this is what each of them must stay. */
static void
test_frozen (void)
{
  const char *const languages[] = { "es", "en" };
  const char *const expected[] = {
    "2df5bf69fbafe9b7e22cbdd68aa69c922dd250094b66a52f1381d6fe0963de4c",
    "9068851eff1f0b05576f93134959e2f86c897965e7302f9c6ed46e4d552dd624",
  };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *hash = NULL;

      for (guint i = 0; i < WS_N_FINGERPRINT_WORDS; i++)
        g_string_append_printf (text, "%s\n", ws_fingerprint_get_word (languages[l], i));
      hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
      g_assert_cmpstr (hash, ==, expected[l]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fingerprint-words/lists", test_lists);
  g_test_add_func ("/fingerprint-words/words", test_words);
  g_test_add_func ("/fingerprint-words/frozen", test_frozen);
  return g_test_run ();
}
