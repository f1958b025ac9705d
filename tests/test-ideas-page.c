/* test-ideas-page.c — the board, through its page, into a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-capture.h"
#include "ws-ideas-page.h"
#include "ws-note-editor.h"
#include "ws-note-preview.h"
#include "ws-text.h"

static WsColumn *
add_column (PageFixture *f,
            const char  *name)
{
  g_autoptr (GError) error = NULL;
  WsColumn *column = ws_column_add (f->file.workshop, name, &error);

  g_assert_no_error (error);
  return column;
}

/* Three columns; the first with c, b, a from above, the second with d. */
static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  g_autoptr (WsColumn) first = NULL, second = NULL, third = NULL;

  fixture_set_up (&f->file, NULL);
  first = add_column (f, "Light");
  second = add_column (f, "Play");
  third = add_column (f, "Care");
  g_object_unref (fixture_idea (first, "a"));
  g_object_unref (fixture_idea (first, "b"));
  g_object_unref (fixture_idea (first, "c"));
  g_object_unref (fixture_idea (second, "d"));
  page_show (f, WS_TYPE_IDEAS_PAGE);
}

static WsBoard *
get_board (PageFixture *f)
{
  return ws_ideas_page_get_board (WS_IDEAS_PAGE (f->page));
}

static WsColumnList *
get_list (PageFixture *f,
          guint        column)
{
  return ws_column_view_get_list (ws_board_get_column_view (get_board (f), column));
}

static void
act (PageFixture *f,
     const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_board (f)), action, NULL));
  settle ();
}

/* The rows of a column as "c b (Group) a". */
static char *
spell (PageFixture *f,
       guint        column)
{
  GListModel *rows = G_LIST_MODEL (ws_column_view_get_rows (ws_board_get_column_view (get_board (f), column)));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WsRow) row = g_list_model_get_item (rows, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (WS_IS_IDEA_GROUP (row))
        g_string_append_printf (text, "(%s)", ws_idea_group_get_title (WS_IDEA_GROUP (row)));
      else
        {
          g_autoptr (WsIdeaGroup) group = ws_idea_get_group (WS_IDEA (row));

          g_string_append_printf (text, group != NULL ? "-%s" : "%s", ws_idea_get_text (WS_IDEA (row)));
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_column(f, column, expected) \
  G_STMT_START { g_autofree char *spelt_ = spell (f, column); g_assert_cmpstr (spelt_, ==, expected); } G_STMT_END

static const char *
get_focus_text (PageFixture *f)
{
  for (guint i = 0; i < ws_board_get_n_columns (get_board (f)); i++)
    {
      WsRow *row = ws_column_list_get_focus_row (get_list (f, i));

      if (row != NULL)
        return WS_IS_IDEA (row) ? ws_idea_get_text (WS_IDEA (row)) : ws_idea_group_get_title (WS_IDEA_GROUP (row));
    }
  return NULL;
}

static WsIdea *
get_idea (PageFixture *f,
          guint        column,
          guint        position)
{
  GListModel *rows = G_LIST_MODEL (ws_column_view_get_rows (ws_board_get_column_view (get_board (f), column)));
  g_autoptr (WsRow) row = g_list_model_get_item (rows, position);

  return WS_IDEA (row);
}

static void
test_capture (PageFixture   *f,
              gconstpointer  data)
{
  WsCapture *capture = WS_CAPTURE (find (f->page, WS_TYPE_CAPTURE, 1));
  WsNoteEditor *editor = WS_NOTE_EDITOR (find (capture, WS_TYPE_NOTE_EDITOR, 0));
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_true (ws_board_capture (get_board (f), 2));
  ws_board_set_signature (get_board (f), "3", "Ana");
  for (int i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("idea %d", i);

      ws_capture_set_text (capture, text);
      g_signal_emit_by_name (editor, "submit");
      g_assert_true (gtk_widget_has_focus (GTK_WIDGET (editor)));
    }
  settle ();
  g_assert_cmpstr (ws_idea_get_text (get_idea (f, 1, 0)), ==, "idea 29");
  g_assert_cmpstr (ws_idea_get_desk (get_idea (f, 1, 0)), ==, "3");
  g_assert_cmpstr (ws_idea_get_author (get_idea (f, 1, 0)), ==, "Ana");
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_ideas (f->file.workshop)), ==, 34);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (editor)));

  /* What cannot be stored stays in the field. */
  g_assert_true (ws_column_lock (ws_column_view_get_column (ws_board_get_column_view (get_board (f), 1)), TRUE, &error));
  ws_capture_set_text (capture, "not lost");
  g_signal_emit_by_name (editor, "submit");
  left = ws_capture_dup_text (capture);
  g_assert_cmpstr (left, ==, "not lost");
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_ideas (f->file.workshop)), ==, 34);
}

