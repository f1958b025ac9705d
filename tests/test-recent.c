/* test-recent.c — the list of recent workshops: order, length, titles, files that are gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No file in it is a workshop, which shows that none is opened.
 */
#include <glib/gstdio.h>

#include "ws-recent.h"

static GSettings *
open_settings (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "data", NULL);
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_assert_nonnull (source);
  schema = g_settings_schema_source_lookup (source, "org.opencities.Workshop", FALSE);
  return g_settings_new_full (schema, NULL, NULL);
}

static void
assert_entry (GSettings  *settings,
              guint       n,
              guint       place,
              const char *title,
              gboolean    missing)
{
  g_autoptr (GPtrArray) list = ws_recent_list (settings);
  const WsRecent *entry;

  g_assert_cmpuint (list->len, ==, n);
  entry = g_ptr_array_index (list, place);
  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpint (entry->missing, ==, missing);
  g_assert_true (g_str_has_prefix (entry->subtitle, missing ? "Not found. It was in “" : "Changed today at "));
}

static void
test_list (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autofree char *folder = g_dir_make_tmp ("workshop-test-XXXXXX", NULL);
  g_autofree char *park = g_build_filename (folder, "2026-03-14 Park.workshop", NULL);
  g_autofree char *gone = g_build_filename (folder, "Gone.workshop", NULL);

  g_assert_true (g_file_set_contents (park, "not a workshop", -1, NULL));
  ws_recent_add (settings, gone, "");
  ws_recent_add (settings, park, "Bikes & <trees>");
  assert_entry (settings, 2, 0, "Bikes & <trees>", FALSE);
  assert_entry (settings, 2, 1, "Gone", TRUE);
  ws_recent_add (settings, gone, "Back again");          /* the newest, and once only */
  assert_entry (settings, 2, 0, "Back again", TRUE);
  ws_recent_add (settings, park, "Another title");
  assert_entry (settings, 2, 0, "Another title", FALSE);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path = g_strdup_printf ("/nowhere/%u.workshop", i);

      ws_recent_add (settings, path, "Many");
    }
  assert_entry (settings, 8, 7, "Many", TRUE);
  ws_recent_add (settings, "/nowhere/\xff.workshop", "No UTF-8");
  ws_recent_remove (settings, "/nowhere/19.workshop");
  assert_entry (settings, 7, 0, "Many", TRUE);
  g_remove (park);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recent/list", test_list);
  return g_test_run ();
}
