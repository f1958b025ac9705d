/* ws-column-list-input.c — keys, clicks and drags in the notes of a column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One controller of each kind for the whole list, none in the rows. Arrows move the focus and leave the selection alone;
 * Space chooses, Shift extends. What changes the board is an action of it ("board.…"), so that keys, menus and the bar of
 * the selection do the same.
 */
#include "ws-column-list-private.h"

#define EDGE 48   /* pixels from the upper or lower edge in which a drag scrolls */

static WsIdea *
as_idea (gpointer row)
{
  return row != NULL && WS_IS_IDEA (row) ? WS_IDEA (row) : NULL;
}

static void
let_casual_go (WsColumnList *self)
{
  if (ws_note_selection_is_casual (self->selection))
    ws_note_selection_clear (self->selection);
}

/* Chooses from where Shift began to @position. */
static void
extend_to (WsColumnList *self,
           guint         position)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = position;

  if (self->range_start == NULL || !ws_board_rows_find (self->rows, self->range_start, &start))
    self->range_start = self->current;
  ws_board_rows_find (self->rows, self->range_start, &start);
  for (guint i = MIN (start, position); i <= MAX (start, position); i++)
    {
      gpointer row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row != NULL && WS_IS_IDEA (row))
        g_ptr_array_add (ideas, row);
      else
        g_clear_object (&row);
    }
  ws_note_selection_set (self->selection, ideas);
}

static void
walk_to (WsColumnList    *self,
         int              position,
         GdkModifierType  state)
{
  int last = (int) ws_column_list_get_n_rows (self) - 1;

  position = CLAMP (position, 0, last);
  if ((state & GDK_SHIFT_MASK) != 0)
    extend_to (self, position);
  else
    {
      let_casual_go (self);
      self->range_start = NULL;
    }
  ws_column_list_focus (self, position);
}

static int
get_page_target (WsColumnList *self,
                 guint         position,
                 int           direction)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self)) * 0.9;
  guint target = ws_column_list_find_row (self, MAX (0, ws_column_list_get_top (self, position) + direction * page));

  return target != position ? (int) target : (int) position + direction;
}

static void
choose_all (WsColumnList *self)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ws_column_list_get_n_rows (self); i++)
    {
      gpointer row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (WS_IS_IDEA (row))
        g_ptr_array_add (ideas, row);
      else
        g_object_unref (row);
    }
  ws_note_selection_set (self->selection, ideas);
}

static void
step (WsColumnList *self,
      int           direction)
{
  GdkRectangle rect;

  if (ws_column_list_get_row_rect (self, self->current, &rect))
    g_signal_emit (self, ws_column_list_signals[WS_LIST_STEP], 0, direction, (double) rect.y + MIN (rect.height, 40) / 2);
}

static void
press_space (WsColumnList *self)
{
  if (as_idea (self->current) != NULL)
    ws_note_selection_toggle (self->selection, WS_IDEA (self->current));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "board.toggle-group", NULL);
  self->range_start = self->current;
}

static void
open_menu (WsColumnList *self)
{
  GdkRectangle rect;

  if (ws_column_list_get_row_rect (self, self->current, &rect))
    g_signal_emit (self, ws_column_list_signals[WS_LIST_MENU], 0, rect.width / 2.0, (double) rect.y + MIN (rect.height, 40));
}

