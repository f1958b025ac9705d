/* ws-board-rows.c — a column of the board as one flat list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Group, its ideas, idea, group … : the list widget needs no nesting. All rows of the column are kept in "all"; what is
 * shown (filter, collapsed groups) is chosen from them without asking the file again, so that a letter typed into the
 * search costs no query. As in ws-rows.c only the smallest range that differs is emitted. */

#include "ws-board-rows.h"

#include "ws-text.h"

struct _WsBoardRows
{
  GObject     parent_instance;

  WsColumn   *column;
  GPtrArray  *all;        /* every row of the column, in order */
  GArray     *places;     /* Place: where each of them stands */
  GPtrArray  *shown;
  char       *filter;     /* folded; NULL: any */
  guint       families;
  guint       n_ideas;
  guint       n_shown;
  gulong      handler;
};

enum { PROP_0, PROP_N_IDEAS, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void ws_board_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WsBoardRows, ws_board_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ws_board_rows_list_model_init))

static GType
ws_board_rows_get_item_type (GListModel *model)
{
  return WS_TYPE_ROW;
}

static guint
ws_board_rows_get_n_items (GListModel *model)
{
  return WS_BOARD_ROWS (model)->shown->len;
}

static gpointer
ws_board_rows_get_item (GListModel *model,
                        guint       position)
{
  WsBoardRows *self = WS_BOARD_ROWS (model);

  return position < self->shown->len ? g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
ws_board_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ws_board_rows_get_item_type;
  iface->get_n_items = ws_board_rows_get_n_items;
  iface->get_item = ws_board_rows_get_item;
}

/* Where a row stands: groups among single ideas by their own rank, ideas of a group after it by theirs. */
typedef struct
{
  double   top;       /* rank of the group or the single idea */
  gint64   top_id;
  gboolean is_idea;
  double   within;
  gint64   id;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a, *two = b;

  if (one->top != two->top)
    return one->top < two->top ? -1 : 1;
  if (one->top_id != two->top_id)
    return one->top_id < two->top_id ? -1 : 1;
  if (one->is_idea != two->is_idea)
    return one->is_idea ? 1 : -1;
  if (one->within != two->within)
    return one->within < two->within ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

/* Both queries are answered from the indices alone, and sorting here costs a tenth of what a join would. */
static GArray *
list_places (WsStore *store,
             gint64   column)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (WsQuery) group_query = NULL;
  g_autoptr (WsQuery) idea_query = NULL;

  group_query = ws_store_query (store, "SELECT id, rank FROM idea_group WHERE col = ?1 AND gone = 0", "i", column);
  while (ws_query_next (group_query))
    {
      gint64 id = ws_query_get_int (group_query, 0);
      Place place = { ws_query_get_real (group_query, 1), id, FALSE, 0, id };
      Place *copy = g_memdup2 (&place, sizeof place);

      g_array_append_val (places, place);
      g_hash_table_insert (groups, &copy->id, copy);
    }
  idea_query = ws_store_query (store, "SELECT id, grp, rank FROM idea WHERE col = ?1 AND gone = 0", "i", column);
  while (ws_query_next (idea_query))
    {
      gint64 id = ws_query_get_int (idea_query, 0), group_id = ws_query_get_int (idea_query, 1);
      double rank = ws_query_get_real (idea_query, 2);
      const Place *group = group_id != 0 ? g_hash_table_lookup (groups, &group_id) : NULL;
      Place place = { group != NULL ? group->top : rank, group != NULL ? group_id : id, TRUE, rank, id };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

#define PRELOAD_FROM 64

static void
set_n_ideas (WsBoardRows *self,
             guint        n)
{
  if (n == self->n_ideas)
    return;
  self->n_ideas = n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_IDEAS]);
}

static void
read_all (WsBoardRows *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self->column));
  gint64 column = ws_row_get_id (WS_ROW (self->column));
  g_autoptr (GPtrArray) alive = NULL;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->all);
  g_autoptr (GArray) places = list_places (store, column);
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += g_array_index (places, Place, i).is_idea;
  if (n > old->len + PRELOAD_FROM)
    alive = ws_rows_preload (store, WS_TYPE_IDEA, "col = ?1 AND gone = 0", column);
  self->all = g_ptr_array_new_full (places->len + 8, g_object_unref);
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gpointer row = ws_row_get (store, place->is_idea ? WS_TYPE_IDEA : WS_TYPE_IDEA_GROUP, place->id);

      if (row == NULL)
        continue;
      g_ptr_array_add (self->all, row);
      g_array_append_vals (self->places, place, 1);
    }
  set_n_ideas (self, n);
}

