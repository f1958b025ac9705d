/* ws-command-publish.c — a published vote as a folder that anybody can count again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says what is in the folder, what is not, and what to think of before it is handed on. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-package.h"

static int
write_package (WsVote     *vote,
               const char *out)
{
  g_autofree char *warning = NULL;
  GError *error = NULL;

  if (!ws_package_write (vote, out, &error))
    return ws_command_fail (error);
  warning = ws_package_warn (vote, ws_workshop_get_text (ws_vote_get_workshop (vote), WS_WORKSHOP_LANGUAGE));
  /* Translators: %s is a folder */
  g_print (_("Written to %s. To check it: python3 verify.py in that folder."), out);
  g_print ("\n%s\n", _("Left out: names, codes of slips, the time and the order of ballots, who voted."));
  if (warning != NULL)
    g_print ("%s\n", warning);
  return WS_EXIT_OK;
}

/* "publish FILE VOTE -o FOLDER" */
int
ws_command_publish (int    argc,
                    char **argv)
{
  g_autofree char *out = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsVote) vote = NULL;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 2, &status))
    return status;
  if (out == NULL)
    return ws_command_usage (_("Say where the folder goes: -o FOLDER."));
  workshop = ws_command_open (argv[1], TRUE, &status);
  if (workshop == NULL)
    return status;
  vote = ws_command_find_vote (workshop, argv[2], &status);
  if (vote != NULL)
    status = write_package (vote, out);
  g_clear_object (&vote);
  ws_workshop_close (workshop);
  return status;
}
