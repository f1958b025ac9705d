/* main.c — the program without windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets the language up before anything is said; everything else is a command. */

#include "ws-command.h"
#include "ws-paths.h"

int
main (int    argc,
      char **argv)
{
  ws_paths_init ();
  return ws_command_run (argc, argv);
}
