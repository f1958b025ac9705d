/* ws-project-popover.c — what the room sees, and what can be sent to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built anew each time that it opens: what can be sent depends on the page, and the screens on what is plugged in. While it
 * is open it follows the wall. */

#include "ws-project-popover.h"

#include <glib/gi18n.h>

#include "ws-message-form.h"
#include "ws-page.h"
#include "ws-wall.h"

#define WIDTH 330

struct _WsProjectPopover
{
  GtkPopover   parent_instance;

  WsPresenter *presenter;
  GtkStack    *stack;
  GtkWidget   *main;           /* holds the page that is built anew */
  GtkWidget   *form;
  GtkWidget   *caption;
  GtkWidget   *steps;
  GtkWidget   *step_label;
  GtkWidget   *back;
  GtkWidget   *forward;
  GtkWidget   *more_time;
  GtkWidget   *size_row;
  GtkWidget   *size_label;
  GtkWidget   *black;
  GtkWidget   *end;
  GPtrArray   *ticks;          /* GtkImage with a WsView */
};

G_DEFINE_FINAL_TYPE (WsProjectPopover, ws_project_popover, GTK_TYPE_POPOVER)

static WsProjection *
projection_of (WsProjectPopover *self)
{
  return ws_presenter_get_projection (self->presenter);
}

/* --- parts --- */

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
item_new (const char *icon,
          const char *text,
          const char *key)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label_new (text, NULL));
  if (key != NULL)
    {
      GtkWidget *hint = gtk_label_new (key);

      gtk_widget_add_css_class (hint, "ws-key");
      gtk_widget_add_css_class (hint, "caption");
      gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), hint);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ws-menu-item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "icon", image);
  return button;
}

static GtkWidget *
icon_button (const char *icon,
             const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/* --- views --- */

static void
on_view (GtkWidget        *button,
         WsProjectPopover *self)
{
  const WsView *view = g_object_get_data (G_OBJECT (button), "view");

  gtk_popover_popdown (GTK_POPOVER (self));
  ws_presenter_send (self->presenter, view);
}

static void
add_view (WsProjectPopover *self,
          GtkWidget        *box,
          const WsView     *view,
          WsWorkshop       *workshop,
          gboolean          first)
{
  g_autofree char *text = ws_view_get_label (view, workshop);
  GtkWidget *button;

  if (!ws_view_is_fit (view, workshop))
    return;
  button = item_new (ws_view_get_icon (view->kind), text, first ? "F5" : NULL);
  g_object_set_data_full (G_OBJECT (button), "view", g_memdup2 (view, sizeof *view), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_view), self);
  g_ptr_array_add (self->ticks, button);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_views (WsProjectPopover *self,
           GtkWidget        *box)
{
  static const WsView always[] = { { WS_VIEW_AGENDA, 0 }, { WS_VIEW_WAITING, 0 } };
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), WS_TYPE_PAGE);
  g_autoptr (GArray) views = ws_page_list_views (WS_PAGE (page));
  WsWorkshop *workshop = ws_page_get_workshop (WS_PAGE (page));
  gboolean there[G_N_ELEMENTS (always)] = { FALSE };

  for (guint i = 0; i < views->len; i++)
    {
      const WsView *view = &g_array_index (views, WsView, i);

      add_view (self, box, view, workshop, i == 0);
      for (guint j = 0; j < G_N_ELEMENTS (always); j++)
        there[j] |= ws_view_equal (view, &always[j]);
    }
  for (guint j = 0; j < G_N_ELEMENTS (always); j++)
    if (!there[j])
      add_view (self, box, &always[j], workshop, FALSE);
}

/* --- message, photo, black --- */

static void
on_message (WsProjectPopover *self)
{
  ws_project_popover_show_message (self);
}

static void
on_message_done (WsProjectPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_photo (WsProjectPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.project-photo", NULL);
}

static void
on_black (WsProjectPopover *self)
{
  ws_presenter_toggle_black (self->presenter);
}

static void
on_end (WsProjectPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ws_presenter_end (self->presenter);
}

static void
add_item (WsProjectPopover *self,
          GtkWidget        *box,
          const char       *icon,
          const char       *text,
          const char       *key,
          GCallback         callback,
          GtkWidget       **item)
{
  GtkWidget *button = item_new (icon, text, key);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  if (item != NULL)
    *item = button;
}

/* --- steps, size, names, screen --- */

static void
on_step (GtkWidget        *button,
         WsProjectPopover *self)
{
  ws_projection_press (projection_of (self), button == self->back ? WS_KEY_BACK : WS_KEY_NEXT);
}

static GtkWidget *
make_steps (WsProjectPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->back = icon_button ("ws-previous-symbolic", _("Previous Step"));
  self->forward = icon_button ("ws-next-symbolic", _("Next Step"));
  self->step_label = gtk_label_new ("");
  gtk_widget_set_hexpand (self->step_label, TRUE);
  g_signal_connect (self->back, "clicked", G_CALLBACK (on_step), self);
  g_signal_connect (self->forward, "clicked", G_CALLBACK (on_step), self);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->step_label);
  gtk_box_append (GTK_BOX (box), self->forward);
  return box;
}

