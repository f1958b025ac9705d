/* test-readiness.c — every sentence of "Before starting", and what it asks before beginning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <gio/gio.h>

#include "ws-copies.h"
#include "ws-readiness.h"

/* A room in which nothing is missing. */
static WsRoomFacts
good_room (void)
{
  return (WsRoomFacts) { .n_monitors = 2, .sound = TRUE, .power = { TRUE, TRUE, 80, -1 }, .n_blocks = 9, .agenda_minutes = 240,
                         .planned_minutes = 240, .notice = TRUE, .n_institutions = 12, .n_people = 58, .copied = TRUE,
                         .copied_at = (char *) "13:10", .copied_to = (char *) "Memory stick “LOMA”" };
}

static const WsCheck *
find (GPtrArray  *checks,
      const char *id)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_str_equal (((WsCheck *) g_ptr_array_index (checks, i))->id, id))
      return g_ptr_array_index (checks, i);
  g_assert_not_reached ();
}

static void
expect (const WsRoomFacts *facts,
        const char        *id,
        gboolean           done,
        const char        *title,
        const char        *detail,
        const char        *action)
{
  g_autoptr (GPtrArray) checks = ws_readiness_list (facts);
  const WsCheck *check = find (checks, id);

  g_assert_cmpint (check->done, ==, done);
  g_assert_cmpstr (check->title, ==, title);
  g_assert_cmpstr (check->detail, ==, detail);
  g_assert_cmpstr (check->remedy != NULL ? check->action : NULL, ==, action);
}

static void
test_good (void)
{
  WsRoomFacts facts = good_room ();
  g_autoptr (GPtrArray) checks = ws_readiness_list (&facts);
  g_autofree char *text = ws_readiness_describe (checks);

  g_assert_cmpuint (checks->len, ==, 7);
  g_assert_cmpuint (ws_readiness_count_done (checks), ==, 7);
  g_assert_cmpstr (text, ==, "All ready");
  g_assert_null (ws_readiness_ask (checks));
}

/* An empty new workshop on a laptop that runs on its battery. */
static void
test_empty (void)
{
  WsRoomFacts facts = { .n_monitors = 1, .power = { TRUE, FALSE, 54, 120 }, .planned_minutes = 240 };
  g_autoptr (GPtrArray) checks = ws_readiness_list (&facts);
  g_autofree char *text = ws_readiness_describe (checks), *ask = ws_readiness_ask (checks);

  g_assert_cmpstr (text, ==, "0 of 7 points ready");
  g_assert_cmpstr (ask, ==, "Privacy notice. Who keeps the data is not written yet.\n"
                   "Battery: 54 %, no charger. It lasts about 2 h; the workshop takes 4 h.\n"
                   "No agenda yet. Without it there is no clock.");
}

static void
test_order (void)
{
  WsRoomFacts facts = good_room ();
  g_autoptr (GPtrArray) checks = NULL;
  g_autofree char *text = NULL;

  facts.copied = FALSE;
  facts.notice = FALSE;
  checks = ws_readiness_list (&facts);
  g_assert_cmpstr (((WsCheck *) checks->pdata[0])->id, ==, "notice");
  g_assert_cmpstr (((WsCheck *) checks->pdata[1])->id, ==, "copy");
  g_assert_true (((WsCheck *) checks->pdata[2])->done);
  text = ws_readiness_describe (checks);
  g_assert_cmpstr (text, ==, "5 of 7 points ready");
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 28);
}

static void
test_battery (void)
{
  WsRoomFacts facts = good_room ();

  expect (&facts, "battery", TRUE, "Charger connected", "Battery at 80 %", NULL);
  facts.power = (WsPower) { FALSE, TRUE, -1, -1 };
  expect (&facts, "battery", TRUE, "On mains power", "", NULL);
  facts.power = (WsPower) { TRUE, FALSE, 54, 120 };
  expect (&facts, "battery", FALSE, "Battery: 54 %, no charger", "It lasts about 2 h; the workshop takes 4 h", NULL);
  facts.power.minutes = 240 + 14;    /* workshops run late */
  expect (&facts, "battery", FALSE, "Battery: 54 %, no charger", "It lasts about 4 h 14 min; the workshop takes 4 h", NULL);
  facts.power.minutes = 240 + 15;
  expect (&facts, "battery", TRUE, "Battery: 54 %, no charger", "It lasts about 4 h 15 min; the workshop takes 4 h", NULL);
  facts.power = (WsPower) { TRUE, FALSE, 95, -1 };
  expect (&facts, "battery", FALSE, "Battery: 95 %, no charger", "Nobody knows how long it lasts", NULL);
  facts.planned_minutes = -1;
  facts.agenda_minutes = 90;
  expect (&facts, "battery", TRUE, "Battery: 95 %, no charger", "Nobody knows how long it lasts", NULL);
  facts.power = (WsPower) { TRUE, FALSE, -1, 45 };
  facts.agenda_minutes = 0;
  expect (&facts, "battery", TRUE, "No charger", "It lasts about 45 min", NULL);
}

