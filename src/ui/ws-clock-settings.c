/* ws-clock-settings.c — the page of the timer and its bell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widgets are bound to the settings of the program; the window binds the same settings to its clock. */

#include "ws-clock-settings.h"

#include <glib/gi18n-lib.h>

#include "ws-application.h"
#include "ws-bell.h"

struct _WsClockSettings
{
  AdwBin         parent_instance;

  GtkSwitch     *bell;
  GtkScale      *volume;
  GtkWidget     *volume_row;
  GtkButton     *try;
  GtkLabel      *heard;
  GtkSpinButton *early;
  GtkSwitch     *automatic;

  WsBell        *sound;
};

G_DEFINE_FINAL_TYPE (WsClockSettings, ws_clock_settings, ADW_TYPE_BIN)

static void
on_struck (WsClockSettings *self,
           gboolean         heard)
{
  gtk_label_set_label (self->heard, heard ? _("It was played. If nobody heard it, look at the loudspeaker.")
                                          : _("There is no sound on this computer. The screen shows the end of a block all the same."));
  gtk_widget_set_visible (GTK_WIDGET (self->heard), TRUE);
}

static void
on_try (WsClockSettings *self)
{
  if (self->sound != NULL)
    ws_bell_try (self->sound);
}

static void
ws_clock_settings_root (GtkWidget *widget)
{
  WsClockSettings *self = WS_CLOCK_SETTINGS (widget);
  GtkRoot *root;
  GtkApplication *application;
  GSettings *settings;

  GTK_WIDGET_CLASS (ws_clock_settings_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  if (self->sound != NULL || !WS_IS_APPLICATION (application))
    return;
  settings = ws_application_get_settings (WS_APPLICATION (application));
  self->sound = ws_bell_new (settings);
  g_signal_connect_object (self->sound, "struck", G_CALLBACK (on_struck), self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "bell", self->bell, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "bell-volume", gtk_range_get_adjustment (GTK_RANGE (self->volume)), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "early-bell", gtk_spin_button_get_adjustment (self->early), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "agenda-automatic", self->automatic, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
ws_clock_settings_dispose (GObject *object)
{
  g_clear_object (&WS_CLOCK_SETTINGS (object)->sound);
  gtk_widget_dispose_template (GTK_WIDGET (object), WS_TYPE_CLOCK_SETTINGS);
  G_OBJECT_CLASS (ws_clock_settings_parent_class)->dispose (object);
}

static void
ws_clock_settings_class_init (WsClockSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_clock_settings_dispose;
  widget_class->root = ws_clock_settings_root;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-clock-settings.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsClockSettings, name)
  BIND (bell);
  BIND (volume);
  BIND (volume_row);
  BIND (try);
  BIND (heard);
  BIND (early);
  BIND (automatic);
#undef BIND
}

static void
ws_clock_settings_init (WsClockSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->bell, "active", self->volume_row, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->try, "clicked", G_CALLBACK (on_try), self, G_CONNECT_SWAPPED);
}
