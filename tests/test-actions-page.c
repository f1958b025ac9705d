/* test-actions-page.c — actions through the table and their page, into a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-action-row.h"
#include "ws-action-words.h"
#include "ws-actions-page.h"
#include "ws-date.h"
#include "ws-text-row.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
  page_show (f, WS_TYPE_ACTIONS_PAGE);
}

static WsAction *
add (PageFixture *f,
     const char  *what,
     const char  *person,
     const char  *institution,
     int          due)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = ws_date_today ();
  g_autofree char *day = ws_date_add (today, due);
  WsAction *action = ws_action_add (f->file.workshop, what, "", 0, &error);

  ws_action_write (action, WS_ACTION_PERSON, person, &error);
  ws_action_write (action, WS_ACTION_INSTITUTION, institution, &error);
  ws_action_write (action, WS_ACTION_DUE, day, &error);
  g_assert_no_error (error);
  settle ();
  return action;
}

static WsTextRow *
find_row (PageFixture *f,
          const char  *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find (f->page, WS_TYPE_TEXT_ROW, i)) != NULL; i++)
    {
      g_autofree char *its = NULL;

      g_object_get (row, "title", &its, NULL);
      if (g_str_equal (its, title))
        return WS_TEXT_ROW (row);
    }
  return NULL;
}

static void
write_row (PageFixture *f,
           const char  *title,
           const char  *text)
{
  WsTextRow *row = find_row (f, title);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (row, GTK_TYPE_TEXT_VIEW, 0))), text, -1);
  ws_text_row_commit (row);
  settle ();
}

static void
test_table (PageFixture   *f,
            gconstpointer  data)
{
  g_autoptr (WsAction) lamps = NULL;
  g_autoptr (WsAction) toilets = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  g_assert_nonnull (find_label (f->window, "There are no actions yet"));
  lamps = add (f, "Replace <18> lamps & poles", "Mireya", "Lighting", -5);
  toilets = add (f, "Open the toilets", "", "Parks", 0);
  g_assert_nonnull (find_label (f->window, "Replace <18> lamps & poles"));
  g_assert_nonnull (find_label (f->window, "5 days overdue"));
  g_assert_nonnull (find_label (f->window, "Due today"));
  g_assert_nonnull (find_label (f->window, "Nobody yet"));
  g_assert_nonnull (find_label (f->window, "1 open, 1 overdue"));

  /* Space: the next status; the row keeps the focus when its group changes */
  row = find (f->page, WS_TYPE_ACTION_ROW, 0);
  g_assert_true (ws_action_row_get_action (WS_ACTION_ROW (row)) == lamps);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "action.next", NULL);
  settle ();
  g_assert_cmpint (ws_action_get_status (lamps), ==, WS_STATUS_IN_PROGRESS);
  ws_action_write (lamps, WS_ACTION_INSTITUTION, "Zoo", &error);
  settle ();
  row = find (f->page, WS_TYPE_ACTION_ROW, 1);
  g_assert_true (ws_action_row_get_action (WS_ACTION_ROW (row)) == lamps);
  g_assert_true (gtk_widget_has_focus (row));

  /* Only open */
  gtk_widget_activate_action (row, "action.next", NULL);
  g_assert_cmpint (ws_action_get_status (lamps), ==, WS_STATUS_DONE);
  for (guint i = 0; (row = find (f->page, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (find_label (row, "Only Open") != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row), TRUE);
  settle ();
  g_assert_null (find_label (f->window, "lamps"));

  row = find (f->page, WS_TYPE_ACTION_ROW, 0);
  gtk_widget_activate_action (row, "action.remove", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_actions (f->file.workshop)), ==, 1);
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_actions (f->file.workshop)), ==, 2);
}

static void
test_detail (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsAction) action = add (f, "New action", "", "", 3);
  GtkWidget *combo;

  g_assert_true (ws_page_show_row (f->page, ws_row_get_id (WS_ROW (action))));
  settle ();
  write_row (f, "What will be done", "Light the north path");
  write_row (f, "Responsible person", "Mireya");
  write_row (f, "Due", "14 mar 2026");
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_DUE), ==, "2026-03-14");
  write_row (f, "Due", "soon");
  g_assert_nonnull (find_label (f->window, "This is not a date"));
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_DUE), ==, "2026-03-14");
  write_row (f, "Budget, in pesos", "$ 12,500.50");
  g_assert_cmpint (ws_action_get_number (action, WS_ACTION_BUDGET), ==, 1250050);
  write_row (f, "Budget, in pesos", "a lot");
  g_assert_nonnull (find_label (f->window, "This is not an amount"));

  /* blocked: nothing happens until the reason is there */
  g_assert_null (find_row (f, "Reason"));
  combo = find (f->page, ADW_TYPE_COMBO_ROW, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), WS_STATUS_BLOCKED);
  settle ();
  g_assert_cmpint (ws_action_get_status (action), ==, WS_STATUS_NOT_STARTED);
  write_row (f, "Reason", "No crane");
  g_assert_cmpint (ws_action_get_status (action), ==, WS_STATUS_BLOCKED);
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_REASON), ==, "No crane");
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), WS_STATUS_DONE);
  settle ();
  g_assert_cmpint (ws_action_get_status (action), ==, WS_STATUS_DONE);

  /* choosing dropped and leaving without a reason changes nothing */
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), WS_STATUS_DROPPED);
  settle ();
  g_assert_true (ws_page_go_back (f->page));
  settle ();
  g_assert_cmpint (ws_action_get_status (action), ==, WS_STATUS_DONE);
  g_assert_nonnull (find_label (f->window, "Light the north path"));
  g_assert_false (ws_page_go_back (f->page));
}

static void
test_money (void)
{
  gint64 cents;

  g_assert_true (ws_action_words_money ("", &cents));
  g_assert_cmpint (cents, ==, 0);
  g_assert_true (ws_action_words_money ("800", &cents));
  g_assert_cmpint (cents, ==, 80000);
  g_assert_true (ws_action_words_money ("$\302\2401,000,000.5 MXN", &cents));
  g_assert_cmpint (cents, ==, 100000050);
  g_assert_false (ws_action_words_money ("12.345", &cents));
  g_assert_false (ws_action_words_money ("-5", &cents));
  g_assert_false (ws_action_words_money ("1.2.3", &cents));
  g_assert_false (ws_action_words_money ("1e6", &cents));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/actions-page/table", PageFixture, NULL, set_up, test_table, page_tear_down);
  g_test_add ("/actions-page/detail", PageFixture, NULL, set_up, test_detail, page_tear_down);
  g_test_add_func ("/actions-page/money", test_money);
  return g_test_run ();
}
