/* ws-rows.c — a live list of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query gives ids only; the objects come from the identity map. When it runs again, the common beginning and end
 * of old and new are left alone and the range between is emitted once, so that a row that moves keeps its object, its
 * selection and its focus. */

#include "ws-rows.h"

#include <string.h>

struct _WsRows
{
  GObject     parent_instance;

  WsStore    *store;
  GType       type;
  char      **tables;      /* a change in one of them runs the query again */
  char       *sql;
  gint64      parameter;
  char       *place;       /* query that places one row, or NULL */
  GPtrArray  *rows;        /* WsRow * */
  gulong      handler;
};

static void ws_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WsRows, ws_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ws_rows_list_model_init))

/* From so many unknown rows on the whole table is read at once. */
#define PRELOAD_FROM 32

static GType
ws_rows_get_item_type (GListModel *model)
{
  return WS_ROWS (model)->type;
}

static guint
ws_rows_get_n_items (GListModel *model)
{
  return WS_ROWS (model)->rows->len;
}

static gpointer
ws_rows_get_item (GListModel *model,
                  guint       position)
{
  WsRows *self = WS_ROWS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
ws_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ws_rows_get_item_type;
  iface->get_n_items = ws_rows_get_n_items;
  iface->get_item = ws_rows_get_item;
}

static GArray *
ask_ids (WsRows *self)
{
  g_autoptr (WsQuery) query = ws_store_query (self->store, self->sql, strstr (self->sql, "?1") != NULL ? "i" : NULL,
                                              self->parameter);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);
      g_array_append_val (ids, id);
    }
  return ids;
}

static gint64
id_at (WsRows *self,
       guint   position)
{
  return ws_row_get_id (g_ptr_array_index (self->rows, position));
}

static void
requery (WsRows *self)
{
  g_autoptr (GArray) ids = ask_ids (self);
  g_autoptr (GPtrArray) alive = NULL;
  g_autoptr (GPtrArray) old = NULL;
  guint begin = 0, end = 0, added;

  while (begin < ids->len && begin < self->rows->len && g_array_index (ids, gint64, begin) == id_at (self, begin))
    begin++;
  while (end < ids->len - begin && end < self->rows->len - begin &&
         g_array_index (ids, gint64, ids->len - 1 - end) == id_at (self, self->rows->len - 1 - end))
    end++;
  added = ids->len - begin - end;
  if (added == 0 && self->rows->len == begin + end)
    return;
  if (added > PRELOAD_FROM)
    alive = ws_rows_preload (self->store, self->type, NULL, 0);
  old = g_steal_pointer (&self->rows);
  self->rows = g_ptr_array_new_full (ids->len, g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      gpointer row;

      if (i < begin)
        row = g_object_ref (g_ptr_array_index (old, i));
      else if (i >= begin + added)
        row = g_object_ref (g_ptr_array_index (old, old->len - (ids->len - i)));
      else
        row = ws_row_get (self->store, self->type, g_array_index (ids, gint64, i));
      if (row != NULL)
        g_ptr_array_add (self->rows, row);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), begin, old->len - begin - end, self->rows->len - begin - end);
}

/* Rows at the end of a list are the ones that change: found from there. */
static gboolean
find_id (WsRows *self,
         gint64  id,
         guint  *position)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (id_at (self, i - 1) == id)
      {
        *position = i - 1;
        return TRUE;
      }
  return FALSE;
}

/* Takes the row from @from to @to; either may be the length of the list for "not in it": a new one may go there too. */
static void
move_one (WsRows *self,
          gint64  id,
          guint   from,
          guint   to)
{
  guint n = self->rows->len, begin = MIN (from, to), end = MAX (from, to);
  gpointer row = from < n ? g_ptr_array_steal_index (self->rows, from) : ws_row_get (self->store, self->type, id);

  if (row == NULL)
    return;
  if (to < n || from == n)
    g_ptr_array_insert (self->rows, to, row);
  else
    g_object_unref (row);
  if (self->rows->len == n)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, end - begin + 1, end - begin + 1);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), begin, self->rows->len < n, self->rows->len > n);
}

/* Where a commit touched one row, asks for its place alone. FALSE: read the whole list. */
static gboolean
place_one (WsRows    *self,
           WsChanges *changes)
{
  GArray *touched = ws_changes_get_rows (changes, self->tables[0]);
  g_autoptr (WsQuery) query = NULL;
  gint64 id, previous;
  guint from = 0, to = 0;
  gboolean was_in, is_in;

  if (self->place == NULL || ws_changes_is_everything (changes) || touched == NULL || touched->len != 1)
    return FALSE;
  id = g_array_index (touched, gint64, 0);
  query = ws_store_query (self->store, self->place, "i", id);
  is_in = ws_query_next (query);
  previous = is_in ? ws_query_get_int (query, 0) : 0;
  was_in = find_id (self, id, &from);
  if (!was_in && !is_in)
    return TRUE;
  if (is_in && previous != 0)
    {
      if (!find_id (self, previous, &to))
        return FALSE;
      to += !was_in || to < from;    /* after the one before it, once the row itself is taken out */
    }
  if (was_in && is_in && from == to)
    return TRUE;
  move_one (self, id, was_in ? from : self->rows->len, is_in ? to : self->rows->len);
  return TRUE;
}

static void
on_changed (WsRows    *self,
            WsChanges *changes)
{
  if (!ws_changes_touch_any (changes, (const char *const *) self->tables))
    return;
  if (!place_one (self, changes))
    requery (self);
}

static void
ws_rows_finalize (GObject *object)
{
  WsRows *self = WS_ROWS (object);

  if (self->store != NULL)
    g_signal_handler_disconnect (self->store, self->handler);
  g_clear_object (&self->store);
  g_clear_pointer (&self->tables, g_strfreev);
  g_clear_pointer (&self->sql, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ws_rows_parent_class)->finalize (object);
}

static void
ws_rows_class_init (WsRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_rows_finalize;
}

static void
ws_rows_init (WsRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ws_rows_new:
 * @type: class of the rows
 * @tables: names of the tables that the query reads, separated by blanks
 * @sql: a query whose first column is the id
 * @parameter: value of ?1 in @sql, where it has one
 *
 * Returns: (transfer full)
 */
WsRows *
ws_rows_new (WsStore    *store,
             GType       type,
             const char *tables,
             const char *sql,
             gint64      parameter)
{
  WsRows *self = g_object_new (WS_TYPE_ROWS, NULL);

  self->store = g_object_ref (store);
  self->type = type;
  self->tables = g_strsplit (tables, " ", -1);
  self->sql = g_strdup (sql);
  self->parameter = parameter;
  self->handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (on_changed), self);
  requery (self);
  return self;
}

/**
 * ws_rows_set_place:
 * @place: a query that gives, for the row ?1, the id of the row before it in this list, 0 where it is the first, and no
 * row where it is not in the list
 *
 * For lists of one table that may hold thousands of rows.
 */
void
ws_rows_set_place (WsRows     *self,
                   const char *place)
{
  g_free (self->place);
  self->place = g_strdup (place);
}

/* Returns: (transfer none) (nullable) */
gpointer
ws_rows_get_nth (WsRows *self,
                 guint   position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

guint
ws_rows_get_n (WsRows *self)
{
  return self->rows->len;
}

gboolean
ws_rows_find (WsRows   *self,
              gpointer  row,
              guint    *position)
{
  return g_ptr_array_find (self->rows, row, position);
}
