/* ws-command-people.c — people from a table made by another program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was assumed about the file is said, because a wrong guess would change people's names; who is left out
 * is counted by reason. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-people-table.h"

/* "FIELD=HEADER"; the header may hold an equals sign too. */
static gboolean
map_all (WsPeopleTable  *table,
         char          **maps,
         GError        **error)
{
  for (guint i = 0; maps != NULL && maps[i] != NULL; i++)
    {
      char *equal = strchr (maps[i], '=');

      if (equal == NULL)
        {
          g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                       /* Translators: %s is a word that was typed; FIELD=HEADER stays as it is */
                       _("“%s” is not of the form FIELD=HEADER."), maps[i]);
          return FALSE;
        }
      *equal = '\0';
      if (!ws_people_table_map (table, maps[i], equal + 1, error))
        return FALSE;
    }
  return TRUE;
}

static void
say_left_out (WsPeopleTable *table)
{
  guint listed = ws_people_table_count (table, WS_PEOPLE_LISTED), repeated = ws_people_table_count (table, WS_PEOPLE_REPEATED),
        nameless = ws_people_table_count (table, WS_PEOPLE_NAMELESS);

  if (listed > 0)
    g_print (ngettext ("%u was on the list already.\n", "%u were on the list already.\n", listed), listed);
  if (repeated > 0)
    g_print (ngettext ("%u row repeats somebody of a row above.\n", "%u rows repeat somebody of a row above.\n", repeated), repeated);
  if (nameless > 0)
    g_print (ngettext ("%u row has no name.\n", "%u rows have no name.\n", nameless), nameless);
}

/* "import-people FILE PEOPLE.csv [--map FIELD=HEADER]…" */
int
ws_command_import_people (int    argc,
                          char **argv)
{
  g_auto (GStrv) maps = NULL;
  const GOptionEntry entries[] = {
    { "map", 'm', 0, G_OPTION_ARG_STRING_ARRAY, &maps, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsPeopleTable) table = NULL;
  GError *error = NULL;
  guint n;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 2, &status))
    return status;
  table = ws_people_table_load (argv[2], &error);
  if (table == NULL || !map_all (table, maps, &error))
    {
      g_prefix_error (&error, "%s: ", argv[2]);
      return ws_command_fail (error);
    }
  workshop = ws_command_open (argv[1], FALSE, &status);
  if (workshop == NULL)
    return status;
  if (!ws_people_table_import (table, workshop, &error))
    {
      g_prefix_error (&error, "%s: ", argv[2]);
      return ws_command_fail (error);
    }
  ws_workshop_close (workshop);
  n = ws_people_table_count (table, WS_PEOPLE_NEW);
  /* Translators: %s is a name such as UTF-8 or Windows-1252 */
  g_print (_("The table was read as %s.\n"), ws_people_table_get_encoding (table));
  g_print (ngettext ("%u person was added.\n", "%u people were added.\n", n), n);
  say_left_out (table);
  return WS_EXIT_OK;
}