/* Keys that walk. Returns: whether it was one */
static gboolean
handle_walk (WsColumnList    *self,
             guint            key,
             GdkModifierType  state,
             guint            position)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      walk_to (self, (int) position - 1, state);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      walk_to (self, position + 1, state);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      walk_to (self, 0, state);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      walk_to (self, G_MAXINT, state);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      walk_to (self, get_page_target (self, position, -1), state);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      walk_to (self, get_page_target (self, position, 1), state);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      let_casual_go (self);
      step (self, key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys that do something with rows. */
static gboolean
handle_verb (WsColumnList    *self,
             guint            key,
             GdkModifierType  state)
{
  static const struct { guint key; GdkModifierType state; const char *action; } verbs[] = {
    { GDK_KEY_Return, 0, "board.edit" }, { GDK_KEY_KP_Enter, 0, "board.edit" }, { GDK_KEY_F2, 0, "board.edit" },
    { GDK_KEY_Delete, 0, "board.remove" }, { GDK_KEY_KP_Delete, 0, "board.remove" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "board.paste" },
    { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.move-up" },
    { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.move-down" },
    { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.move-left" },
    { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.move-right" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (key == verbs[i].key && state == verbs[i].state)
      {
        gtk_widget_activate_action (GTK_WIDGET (self), verbs[i].action, NULL);
        return TRUE;
      }
  if ((key == GDK_KEY_F10 && state == GDK_SHIFT_MASK) || key == GDK_KEY_Menu)
    open_menu (self);
  else if ((key == GDK_KEY_space || key == GDK_KEY_KP_Space) && (state & GDK_CONTROL_MASK) == 0)
    press_space (self);
  else if (gdk_keyval_to_lower (key) == GDK_KEY_a && state == GDK_CONTROL_MASK)
    choose_all (self);
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_key_pressed (WsColumnList    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  guint position;

  state &= GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK;
  if (!ws_column_list_get_focus (self, &position) ||
      ws_note_view_is_editing (ws_column_list_get_cell (self, self->current)))
    return GDK_EVENT_PROPAGATE;
  if (handle_verb (self, key, state))
    return GDK_EVENT_STOP;
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && handle_walk (self, key, state, position);
}

/* Returns: (nullable): the row under the pointer, with its place */
static WsRow *
pick_row (WsColumnList *self,
          double        y,
          guint        *position)
{
  WsDropZone zone;
  WsRow *row = ws_column_list_pick (self, y, &zone);

  return row != NULL && ws_board_rows_find (self->rows, row, position) ? row : NULL;
}

static void
on_pressed (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            WsColumnList    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));
  guint position = 0;
  WsRow *row = pick_row (self, y, &position);
  WsNoteView *cell = ws_column_list_get_cell (self, row);

  if (cell != NULL && ws_note_view_is_editing (cell))
    return;
  if (row == NULL)
    {
      ws_note_selection_clear (self->selection);
      return;
    }
  if (button == GDK_BUTTON_PRIMARY && (state & GDK_SHIFT_MASK) != 0)
    {
      extend_to (self, position);
      ws_column_list_focus (self, position);
      return;
    }
  ws_column_list_focus (self, position);
  self->range_start = row;
  if (button == GDK_BUTTON_PRIMARY && as_idea (row) != NULL && (state & GDK_CONTROL_MASK) != 0)
    ws_note_selection_toggle (self->selection, WS_IDEA (row));
  else if (as_idea (row) != NULL && !ws_note_selection_contains (self->selection, row))
    ws_note_selection_choose (self->selection, WS_IDEA (row));
  if (button == GDK_BUTTON_SECONDARY)
    g_signal_emit (self, ws_column_list_signals[WS_LIST_MENU], 0, x, y);
}

/* Only now, so that a drag of several chosen notes can begin on one of them. */
static void
on_released (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             WsColumnList    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint position = 0;
  WsRow *row = pick_row (self, y, &position);
  WsNoteView *cell = ws_column_list_get_cell (self, row);

  if (row == NULL || cell == NULL || gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) != GDK_BUTTON_PRIMARY ||
      (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 || ws_note_view_is_editing (cell))
    return;
  if (ws_note_view_is_at_arrow (cell, x))
    gtk_widget_activate_action (GTK_WIDGET (self), "board.toggle-group", NULL);
  else if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "board.edit", NULL);
  else if (as_idea (row) != NULL && ws_note_selection_get_n (self->selection) > 1)
    ws_note_selection_choose (self->selection, WS_IDEA (row));
}

/* --- Dragging --------------------------------------------------------------------------------------------------- */

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            WsColumnList  *self)
{
  guint position = 0;
  WsRow *row = pick_row (self, y, &position);
  WsNoteView *cell = ws_column_list_get_cell (self, row);
  g_autoptr (GdkPaintable) picture = NULL;

  if (cell == NULL || ws_note_view_is_editing (cell))
    return NULL;
  picture = gtk_widget_paintable_new (GTK_WIDGET (cell));
  gtk_drag_source_set_icon (source, picture, x, 20);
  return gdk_content_provider_new_typed (WS_TYPE_ROW, row);
}

static void
stop_drop (WsColumnList *self)
{
  if (self->drop_cell != NULL)
    ws_note_view_set_drop (self->drop_cell, WS_DROP_NOWHERE);
  self->drop_cell = NULL;
  if (self->drop_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drop_tick);
  self->drop_tick = 0;
}

/* A group goes between what stands in a column, never into something. */
static WsRow *
pick_target (WsColumnList *self,
             double        y,
             WsDropZone   *zone)
{
  WsRow *target = ws_column_list_pick (self, y, zone);
  const GValue *value = gtk_drop_target_get_value (self->drop);
  gpointer dragged = value != NULL && G_VALUE_HOLDS (value, WS_TYPE_ROW) ? g_value_get_object (value) : NULL;

  if (*zone == WS_DROP_INTO && (target == dragged || (dragged != NULL && WS_IS_IDEA_GROUP (dragged))))
    *zone = WS_DROP_AFTER;
  if (target != NULL && WS_IS_IDEA_GROUP (target) && *zone == WS_DROP_AFTER && (dragged == NULL || WS_IS_IDEA (dragged)))
    *zone = WS_DROP_INTO;
  return target;
}

static void
show_drop (WsColumnList *self)
{
  WsDropZone zone;
  WsRow *target = pick_target (self, self->drop_y, &zone);
  WsNoteView *cell;

  /* Below all rows: the line stands under the last one. */
  if (target == NULL && ws_column_list_get_n_rows (self) > 0)
    {
      g_autoptr (WsRow) last = g_list_model_get_item (G_LIST_MODEL (self->rows), ws_column_list_get_n_rows (self) - 1);

      target = last;
    }
  cell = ws_column_list_get_cell (self, target);
  if (self->drop_cell != NULL && self->drop_cell != cell)
    ws_note_view_set_drop (self->drop_cell, WS_DROP_NOWHERE);
  self->drop_cell = cell;
  if (cell != NULL)
    ws_note_view_set_drop (cell, zone);
}

static gboolean
on_drop_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  WsColumnList *self = WS_COLUMN_LIST (widget);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int height = gtk_widget_get_height (widget);
  double depth = 0;

  if (self->drop_y < EDGE)
    depth = self->drop_y - EDGE;
  else if (self->drop_y > height - EDGE)
    depth = self->drop_y - (height - EDGE);
  if (depth != 0 && adjustment != NULL)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + depth * 0.4);
      show_drop (self);
    }
  return G_SOURCE_CONTINUE;
}

static GdkDragAction
on_motion (GtkDropTarget *drop,
           double         x,
           double         y,
           WsColumnList  *self)
{
  self->drop_y = y;
  if (self->drop_tick == 0)
    self->drop_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_drop_tick, NULL, NULL);
  show_drop (self);
  return GDK_ACTION_MOVE;
}

static gboolean
on_drop (GtkDropTarget *drop,
         const GValue  *value,
         double         x,
         double         y,
         WsColumnList  *self)
{
  WsDropZone zone;
  WsRow *target = pick_target (self, y, &zone);

  stop_drop (self);
  g_signal_emit (self, ws_column_list_signals[WS_LIST_DROPPED], 0, g_value_get_object (value), target, (int) zone);
  return TRUE;
}

void
ws_column_list_add_input (WsColumnList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  self->drop = gtk_drop_target_new (WS_TYPE_ROW, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (self->drop, TRUE);
  g_signal_connect_object (self->drop, "motion", G_CALLBACK (on_motion), self, 0);
  g_signal_connect_object (self->drop, "leave", G_CALLBACK (stop_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drop));
}
