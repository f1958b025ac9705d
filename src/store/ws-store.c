/* ws-store.c — the file of a workshop, open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the connection and its settings, and emits "changed" once after each commit. The settings were measured over
 * simulated power cuts: rollback journal with synchronous=EXTRA is the only mode that loses nothing and notices a file
 * that was moved away. The document must never be opened by anything but SQLite while it is open here: closing any
 * descriptor of it would drop SQLite's locks. */

#include "ws-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_SAVED_AT,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (WsStore, ws_store, G_TYPE_OBJECT)

static void
ws_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  WsStore *self = WS_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, ws_store_get_saved_at (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, ws_store_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, ws_store_get_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ws_store_dispose (GObject *object)
{
  ws_store_close (WS_STORE (object));

  G_OBJECT_CLASS (ws_store_parent_class)->dispose (object);
}

static void
ws_store_finalize (GObject *object)
{
  WsStore *self = WS_STORE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_error (&self->read_failure);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->undo, g_array_unref);
  g_clear_pointer (&self->redo, g_array_unref);

  G_OBJECT_CLASS (ws_store_parent_class)->finalize (object);
}

static void
ws_store_class_init (WsStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_store_get_property;
  object_class->dispose = ws_store_dispose;
  object_class->finalize = ws_store_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WsStore::changed:
   * @changes: the #WsChanges
   *
   * After a commit. Rows that are alive were read again before; lists follow.
   */
  changed_signal = g_signal_new ("changed", WS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, WS_TYPE_CHANGES);
}

static void
ws_store_init (WsStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ws_table_free);
  self->rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->undo = g_array_new (FALSE, FALSE, sizeof (WsStep));
  self->redo = g_array_new (FALSE, FALSE, sizeof (WsStep));
  g_array_set_clear_func (self->undo, ws_step_clear);
  g_array_set_clear_func (self->redo, ws_step_clear);
}

void
ws_store_notify_saved (WsStore *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

void
ws_store_emit_changed (WsStore   *self,
                       WsChanges *changes)
{
  g_object_ref (self);
  ws_row_map_reload (self, changes);
  g_signal_emit (self, changed_signal, 0, changes);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
  g_object_unref (self);
}

/* A file on a read-only disk, or one that this person may not write. */
gboolean
ws_store_cannot_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0;
}

/* Set after every open, as none of them is kept in the file. */
static const char settings[] =
  "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
  "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA; PRAGMA locking_mode = NORMAL;"
  "PRAGMA cache_size = -16384;";

/* Opens the connection of a store whose path is known. */
gboolean
ws_store_connect (WsStore  *self,
                  GError  **error)
{
  int flags = self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int code = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_busy_timeout (self->db, 2000);
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
      code = sqlite3_exec (self->db, settings, NULL, NULL, NULL);
    }
  if (code == SQLITE_OK && !self->read_only)
    code = sqlite3_exec (self->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  ws_store_take_failure (self, code, error);
  ws_store_disconnect (self);
  return FALSE;
}

void
ws_store_disconnect (WsStore *self)
{
  ws_store_forget_prepared (self);
  if (self->db != NULL)
    sqlite3_close_v2 (g_steal_pointer (&self->db));
}

/* What is read once when the file opens. */
static gboolean
load (WsStore  *self,
      GError  **error)
{
  if (!ws_schema_read_tables (self, error))
    return FALSE;
  self->hlc = ws_store_query_int (self, "SELECT max(hlc) FROM step", NULL);
  self->data_version = ws_store_query_int (self, "PRAGMA data_version", NULL);
  ws_site_choose (self);
  ws_history_load (self);
  return TRUE;
}

