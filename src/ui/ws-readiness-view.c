/* ws-readiness-view.c — the list of what to look at before a workshop begins.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts are looked at every few seconds while the page is seen, so the rows are made anew only where a word of them
 * changed, and a button that had the focus has it again afterwards. */

#include "ws-readiness-view.h"

#include <glib/gi18n-lib.h>

#include "ws-readiness.h"

struct _WsReadinessView
{
  AdwBin      parent_instance;

  GtkListBox *list;
  char       *shown;   /* what the rows say, to know whether they have to change */
};

G_DEFINE_FINAL_TYPE (WsReadinessView, ws_readiness_view, ADW_TYPE_BIN)

static char *
summary_of (GPtrArray *checks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const WsCheck *check = g_ptr_array_index (checks, i);

      g_string_append_printf (text, "%s\t%d\t%s\t%s\t%s\n", check->id, check->done, check->title, check->detail,
                              check->remedy != NULL ? check->remedy : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
icon_new (const WsCheck *check)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (check->done ? "ws-done-symbolic" : "ws-warning-symbolic");

  gtk_widget_add_css_class (icon, check->done ? "ws-ok" : "ws-warn");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, check->done ? _("Ready") : _("Still open"), -1);
  return icon;
}

static GtkWidget *
button_new (const WsCheck *check)
{
  GtkWidget *button = gtk_button_new_with_label (check->remedy);
  g_autofree char *name = g_strdup_printf ("%s: %s", check->title, check->remedy);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (check->target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_parsed (check->target));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), check->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (check->done)
    gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
row_new (const WsCheck *check)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), check->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), check->detail);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon_new (check));
  if (check->remedy != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (check));
  g_object_set_data (G_OBJECT (row), "id", (gpointer) check->id);
  return row;
}

/* The id of the check whose row has the focus; NULL: none has. */
static const char *
focused_id (WsReadinessView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? g_object_get_data (G_OBJECT (row), "id") : NULL;
}

/**
 * ws_readiness_view_set_checks:
 * @checks: (element-type WsCheck)
 *
 * Shows them.
 */
void
ws_readiness_view_set_checks (WsReadinessView *self,
                              GPtrArray       *checks)
{
  g_autofree char *text = summary_of (checks);
  const char *focus = focused_id (self);
  GtkListBoxRow *row;

  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < checks->len; i++)
    {
      const WsCheck *check = g_ptr_array_index (checks, i);
      GtkWidget *new_row = row_new (check);

      gtk_list_box_append (self->list, new_row);
      if (g_strcmp0 (focus, check->id) == 0 && !gtk_widget_child_focus (new_row, GTK_DIR_TAB_FORWARD))
        gtk_widget_grab_focus (new_row);
    }
}

static void
ws_readiness_view_finalize (GObject *object)
{
  g_free (WS_READINESS_VIEW (object)->shown);

  G_OBJECT_CLASS (ws_readiness_view_parent_class)->finalize (object);
}

static void
ws_readiness_view_class_init (WsReadinessViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_readiness_view_finalize;
}

static void
ws_readiness_view_init (WsReadinessView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_label_new (_("Before starting"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Before starting"), -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}
