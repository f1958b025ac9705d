/* ws-ranked-file.c — elections with ranked ballots from files, whichever format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally sheet of Debian is known by its lines, because it comes under any name; the others by the end of
 * their name. */

#include "ws-ranked-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-csv.h"

WsRankedFile *
ws_ranked_file_new (void)
{
  WsRankedFile *self = g_new0 (WsRankedFile, 1);

  self->profile = ws_profile_new (WS_BALLOT_ORDINAL);
  self->seats = 1;
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ws_ranked_file_free (WsRankedFile *self)
{
  ws_profile_free (self->profile);
  g_free (self->title);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static gboolean
has_ending (const char        *path,
            const char *const *endings)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (name, *endings))
      return TRUE;
  return FALSE;
}

/**
 * ws_ranked_file_load:
 *
 * Reads `.blt`, `.hil`, `.soc`, `.soi`, `.toc`, `.toi`, and tally sheets of any name.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
WsRankedFile *
ws_ranked_file_load (const char  *path,
                     GError     **error)
{
  static const char *const blt[] = { ".blt", ".hil", NULL };
  static const char *const preflib[] = { ".soc", ".soi", ".toc", ".toi", NULL };
  g_autofree char *text = ws_csv_load (path, error);

  if (text == NULL)
    return NULL;
  if (has_ending (path, blt))
    return ws_blt_read (text, error);
  if (has_ending (path, preflib))
    return ws_preflib_read (text, error);
  if (g_str_has_prefix (text, "V:") || strstr (text, "\nV:") != NULL)
    return ws_tally_sheet_read (text, error);
  g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID,
                       _("This is not an election in a format that can be read: .pb, .blt, .hil, .soc, .soi, .toc, .toi, "
                         "or a tally sheet with lines that begin with V:."));
  return NULL;
}
