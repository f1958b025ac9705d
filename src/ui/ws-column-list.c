/* ws-column-list.c — the notes of one column, with widgets for the visible ones only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every row has a height: estimated from its length until it is bound for the first time, true from then on. The place of
 * the view is an anchor (a row, and how far its top is above the upper edge); the value of the scroll bar is computed from
 * it and never the reverse, except when the person scrolls. So rows above may turn out taller without a jump. At the very
 * top the anchor is the top: a new note appears under the capture field by itself.
 *
 * Rows are bound when the value or the model changes, before layout. size_allocate only places cells; where it must bind
 * (first layout, another width) it does so from spares, and binding never queues a resize.
 */
#include "ws-column-list-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MARGIN      160   /* pixels that are kept ready above and below the view */
#define SPARES       24
#define SETTLE_MS   140   /* the view has rested: time to tell assistive technology */

static void ws_column_list_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WsColumnList, ws_column_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, ws_column_list_scrollable_init))

enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };

guint ws_column_list_signals[WS_LIST_N_SIGNALS];

static void
ws_column_list_scrollable_init (GtkScrollableInterface *iface)
{
}

/* --- Cells ------------------------------------------------------------------------------------------------------ */

static WsTrayPart
get_part (WsColumnList *self,
          guint         position)
{
  WsRow *row = ws_column_list_peek_row (self, position);
  WsRow *next = position + 1 < ws_column_list_get_n_rows (self) ? ws_column_list_peek_row (self, position + 1) : NULL;
  g_autoptr (WsIdeaGroup) group = NULL;

  if (WS_IS_IDEA_GROUP (row))
    return next != NULL && WS_IS_IDEA (next) && ws_idea_is_in (WS_IDEA (next), WS_IDEA_GROUP (row)) ? WS_TRAY_HEAD
                                                                                                     : WS_TRAY_ONLY;
  group = ws_idea_get_group (WS_IDEA (row));
  if (group == NULL || !ws_row_exists (WS_ROW (group)))
    return WS_TRAY_NONE;
  return next != NULL && WS_IS_IDEA (next) && ws_idea_is_in (WS_IDEA (next), group) ? WS_TRAY_MIDDLE : WS_TRAY_LAST;
}

static void
add_spare (WsColumnList *self)
{
  GtkWidget *cell = ws_note_view_new (self->style);

  gtk_widget_set_child_visible (cell, FALSE);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->spares, cell);
}

static gboolean
is_pinned (WsNoteView *cell)
{
  return ws_note_view_is_editing (cell) || gtk_widget_has_focus (GTK_WIDGET (cell));
}

static void
recycle (WsColumnList *self,
         WsNoteView   *cell)
{
  WsRow *row = ws_note_view_get_row (cell);

  g_hash_table_remove (self->positions, row);
  g_hash_table_remove (self->cells, row);
  ws_note_view_bind (cell, NULL, WS_TRAY_NONE);
  gtk_widget_set_child_visible (GTK_WIDGET (cell), FALSE);
  g_ptr_array_add (self->spares, cell);
}

WsNoteView *
ws_column_list_bind (WsColumnList *self,
                     guint         position)
{
  WsRow *row = ws_column_list_peek_row (self, position);
  WsNoteView *cell = ws_column_list_get_cell (self, row);
  WsTrayPart part = get_part (self, position);

  if (cell == NULL)
    {
      if (self->spares->len == 0)
        add_spare (self);
      cell = g_ptr_array_steal_index_fast (self->spares, self->spares->len - 1);
      ws_note_view_bind (cell, row, part);
      g_hash_table_insert (self->cells, row, cell);
      gtk_widget_set_child_visible (GTK_WIDGET (cell), TRUE);
    }
  ws_note_view_set_part (cell, part);
  ws_note_view_set_selected (cell, ws_note_selection_contains (self->selection, row));
  g_hash_table_insert (self->positions, row, GUINT_TO_POINTER (position + 1));
  if (self->width > 0)
    ws_column_list_set_height (self, position, ws_note_view_get_height (cell, self->width));
  return cell;
}

guint
ws_column_list_get_position (WsColumnList *self,
                             WsNoteView   *cell)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, ws_note_view_get_row (cell))) - 1;
}

