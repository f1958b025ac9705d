/* ws-row.c — a row of a recorded table as an object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A class names its table and fields and gets its GObject properties from them. Rows are read only: after each commit
 * the store reads the touched ones again, and they notify what differs. The identity map is keyed by the row's number
 * alone where it is random; small fixed numbers are told apart by their table. */

#include "ws-store-private.h"

#include "ws-rows.h"

typedef union
{
  char   *text;
  gint64  integer;
  double  real;
} Value;

typedef struct
{
  WsStore  *store;
  gint64    id;
  gint64    key;       /* in the identity map */
  gboolean  exists;
  Value    *values;
} WsRowPrivate;

enum { PROP_0, PROP_ID, N_OWN };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WsRow, ws_row, G_TYPE_OBJECT)

static WsRowPrivate *
get_private (WsRow *self)
{
  return ws_row_get_instance_private (self);
}

/* Two tables may hold the same small number; random ones never meet. */
static gint64
map_key (const char *table,
         gint64      id)
{
  return id ^ ((gint64) g_str_hash (table) << 20);
}

static void
ws_row_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  WsRow *self = WS_ROW (object);
  WsRowClass *klass = WS_ROW_GET_CLASS (self);
  WsRowPrivate *priv = get_private (self);
  guint field = prop_id - N_OWN;

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (value, priv->id);
      return;
    }
  g_return_if_fail (field < klass->n_fields);
  if (klass->fields[field].type == G_TYPE_STRING)
    g_value_set_string (value, ws_row_get_text (self, field));
  else if (klass->fields[field].type == G_TYPE_DOUBLE)
    g_value_set_double (value, priv->values[field].real);
  else if (klass->fields[field].type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, priv->values[field].integer != 0);
  else
    g_value_set_int64 (value, priv->values[field].integer);
}

static void
ws_row_finalize (GObject *object)
{
  WsRow *self = WS_ROW (object);
  WsRowClass *klass = WS_ROW_GET_CLASS (self);
  WsRowPrivate *priv = get_private (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == G_TYPE_STRING)
      g_free (priv->values[i].text);
  g_free (priv->values);
  if (priv->store != NULL)
    {
      if (g_hash_table_lookup (priv->store->rows, &priv->key) == self)
        g_hash_table_remove (priv->store->rows, &priv->key);
      g_object_unref (priv->store);
    }

  G_OBJECT_CLASS (ws_row_parent_class)->finalize (object);
}

static void
ws_row_class_init (WsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_row_finalize;
  G_OBJECT_CLASS (klass)->get_property = ws_row_get_property;
}

static void
ws_row_init (WsRow *self)
{
}

/**
 * ws_row_class_set_table:
 * @fields: (array length=n_fields): static; their order is the enumeration of the class
 *
 * To be called by a class's class_init: installs the properties and prepares the reading.
 */
void
ws_row_class_set_table (WsRowClass    *klass,
                        const char    *table,
                        const WsField *fields,
                        guint          n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB | G_PARAM_EXPLICIT_NOTIFY;
  g_autoptr (GString) select = g_string_new ("SELECT id");

  /* GObject does not inherit this one */
  if (object_class->get_property == NULL)
    object_class->get_property = ws_row_get_property;
  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;
  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].name), "_", '-');
      GParamSpec *pspec;

      if (fields[i].type == G_TYPE_STRING)
        pspec = g_param_spec_string (name, NULL, NULL, NULL, flags);
      else if (fields[i].type == G_TYPE_DOUBLE)
        pspec = g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
      else if (fields[i].type == G_TYPE_BOOLEAN)
        pspec = g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
      else
        pspec = g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
      g_object_class_install_property (object_class, N_OWN + i, pspec);
      g_string_append_printf (select, ", \"%s\"", fields[i].name);
    }
  g_string_append_printf (select, " FROM \"%s\"", table);
  klass->select = g_string_free (g_steal_pointer (&select), FALSE);
}

