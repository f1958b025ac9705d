/* ws-edit.c — one action of a person as one transaction, watched and journalled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's pre-update hook reports each row of a recorded table before it changes; at the first touch its old values
 * are kept. At commit the row is read again and every cell that differs becomes a line of the journal, in the same
 * transaction: what was changed and changed back leaves nothing. Edits nest; the outermost label wins. */

#include "ws-store-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  WsTable        *table;
  gint64          row;
  gboolean        existed;
  sqlite3_value **old;      /* one for each column; NULL where the row did not exist */
} Touched;

struct _WsEdit
{
  WsStore    *store;
  WsEdit     *outer;        /* NULL: the outermost */
  char       *label;
  WsEditKind  kind;
  gint64      seq;
  gint64      hlc;
  gint64      undo_site;
  gint64      undo_seq;
  gboolean    done;
  gboolean    failed;       /* an inner edit was given up */
  GError     *error;        /* the first thing that went wrong: it did not begin, a statement failed, a query was unreadable */
  GPtrArray  *touched;      /* Touched *, in the order of the first touch */
  GHashTable *index;        /* (table, row) → Touched * */
  const char *announced;    /* a table that is not recorded and was written all the same; or NULL */
};

static guint
touched_hash (gconstpointer key)
{
  const Touched *touched = key;

  return g_int64_hash (&touched->row) ^ g_direct_hash (touched->table);
}

static gboolean
touched_equal (gconstpointer a,
               gconstpointer b)
{
  const Touched *one = a, *two = b;

  return one->table == two->table && one->row == two->row;
}

static void
touched_free (gpointer data)
{
  Touched *touched = data;

  if (touched->old != NULL)
    for (guint i = 0; i < touched->table->columns->len; i++)
      sqlite3_value_free (touched->old[i]);
  g_free (touched->old);
  g_free (touched);
}

static void
on_pre_update (void          *data,
               sqlite3       *db,
               int            op,
               const char    *schema,
               const char    *name,
               sqlite3_int64  old_row,
               sqlite3_int64  new_row)
{
  WsEdit *edit = data;
  WsTable *table = g_hash_table_lookup (edit->store->tables, name);
  Touched key = { table, op == SQLITE_INSERT ? new_row : old_row };
  Touched *touched;

  if (table == NULL || g_hash_table_contains (edit->index, &key))
    return;
  touched = g_new0 (Touched, 1);
  touched->table = table;
  touched->row = key.row;
  touched->existed = op != SQLITE_INSERT;
  if (touched->existed)
    {
      touched->old = g_new0 (sqlite3_value *, table->columns->len);
      for (guint i = 0; i < table->columns->len; i++)
        {
          sqlite3_value *value;
          if (sqlite3_preupdate_old (db, i, &value) == SQLITE_OK)
            touched->old[i] = sqlite3_value_dup (value);
        }
    }
  g_ptr_array_add (edit->touched, touched);
  g_hash_table_add (edit->index, touched);
}

/* The clock of the journal: milliseconds × 65536 + counter, never going back even where the computer's clock does. */
gint64
ws_hlc_next (gint64 last)
{
  gint64 now = (g_get_real_time () / 1000) << 16;

  return MAX (now, last + 1);
}

static gboolean
check_not_moved (WsStore  *self,
                 GError  **error)
{
  int moved = 0;

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved)
    return ws_store_take_failure (self, SQLITE_READONLY_DBMOVED, error);
  return TRUE;
}

/* What another program wrote, or a failure that could not be looked into: what is in the file now comes first. */
static void
catch_up (WsStore *self)
{
  if (self->read_only)
    return;
  if (self->db != NULL || ws_store_connect (self, NULL))
    ws_store_poll (self);
}

