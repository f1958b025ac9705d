/* test-awake.c — the screens stay on while something is shown, and may go dark afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The test is the screen saver itself, on the bus that it runs on, and counts what it is asked. Without a bus it is skipped. */

#include "ws-awake.h"

#define SAVER "org.freedesktop.ScreenSaver"

typedef struct
{
  guint asked;
  guint given_back;
  guint last;
} Saver;

static void
on_call (GDBusConnection       *bus,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  Saver *saver = data;

  if (g_str_equal (method, "Inhibit"))
    {
      saver->asked++;
      saver->last = 40 + saver->asked;
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", saver->last));
      return;
    }
  {
    guint cookie;

    g_variant_get (parameters, "(u)", &cookie);
    g_assert_cmpuint (cookie, ==, saver->last);
    saver->given_back++;
    g_dbus_method_invocation_return_value (invocation, NULL);
  }
}

static void
settle (void)
{
  for (int i = 0; i < 60; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (3000);
    }
}

static void
test_balance (void)
{
  static const char xml[] =
    "<node><interface name='" SAVER "'>"
    "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='UnInhibit'><arg type='u' direction='in'/></method>"
    "</interface></node>";
  static const GDBusInterfaceVTable table = { on_call, NULL, NULL, { NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, &error);
  g_autoptr (GtkApplication) app = NULL;
  g_autoptr (WsAwake) awake = NULL;
  Saver saver = { 0 };
  guint name, object;

  if (bus == NULL)
    {
      g_test_skip ("there is no session bus");
      return;
    }
  object = g_dbus_connection_register_object (bus, "/org/freedesktop/ScreenSaver", node->interfaces[0], &table, &saver, NULL,
                                              &error);
  g_assert_no_error (error);
  name = g_bus_own_name_on_connection (bus, SAVER, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
  settle ();
  app = gtk_application_new ("org.opencities.Workshop.TestAwake", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  awake = ws_awake_new (app);

  ws_awake_start (awake, NULL);
  ws_awake_start (awake, NULL);
  settle ();
  if (saver.asked == 0)
    {
      g_test_skip ("the desktop of this session answers GTK itself");
      goto end;
    }
  g_assert_cmpuint (saver.asked, ==, 1);
  ws_awake_stop (awake);
  ws_awake_stop (awake);
  settle ();
  g_assert_cmpuint (saver.given_back, ==, 1);

  /* ended before the answer is there */
  ws_awake_start (awake, NULL);
  ws_awake_stop (awake);
  settle ();
  g_assert_cmpuint (saver.asked, ==, 2);
  g_assert_cmpuint (saver.given_back, ==, 2);

  /* and by closing everything */
  ws_awake_start (awake, NULL);
  settle ();
  g_clear_object (&awake);
  settle ();
  g_assert_cmpuint (saver.asked, ==, saver.given_back);

end:
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (bus, object);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/awake/balance", test_balance);
  return g_test_run ();
}