static void
test_moves (PageFixture   *f,
            gconstpointer  data)
{
  ws_column_list_focus (get_list (f, 0), 0);
  settle ();
  g_assert_cmpstr (get_focus_text (f), ==, "c");
  act (f, "board.move-down");
  assert_column (f, 0, "b c a");
  g_assert_cmpstr (get_focus_text (f), ==, "c");
  act (f, "board.move-down");
  act (f, "board.move-down");
  assert_column (f, 0, "b a c");
  act (f, "board.move-up");
  assert_column (f, 0, "b c a");
  g_assert_cmpstr (get_focus_text (f), ==, "c");

  /* To the neighbour, with focus and selection. */
  ws_note_selection_toggle (ws_board_get_selection (get_board (f)), get_idea (f, 0, 1));
  ws_note_selection_toggle (ws_board_get_selection (get_board (f)), get_idea (f, 0, 2));
  act (f, "board.move-right");
  assert_column (f, 0, "b");
  g_assert_cmpstr (get_focus_text (f), ==, "c");
  g_assert_cmpuint (ws_note_selection_get_n (ws_board_get_selection (get_board (f))), ==, 2);
  g_assert_true (ws_column_list_get_focus_row (get_list (f, 1)) != NULL);
  act (f, "board.move-right");
  assert_column (f, 1, "d");
  assert_column (f, 2, "c a");
  act (f, "board.move-right");
  assert_column (f, 2, "c a");
}

static void
test_groups (PageFixture   *f,
             gconstpointer  data)
{
  WsNoteSelection *selection = ws_board_get_selection (get_board (f));
  WsNoteEditor *editor;

  ws_column_list_focus (get_list (f, 0), 0);
  ws_note_selection_toggle (selection, get_idea (f, 0, 0));
  ws_note_selection_toggle (selection, get_idea (f, 0, 2));
  act (f, "board.group");
  assert_column (f, 0, "() -c -a b");
  /* The title is being written at once. */
  editor = WS_NOTE_EDITOR (find (get_list (f, 0), WS_TYPE_NOTE_EDITOR, 0));
  g_assert_nonnull (editor);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (editor)));
  ws_note_editor_set_text (editor, "Lamps");
  g_signal_emit_by_name (editor, "submit");
  settle ();
  assert_column (f, 0, "(Lamps) -c -a b");
  g_assert_cmpstr (get_focus_text (f), ==, "Lamps");

  act (f, "board.toggle-group");
  assert_column (f, 0, "(Lamps) b");
  act (f, "board.toggle-group");
  act (f, "board.move-down");
  assert_column (f, 0, "b (Lamps) -c -a");

  /* A single note passes a group as a whole; a note of the group leaves it at its edge. */
  ws_column_list_focus (get_list (f, 0), 0);
  act (f, "board.move-down");
  assert_column (f, 0, "(Lamps) -c -a b");
  act (f, "board.move-up");
  assert_column (f, 0, "b (Lamps) -c -a");
  ws_column_list_focus (get_list (f, 0), 3);
  act (f, "board.move-down");
  assert_column (f, 0, "b (Lamps) -c a");
  g_assert_cmpstr (get_focus_text (f), ==, "a");
  ws_column_list_focus (get_list (f, 0), 1);
  act (f, "board.ungroup");
  assert_column (f, 0, "b c a");
}

