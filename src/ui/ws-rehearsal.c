/* ws-rehearsal.c — the wall in the control window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Full screen it is nothing but the wall, so that mirrored screens serve a room as well; else a bar says what this is and how
 * to leave it. */

#include "ws-rehearsal.h"

#include <glib/gi18n.h>

struct _WsRehearsal
{
  AdwBin       parent_instance;

  WsPresenter *presenter;
  GtkWidget   *bar;
  GtkWidget   *wall;
  GtkWidget   *forward;
  GtkWidget   *back;
  gulong       fullscreened;
};

G_DEFINE_FINAL_TYPE (WsRehearsal, ws_rehearsal, ADW_TYPE_BIN)

static void
on_fullscreened (GtkWindow   *window,
                 GParamSpec  *pspec,
                 WsRehearsal *self)
{
  gtk_widget_set_visible (self->bar, !gtk_window_is_fullscreen (window));
}

static void
ws_rehearsal_root (GtkWidget *widget)
{
  WsRehearsal *self = WS_REHEARSAL (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (ws_rehearsal_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  self->fullscreened = g_signal_connect (root, "notify::fullscreened", G_CALLBACK (on_fullscreened), self);
  on_fullscreened (GTK_WINDOW (root), NULL, self);
}

static void
ws_rehearsal_unroot (GtkWidget *widget)
{
  WsRehearsal *self = WS_REHEARSAL (widget);

  g_clear_signal_handler (&self->fullscreened, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (ws_rehearsal_parent_class)->unroot (widget);
}

static gboolean
ws_rehearsal_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WS_REHEARSAL (widget)->wall);
}

static void
ws_rehearsal_dispose (GObject *object)
{
  g_clear_object (&WS_REHEARSAL (object)->presenter);
  G_OBJECT_CLASS (ws_rehearsal_parent_class)->dispose (object);
}

static void
ws_rehearsal_class_init (WsRehearsalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_rehearsal_dispose;
  widget_class->root = ws_rehearsal_root;
  widget_class->unroot = ws_rehearsal_unroot;
  widget_class->grab_focus = ws_rehearsal_grab_focus;
}

static void
ws_rehearsal_init (WsRehearsal *self)
{
}

static void
on_step (GtkWidget   *button,
         WsRehearsal *self)
{
  ws_projection_press (ws_presenter_get_projection (self->presenter), button == self->back ? WS_KEY_BACK : WS_KEY_NEXT);
}

static void
on_changed (WsRehearsal *self)
{
  WsScene *scene = ws_projection_get_scene (ws_presenter_get_projection (self->presenter));

  gtk_widget_set_sensitive (self->back, scene != NULL && scene->step > 0);
  gtk_widget_set_sensitive (self->forward, scene != NULL && scene->step + 1 < scene->n_steps);
}

static GtkWidget *
icon_button (const char *icon,
             const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
make_bar (WsRehearsal *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *title = adw_window_title_new (_("Rehearsal"), _("This is what the room would see"));
  GtkWidget *end = gtk_button_new_with_label (_("Stop Showing"));
  GtkWidget *full = icon_button ("ws-zoom-in-symbolic", _("Full Screen"));

  gtk_widget_add_css_class (bar, "flat");
  /* the way out of here is one button; it fits a narrow window without the window's own */
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "win.project-end");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (full), "win.fullscreen");
  self->back = icon_button ("ws-previous-symbolic", _("Previous Step"));
  self->forward = icon_button ("ws-next-symbolic", _("Next Step"));
  g_signal_connect (self->back, "clicked", G_CALLBACK (on_step), self);
  g_signal_connect (self->forward, "clicked", G_CALLBACK (on_step), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), end);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), full);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->forward);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->back);
  return bar;
}

/**
 * ws_rehearsal_new:
 * @presenter: of the window
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ws_rehearsal_new (WsPresenter *presenter)
{
  WsRehearsal *self = g_object_new (WS_TYPE_REHEARSAL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->presenter = g_object_ref (presenter);
  self->bar = make_bar (self);
  self->wall = ws_wall_new (ws_presenter_get_projection (presenter), TRUE);
  gtk_widget_set_vexpand (self->wall, TRUE);
  gtk_widget_set_focusable (self->wall, TRUE);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->wall);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (presenter, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}
