/* ws-page-header.c — the header bar of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same places on every page: back, the page's own buttons, undo and redo, the title with a live count, the page's
 * buttons at the end, its menu. Back shows when the window is narrow (then it leads to the stages) and on a detail. */

#include "ws-page-header.h"

#include <glib/gi18n-lib.h>

#include "ws-project-button.h"

struct _WsPageHeader
{
  AdwBin      parent_instance;

  AdwHeaderBar   *bar;
  AdwWindowTitle *title;
  GtkButton      *back;
  GtkButton      *undo;
  GtkButton      *redo;
  GtkMenuButton  *menu;
  AdwBin         *project_place;   /* left of the menu */
  GtkWidget      *project;         /* in it, where there is a wall */
  gboolean        detail;
  gboolean        narrow;
};

enum { PROP_0, PROP_TITLE, PROP_SUBTITLE, PROP_MENU_MODEL, PROP_DETAIL, PROP_NARROW, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void ws_page_header_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WsPageHeader, ws_page_header, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ws_page_header_buildable_init))

static void
ws_page_header_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  WsPageHeader *self = WS_PAGE_HEADER (buildable);

  if (g_strcmp0 (type, "start") == 0)
    {
      /* before undo and redo, which stay next to the title */
      g_object_ref (self->undo);
      g_object_ref (self->redo);
      adw_header_bar_remove (self->bar, GTK_WIDGET (self->undo));
      adw_header_bar_remove (self->bar, GTK_WIDGET (self->redo));
      adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
      adw_header_bar_pack_start (self->bar, GTK_WIDGET (self->undo));
      adw_header_bar_pack_start (self->bar, GTK_WIDGET (self->redo));
      g_object_unref (self->undo);
      g_object_unref (self->redo);
    }
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else
    {
      GtkBuildableIface *iface = GTK_BUILDABLE_GET_IFACE (buildable);
      GtkBuildableIface *parent = g_type_interface_peek_parent (iface);
      parent->add_child (buildable, builder, child, type);
    }
}

static void
ws_page_header_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = ws_page_header_add_child;
}

static void
update (WsPageHeader *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->back), self->detail || self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->redo), !self->narrow);
}

static void
ws_page_header_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WsPageHeader *self = WS_PAGE_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (self->title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (self->title));
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, gtk_menu_button_get_menu_model (self->menu));
      break;
    case PROP_DETAIL:
      g_value_set_boolean (value, self->detail);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ws_page_header_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WsPageHeader *self = WS_PAGE_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      ws_page_header_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      ws_page_header_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_MENU_MODEL:
      gtk_menu_button_set_menu_model (self->menu, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (self->menu), g_value_get_object (value) != NULL);
      break;
    case PROP_DETAIL:
      self->detail = g_value_get_boolean (value);
      update (self);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Every page can be shown to the room. */
static void
add_project_button (WsPageHeader *self,
                    GtkRoot      *root)
{
  g_autoptr (WsPresenter) presenter = NULL;
  GtkWidget *button;

  if (self->project != NULL || root == NULL ||
      g_object_class_find_property (G_OBJECT_GET_CLASS (root), "presenter") == NULL)
    return;
  g_object_get (root, "presenter", &presenter, NULL);
  if (presenter == NULL)
    return;
  button = ws_project_button_new (presenter);
  g_object_bind_property (self, "narrow", button, "narrow", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->project_place, button);
  self->project = button;
}

/* The header follows the page it stands in, and its tooltips name what Undo would take back. */
static void
ws_page_header_root (GtkWidget *widget)
{
  WsPageHeader *self = WS_PAGE_HEADER (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (ws_page_header_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "undo-text") != NULL)
    {
      g_object_bind_property (root, "undo-text", self->undo, "tooltip-text", G_BINDING_SYNC_CREATE);
      g_object_bind_property (root, "redo-text", self->redo, "tooltip-text", G_BINDING_SYNC_CREATE);
      g_object_bind_property (root, "narrow", self, "narrow", G_BINDING_SYNC_CREATE);
    }
  add_project_button (self, root);
}

static void
ws_page_header_class_init (WsPageHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ws_page_header_get_property;
  object_class->set_property = ws_page_header_set_property;
  GTK_WIDGET_CLASS (klass)->root = ws_page_header_root;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_DETAIL] = g_param_spec_boolean ("detail", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
icon_button (const char *icon,
             const char *action,
             const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
ws_page_header_init (WsPageHeader *self)
{
  self->bar = ADW_HEADER_BAR (adw_header_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "flat");
  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  adw_header_bar_set_title_widget (self->bar, GTK_WIDGET (self->title));
  self->back = GTK_BUTTON (icon_button ("ws-back-symbolic", "page.back", _("Back")));
  self->undo = GTK_BUTTON (icon_button ("ws-undo-symbolic", "win.undo", _("Undo")));
  self->redo = GTK_BUTTON (icon_button ("ws-redo-symbolic", "win.redo", _("Redo")));
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "ws-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), FALSE);
  adw_header_bar_pack_start (self->bar, GTK_WIDGET (self->back));
  adw_header_bar_pack_start (self->bar, GTK_WIDGET (self->undo));
  adw_header_bar_pack_start (self->bar, GTK_WIDGET (self->redo));
  adw_header_bar_pack_end (self->bar, GTK_WIDGET (self->menu));
  self->project_place = ADW_BIN (adw_bin_new ());
  adw_header_bar_pack_end (self->bar, GTK_WIDGET (self->project_place));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  update (self);
}

GtkWidget *
ws_page_header_new (void)
{
  return g_object_new (WS_TYPE_PAGE_HEADER, NULL);
}

void
ws_page_header_set_title (WsPageHeader *self,
                          const char   *title)
{
  adw_window_title_set_title (self->title, title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
ws_page_header_set_subtitle (WsPageHeader *self,
                             const char   *subtitle)
{
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}
