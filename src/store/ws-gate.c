/* ws-gate.c — what a file must be before it is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header is read as plain bytes before SQLite sees the file, so that a zip, a text or an empty file gets its own
 * sentence. The contents are checked on the open connection before any of our own statements trusts them: SQLite's
 * pages, then the schema byte for byte, which leaves no room for triggers, views or virtual tables, then the ranges that the
 * schema cannot say. The gate for files from strangers (hostile siblings, a private copy) belongs here too, before all. */

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

/* How a journal ends that names another one (SQLite's file format, 3.1). SQLite deletes the file of that name, whatever it
   is. Workshop writes no such journal: it never changes two files at once. */
static gboolean
has_foreign_journal (const char *path)
{
  static const guchar magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  guchar end[sizeof magic];
  int fd = open (journal, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  gboolean foreign;

  if (fd < 0)
    return FALSE;
  foreign = lseek (fd, -(off_t) sizeof end, SEEK_END) >= 0 && read (fd, end, sizeof end) == sizeof end &&
            memcmp (end, magic, sizeof end) == 0;
  close (fd);
  return foreign;
}

/**
 * ws_gate_check_header:
 *
 * Looks at the first bytes, and at the end of a journal that lies beside the file. Opens and closes the file, so it must not
 * be called while the file is open here.
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
  if (has_foreign_journal (path))
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP,
                   _("This file holds things that Workshop never writes. It was not opened, to be safe."));
  return judge_header (header, MAX (length, 0), error);
}

/* What the schema's types cannot say. Each query counts the rows that break a law. */
static const char *const laws[] = {
  "SELECT count(*) <> 1 FROM workshop WHERE id = 1 AND length(trim(title)) > 0",
  "SELECT count(*) FROM workshop WHERE id <> 1",
  "SELECT count(*) FROM workshop WHERE capacity < 0 OR quorum_rule NOT IN ('off', 'number', 'entitled', 'present')"
  " OR quorum_number < 0 OR quorum_part NOT BETWEEN 1 AND quorum_whole OR quorum_whole NOT BETWEEN 1 AND 100"
  " OR quorum_above NOT IN (0, 1)",
  "SELECT count(*) FROM institution WHERE kind NOT IN ('municipal', 'state', 'federal', 'civil', 'committee', 'school', 'business',"
  " 'other') OR seats < 0 OR gone NOT IN (0, 1)",
  "SELECT count(*) FROM person WHERE length (name) = 0 OR kind NOT IN ('neighbour', 'official', 'facilitator', 'observer')"
  " OR age_band NOT IN ('', 'under-18', '18-29', '30-44', '45-59', '60-plus', 'undisclosed')"
  " OR gender NOT IN ('', 'woman', 'man', 'other', 'undisclosed') OR entitled NOT IN (0, 1) OR walk_in NOT IN (0, 1)"
  " OR forgotten < 0 OR gone NOT IN (0, 1)",
  "SELECT count(*) FROM stay WHERE (departed <> 0 AND departed < arrived) OR gone NOT IN (0, 1)",
  "SELECT count(*) FROM notice WHERE version < 1 OR gone NOT IN (0, 1)",
  "SELECT count(*) FROM consent WHERE purpose NOT IN ('attendance', 'image', 'name', 'contact') OR granted NOT IN (0, 1)"
  " OR (granted = 1 AND notice IS NULL) OR gone NOT IN (0, 1)",
  "SELECT count(*) FROM board_column WHERE family NOT BETWEEN 0 AND 6 OR gone NOT IN (0, 1) OR locked NOT IN (0, 1)"
  " OR hidden NOT IN (0, 1)",
  "SELECT count(*) FROM idea WHERE family NOT BETWEEN 0 AND 6 OR gone NOT IN (0, 1) OR source NOT BETWEEN 0 AND 2"
  " OR length(text) > 100000",
  "SELECT count(*) FROM vote WHERE method NOT IN ('dots', 'approval', 'yes-no', 'score', 'ranked', 'committee',"
  " 'budget', 'gradients', 'consent', 'quadratic') OR state NOT BETWEEN 0 AND 3"
  " OR channel NOT IN ('laptop', 'hands', 'paper') OR dots NOT BETWEEN 1 AND 99 OR cap NOT BETWEEN 0 AND 99 OR seats < 1"
  " OR choose_min < 0 OR choose_max < 0 OR majority NOT IN ('simple', 'absolute', 'two-thirds')"
  " OR base NOT IN ('yes-no', 'valid', 'cast', 'present', 'entitled') OR tie_rule NOT IN ('runoff', 'lot', 'facilitator', 'share')"
  " OR round < 1 OR entitled < 0 OR present < 0 OR quorum NOT BETWEEN 0 AND 2 OR quorum_needed < 0"
  " OR counting NOT IN ('usual', 'mean', 'star', 'schulze', 'irv', 'greedy', 'equal-shares')"
  " OR budget_form NOT IN ('knapsack', 'choose', 'share') OR admission NOT IN ('open', 'codes', 'roll')"
  " OR budget NOT BETWEEN 0 AND 9000000000000000 OR budget_share NOT BETWEEN 1 AND 100 OR threshold < 0 OR stop NOT IN (0, 1)"
  " OR printed < 0 OR spoiled < 0 OR returned < -1 OR missing < -1",
  "SELECT count(*) FROM vote_option WHERE number < 1 OR code NOT IN ('', 'yes', 'no', 'abstain') OR lot < 0"
  " OR cost NOT BETWEEN 0 AND 9000000000000000 OR cost_min NOT BETWEEN 0 AND cost OR cost_step < 0"
  " OR (cost_min > 0 AND cost_step = 0)",
  "SELECT count(*) FROM tally_sheet WHERE channel NOT IN ('hands', 'paper') OR pass NOT IN (1, 2) OR ballots < 0"
  " OR blank < 0 OR spoiled < 0",
  "SELECT count(*) FROM tally_line WHERE n < 0",
  "SELECT count(*) FROM action WHERE status NOT BETWEEN 0 AND 4 OR progress NOT BETWEEN 0 AND 100 OR budget < 0",
  "SELECT count(*) FROM block WHERE kind NOT IN ('welcome', 'talk', 'framing', 'ideas', 'vote', 'actions', 'agreement', 'break',"
  " 'facilitator') OR minutes NOT BETWEEN 0 AND 480 OR desks NOT BETWEEN 0 AND 20 OR per_desk NOT BETWEEN 0 AND 500"
  " OR protected NOT IN (0, 1) OR gone NOT IN (0, 1) OR link NOT IN ('', 'framing', 'ideas', 'voting', 'actions', 'minutes')"
  " OR planned NOT BETWEEN -1 AND 480 OR extra NOT BETWEEN -480 AND 480 OR started NOT BETWEEN 0 AND 253402300799999"
  " OR actual NOT BETWEEN 0 AND 253402300799999 OR spent NOT BETWEEN 0 AND actual",
  "SELECT count(*) <> 1 FROM run WHERE id = 1 AND state BETWEEN 0 AND 3 AND since BETWEEN 0 AND 253402300799999"
  " AND wall BETWEEN 0 AND 253402300799999 AND uptime BETWEEN 0 AND 253402300799999"
  " AND begun BETWEEN 0 AND 253402300799999 AND ended BETWEEN 0 AND 253402300799999"
  " AND planned_from BETWEEN 0 AND 253402300799999 AND planned_to BETWEEN 0 AND 253402300799999",
  "SELECT count(*) FROM run WHERE id <> 1",
  "SELECT count(*) FROM section WHERE shown NOT IN (0, 1)",
  "SELECT count(*) FROM pragma_foreign_key_check",
};

/* The strongest check that SQLite has. Where it cannot even begin, what it says first is what is wrong. */
static gboolean
pages_are_sound (WsStore  *self,
                 GError  **error)
{
  sqlite3_stmt *stmt = ws_store_prepare (self, "PRAGMA integrity_check (1)", error);
  gboolean ok;
  int code;

  if (stmt == NULL)
    return FALSE;
  code = sqlite3_step (stmt);
  ok = code == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
  ws_store_give_back (self, stmt);
  return ok || ws_store_take_failure (self, code == SQLITE_ROW || code == SQLITE_ERROR ? SQLITE_CORRUPT : code, error);
}

/* SQLite reads a page of which the end is missing as if zeros stood there, and finds nothing wrong with it. */
static gboolean
file_is_whole (WsStore  *self,
               GError  **error)
{
  g_autoptr (WsQuery) query = ws_store_query (self, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                                              NULL);
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;

  if (!ws_query_next (query))
    return ws_store_take_failure (self, SQLITE_CORRUPT, error);
  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file->pMethods == NULL ||
      file->pMethods->xFileSize (file, &size) != SQLITE_OK || size >= ws_query_get_int (query, 0))
    return TRUE;
  return refuse (error, WS_STORE_ERROR_DAMAGED, _("The file is cut off. Open a copy made earlier, or copy it again."));
}

