/* test-limbs.c — whole numbers of any length: against 128 bits, and back from where they came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-limbs.h"

typedef unsigned __int128 Wide;

static guint64
any_word (GRand *rand)
{
  guint64 word = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0: return word;
    case 1: return word >> 40;
    case 2: return G_MAXUINT64 - (word >> 60);
    default: return word >> 62;
    }
}

static guint64
any_factor (GRand *rand)
{
  guint64 word = any_word (rand);

  return word > 0 ? word : 1;
}

static Wide
wide (const guint64 *a)
{
  return ((Wide) a[1] << 64) | a[0];
}

static void
test_two_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 20000; round++)
    {
      guint64 a[2] = { any_word (rand), any_word (rand) }, b[2] = { any_word (rand), any_word (rand) };
      guint64 w = any_factor (rand), out[2], rest;
      Wide x = wide (a), y = wide (b);

      g_assert_true (ws_limbs_modulo (a, 2, w) == (guint64) (x % w));
      g_assert_cmpint (ws_limbs_compare (a, b, 2), ==, (x > y) - (x < y));
      ws_limbs_mul (out, a, 2, w);
      g_assert_true (wide (out) == (Wide) (x * w));
      out[0] = b[0];
      out[1] = b[1];
      ws_limbs_add_mul (out, a, 2, w);
      g_assert_true (wide (out) == (Wide) (y + x * w));
      out[0] = a[0];
      out[1] = a[1];
      g_assert_cmpuint (ws_limbs_sub (out, b, 2), ==, x < y);
      g_assert_true (wide (out) == (Wide) (x - y));
      rest = ws_limbs_divide (a, 2, w);
      g_assert_true (wide (a) == x / w && rest == (guint64) (x % w));
    }
}

/* 40 factors up and the same ones down again: what remains is the number, and each division comes out even. */
static void
test_there_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < 100; round++)
    {
      guint64 a[42] = { 12345 }, copy[42], factors[40];

      for (guint i = 0; i < 40; i++)
        {
          factors[i] = any_factor (rand);
          g_assert_cmpuint (ws_limbs_mul (a, a, 42, factors[i]), ==, 0);
        }
      for (guint i = 0; i < 42; i++)
        copy[i] = a[i];
      g_assert_cmpuint (ws_limbs_add_mul (copy, a, 42, 2), ==, 0);
      g_assert_cmpfloat_with_epsilon (ws_limbs_ratio (copy, a, 42), 3.0, 1e-14);
      g_assert_cmpfloat_with_epsilon (ws_limbs_ratio (a, copy, 42), 1.0 / 3, 1e-15);
      for (guint i = 0; i < 40; i++)
        g_assert_cmpuint (ws_limbs_divide (a, 42, factors[i]), ==, 0);
      g_assert_cmpuint (a[0], ==, 12345);
      for (guint i = 1; i < 42; i++)
        g_assert_cmpuint (a[i], ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limbs/two-words", test_two_words);
  g_test_add_func ("/limbs/there-and-back", test_there_and_back);
  return g_test_run ();
}
