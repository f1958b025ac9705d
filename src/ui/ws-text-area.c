/* ws-text-area.c — a text view that is as high as its words need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GtkTextView says the height of what it has laid out so far, at the width it had then: outside of a scrolled window a text
 * that wraps later, as in a narrow window or in large letters, is cut. Here the words are measured at the width in question.
 * The answer is kept for one width, because GTK asks many times. */

#include "ws-text-area.h"

#include "ws-text.h"

struct _WsTextArea
{
  GtkTextView  parent_instance;
  int          width;      /* what "height" is for; -1: to be measured again */
  int          height;
  int          unwrapped;  /* height without any wrapping, the least of all; -1: to be measured again */
};

/* As wide as GTK ever asks: nothing wraps there. */
#define WIDEST 1048576

G_DEFINE_FINAL_TYPE (WsTextArea, ws_text_area, GTK_TYPE_TEXT_VIEW)

static void
forget (WsTextArea *self)
{
  self->width = self->unwrapped = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_buffer_changed (GtkTextBuffer *buffer,
                   WsTextArea    *self)
{
  forget (self);
}

static void
on_notify_buffer (WsTextArea *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed", G_CALLBACK (on_buffer_changed), self, 0);
  forget (self);
}

static int
measure_height (WsTextArea *self,
                int         width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  int inner = width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *broken = NULL;
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  /* Pango needs seconds for a word of 10 KB that it may break anywhere */
  broken = ws_text_soft_break (text);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), broken);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (inner, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static GtkSizeRequestMode
ws_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ws_text_area_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  WsTextArea *self = WS_TEXT_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      GTK_WIDGET_CLASS (ws_text_area_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                             minimum_baseline, natural_baseline);
      return;
    }
  if (for_size < 0 || for_size >= WIDEST)
    {
      if (self->unwrapped < 0)
        self->unwrapped = measure_height (self, WIDEST);
      *minimum = *natural = self->unwrapped;
      return;
    }
  if (self->width != for_size)
    {
      self->width = for_size;
      self->height = measure_height (self, for_size);
    }
  *minimum = *natural = self->height;
}

static void
ws_text_area_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ws_text_area_parent_class)->css_changed (widget, change);
  forget (WS_TEXT_AREA (widget));
}

static void
ws_text_area_system_setting_changed (GtkWidget        *widget,
                                     GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (ws_text_area_parent_class)->system_setting_changed (widget, setting);
  forget (WS_TEXT_AREA (widget));
}

static void
ws_text_area_class_init (WsTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = ws_text_area_get_request_mode;
  widget_class->measure = ws_text_area_measure;
  widget_class->css_changed = ws_text_area_css_changed;
  widget_class->system_setting_changed = ws_text_area_system_setting_changed;
}

static void
ws_text_area_init (WsTextArea *self)
{
  self->width = self->unwrapped = -1;
  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_notify_buffer), NULL);
  on_notify_buffer (self);
}