WsEdit *
ws_edit_new (WsStore    *self,
             const char *label,
             WsEditKind  kind)
{
  WsEdit *edit = g_new0 (WsEdit, 1);

  edit->store = g_object_ref (self);
  edit->label = g_strdup (label);
  edit->kind = kind;
  if (self->edit != NULL)
    {
      edit->outer = self->edit;
      return edit;
    }
  catch_up (self);
  self->edit = edit;
  edit->touched = g_ptr_array_new_with_free_func (touched_free);
  edit->index = g_hash_table_new (touched_hash, touched_equal);
  if (self->read_only)
    {
      ws_store_take_failure (self, SQLITE_READONLY, &edit->error);
      return edit;
    }
  if (self->db == NULL && !ws_store_connect (self, &edit->error))
    return edit;
  if (!check_not_moved (self, &edit->error) || !ws_store_exec (self, "BEGIN IMMEDIATE", &edit->error))
    return edit;
  /* A secret edit must leave no trace of its order; without the hook SQLite also empties a table page by page. */
  if (kind != WS_EDIT_SECRET)
    sqlite3_preupdate_hook (self->db, on_pre_update, edit);
  return edit;
}

/**
 * ws_store_begin:
 * @label: what the person does, in English, for Undo; marked with N_() where it is written
 *
 * Begins one undoable step. Free (or g_autoptr) gives it up unless ws_edit_commit() was called.
 *
 * Returns: (transfer full): never %NULL; a failure to begin is reported by ws_edit_commit()
 */
WsEdit *
ws_store_begin (WsStore    *self,
                const char *label)
{
  return ws_edit_new (self, label, WS_EDIT_STEP);
}

/* A step that cannot be undone: it is in the journal, but Undo passes over it. */
WsEdit *
ws_store_begin_fixed (WsStore    *self,
                      const char *label)
{
  return ws_edit_new (self, label, WS_EDIT_FIXED);
}

/* For the ballot box: nothing goes to the journal, and no table that is recorded may be written. */
WsEdit *
ws_store_begin_secret (WsStore *self)
{
  return ws_edit_new (self, NULL, WS_EDIT_SECRET);
}

void
ws_edit_set_undo_of (WsEdit *edit,
                     gint64  site,
                     gint64  seq)
{
  edit->undo_site = site;
  edit->undo_seq = seq;
}

/* From now on the edit can only be given up. A query that cannot be read counts too: it gives no rows, and a ballot box
 * written anew from half of it would lose ballots. */
void
ws_edit_note_failure (WsEdit       *edit,
                      const GError *error)
{
  if (edit->error == NULL)
    edit->error = g_error_copy (error);
}

/* Whether the edit began and nothing failed since. SQLite takes a transaction back by itself when the disk fails, and
 * without one every further statement would be committed alone. */
gboolean
ws_edit_check (WsEdit  *edit,
               GError **error)
{
  if (edit->error != NULL && error != NULL)
    *error = g_error_copy (edit->error);
  return edit->error == NULL;
}

/* Stops and begins looking at what is written; only for what must not become part of the journal. */
void
ws_edit_watch (WsEdit   *edit,
               gboolean  watch)
{
  sqlite3_preupdate_hook (edit->store->db, watch ? on_pre_update : NULL, watch ? edit : NULL);
}

