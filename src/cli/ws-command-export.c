/* ws-command-export.c — a workshop for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats themselves are made in report/; here is only which one and where it goes. A file gets its name
 * when it is complete, so that a full disk leaves no half export. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-doc-text.h"
#include "ws-export.h"
#include "ws-minutes.h"
#include "ws-people-table.h"

static char *
export_as (WsWorkshop *workshop,
           const char *format,
           const char *part,
           gboolean    internal,
           gsize      *length)
{
  if (g_str_equal (format, "md"))
    {
      g_autoptr (WsDoc) doc = ws_minutes_build (workshop, NULL);

      return ws_doc_to_markdown (doc, length);
    }
  if (g_str_equal (format, "json"))
    return ws_export_to_json (workshop, internal, length);
  if (g_strcmp0 (part, "agenda") == 0)
    return ws_export_agenda_to_csv (workshop, internal, length);
  if (g_strcmp0 (part, "people") == 0)
    return ws_people_export_csv (workshop, internal, length);
  return ws_export_to_csv (workshop, length);
}

/* "export FILE --format json|csv|md [--part ideas|people|agenda] [--internal] [-o OUT]". Without --internal people
 * are in it only as far as they agreed to. */
int
ws_command_export (int    argc,
                   char **argv)
{
  static const char *const formats[] = { "json", "csv", "md", NULL };
  static const char *const parts[] = { "ideas", "people", "agenda", NULL };
  g_autofree char *format = NULL, *part = NULL, *out = NULL, *contents = NULL;
  gboolean internal = FALSE;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    { "part", 'p', 0, G_OPTION_ARG_STRING, &part, NULL, NULL },
    { "internal", 0, 0, G_OPTION_ARG_NONE, &internal, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;
  gsize length;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (format == NULL || !g_strv_contains (formats, format))
    return ws_command_usage (_("The format is json, csv or md: --format json."));
  if (part != NULL && (!g_strv_contains (parts, part) || !g_str_equal (format, "csv")))
    return ws_command_usage (_("The part of a table is ideas, people or agenda: --format csv --part people."));
  workshop = ws_command_open (argv[1], TRUE, &status);
  if (workshop == NULL)
    return status;
  contents = export_as (workshop, format, part, internal, &length);
  if (!ws_store_was_readable (ws_workshop_get_store (workshop), &error))
    return ws_command_fail (error);
  ws_workshop_close (workshop);
  return ws_command_write (out, contents, length, &error) ? WS_EXIT_OK : ws_command_fail (error);
}
