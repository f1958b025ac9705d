/* ws-row-helpers.c — buttons at the end of a text row that save typing: a calendar, and the names used so far.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are filled when they open, so they are never behind the model, and both can be ignored: everything can be typed.
 */
#include "ws-row-helpers.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"

typedef struct
{
  WsTextRow     *row;
  GtkPopover    *popover;
  GtkWidget     *content;    /* calendar or list box */
  WsRowGetFunc   get;
  WsRowListFunc  list;
  WsRowTakeFunc  take;
  gpointer       user_data;
} Helper;

static GtkWidget *
add_button (WsTextRow  *row,
            const char *icon,
            const char *label,
            Helper     *helper)
{
  GtkWidget *button = gtk_menu_button_new ();

  helper->row = row;
  helper->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (helper->popover));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  ws_text_row_add_suffix (row, button);
  g_object_bind_property (row, "editable", button, "visible", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (button), "ws-helper", helper, g_free);
  return button;
}

static void
on_calendar_map (Helper *self)
{
  const char *iso = self->get (self->row, self->user_data);
  g_autofree char *today = ws_date_today ();
  int year, month, day;

  if (!ws_date_split (*iso != '\0' ? iso : today, &year, &month, &day))
    return;
  {
    g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, 12, 0, 0);

    gtk_calendar_select_day (GTK_CALENDAR (self->content), date);
  }
}

static void
on_choose_day (Helper *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->content));
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  gtk_popover_popdown (self->popover);
  self->take (self->row, iso, self->user_data);
}

static void
on_no_day (Helper *self)
{
  gtk_popover_popdown (self->popover);
  self->take (self->row, "", self->user_data);
}

/**
 * ws_row_add_calendar:
 * @get: gives the day of the row, ISO or ""
 * @take: stores a day, ISO or ""
 *
 * Adds a calendar to a row whose text is a day.
 */
void
ws_row_add_calendar (WsTextRow     *row,
                     WsRowGetFunc   get,
                     WsRowTakeFunc  take,
                     gpointer       user_data)
{
  Helper *self = g_new0 (Helper, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choose = gtk_button_new_with_label (_("Choose This Day"));
  GtkWidget *none = gtk_button_new_with_label (_("No Date"));

  self->get = get;
  self->take = take;
  self->user_data = user_data;
  add_button (row, "ws-calendar-symbolic", _("Choose in a calendar"), self);
  self->content = gtk_calendar_new ();
  gtk_widget_set_hexpand (choose, TRUE);
  gtk_widget_add_css_class (choose, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), none);
  gtk_box_append (GTK_BOX (buttons), choose);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (self->popover, box);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (on_calendar_map), self);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (on_choose_day), self);
  g_signal_connect_swapped (none, "clicked", G_CALLBACK (on_no_day), self);
}

static void
on_names_map (Helper *self)
{
  g_auto (GStrv) names = self->list (self->row, self->user_data);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->content), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->content), GTK_WIDGET (old));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_widget_add_css_class (label, "ws-row");
      gtk_list_box_append (GTK_LIST_BOX (self->content), label);
    }
}

static void
on_name_activated (Helper        *self,
                   GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  gtk_popover_popdown (self->popover);
  self->take (self->row, name, self->user_data);
}

/**
 * ws_row_add_names:
 * @list: gives the names used so far
 * @take: stores one
 *
 * Adds the list of names used so far to a row whose text is a name.
 */
void
ws_row_add_names (WsTextRow     *row,
                  WsRowListFunc  list,
                  WsRowTakeFunc  take,
                  gpointer       user_data)
{
  Helper *self = g_new0 (Helper, 1);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *placeholder = gtk_label_new (_("No names have been used yet."));

  self->list = list;
  self->take = take;
  self->user_data = user_data;
  add_button (row, "ws-down-symbolic", _("Names used so far"), self);
  self->content = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->content), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->content), placeholder);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->content);
  gtk_popover_set_child (self->popover, scrolled);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (on_names_map), self);
  g_signal_connect_swapped (self->content, "row-activated", G_CALLBACK (on_name_activated), self);
}
