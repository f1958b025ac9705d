/* ws-gate.c — what a file must be before it is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header is read as plain bytes before SQLite sees the file, so that a zip, a text or an empty file gets its own
 * sentence. The contents are checked on the open connection before any of our own statements trusts them: SQLite's
 * pages, then the types and ranges that the schema cannot say. The gate for files from strangers (schema byte for
 * byte, hostile siblings, a private copy) belongs here too, between the two. */

#include "ws-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#define HEADER_SIZE 100

static gboolean
refuse (GError       **error,
        WsStoreError   code,
        const char    *sentence)
{
  g_set_error_literal (error, WS_STORE_ERROR, code, sentence);
  return FALSE;
}

static guint32
read_u32 (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
judge_header (const guchar  *header,
              gssize         length,
              GError       **error)
{
  if (length == 0)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP,
                   _("This file is empty. If it came from a memory stick, copy it again."));
  if (length >= 4 && memcmp (header, "PK\003\004", 4) == 0)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP,
                   _("This is a compressed folder (zip), not a workshop. Extract it first and open the file inside."));
  if (length >= 16 && memcmp (header, "SQLite format 3", 16) != 0)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP, _("This is not a Workshop file."));
  if (length < HEADER_SIZE)
    return refuse (error, length >= 16 ? WS_STORE_ERROR_DAMAGED : WS_STORE_ERROR_NOT_A_WORKSHOP,
                   length >= 16 ? _("The file is cut off. Open a copy made earlier, or copy it again.")
                                : _("This is not a Workshop file."));
  if (read_u32 (header + 68) != WS_APPLICATION_ID)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP, _("This is the database of another program, not a workshop."));
  if (read_u32 (header + 60) > WS_SCHEMA_VERSION)
    return refuse (error, WS_STORE_ERROR_NEWER,
                   _("This workshop was made by a newer version of the program. Install that version to open it."));
  if (header[18] != 1 || header[19] != 1)
    return refuse (error, WS_STORE_ERROR_DAMAGED,
                   _("The file was changed by another program in a way that Workshop does not work with."));
  return TRUE;
}

/**
 * ws_gate_check_header:
 *
 * Looks at the first bytes. Opens and closes the file, so it must not be called while the file is open here.
 */
gboolean
ws_gate_check_header (const char  *path,
                      GError     **error)
{
  guchar header[HEADER_SIZE];
  struct stat info;
  gssize length;
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    {
      int saved = errno;
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED,
                   saved == ENOENT ? _("The file is not there any more. It may have been moved, renamed, or be on a "
                                       "memory stick that is not connected.")
                   : saved == EACCES ? _("You have no permission to open this file.")
                   /* Translators: %s is what the system said */
                                     : _("The file could not be opened (%s)."), g_strerror (saved));
      return FALSE;
    }
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP, _("This is not a Workshop file."));
    }
  length = read (fd, header, sizeof header);
  close (fd);
  return judge_header (header, MAX (length, 0), error);
}

/* What the schema's types cannot say. Each query counts the rows that break a law. */
static const char *const laws[] = {
  "SELECT count(*) <> 1 FROM workshop WHERE id = 1 AND length(trim(title)) > 0",
  "SELECT count(*) FROM workshop WHERE id <> 1",
  "SELECT count(*) FROM board_column WHERE family NOT BETWEEN 0 AND 6 OR gone NOT IN (0, 1) OR locked NOT IN (0, 1)"
  " OR hidden NOT IN (0, 1)",
  "SELECT count(*) FROM idea WHERE family NOT BETWEEN 0 AND 6 OR gone NOT IN (0, 1) OR source NOT BETWEEN 0 AND 2"
  " OR length(text) > 100000",
  "SELECT count(*) FROM vote WHERE method NOT IN ('dots', 'approval', 'yes-no') OR state NOT BETWEEN 0 AND 3"
  " OR channel NOT IN ('laptop', 'hands', 'paper') OR dots NOT BETWEEN 1 AND 99 OR cap NOT BETWEEN 0 AND 99 OR seats < 1"
  " OR choose_min < 0 OR choose_max < 0 OR majority NOT IN ('simple', 'absolute', 'two-thirds')"
  " OR base NOT IN ('yes-no', 'valid', 'cast', 'present', 'entitled') OR tie_rule NOT IN ('runoff', 'lot', 'facilitator', 'share')"
  " OR round < 1 OR entitled < 0 OR present < 0",
  "SELECT count(*) FROM vote_option WHERE number < 1 OR code NOT IN ('', 'yes', 'no', 'abstain')",
  "SELECT count(*) FROM tally_sheet WHERE channel NOT IN ('hands', 'paper') OR ballots < 0 OR blank < 0 OR spoiled < 0",
  "SELECT count(*) FROM tally_line WHERE n < 0",
  "SELECT count(*) FROM action WHERE status NOT BETWEEN 0 AND 4 OR progress NOT BETWEEN 0 AND 100 OR budget < 0",
  "SELECT count(*) FROM section WHERE shown NOT IN (0, 1)",
  "SELECT count(*) FROM pragma_foreign_key_check",
};

/* A trigger or a view is code that runs on its own: ours has none. */
static const char *const foreign_schema =
  "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'";

/**
 * ws_gate_check_contents:
 *
 * Checks the open file: nothing in the schema that runs by itself, every page sound, every value in its range.
 */
gboolean
ws_gate_check_contents (WsStore  *self,
                        GError  **error)
{
  g_autofree char *verdict = NULL;

  if (ws_store_query_int (self, foreign_schema, NULL) != 0)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP,
                   _("This file holds things that Workshop never writes. It was not opened, to be safe."));
  verdict = ws_store_query_text (self, "PRAGMA integrity_check (1)", NULL);
  if (g_strcmp0 (verdict, "ok") != 0)
    return refuse (error, WS_STORE_ERROR_DAMAGED,
                   _("The file is damaged. Nothing was changed in it; open a copy made earlier."));
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    if (ws_store_query_int (self, laws[i], NULL) != 0)
      return refuse (error, WS_STORE_ERROR_DAMAGED,
                     _("The file holds values that cannot be right, so it is damaged or was changed by another program. "
                       "Nothing was changed in it; open a copy made earlier."));
  return TRUE;
}
