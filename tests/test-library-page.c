/* test-library-page.c — the library over a real file: finding, reading and inserting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-page.h"

#include "ws-library-page.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&f->file, NULL);
  g_assert_true (ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_LANGUAGE, "es", &error));
  page_show (f, WS_TYPE_LIBRARY_PAGE);
}

static GtkListBox *
list_of (PageFixture *f)
{
  return GTK_LIST_BOX (find (f->page, GTK_TYPE_LIST_BOX, 0));
}

static guint
count_rows (PageFixture *f)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list_of (f), n) != NULL)
    n++;
  return n;
}

static guint
count_blocks (PageFixture *f)
{
  return g_list_model_get_n_items (ws_workshop_get_blocks (f->file.workshop));
}

static void
type (PageFixture *f,
      const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (f->page, GTK_TYPE_SEARCH_ENTRY, 0)), text);
  g_signal_emit_by_name (find (f->page, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  settle ();
}

/* In the language of the documents, with something to read from the first moment. */
static void
test_read (PageFixture   *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_rows (f), >=, 16);
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Círculo de apertura"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Acuerdos de trato"));
  g_assert_true (ws_workshop_set_text (f->file.workshop, WS_WORKSHOP_LANGUAGE, "en", &error));
  settle ();
  g_assert_null (find_label (GTK_WIDGET (f->page), "Círculo de apertura"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "How we treat each other"));
}

static void
test_search (PageFixture   *f,
             gconstpointer  data)
{
  guint all = count_rows (f);

  type (f, "ARBOL");
  g_assert_cmpuint (count_rows (f), ==, 1);
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Bajar a las raíces"));
  type (f, "xyzzy");
  g_assert_null (find_label (GTK_WIDGET (f->page), "Bajar a las raíces"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "No method says that"));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "library.insert", NULL);
  g_assert_cmpuint (count_blocks (f), ==, 0);
  type (f, "");
  g_assert_cmpuint (count_rows (f), ==, all);
}

static void
test_insert (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (f->page), "library.insert", NULL);
  settle ();
  g_assert_cmpuint (count_blocks (f), ==, 4);
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
  g_assert_cmpuint (count_blocks (f), ==, 0);
}

static void
test_outlines (PageFixture   *f,
               gconstpointer  data)
{
  ws_library_page_show (WS_LIBRARY_PAGE (f->page), "agendas");
  settle ();
  g_assert_cmpuint (count_rows (f), ==, 3);
  g_assert_nonnull (find_button (GTK_WIDGET (f->page), "Use This Agenda"));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "library.insert", NULL);
  settle ();
  g_assert_cmpuint (count_blocks (f), >, 8);
}

/* Narrow: the list, then the method, and back. */
static void
test_narrow (PageFixture   *f,
             gconstpointer  data)
{
  g_object_set (f->page, "narrow", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  settle ();
  g_assert_null (find_label (GTK_WIDGET (f->page), "Acuerdos de trato"));
  g_signal_emit_by_name (list_of (f), "row-activated", gtk_list_box_get_row_at_index (list_of (f), 0));
  settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->page), "Acuerdos de trato"));
  g_assert_nonnull (find_button (GTK_WIDGET (f->page), "Insert into the Agenda"));
  g_assert_true (ws_page_go_back (f->page));
  settle ();
  g_assert_null (find_label (GTK_WIDGET (f->page), "Acuerdos de trato"));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/library-page/read", PageFixture, NULL, set_up, test_read, page_tear_down);
  g_test_add ("/library-page/search", PageFixture, NULL, set_up, test_search, page_tear_down);
  g_test_add ("/library-page/insert", PageFixture, NULL, set_up, test_insert, page_tear_down);
  g_test_add ("/library-page/outlines", PageFixture, NULL, set_up, test_outlines, page_tear_down);
  g_test_add ("/library-page/narrow", PageFixture, NULL, set_up, test_narrow, page_tear_down);
  return g_test_run ();
}
