/* ws-journal.c — reading the journal: a step backwards, the whole of it forwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal holds cells with their old and new values. Table and column names in it are data: each is looked up among
 * the recorded tables before it becomes part of a statement, so that a journal cannot name anything else. */

#include "ws-store-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

void
ws_bind_value (sqlite3_stmt  *stmt,
               int            index,
               sqlite3_value *value)
{
  if (value == NULL)
    sqlite3_bind_null (stmt, index);
  else
    sqlite3_bind_value (stmt, index, value);
}

gboolean
ws_values_equal (sqlite3_value *a,
                 sqlite3_value *b)
{
  int type_a = a != NULL ? sqlite3_value_type (a) : SQLITE_NULL;
  int type_b = b != NULL ? sqlite3_value_type (b) : SQLITE_NULL;

  if (type_a != type_b)
    return FALSE;
  switch (type_a)
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
    case SQLITE_FLOAT:
      return sqlite3_value_double (a) == sqlite3_value_double (b);
    default:
      {
        const void *bytes_a = sqlite3_value_blob (a), *bytes_b = sqlite3_value_blob (b);
        int n = sqlite3_value_bytes (a);

        return n == sqlite3_value_bytes (b) && (n == 0 || memcmp (bytes_a, bytes_b, n) == 0);
      }
    }
}

static const char *
known_column (WsTable    *table,
              const char *name)
{
  for (guint i = 1; i < table->columns->len; i++)
    if (g_str_equal (g_ptr_array_index (table->columns, i), name))
      return g_ptr_array_index (table->columns, i);
  return NULL;
}

static sqlite3_stmt *
prepare_for (WsStore     *self,
             const char  *format,
             WsTable     *table,
             const char  *column,
             GError     **error)
{
  g_autofree char *sql = g_strdup_printf (format, table->name, column);

  return ws_store_prepare (self, sql, error);
}

static gboolean
refuse_moved_on (GError **error)
{
  g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_MOVED_ON,
                       _("This cannot be taken back: what it changed was changed again since."));
  return FALSE;
}

/* Runs a statement that must change exactly one row. */
static gboolean
run_for_one (WsStore       *self,
             sqlite3_stmt  *stmt,
             GError       **error)
{
  int code = sqlite3_step (stmt);
  gint64 n = sqlite3_changes64 (self->db);

  ws_store_give_back (self, stmt);
  if (code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  return n == 1 || refuse_moved_on (error);
}

/* Brings a deleted row back. Its cells that may not be NULL need values at once: they follow it in reverse order in the
 * journal, so all of them are read here and written in one statement. */
static gboolean
insert_row (WsStore  *self,
            WsTable  *table,
            gint64    site,
            gint64    seq,
            gint64    row,
            GError  **error)
{
  sqlite3_stmt *select, *insert;
  g_autoptr (GString) columns = g_string_new ("id");
  g_autoptr (GString) marks = g_string_new ("?1");
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);
  g_autofree char *sql = NULL;
  int code;

  select = ws_store_prepare (self, "SELECT col, old FROM change"
                                   " WHERE site = ?1 AND seq = ?2 AND tbl = ?3 AND row = ?4 AND col <> ''", error);
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, site);
  sqlite3_bind_int64 (select, 2, seq);
  sqlite3_bind_text (select, 3, table->name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (select, 4, row);
  while ((code = sqlite3_step (select)) == SQLITE_ROW)
    {
      const char *column = known_column (table, (const char *) sqlite3_column_text (select, 0));

      if (column == NULL)
        continue;
      g_ptr_array_add (values, sqlite3_value_dup (sqlite3_column_value (select, 1)));
      g_string_append_printf (columns, ", \"%s\"", column);
      g_string_append_printf (marks, ", ?%u", values->len + 1);
    }
  ws_store_give_back (self, select);
  if (code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table->name, columns->str, marks->str);
  insert = ws_store_prepare (self, sql, error);
  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, row);
  for (guint i = 0; i < values->len; i++)
    ws_bind_value (insert, i + 2, g_ptr_array_index (values, i));
  return run_for_one (self, insert, error);
}

/* One line of the journal backwards: the cell must hold the new value, then gets the old one. */
static gboolean
invert_change (WsStore       *self,
               sqlite3_stmt  *change,
               GHashTable    *whole_rows,
               gint64         site,
               gint64         seq,
               GError       **error)
{
  WsTable *table = g_hash_table_lookup (self->tables, sqlite3_column_text (change, 0));
  gint64 row = sqlite3_column_int64 (change, 1);
  const char *name = (const char *) sqlite3_column_text (change, 2);
  const char *column;
  sqlite3_stmt *stmt;

  if (table == NULL)
    return refuse_moved_on (error);
  if (*name == '\0' && sqlite3_column_type (change, 3) == SQLITE_NULL)   /* it was new: goes away */
    {
      stmt = prepare_for (self, "DELETE FROM \"%s\" WHERE id = ?1", table, NULL, error);
      if (stmt == NULL)
        return FALSE;
      sqlite3_bind_int64 (stmt, 1, row);
      return run_for_one (self, stmt, error);
    }
  if (*name == '\0')                                                     /* it went away: comes back whole */
    return insert_row (self, table, site, seq, row, error);
  if (g_hash_table_contains (whole_rows, &row))
    return TRUE;
  column = known_column (table, name);
  if (column == NULL)
    return refuse_moved_on (error);
  stmt = prepare_for (self, "UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1 AND \"%2$s\" IS ?3", table, column, error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, row);
  ws_bind_value (stmt, 2, sqlite3_column_value (change, 3));
  ws_bind_value (stmt, 3, sqlite3_column_value (change, 4));
  return run_for_one (self, stmt, error);
}

