/* ws-section-row.c — a section in the list of the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it says below its title comes from the pages, so it is told when they were laid out anew.
 */
#include "ws-section-row.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-reorder.h"

struct _WsSectionRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *pages;
  GtkWidget     *warning;
  GtkSwitch     *shown;

  WsWorkshop    *workshop;
  WsSection     *section;
  WsFlow        *flow;
};

G_DEFINE_FINAL_TYPE (WsSectionRow, ws_section_row, GTK_TYPE_LIST_BOX_ROW)

static void
update (WsSectionRow *self)
{
  gboolean warning;
  g_autofree char *text = ws_minutes_pages_describe (self->workshop, self->section, self->flow, &warning);
  g_autofree char *all = g_strdup_printf ("%s, %s", ws_section_get_title (self->section), text);

  gtk_label_set_label (self->pages, text);
  (warning ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->pages), "ws-warn");
  (warning ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (GTK_WIDGET (self->pages), "ws-2");
  gtk_widget_set_visible (self->warning, warning);
  if (gtk_switch_get_active (self->shown) != ws_section_get_shown (self->section))
    gtk_switch_set_active (self->shown, ws_section_get_shown (self->section));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
on_shown (WsSectionRow *self)
{
  gboolean shown = gtk_switch_get_active (self->shown);
  GError *error = NULL;

  if (shown != ws_section_get_shown (self->section) && !ws_section_show (self->section, shown, &error))
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      update (self);
    }
}

static gboolean
on_key_pressed (WsSectionRow    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || !gtk_widget_has_focus (GTK_WIDGET (self)) ||
      !gtk_widget_get_sensitive (GTK_WIDGET (self->shown)))
    return GDK_EVENT_PROPAGATE;
  gtk_switch_set_active (self->shown, !gtk_switch_get_active (self->shown));
  return GDK_EVENT_STOP;
}

static void
ws_section_row_dispose (GObject *object)
{
  WsSectionRow *self = WS_SECTION_ROW (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->section);
  g_clear_object (&self->flow);
  G_OBJECT_CLASS (ws_section_row_parent_class)->dispose (object);
}

static void
ws_section_row_class_init (WsSectionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_section_row_dispose;
}

static void
ws_section_row_init (WsSectionRow *self)
{
}

static GtkWidget *
make_texts (WsSectionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (ws_section_get_title (self->section)));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  self->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->pages, 0);
  gtk_label_set_wrap (self->pages, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pages), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "caption");
  self->warning = gtk_image_new_from_icon_name ("ws-warning-symbolic");
  gtk_widget_add_css_class (self->warning, "ws-warn");
  gtk_box_append (GTK_BOX (line), self->warning);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  return box;
}

/**
 * ws_section_row_new:
 *
 * Returns: (transfer floating): the row of a section
 */
GtkWidget *
ws_section_row_new (WsWorkshop *workshop,
                    WsSection  *section)
{
  WsSectionRow *self = g_object_new (WS_TYPE_SECTION_ROW, NULL);
  gboolean cover = g_str_equal (ws_section_get_kind (section), "cover");
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *handle = gtk_image_new_from_icon_name ("ws-handle-symbolic");

  self->workshop = g_object_ref (workshop);
  self->section = g_object_ref (section);
  gtk_widget_add_css_class (box, "ws-row");
  gtk_widget_add_css_class (handle, "ws-handle");
  gtk_widget_set_tooltip_text (handle, _("Drag to reorder, or press Alt+↑ and Alt+↓"));
  if (cover || !writable)
    gtk_widget_set_opacity (handle, 0);
  self->shown = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->shown), GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shown), writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ws_section_get_title (section), -1);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), make_texts (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->shown));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (self->shown, "notify::active", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (section, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  if (!cover && writable)
    ws_reorder_attach (GTK_LIST_BOX_ROW (self), handle, section, (WsReorderFunc) ws_section_move);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ws_section_row_get_section:
 *
 * Returns: (transfer none): whose row it is
 */
WsSection *
ws_section_row_get_section (WsSectionRow *self)
{
  return self->section;
}

/**
 * ws_section_row_set_flow:
 * @flow: (nullable): the pages
 *
 * Says on which pages the section stands.
 */
void
ws_section_row_set_flow (WsSectionRow *self,
                         WsFlow       *flow)
{
  g_set_object (&self->flow, flow);
  update (self);
}