static gboolean
write_change (WsEdit         *edit,
              sqlite3_stmt   *insert,
              gint64          n,
              const Touched  *touched,
              const char     *column,
              sqlite3_value  *old,
              sqlite3_value  *new,
              GError        **error)
{
  int code;

  sqlite3_bind_int64 (insert, 1, edit->store->site);
  sqlite3_bind_int64 (insert, 2, edit->seq);
  sqlite3_bind_int64 (insert, 3, n);
  sqlite3_bind_text (insert, 4, touched->table->name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (insert, 5, touched->row);
  sqlite3_bind_text (insert, 6, column, -1, SQLITE_STATIC);
  if (*column != '\0')
    {
      ws_bind_value (insert, 7, old);
      ws_bind_value (insert, 8, new);
    }
  else
    {
      if (touched->existed)
        sqlite3_bind_int64 (insert, 7, 1);
      else
        sqlite3_bind_int64 (insert, 8, 1);
    }
  code = sqlite3_step (insert);
  sqlite3_reset (insert);
  sqlite3_clear_bindings (insert);
  return code == SQLITE_DONE || ws_store_take_failure (edit->store, code, error);
}

/* The cells of one touched row that differ from before. A new row begins with its mark, a deleted one ends with it, so
 * that replaying forwards and backwards finds the row where it needs it. */
static gboolean
write_row (WsEdit         *edit,
           sqlite3_stmt   *insert,
           const Touched  *touched,
           gint64         *n,
           GError        **error)
{
  WsStore *self = edit->store;
  sqlite3_stmt *select = ws_store_prepare (self, touched->table->select_row, error);
  gboolean exists, ok = TRUE;
  int code;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, touched->row);
  code = sqlite3_step (select);
  exists = code == SQLITE_ROW;
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    ok = ws_store_take_failure (self, code, error);
  if (ok && exists && !touched->existed)
    ok = write_change (edit, insert, (*n)++, touched, "", NULL, NULL, error);
  for (guint i = 1; ok && (exists || touched->existed) && i < touched->table->columns->len; i++)
    {
      sqlite3_value *old = touched->existed ? touched->old[i] : NULL;
      sqlite3_value *new = exists ? sqlite3_column_value (select, i) : NULL;

      if (!ws_values_equal (old, new))
        ok = write_change (edit, insert, (*n)++, touched, g_ptr_array_index (touched->table->columns, i), old, new,
                           error);
    }
  if (ok && !exists && touched->existed)
    ok = write_change (edit, insert, (*n)++, touched, "", NULL, NULL, error);
  ws_store_give_back (self, select);
  return ok;
}

/* The numbers of the step. Another program of this installation may have written between the last look and the lock, and
   used the next number. */
static void
number (WsEdit *edit)
{
  WsStore *self = edit->store;
  gboolean alone = ws_store_query_int (self, "PRAGMA data_version", NULL) == self->data_version;
  gint64 seq = alone ? 0 : ws_store_query_int (self, "SELECT max(seq) FROM step WHERE site = ?1", "i", self->site);
  gint64 hlc = alone ? 0 : ws_store_query_int (self, "SELECT max(hlc) FROM step", NULL);

  edit->seq = MAX (self->seq, seq) + 1;
  edit->hlc = ws_hlc_next (MAX (self->hlc, hlc));
}

