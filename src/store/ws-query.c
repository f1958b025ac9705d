/* ws-query.c — prepared statements, bound values, rows read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only file that prepares SQL. Values are always bound, by a string of types: i gint64, r double, s text (NULL:
 * NULL), k key (gint64; 0: NULL). A statement is taken out of the cache while it is in use, so that a query may run
 * inside the loop of the same query. */

#include "ws-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

struct _WsQuery
{
  WsStore      *store;
  sqlite3_stmt *stmt;
};

G_DEFINE_QUARK (ws-store-error-quark, ws_store_error)

/**
 * ws_store_take_failure:
 * @code: what SQLite returned
 *
 * Says in a sentence what happened and what to do.
 *
 * Returns: always %FALSE, with @error set
 */
gboolean
ws_store_take_failure (WsStore  *self,
                       int       code,
                       GError  **error)
{
  const char *detail = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);

  /* the journal cannot be made where the disk or the folder became read-only */
  if ((code & 0xff) == SQLITE_CANTOPEN && g_file_test (self->path, G_FILE_TEST_EXISTS) && ws_store_cannot_write (self->path))
    code = SQLITE_READONLY;
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_FULL,
                           _("The disk is full, so this was not saved. Free some space and try again; "
                             "everything saved before is safe."));
      break;
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_DBMOVED)
        g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_MOVED,
                             _("The file of this workshop was moved, renamed or deleted while it was open, so this was "
                               "not saved. Use Save a Copy to keep what you see, or put the file back."));
      else if (code == SQLITE_READONLY_ROLLBACK)
        g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_READ_ONLY,
                             _("The last change to this file was cut off, and nothing can be written here to take it back. "
                               "Copy the file, together with the one beside it that ends in “-journal”, to a folder of your own."));
      else
        g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_READ_ONLY,
                             _("This file can only be read, so this was not saved. Use Save a Copy to work on it."));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_BUSY,
                           _("Another program is writing to this file, so this was not saved. Try again in a moment."));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED,
                           _("The file is damaged. Nothing was changed in it; open a copy made earlier."));
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED,
                   /* Translators: %s is what the system said, in English */
                   _("The disk or memory stick could not be used (%s). Check that it is still connected."), detail);
      break;
    default:
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED,
                   /* Translators: %s is what the database said, in English */
                   _("This could not be saved (%s)."), detail);
    }
  return FALSE;
}

sqlite3_stmt *
ws_store_prepare (WsStore     *self,
                  const char  *sql,
                  GError     **error)
{
  sqlite3_stmt *stmt;
  gpointer key;
  int code;

  if (self->db == NULL)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED, _("The file is closed."));
      return NULL;
    }
  if (g_hash_table_steal_extended (self->statements, sql, &key, (gpointer *) &stmt))
    {
      g_free (key);
      return stmt;
    }
  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      ws_store_take_failure (self, code, error);
      return NULL;
    }
  return stmt;
}

void
ws_store_give_back (WsStore      *self,
                    sqlite3_stmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  if (g_hash_table_contains (self->statements, sqlite3_sql (stmt)) || sqlite3_db_handle (stmt) != self->db)
    sqlite3_finalize (stmt);
  else
    g_hash_table_insert (self->statements, g_strdup (sqlite3_sql (stmt)), stmt);
}

void
ws_store_forget_prepared (WsStore *self)
{
  g_hash_table_remove_all (self->statements);
}

gboolean
ws_store_exec (WsStore     *self,
               const char  *sql,
               GError     **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || ws_store_take_failure (self, code, error);
}