static void
test_agenda (void)
{
  WsRoomFacts facts = good_room ();

  expect (&facts, "agenda", TRUE, "The agenda fits", "9 blocks, exactly 4 h", NULL);
  facts.agenda_minutes = 230;
  expect (&facts, "agenda", TRUE, "The agenda fits", "9 blocks, 3 h 50 min of 4 h", NULL);
  facts.agenda_minutes = 260;
  expect (&facts, "agenda", FALSE, "The agenda is too long", "It takes 4 h 20 min; there are 4 h", "win.show-stage");
  facts.planned_minutes = -1;
  expect (&facts, "agenda", FALSE, "Hours not said", "The agenda: 9 blocks, 4 h 20 min", "preparation.write-hours");
  facts.n_blocks = 0;
  expect (&facts, "agenda", FALSE, "No agenda yet", "Without it there is no clock", "win.show-stage");
}

static void
test_others (void)
{
  WsRoomFacts facts = good_room ();

  expect (&facts, "projector", TRUE, "Projector connected", "Nothing is on it yet", "win.project");
  facts.n_monitors = 1;
  expect (&facts, "projector", FALSE, "No projector", "Only the screen of this laptop is seen", "win.project");
  facts.projecting = TRUE;
  expect (&facts, "projector", TRUE, "Projector in use", "The room sees what was sent to it", NULL);
  expect (&facts, "people", TRUE, "12 institutions invited", "58 people invited", NULL);
  facts.n_institutions = 0;
  expect (&facts, "people", TRUE, "58 people invited", "", NULL);
  facts.n_people = 0;
  expect (&facts, "people", FALSE, "Nobody is invited yet", "Those who come can be added at the door", "win.show-stage");
  expect (&facts, "copy", TRUE, "Backup copy", "Memory stick “LOMA”, today at 13:10", NULL);
  facts.copied = FALSE;
  expect (&facts, "copy", FALSE, "No backup copy today", "Best on a memory stick", "win.save-copy");
}

static void
test_planned (void)
{
  g_assert_cmpint (ws_readiness_planned ("13:30", "17:30"), ==, 240);
  g_assert_cmpint (ws_readiness_planned ("22:00", "00:30"), ==, 150);
  g_assert_cmpint (ws_readiness_planned ("", "17:30"), ==, -1);
  g_assert_cmpint (ws_readiness_planned ("13:30", ""), ==, -1);
  g_assert_cmpint (ws_readiness_planned ("13:30", "13:30"), ==, -1);
  g_assert_cmpint (ws_readiness_planned (NULL, NULL), ==, -1);
}

static void
test_places (void)
{
  static const struct { const char *path, *place; } places[] = {
    { "/media/rosalba/LOMA/taller.workshop", "Memory stick “LOMA”" },
    { "/run/media/rosalba/LOMA/copias/taller.workshop", "Memory stick “LOMA”" },
    { "/media/taller.workshop", "Folder “media”" },
    { "/home/rosalba/Documentos/taller.workshop", "Folder “Documentos”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = ws_copies_describe_place (places[i].path);

      g_assert_cmpstr (place, ==, places[i].place);
    }
}

/* The newest copy of each workshop is remembered, and only of the last twenty. */
static void
test_copies (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "data", NULL);
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *copy = NULL, *none = NULL;

  if (source == NULL)
    {
      g_test_skip ("the settings are not compiled");
      return;
    }
  schema = g_settings_schema_source_lookup (source, "org.opencities.Workshop", FALSE);
  settings = g_settings_new_full (schema, NULL, NULL);
  g_assert_cmpint (ws_copies_find (settings, "/park.workshop", &none), ==, 0);
  g_assert_null (none);
  ws_copies_add (settings, "/park.workshop", "/media/r/LOMA/one.workshop");
  ws_copies_add (settings, "/park.workshop", "/media/r/LOMA/two.workshop");
  g_assert_cmpint (ABS (ws_copies_find (settings, "/park.workshop", &copy) - g_get_real_time () / 1000), <, 60 * 1000);
  g_assert_cmpstr (copy, ==, "/media/r/LOMA/two.workshop");
  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u.workshop", i);

      ws_copies_add (settings, path, "/copy.workshop");
    }
  g_assert_cmpint (ws_copies_find (settings, "/park.workshop", NULL), ==, 0);
  g_assert_cmpint (ws_copies_find (settings, "/24.workshop", NULL), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readiness/good", test_good);
  g_test_add_func ("/readiness/empty", test_empty);
  g_test_add_func ("/readiness/order", test_order);
  g_test_add_func ("/readiness/battery", test_battery);
  g_test_add_func ("/readiness/agenda", test_agenda);
  g_test_add_func ("/readiness/others", test_others);
  g_test_add_func ("/readiness/planned", test_planned);
  g_test_add_func ("/readiness/places", test_places);
  g_test_add_func ("/readiness/copies", test_copies);
  return g_test_run ();
}