static gboolean
write_journal (WsEdit  *edit,
               gint64  *n_changes,
               GError **error)
{
  WsStore *self = edit->store;
  sqlite3_stmt *insert;
  gboolean ok = TRUE;
  gint64 n = 0;

  sqlite3_preupdate_hook (self->db, NULL, NULL);
  insert = ws_store_prepare (self, "INSERT INTO change (site, seq, n, tbl, row, col, old, new)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);
  if (insert == NULL)
    return FALSE;
  number (edit);
  for (guint i = 0; ok && i < edit->touched->len; i++)
    ok = write_row (edit, insert, g_ptr_array_index (edit->touched, i), &n, error);
  ws_store_give_back (self, insert);
  *n_changes = n;
  if (!ok || n == 0)
    return ok;
  return ws_store_run (self, error,
                       "INSERT INTO step (site, seq, hlc, label, undo_site, undo_seq, fixed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                       "iiiskki", self->site, edit->seq, edit->hlc, edit->label,
                       edit->undo_site, edit->undo_seq, (gint64) (edit->kind == WS_EDIT_FIXED));
}

static gboolean
reconnect (WsStore *self)
{
  ws_store_disconnect (self);
  self->data_version = -1;
  return ws_store_connect (self, NULL);
}

/* A COMMIT that reports an error may be durable all the same: look, on a new connection, before anybody tries again. Where
 * nobody can look, the next edit begins with reading what is there. */
static gboolean
commit_or_look (WsEdit   *edit,
                gint64    n_changes,
                GError  **error)
{
  WsStore *self = edit->store;
  g_autoptr (GError) failure = NULL;

  if (ws_store_exec (self, "COMMIT", &failure))
    return TRUE;
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  if (g_error_matches (failure, WS_STORE_ERROR, WS_STORE_ERROR_MOVED) || edit->kind == WS_EDIT_SECRET || n_changes == 0)
    {
      if (edit->kind == WS_EDIT_SECRET)
        reconnect (self);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (reconnect (self) &&
      ws_store_query_int (self, "SELECT count(*) FROM step WHERE site = ?1 AND seq = ?2", "ii", self->site, edit->seq) == 1)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * ws_edit_announce:
 * @table: (transfer none): a literal
 *
 * Says with the commit that a table was written that is not recorded, so that lists of it are read anew.
 */
void
ws_edit_announce (WsEdit     *edit,
                  const char *table)
{
  while (edit->outer != NULL)
    edit = edit->outer;
  edit->announced = table;
}

static void
announce (WsEdit *edit,
          gint64  n_changes)
{
  WsStore *self = edit->store;
  g_autoptr (WsChanges) changes = ws_changes_new ();

  for (guint i = 0; i < edit->touched->len; i++)
    {
      Touched *touched = g_ptr_array_index (edit->touched, i);
      ws_changes_add (changes, touched->table->name, touched->row);
    }
  if (edit->announced != NULL)
    ws_changes_add (changes, edit->announced, 0);
  if (n_changes > 0)
    {
      self->seq = edit->seq;
      self->hlc = edit->hlc;
      if (edit->undo_seq == 0 && edit->kind == WS_EDIT_STEP)
        ws_history_push (self, edit->seq, edit->label);
    }
  ws_store_notify_saved (self);
  if (n_changes > 0 || edit->kind == WS_EDIT_SECRET)
    ws_store_emit_changed (self, changes);
}

/**
 * ws_edit_commit:
 *
 * Writes the journal and commits. When it returns %TRUE the change is on the disk and was announced.
 *
 * Returns: %FALSE and @error set where nothing was changed
 */
gboolean
ws_edit_commit (WsEdit  *edit,
                GError **error)
{
  WsStore *self = edit->store;
  gint64 n_changes = 0;

  g_return_val_if_fail (!edit->done, FALSE);

  if (edit->outer != NULL)
    {
      edit->done = TRUE;
      return TRUE;
    }
  if (!ws_edit_check (edit, error))
    return FALSE;
  if (edit->failed)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED, _("A part of this failed, so nothing was changed."));
      return FALSE;
    }
  if (edit->kind != WS_EDIT_SECRET && !write_journal (edit, &n_changes, error))
    return FALSE;
  if (!commit_or_look (edit, n_changes, error))
    return FALSE;
  edit->done = TRUE;
  self->edit = NULL;
  announce (edit, n_changes);
  return TRUE;
}

/**
 * ws_edit_free:
 *
 * Gives up what was not committed.
 */
void
ws_edit_free (WsEdit *edit)
{
  WsStore *self = edit->store;

  if (edit->outer != NULL)
    {
      if (!edit->done)
        edit->outer->failed = TRUE;
    }
  else
    {
      if (!edit->done)
        {
          if (self->db != NULL)
            {
              sqlite3_preupdate_hook (self->db, NULL, NULL);
              if (!sqlite3_get_autocommit (self->db))
                sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
            }
          self->edit = NULL;
        }
      g_hash_table_unref (edit->index);
      g_ptr_array_unref (edit->touched);
      g_clear_error (&edit->error);
    }
  g_free (edit->label);
  g_object_unref (edit->store);
  g_free (edit);
}
