/* ws-figure-view.c — a figure in a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figure is drawn at the size of the text: it is laid out in a width divided by the scale and then enlarged. A screen
 * reader gets all that the figure says, from its own description.
 */
#include "ws-figure-view.h"

#include <math.h>

#include "ws-text-size.h"

#define LEAST_WIDTH 200
#define USUAL_WIDTH 600

struct _WsFigureView
{
  GtkWidget  parent_instance;

  WsFigure  *figure;
};

G_DEFINE_FINAL_TYPE (WsFigureView, ws_figure_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_FIGURE, N_PROPS };

static GParamSpec *props[N_PROPS];

static double
scale_of (WsFigureView *self)
{
  return MAX (1.0, ws_text_size_get_scale (GTK_WIDGET (self)));
}

static GtkSizeRequestMode
ws_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ws_figure_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  WsFigureView *self = WS_FIGURE_VIEW (widget);
  double scale = scale_of (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH * scale;
    }
  else
    {
      double width = MAX (LEAST_WIDTH, for_size < 0 ? USUAL_WIDTH * scale : for_size) / scale;

      *minimum = *natural = self->figure != NULL ? ceil (ws_figure_measure (self->figure, width) * scale) : 0;
    }
}

static void
ws_figure_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  WsFigureView *self = WS_FIGURE_VIEW (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = scale_of (self);
  cairo_t *cr;

  if (self->figure == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  ws_figure_draw (self->figure, cr, width / scale, height / scale, ws_ink_get (dark ? WS_INK_DARK : WS_INK_LIGHT));
  cairo_destroy (cr);
}

static void
ws_figure_view_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_object (value, WS_FIGURE_VIEW (object)->figure);
}

static void
ws_figure_view_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ws_figure_view_set_figure (WS_FIGURE_VIEW (object), g_value_get_object (value));
}

static void
ws_figure_view_dispose (GObject *object)
{
  g_clear_object (&WS_FIGURE_VIEW (object)->figure);
  G_OBJECT_CLASS (ws_figure_view_parent_class)->dispose (object);
}

static void
ws_figure_view_class_init (WsFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ws_figure_view_get_property;
  object_class->set_property = ws_figure_view_set_property;
  object_class->dispose = ws_figure_view_dispose;
  widget_class->get_request_mode = ws_figure_view_get_request_mode;
  widget_class->measure = ws_figure_view_measure;
  widget_class->snapshot = ws_figure_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  props[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, WS_TYPE_FIGURE,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ws_figure_view_init (WsFigureView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

/**
 * ws_figure_view_set_figure:
 * @figure: (nullable): what to show
 */
void
ws_figure_view_set_figure (WsFigureView *self,
                           WsFigure     *figure)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *words = NULL;

  g_return_if_fail (WS_IS_FIGURE_VIEW (self));
  if (!g_set_object (&self->figure, figure))
    return;
  words = figure != NULL ? ws_figure_describe (figure, lang) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FIGURE]);
}
