/* main.c — the program with windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language is settled before anything else runs, because the classes of the windows already ask for words. */

#include "ws-application.h"
#include "ws-paths.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (WsApplication) application = NULL;

  ws_paths_init ();
  application = ws_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