static void
test_drop (PageFixture   *f,
           gconstpointer  data)
{
  WsColumnList *list = get_list (f, 0);

  g_signal_emit_by_name (list, "dropped", get_idea (f, 0, 0), get_idea (f, 0, 2), WS_DROP_INTO);
  settle ();
  assert_column (f, 0, "b () -a -c");
  g_signal_emit_by_name (list, "dropped", get_idea (f, 1, 0), get_idea (f, 0, 2), WS_DROP_BEFORE);
  settle ();
  assert_column (f, 0, "b () -d -a -c");
  g_assert_cmpstr (get_focus_text (f), ==, "d");
  g_signal_emit_by_name (list, "dropped", get_idea (f, 0, 0), NULL, WS_DROP_AFTER);
  settle ();
  assert_column (f, 0, "() -d -a -c b");
}

static void
test_edit_and_remove (PageFixture   *f,
                      gconstpointer  data)
{
  WsNoteEditor *editor;
  g_autoptr (GError) error = NULL;

  ws_column_list_edit (get_list (f, 0), 1);
  editor = WS_NOTE_EDITOR (find (get_list (f, 0), WS_TYPE_NOTE_EDITOR, 0));
  ws_note_editor_set_text (editor, "bb");
  /* Leaving stores it. */
  ws_board_capture (get_board (f), 1);
  settle ();
  assert_column (f, 0, "c bb a");
  g_assert_null (find (get_list (f, 0), WS_TYPE_NOTE_EDITOR, 0));

  ws_column_list_edit (get_list (f, 0), 1);
  editor = WS_NOTE_EDITOR (find (get_list (f, 0), WS_TYPE_NOTE_EDITOR, 0));
  ws_note_editor_set_text (editor, "never");
  g_signal_emit_by_name (editor, "cancel");
  settle ();
  assert_column (f, 0, "c bb a");

  ws_column_list_focus (get_list (f, 0), 1);
  act (f, "board.remove");
  assert_column (f, 0, "c a");
  g_assert_cmpstr (get_focus_text (f), ==, "a");
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_bin (f->file.workshop)), ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "ideas.bin", NULL));
  settle ();
  click (find_button (f->window, "Restore"));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_bin (f->file.workshop)), ==, 0);
  g_assert_true (ws_page_go_back (f->page));
  assert_column (f, 0, "c bb a");
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
}

static void
test_filter (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n_shown, n_ideas;

  g_assert_true (ws_idea_rewrite (get_idea (f, 0, 1), "Árboles con lámparas", &error));
  g_ptr_array_add (one, get_idea (f, 1, 0));
  g_assert_true (ws_ideas_set_family (one, WS_FAMILY_PINK, &error));
  gtk_editable_set_text (GTK_EDITABLE (find (f->page, GTK_TYPE_SEARCH_ENTRY, 0)), "ARBOLES LAMP");
  g_usleep (100000);
  settle ();
  ws_board_count (get_board (f), &n_shown, &n_ideas);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (n_ideas, ==, 4);
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "1 of 4"));
  gtk_editable_set_text (GTK_EDITABLE (find (f->page, GTK_TYPE_SEARCH_ENTRY, 0)), "zzz");
  g_usleep (100000);
  settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "No Note Matches"));

}

static void
test_show_row (PageFixture   *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autoptr (WsIdeaGroup) group = NULL;
  gint64 id = ws_row_get_id (WS_ROW (get_idea (f, 0, 2)));

  g_ptr_array_add (ideas, get_idea (f, 0, 1));
  g_ptr_array_add (ideas, get_idea (f, 0, 2));
  group = ws_ideas_group (ideas, "Closed", &error);
  g_assert_true (ws_idea_group_collapse (group, TRUE, &error));
  g_assert_true (ws_column_hide (ws_column_view_get_column (ws_board_get_column_view (get_board (f), 0)), TRUE, &error));
  settle ();
  g_assert_cmpuint (ws_board_get_n_columns (get_board (f)), ==, 2);
  g_assert_true (ws_page_show_row (f->page, id));
  settle ();
  g_assert_cmpuint (ws_board_get_n_columns (get_board (f)), ==, 3);
  g_assert_cmpstr (get_focus_text (f), ==, "a");
}

