/* test-machine.c — battery and sound, from files like those of real laptops.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ws-machine.h"

typedef struct
{
  char *folder;
} Place;

static void
set_up (Place         *place,
        gconstpointer  data)
{
  place->folder = g_dir_make_tmp ("ws-machine-XXXXXX", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  remove_folder (place->folder);
  g_free (place->folder);
}

/* "type=Battery status=Full …" as the kernel's files. */
static void
add (Place      *place,
     const char *supply,
     const char *facts)
{
  g_autofree char *folder = g_build_filename (place->folder, supply, NULL);
  g_auto (GStrv) pairs = g_strsplit (facts, " ", -1);

  g_mkdir (folder, 0700);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      g_autofree char *path = g_build_filename (folder, pair[0], NULL);
      g_autofree char *line = g_strconcat (pair[1], "\n", NULL);

      g_assert_true (g_file_set_contents (path, line, -1, NULL));
    }
}

static void
check (Place    *place,
       gboolean  battery,
       gboolean  plugged,
       int       percent,
       int       minutes)
{
  WsPower power;

  ws_machine_read_power (place->folder, &power);
  g_assert_cmpint (power.battery, ==, battery);
  g_assert_cmpint (power.plugged, ==, plugged);
  g_assert_cmpint (power.percent, ==, percent);
  g_assert_cmpint (power.minutes, ==, minutes);
}

static void
test_none (Place         *place,
           gconstpointer  data)
{
  WsPower power;

  check (place, FALSE, TRUE, -1, -1);
  ws_machine_read_power ("/nowhere", &power);
  g_assert_false (power.battery);
  add (place, "AC", "type=Mains online=1");
  check (place, FALSE, TRUE, -1, -1);
  add (place, "hid-mouse", "type=Battery scope=Device status=Discharging capacity=9");
  add (place, "BAT1", "type=Battery present=0 status=Unknown");
  check (place, FALSE, TRUE, -1, -1);
}

static void
test_energy (Place         *place,
             gconstpointer  data)
{
  add (place, "AC", "type=Mains online=0");
  add (place, "BAT0", "type=Battery present=1 status=Discharging energy_now=27000000 energy_full=50000000 power_now=13500000"
       " capacity=53");
  check (place, TRUE, FALSE, 54, 120);
  add (place, "AC", "online=1");
  check (place, TRUE, TRUE, 54, -1);
}

/* Two batteries drain one after the other: what is left in both, at the pace of the one that works. */
static void
test_two (Place         *place,
          gconstpointer  data)
{
  add (place, "BAT0", "type=Battery status=Discharging energy_now=20000000 energy_full=20000000 power_now=10000000");
  add (place, "BAT1", "type=Battery status=Unknown energy_now=10000000 energy_full=20000000 power_now=0");
  check (place, TRUE, FALSE, 75, 180);
}

static void
test_charge (Place         *place,
             gconstpointer  data)
{
  add (place, "BATC", "type=Battery status=Discharging charge_now=2000000 charge_full=4000000 current_now=-1000000 capacity=50");
  check (place, TRUE, FALSE, 50, 120);
  add (place, "BATC", "status=Charging");
  check (place, TRUE, TRUE, 50, -1);
}

static void
test_odd (Place         *place,
          gconstpointer  data)
{
  add (place, "BAT0", "type=Battery status=Discharging capacity=61");
  check (place, TRUE, FALSE, 61, -1);
  add (place, "BAT0", "energy_now=abc energy_full=0 power_now=5");
  check (place, TRUE, FALSE, 61, -1);
  add (place, "BAT0", "capacity=400");
  check (place, TRUE, FALSE, -1, -1);
  add (place, "BAT0", "energy_now=900000000000 energy_full=900000000000 power_now=1");
  check (place, TRUE, FALSE, 100, 24 * 60);
  add (place, "BAT0", "power_now=0");
  check (place, TRUE, FALSE, 100, -1);
}

static void
test_sound (Place         *place,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "cards", NULL);

  g_assert_false (ws_machine_has_sound (path));
  g_assert_true (g_file_set_contents (path, "--- no soundcards ---\n", -1, NULL));
  g_assert_false (ws_machine_has_sound (path));
  g_assert_true (g_file_set_contents (path, " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n", -1, NULL));
  g_assert_true (ws_machine_has_sound (path));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/machine/none", Place, NULL, set_up, test_none, tear_down);
  g_test_add ("/machine/energy", Place, NULL, set_up, test_energy, tear_down);
  g_test_add ("/machine/two", Place, NULL, set_up, test_two, tear_down);
  g_test_add ("/machine/charge", Place, NULL, set_up, test_charge, tear_down);
  g_test_add ("/machine/odd", Place, NULL, set_up, test_odd, tear_down);
  g_test_add ("/machine/sound", Place, NULL, set_up, test_sound, tear_down);
  return g_test_run ();
}
