/* ws-vote-option-row.c — an option of a vote that is being prepared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers of a yes-no vote are shown by the same row, but cannot be edited, moved or removed. A project of a budget has a
 * second line with its cost.
 */
#include "ws-vote-option-row.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-reorder.h"
#include "ws-text.h"
#include "ws-vote-cost.h"
#include "ws-vote-words.h"

struct _WsVoteOptionRow
{
  GtkListBoxRow parent_instance;

  WsVoteOption *option;
  WsVote       *vote;
  GtkWidget    *cost;      /* NULL: its vote is not about money */

  GtkBox       *column;
  GtkStack     *stack;
  GtkLabel     *number;
  GtkLabel     *text;
  GtkWidget    *entry;
  GtkLabel     *origin;
  GtkWidget    *remove;
  GtkWidget    *handle;
};

G_DEFINE_FINAL_TYPE (WsVoteOptionRow, ws_vote_option_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_fixed (WsVoteOptionRow *self)
{
  return *ws_vote_option_get_code (self->option) != '\0';
}

static void
refresh (WsVoteOptionRow *self)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) ws_vote_option_get_number (self->option));
  g_autofree char *text = ws_text_soft_break (ws_vote_option_get_text (self->option));
  /* Translators: number and text of an option of a vote */
  g_autofree char *name = g_strdup_printf (_("Option %s: %s"), number, ws_vote_option_get_text (self->option));
  const char *origin = ws_vote_words_origin (ws_vote_option_get_origin (self->option, NULL));

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->origin, origin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, origin,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_cost (WsVoteOptionRow *self)
{
  gboolean money = ws_vote_get_method (self->vote) == WS_METHOD_BUDGET;

  if (money == (self->cost != NULL))
    return;
  if (money)
    {
      self->cost = ws_vote_cost_new (self->option);
      gtk_box_append (self->column, self->cost);
      return;
    }
  gtk_box_remove (self->column, self->cost);
  self->cost = NULL;
}

static void
on_notify (WsVoteOptionRow *self)
{
  if (ws_row_exists (WS_ROW (self->option)))
    refresh (self);
}

static gboolean
is_editing (WsVoteOptionRow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "edit");
}

static void
stop_editing (WsVoteOptionRow *self,
              gboolean         keep)
{
  g_autoptr (GError) error = NULL;

  if (!is_editing (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "read");
  if (keep && ws_row_exists (WS_ROW (self->option)) &&
      !ws_vote_option_rename (self->option, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (&error));
}

static void
on_entry_activate (WsVoteOptionRow *self)
{
  stop_editing (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_entry_leave (WsVoteOptionRow *self)
{
  stop_editing (self, TRUE);
}

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsVoteOptionRow *self = WS_VOTE_OPTION_ROW (widget);

  if (is_fixed (self) || is_editing (self))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), ws_vote_option_get_text (self->option));
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsVoteOptionRow *self = WS_VOTE_OPTION_ROW (widget);
  g_autoptr (GtkWidget) list = NULL;
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GError *error = NULL;

  if (is_fixed (self))
    return;
  list = g_object_ref (gtk_widget_get_parent (widget));
  if (!ws_vote_option_remove (self->option, &error))
    ws_feedback_take_error (list, error);
  else
    {
      ws_reorder_focus (GTK_LIST_BOX (list), index);
      ws_feedback_say_undo (list, _("Option removed"));
    }
}

static gboolean
on_key_pressed (WsVoteOptionRow *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key == GDK_KEY_Escape && is_editing (self))
    {
      stop_editing (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2)
    gtk_widget_activate_action (GTK_WIDGET (self), "option.edit", NULL);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "option.remove", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
move_option (gpointer   item,
             guint      position,
             GError   **error)
{
  return ws_vote_option_move (item, position, error);
}

static void
ws_vote_option_row_dispose (GObject *object)
{
  WsVoteOptionRow *self = WS_VOTE_OPTION_ROW (object);

  g_clear_object (&self->option);
  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_vote_option_row_parent_class)->dispose (object);
}

static void
ws_vote_option_row_class_init (WsVoteOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_vote_option_row_dispose;
  gtk_widget_class_install_action (widget_class, "option.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "option.remove", NULL, on_remove);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-option-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, column);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, stack);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, number);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, text);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, origin);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, remove);
  gtk_widget_class_bind_template_child (widget_class, WsVoteOptionRow, handle);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
}

static void
ws_vote_option_row_init (WsVoteOptionRow *self)
{
  GtkEventController *keys, *focus;

  gtk_widget_init_template (GTK_WIDGET (self));
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

/**
 * ws_vote_option_row_new:
 * @option: of a draft
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
ws_vote_option_row_new (WsVoteOption *option)
{
  WsVoteOptionRow *self = g_object_new (WS_TYPE_VOTE_OPTION_ROW, NULL);

  self->option = g_object_ref (option);
  self->vote = ws_vote_option_get_vote (option);
  g_signal_connect_object (self->vote, "notify::method", G_CALLBACK (show_cost), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (option, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  if (is_fixed (self))
    {
      gtk_widget_set_visible (self->remove, FALSE);
      gtk_widget_set_visible (self->handle, FALSE);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
    }
  else
    ws_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, option, move_option);
  refresh (self);
  show_cost (self);
  return GTK_WIDGET (self);
}
