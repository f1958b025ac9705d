/* ws-rewrite.c — changing texts in the past, for those who have the right to be forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function is applied to every text of the recorded tables and to every old and new value of the journal
 * alike. Because it is the same function everywhere, replaying the rewritten journal still leads to the
 * rewritten tables, and steps can still be undone. It is the only place where the journal is changed, and it
 * leaves no line in it. */

#include "ws-store-private.h"

typedef struct
{
  WsStore        *store;
  WsRewriteFunc   func;
  gpointer        user_data;
  GError        **error;
} Job;

typedef struct
{
  gint64  keys[3];   /* of the row, as the statement wants them */
  guint   n_keys;
  char   *text;
} Cell;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

/* Writes what was found: first all is read, then all is written, because a table may not change under a
 * running statement. */
static gboolean
write_cells (Job        *job,
             const char *sql,
             GArray     *cells)
{
  sqlite3_stmt *stmt = cells->len > 0 ? ws_store_prepare (job->store, sql, job->error) : NULL;
  int code = SQLITE_DONE;

  if (stmt == NULL)
    return cells->len == 0;
  for (guint i = 0; i < cells->len && code == SQLITE_DONE; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);

      for (guint k = 0; k < cell->n_keys; k++)
        sqlite3_bind_int64 (stmt, k + 2, cell->keys[k]);
      sqlite3_bind_text (stmt, 1, cell->text, -1, SQLITE_STATIC);
      code = sqlite3_step (stmt);
      sqlite3_reset (stmt);
    }
  ws_store_give_back (job->store, stmt);
  return code == SQLITE_DONE || ws_store_take_failure (job->store, code, job->error);
}

/* @sql gives the table, the row, the column, the text, then the keys of what is to be written. */
static gboolean
rewrite_where (Job        *job,
               const char *select,
               const char *update)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  sqlite3_stmt *stmt = ws_store_prepare (job->store, select, job->error);
  int code;

  g_array_set_clear_func (cells, cell_clear);
  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (stmt, 3);
      char *changed = job->func ((const char *) sqlite3_column_text (stmt, 0), sqlite3_column_int64 (stmt, 1),
                                 (const char *) sqlite3_column_text (stmt, 2), text, job->user_data);
      Cell cell = { .n_keys = sqlite3_column_count (stmt) - 4, .text = changed };

      if (changed == NULL)
        continue;
      for (guint k = 0; k < cell.n_keys; k++)
        cell.keys[k] = sqlite3_column_int64 (stmt, k + 4);
      g_array_append_val (cells, cell);
    }
  ws_store_give_back (job->store, stmt);
  if (code != SQLITE_DONE)
    return ws_store_take_failure (job->store, code, job->error);
  return write_cells (job, update, cells);
}

static gboolean
rewrite_table (Job     *job,
               WsTable *table)
{
  for (guint i = 1; i < table->columns->len; i++)
    {
      const char *column = g_ptr_array_index (table->columns, i);
      g_autofree char *select = g_strdup_printf ("SELECT '%1$s', id, '%2$s', \"%2$s\", id FROM \"%1$s\""
                                                 " WHERE typeof (\"%2$s\") = 'text' AND \"%2$s\" <> ''", table->name, column);
      g_autofree char *update = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = ?2", table->name, column);

      if (!rewrite_where (job, select, update))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rewrite_journal (Job *job)
{
  return rewrite_where (job, "SELECT tbl, row, col, old, site, seq, n FROM change WHERE typeof (old) = 'text' AND old <> ''",
                        "UPDATE change SET old = ?1 WHERE site = ?2 AND seq = ?3 AND n = ?4") &&
         rewrite_where (job, "SELECT tbl, row, col, new, site, seq, n FROM change WHERE typeof (new) = 'text' AND new <> ''",
                        "UPDATE change SET new = ?1 WHERE site = ?2 AND seq = ?3 AND n = ?4");
}

/**
 * ws_store_rewrite:
 * @func: what each text becomes; must depend on nothing but its arguments
 *
 * Rewrites every text of the tables and of the journal, now and in the past. To be called as the first thing
 * inside a step that is then committed; when that was done, call ws_store_announce_all(), because any row may
 * have changed.
 */
gboolean
ws_store_rewrite (WsStore        *self,
                  WsRewriteFunc   func,
                  gpointer        user_data,
                  GError        **error)
{
  Job job = { self, func, user_data, error };
  GHashTableIter iter;
  gpointer table;
  gboolean ok;

  g_return_val_if_fail (self->edit != NULL, FALSE);

  if (!ws_edit_check (self->edit, error))
    return FALSE;
  /* What is rewritten did not happen: the hook must not make it a change of today. */
  ws_edit_watch (self->edit, FALSE);
  ok = rewrite_journal (&job);
  g_hash_table_iter_init (&iter, self->tables);
  while (ok && g_hash_table_iter_next (&iter, NULL, &table))
    ok = rewrite_table (&job, table);
  ws_edit_watch (self->edit, TRUE);
  return ok;
}

/**
 * ws_store_announce_all:
 *
 * Tells everybody that anything may have changed.
 */
void
ws_store_announce_all (WsStore *self)
{
  g_autoptr (WsChanges) changes = ws_changes_new_everything ();

  ws_store_emit_changed (self, changes);
}