static gboolean
find_place (WsBoardRows *self,
            gint64       id,
            guint       *position)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).id == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Where the idea stands by now. FALSE: not in this column. */
static gboolean
ask_place (WsBoardRows *self,
           gint64       id,
           Place       *place)
{
  WsRow *column = WS_ROW (self->column);
  g_autoptr (WsQuery) query = ws_store_query (ws_row_get_store (column),
                                              "SELECT rank, grp FROM idea WHERE id = ?1 AND col = ?2 AND gone = 0",
                                              "ii", id, ws_row_get_id (column));
  guint group;

  if (!ws_query_next (query))
    return FALSE;
  *place = (Place) { ws_query_get_real (query, 0), id, TRUE, ws_query_get_real (query, 0), id };
  if (!ws_query_is_null (query, 1) && find_place (self, ws_query_get_int (query, 1), &group))
    {
      place->top = g_array_index (self->places, Place, group).top;
      place->top_id = ws_query_get_int (query, 1);
    }
  return TRUE;
}

/* The first place that is not before @place. */
static guint
find_gap (WsBoardRows *self,
          const Place *place)
{
  guint low = 0, high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_places (&g_array_index (self->places, Place, middle), place) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* One idea came, went, moved or was rewritten: the others stay where they are.
 *
 * Returns: whether it concerned this column */
static gboolean
replace_one (WsBoardRows *self,
             gint64       id)
{
  guint old = 0;
  gboolean was_in = find_place (self, id, &old);
  gpointer row = NULL;
  Place place;

  if (ask_place (self, id, &place))
    row = ws_row_get (ws_row_get_store (WS_ROW (self->column)), WS_TYPE_IDEA, id);
  if (was_in)
    {
      g_array_remove_index (self->places, old);
      g_ptr_array_remove_index (self->all, old);
    }
  if (row != NULL)
    {
      guint new = find_gap (self, &place);

      g_array_insert_val (self->places, new, place);
      g_ptr_array_insert (self->all, new, row);
    }
  set_n_ideas (self, self->n_ideas + (row != NULL) - was_in);
  return was_in || row != NULL;
}

static gboolean
is_filtered (WsBoardRows *self)
{
  return self->filter != NULL || self->families != 0;
}

static gboolean
passes (WsBoardRows *self,
        WsIdea      *idea)
{
  if (self->families != 0 && (self->families & 1u << ws_idea_get_family (idea)) == 0)
    return FALSE;
  return self->filter == NULL || ws_text_matches (ws_idea_get_folded (idea), self->filter);
}

/* What is shown of "all": with a filter, a group only where one of its ideas (or its title) passes. */
static GPtrArray *
choose (WsBoardRows *self)
{
  GPtrArray *shown = g_ptr_array_new_full (self->all->len, g_object_unref);
  WsIdeaGroup *group = NULL;
  gboolean group_shown = FALSE, title_passes = FALSE;

  self->n_shown = 0;
  for (guint i = 0; i < self->all->len; i++)
    {
      gpointer row = g_ptr_array_index (self->all, i);
      gboolean in_group;

      if (WS_IS_IDEA_GROUP (row))
        {
          g_autofree char *folded = ws_text_fold (ws_idea_group_get_title (row));

          group = row;
          title_passes = self->filter != NULL && self->families == 0 && ws_text_matches (folded, self->filter);
          group_shown = !is_filtered (self) || title_passes;
          if (group_shown)
            g_ptr_array_add (shown, g_object_ref (row));
          continue;
        }
      in_group = group != NULL && ws_idea_is_in (row, group);
      if (is_filtered (self) && !passes (self, row) && !(in_group && title_passes))
        continue;
      self->n_shown++;
      if (in_group && !group_shown)
        {
          g_ptr_array_add (shown, g_object_ref (group));
          group_shown = TRUE;
        }
      if (!in_group || is_filtered (self) || !ws_idea_group_get_collapsed (group))
        g_ptr_array_add (shown, g_object_ref (row));
    }
  return shown;
}

static void
show (WsBoardRows *self)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint begin = 0, end = 0;

  self->shown = choose (self);
  while (begin < old->len && begin < self->shown->len &&
         g_ptr_array_index (old, begin) == g_ptr_array_index (self->shown, begin))
    begin++;
  while (end < old->len - begin && end < self->shown->len - begin &&
         g_ptr_array_index (old, old->len - 1 - end) == g_ptr_array_index (self->shown, self->shown->len - 1 - end))
    end++;
  if (old->len != begin + end || self->shown->len != begin + end)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, old->len - begin - end, self->shown->len - begin - end);
}

