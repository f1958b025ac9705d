/* ws-pages-view.c — a document's pages on the screen, one at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Painted by the very code that paints the printer and the PDF, so what is seen is what will exist. Paper stays white in
 * the dark scheme too.
 */
#include "ws-pages-view.h"

#include <glib/gi18n-lib.h>

#define MARGIN 22.0
#define ZOOM_STEP 1.25
#define ZOOM_MIN 0.4
#define ZOOM_MAX 4.0

struct _WsPagesView
{
  AdwBin          parent_instance;

  GtkDrawingArea *area;
  GtkLabel       *number;
  GtkButton      *fit;

  WsFlow         *flow;
  guint           page;
  double          zoom;      /* 1: a point is a pixel; 0: the whole page fits */
};

G_DEFINE_FINAL_TYPE (WsPagesView, ws_pages_view, ADW_TYPE_BIN)

enum { PROP_PAGE = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

static guint
count_pages (WsPagesView *self)
{
  return self->flow != NULL ? ws_flow_get_n_pages (self->flow) : 0;
}

static double
get_scale (WsPagesView *self,
           int          width,
           int          height)
{
  double page_width, page_height;

  if (self->zoom > 0)
    return self->zoom;
  ws_flow_get_size (self->flow, &page_width, &page_height);
  return MAX (MIN ((width - 2 * MARGIN) / page_width, (height - 2 * MARGIN) / page_height), 0.05);
}

static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        user_data)
{
  WsPagesView *self = user_data;
  double page_width, page_height, scale, x, y;

  if (self->flow == NULL)
    return;
  ws_flow_get_size (self->flow, &page_width, &page_height);
  scale = get_scale (self, width, height);
  x = MAX (MARGIN, (width - page_width * scale) / 2);
  y = MAX (MARGIN, (height - page_height * scale) / 2);

  cairo_translate (cr, (int) x, (int) y);
  for (int i = 4; i > 0; i--)
    {
      cairo_set_source_rgba (cr, 0, 0, 0, 0.035);
      cairo_rectangle (cr, -i, 1 - i, page_width * scale + 2 * i, page_height * scale + 2 * i);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, page_width * scale, page_height * scale);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  ws_flow_paint_page (self->flow, self->page, cr);
}

static void
update (WsPagesView *self)
{
  guint n = count_pages (self);
  double width = 0, height = 0;
  g_autofree char *text = NULL;
  g_autofree char *percent = NULL;

  if (self->page >= n)
    self->page = n > 0 ? n - 1 : 0;
  /* Translators: which page is shown, of how many. */
  text = n > 0 ? g_strdup_printf (_("Page %u of %u"), self->page + 1, n) : g_strdup ("");
  gtk_label_set_label (self->number, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  percent = g_strdup_printf (_("%d%%"), (int) (self->zoom * 100 + 0.5));
  gtk_button_set_label (self->fit, self->zoom > 0 ? percent : _("Whole Page"));
  if (self->flow != NULL && self->zoom > 0)
    ws_flow_get_size (self->flow, &width, &height);
  gtk_drawing_area_set_content_width (self->area, self->zoom > 0 ? width * self->zoom + 2 * MARGIN : 0);
  gtk_drawing_area_set_content_height (self->area, self->zoom > 0 ? height * self->zoom + 2 * MARGIN : 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.next", self->page + 1 < n);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
on_previous (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WsPagesView *self = WS_PAGES_VIEW (widget);

  if (self->page > 0)
    ws_pages_view_set_page (self, self->page - 1);
}

static void
on_next (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsPagesView *self = WS_PAGES_VIEW (widget);

  ws_pages_view_set_page (self, self->page + 1);
}

static void
on_zoom (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsPagesView *self = WS_PAGES_VIEW (widget);
  double now;

  if (self->flow == NULL)
    return;
  now = get_scale (self, gtk_widget_get_width (GTK_WIDGET (self->area)), gtk_widget_get_height (GTK_WIDGET (self->area)));
  if (g_str_equal (name, "pages.fit"))
    self->zoom = 0;
  else
    self->zoom = CLAMP (g_str_equal (name, "pages.zoom-in") ? now * ZOOM_STEP : now / ZOOM_STEP, ZOOM_MIN, ZOOM_MAX);
  update (self);
}

static void
ws_pages_view_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_PAGE)
    g_value_set_uint (value, WS_PAGES_VIEW (object)->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_pages_view_dispose (GObject *object)
{
  WsPagesView *self = WS_PAGES_VIEW (object);

  if (self->area != NULL)
    gtk_drawing_area_set_draw_func (self->area, NULL, NULL, NULL);
  g_clear_object (&self->flow);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_PAGES_VIEW);
  G_OBJECT_CLASS (ws_pages_view_parent_class)->dispose (object);
}

static void
ws_pages_view_class_init (WsPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ws_pages_view_get_property;
  G_OBJECT_CLASS (klass)->dispose = ws_pages_view_dispose;
  props[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-pages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WsPagesView, area);
  gtk_widget_class_bind_template_child (widget_class, WsPagesView, number);
  gtk_widget_class_bind_template_child (widget_class, WsPagesView, fit);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, on_previous);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "pages.fit", NULL, on_zoom);
}

static void
ws_pages_view_init (WsPagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw, self, NULL);
  update (self);
}

/**
 * ws_pages_view_set_flow:
 * @flow: (nullable): the pages
 *
 * Shows other pages; the number of the page stays, as far as it exists.
 */
void
ws_pages_view_set_flow (WsPagesView *self,
                        WsFlow      *flow)
{
  g_return_if_fail (WS_IS_PAGES_VIEW (self));
  g_set_object (&self->flow, flow);
  update (self);
}

/**
 * ws_pages_view_get_page:
 *
 * Returns: the page shown, from 0
 */
guint
ws_pages_view_get_page (WsPagesView *self)
{
  return self->page;
}

/**
 * ws_pages_view_set_page:
 * @page: from 0; past the end means the last
 *
 * Turns to a page.
 */
void
ws_pages_view_set_page (WsPagesView *self,
                        guint        page)
{
  guint before = self->page;

  g_return_if_fail (WS_IS_PAGES_VIEW (self));
  self->page = page;
  update (self);
  if (self->page != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}