static void
on_more_time (WsProjectPopover *self)
{
  ws_projection_extend_note (projection_of (self), 2);
}

static void
on_size (GtkWidget        *button,
         WsProjectPopover *self)
{
  gboolean larger = g_object_get_data (G_OBJECT (button), "larger") != NULL;

  ws_projection_press (projection_of (self), larger ? WS_KEY_LARGER : WS_KEY_SMALLER);
}

static GtkWidget *
row_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_start (box, 10);
  gtk_box_append (GTK_BOX (box), label_new (text, NULL));
  return box;
}

static GtkWidget *
make_size (WsProjectPopover *self)
{
  GtkWidget *row = row_new (_("Text size"));
  GtkWidget *smaller = icon_button ("ws-minus-symbolic", _("Smaller Text on the Wall"));
  GtkWidget *larger = icon_button ("ws-plus-symbolic", _("Larger Text on the Wall"));

  g_object_set_data (G_OBJECT (larger), "larger", larger);
  g_signal_connect (smaller, "clicked", G_CALLBACK (on_size), self);
  g_signal_connect (larger, "clicked", G_CALLBACK (on_size), self);
  self->size_label = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (self->size_label), 6);
  gtk_box_append (GTK_BOX (row), smaller);
  gtk_box_append (GTK_BOX (row), self->size_label);
  gtk_box_append (GTK_BOX (row), larger);
  return row;
}

static void
on_names (GtkSwitch        *names,
          GParamSpec       *pspec,
          WsProjectPopover *self)
{
  ws_projection_set_names (projection_of (self), gtk_switch_get_active (names));
}

static GtkWidget *
make_names (WsProjectPopover *self)
{
  GtkWidget *row = row_new (_("Names of people")), *names = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (names), ws_projection_get_names (projection_of (self)));
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (names, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (names), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Names of people"), -1);
  g_signal_connect (names, "notify::active", G_CALLBACK (on_names), self);
  gtk_box_append (GTK_BOX (row), names);
  return row;
}

static void
on_screen_chosen (GtkDropDown      *choice,
                  GParamSpec       *pspec,
                  WsProjectPopover *self)
{
  GPtrArray *connectors = g_object_get_data (G_OBJECT (choice), "connectors");
  guint place = gtk_drop_down_get_selected (choice);

  if (place < connectors->len)
    ws_presenter_choose_screen (self->presenter, g_ptr_array_index (connectors, place));
}

/* Each screen by the name of its plug, and this window. */
static GtkWidget *
make_screens (WsProjectPopover *self)
{
  GtkWidget *row = row_new (_("Screen")), *choice;
  GPtrArray *connectors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autofree char *wanted = ws_presenter_get_screen (self->presenter);
  guint selected = 0;

  gtk_string_list_append (names, _("The other one"));
  g_ptr_array_add (connectors, g_strdup (""));
  for (guint i = 0; g_list_model_get_n_items (monitors) > 1 && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (gdk_monitor_get_connector (monitor) == NULL)
        continue;
      gtk_string_list_append (names, gdk_monitor_get_connector (monitor));
      g_ptr_array_add (connectors, g_strdup (gdk_monitor_get_connector (monitor)));
    }
  gtk_string_list_append (names, _("This window"));
  g_ptr_array_add (connectors, g_strdup (WS_PRESENTER_HERE));
  for (guint i = 0; i < connectors->len; i++)
    if (g_str_equal (g_ptr_array_index (connectors, i), wanted))
      selected = i;
  choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Screen"), -1);
  gtk_widget_add_css_class (choice, "flat");
  g_object_set_data_full (G_OBJECT (choice), "connectors", connectors, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_screen_chosen), self);
  gtk_box_append (GTK_BOX (row), choice);
  return row;
}

/* --- following the wall --- */

static void
update_ticks (WsProjectPopover *self,
              gboolean          shown)
{
  WsView now = ws_projection_get_view (projection_of (self));

  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->ticks, i);
      const WsView *view = g_object_get_data (G_OBJECT (button), "view");
      gboolean here = shown && ws_view_equal (view, &now);

      gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (button), "icon"),
                                    here ? "ws-check-symbolic" : ws_view_get_icon (view->kind));
      if (here)
        gtk_widget_add_css_class (button, "ws-current");
      else
        gtk_widget_remove_css_class (button, "ws-current");
    }
}

static void
update_steps (WsProjectPopover *self)
{
  WsScene *scene = ws_projection_get_scene (projection_of (self));
  guint n = scene != NULL ? scene->n_steps : 1, step = scene != NULL ? scene->step : 0;
  /* Translators: which step of what the wall shows, and of how many */
  g_autofree char *text = g_strdup_printf (_("Step %u of %u"), step + 1, n);

  gtk_widget_set_visible (self->steps, n > 1);
  gtk_label_set_label (GTK_LABEL (self->step_label), text);
  gtk_widget_set_sensitive (self->back, step > 0);
  gtk_widget_set_sensitive (self->forward, step + 1 < n);
}

