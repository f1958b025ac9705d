/* ws-text-area.c — a text view that is as high as its words need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GtkTextView says the height of what it has laid out so far, at the width it had then: outside of a scrolled window a text
 * that wraps later, as in a narrow window or in large letters, is cut. Here the words are measured at the width in question.
 *
 * GTK looks for the least width that goes with a height by asking for a hundred widths from one pixel to a million. So widths
 * that no window has get a rough answer, and the answers are kept until the text changes.
 *
 * GtkTextView lays its text out once before it has a width, for the place of the cursor: wrapped, that is a line for each
 * letter, and seconds for a word of 10 KB. So nothing wraps until there is a width. */

#include "ws-text-area.h"

#include "ws-text.h"

struct _WsTextArea
{
  GtkTextView  parent_instance;
  GHashTable  *heights;    /* by width, as they were measured */
  gboolean     has_width;  /* it has been given a place since it was realized */
};

/* As wide as GTK ever asks: nothing wraps there. */
#define WIDEST 1048576

#define NARROW 160   /* no row is narrower: the window has 360 at least */
#define WIDE   1200  /* from here on a step of 128 is near enough */
#define STEP   128
#define SCREEN   4096  /* wider than a row on any screen */

G_DEFINE_FINAL_TYPE (WsTextArea, ws_text_area, GTK_TYPE_TEXT_VIEW)

static void
forget (WsTextArea *self)
{
  g_hash_table_remove_all (self->heights);
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

/* The width that is measured in place of one that was asked for: never a wider one, so that no line is cut. */
static int
round_width (int width)
{
  if (width < 0 || width >= SCREEN)
    return WIDEST;
  if (width >= WIDE)
    return width - (width - WIDE) % STEP;
  return MAX (width, NARROW);
}

static int
get_height (WsTextArea *self,
            int         width)
{
  gpointer key = GINT_TO_POINTER (round_width (width));
  gpointer height;

  if (!g_hash_table_lookup_extended (self->heights, key, NULL, &height))
    {
      height = GINT_TO_POINTER (measure_height (self, GPOINTER_TO_INT (key)));
      g_hash_table_insert (self->heights, key, height);
    }
  return GPOINTER_TO_INT (height);
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
      *minimum = *natural = 1 + gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) +
                            gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self));
      return;
    }
  *minimum = *natural = get_height (self, for_size);
}

static void
ws_text_area_realize (GtkWidget *widget)
{
  WsTextArea *self = WS_TEXT_AREA (widget);

  self->has_width = FALSE;
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_NONE);
  GTK_WIDGET_CLASS (ws_text_area_parent_class)->realize (widget);
}

static void
ws_text_area_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WsTextArea *self = WS_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (ws_text_area_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->has_width || width <= 0)
    return;
  self->has_width = TRUE;
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
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
ws_text_area_finalize (GObject *object)
{
  g_hash_table_unref (WS_TEXT_AREA (object)->heights);
  G_OBJECT_CLASS (ws_text_area_parent_class)->finalize (object);
}

static void
ws_text_area_class_init (WsTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ws_text_area_finalize;
  widget_class->get_request_mode = ws_text_area_get_request_mode;
  widget_class->measure = ws_text_area_measure;
  widget_class->realize = ws_text_area_realize;
  widget_class->size_allocate = ws_text_area_size_allocate;
  widget_class->css_changed = ws_text_area_css_changed;
  widget_class->system_setting_changed = ws_text_area_system_setting_changed;
}

static void
ws_text_area_init (WsTextArea *self)
{
  self->heights = g_hash_table_new (NULL, NULL);
  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_notify_buffer), NULL);
  on_notify_buffer (self);
}
