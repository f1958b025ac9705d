/* test-framing-page.c — the problem statement and the questions, through the page, into a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-framing-page.h"
#include "ws-question-row.h"
#include "ws-question-words.h"
#include "ws-reorder.h"
#include "ws-text-row.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
  page_show (f, WS_TYPE_FRAMING_PAGE);
}

static void
write_row (PageFixture *f,
           guint        nth,
           const char  *text)
{
  WsTextRow *row = WS_TEXT_ROW (find (f->page, WS_TYPE_TEXT_ROW, nth));
  GtkWidget *view = find (row, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  ws_text_row_commit (row);
}

static void
test_statement (PageFixture   *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsStatement) statement = NULL;
  g_autofree char *summary = NULL;

  write_row (f, 0, "Nobody dares to cross the park after dark");
  write_row (f, 8, "The committee asked for lamps");
  statement = ws_statement_get_current (f->file.workshop);
  g_assert_cmpstr (ws_statement_get_text (statement, WS_STATEMENT_SUMMARY), ==,
                   "Nobody dares to cross the park after dark");
  g_assert_cmpstr (ws_statement_get_text (statement, WS_STATEMENT_TRIED), ==, "The committee asked for lamps");

  click (find_button (f->window, "New Version"));
  write_row (f, 0, "The park belongs to nobody at night");
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_statements (f->file.workshop)), ==, 2);
  g_assert_nonnull (find_label (f->window, "Version 1"));
  g_assert_nonnull (find_label (f->window, "Nobody dares"));

  /* undo shows the older words again */
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
  g_object_get (find (f->page, WS_TYPE_TEXT_ROW, 0), "text", &summary, NULL);
  g_assert_cmpstr (summary, ==, "Nobody dares to cross the park after dark");
}

static void
write_question (PageFixture *f,
                const char  *how,
                const char  *whom,
                const char  *so_that)
{
  const char *parts[] = { how, whom, so_that };

  for (guint i = 0; i < 3; i++)
    gtk_editable_set_text (GTK_EDITABLE (find (f->page, GTK_TYPE_ENTRY, i)), parts[i]);
  g_signal_emit_by_name (find (f->page, GTK_TYPE_ENTRY, 0), "activate");
  settle ();
}

static void
test_questions (PageFixture   *f,
                gconstpointer  data)
{
  GListModel *questions = ws_workshop_get_questions (f->file.workshop);
  g_autoptr (WsQuestion) first = NULL;
  GtkWidget *row;

  ws_page_show_row (f->page, 1);
  settle ();
  write_question (f, "light & <mend> the paths", "who walks at night", "nobody goes round");
  write_question (f, "open the toilets", "", "");
  write_question (f, "", "nobody", "");
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, 2);
  g_assert_nonnull (find_label (f->window, "needs at least its first part"));
  g_assert_nonnull (find_label (f->window, "How might we light & <mend> the paths for who walks at night so that nobody"));

  /* star */
  row = find (f->page, WS_TYPE_QUESTION_ROW, 1);
  gtk_widget_activate_action (row, "question.toggle", NULL);
  settle ();
  g_assert_nonnull (find_label (f->window, "1 chosen"));

  /* order: the second goes up and keeps the focus */
  ws_reorder_step (GTK_LIST_BOX_ROW (row), -1);
  settle ();
  first = g_list_model_get_item (questions, 0);
  g_assert_cmpstr (ws_question_get_text (first, WS_QUESTION_HOW), ==, "open the toilets");
  row = find (f->page, WS_TYPE_QUESTION_ROW, 0);
  g_assert_true (ws_question_row_get_question (WS_QUESTION_ROW (row)) == first);
  g_assert_true (gtk_widget_has_focus (row));

  /* edit in place */
  ws_question_row_edit (WS_QUESTION_ROW (row));
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (find (row, GTK_TYPE_ENTRY, 1)), "families");
  click (find_button (row, "Change Question"));
  g_assert_cmpstr (ws_question_get_text (first, WS_QUESTION_WHOM), ==, "families");

  /* column, vote, remove */
  gtk_widget_activate_action (row, "question.column", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_columns (f->file.workshop)), >, 0);
  gtk_widget_activate_action (row, "question.toggle", NULL);
  settle ();
  click (find_button (f->window, "Vote on"));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_votes (f->file.workshop)), ==, 1);
  gtk_widget_activate_action (row, "question.remove", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, 1);
}

static void
test_words (void)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *words = ws_question_words ("en", "we", "us", "", &attributes);
  g_autoslist (PangoAttribute) list = NULL;
  PangoAttribute *bold;

  g_assert_cmpstr (words, ==, "How might we we for us?");
  list = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (list), ==, 2);
  bold = list->data;
  g_assert_cmpuint (bold->start_index, ==, 13);
  g_assert_cmpuint (bold->end_index, ==, 15);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/framing-page/statement", PageFixture, NULL, set_up, test_statement, page_tear_down);
  g_test_add ("/framing-page/questions", PageFixture, NULL, set_up, test_questions, page_tear_down);
  g_test_add_func ("/framing-page/words", test_words);
  return g_test_run ();
}
