/* test-minutes-page.c — sections, pages and files of the minutes, through the page and from a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-minutes-export.h"
#include "ws-minutes-page.h"
#include "ws-minutes-pages.h"
#include "ws-pages-view.h"
#include "ws-reorder.h"
#include "ws-section-row.h"
#include "ws-text-row.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsQuestion) question = NULL;
  g_autoptr (WsAction) action = NULL;

  fixture_set_up (&f->file, NULL);
  ws_statement_write (f->file.workshop, WS_STATEMENT_SUMMARY, "Nobody crosses the park after dark", &error);
  question = ws_question_add (f->file.workshop, "light the paths", "all", "", 0, &error);
  action = ws_action_add (f->file.workshop, "Mend the lamps", "", 0, &error);
  g_assert_no_error (error);
  page_show (f, WS_TYPE_MINUTES_PAGE);
}

/* Pages are laid out when nothing else happens for a quarter of a second. */
static void
settle_pages (void)
{
  for (int i = 0; i < 20; i++)
    settle ();
}

static GtkWidget *
row_of (PageFixture *f,
        const char  *kind)
{
  GtkWidget *row;

  for (guint i = 0; (row = find (f->page, WS_TYPE_SECTION_ROW, i)) != NULL; i++)
    if (g_str_equal (ws_section_get_kind (ws_section_row_get_section (WS_SECTION_ROW (row))), kind))
      return row;
  g_assert_not_reached ();
}

static void
test_sections (PageFixture   *f,
               gconstpointer  data)
{
  GListModel *sections = ws_workshop_get_sections (f->file.workshop);
  g_autoptr (WsSection) second = NULL;
  GtkWidget *row, *view;
  int place;

  settle_pages ();
  view = find (f->page, WS_TYPE_PAGES_VIEW, 0);
  g_assert_nonnull (find_label (view, "Page 1 of "));
  g_assert_nonnull (find_label (f->window, "the place is missing"));
  g_assert_nonnull (find_label (f->window, "1 with nobody"));
  g_assert_nonnull (find_label (f->window, "nobody is named to sign"));
  g_assert_nonnull (find_label (f->window, "Nothing in it yet"));

  /* choosing a section turns to its page, and the other way round */
  row = row_of (f, "actions");
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  settle ();
  g_assert_cmpuint (ws_pages_view_get_page (WS_PAGES_VIEW (view)), >, 0);
  ws_pages_view_set_page (WS_PAGES_VIEW (view), 0);

  /* left out */
  gtk_switch_set_active (GTK_SWITCH (find (row, GTK_TYPE_SWITCH, 0)), FALSE);
  settle_pages ();
  g_assert_nonnull (find_label (row, "Left out"));
  g_assert_null (find_label (f->window, "1 with nobody"));

  /* order; the cover stays */
  row = row_of (f, "ideas");
  place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  ws_reorder_step (GTK_LIST_BOX_ROW (row), -1);
  settle_pages ();
  second = g_list_model_get_item (sections, place - 1);
  g_assert_cmpstr (ws_section_get_kind (second), ==, "ideas");
  ws_reorder_step (GTK_LIST_BOX_ROW (find (f->page, WS_TYPE_SECTION_ROW, 1)), -1);
  settle ();
  g_clear_object (&second);
  second = g_list_model_get_item (sections, 0);
  g_assert_cmpstr (ws_section_get_kind (second), ==, "cover");
}

static void
test_facts (PageFixture   *f,
            gconstpointer  data)
{
  GtkWidget *row, *combo;

  for (guint i = 0; (row = find (f->page, WS_TYPE_TEXT_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Next meeting: day"))
      {
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (row, GTK_TYPE_TEXT_VIEW, 0))), "28/3/2026", -1);
        ws_text_row_commit (WS_TEXT_ROW (row));
      }
  g_assert_cmpstr (ws_workshop_get_text (f->file.workshop, WS_WORKSHOP_NEXT_DATE), ==, "2026-03-28");
  combo = find (f->page, ADW_TYPE_COMBO_ROW, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 1);
  g_assert_cmpstr (ws_workshop_get_text (f->file.workshop, WS_WORKSHOP_PAPER), ==, "a4");
  for (guint i = 0; (row = find (f->page, GTK_TYPE_ENTRY, i)) != NULL; i++)
    if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (row)), "Name") == 0)
      gtk_editable_set_text (GTK_EDITABLE (row), "Jacinta Amapola");
  click (find_button (f->window, "Add Signature"));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_signatures (f->file.workshop)), ==, 1);
}

static void
test_files (PageFixture   *f,
            gconstpointer  data)
{
  static const char *const formats[] = { "pdf", "csv", "json" };
  g_autofree char *name = ws_minutes_suggest_name (f->file.workshop, "pdf");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_suffix (name, ".pdf"));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *base = g_strconcat ("minutes.", formats[i], NULL);
      g_autofree char *path = g_build_filename (f->file.folder, base, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      ws_minutes_write (f->file.workshop, formats[i], path, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 10);
      if (i == 0)
        g_assert_true (g_str_has_prefix (contents, "%PDF-"));
      g_remove (path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)   /* a sentence of ours, not the system's */
    {
      g_assert_false (ws_minutes_write (f->file.workshop, formats[i], "/no/such/folder/m", &error));
      g_assert_nonnull (strstr (error->message, "Nothing was written"));
      g_clear_error (&error);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/minutes-page/sections", PageFixture, NULL, set_up, test_sections, page_tear_down);
  g_test_add ("/minutes-page/facts", PageFixture, NULL, set_up, test_facts, page_tear_down);
  g_test_add ("/minutes-page/files", PageFixture, NULL, set_up, test_files, page_tear_down);
  return g_test_run ();
}