/* Sets names and the order that a screen reader walks; see the settle time. */
static gboolean
on_settled (gpointer data)
{
  WsColumnList *self = data;
  guint n = ws_column_list_get_n_rows (self);
  double value = ws_column_list_get_value (self);
  GtkWidget *previous = NULL;

  self->settle_id = 0;
  for (guint i = ws_column_list_find_row (self, value - MARGIN);
       i < n && ws_column_list_get_top (self, i) < value + ws_column_list_get_page (self) + MARGIN; i++)
    {
      WsNoteView *cell = ws_column_list_get_cell (self, ws_column_list_peek_row (self, i));

      if (cell == NULL)
        continue;
      ws_note_view_describe (cell, i, n);
      if (previous == NULL || gtk_widget_get_next_sibling (previous) != GTK_WIDGET (cell))
        gtk_widget_insert_after (GTK_WIDGET (cell), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (cell);
    }
  for (guint i = 0; i < self->spares->len; i++)
    ws_note_view_describe (self->spares->pdata[i], 0, 0);
  return G_SOURCE_REMOVE;
}

static void
let_settle (WsColumnList *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

static void
recycle_outside (WsColumnList *self,
                 guint         begin,
                 guint         end)
{
  g_autoptr (GPtrArray) outside = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    {
      guint position = ws_column_list_get_position (self, cell);

      if ((position < begin || position >= end) && !(is_pinned (cell) && position != G_MAXUINT))
        g_ptr_array_add (outside, cell);
    }
  for (guint i = 0; i < outside->len; i++)
    recycle (self, outside->pdata[i]);
}

/* Binds what is in view. Heights that turn out true may bring more rows into view, hence the rounds. */
void
ws_column_list_ensure (WsColumnList *self)
{
  guint n = ws_column_list_get_n_rows (self);
  guint begin = 0, end = 0;

  if (self->width <= 0)
    return;
  for (int round = 0; round < 4 && n > 0; round++)
    {
      double value = ws_column_list_get_value (self);
      guint first = ws_column_list_find_row (self, value - MARGIN);
      guint i = first;

      if (self->anchor == 0 && self->anchor_offset <= 0)
        first = i = 0;
      while (i < n && ws_column_list_get_top (self, i) < value + ws_column_list_get_page (self) + MARGIN)
        ws_column_list_bind (self, i++);
      if (round > 0 && first == begin && i == end && !self->tops_dirty)
        break;
      begin = first;
      end = i;
    }
  recycle_outside (self, begin, end);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  let_settle (self);
}

static void
load_style (WsColumnList *self)
{
  gboolean fonts = self->fonts_dirty;
  GHashTableIter iter;
  gpointer cell;

  if (!self->colors_dirty && !fonts)
    return;
  if (fonts)
    ws_note_style_load_fonts (self->style, GTK_WIDGET (self));
  ws_note_style_load_colors (self->style, GTK_WIDGET (self));
  self->colors_dirty = self->fonts_dirty = FALSE;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    ws_note_view_reload (cell, fonts);
  for (guint i = 0; fonts && i < self->spares->len; i++)
    ws_note_view_reload (self->spares->pdata[i], TRUE);
}

/* --- The model -------------------------------------------------------------------------------------------------- */

/* Cells know their rows; where those stand now is found out here. Rows that are gone get position 0, "not known". */
static void
move_positions (WsColumnList *self,
                guint         position,
                guint         removed,
                guint         added)
{
  GHashTableIter iter;
  gpointer row, value;
  gboolean unknown = FALSE;

  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &row, &value))
    {
      guint at = GPOINTER_TO_UINT (value) - 1;

      if (at == G_MAXUINT || at < position)
        continue;
      if (at >= position + removed)
        g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (at - removed + added + 1));
      else
        {
          g_hash_table_iter_replace (&iter, NULL);
          unknown = TRUE;
        }
    }
  for (guint i = position; unknown && i < position + added; i++)
    {
      row = ws_column_list_peek_row (self, i);
      if (g_hash_table_contains (self->positions, row))
        g_hash_table_insert (self->positions, row, GUINT_TO_POINTER (i + 1));
    }
}

static void
move_anchor (WsColumnList *self,
             WsRow        *row,
             guint         position,
             guint         removed,
             guint         added)
{
  gpointer found;

  if (self->anchor < position || (self->anchor == 0 && self->anchor_offset <= 0))
    return;
  if (self->anchor >= position + removed)
    self->anchor = self->anchor - removed + added;
  else if (row != NULL && (found = g_hash_table_lookup (self->positions, row)) != NULL)
    self->anchor = GPOINTER_TO_UINT (found) - 1;
  else
    self->anchor = MIN (self->anchor, position + added);
  self->anchor = MIN (self->anchor, MAX (1, self->heights->len) - 1);
}

