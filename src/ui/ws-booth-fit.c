/* ws-booth-fit.c — the frame that gives a screen of the booth the size of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It asks for one pixel: a window grows to the least height of its wrapping labels, which for a ballot would
 * be thousands.
 */
#include "ws-booth-fit.h"

struct _WsBoothFit
{
  GtkWidget  parent_instance;
  GtkWidget *child;
  int        width;
  int        height;
};

enum { RESIZED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsBoothFit, ws_booth_fit, GTK_TYPE_WIDGET)

static void
ws_booth_fit_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 1;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ws_booth_fit_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WsBoothFit *self = WS_BOOTH_FIT (widget);

  if (self->child != NULL)
    {
      int min_width, min_height;

      /* too small a window: what does not fit is cut at the right and below, never squeezed */
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, MAX (width, min_width), &min_height, NULL,
                          NULL, NULL);
      gtk_widget_allocate (self->child, MAX (width, min_width), MAX (height, min_height), -1, NULL);
    }
  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      g_signal_emit (self, signals[RESIZED], 0);
    }
}

static void
ws_booth_fit_dispose (GObject *object)
{
  g_clear_pointer (&WS_BOOTH_FIT (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ws_booth_fit_parent_class)->dispose (object);
}

static void
ws_booth_fit_class_init (WsBoothFitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_booth_fit_dispose;
  widget_class->measure = ws_booth_fit_measure;
  widget_class->size_allocate = ws_booth_fit_size_allocate;
  signals[RESIZED] = g_signal_new ("resized", WS_TYPE_BOOTH_FIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ws_booth_fit_init (WsBoothFit *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ws_booth_fit_new (void)
{
  return g_object_new (WS_TYPE_BOOTH_FIT, NULL);
}

/**
 * ws_booth_fit_set_child:
 * @self: a frame
 * @child: (transfer floating): the screen
 *
 * The one before is destroyed.
 */
void
ws_booth_fit_set_child (WsBoothFit *self,
                        GtkWidget  *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

GtkWidget *
ws_booth_fit_get_child (WsBoothFit *self)
{
  return self->child;
}
