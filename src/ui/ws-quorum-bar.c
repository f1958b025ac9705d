/* ws-quorum-bar.c — how many are here, and where the quorum is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mark is a line across the bar with its number below it, so that it is read without telling colours
 * apart. */

#include "ws-quorum-bar.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define HEIGHT 12
#define MARK 6      /* how far the line stands out on both sides */

struct _WsQuorumBar
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  guint      present, listed, needed;
};

G_DEFINE_FINAL_TYPE (WsQuorumBar, ws_quorum_bar, GTK_TYPE_WIDGET)

static double
share (WsQuorumBar *self,
       guint        n)
{
  guint whole = MAX (MAX (self->listed, self->needed), 1);

  return MIN ((double) n / whole, 1);
}

static void
ws_quorum_bar_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  WsQuorumBar *self = WS_QUORUM_BAR (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = HEIGHT + 2 * MARK + (self->needed > 0 ? *minimum : 0);
      *natural = *minimum;
    }
}

/* The number stands below its mark as far as the width lets it. */
static void
ws_quorum_bar_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  WsQuorumBar *self = WS_QUORUM_BAR (widget);
  int needs, high;
  double x;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needs, NULL, NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, needs, NULL, &high, NULL, NULL);
  needs = MIN (needs, width);
  x = share (self, self->needed) * width;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x;
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { CLAMP (x - needs / 2.0, 0, width - needs), HEIGHT + 2 * MARK, needs, high },
                            -1);
}

static void
fill (GtkSnapshot   *snapshot,
      double         x,
      double         width,
      const GdkRGBA *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x, MARK, width, HEIGHT), HEIGHT / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
ws_quorum_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  WsQuorumBar *self = WS_QUORUM_BAR (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA text, track, bar;
  double filled = share (self, self->present) * width;

  gtk_style_context_get_color (context, &text);
  track = text;
  track.alpha *= 0.12;
  if (!gtk_style_context_lookup_color (context, self->needed > 0 && self->present < self->needed ? "ws_solid" : "ws_ok", &bar))
    bar = text;
  fill (snapshot, 0, width, &track);
  if (filled > 0)
    fill (snapshot, right_to_left ? width - MAX (filled, HEIGHT) : 0, MAX (filled, HEIGHT), &bar);
  if (self->needed > 0)
    {
      double x = round (share (self, self->needed) * width);

      x = CLAMP (right_to_left ? width - x : x, 1, width - 1);
      gtk_snapshot_append_color (snapshot, &text, &GRAPHENE_RECT_INIT (x - 1, 0, 2, HEIGHT + 2 * MARK));
      gtk_widget_snapshot_child (widget, self->label, snapshot);
    }
}

static void
ws_quorum_bar_dispose (GObject *object)
{
  g_clear_pointer (&WS_QUORUM_BAR (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (ws_quorum_bar_parent_class)->dispose (object);
}

static void
ws_quorum_bar_class_init (WsQuorumBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_quorum_bar_dispose;
  widget_class->measure = ws_quorum_bar_measure;
  widget_class->size_allocate = ws_quorum_bar_size_allocate;
  widget_class->snapshot = ws_quorum_bar_snapshot;
}

static void
ws_quorum_bar_init (WsQuorumBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "ws-bold");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
ws_quorum_bar_new (void)
{
  return g_object_new (WS_TYPE_QUORUM_BAR, NULL);
}

void
ws_quorum_bar_set (WsQuorumBar *self,
                   guint        present,
                   guint        listed,
                   guint        needed)
{
  /* Translators: below a mark on a bar: so many people make the quorum */
  g_autofree char *text = g_strdup_printf (_("Quorum %u"), needed);

  self->present = present;
  self->listed = listed;
  self->needed = needed;
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_child_visible (self->label, needed > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