static void
test_paste (PageFixture   *f,
            gconstpointer  data)
{
  g_autoptr (GString) many = g_string_new (NULL);

  gtk_widget_activate_action (GTK_WIDGET (get_board (f)), "board.preview-text", "s",
                              "One\tPlay\tx, y\nA\n\nOne\n\"two\nlines\"\tNew column\n");
  settle ();
  g_assert_nonnull (find_label (f->window, "4 notes will be added"));
  g_assert_nonnull (find_label (f->window, "Already on the board"));
  g_assert_nonnull (find_label (f->window, "Twice in this list"));
  gtk_switch_set_active (GTK_SWITCH (find (f->page, GTK_TYPE_SWITCH, 1)), TRUE);
  settle ();
  click (find_button (f->window, "Add 2 Notes"));
  assert_column (f, 1, "d One");
  g_assert_cmpstr (ws_idea_get_tags (get_idea (f, 1, 1)), ==, "x, y");
  g_assert_cmpuint (ws_board_get_n_columns (get_board (f)), ==, 4);
  assert_column (f, 3, "two\nlines");

  for (int i = 0; i < 777; i++)
    g_string_append_printf (many, "line %d\n", i);
  gtk_widget_activate_action (GTK_WIDGET (get_board (f)), "board.preview-text", "s", many->str);
  settle ();
  g_assert_nonnull (find_label (f->window, "777 lines were copied"));
  click (find_button (f->window, "Add 500 Notes"));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_ideas (f->file.workshop)), ==, 506);
}

static void
test_columns (PageFixture   *f,
              gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (ws_board_get_column_view (get_board (f), 0));
  WsCapture *capture = WS_CAPTURE (find (view, WS_TYPE_CAPTURE, 0));
  g_autofree char *typed = NULL;

  ws_capture_set_text (capture, "half an idea");
  g_assert_true (gtk_widget_activate_action (view, "column.move", "i", 1));
  settle ();
  g_assert_true (GTK_WIDGET (ws_board_get_column_view (get_board (f), 1)) == view);
  typed = ws_capture_dup_text (capture);
  g_assert_cmpstr (typed, ==, "half an idea");
  g_assert_true (gtk_widget_activate_action (view, "column.remove", NULL));
  settle ();
  g_assert_cmpuint (ws_board_get_n_columns (get_board (f)), ==, 2);
}

static void
test_long_texts (PageFixture   *f,
                 gconstpointer  data)
{
  g_autofree char *word = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  WsNewIdea ideas[] = { { .text = word, .family = -1 }, { .text = "👩‍👩‍👧 e\u0301 \u202Eabc\u202C" } };
  gint64 before = g_get_monotonic_time ();

  g_assert_true (ws_ideas_add_many (ws_column_view_get_column (ws_board_get_column_view (get_board (f), 2)), ideas, 2,
                                    WS_IDEA_IMPORTED, &error));
  g_assert_no_error (error);
  settle ();
  g_assert_cmpint (g_get_monotonic_time () - before, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (ws_column_list_get_n_live (get_list (f, 2)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/ideas-page/" name, PageFixture, NULL, set_up, func, page_tear_down)
  ADD ("capture", test_capture);
  ADD ("moves", test_moves);
  ADD ("groups", test_groups);
  ADD ("drop", test_drop);
  ADD ("edit-and-remove", test_edit_and_remove);
  ADD ("filter", test_filter);
  ADD ("show-row", test_show_row);
  ADD ("paste", test_paste);
  ADD ("columns", test_columns);
  ADD ("long-texts", test_long_texts);
  return g_test_run ();
}