static gboolean
concerns_us (WsBoardRows *self,
             GArray      *ideas)
{
  Place place;
  guint position;

  if (ideas == NULL || ideas->len > 50)
    return ideas != NULL;
  for (guint i = 0; i < ideas->len; i++)
    if (find_place (self, g_array_index (ideas, gint64, i), &position) ||
        ask_place (self, g_array_index (ideas, gint64, i), &place))
      return TRUE;
  return FALSE;
}

static void
on_changed (WsBoardRows *self,
            WsChanges   *changes)
{
  GArray *ideas = ws_changes_get_rows (changes, "idea");
  gboolean many = ws_changes_is_everything (changes) || ws_changes_touch (changes, "idea_group");

  if (!many && ideas != NULL && ideas->len == 1)
    {
      if (replace_one (self, g_array_index (ideas, gint64, 0)))
        show (self);
      return;
    }
  if (!many && !concerns_us (self, ideas))
    return;
  read_all (self);
  show (self);
}

static void
ws_board_rows_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_N_IDEAS)
    g_value_set_uint (value, WS_BOARD_ROWS (object)->n_ideas);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_board_rows_finalize (GObject *object)
{
  WsBoardRows *self = WS_BOARD_ROWS (object);

  if (self->column != NULL)
    g_signal_handler_disconnect (ws_row_get_store (WS_ROW (self->column)), self->handler);
  g_clear_object (&self->column);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->filter, g_free);

  G_OBJECT_CLASS (ws_board_rows_parent_class)->finalize (object);
}

static void
ws_board_rows_class_init (WsBoardRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ws_board_rows_finalize;
  object_class->get_property = ws_board_rows_get_property;
  properties[PROP_N_IDEAS] = g_param_spec_uint ("n-ideas", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ws_board_rows_init (WsBoardRows *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ws_board_rows_new:
 *
 * Returns: (transfer full): the rows of @column, live
 */
WsBoardRows *
ws_board_rows_new (WsColumn *column)
{
  WsBoardRows *self = g_object_new (WS_TYPE_BOARD_ROWS, NULL);

  self->column = g_object_ref (column);
  self->handler = g_signal_connect_swapped (ws_row_get_store (WS_ROW (column)), "changed", G_CALLBACK (on_changed), self);
  read_all (self);
  show (self);
  return self;
}

WsColumn *
ws_board_rows_get_column (WsBoardRows *self)
{
  return self->column;
}

guint
ws_board_rows_get_n_ideas (WsBoardRows *self)
{
  return self->n_ideas;
}

guint
ws_board_rows_get_n_shown (WsBoardRows *self)
{
  return self->n_shown;
}

/**
 * ws_board_rows_set_filter:
 * @folded: (nullable): words as ws_text_fold() gives them; %NULL or "": any text
 * @families: a bit for each family that is shown; 0: all
 */
void
ws_board_rows_set_filter (WsBoardRows *self,
                          const char  *folded,
                          guint        families)
{
  const char *filter = folded != NULL && *folded != '\0' ? folded : NULL;

  if (g_strcmp0 (self->filter, filter) == 0 && self->families == families)
    return;
  g_free (self->filter);
  self->filter = g_strdup (filter);
  self->families = families;
  show (self);
}

gboolean
ws_board_rows_find (WsBoardRows *self,
                    gpointer     row,
                    guint       *position)
{
  return g_ptr_array_find (self->shown, row, position);
}