static gboolean
columns_are_text (WsStore     *self,
                  const char  *table,
                  const char  *columns,
                  GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\"", columns, table);
  sqlite3_stmt *stmt = ws_store_prepare (self, sql, error);
  gboolean ok = stmt != NULL;
  int code = SQLITE_DONE;

  while (ok && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    for (int i = 0; ok && i < sqlite3_column_count (stmt); i++)
      {
        const char *text = (const char *) sqlite3_column_text (stmt, i);
        ok = text == NULL || g_utf8_validate_len (text, sqlite3_column_bytes (stmt, i), NULL);
      }
  if (stmt == NULL)
    return FALSE;
  sqlite3_finalize (stmt);
  if (ok && code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  return ok || ws_store_take_failure (self, SQLITE_CORRUPT, error);
}

/* SQLite does not look into texts; everything above trusts that they are UTF-8 and hold no NUL. The journal, which nothing
 * shows, is left to ws_store_check(): it must lead to what was looked at here. */
static gboolean
texts_are_utf8 (WsStore  *self,
                GError  **error)
{
  g_autoptr (WsQuery) query =
    ws_store_query (self, "SELECT t.name, group_concat (c.name) FROM sqlite_schema t, pragma_table_info (t.name) c"
                          " WHERE t.type = 'table' AND t.name <> 'change' AND c.type = 'TEXT' GROUP BY t.name", NULL);

  while (ws_query_next (query))
    if (!columns_are_text (self, ws_query_get_text (query, 0), ws_query_get_text (query, 1), error))
      return FALSE;
  return TRUE;
}

/**
 * ws_gate_check_contents:
 *
 * Checks the open file: every page sound, the schema byte for byte ours, every value in its range.
 */
gboolean
ws_gate_check_contents (WsStore  *self,
                        GError  **error)
{
  gboolean ours = FALSE, lawful = TRUE;

  if (!pages_are_sound (self, error) || !file_is_whole (self, error) || !ws_schema_is_ours (self, &ours, error))
    return FALSE;
  if (!ours)
    return refuse (error, WS_STORE_ERROR_NOT_A_WORKSHOP,
                   _("This file holds things that Workshop never writes. It was not opened, to be safe."));
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    if (!ws_store_expect_zero (self, laws[i], &lawful, error))
      return FALSE;
    else if (!lawful)
      return refuse (error, WS_STORE_ERROR_DAMAGED,
                     _("The file holds values that cannot be right, so it is damaged or was changed by another program. "
                       "Nothing was changed in it; open a copy made earlier."));
  return texts_are_utf8 (self, error);
}
