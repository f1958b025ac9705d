/* test-text-row.c — a text of several lines: what it stores, when, and what it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-text-row.h"

#include "ws-text.h"

typedef struct
{
  GtkWidget *window;
  WsTextRow *row;
  GtkWidget *other;
  GString   *heard;
} Fixture;

static void
on_commit (WsTextRow  *row,
           const char *text,
           GString    *heard)
{
  g_string_append_printf (heard, "[%s]", text);
  if (g_str_equal (text, "no"))
    ws_text_row_refuse (row, "Not this.");
  else
    ws_text_row_set_text (row, text);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkTextBuffer *
get_buffer (Fixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (GTK_WIDGET (f->row), GTK_TYPE_TEXT_VIEW)));
}

static char *
get_written (Fixture *f)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (f), "text", &text, NULL);
  return g_steal_pointer (&text);
}

static void
settle (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

static void
setup (Fixture       *f,
       gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  f->heard = g_string_new (NULL);
  f->window = gtk_window_new ();
  f->row = WS_TEXT_ROW (ws_text_row_new ("Objective"));
  f->other = gtk_button_new_with_label ("Other");
  g_signal_connect (f->row, "commit", G_CALLBACK (on_commit), f->heard);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (f->row));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), f->other);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 300);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
teardown (Fixture       *f,
          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_string_free (f->heard, TRUE);
}

static void
test_leaving_stores (Fixture       *f,
                     gconstpointer  data)
{
  ws_text_row_focus (f->row);
  gtk_text_buffer_insert_at_cursor (get_buffer (f), "two\nlines", -1);
  g_assert_cmpstr (f->heard->str, ==, "");
  gtk_widget_grab_focus (f->other);
  settle ();
  g_assert_cmpstr (f->heard->str, ==, "[two\nlines]");
  g_assert_cmpstr (ws_text_row_get_text (f->row), ==, "two\nlines");

  /* nothing changed: nothing to say */
  ws_text_row_focus (f->row);
  gtk_widget_grab_focus (f->other);
  g_assert_cmpstr (f->heard->str, ==, "[two\nlines]");
}

static void
test_model_does_not_overwrite (Fixture       *f,
                               gconstpointer  data)
{
  g_autofree char *written = NULL;

  ws_text_row_set_text (f->row, "old");
  settle ();
  ws_text_row_focus (f->row);
  gtk_text_buffer_set_text (get_buffer (f), "being written", -1);
  ws_text_row_set_text (f->row, "news");
  written = get_written (f);
  g_assert_cmpstr (written, ==, "being written");
  g_assert_cmpstr (ws_text_row_get_text (f->row), ==, "news");

  ws_text_row_commit (f->row);
  ws_text_row_set_text (f->row, "undone");
  g_free (written);
  written = get_written (f);
  g_assert_cmpstr (written, ==, "undone");
}

static void
test_refused_stays (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *written = NULL;

  gtk_text_buffer_set_text (get_buffer (f), "no", -1);
  ws_text_row_commit (f->row);
  ws_text_row_commit (f->row);
  g_assert_cmpstr (f->heard->str, ==, "[no]");
  written = get_written (f);
  g_assert_cmpstr (written, ==, "no");
  g_assert_nonnull (find (GTK_WIDGET (f->row), GTK_TYPE_IMAGE));
  gtk_text_buffer_set_text (get_buffer (f), "yes", -1);
  g_assert_null (find (GTK_WIDGET (f->row), GTK_TYPE_IMAGE));
  ws_text_row_commit (f->row);
  g_assert_cmpstr (f->heard->str, ==, "[no][yes]");
}

static void
test_limits (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *long_word = g_strnfill (10050, 'x');
  g_autofree char *written = NULL;

  g_object_set (f->row, "limit", 5, NULL);
  gtk_text_buffer_set_text (get_buffer (f), "12345", -1);
  g_assert_null (find (GTK_WIDGET (f->row), GTK_TYPE_IMAGE));
  gtk_text_buffer_set_text (get_buffer (f), "123456", -1);
  g_assert_nonnull (find (GTK_WIDGET (f->row), GTK_TYPE_IMAGE));

  gtk_text_buffer_set_text (get_buffer (f), long_word, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (f)), ==, 10000);
  settle ();

  g_object_set (f->row, "paragraph", TRUE, NULL);
  gtk_text_buffer_set_text (get_buffer (f), "one\ntwo", -1);
  written = get_written (f);
  g_assert_cmpstr (written, ==, "one two");
}

static void
test_grows (Fixture       *f,
            gconstpointer  data)
{
  int before = gtk_widget_get_height (GTK_WIDGET (f->row));

  gtk_text_buffer_set_text (get_buffer (f), "1\n2\n3\n4\n5\n6", -1);
  for (int i = 0; i < 10; i++)
    settle ();
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (f->row)), >, before + 50);
}

/* In a narrow window, and with larger letters, every line of the text has its room. */
static void
test_height (Fixture       *f,
             gconstpointer  data)
{
  const char *text = "Nobody dares to cross the park after dark, because the lamps along the path were stolen in 2019 and nobody "
                     "has put them back since";
  int plain, wide, narrow;

  ws_text_row_set_text (f->row, "One line");
  gtk_widget_measure (GTK_WIDGET (f->row), GTK_ORIENTATION_VERTICAL, 2000, &plain, NULL, NULL, NULL);
  ws_text_row_set_text (f->row, text);
  gtk_widget_measure (GTK_WIDGET (f->row), GTK_ORIENTATION_VERTICAL, 2000, &wide, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (f->row), GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (wide, ==, plain);
  g_assert_cmpint (narrow, >, plain + 30);
}

/* GTK asks for widths that no window has, and draws once before there is a width: a word of ten thousand letters must not
   be broken into lines of one letter for that. */
static void
test_one_long_word (Fixture       *f,
                    gconstpointer  data)
{
  GtkWidget *view = find (GTK_WIDGET (f->row), GTK_TYPE_TEXT_VIEW);
  g_autofree char *word = g_strnfill (WS_TEXT_LONG_MAX, 'W');
  int usual, narrow, wide, widest;

  g_object_ref (f->row);
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (f->row))), GTK_WIDGET (f->row));
  ws_text_row_set_text (f->row, word);
  gtk_list_box_append (GTK_LIST_BOX (gtk_widget_get_prev_sibling (f->other)), GTK_WIDGET (f->row));
  g_object_unref (f->row);
  g_assert_true (gtk_widget_get_realized (view));
  g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (view)), ==, GTK_WRAP_NONE);
  for (int i = 0; i < 100 && gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (view)) == GTK_WRAP_NONE; i++)
    settle ();
  g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (view)), ==, GTK_WRAP_WORD_CHAR);

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &usual, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 2, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 20000, &wide, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 1000000, &widest, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, usual);
  g_assert_cmpint (narrow, <, 3 * usual);
  g_assert_cmpint (wide, ==, widest);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/text-row/" name, Fixture, NULL, setup, func, teardown)
  ADD ("leaving-stores", test_leaving_stores);
  ADD ("model-does-not-overwrite", test_model_does_not_overwrite);
  ADD ("refused-stays", test_refused_stays);
  ADD ("limits", test_limits);
  ADD ("grows", test_grows);
  ADD ("height", test_height);
  ADD ("one-long-word", test_one_long_word);
  return g_test_run ();
}