/* Takes the values of the query's current row; tells whether anything differs. */
static gboolean
take_values (WsRow   *self,
             WsQuery *query,
             gboolean notify)
{
  WsRowClass *klass = WS_ROW_GET_CLASS (self);
  WsRowPrivate *priv = get_private (self);
  gboolean changed = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      Value *value = &priv->values[i];
      gboolean differs;

      if (klass->fields[i].type == G_TYPE_STRING)
        {
          const char *text = ws_query_get_text (query, i + 1);
          differs = g_strcmp0 (value->text, text) != 0;
          if (differs)
            {
              g_free (value->text);
              value->text = g_strdup (text);
            }
        }
      else if (klass->fields[i].type == G_TYPE_DOUBLE)
        {
          double real = ws_query_get_real (query, i + 1);
          differs = value->real != real;
          value->real = real;
        }
      else
        {
          gint64 integer = ws_query_get_int (query, i + 1);
          differs = value->integer != integer;
          value->integer = integer;
        }
      changed |= differs;
      if (differs && notify)
        {
          g_autofree char *name = g_strdelimit (g_strdup (klass->fields[i].name), "_", '-');
          g_object_notify (G_OBJECT (self), name);
        }
    }
  priv->exists = TRUE;
  return changed;
}

static WsQuery *
query_one (WsRow *self)
{
  WsRowPrivate *priv = get_private (self);
  g_autofree char *sql = g_strconcat (WS_ROW_GET_CLASS (self)->select, " WHERE id = ?1", NULL);

  return ws_store_query (priv->store, sql, "i", priv->id);
}

static void
reload (WsRow *self)
{
  g_autoptr (WsQuery) query = query_one (self);
  WsRowClass *klass = WS_ROW_GET_CLASS (self);
  gboolean changed = TRUE;

  g_object_freeze_notify (G_OBJECT (self));
  if (ws_query_next (query))
    changed = take_values (self, query, TRUE);
  else
    get_private (self)->exists = FALSE;
  if (changed && klass->loaded != NULL)
    klass->loaded (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static WsRow *
row_new (WsStore *store,
         GType    type,
         gint64   id,
         gint64   key)
{
  WsRow *self = g_object_new (type, NULL);
  WsRowPrivate *priv = get_private (self);

  priv->store = g_object_ref (store);
  priv->id = id;
  priv->key = key;
  priv->values = g_new0 (Value, MAX (WS_ROW_GET_CLASS (self)->n_fields, 1));
  g_hash_table_insert (store->rows, &priv->key, self);
  return self;
}

/**
 * ws_row_get:
 * @type: a class of #WsRow
 * @id: a key; 0 for none
 *
 * Returns: (transfer full) (nullable): the row; the same object as long as somebody holds it; %NULL for id 0 or no
 * such row
 */
gpointer
ws_row_get (WsStore *store,
            GType    type,
            gint64   id)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  gint64 key = map_key (((WsRowClass *) klass)->table, id);
  WsRow *self;

  if (id == 0)
    return NULL;
  self = g_hash_table_lookup (store->rows, &key);
  if (self != NULL)
    return g_object_ref (self);
  self = row_new (store, type, id, key);
  reload (self);
  if (!get_private (self)->exists)
    g_clear_object (&self);
  return self;
}

/**
 * ws_rows_preload:
 * @where: (nullable): which rows, a literal of the program with ?1 = @parameter; %NULL: all of the table
 *
 * Reads many rows of a class at once for those who will ask for them: one pass instead of a question for each.
 *
 * Returns: (transfer full) (element-type WsRow): what keeps them alive
 */
GPtrArray *
ws_rows_preload (WsStore    *store,
                 GType       type,
                 const char *where,
                 gint64      parameter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  WsRowClass *row_class = (WsRowClass *) klass;
  g_autofree char *sql = g_strconcat (row_class->select, where != NULL ? " WHERE " : "", where, NULL);
  g_autoptr (WsQuery) query = ws_store_query (store, sql, where != NULL ? "i" : NULL, parameter);

  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);
      gint64 key = map_key (row_class->table, id);
      WsRow *self = g_hash_table_lookup (store->rows, &key);

      if (self != NULL)
        {
          g_ptr_array_add (rows, g_object_ref (self));
          continue;
        }
      self = row_new (store, type, id, key);
      take_values (self, query, FALSE);
      if (row_class->loaded != NULL)
        row_class->loaded (self);
      g_ptr_array_add (rows, self);
    }
  return rows;
}

