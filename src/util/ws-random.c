/* ws-random.c — random numbers from the system.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys of rows and the order of options on a ballot come from getrandom(2), never from a seeded generator: two
 * laptops must not draw the same keys, and nobody may foretell an order. */

#include "ws-random.h"

#include <sys/random.h>

static guint64
draw (void)
{
  guint64 bits;

  while (getrandom (&bits, sizeof bits, 0) != sizeof bits)
    ;
  return bits;
}

/**
 * ws_random_id:
 *
 * Returns: a key for a row: random, 1 … 2^63 − 1
 */
gint64
ws_random_id (void)
{
  gint64 id;

  do
    id = (gint64) (draw () >> 1);
  while (id == 0);
  return id;
}

/**
 * ws_random_below:
 * @limit: more than 0
 *
 * Returns: 0 … @limit − 1, each equally likely
 */
guint
ws_random_below (guint limit)
{
  guint64 most = G_MAXUINT64 - G_MAXUINT64 % limit;
  guint64 bits;

  do
    bits = draw ();
  while (bits >= most);
  return bits % limit;
}

/**
 * ws_random_shuffle:
 *
 * Puts @numbers in a random order; each order is equally likely (Fisher and Yates).
 */
void
ws_random_shuffle (guint *numbers,
                   guint  n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = ws_random_below (i);
      guint other = numbers[j];

      numbers[j] = numbers[i - 1];
      numbers[i - 1] = other;
    }
}