static void
bind_values (sqlite3_stmt *stmt,
             const char   *types,
             va_list       values)
{
  for (int i = 1; types != NULL && *types != '\0'; types++, i++)
    switch (*types)
      {
      case 'i':
        sqlite3_bind_int64 (stmt, i, va_arg (values, gint64));
        break;
      case 'k':
        {
          gint64 key = va_arg (values, gint64);
          if (key == 0)
            sqlite3_bind_null (stmt, i);
          else
            sqlite3_bind_int64 (stmt, i, key);
        }
        break;
      case 'r':
        sqlite3_bind_double (stmt, i, va_arg (values, double));
        break;
      case 's':
        sqlite3_bind_text (stmt, i, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * ws_store_run:
 * @types: one letter for each value: i gint64, k gint64 (0: NULL), r double, s text; %NULL for none
 *
 * Runs one statement that writes, inside an edit. A failure is remembered by the edit, so that its commit fails as
 * well.
 *
 * Returns: %FALSE and @error set on failure
 */
gboolean
ws_store_run (WsStore     *self,
              GError     **error,
              const char  *sql,
              const char  *types,
              ...)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt;
  va_list values;
  int code;

  g_return_val_if_fail (self->edit != NULL, FALSE);

  if (!ws_edit_check (self->edit, error))
    return FALSE;
  stmt = ws_store_prepare (self, sql, &failure);
  if (stmt != NULL)
    {
      va_start (values, types);
      bind_values (stmt, types, values);
      va_end (values);
      code = sqlite3_step (stmt);
      if (code == SQLITE_DONE || code == SQLITE_ROW)
        {
          ws_store_give_back (self, stmt);
          return TRUE;
        }
      ws_store_take_failure (self, code, &failure);
      sqlite3_finalize (stmt);
    }
  ws_edit_note_failure (self->edit, failure);
  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * ws_store_get_n_changed:
 *
 * Returns: rows that the last ws_store_run() changed
 */
gint64
ws_store_get_n_changed (WsStore *self)
{
  return sqlite3_changes64 (self->db);
}

/* A disk that fails is not a mistake of the program: it is kept until somebody can say it. */
static void
remember_failure (WsStore    *self,
                  const char *sql,
                  GError     *error)
{
  if (self->db != NULL && (sqlite3_errcode (self->db) == SQLITE_ERROR || sqlite3_errcode (self->db) == SQLITE_MISUSE))
    g_warning ("%s: %s", sql, sqlite3_errmsg (self->db));
  else
    g_info ("%s: %s", sql, error->message);
  self->n_read_failures++;
  if (self->edit != NULL)
    ws_edit_note_failure (self->edit, error);
  if (self->read_failure == NULL)
    self->read_failure = error;
  else
    g_error_free (error);
}

/**
 * ws_store_was_readable:
 *
 * To be asked after something was made of what queries gave, such as a document: a query that cannot be read gives no rows.
 *
 * Returns: %FALSE with the first failure since the last time in @error
 */
gboolean
ws_store_was_readable (WsStore  *self,
                       GError  **error)
{
  if (self->read_failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->read_failure));
  return FALSE;
}

static WsQuery *
query_new (WsStore    *self,
           const char *sql,
           const char *types,
           va_list     values)
{
  g_autoptr (GError) error = NULL;
  WsQuery *query = g_new0 (WsQuery, 1);

  query->store = g_object_ref (self);
  query->stmt = ws_store_prepare (self, sql, &error);
  if (query->stmt == NULL)
    remember_failure (self, sql, g_steal_pointer (&error));
  else
    bind_values (query->stmt, types, values);
  return query;
}

/**
 * ws_store_query:
 *
 * Asks. A query that cannot be read gives no rows; see ws_store_was_readable().
 *
 * Returns: (transfer full): free with ws_query_free()
 */
WsQuery *
ws_store_query (WsStore    *self,
                const char *sql,
                const char *types,
                ...)
{
  WsQuery *query;
  va_list values;

  va_start (values, types);
  query = query_new (self, sql, types, values);
  va_end (values);
  return query;
}

gint64
ws_store_query_int (WsStore    *self,
                    const char *sql,
                    const char *types,
                    ...)
{
  g_autoptr (WsQuery) query = NULL;
  va_list values;

  va_start (values, types);
  query = query_new (self, sql, types, values);
  va_end (values);
  return ws_query_next (query) ? ws_query_get_int (query, 0) : 0;
}

/**
 * ws_store_expect_zero:
 * @zero: (out): whether the first value of the first row is 0
 *
 * For checks: a question that cannot be answered is not the same as one answered with 0.
 *
 * Returns: %FALSE and @error set where @sql could not be prepared or read
 */
gboolean
ws_store_expect_zero (WsStore     *self,
                      const char  *sql,
                      gboolean    *zero,
                      GError     **error)
{
  sqlite3_stmt *stmt = ws_store_prepare (self, sql, error);
  int code;

  if (stmt == NULL)
    return FALSE;
  code = sqlite3_step (stmt);
  *zero = code == SQLITE_ROW && sqlite3_column_int64 (stmt, 0) == 0;
  ws_store_give_back (self, stmt);
  return code == SQLITE_ROW || ws_store_take_failure (self, code, error);
}

double
ws_store_query_real (WsStore    *self,
                     const char *sql,
                     const char *types,
                     ...)
{
  g_autoptr (WsQuery) query = NULL;
  va_list values;

  va_start (values, types);
  query = query_new (self, sql, types, values);
  va_end (values);
  return ws_query_next (query) ? ws_query_get_real (query, 0) : 0;
}

/**
 * ws_store_query_text:
 *
 * Returns: (transfer full) (nullable): the first value of the first row
 */
char *
ws_store_query_text (WsStore    *self,
                     const char *sql,
                     const char *types,
                     ...)
{
  g_autoptr (WsQuery) query = NULL;
  va_list values;

  va_start (values, types);
  query = query_new (self, sql, types, values);
  va_end (values);
  return ws_query_next (query) && !ws_query_is_null (query, 0) ? g_strdup (ws_query_get_text (query, 0)) : NULL;
}

gboolean
ws_query_next (WsQuery *query)
{
  int code;

  if (query->stmt == NULL)
    return FALSE;
  code = sqlite3_step (query->stmt);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      GError *error = NULL;
      ws_store_take_failure (query->store, code, &error);
      remember_failure (query->store, sqlite3_sql (query->stmt), error);
    }
  return code == SQLITE_ROW;
}

gint64
ws_query_get_int (WsQuery *query,
                  int      column)
{
  return sqlite3_column_int64 (query->stmt, column);
}

double
ws_query_get_real (WsQuery *query,
                   int      column)
{
  return sqlite3_column_double (query->stmt, column);
}

/**
 * ws_query_get_text:
 *
 * Returns: (transfer none): the text, "" for NULL; valid until the next row
 */
const char *
ws_query_get_text (WsQuery *query,
                   int      column)
{
  const char *text = (const char *) sqlite3_column_text (query->stmt, column);

  return text != NULL ? text : "";
}

gboolean
ws_query_is_null (WsQuery *query,
                  int      column)
{
  return sqlite3_column_type (query->stmt, column) == SQLITE_NULL;
}

void
ws_query_free (WsQuery *query)
{
  if (query->stmt != NULL)
    ws_store_give_back (query->store, query->stmt);
  g_object_unref (query->store);
  g_free (query);
}
