/* ws-bell.c — the bell of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sound is never the only sign: whoever rings also shows something. So where there is no sound device nothing is said
 * here but for the signal, which only the page for trying the bell listens to. The sound is a file, because the sound
 * server reads it by its name. */

#include "ws-bell.h"

#include <math.h>

#include <gsound.h>

#include "ws-paths.h"

struct _WsBell
{
  GObject        parent_instance;

  GSettings     *settings;
  GSoundContext *context;    /* NULL: there is no sound here */
  GCancellable  *cancel;
};

enum { STRUCK, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsBell, ws_bell, G_TYPE_OBJECT)

static void
ws_bell_finalize (GObject *object)
{
  WsBell *self = WS_BELL (object);

  g_cancellable_cancel (self->cancel);
  g_clear_object (&self->cancel);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ws_bell_parent_class)->finalize (object);
}

static void
ws_bell_class_init (WsBellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_bell_finalize;
  signals[STRUCK] = g_signal_new ("struck", WS_TYPE_BELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ws_bell_init (WsBell *self)
{
  self->cancel = g_cancellable_new ();
}

/* Returns: (transfer full) */
WsBell *
ws_bell_new (GSettings *settings)
{
  WsBell *self = g_object_new (WS_TYPE_BELL, NULL);

  self->settings = g_object_ref (settings);
  return self;
}

static void
on_played (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WsBell) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean heard = gsound_context_play_full_finish (GSOUND_CONTEXT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* a device that was plugged in later is found by a new context */
  if (!heard)
    g_clear_object (&self->context);
  g_signal_emit (self, signals[STRUCK], 0, heard);
}

/* Beside the build, or among the data of the program. Returns: (transfer full) (nullable) */
static char *
get_path (void)
{
  g_autofree char *build = ws_paths_get_build_data_dir ();
  const char *const *folders = g_get_system_data_dirs ();

  if (build != NULL)
    return g_build_filename (build, "bell.oga", NULL);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "workshop", "sounds", "bell.oga", NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* Strikes it whether it is on or off, for those who try it. */
void
ws_bell_try (WsBell *self)
{
  g_autofree char *path = get_path ();
  int percent = CLAMP (g_settings_get_int (self->settings, "bell-volume"), 1, 100);
  char volume[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->context == NULL)
    self->context = gsound_context_new (NULL, NULL);
  if (self->context == NULL || path == NULL)
    {
      g_signal_emit (self, signals[STRUCK], 0, FALSE);
      return;
    }
  /* decibels; half the slider is a quarter of the power */
  g_ascii_formatd (volume, sizeof volume, "%.1f", 40 * log10 (percent / 100.0));
  gsound_context_play_full (self->context, self->cancel, on_played, g_object_ref (self),
                            GSOUND_ATTR_MEDIA_FILENAME, path, GSOUND_ATTR_MEDIA_ROLE, "event",
                            GSOUND_ATTR_CANBERRA_VOLUME, volume, GSOUND_ATTR_CANBERRA_CACHE_CONTROL, "permanent", NULL);
}

/* Strikes it if it is on. */
void
ws_bell_ring (WsBell *self)
{
  if (g_settings_get_boolean (self->settings, "bell"))
    ws_bell_try (self);
}