static WsStore *
store_new (const char *path,
           gboolean    read_only)
{
  WsStore *self = g_object_new (WS_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = read_only;
  return self;
}

/**
 * ws_store_create:
 * @path: where nothing is yet
 *
 * Makes a new file with the tables of the current version and opens it. A file that exists is never overwritten.
 *
 * Returns: (transfer full): %NULL with @error set where it could not be made; then no file is left
 */
WsStore *
ws_store_create (const char  *path,
                 GError     **error)
{
  g_autoptr (WsStore) self = store_new (path, FALSE);
  int fd = g_open (self->path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int saved = errno;
      g_set_error (error, WS_STORE_ERROR, saved == ENOSPC ? WS_STORE_ERROR_FULL : WS_STORE_ERROR_FAILED,
                   saved == EEXIST ? _("There is already a file with this name. It was left as it is.")
                   : saved == ENOSPC ? _("The disk is full, so the file could not be made. Free some space and try again.")
                   /* Translators: %s is what the system said */
                                     : _("The file could not be made there (%s). Choose another folder."), g_strerror (saved));
      return NULL;
    }
  close (fd);
  if (!ws_store_connect (self, error) || !ws_schema_create (self, error) || !load (self, error))
    {
      ws_store_disconnect (self);
      g_unlink (self->path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* What a program was doing when it was killed stands half done in the file, and the journal beside it says how it was before.
   Only who may write can take it back; who looks could not read a word. */
static void
take_back_half_done (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  sqlite3 *db = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return;
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (db, 2000);
      sqlite3_exec (db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    }
  sqlite3_close (db);
}

/**
 * ws_store_open:
 * @read_only: never write; a file that cannot be written is opened so in any case
 *
 * Checks and opens a file.
 *
 * Returns: (transfer full): %NULL with @error set; the file is then as it was
 */
WsStore *
ws_store_open (const char  *path,
               gboolean     read_only,
               GError     **error)
{
  g_autoptr (WsStore) self = store_new (path, read_only);

  if (!ws_gate_check_header (self->path, error))
    return NULL;
  if (ws_store_cannot_write (self->path))
    self->read_only = TRUE;
  else if (read_only)
    take_back_half_done (self->path);
  if (!ws_store_connect (self, error) || !ws_gate_check_contents (self, error) || !ws_schema_migrate (self, error) ||
      !load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ws_store_close:
 *
 * Closes the file. Everything was saved when it was made; nothing is left to write.
 */
void
ws_store_close (WsStore *self)
{
  if (self->db == NULL)
    return;
  ws_site_remember (self);
  ws_store_disconnect (self);
  ws_row_map_clear (self);
}

const char *
ws_store_get_path (WsStore *self)
{
  return self->path;
}

gboolean
ws_store_get_read_only (WsStore *self)
{
  return self->read_only;
}

/**
 * ws_store_get_saved_at:
 *
 * Returns: when the last step was committed, in milliseconds since 1970 UTC; 0 where there is none
 */
gint64
ws_store_get_saved_at (WsStore *self)
{
  return self->hlc >> 16;
}

/**
 * ws_store_poll:
 *
 * Looks whether another program wrote to the file since, and if so announces that everything may have changed.
 */
void
ws_store_poll (WsStore *self)
{
  g_autoptr (WsChanges) changes = NULL;
  guint n_failures = self->n_read_failures;
  gint64 version, hlc, seq;

  if (self->db == NULL || self->edit != NULL)
    return;
  version = ws_store_query_int (self, "PRAGMA data_version", NULL);
  if (version == self->data_version && n_failures == self->n_read_failures)
    return;
  hlc = ws_store_query_int (self, "SELECT max(hlc) FROM step", NULL);
  seq = ws_store_query_int (self, "SELECT max(seq) FROM step WHERE site = ?1", "i", self->site);
  if (n_failures == self->n_read_failures)
    ws_history_load (self);
  /* what cannot be read now is read the next time; until then everything stays as it was */
  self->data_version = n_failures == self->n_read_failures ? version : -1;
  if (self->data_version < 0)
    return;
  self->hlc = hlc;
  self->seq = seq;
  changes = ws_changes_new_everything ();
  ws_store_notify_saved (self);
  ws_store_emit_changed (self, changes);
}

/**
 * ws_store_discard:
 *
 * Closes a file that was just made and could not be finished, and takes it away again.
 */
void
ws_store_discard (WsStore *self)
{
  if (self->db == NULL)
    return;
  ws_store_disconnect (self);
  ws_row_map_clear (self);
  g_unlink (self->path);
}

/**
 * ws_store_set_durable:
 * @durable: %FALSE only for a file that nobody relies on yet
 *
 * While a new file is filled by the program its steps need not reach the disk one by one. Setting it back writes the
 * file anew and brings all of it to the disk.
 */
gboolean
ws_store_set_durable (WsStore   *self,
                      gboolean   durable,
                      GError   **error)
{
  if (!durable)
    return ws_store_exec (self, "PRAGMA synchronous = OFF", error);
  return ws_store_exec (self, "PRAGMA synchronous = EXTRA", error) && ws_store_vacuum (self, error);
}

/**
 * ws_store_vacuum:
 *
 * Writes the file anew without free space, so that nothing deleted is left in its bytes.
 */
gboolean
ws_store_vacuum (WsStore  *self,
                 GError  **error)
{
  ws_store_forget_prepared (self);
  return ws_store_exec (self, "VACUUM", error);
}
