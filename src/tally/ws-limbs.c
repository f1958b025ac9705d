/* ws-limbs.c — whole numbers of any length.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Equal Shares divides money by numbers of voters again and again; the common denominator of it all soon
 * has hundreds of digits. The few operations that this needs are here, and a ratio as a double for what
 * does not have to be exact. */

#include "ws-limbs.h"

#include <math.h>

typedef unsigned __int128 Wide;

/**
 * ws_limbs_mul:
 * @out: (out): @n words; may be @a
 *
 * Returns: the word that did not fit
 */
guint64
ws_limbs_mul (guint64       *out,
              const guint64 *a,
              guint          n,
              guint64        factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < n; i++)
    {
      Wide product = (Wide) a[i] * factor + carry;

      out[i] = (guint64) product;
      carry = (guint64) (product >> 64);
    }
  return carry;
}

/* Adds @a × @factor to @sum. Returns: the word that did not fit */
guint64
ws_limbs_add_mul (guint64       *sum,
                  const guint64 *a,
                  guint          n,
                  guint64        factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < n; i++)
    {
      Wide product = (Wide) a[i] * factor + sum[i] + carry;

      sum[i] = (guint64) product;
      carry = (guint64) (product >> 64);
    }
  return carry;
}

/* Takes @b from @a. Returns: 1 where @b was the greater, else 0 */
guint64
ws_limbs_sub (guint64       *a,
              const guint64 *b,
              guint          n)
{
  guint64 borrow = 0;

  for (guint i = 0; i < n; i++)
    {
      guint64 difference = a[i] - b[i], result = difference - borrow;

      borrow = (a[i] < b[i]) | (difference < borrow);
      a[i] = result;
    }
  return borrow;
}

/* Divides @a in place. Returns: what is left over */
guint64
ws_limbs_divide (guint64 *a,
                 guint    n,
                 guint64  divisor)
{
  guint64 left = 0;

  for (guint i = n; i-- > 0;)
    {
      Wide part = ((Wide) left << 64) | a[i];

      a[i] = (guint64) (part / divisor);
      left = (guint64) (part % divisor);
    }
  return left;
}

guint64
ws_limbs_modulo (const guint64 *a,
                 guint          n,
                 guint64        divisor)
{
  guint64 left = 0;

  for (guint i = n; i-- > 0;)
    left = (guint64) ((((Wide) left << 64) | a[i]) % divisor);
  return left;
}

int
ws_limbs_compare (const guint64 *a,
                  const guint64 *b,
                  guint          n)
{
  for (guint i = n; i-- > 0;)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

/* The three highest words that are not zero: 128 bits or more, far more than a double holds. */
static double
get_mantissa (const guint64 *a,
              guint          n,
              int           *exponent)
{
  double value = 0;
  guint top = n, low;

  while (top > 0 && a[top - 1] == 0)
    top--;
  low = top > 3 ? top - 3 : 0;
  for (guint i = top; i-- > low;)
    value = value * 0x1p64 + (double) a[i];
  *exponent = 64 * (int) low;
  return value;
}

/* Returns: @a / @b with a relative error below 10^-15 */
double
ws_limbs_ratio (const guint64 *a,
                const guint64 *b,
                guint          n)
{
  int up, down;
  double over = get_mantissa (a, n, &up), under = get_mantissa (b, n, &down);

  return ldexp (over / under, up - down);
}
