/* ws-columns.c — children side by side, or one below the other when the width does not hold them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its minimum is that of one child, not of all: a page that reported the sum would fold the window instead of giving way.
 * The widths it is given grow with the text, so that larger letters go to one column earlier.
 */
#include "ws-columns.h"

#include "ws-text-size.h"

struct _WsColumns
{
  GtkLayoutManager parent_instance;

  int              spacing;
  int              main_width;
  int              side_width;
};

G_DEFINE_FINAL_TYPE (WsColumns, ws_columns, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_0, PROP_SPACING, PROP_MAIN_WIDTH, PROP_SIDE_WIDTH, N_PROPS };

static GParamSpec *props[N_PROPS];

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_of (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
after (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static int
needed_by (WsColumns *self,
           GtkWidget *widget,
           GtkWidget *child)
{
  int minimum, natural;
  int wanted = child == first_of (widget) ? self->main_width : self->side_width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return wanted > 0 ? MAX (minimum, (int) (wanted * MAX (1.0, ws_text_size_get_scale (widget)))) : natural;
}

static int
needed_by_all (WsColumns *self,
               GtkWidget *widget)
{
  int sum = 0;

  for (GtkWidget *child = first_of (widget); child != NULL; child = after (child))
    sum += needed_by (self, widget, child) + (sum > 0 ? self->spacing : 0);
  return sum;
}

/* What a child gets beside what it needs. */
static int
share_of (GtkWidget *widget,
          GtkWidget *child,
          int        extra)
{
  int n = 0;

  for (GtkWidget *other = first_of (widget); other != NULL; other = after (other))
    n += gtk_widget_compute_expand (other, GTK_ORIENTATION_HORIZONTAL);
  if (n == 0)
    return child == first_of (widget) ? extra : 0;
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? extra / n : 0;
}

static void
measure_width (WsColumns *self,
               GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = needed_by_all (self, widget);
  for (GtkWidget *child = first_of (widget); child != NULL; child = after (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*natural, *minimum);
}

static int
height_at (WsColumns *self,
           GtkWidget *widget,
           int        width)
{
  int needed = needed_by_all (self, widget);
  gboolean beside = width < 0 || needed <= width;
  int extra = width < 0 ? 0 : width - needed;
  int sum = 0;

  for (GtkWidget *child = first_of (widget); child != NULL; child = after (child))
    {
      int child_width = beside ? needed_by (self, widget, child) + share_of (widget, child, extra) : width;
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &height, NULL, NULL, NULL);
      sum = beside ? MAX (sum, height) : sum + height + (sum > 0 ? self->spacing : 0);
    }
  return sum;
}

static void
ws_columns_measure (GtkLayoutManager *manager,
                    GtkWidget        *widget,
                    GtkOrientation    orientation,
                    int               for_size,
                    int              *minimum,
                    int              *natural,
                    int              *minimum_baseline,
                    int              *natural_baseline)
{
  WsColumns *self = WS_COLUMNS (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = height_at (self, widget, for_size);
}

static void
ws_columns_allocate (GtkLayoutManager *manager,
                     GtkWidget        *widget,
                     int               width,
                     int               height,
                     int               baseline)
{
  WsColumns *self = WS_COLUMNS (manager);
  int needed = needed_by_all (self, widget);
  gboolean beside = needed <= width;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int at = 0;

  for (GtkWidget *child = first_of (widget); child != NULL; child = after (child))
    {
      GtkAllocation area = { 0, at, width, 0 };

      if (beside)
        {
          area.width = needed_by (self, widget, child) + share_of (widget, child, width - needed);
          area.height = height;
          area.x = mirrored ? width - at - area.width : at;
          area.y = 0;
          at += area.width + self->spacing;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &area.height, NULL, NULL, NULL);
          at += area.height + self->spacing;
        }
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static GtkSizeRequestMode
ws_columns_get_request_mode (GtkLayoutManager *manager,
                             GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
field_of (WsColumns *self,
          guint      id)
{
  return id == PROP_SPACING ? &self->spacing : id == PROP_MAIN_WIDTH ? &self->main_width : &self->side_width;
}

static void
ws_columns_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_int (value, *field_of (WS_COLUMNS (object), id));
}

static void
ws_columns_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  *field_of (WS_COLUMNS (object), id) = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
ws_columns_class_init (WsColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = ws_columns_get_property;
  object_class->set_property = ws_columns_set_property;
  manager_class->measure = ws_columns_measure;
  manager_class->allocate = ws_columns_allocate;
  manager_class->get_request_mode = ws_columns_get_request_mode;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 12,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MAIN_WIDTH] = g_param_spec_int ("main-width", NULL, NULL, 0, G_MAXINT16, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT16, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ws_columns_init (WsColumns *self)
{
  self->spacing = 12;
}
