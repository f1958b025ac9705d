/* ws-schema.c — making a new file, bringing an older one up to date, and what its tables are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * schema/001.sql, 002.sql … are the documentation of the file format and are run as they stand, each in one transaction
 * with its number in user_version. A released file is never edited. */

#include "ws-store-private.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-store-resources.h"

/* These hold the ballots, the journal and the file itself; everything else is recorded. */
static const char *const unrecorded[] = { "file", "step", "change", "ballot", "box", "paper", "code", "roll", NULL };

void
ws_table_free (WsTable *table)
{
  g_free (table->name);
  g_ptr_array_unref (table->columns);
  g_free (table->select_row);
  g_free (table);
}

/* Returns: (transfer full): the text of schema/NNN.sql */
char *
ws_schema_get_sql (int version)
{
  g_autofree char *path = g_strdup_printf ("/org/opencities/Workshop/schema/%03d.sql", version);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ws_store_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
apply (WsStore  *self,
       int       version,
       GError  **error)
{
  g_autofree char *sql = ws_schema_get_sql (version);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);

  return ws_store_exec (self, sql, error) && ws_store_exec (self, mark, error);
}

/* Makes the tables of a new file, within one transaction: a crash leaves an empty file, never half a workshop. */
gboolean
ws_schema_create (WsStore  *self,
                  GError  **error)
{
  g_autofree char *id = g_strdup_printf ("PRAGMA application_id = %d", WS_APPLICATION_ID);
  g_autofree char *uuid = g_uuid_string_random ();
  sqlite3_stmt *stmt;
  int code;

  if (!ws_store_exec (self, "BEGIN EXCLUSIVE", error) || !ws_store_exec (self, id, error))
    return FALSE;
  for (int version = 1; version <= WS_SCHEMA_VERSION; version++)
    if (!apply (self, version, error))
      return FALSE;
  stmt = ws_store_prepare (self, "INSERT INTO file (id, uuid, created, program) VALUES (1, ?1, ?2, ?3)", error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, uuid, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time () / 1000);
  sqlite3_bind_text (stmt, 3, WS_VERSION, -1, SQLITE_STATIC);
  code = sqlite3_step (stmt);
  ws_store_give_back (self, stmt);
  if (code != SQLITE_DONE)
    return ws_store_take_failure (self, code, error);
  return ws_store_exec (self, "COMMIT", error);
}

static char *
describe_schema (sqlite3 *db)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *stmt;
  int code;

  if (sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", -1, &stmt, NULL) != SQLITE_OK)
    return NULL;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    for (int i = 0; i < 4; i++)
      g_string_append_printf (text, "%s\n", (const char *) sqlite3_column_text (stmt, i));
  sqlite3_finalize (stmt);
  return code == SQLITE_DONE ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * ws_schema_is_ours:
 * @ours: (out): whether the file holds exactly the tables that its version has
 *
 * Compares with what the schema files make of an empty database. Nothing that runs by itself can hide from that.
 */
gboolean
ws_schema_is_ours (WsStore   *self,
                   gboolean  *ours,
                   GError   **error)
{
  int version = ws_store_query_int (self, "PRAGMA user_version", NULL);
  g_autofree char *expected = NULL, *found = describe_schema (self->db);
  sqlite3 *model = NULL;
  int code = sqlite3_open (":memory:", &model);

  for (int i = 1; code == SQLITE_OK && i <= MIN (version, WS_SCHEMA_VERSION); i++)
    {
      g_autofree char *sql = ws_schema_get_sql (i);
      code = sqlite3_exec (model, sql, NULL, NULL, NULL);
    }
  if (code == SQLITE_OK)
    expected = describe_schema (model);
  sqlite3_close (model);
  if (expected == NULL || found == NULL)
    return ws_store_take_failure (self, found == NULL ? SQLITE_CORRUPT : code, error);
  *ours = version >= 1 && g_str_equal (expected, found);
  return TRUE;
}

/* Brings an older file up to date. */
gboolean
ws_schema_migrate (WsStore  *self,
                   GError  **error)
{
  int version = ws_store_query_int (self, "PRAGMA user_version", NULL);

  if (version == WS_SCHEMA_VERSION || self->read_only)
    return TRUE;
  for (version++; version <= WS_SCHEMA_VERSION; version++)
    if (!ws_store_exec (self, "BEGIN EXCLUSIVE", error) || !apply (self, version, error) ||
        !ws_store_exec (self, "COMMIT", error))
      return FALSE;
  return TRUE;
}

static WsTable *
read_table (WsStore    *self,
            const char *name)
{
  WsTable *table = g_new0 (WsTable, 1);
  g_autoptr (WsQuery) query = ws_store_query (self, "SELECT name FROM pragma_table_info (?1) ORDER BY cid", "s", name);

  table->name = g_strdup (name);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  while (ws_query_next (query))
    g_ptr_array_add (table->columns, g_strdup (ws_query_get_text (query, 0)));
  table->select_row = g_strdup_printf ("SELECT * FROM \"%s\" WHERE id = ?1", name);
  return table;
}

/* The recorded tables with their columns, as they are in this file. */
gboolean
ws_schema_read_tables (WsStore  *self,
                       GError  **error)
{
  g_autoptr (WsQuery) query = NULL;

  g_hash_table_remove_all (self->tables);
  query = ws_store_query (self, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", NULL);
  while (ws_query_next (query))
    {
      const char *name = ws_query_get_text (query, 0);

      if (!g_strv_contains (unrecorded, name))
        g_hash_table_insert (self->tables, g_strdup (name), read_table (self, name));
    }
  if (g_hash_table_size (self->tables) == 0)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED, _("The file is damaged: it holds no tables."));
      return FALSE;
    }
  return TRUE;
}
