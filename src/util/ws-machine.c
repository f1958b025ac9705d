/* ws-machine.c — what the laptop says of itself: battery and sound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read from the kernel's files, because no service of a desktop is there on every laptop and none of them is in a sandbox.
 * Makers fill these files in differently: what is missing or absurd is "not known", never an error. */

#include "ws-machine.h"

#include <math.h>
#include <string.h>

#define POWER_FOLDER "/sys/class/power_supply"
#define SOUND_FILE "/proc/asound/cards"
#define DAY (24 * 60)

/* A battery or more, added up. */
typedef struct
{
  guint    n;
  double   left;      /* in the unit of its maker, energy or charge */
  double   full;
  double   flow;      /* per hour */
  double   percents;  /* sum, where nothing better is known */
  guint    n_percents;
  gboolean mixed;     /* one of them does not say what is left */
  gboolean drains;
} Cells;

static char *
read_fact (const char *folder,
           const char *supply,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, supply, name, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");
  g_strstrip (text);
  return g_steal_pointer (&text);
}

/* A number of the kernel; -1 where there is none. Some drivers give what flows out as a negative number. */
static double
read_number (const char *folder,
             const char *supply,
             const char *name)
{
  g_autofree char *text = read_fact (folder, supply, name);
  const char *figures = *text == '-' ? text + 1 : text;
  char *end = NULL;
  double number = g_ascii_isdigit (*figures) ? g_ascii_strtod (figures, &end) : -1;

  return end != NULL && *end == '\0' ? number : -1;
}

static void
add_battery (Cells      *cells,
             const char *folder,
             const char *supply)
{
  g_autofree char *status = read_fact (folder, supply, "status");
  double left = read_number (folder, supply, "energy_now"), full = read_number (folder, supply, "energy_full");
  double flow = read_number (folder, supply, "power_now"), percent = read_number (folder, supply, "capacity");

  if (left < 0)
    {
      left = read_number (folder, supply, "charge_now");
      full = read_number (folder, supply, "charge_full");
      flow = read_number (folder, supply, "current_now");
    }
  cells->n++;
  cells->drains = cells->drains || strcmp (status, "Discharging") == 0;
  if (percent >= 0 && percent <= 100)
    {
      cells->percents += percent;
      cells->n_percents++;
    }
  if (left < 0 || full <= 0 || left > full * 1.5)
    {
      cells->mixed = TRUE;
      return;
    }
  cells->left += left;
  cells->full += full;
  if (strcmp (status, "Discharging") == 0 && flow > 0)
    cells->flow += flow;
}

static int
percent_of (const Cells *cells)
{
  if (!cells->mixed && cells->full > 0)
    return CLAMP ((int) lround (100 * cells->left / cells->full), 0, 100);
  return cells->n_percents > 0 ? (int) lround (cells->percents / cells->n_percents) : -1;
}

/* Batteries of mice and telephones are not the laptop's. */
static gboolean
is_of_device (const char *folder,
              const char *supply)
{
  g_autofree char *scope = read_fact (folder, supply, "scope");

  return strcmp (scope, "Device") == 0;
}

/**
 * ws_machine_read_power:
 * @folder: (nullable): where the kernel lists what supplies power; %NULL: its own place
 * @power: (out caller-allocates): what is known
 */
void
ws_machine_read_power (const char *folder,
                       WsPower    *power)
{
  const char *place = folder != NULL ? folder : POWER_FOLDER;
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *supply;
  Cells cells = { 0 };
  gboolean wall = FALSE;

  *power = (WsPower) { FALSE, TRUE, -1, -1 };
  while (dir != NULL && (supply = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *type = read_fact (place, supply, "type");

      if (is_of_device (place, supply))
        continue;
      if (strcmp (type, "Battery") == 0 && read_number (place, supply, "present") != 0)
        add_battery (&cells, place, supply);
      else if (strcmp (type, "Mains") == 0 || strcmp (type, "USB") == 0)
        wall = wall || read_number (place, supply, "online") == 1;
    }
  if (cells.n == 0)
    return;
  power->battery = TRUE;
  power->plugged = !cells.drains || wall;
  power->percent = percent_of (&cells);
  if (!power->plugged && !cells.mixed && cells.flow > 0)
    power->minutes = (int) MIN (60 * cells.left / cells.flow, (double) DAY);
}

/**
 * ws_machine_has_sound:
 * @path: (nullable): the kernel's list of sound cards; %NULL: its own
 *
 * Returns: whether there is anything that can sound
 */
gboolean
ws_machine_has_sound (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path != NULL ? path : SOUND_FILE, &text, NULL, NULL))
    return FALSE;
  /* " 0 [PCH            ]: HDA-Intel - HDA Intel PCH"; without cards "--- no soundcards ---" */
  return strchr (text, '[') != NULL;
}
