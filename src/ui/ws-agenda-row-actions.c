/* ws-agenda-row-actions.c — what can be done with a block of the agenda in its place: keys, menu, moving.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb may move or remove the row itself, so the list is asked before and is what gets the focus after. */

#include <glib/gi18n-lib.h>

#include "ws-agenda-row-private.h"
#include "ws-feedback.h"
#include "ws-reorder.h"

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_agenda_row_edit (WS_AGENDA_ROW (widget));
}

static void
on_open (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "open");
}

static void
on_move (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsAgendaRow *self = WS_AGENDA_ROW (widget);
  g_autoptr (WsAgendaBlock) block = g_object_ref (self->block);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (widget));
  GError *error = NULL;

  if (!(g_str_equal (name, "block.indent") ? ws_agenda_block_indent (block, &error) : ws_agenda_block_outdent (block, &error)))
    ws_feedback_take_error (GTK_WIDGET (list), error);
  else
    ws_reorder_focus_item (list, block);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsAgendaRow *self = WS_AGENDA_ROW (widget);
  g_autoptr (WsAgendaBlock) block = g_object_ref (self->block);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (widget));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GError *error = NULL;

  g_object_ref (list);
  if (!ws_agenda_block_remove (block, &error))
    ws_feedback_take_error (GTK_WIDGET (list), error);
  else
    {
      ws_reorder_focus (list, index);
      ws_feedback_say_undo (GTK_WIDGET (list), _("Block removed"));
    }
  g_object_unref (list);
}

static void
on_protect (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  WsAgendaRow *self = WS_AGENDA_ROW (widget);
  GError *error = NULL;

  if (!ws_agenda_block_protect (self->block, !ws_agenda_block_is_protected (self->block), &error))
    ws_feedback_take_error (widget, error);
}

static void
pop_up (WsAgendaRow *self,
        double       x,
        double       y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gint64 id = ws_row_get_id (WS_ROW (self->block));
  g_autofree char *begin = g_strdup_printf ("agenda.begin-block(int64 %" G_GINT64_FORMAT ")", id);
  g_autofree char *add = g_strdup_printf ("agenda.add-after(int64 %" G_GINT64_FORMAT ")", id);
  gboolean child = ws_agenda_block_get_number (self->block, WS_AGENDA_BLOCK_PARENT) != 0;

  g_menu_append (menu, _("Title and Minutes"), "block.edit");
  g_menu_append (menu, _("Everything about It…"), "block.open");
  g_menu_append (menu, _("Begin This Block Now"), begin);
  g_menu_append (menu, _("Add Block Below"), add);
  g_menu_append (menu, child ? _("Take out of Its Block") : _("Make Part of the Block Before"), child ? "block.outdent" : "block.indent");
  g_menu_append (menu, ws_agenda_block_is_protected (self->block) ? _("Stop Protecting") : _("Protect"), "block.protect");
  g_menu_append (menu, _("Remove"), "block.remove");
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_secondary (GtkGestureClick *gesture,
              int              n,
              double           x,
              double           y,
              WsAgendaRow     *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               WsAgendaRow         *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, x, y);
}

static void
on_menu (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  pop_up (WS_AGENDA_ROW (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

/* Keys of a row that is not being written in. */
static gboolean
on_row_key (WsAgendaRow     *self,
            guint            key,
            guint            code,
            GdkModifierType  state)
{
  GdkModifierType mods = state & gtk_accelerator_get_default_mod_mask ();
  const char *action = NULL;

  if (ws_agenda_row_is_written (self))
    return GDK_EVENT_PROPAGATE;
  if (mods == GDK_ALT_MASK && (key == GDK_KEY_Right || key == GDK_KEY_KP_Right))
    action = "block.indent";
  else if (mods == GDK_ALT_MASK && (key == GDK_KEY_Left || key == GDK_KEY_KP_Left) &&
           ws_agenda_block_get_number (self->block, WS_AGENDA_BLOCK_PARENT) != 0)
    action = "block.outdent";
  else if (mods == GDK_CONTROL_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    action = "block.open";
  else if (mods == 0 && (key == GDK_KEY_F2))
    action = "block.edit";
  else if (mods == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && ws_agenda_row_is_writable (self))
    action = "block.remove";
  else if ((key == GDK_KEY_F10 && mods == GDK_SHIFT_MASK) || (mods == 0 && key == GDK_KEY_Menu))
    action = "block.menu";
  if (mods == 0 && (key == GDK_KEY_Insert || key == GDK_KEY_KP_Insert))
    return gtk_widget_activate_action (GTK_WIDGET (self), "agenda.add-after", "x", ws_row_get_id (WS_ROW (self->block)));
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

/* --- moving --- */

/* How many blocks of that parent stand before place @end of the list. */
static guint
before_in (GListModel *blocks,
           gint64      parent,
           guint       end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    {
      g_autoptr (WsAgendaBlock) other = g_list_model_get_item (blocks, i);
      n += ws_agenda_block_get_number (other, WS_AGENDA_BLOCK_PARENT) == parent;
    }
  return n;
}

/* Puts the block where the list shows @position: within its parent where it has one, or among the others. */
static gboolean
move_to (gpointer   item,
         guint      position,
         GError   **error)
{
  WsAgendaBlock *block = item;
  g_autoptr (WsWorkshop) workshop = ws_row_get (ws_row_get_store (WS_ROW (block)), WS_TYPE_WORKSHOP, 1);
  GListModel *blocks = ws_workshop_get_blocks (workshop);
  g_autoptr (WsAgendaBlock) home = ws_agenda_block_get_parent (block);
  gint64 parent = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_PARENT);
  guint from = 0, before = 0, own = 0, at = 0;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (WsAgendaBlock) other = g_list_model_get_item (blocks, i);
      gboolean sibling = ws_agenda_block_get_number (other, WS_AGENDA_BLOCK_PARENT) == parent;

      if (other == block)
        {
          from = i;
          own = before_in (blocks, parent, i);
        }
      else if (at++ < position && sibling)
        before++;
    }
  if (before == own)
    return ws_agenda_block_step (block, position > from ? 1 : -1, error);
  return ws_agenda_block_place (block, home, before, error);
}

void
ws_agenda_row_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "block.edit", NULL, on_edit);
  gtk_widget_class_install_action (klass, "block.open", NULL, on_open);
  gtk_widget_class_install_action (klass, "block.indent", NULL, on_move);
  gtk_widget_class_install_action (klass, "block.outdent", NULL, on_move);
  gtk_widget_class_install_action (klass, "block.protect", NULL, on_protect);
  gtk_widget_class_install_action (klass, "block.remove", NULL, on_remove);
  gtk_widget_class_install_action (klass, "block.menu", NULL, on_menu);
}

void
ws_agenda_row_attach (WsAgendaRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_row_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_secondary), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_press), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  if (ws_agenda_row_is_writable (self))
    ws_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, self->block, move_to);
}
