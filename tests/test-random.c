/* test-random.c — keys and orders that nobody can foretell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-random.h"

static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint high = 0;

  for (guint i = 0; i < 10000; i++)
    {
      gint64 id = ws_random_id ();

      g_assert_cmpint (id, >, 0);
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
      high += id >> 62;
    }
  g_assert_cmpuint (high, >, 4500);   /* the highest bit is as often set as not: 10 standard deviations */
  g_assert_cmpuint (high, <, 5500);
}

/* Each of the 6 orders of three comes up 2 000 times in 12 000, give or take 5 standard deviations of 41. */
static void
test_shuffle (void)
{
  guint counts[3][3][3] = { 0 };

  for (guint i = 0; i < 12000; i++)
    {
      guint numbers[] = { 0, 1, 2 };

      ws_random_shuffle (numbers, 3);
      counts[numbers[0]][numbers[1]][numbers[2]]++;
    }
  for (guint a = 0; a < 3; a++)
    for (guint b = 0; b < 3; b++)
      if (a != b)
        {
          guint n = counts[a][b][3 - a - b];
          g_assert_cmpuint (n, >, 1795);
          g_assert_cmpuint (n, <, 2205);
        }
}

static void
test_below (void)
{
  for (guint limit = 1; limit < 50; limit++)
    for (guint i = 0; i < 200; i++)
      g_assert_cmpuint (ws_random_below (limit), <, limit);
  ws_random_shuffle (NULL, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/ids", test_ids);
  g_test_add_func ("/random/shuffle", test_shuffle);
  g_test_add_func ("/random/below", test_below);
  return g_test_run ();
}
