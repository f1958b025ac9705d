/* ws-window-wall.c — the window and the wall: keys, what is told, the rehearsal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing reaches the wall by walking through stages: only what is sent does. The keys of a clicker arrive wherever the focus
 * is, so the window takes them first while something is shown. */

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-photo.h"
#include "ws-project-button.h"
#include "ws-rehearsal.h"
#include "ws-window-private.h"

static WsPresenter *
presenter_of (GtkWidget *widget)
{
  return ws_window_get_presenter (WS_WINDOW (widget));
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (WS_IS_PROJECT_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
open_menu (GtkWidget *widget)
{
  GtkWidget *button = find_button (widget);

  if (button != NULL)
    ws_project_button_popup (WS_PROJECT_BUTTON (button));
}

/* This page; where it has nothing for the room, the menu. */
static void
on_project (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  WsPage *page = ws_window_get_page (WS_WINDOW (widget));
  g_autoptr (GArray) views = NULL;

  if (page == NULL)
    return;
  views = ws_page_list_views (page);
  if (views->len == 0 || !ws_presenter_send (presenter_of (widget), &g_array_index (views, WsView, 0)))
    open_menu (widget);
}

static void
on_project_menu (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  open_menu (widget);
}

static void
on_project_end (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (presenter_of (widget) != NULL)
    ws_presenter_end (presenter_of (widget));
}

static void
on_project_black (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  if (presenter_of (widget) != NULL)
    ws_presenter_toggle_black (presenter_of (widget));
}

static void
on_photo_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autofree char *path = ws_file_chooser_finish (result);
  cairo_surface_t *picture;
  GError *error = NULL;

  if (path == NULL || presenter_of (GTK_WIDGET (source)) == NULL)
    return;
  picture = ws_photo_load (path, &error);
  if (picture == NULL)
    {
      ws_feedback_take_error (GTK_WIDGET (source), error);
      return;
    }
  ws_projection_send_photo (ws_presenter_get_projection (presenter_of (GTK_WIDGET (source))), picture);
  ws_presenter_show (presenter_of (GTK_WIDGET (source)));
  cairo_surface_destroy (picture);
}

static void
on_project_photo (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  if (presenter_of (widget) != NULL)
    ws_file_chooser_open (GTK_WINDOW (widget), _("Show a Photo"), _("Photos"), "*.[jJpP][pPnN]*[gG]", on_photo_chosen, NULL);
}

void
ws_window_install_wall_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.project", NULL, on_project);
  gtk_widget_class_install_action (klass, "win.project-menu", NULL, on_project_menu);
  gtk_widget_class_install_action (klass, "win.project-end", NULL, on_project_end);
  gtk_widget_class_install_action (klass, "win.project-black", NULL, on_project_black);
  gtk_widget_class_install_action (klass, "win.project-photo", NULL, on_project_photo);
}

/* --- keys --- */

static gboolean
on_key_pressed (WsWindow        *window,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  WsPresenter *presenter = ws_window_get_presenter (window);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gboolean here = presenter != NULL && ws_presenter_get_state (presenter) == WS_PRESENTING_HERE;
  gboolean button = GTK_IS_BUTTON (focus) && keyval == GDK_KEY_space;

  if (presenter == NULL)
    return FALSE;
  return ws_presenter_key (presenter, keyval, state, here && !button, GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

/* --- what is told --- */

static void
on_say (WsWindow   *window,
        const char *text)
{
  ws_feedback_say (GTK_WIDGET (window), text);
}

static void
on_offered (WsWindow *window)
{
  ws_feedback_say (GTK_WIDGET (window), _("A second screen is there. Stop, and press F5 again, to show it on that one."));
}

/* The rehearsal covers the window while the wall is here, and goes with it. */
static void
on_state (WsWindow *window)
{
  WsPresenter *presenter = ws_window_get_presenter (window);

  if (ws_presenter_get_state (presenter) == WS_PRESENTING_HERE)
    ws_window_cover (window, ws_rehearsal_new (presenter));
  else
    ws_window_uncover (window);
}

/**
 * ws_window_attach_wall:
 *
 * Joins the window and its presenter; once, when the workshop is there.
 */
void
ws_window_attach_wall (WsWindow *self)
{
  WsPresenter *presenter = ws_window_get_presenter (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (presenter, "say", G_CALLBACK (on_say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "offered", G_CALLBACK (on_offered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "notify::state", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
}
