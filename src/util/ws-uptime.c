/* ws-uptime.c — what time it is, by a clock that can be set and by one that cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CLOCK_BOOTTIME goes on while the laptop sleeps and does not move when its time is set, but begins anew when it is
 * started. The kernel names each start with a random identifier; a hash of it tells one from the next and says nothing
 * else about the computer. */

#include "ws-uptime.h"

#include <string.h>
#include <time.h>

static gint64
read_boot (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  gint64 number;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &text, NULL, NULL))
    return 0;
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_get_digest (sum, digest, &length);
  memcpy (&number, digest, sizeof number);
  return MAX (number & G_MAXINT64, 1);
}

/**
 * ws_moment_now:
 * @now: (out caller-allocates)
 *
 * Where the start has no name, @now->boot is 0, and uptimes should not be compared between two runs of the program.
 */
void
ws_moment_now (WsMoment *now,
               gpointer  unused)
{
  struct timespec uptime = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &uptime);
  now->wall = g_get_real_time () / 1000;
  now->uptime = (gint64) uptime.tv_sec * 1000 + uptime.tv_nsec / 1000000;
  now->boot = read_boot ();
}