/* The row that had the focus is gone: its neighbour gets it, or the column's field where nothing is left. */
static void
pass_focus_on (WsColumnList *self)
{
  guint n = ws_column_list_get_n_rows (self);

  if (n > 0)
    ws_column_list_focus (self, MIN (self->current_position, n - 1));
  else
    gtk_widget_child_focus (gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self))), GTK_DIR_TAB_BACKWARD);
}

static void
on_items_changed (WsColumnList *self,
                  guint         position,
                  guint         removed,
                  guint         added)
{
  WsNoteView *focused = ws_column_list_get_cell (self, self->current);
  WsRow *anchor_row = NULL;
  GHashTableIter iter;
  gpointer row, cell;

  /* A cell stands at the anchor when it was in view. */
  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &row, &cell))
    if (GPOINTER_TO_UINT (cell) == self->anchor + 1)
      anchor_row = row;

  move_positions (self, position, removed, added);
  g_array_remove_range (self->heights, position, removed);
  g_array_set_size (self->heights, self->heights->len + added);
  memmove (&g_array_index (self->heights, int, position + added), &g_array_index (self->heights, int, position),
           (self->heights->len - added - position) * sizeof (int));
  ws_column_list_estimate (self, position, position + added);
  move_anchor (self, anchor_row, position, removed, added);
  if (focused != NULL && !gtk_widget_has_focus (GTK_WIDGET (focused)) && !ws_note_view_is_editing (focused))
    focused = NULL;
  if (focused != NULL && ws_column_list_get_position (self, focused) == G_MAXUINT)
    pass_focus_on (self);
  ws_column_list_ensure (self);
  ws_column_list_configure (self);
}

static void
on_selection_changed (WsColumnList *self)
{
  GHashTableIter iter;
  gpointer row, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &row, &cell))
    ws_note_view_set_selected (cell, ws_note_selection_contains (self->selection, row));
}

static void
on_value_changed (WsColumnList *self)
{
  if (self->configuring || self->width <= 0)
    return;
  ws_column_list_set_anchor (self, gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  ws_column_list_ensure (self);
}

/* --- The widget ------------------------------------------------------------------------------------------------- */

static void
ws_column_list_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Notes that are bound may have been written anew. */
static void
measure_live (WsColumnList *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    {
      guint position = ws_column_list_get_position (self, cell);

      if (position < self->heights->len)
        ws_column_list_set_height (self, position, ws_note_view_get_height (cell, self->width));
    }
}

static void
ws_column_list_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);
  gboolean fonts = self->fonts_dirty;
  GHashTableIter iter;
  gpointer cell;
  double value;

  load_style (self);
  if (width != self->width || fonts)
    {
      self->width = width;
      ws_column_list_estimate (self, 0, self->heights->len);
    }
  measure_live (self);
  ws_column_list_ensure (self);
  ws_column_list_configure (self);
  value = ws_column_list_get_value (self);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    {
      guint position = ws_column_list_get_position (self, cell);
      GtkAllocation place;

      if (position >= self->heights->len)
        continue;
      place.x = 0;
      place.y = (int) (ws_column_list_get_top (self, position) - value);
      place.width = width;
      place.height = ABS (g_array_index (self->heights, int, position));
      gtk_widget_size_allocate (cell, &place, -1);
    }
}

static void
ws_column_list_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);

  GTK_WIDGET_CLASS (ws_column_list_parent_class)->css_changed (widget, change);
  self->colors_dirty = self->fonts_dirty = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
ws_column_list_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);

  GTK_WIDGET_CLASS (ws_column_list_parent_class)->system_setting_changed (widget, setting);
  self->fonts_dirty = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
on_look_changed (WsColumnList *self)
{
  self->colors_dirty = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Tab goes into the list and out of it again, not from note to note. */
static gboolean
ws_column_list_focus_vfunc (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);
  guint n = ws_column_list_get_n_rows (self);

  if (gtk_widget_get_focus_child (widget) != NULL || n == 0)
    return FALSE;
  ws_column_list_focus (self, self->current_position < n && ws_column_list_peek_row (self, self->current_position) == self->current
                                ? self->current_position : ws_column_list_find_row (self, ws_column_list_get_value (self)));
  return TRUE;
}

