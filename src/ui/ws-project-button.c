/* ws-project-button.c — the button that sends this page to the wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It says "On Screen", tinted, only while this very page is what the room sees. */

#include "ws-project-button.h"

#include <glib/gi18n.h>

#include "ws-page.h"
#include "ws-project-popover.h"

struct _WsProjectButton
{
  AdwBin            parent_instance;

  AdwSplitButton   *button;
  AdwButtonContent *content;
  GtkMenuButton    *menu;          /* instead of it where the window is narrow */
  WsPresenter      *presenter;
  guint             update_source;
  gboolean          narrow;
};

enum { PROP_0, PROP_NARROW, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WsProjectButton, ws_project_button, ADW_TYPE_BIN)

static gboolean
is_on_screen (WsProjectButton *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), WS_TYPE_PAGE);
  WsPresenting state = ws_presenter_get_state (self->presenter);
  WsProjection *projection = ws_presenter_get_projection (self->presenter);
  WsView shown = ws_projection_get_view (projection);
  g_autoptr (GArray) views = NULL;

  if (page == NULL || state == WS_PRESENTING_OFF || state == WS_PRESENTING_LOST || ws_projection_get_black (projection))
    return FALSE;
  views = ws_page_list_views (WS_PAGE (page));
  return views->len > 0 && ws_view_equal (&g_array_index (views, WsView, 0), &shown);
}

static void
set_class (GtkWidget *widget,
           gboolean   on_screen)
{
  if (on_screen)
    gtk_widget_add_css_class (widget, "ws-on-screen");
  else
    gtk_widget_remove_css_class (widget, "ws-on-screen");
}

static gboolean
update (gpointer data)
{
  WsProjectButton *self = data;
  gboolean on_screen = is_on_screen (self);
  const char *label = on_screen ? _("On Screen") : _("Show");

  self->update_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->button), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), self->narrow);
  adw_button_content_set_label (self->content, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  set_class (GTK_WIDGET (self->button), on_screen);
  set_class (GTK_WIDGET (self->menu), on_screen);
  return G_SOURCE_REMOVE;
}

static void
update_soon (WsProjectButton *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add (update, self);
}

static void
ws_project_button_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ws_project_button_parent_class)->map (widget);
  update_soon (WS_PROJECT_BUTTON (widget));
}

static void
ws_project_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_boolean (value, WS_PROJECT_BUTTON (object)->narrow);
}

static void
ws_project_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  WsProjectButton *self = WS_PROJECT_BUTTON (object);

  self->narrow = g_value_get_boolean (value);
  /* at once: the window asks for its least width before an idle would run */
  gtk_widget_set_visible (GTK_WIDGET (self->button), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), self->narrow);
}

static void
ws_project_button_dispose (GObject *object)
{
  WsProjectButton *self = WS_PROJECT_BUTTON (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->presenter);
  G_OBJECT_CLASS (ws_project_button_parent_class)->dispose (object);
}

static void
ws_project_button_class_init (WsProjectButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ws_project_button_get_property;
  object_class->set_property = ws_project_button_set_property;
  object_class->dispose = ws_project_button_dispose;
  GTK_WIDGET_CLASS (klass)->map = ws_project_button_map;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ws_project_button_init (WsProjectButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->button = ADW_SPLIT_BUTTON (adw_split_button_new ());
  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "ws-projector-symbolic");
  adw_split_button_set_child (self->button, GTK_WIDGET (self->content));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.project");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Show this to the room"));
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "ws-projector-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->menu), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * ws_project_button_new:
 * @presenter: of the window
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
ws_project_button_new (WsPresenter *presenter)
{
  WsProjectButton *self = g_object_new (WS_TYPE_PROJECT_BUTTON, NULL);

  self->presenter = g_object_ref (presenter);
  adw_split_button_set_popover (self->button, GTK_POPOVER (ws_project_popover_new (presenter)));
  gtk_menu_button_set_popover (self->menu, ws_project_popover_new (presenter));
  g_signal_connect_object (presenter, "changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
ws_project_button_popup (WsProjectButton *self)
{
  if (self->narrow)
    gtk_menu_button_popup (self->menu);
  else
    adw_split_button_popup (self->button);
}
