/* ws-changes.c — which rows a commit touched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists ask it by table, rows by key. "Everything" stands for a write that another program made: then every question is
 * answered with yes, and readers read anew. */

#include "ws-changes.h"

struct _WsChanges
{
  GObject     parent_instance;
  gboolean    everything;
  GHashTable *tables;   /* name → GArray of gint64 */
  GHashTable *seen;     /* gint64 * → nothing, for each table in turn: key = row ^ hash of table */
};

G_DEFINE_FINAL_TYPE (WsChanges, ws_changes, G_TYPE_OBJECT)

static void
ws_changes_finalize (GObject *object)
{
  WsChanges *self = WS_CHANGES (object);

  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);

  G_OBJECT_CLASS (ws_changes_parent_class)->finalize (object);
}

static void
ws_changes_class_init (WsChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_changes_finalize;
}

static void
ws_changes_init (WsChanges *self)
{
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

WsChanges *
ws_changes_new (void)
{
  return g_object_new (WS_TYPE_CHANGES, NULL);
}

WsChanges *
ws_changes_new_everything (void)
{
  WsChanges *self = ws_changes_new ();
  self->everything = TRUE;
  return self;
}

void
ws_changes_add (WsChanges  *self,
                const char *table,
                gint64      row)
{
  GArray *rows = g_hash_table_lookup (self->tables, table);
  GHashTable *seen = g_hash_table_lookup (self->seen, table);

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->tables, g_strdup (table), rows);
      seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (self->seen, g_strdup (table), seen);
    }
  if (g_hash_table_add (seen, g_memdup2 (&row, sizeof row)))
    g_array_append_val (rows, row);
}

gboolean
ws_changes_is_everything (WsChanges *self)
{
  return self->everything;
}

gboolean
ws_changes_is_empty (WsChanges *self)
{
  return !self->everything && g_hash_table_size (self->tables) == 0;
}

gboolean
ws_changes_touch (WsChanges  *self,
                  const char *table)
{
  return self->everything || g_hash_table_contains (self->tables, table);
}

gboolean
ws_changes_touch_any (WsChanges         *self,
                      const char *const *tables)
{
  for (; *tables != NULL; tables++)
    if (ws_changes_touch (self, *tables))
      return TRUE;
  return FALSE;
}

gboolean
ws_changes_touch_row (WsChanges  *self,
                      const char *table,
                      gint64      row)
{
  GHashTable *seen;

  if (self->everything)
    return TRUE;
  seen = g_hash_table_lookup (self->seen, table);
  return seen != NULL && g_hash_table_contains (seen, &row);
}

/**
 * ws_changes_get_rows:
 *
 * Returns: (transfer none) (nullable): keys of the touched rows of @table, %NULL for none
 */
GArray *
ws_changes_get_rows (WsChanges  *self,
                     const char *table)
{
  return g_hash_table_lookup (self->tables, table);
}