static gboolean
ws_column_list_grab_focus (GtkWidget *widget)
{
  return ws_column_list_focus_vfunc (widget, GTK_DIR_TAB_FORWARD);
}

static void
ws_column_list_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);

  GTK_WIDGET_CLASS (ws_column_list_parent_class)->set_focus_child (widget, child);
  if (child == NULL || !WS_IS_NOTE_VIEW (child) || ws_note_view_get_row (WS_NOTE_VIEW (child)) == NULL)
    return;
  self->current = ws_note_view_get_row (WS_NOTE_VIEW (child));
  self->current_position = ws_column_list_get_position (self, WS_NOTE_VIEW (child));
  ws_note_view_describe (WS_NOTE_VIEW (child), self->current_position, ws_column_list_get_n_rows (self));
}

static void
set_adjustment (WsColumnList   *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_value_changed), self);
}

static void
ws_column_list_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WsColumnList *self = WS_COLUMN_LIST (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_column_list_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WsColumnList *self = WS_COLUMN_LIST (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_column_list_dispose (GObject *object)
{
  WsColumnList *self = WS_COLUMN_LIST (object);
  GtkWidget *child;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_hash_table_remove_all (self->cells);
  g_hash_table_remove_all (self->positions);
  g_ptr_array_set_size (self->spares, 0);
  self->current = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (ws_column_list_parent_class)->dispose (object);
}

static void
ws_column_list_finalize (GObject *object)
{
  WsColumnList *self = WS_COLUMN_LIST (object);

  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->spares);
  g_array_unref (self->heights);
  g_array_unref (self->tops);
  ws_note_style_free (self->style);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (ws_column_list_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  /**
   * WsColumnList::step:
   * @direction: -1 or 1
   * @y: middle of the focused row, within the list
   *
   * The focus wants to go to the column beside this one.
   */
  ws_column_list_signals[WS_LIST_STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                       G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_DOUBLE);

  /**
   * WsColumnList::dropped:
   * @dragged: what was taken hold of
   * @target: (nullable): the row it was let go at; %NULL: below all rows
   * @zone: a #WsDropZone
   *
   * Something was dropped here.
   */
  ws_column_list_signals[WS_LIST_DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                          G_TYPE_NONE, 3, WS_TYPE_ROW, WS_TYPE_ROW, G_TYPE_INT);

  /**
   * WsColumnList::menu:
   *
   * The menu of the focused row is wanted at a place of the list.
   */
  ws_column_list_signals[WS_LIST_MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                       G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ws_column_list_class_init (WsColumnListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ws_column_list_get_property;
  object_class->set_property = ws_column_list_set_property;
  object_class->dispose = ws_column_list_dispose;
  object_class->finalize = ws_column_list_finalize;
  widget_class->measure = ws_column_list_measure;
  widget_class->size_allocate = ws_column_list_size_allocate;
  widget_class->css_changed = ws_column_list_css_changed;
  widget_class->system_setting_changed = ws_column_list_system_setting_changed;
  widget_class->focus = ws_column_list_focus_vfunc;
  widget_class->grab_focus = ws_column_list_grab_focus;
  widget_class->set_focus_child = ws_column_list_set_focus_child;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "notes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ws_column_list_init (WsColumnList *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->style = ws_note_style_new ();
  self->heights = g_array_new (FALSE, FALSE, sizeof (int));
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->tops_dirty = TRUE;
  self->cells = g_hash_table_new (NULL, NULL);
  self->positions = g_hash_table_new (NULL, NULL);
  self->spares = g_ptr_array_new ();
  self->colors_dirty = self->fonts_dirty = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_look_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_look_changed), self, G_CONNECT_SWAPPED);
  ws_column_list_add_input (self);
}

/**
 * ws_column_list_new:
 * @rows: (transfer none): what is shown
 * @selection: (transfer none): of the whole board
 */
GtkWidget *
ws_column_list_new (WsBoardRows     *rows,
                    WsNoteSelection *selection)
{
  WsColumnList *self = g_object_new (WS_TYPE_COLUMN_LIST, NULL);

  self->rows = g_object_ref (rows);
  self->selection = g_object_ref (selection);
  load_style (self);
  g_array_set_size (self->heights, ws_column_list_get_n_rows (self));
  ws_column_list_estimate (self, 0, self->heights->len);
  for (int i = 0; i < SPARES; i++)
    add_spare (self);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