static void
on_changed (WsProjectPopover *self)
{
  WsPresenting state = ws_presenter_get_state (self->presenter);
  gboolean shown = state != WS_PRESENTING_OFF;
  const char *words = ws_presenter_get_words (self->presenter);
  g_autofree char *size = NULL;

  if (self->caption == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  size = g_strdup_printf ("%d %%", (int) (ws_projection_get_text_size (projection_of (self)) * 100 + 0.5));
  gtk_label_set_label (GTK_LABEL (self->caption), shown && words != NULL ? words : _("The room sees nothing"));
  gtk_label_set_label (GTK_LABEL (self->size_label), size);
  gtk_widget_set_sensitive (self->size_row, shown);
  gtk_widget_set_sensitive (self->black, shown);
  gtk_widget_set_visible (self->end, shown);
  gtk_widget_set_visible (self->more_time, shown && ws_projection_get_view (projection_of (self)).kind == WS_VIEW_NOTE);
  update_steps (self);
  update_ticks (self, shown);
}

static GtkWidget *
make_preview (WsProjectPopover *self)
{
  GtkWidget *frame = gtk_frame_new (NULL), *wall = ws_wall_new (projection_of (self), FALSE);

  gtk_widget_set_size_request (wall, WIDTH, -1);
  gtk_widget_add_css_class (frame, "ws-preview");
  gtk_frame_set_child (GTK_FRAME (frame), wall);
  return frame;
}

static GtkWidget *
build_main (WsProjectPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_ptr_array_set_size (self->ticks, 0);
  if (ws_presenter_get_state (self->presenter) != WS_PRESENTING_OFF)
    gtk_box_append (GTK_BOX (box), make_preview (self));
  self->caption = gtk_label_new ("");
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "ws-2");
  gtk_widget_set_margin_top (self->caption, 6);
  gtk_widget_set_margin_bottom (self->caption, 6);
  gtk_box_append (GTK_BOX (box), self->caption);
  self->steps = make_steps (self);
  gtk_box_append (GTK_BOX (box), self->steps);
  add_item (self, box, "ws-plus-symbolic", _("Two More Minutes for the Note"), NULL, G_CALLBACK (on_more_time),
            &self->more_time);
  add_views (self, box);
  add_item (self, box, ws_view_get_icon (WS_VIEW_MESSAGE), _("Message…"), NULL, G_CALLBACK (on_message), NULL);
  add_item (self, box, ws_view_get_icon (WS_VIEW_PHOTO), _("Photo…"), NULL, G_CALLBACK (on_photo), NULL);
  add_item (self, box, "ws-blocked-symbolic", _("Black Screen"), _("Ctrl+B"), G_CALLBACK (on_black), &self->black);
  self->size_row = make_size (self);
  gtk_box_append (GTK_BOX (box), self->size_row);
  gtk_box_append (GTK_BOX (box), make_names (self));
  gtk_box_append (GTK_BOX (box), make_screens (self));
  self->end = gtk_button_new_with_label (_("Stop Showing"));
  gtk_widget_set_margin_top (self->end, 6);
  g_signal_connect_swapped (self->end, "clicked", G_CALLBACK (on_end), self);
  gtk_box_append (GTK_BOX (box), self->end);
  return box;
}

static void
ws_project_popover_map (GtkWidget *widget)
{
  WsProjectPopover *self = WS_PROJECT_POPOVER (widget);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->main), build_main (self));
  GTK_WIDGET_CLASS (ws_project_popover_parent_class)->map (widget);
  on_changed (self);
}

static void
on_closed (WsProjectPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "main");
}

static void
ws_project_popover_dispose (GObject *object)
{
  WsProjectPopover *self = WS_PROJECT_POPOVER (object);

  g_clear_object (&self->presenter);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (ws_project_popover_parent_class)->dispose (object);
}

static void
ws_project_popover_class_init (WsProjectPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_project_popover_dispose;
  GTK_WIDGET_CLASS (klass)->map = ws_project_popover_map;
}

static void
ws_project_popover_init (WsProjectPopover *self)
{
  self->ticks = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->main = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->main), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->main), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->main), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->main), 660);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, self->main, "main");
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->stack));
  g_signal_connect (self, "closed", G_CALLBACK (on_closed), NULL);
}

/**
 * ws_project_popover_new:
 * @presenter: of the window
 *
 * Returns: (transfer floating): a popover, for a button on a page
 */
GtkWidget *
ws_project_popover_new (WsPresenter *presenter)
{
  WsProjectPopover *self = g_object_new (WS_TYPE_PROJECT_POPOVER, NULL);

  self->presenter = g_object_ref (presenter);
  self->form = ws_message_form_new (presenter);
  g_signal_connect_object (self->form, "done", G_CALLBACK (on_message_done), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, self->form, "message");
  g_signal_connect_object (presenter, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The lines of a message to the room. */
void
ws_project_popover_show_message (WsProjectPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "message");
  gtk_widget_grab_focus (self->form);
}
