/* ws-awake.c — keeps the screens from going dark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK asks only GNOME, Xfce and the portal and says 0 where none of them is there; then the screen saver of KDE and others is
 * asked by its own name on the bus. What was asked is taken back exactly once. */

#include "ws-awake.h"

#include <glib/gi18n.h>

#define SAVER "org.freedesktop.ScreenSaver"
#define SAVER_PATH "/org/freedesktop/ScreenSaver"

struct _WsAwake
{
  GObject          parent_instance;

  GtkApplication  *application;
  gboolean         wanted;
  guint            cookie;        /* of GTK */
  gboolean         asked;         /* the screen saver; its answer is on its way or there */
  guint            saver_cookie;
  gboolean         answered;
};

G_DEFINE_FINAL_TYPE (WsAwake, ws_awake, G_TYPE_OBJECT)

static void
give_back (WsAwake *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));

  if (bus != NULL)
    g_dbus_connection_call (bus, SAVER, SAVER_PATH, SAVER, "UnInhibit", g_variant_new ("(u)", self->saver_cookie), NULL,
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
  self->asked = FALSE;
  self->answered = FALSE;
}

static void
on_answered (GObject      *bus,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (WsAwake) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (answer == NULL)
    {
      /* nobody is there who would darken the screen */
      self->asked = FALSE;
      return;
    }
  g_variant_get (answer, "(u)", &self->saver_cookie);
  self->answered = TRUE;
  if (!self->wanted)
    give_back (self);
}

static void
ask_saver (WsAwake    *self,
           const char *reason)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));

  if (bus == NULL || self->asked)
    return;
  self->asked = TRUE;
  g_dbus_connection_call (bus, SAVER, SAVER_PATH, SAVER, "Inhibit", g_variant_new ("(ss)", "Workshop", reason),
                          G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, on_answered,
                          g_object_ref (self));
}

/**
 * ws_awake_start:
 * @self: one for a window
 * @window: that is to be seen
 *
 * From now on, until ws_awake_stop(); twice is once.
 */
void
ws_awake_start (WsAwake   *self,
                GtkWindow *window)
{
  /* Translators: told to the system: why the screen must not go dark */
  const char *reason = _("Something is shown to the room");

  if (self->wanted)
    return;
  self->wanted = TRUE;
  self->cookie = gtk_application_inhibit (self->application, window, GTK_APPLICATION_INHIBIT_IDLE, reason);
  if (self->cookie == 0)
    ask_saver (self, reason);
}

void
ws_awake_stop (WsAwake *self)
{
  self->wanted = FALSE;
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  if (self->answered)
    give_back (self);
}

static void
ws_awake_dispose (GObject *object)
{
  WsAwake *self = WS_AWAKE (object);

  if (self->application != NULL)
    ws_awake_stop (self);
  g_clear_object (&self->application);
  G_OBJECT_CLASS (ws_awake_parent_class)->dispose (object);
}

static void
ws_awake_class_init (WsAwakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_awake_dispose;
}

static void
ws_awake_init (WsAwake *self)
{
}

/**
 * ws_awake_new:
 * @application: a registered one
 *
 * Returns: (transfer full): nothing is asked yet
 */
WsAwake *
ws_awake_new (GtkApplication *application)
{
  WsAwake *self = g_object_new (WS_TYPE_AWAKE, NULL);

  self->application = g_object_ref (application);
  return self;
}
