/* ws-command-sheet.c — sheets to be printed, from a terminal or a script.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Language and paper are those of the workshop unless others are asked for. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-pdf.h"
#include "ws-sheet.h"

/* "sheet FILE --kind sign-in|contact|agenda|agenda-public -o OUT.pdf [--lang es|en] [--paper letter|a4]" */
int
ws_command_sheet (int    argc,
                  char **argv)
{
  g_autofree char *out = NULL, *name = NULL, *language = NULL, *paper = NULL;
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &name, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &paper, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsDoc) doc = NULL;
  GError *error = NULL;
  WsSheetKind kind;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (name == NULL || !ws_sheet_kind_from_name (name, &kind))
    return ws_command_usage (_("Say which sheet: --kind sign-in, contact, agenda or agenda-public."));
  if (out == NULL)
    return ws_command_usage (_("Say where the sheet goes: -o sheet.pdf."));
  if (language != NULL && !g_str_equal (language, "es") && !g_str_equal (language, "en"))
    return ws_command_usage (_("The language is es or en."));
  if (paper != NULL && !g_str_equal (paper, "letter") && !g_str_equal (paper, "a4"))
    return ws_command_usage (_("The paper is letter or a4."));
  workshop = ws_command_open (argv[1], TRUE, &status);
  if (workshop == NULL)
    return status;
  doc = ws_sheet_build (workshop, kind, language);
  if (!ws_store_was_readable (ws_workshop_get_store (workshop), &error) ||
      !ws_pdf_write (doc, ws_paper_from_name (paper != NULL ? paper : ws_workshop_get_text (workshop, WS_WORKSHOP_PAPER)), out,
                     &error))
    status = ws_command_fail (error);
  else
    status = WS_EXIT_OK;
  ws_workshop_close (workshop);
  return status;
}
