/* ws-check.c — is the file what it says: its laws, its history, its digest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strongest check: replaying the journal from an empty database must give the tables cell for cell. A lost write, a
 * verb that bypassed the journal or an edit by another program shows here. */

#include "ws-store-private.h"

#include <glib/gi18n-lib.h>

static gboolean
differ (GError     **error,
        const char  *table)
{
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED,
               /* Translators: %s is the name of a table in the file */
               _("The history does not lead to what the file holds, in its table “%s”."), table);
  return FALSE;
}

/* Walks both tables in the order of their keys. */
static gboolean
compare_table (sqlite3  *ours,
               sqlite3  *shadow,
               WsTable  *table,
               GError  **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", table->name);
  sqlite3_stmt *a = NULL, *b = NULL;
  gboolean ok = sqlite3_prepare_v2 (ours, sql, -1, &a, NULL) == SQLITE_OK &&
                sqlite3_prepare_v2 (shadow, sql, -1, &b, NULL) == SQLITE_OK;
  int code = SQLITE_ROW;

  while (ok && code == SQLITE_ROW)
    {
      code = sqlite3_step (a);
      ok = sqlite3_step (b) == code && (code == SQLITE_ROW || code == SQLITE_DONE);
      for (guint i = 0; ok && code == SQLITE_ROW && i < table->columns->len; i++)
        ok = ws_values_equal (sqlite3_column_value (a, i), sqlite3_column_value (b, i));
    }
  sqlite3_finalize (a);
  sqlite3_finalize (b);
  return ok || differ (error, table->name);
}

static gboolean
check_replay (WsStore  *self,
              GError  **error)
{
  sqlite3 *shadow;
  GHashTableIter iter;
  gpointer table;
  gboolean ok;

  if (sqlite3_open (":memory:", &shadow) != SQLITE_OK)
    return ws_store_take_failure (self, SQLITE_NOMEM, error);
  sqlite3_exec (shadow, "PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL);
  ok = ws_journal_replay (self, shadow, error);
  g_hash_table_iter_init (&iter, self->tables);
  while (ok && g_hash_table_iter_next (&iter, NULL, &table))
    ok = compare_table (self->db, shadow, table, error);
  sqlite3_close (shadow);
  return ok;
}

/* A question that cannot be read counts as damage too, with its own sentence. */
static gboolean
expect (WsStore     *self,
        const char  *sql,
        const char  *sentence,
        GError     **error)
{
  gboolean zero = FALSE;

  if (!ws_store_expect_zero (self, sql, &zero, error))
    return FALSE;
  if (!zero)
    g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED, sentence);
  return zero;
}

/* Steps are numbered without gaps, every change has its step, the clock only goes forward. */
static gboolean
check_steps (WsStore  *self,
             GError  **error)
{
  return expect (self, "SELECT count(*) FROM (SELECT site FROM step GROUP BY site HAVING min(seq) <> 1 OR max(seq) <> count(*))",
                 _("The history in this file has gaps."), error) &&
         expect (self, "SELECT count(*) FROM change c LEFT JOIN step s USING (site, seq) WHERE s.site IS NULL",
                 _("The history in this file has gaps."), error) &&
         expect (self, "SELECT count(*) - count(DISTINCT hlc) FROM step", _("The history in this file has gaps."), error);
}

/* The count that was shown during a vote is the number of ballots in its box, and where slips or the list let people in, as many
 * of them are used up. */
static gboolean
check_boxes (WsStore  *self,
             GError  **error)
{
  const char *ballots = _("A ballot box holds another number of ballots than were cast.");
  const char *codes = _("In a vote with slips, the codes do not agree with the ballots or with the slips that were printed.");
  const char *roll = _("In a vote by the list, another number of people is marked as having voted than there are ballots.");

  return expect (self, "SELECT count(*) FROM box b"
                       " WHERE deposited <> (SELECT coalesce(sum(n), 0) FROM ballot WHERE vote = b.vote)", ballots, error) &&
         expect (self, "SELECT count(*) FROM ballot WHERE vote NOT IN (SELECT vote FROM box)", ballots, error) &&
         expect (self, "SELECT count(*) FROM vote v WHERE printed <> (SELECT count(*) FROM code WHERE vote = v.id)", codes, error) &&
         expect (self, "SELECT count(*) FROM code WHERE vote NOT IN (SELECT id FROM vote)", codes, error) &&
         expect (self, "SELECT count(*) FROM vote v LEFT JOIN box b ON b.vote = v.id"
                       " WHERE (SELECT count(*) FROM code WHERE vote = v.id AND state = 1)"
                       " <> iif (v.admission = 'codes', coalesce (b.deposited, 0), 0)", codes, error) &&
         expect (self, "SELECT count(*) FROM vote WHERE state > 1"
                       " AND spoiled <> (SELECT count(*) FROM code WHERE vote = vote.id AND state = 2)", codes, error) &&
         expect (self, "SELECT count(*) FROM vote v LEFT JOIN box b ON b.vote = v.id"
                       " WHERE (SELECT count(*) FROM roll WHERE vote = v.id)"
                       " <> iif (v.admission = 'roll', coalesce (b.deposited, 0), 0)", roll, error) &&
         expect (self, "SELECT count(*) FROM roll WHERE vote NOT IN (SELECT id FROM vote)"
                       " OR person NOT IN (SELECT id FROM person)", roll, error);
}

/**
 * ws_store_check:
 *
 * Checks everything that can be checked about the open file.
 *
 * Returns: %FALSE with a sentence in @error for the first thing that is wrong
 */
gboolean
ws_store_check (WsStore  *self,
                GError  **error)
{
  return ws_gate_check_contents (self, error) && check_steps (self, error) && check_boxes (self, error) &&
         check_replay (self, error);
}

static void
digest_statement (GChecksum  *sum,
                  sqlite3    *db,
                  const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      {
        const guchar *bytes = sqlite3_column_text (stmt, i);
        char mark = '0' + sqlite3_column_type (stmt, i);

        g_checksum_update (sum, (const guchar *) &mark, 1);
        if (bytes != NULL)
          g_checksum_update (sum, bytes, sqlite3_column_bytes (stmt, i));
      }
  sqlite3_finalize (stmt);
}

/**
 * ws_store_digest:
 *
 * Returns: (transfer full): SHA-256 over every cell of the recorded tables; equal contents have equal digests
 */
char *
ws_store_digest (WsStore *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->tables), (GCompareFunc) g_strcmp0);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", (char *) l->data);

      g_checksum_update (sum, l->data, -1);
      digest_statement (sum, self->db, sql);
    }
  return g_strdup (g_checksum_get_string (sum));
}
