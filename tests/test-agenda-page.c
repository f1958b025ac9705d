/* test-agenda-page.c — the list of blocks and the timer beside it, over a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-agenda-page.h"
#include "ws-agenda-row.h"
#include "ws-clock.h"
#include "ws-session-strip.h"
#include "ws-timer-card.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
  ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_TIME_FROM, "16:30", NULL);
  ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_TIME_TO, "17:00", NULL);
  page_show (f, WS_TYPE_AGENDA_PAGE);
}

static WsAgendaBlock *
add (PageFixture *f,
     const char  *title,
     int          minutes)
{
  WsAgendaBlock *block = ws_agenda_block_add (f->file.workshop, &(WsNewBlock) { .title = title, .minutes = minutes }, NULL);

  settle ();
  return block;
}

static GtkWidget *
row_of (PageFixture *f,
        guint        n)
{
  return find (f->page, WS_TYPE_AGENDA_ROW, n);
}

static void
test_list (PageFixture   *f,
           gconstpointer  data)
{
  g_autoptr (WsAgendaBlock) a = NULL, b = NULL, c = NULL;

  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "There is no agenda yet"));
  a = add (f, "Welcome", 15);
  b = add (f, "<b>Ideas & more</b>", 20);
  c = add (f, "Closing", 10);
  ws_agenda_block_protect (c, TRUE, NULL);
  settle ();
  g_assert_nonnull (find_label (row_of (f, 0), "16:30"));
  g_assert_nonnull (find_label (row_of (f, 1), "16:45"));
  g_assert_nonnull (find_label (row_of (f, 1), "<b>Ideas & more</b>"));
  g_assert_nonnull (find_label (row_of (f, 2), "10 min · protected"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Ends at 17:15"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "15 minutes after the workshop ends (17:00)"));
  /* parts that take more than the whole are said on its row, and nowhere else */
  gtk_widget_activate_action (row_of (f, 1), "block.indent", NULL);
  settle ();
  g_assert_cmpint (ws_agenda_block_get_number (b, WS_AGENDA_BLOCK_PARENT), ==, ws_row_get_id (WS_ROW (a)));
  g_assert_nonnull (find_label (row_of (f, 0), "Its parts take 5 minutes more"));
  gtk_widget_activate_action (row_of (f, 1), "block.outdent", NULL);
  settle ();
  g_assert_null (find_label (row_of (f, 0), "Its parts"));
  gtk_widget_activate_action (row_of (f, 0), "block.remove", NULL);
  settle ();
  g_assert_nonnull (find_label (row_of (f, 0), "16:30"));
  g_assert_null (row_of (f, 2));
}

static void
write_entry (GtkWidget  *row,
             guint       nth,
             const char *text)
{
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY, nth);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle ();
}

static void
test_edit (PageFixture   *f,
           gconstpointer  data)
{
  g_autoptr (WsAgendaBlock) block = add (f, "Welcome", 15);

  ws_agenda_row_edit (WS_AGENDA_ROW (row_of (f, 0)));
  settle ();
  write_entry (row_of (f, 0), 1, "9999");
  g_assert_nonnull (find_label (row_of (f, 0), "from 0 to 480"));
  g_assert_cmpint (ws_agenda_block_get_minutes (block), ==, 15);
  write_entry (row_of (f, 0), 1, "cats");
  g_assert_nonnull (find_label (row_of (f, 0), "This is not a duration"));
  write_entry (row_of (f, 0), 1, "1:30");
  g_assert_cmpint (ws_agenda_block_get_minutes (block), ==, 90);
  g_assert_nonnull (find_label (row_of (f, 0), "90 min"));
  /* a new block opens for writing */
  gtk_widget_activate_action (GTK_WIDGET (f->page), "agenda.add", NULL);
  settle ();
  write_entry (row_of (f, 1), 0, "Coffee");
  g_assert_nonnull (find_label (row_of (f, 1), "Coffee"));
  g_assert_cmpstr (ws_store_get_undo_label (f->file.store), ==, "Rename block");
}

static void
test_run (PageFixture   *f,
          gconstpointer  data)
{
  g_autoptr (WsAgendaBlock) a = add (f, "Welcome", 15);
  g_autoptr (WsAgendaBlock) b = add (f, "Ideas", 20);
  WsClock *clock = ws_workshop_get_clock (f->file.workshop);
  GtkWidget *card = find (f->page, WS_TYPE_TIMER_CARD, 0);
  GtkWidget *strip = ws_session_strip_new ();

  g_object_ref_sink (strip);
  ws_session_strip_set_workshop (WS_SESSION_STRIP (strip), f->file.workshop);
  g_assert_null (find_label (strip, "Block 1"));
  g_assert_nonnull (find_label (card, "The session has not begun"));
  ws_agenda_block_write (a, WS_AGENDA_BLOCK_INSTRUCTIONS, "Smile at the door", NULL);
  g_assert_true (ws_clock_start (clock, NULL));
  settle ();
  g_assert_nonnull (find_label (card, "NOW · BLOCK 1 OF 2"));
  g_assert_nonnull (find_label (card, "Smile at the door"));
  g_assert_nonnull (find_label (card, "Ideas · 20 min"));
  g_assert_nonnull (find_label (strip, "Block 1 · Welcome"));
  g_assert_true (gtk_widget_has_css_class (row_of (f, 0), "ws-current"));
  ws_clock_pause (clock, TRUE, NULL);
  settle ();
  g_assert_nonnull (find_label (card, "Paused"));
  ws_clock_pause (clock, FALSE, NULL);
  ws_clock_next (clock, NULL);
  settle ();
  g_assert_nonnull (find_label (row_of (f, 0), "0 min of 15"));
  g_assert_nonnull (find_label (card, "End Session"));
  ws_clock_next (clock, NULL);
  settle ();
  g_assert_nonnull (find_label (card, "The session has ended"));
  g_assert_null (find_label (strip, "Block 2"));
  g_object_unref (strip);
}

static void
test_detail (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsAgendaBlock) block = add (f, "Vote", 15);
  g_autoptr (WsVote) vote = ws_vote_add (f->file.workshop, "Which first?", WS_METHOD_DOTS, NULL);
  g_autoptr (WsVote) linked = NULL;
  GtkWidget *combo;

  g_assert_true (ws_page_show_row (f->page, ws_row_get_id (WS_ROW (block))));
  settle ();
  combo = find (f->page, ADW_TYPE_COMBO_ROW, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), WS_AGENDA_LINK_VOTING);
  settle ();
  combo = find (f->page, ADW_TYPE_COMBO_ROW, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 1);
  settle ();
  linked = ws_agenda_block_get_vote (block);
  g_assert_true (linked == vote);
  g_assert_true (ws_page_go_back (f->page));
  g_assert_false (ws_page_go_back (f->page));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/agenda-page/" name, PageFixture, NULL, set_up, func, page_tear_down)
  ADD ("list", test_list);
  ADD ("edit", test_edit);
  ADD ("run", test_run);
  ADD ("detail", test_detail);

  return g_test_run ();
}
