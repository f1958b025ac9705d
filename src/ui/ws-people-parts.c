/* ws-people-parts.c — what the pages about people are put together from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows whose title or subtitle comes from people never read it as markup. */

#include "ws-people-parts.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer floating): a page as wide as is comfortable to read, that scrolls */
GtkWidget *
ws_people_parts_page (GtkBox **box)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (*box), "ws-page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 620);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (*box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

GtkWidget *
ws_people_parts_group (GtkBox     *box,
                       const char *title,
                       const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (box, group);
  return group;
}

WsTextRow *
ws_people_parts_text (GtkWidget  *group,
                      const char *title,
                      const char *placeholder)
{
  GtkWidget *row = ws_text_row_new (title);

  g_object_set (row, "paragraph", TRUE, NULL);
  if (placeholder != NULL)
    g_object_set (row, "placeholder", placeholder, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return WS_TEXT_ROW (row);
}

GtkWidget *
ws_people_parts_choice (GtkWidget  *group,
                        const char *title,
                        WsNameFunc  get_name,
                        int         n)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < n; i++)
    gtk_string_list_append (names, _(get_name (i)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkWidget *
make_row (GtkWidget  *group,
          const char *title,
          GtkWidget  *widget)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

/* Returns: (transfer none): the switch */
GtkWidget *
ws_people_parts_switch (GtkWidget   *group,
                        const char  *title,
                        GtkWidget  **row)
{
  GtkWidget *widget = gtk_switch_new ();

  *row = make_row (group, title, widget);
  return widget;
}

/* Returns: (transfer none): the spin button */
GtkWidget *
ws_people_parts_number (GtkWidget   *group,
                        const char  *title,
                        int          least,
                        int          most,
                        GtkWidget  **row)
{
  GtkWidget *widget = gtk_spin_button_new_with_range (least, most, 1);

  *row = make_row (group, title, widget);
  return widget;
}

GtkWidget *
ws_people_parts_button (GtkBox     *box,
                        const char *label,
                        const char *css)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (css != NULL)
    gtk_widget_add_css_class (button, css);
  gtk_box_append (box, button);
  return button;
}