/* Rows that a step made or deleted: their cells come and go with them. Keys are random, so that a row's number
   alone tells. */
static GHashTable *
list_whole_rows (WsStore *self,
                 gint64   site,
                 gint64   seq)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (WsQuery) query = ws_store_query (self, "SELECT row FROM change WHERE site = ?1 AND seq = ?2 AND col = ''",
                                              "ii", site, seq);

  while (ws_query_next (query))
    {
      gint64 row = ws_query_get_int (query, 0);
      g_hash_table_add (rows, g_memdup2 (&row, sizeof row));
    }
  return rows;
}

/* Takes one step back, inside the edit of the caller. Where a row moved on, nothing is changed. */
gboolean
ws_journal_invert (WsStore  *self,
                   gint64    site,
                   gint64    seq,
                   GError  **error)
{
  g_autoptr (GHashTable) whole_rows = list_whole_rows (self, site, seq);
  sqlite3_stmt *select;
  gboolean ok = TRUE;
  int code = SQLITE_DONE;

  /* Rows of one step may point at each other; what counts is that they agree at the end. */
  if (!ws_store_exec (self, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  select = ws_store_prepare (self, "SELECT tbl, row, col, old, new FROM change WHERE site = ?1 AND seq = ?2 ORDER BY n DESC", error);
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, site);
  sqlite3_bind_int64 (select, 2, seq);
  while (ok && (code = sqlite3_step (select)) == SQLITE_ROW)
    ok = invert_change (self, select, whole_rows, site, seq, error);
  ws_store_give_back (self, select);
  /* half a step taken back would be none of what anybody did */
  if (ok && code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  return ok;
}

static gboolean
replay_statement (sqlite3       *into,
                  const char    *sql,
                  gint64         row,
                  sqlite3_value *value)
{
  sqlite3_stmt *stmt;
  gboolean ok;

  if (sqlite3_prepare_v2 (into, sql, -1, &stmt, NULL) != SQLITE_OK)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, row);
  if (value != NULL)
    sqlite3_bind_value (stmt, 2, value);
  ok = sqlite3_step (stmt) == SQLITE_DONE;
  sqlite3_finalize (stmt);
  return ok;
}

/* The shadow of a table: the same columns without types, defaults or rules, so that each cell can be replayed alone. */
static gboolean
make_shadow (sqlite3 *into,
             WsTable *table)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (id INTEGER PRIMARY KEY NOT NULL", table->name);
  for (guint i = 1; i < table->columns->len; i++)
    g_string_append_printf (sql, ", \"%s\"", (char *) g_ptr_array_index (table->columns, i));
  g_string_append (sql, ")");
  return sqlite3_exec (into, sql->str, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
replay_change (WsStore      *self,
               sqlite3      *into,
               sqlite3_stmt *change)
{
  WsTable *table = g_hash_table_lookup (self->tables, sqlite3_column_text (change, 0));
  gint64 row = sqlite3_column_int64 (change, 1);
  const char *name = (const char *) sqlite3_column_text (change, 2);
  g_autofree char *sql = NULL;
  const char *column;

  if (table == NULL)
    return FALSE;
  if (*name == '\0')
    {
      sql = sqlite3_column_type (change, 4) == SQLITE_NULL
        ? g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table->name)
        : g_strdup_printf ("INSERT INTO \"%s\" (id) VALUES (?1)", table->name);
      return replay_statement (into, sql, row, NULL);
    }
  column = known_column (table, name);
  if (column == NULL)
    return FALSE;
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1", table->name, column);
  return replay_statement (into, sql, row, sqlite3_column_value (change, 4));
}

/**
 * ws_journal_replay:
 * @into: an empty database
 *
 * Builds the recorded tables from nothing but the journal.
 *
 * Returns: %FALSE where a line of the journal names what does not exist
 */
gboolean
ws_journal_replay (WsStore  *self,
                   sqlite3  *into,
                   GError  **error)
{
  sqlite3_stmt *select;
  GHashTableIter iter;
  gpointer table;
  gboolean ok = TRUE;
  int code = SQLITE_DONE;

  g_hash_table_iter_init (&iter, self->tables);
  while (ok && g_hash_table_iter_next (&iter, NULL, &table))
    ok = make_shadow (into, table);
  select = ws_store_prepare (self,
                             "SELECT c.tbl, c.row, c.col, c.old, c.new FROM step s JOIN change c USING (site, seq)"
                             " ORDER BY s.hlc, c.n", error);
  if (select == NULL)
    return FALSE;
  while (ok && (code = sqlite3_step (select)) == SQLITE_ROW)
    ok = replay_change (self, into, select);
  ws_store_give_back (self, select);
  if (ok && code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  if (!ok)
    g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED,
                         _("The history in this file names something that does not exist."));
  return ok;
}