/* Reads the rows that a commit touched again, those that somebody holds. */
void
ws_row_map_reload (WsStore   *self,
                   WsChanges *changes)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer row;

  if (ws_changes_is_everything (changes))
    {
      g_hash_table_iter_init (&iter, self->rows);
      while (g_hash_table_iter_next (&iter, NULL, &row))
        g_ptr_array_add (touched, g_object_ref (row));
    }
  else
    {
      g_hash_table_iter_init (&iter, self->tables);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        {
          GArray *ids = ws_changes_get_rows (changes, row);

          for (guint i = 0; ids != NULL && i < ids->len; i++)
            {
              gint64 key = map_key (row, g_array_index (ids, gint64, i));
              WsRow *alive = g_hash_table_lookup (self->rows, &key);
              if (alive != NULL)
                g_ptr_array_add (touched, g_object_ref (alive));
            }
        }
    }
  for (guint i = 0; i < touched->len; i++)
    reload (g_ptr_array_index (touched, i));
}

/* After closing: rows that somebody still holds keep their last values and are asked no more. */
void
ws_row_map_clear (WsStore *self)
{
  g_hash_table_remove_all (self->rows);
}

WsStore *
ws_row_get_store (WsRow *self)
{
  return get_private (self)->store;
}

gint64
ws_row_get_id (WsRow *self)
{
  return get_private (self)->id;
}

/* Whether the row is still in its table (a removed row is: its field "gone" says so). */
gboolean
ws_row_exists (WsRow *self)
{
  return get_private (self)->exists;
}

/* Returns: (transfer none): never %NULL */
const char *
ws_row_get_text (WsRow *self,
                 guint  field)
{
  const char *text = get_private (self)->values[field].text;

  return text != NULL ? text : "";
}

gint64
ws_row_get_int (WsRow *self,
                guint  field)
{
  return get_private (self)->values[field].integer;
}

double
ws_row_get_real (WsRow *self,
                 guint  field)
{
  return get_private (self)->values[field].real;
}

static gboolean
set_one (WsRow       *self,
         const char  *column,
         char         type,
         va_list     *values,
         GError     **error)
{
  WsRowPrivate *priv = get_private (self);
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1",
                                          WS_ROW_GET_CLASS (self)->table, column);

  switch (type)
    {
    case 's':
      return ws_store_run (priv->store, error, sql, "is", priv->id, va_arg (*values, const char *));
    case 'r':
      return ws_store_run (priv->store, error, sql, "ir", priv->id, va_arg (*values, double));
    case 'k':
      return ws_store_run (priv->store, error, sql, "ik", priv->id, va_arg (*values, gint64));
    default:
      return ws_store_run (priv->store, error, sql, "ii", priv->id, va_arg (*values, gint64));
    }
}

/**
 * ws_row_set:
 * @label: what the person does
 * @types: a letter for each pair that follows, as in ws_store_run()
 * @...: pairs of a column (a literal of the program) and its value
 *
 * Changes cells of the row as one step; within another edit as a part of that.
 */
gboolean
ws_row_set (WsRow       *self,
            const char  *label,
            GError     **error,
            const char  *types,
            ...)
{
  g_autoptr (WsEdit) edit = ws_store_begin (get_private (self)->store, label);
  va_list values;
  gboolean ok = TRUE;

  va_start (values, types);
  for (; ok && *types != '\0'; types++)
    {
      const char *column = va_arg (values, const char *);
      ok = set_one (self, column, *types, &values, error);
    }
  va_end (values);
  return ok && ws_edit_commit (edit, error);
}
