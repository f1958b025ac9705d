/* ws-page.c — what all stages of the window have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page knows its workshop from the moment it is made, so that none of them has a state without one. "page.back" leaves a
 * detail; where there is none it goes back to the list of stages. */

#include "ws-page.h"

typedef struct
{
  WsWorkshop *workshop;
  gboolean    narrow;
} WsPagePrivate;

enum { PROP_0, PROP_WORKSHOP, PROP_NARROW, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WsPage, ws_page, ADW_TYPE_BIN)

static void
on_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  if (!ws_page_go_back (WS_PAGE (widget)))
    gtk_widget_activate_action (widget, "win.show-stages", NULL);
}

static void
ws_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  WsPagePrivate *priv = ws_page_get_instance_private (WS_PAGE (object));

  if (prop_id == PROP_WORKSHOP)
    g_value_set_object (value, priv->workshop);
  else if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, priv->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  WsPagePrivate *priv = ws_page_get_instance_private (WS_PAGE (object));

  if (prop_id == PROP_WORKSHOP)
    priv->workshop = g_value_dup_object (value);
  else if (prop_id == PROP_NARROW)
    {
      if (priv->narrow != g_value_get_boolean (value))
        {
          priv->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_page_finalize (GObject *object)
{
  WsPagePrivate *priv = ws_page_get_instance_private (WS_PAGE (object));

  g_clear_object (&priv->workshop);

  G_OBJECT_CLASS (ws_page_parent_class)->finalize (object);
}

static void
ws_page_class_init (WsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ws_page_get_property;
  object_class->set_property = ws_page_set_property;
  object_class->finalize = ws_page_finalize;

  properties[PROP_WORKSHOP] = g_param_spec_object ("workshop", NULL, NULL, WS_TYPE_WORKSHOP,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "page.back", NULL, on_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.back", NULL);
}

static void
ws_page_init (WsPage *self)
{
}

/* Returns: (transfer none) */
WsWorkshop *
ws_page_get_workshop (WsPage *self)
{
  WsPagePrivate *priv = ws_page_get_instance_private (self);

  return priv->workshop;
}

gboolean
ws_page_get_narrow (WsPage *self)
{
  WsPagePrivate *priv = ws_page_get_instance_private (self);

  return priv->narrow;
}

/**
 * ws_page_show_row:
 *
 * Opens the detail of a row of this stage.
 *
 * Returns: %FALSE where the page has none
 */
gboolean
ws_page_show_row (WsPage *self,
                  gint64  id)
{
  WsPageClass *klass = WS_PAGE_GET_CLASS (self);

  return klass->show_row != NULL && klass->show_row (self, id);
}

gboolean
ws_page_go_back (WsPage *self)
{
  WsPageClass *klass = WS_PAGE_GET_CLASS (self);

  return klass->go_back != NULL && klass->go_back (self);
}

void
ws_page_search (WsPage *self)
{
  WsPageClass *klass = WS_PAGE_GET_CLASS (self);

  if (klass->search != NULL)
    klass->search (self);
}

/**
 * ws_page_list_views:
 *
 * Returns: (transfer full) (element-type WsView): what can be shown to the room from here, this page itself first; without what
 *   is not there or may not be shown
 */
GArray *
ws_page_list_views (WsPage *self)
{
  WsPageClass *klass = WS_PAGE_GET_CLASS (self);
  GArray *views = g_array_new (FALSE, FALSE, sizeof (WsView));

  if (klass->list_views != NULL)
    klass->list_views (self, views);
  for (guint i = views->len; i > 0; i--)
    if (!ws_view_is_fit (&g_array_index (views, WsView, i - 1), ws_page_get_workshop (self)))
      g_array_remove_index (views, i - 1);
  return views;
}

/* For list_views: one more. */
void
ws_page_add_view (GArray     *views,
                  WsViewKind  kind,
                  gint64      id)
{
  WsView view = { kind, id };

  g_array_append_val (views, view);
}
