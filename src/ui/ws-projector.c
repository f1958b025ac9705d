/* ws-projector.c — the window on the wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window of its own, not known to the application: none of the program's keys and menus exist in it, and the voting screen,
 * which hides the program's windows, leaves it alone. It is mapped blank and goes full screen a moment later: the other way
 * round it flashes on the screen of the facilitator. Nothing but the wall is ever in it; the pointer goes away after a while. */

#include "ws-projector.h"

#include <math.h>

#include <glib/gi18n.h>

#define FULLSCREEN_MS 60
#define SETTLE_MS     1000   /* after that the window manager has had its chance */
#define POINTER_MS    3000

struct _WsProjector
{
  GtkWindow     parent_instance;

  GtkWidget    *wall;
  GdkMonitor   *monitor;
  guint         fullscreen_source;
  guint         settle_source;
  guint         pointer_source;
  guint         reveal_source;
  double        pointer_x;
  double        pointer_y;
};

enum { KEY, ENDED, MISPLACED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsProjector, ws_projector, GTK_TYPE_WINDOW)

/* --- pointer --- */

static gboolean
hide_pointer (gpointer data)
{
  WsProjector *self = data;

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
wake_pointer (WsProjector *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  self->pointer_source = g_timeout_add (POINTER_MS, hide_pointer, self);
}

/* What changes under a pointer that rests is not a movement. */
static void
on_motion (WsProjector *self,
           double       x,
           double       y)
{
  if (fabs (x - self->pointer_x) < 0.5 && fabs (y - self->pointer_y) < 0.5)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  wake_pointer (self);
}

/* --- keys --- */

static gboolean
on_key_pressed (WsProjector     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean handled = FALSE;

  if (keyval == GDK_KEY_F11)
    {
      if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
        gtk_window_unfullscreen (GTK_WINDOW (self));
      else
        gtk_window_fullscreen (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  g_signal_emit (self, signals[KEY], 0, keyval, state, &handled);
  return handled;
}

static gboolean
ws_projector_close_request (GtkWindow *window)
{
  g_signal_emit (window, signals[ENDED], 0);
  return TRUE;
}

/* --- showing --- */

static gboolean
fills_monitor (WsProjector *self)
{
  GdkRectangle area;

  if (self->monitor == NULL || !gdk_monitor_is_valid (self->monitor))
    return FALSE;
  gdk_monitor_get_geometry (self->monitor, &area);
  return gtk_widget_get_width (GTK_WIDGET (self)) == area.width && gtk_widget_get_height (GTK_WIDGET (self)) == area.height;
}

static gboolean
check_place (gpointer data)
{
  WsProjector *self = data;

  self->settle_source = 0;
  gtk_widget_set_visible (self->wall, TRUE);
  if (!fills_monitor (self))
    g_signal_emit (self, signals[MISPLACED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
go_fullscreen (gpointer data)
{
  WsProjector *self = data;

  self->fullscreen_source = 0;
  if (self->monitor != NULL && gdk_monitor_is_valid (self->monitor))
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), self->monitor);
  return G_SOURCE_REMOVE;
}

static gboolean
reveal (gpointer data)
{
  WsProjector *self = data;

  self->reveal_source = 0;
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && fills_monitor (self))
    gtk_widget_set_visible (self->wall, TRUE);
  return G_SOURCE_REMOVE;
}

/* The content comes when the window fills its monitor, so that it is never seen elsewhere. */
static void
ws_projector_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WsProjector *self = WS_PROJECTOR (widget);

  GTK_WIDGET_CLASS (ws_projector_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->reveal_source == 0 && !gtk_widget_get_visible (self->wall))
    self->reveal_source = g_idle_add (reveal, self);
}

/**
 * ws_projector_show_on:
 * @self: the window
 * @monitor: where
 *
 * Shows the wall there, also when it is shown elsewhere.
 */
void
ws_projector_show_on (WsProjector *self,
                      GdkMonitor  *monitor)
{
  g_set_object (&self->monitor, monitor);
  g_clear_handle_id (&self->fullscreen_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      gtk_widget_set_visible (self->wall, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    }
  self->fullscreen_source = g_timeout_add (FULLSCREEN_MS, go_fullscreen, self);
  self->settle_source = g_timeout_add (SETTLE_MS, check_place, self);
  wake_pointer (self);
}

/* At once. */
void
ws_projector_hide (WsProjector *self)
{
  g_clear_handle_id (&self->fullscreen_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  gtk_widget_set_visible (self->wall, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_object (&self->monitor);
}

/* Returns: (transfer none) (nullable): where it is shown */
GdkMonitor *
ws_projector_get_monitor (WsProjector *self)
{
  return self->monitor;
}

static void
ws_projector_dispose (GObject *object)
{
  WsProjector *self = WS_PROJECTOR (object);

  g_clear_handle_id (&self->fullscreen_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  g_clear_handle_id (&self->reveal_source, g_source_remove);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (ws_projector_parent_class)->dispose (object);
}

static void
ws_projector_class_init (WsProjectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_projector_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = ws_projector_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ws_projector_close_request;
  signals[KEY] = g_signal_new ("key", WS_TYPE_PROJECTOR, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                               G_TYPE_BOOLEAN, 2, G_TYPE_UINT, GDK_TYPE_MODIFIER_TYPE);
  signals[ENDED] = g_signal_new ("ended", WS_TYPE_PROJECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MISPLACED] = g_signal_new ("misplaced", WS_TYPE_PROJECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_projector_init (WsProjector *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* Translators: title of the window on the wall */
  gtk_window_set_title (GTK_WINDOW (self), _("Workshop on the Wall"));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 360);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-projector");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * ws_projector_new:
 * @projection: what is shown
 *
 * Returns: (transfer none): a hidden window, owned by GTK
 */
WsProjector *
ws_projector_new (WsProjection *projection)
{
  WsProjector *self = g_object_new (WS_TYPE_PROJECTOR, NULL);

  self->wall = ws_wall_new (projection, TRUE);
  gtk_widget_set_visible (self->wall, FALSE);
  gtk_window_set_child (GTK_WINDOW (self), self->wall);
  return self;
}
