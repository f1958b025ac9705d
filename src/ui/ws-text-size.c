/* ws-text-size.c — larger text in the whole program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Multiplies the resolution that the system asks for, never replaces it: who has set large text for the whole desktop keeps
 * it and can go on from there. */

#include "ws-text-size.h"

#define DPI_UNIT 1024
#define DPI_PLAIN 96

typedef struct
{
  GSettings *settings;
  int        system_dpi;
} TextSize;

static void
apply (TextSize *self)
{
  int percent = g_settings_get_int (self->settings, "text-size");

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", self->system_dpi * percent / 100, NULL);
}

static void
step (TextSize *self,
      int       by)
{
  int percent = g_settings_get_int (self->settings, "text-size");

  g_settings_set_int (self->settings, "text-size", by == 0 ? 100 : CLAMP (percent + by, 100, 200));
}

static void
on_larger (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  step (data, 25);
}

static void
on_smaller (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  step (data, -25);
}

static void
on_normal (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  step (data, 0);
}

static void
text_size_free (gpointer data)
{
  TextSize *self = data;

  g_object_unref (self->settings);
  g_free (self);
}

/**
 * ws_text_size_install:
 *
 * Adds app.text-larger, app.text-smaller and app.text-normal and follows the setting.
 */
void
ws_text_size_install (GtkApplication *application,
                      GSettings      *settings)
{
  static const GActionEntry entries[] = {
    { "text-larger", on_larger },
    { "text-smaller", on_smaller },
    { "text-normal", on_normal },
  };
  TextSize *self = g_new0 (TextSize, 1);

  self->settings = g_object_ref (settings);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->system_dpi, NULL);
  if (self->system_dpi <= 0)
    self->system_dpi = DPI_PLAIN * DPI_UNIT;
  g_object_set_data_full (G_OBJECT (application), "ws-text-size", self, text_size_free);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_swapped (settings, "changed::text-size", G_CALLBACK (apply), self);
  apply (self);
}

/* Returns: how many times larger than plain the text is, system and program together */
double
ws_text_size_get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (double) dpi / (DPI_PLAIN * DPI_UNIT) : 1;
}
