/* test-preparation-page.c — the stage Preparation over a real file: what it says of the room, and starting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-page.h"

#include "ws-clock.h"
#include "ws-consent.h"
#include "ws-preparation-page.h"
#include "ws-readiness-view.h"
#include "ws-room.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
}

static void
show_preparation (PageFixture *f)
{
  page_show (f, WS_TYPE_PREPARATION_PAGE);
}

static void
add_block (PageFixture *f,
           int          minutes)
{
  g_autoptr (GError) error = NULL;
  WsNewBlock fields = { .title = "Ideas at tables", .kind = WS_AGENDA_IDEAS, .minutes = minutes };
  g_autoptr (WsAgendaBlock) block = ws_agenda_block_add (f->file.workshop, &fields, &error);

  g_assert_no_error (error);
}

static void
set_hours (PageFixture *f,
           const char  *from,
           const char  *to)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_TIME_FROM, from, &error));
  g_assert_true (ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_TIME_TO, to, &error));
  g_assert_no_error (error);
}

/* Each check follows what happens, without anybody asking. */
static void
test_live (PageFixture   *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  show_preparation (f);
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "No agenda yet"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "No backup copy today"));
  add_block (f, 90);
  settle ();
  g_assert_null (find_label (GTK_WIDGET (f->page), "No agenda yet"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Hours not said"));
  set_hours (f, "16:30", "17:30");
  settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "The agenda is too long"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "It takes 1 h 30 min; there are 1 h"));
  set_hours (f, "16:30", "18:00");
  settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "1 block, exactly 1 h 30 min"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Who keeps the data"));
  g_assert_true (ws_notice_write (f->file.workshop, "The committee keeps the data.", &error));
  settle ();
  g_assert_null (find_label (GTK_WIDGET (f->page), "Who keeps the data"));
}

/* "Write them" leads to the field that is empty. */
static void
test_hours (PageFixture   *f,
            gconstpointer  data)
{
  GtkWidget *focus;

  add_block (f, 90);
  show_preparation (f);
  click (find_button (GTK_WIDGET (f->page), "Write them"));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (focus);
  focus = gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW);
  g_assert_nonnull (focus);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), ==, "Begins at, such as 16:30");
}

/* With everything that is needed in order it starts at once, and the button is gone. */
static void
test_start (PageFixture   *f,
            gconstpointer  data)
{
  WsClock *clock = ws_workshop_get_clock (f->file.workshop);
  g_autoptr (GError) error = NULL;

  add_block (f, 90);
  set_hours (f, "16:30", "18:00");
  g_assert_true (ws_notice_write (f->file.workshop, "The committee keeps the data.", &error));
  show_preparation (f);
  g_assert_nonnull (find_button (GTK_WIDGET (f->page), "Start the Workshop"));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "preparation.start", NULL);
  settle ();
  g_assert_true (ws_clock_is_running (clock));
  g_assert_null (find_button (GTK_WIDGET (f->page), "Start the Workshop"));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Without an agenda there is nothing to start, and without a notice it asks first. */
static void
test_not_yet (PageFixture   *f,
              gconstpointer  data)
{
  WsClock *clock = ws_workshop_get_clock (f->file.workshop);
  GtkWidget *dialog;

  show_preparation (f);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "preparation.start", NULL);
  settle ();
  g_assert_false (ws_clock_is_running (clock));
  g_assert_null (find_dialog ());
  add_block (f, 90);
  set_hours (f, "16:30", "18:00");
  gtk_widget_activate_action (GTK_WIDGET (f->page), "preparation.start", NULL);
  settle ();
  g_assert_false (ws_clock_is_running (clock));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_nonnull (find_label (dialog, "Who keeps the data is not written yet"));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_false (ws_clock_is_running (clock));
}

static void
test_narrow (PageFixture   *f,
             gconstpointer  data)
{
  show_preparation (f);
  g_object_set (f->page, "narrow", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), <=, 360);
}

/* The room itself: battery from files, and a word when something changed. */
static void
on_changed (guint *n)
{
  (*n)++;
}

static void
test_room (PageFixture   *f,
           gconstpointer  data)
{
  g_autoptr (WsRoom) room = ws_room_new (f->file.workshop, NULL);
  g_autofree char *supply = g_build_filename (f->file.folder, "power", "BAT0", NULL);
  g_autofree char *power = g_path_get_dirname (supply);
  g_autofree char *sound = g_build_filename (f->file.folder, "cards", NULL);
  guint n = 0;
  static const char *const facts[][2] = { { "type", "Battery\n" }, { "status", "Discharging\n" }, { "capacity", "40\n" } };

  g_signal_connect_swapped (room, "changed", G_CALLBACK (on_changed), &n);
  ws_room_set_places (room, power, sound);
  g_assert_false (ws_room_get_facts (room)->power.battery);
  g_assert_false (ws_room_get_facts (room)->sound);
  g_mkdir_with_parents (supply, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_build_filename (supply, facts[i][0], NULL);
      g_assert_true (g_file_set_contents (path, facts[i][1], -1, NULL));
    }
  g_assert_true (g_file_set_contents (sound, " 0 [PCH]: HDA\n", -1, NULL));
  n = 0;
  ws_room_look (room);
  g_assert_cmpuint (n, ==, 1);
  ws_room_look (room);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (ws_room_get_facts (room)->power.percent, ==, 40);
  g_assert_true (ws_room_get_facts (room)->sound);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/preparation-page/live", PageFixture, NULL, set_up, test_live, page_tear_down);
  g_test_add ("/preparation-page/hours", PageFixture, NULL, set_up, test_hours, page_tear_down);
  g_test_add ("/preparation-page/start", PageFixture, NULL, set_up, test_start, page_tear_down);
  g_test_add ("/preparation-page/not-yet", PageFixture, NULL, set_up, test_not_yet, page_tear_down);
  g_test_add ("/preparation-page/narrow", PageFixture, NULL, set_up, test_narrow, page_tear_down);
  g_test_add ("/preparation-page/room", PageFixture, NULL, set_up, test_room, page_tear_down);
  return g_test_run ();
}
