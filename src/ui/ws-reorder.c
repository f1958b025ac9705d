/* ws-reorder.c — rows of a list that are put in order by dragging a handle or with Alt+↑ and Alt+↓.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list shows a live model: moving a row makes the list box build it anew at its new place, so the focus has to be
 * carried there by hand. Only rows of the same list accept each other.
 */
#include "ws-reorder.h"

#include "ws-feedback.h"

typedef struct
{
  GtkListBoxRow *row;       /* not owned: this is the row's own data */
  gpointer       item;
  WsReorderFunc  move;
} Reorder;

static void
reorder_free (gpointer data)
{
  Reorder *self = data;

  g_object_unref (self->item);
  g_free (self);
}

static Reorder *
get_reorder (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "ws-reorder");
}

/**
 * ws_reorder_focus:
 * @index: place in the list; one past the end means the last
 *
 * Puts the focus on a row, after the list was built anew around it.
 */
void
ws_reorder_focus (GtkListBox *list,
                  int         index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (list, index - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * ws_reorder_focus_item:
 * @item: object of the model
 *
 * Puts the focus on the row of @item, wherever the list was built anew.
 */
void
ws_reorder_focus_item (GtkListBox *list,
                       gpointer    item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (get_reorder (row) != NULL && get_reorder (row)->item == item)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_to (Reorder *self,
         int      index)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->row)));
  gpointer item = self->item;
  g_autoptr (GError) error = NULL;

  if (index < 0 || gtk_list_box_get_row_at_index (list, index) == NULL ||
      index == gtk_list_box_row_get_index (self->row))
    return;
  g_object_ref (list);
  g_object_ref (item);
  if (self->move (item, index, &error))
    ws_reorder_focus_item (list, item);
  else
    ws_feedback_take_error (GTK_WIDGET (list), g_steal_pointer (&error));
  g_object_unref (item);
  g_object_unref (list);
}

/**
 * ws_reorder_step:
 * @step: -1 up, 1 down
 *
 * Moves the row one place; nothing happens at the ends.
 */
void
ws_reorder_step (GtkListBoxRow *row,
                 int            step)
{
  g_return_if_fail (get_reorder (row) != NULL);
  move_to (get_reorder (row), gtk_list_box_row_get_index (row) + step);
}

static gboolean
on_step (GtkWidget *widget,
         GVariant  *step,
         gpointer   user_data)
{
  ws_reorder_step (GTK_LIST_BOX_ROW (widget), g_variant_get_int32 (step));
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *controller,
         guint               key,
         guint               keypad_key,
         int                 step)
{
  GtkShortcutTrigger *trigger =
    gtk_alternative_trigger_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                 gtk_keyval_trigger_new (keypad_key, GDK_ALT_MASK));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new_with_arguments (trigger,
                                                                         gtk_callback_action_new (on_step, NULL, NULL),
                                                                         "i", step));
}

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  Reorder *self = user_data;

  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, self->row);
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  Reorder *self = user_data;
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->row));

  gtk_drag_source_set_icon (source, picture, 12, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->row), "ws-dragged");
}

static void
on_drag_end (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             gpointer       user_data)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *row = handle != NULL ? gtk_widget_get_ancestor (handle, GTK_TYPE_LIST_BOX_ROW) : NULL;

  /* The source outlives its row until the drag is over; a row that was moved is another one by now. */
  if (row != NULL)
    gtk_widget_remove_css_class (row, "ws-dragged");
}

static void
show_place (GtkWidget *row,
            int        place)
{
  (place < 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (row, "ws-drop-above");
  (place > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (row, "ws-drop-below");
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target,
                double         x,
                double         y,
                gpointer       user_data)
{
  Reorder *self = user_data;

  show_place (GTK_WIDGET (self->row), y < gtk_widget_get_height (GTK_WIDGET (self->row)) / 2 ? -1 : 1);
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (GtkDropTarget *target,
               gpointer       user_data)
{
  Reorder *self = user_data;

  show_place (GTK_WIDGET (self->row), 0);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Reorder *self = user_data;
  GtkListBoxRow *dragged = g_value_get_object (value);
  int from, to;

  show_place (GTK_WIDGET (self->row), 0);
  if (dragged == NULL || get_reorder (dragged) == NULL ||
      gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self->row)))
    return FALSE;
  from = gtk_list_box_row_get_index (dragged);
  to = gtk_list_box_row_get_index (self->row) + (y < gtk_widget_get_height (GTK_WIDGET (self->row)) / 2 ? 0 : 1);
  move_to (get_reorder (dragged), to > from ? to - 1 : to);
  return TRUE;
}

/**
 * ws_reorder_attach:
 * @handle: what is dragged
 * @item: the row's object of the model
 * @move: its verb
 *
 * Lets the row be moved within its list.
 */
void
ws_reorder_attach (GtkListBoxRow *row,
                   GtkWidget     *handle,
                   gpointer       item,
                   WsReorderFunc  move)
{
  Reorder *self = g_new0 (Reorder, 1);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  self->row = row;
  self->item = g_object_ref (item);
  self->move = move;
  g_object_set_data_full (G_OBJECT (row), "ws-reorder", self, reorder_free);

  add_key (keys, GDK_KEY_Up, GDK_KEY_KP_Up, -1);
  add_key (keys, GDK_KEY_Down, GDK_KEY_KP_Down, 1);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), NULL);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (handle, "grab");

  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
