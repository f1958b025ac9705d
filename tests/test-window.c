/* test-window.c — the real window with a real workshop, walked stage by stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What no page's own test sees: that each of them fits a telephone's width inside the window, that everything that
 * takes the focus has a name, that hostile words raise no warning (a warning ends the test), and that the window of
 * keyboard shortcuts tells all of them.
 */
#include <time.h>

#include "test-page.h"

#include "ws-action.h"
#include "ws-application.h"
#include "ws-board.h"
#include "ws-example.h"
#include "ws-stages.h"
#include "ws-text.h"
#include "ws-window-private.h"
#include "ws-window.h"

#define HOSTILE_TITLE "Bikes & trees <b>"

typedef struct
{
  Fixture        file;
  WsApplication *app;
  WsWindow      *window;
} WindowFixture;

static void
open_window (WindowFixture *f,
             int            width,
             int            height)
{
  f->window = ws_window_new (f->app);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, height);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
open_example (WindowFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->file.folder, "example.workshop", NULL);
  g_autoptr (WsWorkshop) workshop = ws_example_create (path, "en", &error);

  g_assert_no_error (error);
  ws_window_set_workshop (f->window, workshop);
  settle ();
}

static void
set_up (WindowFixture *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
  f->app = (WsApplication *) data;
}

static void
tear_down (WindowFixture *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  fixture_tear_down (&f->file, NULL);
}

/* --- names --- */

static gboolean
has_visible_label (GtkWidget *widget)
{
  guint nth = 0;
  GtkWidget *label = find_nth (widget, GTK_TYPE_LABEL, &nth);

  return label != NULL && *gtk_label_get_text (GTK_LABEL (label)) != '\0';
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  if (ADW_IS_PREFERENCES_ROW (widget))
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0';
  /* GTK relates a button to its picture, which says nothing: only words count */
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    return has_visible_label (widget);
  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (GTK_IS_LIST_BOX_ROW (widget))
    return has_visible_label (widget);
  return FALSE;
}

/* The part of a composite widget that takes the focus for it: the name is the whole's. */
static gboolean
parent_is_named (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (int i = 0; parent != NULL && i < 5; i++, parent = gtk_widget_get_parent (parent))
    if (ADW_IS_ENTRY_ROW (parent) || GTK_IS_ENTRY (parent) || GTK_IS_SPIN_BUTTON (parent) || GTK_IS_SEARCH_ENTRY (parent) ||
        GTK_IS_PASSWORD_ENTRY (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) ||
        ADW_IS_SPLIT_BUTTON (parent))
      return has_name (parent);
  return FALSE;
}

/* What only holds others, or is a part of GTK that names itself. */
static gboolean
is_control (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_sensitive (widget))
    return FALSE;
  return !GTK_IS_WINDOW (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_LIST_BOX (widget) &&
         !GTK_IS_FLOW_BOX (widget) && !GTK_IS_POPOVER (widget) && !GTK_IS_CALENDAR (widget) && !GTK_IS_VIEWPORT (widget) &&
         !ADW_IS_TOAST_OVERLAY (widget);
}

static char *
describe_place (GtkWidget *widget)
{
  GString *place = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (w));
      g_string_append_printf (place, "%s%s%s%s", place->len > 0 ? " < " : "", G_OBJECT_TYPE_NAME (w), id != NULL ? "#" : "",
                              id != NULL ? id : "");
    }
  return g_string_free (place, FALSE);
}

static guint
count_unnamed (GtkWidget  *widget,
               const char *where)
{
  guint n = 0;

  /* a board keeps spare notes, which it hides from everybody */
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget) || GTK_IS_CALENDAR (widget) ||
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN))
    return 0;
  if (is_control (widget) && !has_name (widget) && !parent_is_named (widget))
    {
      g_autofree char *place = describe_place (widget);
      g_test_message ("%s: no name: %s", where, place);
      n++;
    }
  /* the list inside a combo row is part of it */
  if (ADW_IS_COMBO_ROW (widget))
    return n;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_unnamed (child, where);
  return n;
}

static void
test_names (WindowFixture *f,
            gconstpointer  data)
{
  guint n_stages, unnamed;
  const WsStage *stages = ws_stages_get (&n_stages);

  open_window (f, 1366, 768);
  unnamed = count_unnamed (GTK_WIDGET (f->window), "start page");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new", NULL);
  settle ();
  unnamed += count_unnamed (GTK_WIDGET (f->window), "new workshop");
  open_example (f);
  for (guint i = 0; i < n_stages; i++)
    {
      ws_window_show_stage (f->window, stages[i].name);
      settle ();
      unnamed += count_unnamed (GTK_WIDGET (f->window), stages[i].name);
    }
  g_assert_cmpuint (unnamed, ==, 0);
}

/* The walk itself: it must see a button that has only a tooltip. */
static void
test_names_are_asked (WindowFixture *f,
                      gconstpointer  data)
{
  GtkWidget *box, *button;

  open_window (f, 1000, 700);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  button = gtk_button_new_from_icon_name ("ws-undo-symbolic");
  g_object_ref_sink (box);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_tooltip_text (button, "Undo");
  g_assert_cmpuint (count_unnamed (box, "a button with a tooltip alone"), ==, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo", -1);
  g_assert_cmpuint (count_unnamed (box, "a button with a name"), ==, 0);
  g_object_unref (box);
}

/* --- width --- */

static void
say_widest (GtkWidget *widget)
{
  GtkWidget *widest = widget;

  while (widest != NULL)
    {
      g_autofree char *place = describe_place (widest);
      int most = 0;
      GtkWidget *next = NULL;

      gtk_widget_measure (widest, GTK_ORIENTATION_HORIZONTAL, -1, &most, NULL, NULL, NULL);
      g_test_message ("%d: %s", most, place);
      most = 0;
      for (GtkWidget *child = gtk_widget_get_first_child (widest); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int min = 0;

          if (!gtk_widget_get_visible (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
          if (min > most)
            {
              most = min;
              next = child;
            }
        }
      widest = next;
    }
}

static void
check_width (WindowFixture *f,
             const char    *where)
{
  int min;

  gtk_widget_measure (GTK_WIDGET (f->window), GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  if (min > 360)
    {
      g_test_message ("%s needs %d points of width", where, min);
      say_widest (GTK_WIDGET (f->window));
      g_test_fail ();
    }
}

static void
test_narrow (WindowFixture *f,
             gconstpointer  data)
{
  guint n_stages;
  const WsStage *stages = ws_stages_get (&n_stages);
  gboolean narrow;

  open_window (f, 360, 720);
  g_object_get (f->window, "narrow", &narrow, NULL);
  g_assert_true (narrow);
  check_width (f, "start page");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new", NULL);
  settle ();
  check_width (f, "new workshop");
  open_example (f);
  check_width (f, "list of stages");
  for (guint i = 0; i < n_stages; i++)
    {
      ws_window_show_stage (f->window, stages[i].name);
      settle ();
      check_width (f, stages[i].name);
    }
}

/* --- from the board to the actions --- */

/* The key of the window makes an action of what is chosen on the board, and without anything chosen an empty one. */
static void
test_new_action (WindowFixture *f,
                 gconstpointer  data)
{
  WsWorkshop *workshop;
  g_autoptr (WsIdea) idea = NULL;
  g_autoptr (WsAction) action = NULL;
  GListModel *actions;
  WsBoard *board;
  guint n;

  open_window (f, 1366, 768);
  open_example (f);
  workshop = ws_window_get_workshop (f->window);
  actions = ws_workshop_get_actions (workshop);
  n = g_list_model_get_n_items (actions);
  ws_window_show_stage (f->window, "ideas");
  settle ();
  board = WS_BOARD (find (ws_window_get_page (f->window), WS_TYPE_BOARD, 0));
  idea = g_list_model_get_item (ws_workshop_get_ideas (workshop), 3);
  ws_note_selection_toggle (ws_board_get_selection (board), idea);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-action", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, n + 1);
  action = g_list_model_get_item (actions, n);
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_ORIGIN), ==, "idea");
  g_assert_cmpint (ws_action_get_number (action, WS_ACTION_ORIGIN_ID), ==, ws_row_get_id (WS_ROW (idea)));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-action", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, n + 2);
}

/* --- the list of stages --- */

static void
test_selection (WindowFixture *f,
                gconstpointer  data)
{
  GtkListBox *list;
  GtkListBoxRow *first, *second;

  open_window (f, 1366, 768);
  open_example (f);
  ws_window_show_stage (f->window, "preparation");
  settle ();
  list = GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (f->window), WS_TYPE_WINDOW, "stage_list"));
  first = gtk_list_box_get_row_at_index (list, 0);
  second = gtk_list_box_get_row_at_index (list, 1);
  g_assert_true (gtk_list_box_get_selected_row (list) == first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == GTK_WIDGET (second));
  g_assert_true (gtk_list_box_get_selected_row (list) == first);
  g_signal_emit_by_name (second, "activate");
  settle ();
  g_assert_true (gtk_list_box_get_selected_row (list) == second);
}

/* --- hostile words --- */

/* The longest words that a file may hold in each place, as the verbs let them in. */
static const struct
{
  const char *sql;
  gsize       length;
} places[] = {
  { "UPDATE idea SET text = ?1 WHERE id = (SELECT min(id) FROM idea WHERE gone = 0)", 10240 },
  { "UPDATE idea_group SET title = ?1 WHERE id = (SELECT min(id) FROM idea_group WHERE gone = 0)", WS_TEXT_TITLE_MAX },
  { "UPDATE board_column SET name = ?1 WHERE id = (SELECT min(id) FROM board_column WHERE gone = 0)", WS_TEXT_TITLE_MAX },
  { "UPDATE question SET how = ?1 WHERE id = (SELECT min(id) FROM question WHERE gone = 0)", WS_TEXT_NOTE_MAX },
  { "UPDATE vote SET question = ?1 WHERE id = (SELECT min(id) FROM vote WHERE gone = 0)", WS_TEXT_TITLE_MAX },
  { "UPDATE vote_option SET text = ?1 WHERE id = (SELECT min(id) FROM vote_option WHERE gone = 0)", WS_TEXT_TITLE_MAX },
  { "UPDATE action SET what = ?1, person = ?1, institution = ?1 WHERE id = (SELECT min(id) FROM action WHERE gone = 0)",
    WS_TEXT_NOTE_MAX },
  { "UPDATE workshop SET conveners = ?1, objective = ?1", WS_TEXT_LONG_MAX },
  { "UPDATE workshop SET place = ?1", WS_TEXT_TITLE_MAX },
};

static void
write_word (WsStore    *store,
            const char *sql,
            const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsEdit) edit = ws_store_begin (store, "Edit");

  ws_store_run (store, &error, sql, "s", word);
  g_assert_no_error (error);
  g_assert_true (ws_edit_commit (edit, &error));
  g_assert_no_error (error);
}

/* Every stage, the pages of this program's time alone: other programs may be busy too. */
static void
walk_stages (WindowFixture *f)
{
  guint n_stages;
  const WsStage *stages = ws_stages_get (&n_stages);

  for (guint i = 0; i < n_stages; i++)
    {
      clock_t start = clock ();
      double seconds;

      ws_window_show_stage (f->window, stages[i].name);
      settle ();
      seconds = (double) (clock () - start) / CLOCKS_PER_SEC;
      g_test_message ("%s: %.2f s", stages[i].name, seconds);
      g_assert_cmpfloat (seconds, <, 5);
    }
}

static void
test_hostile_words (WindowFixture *f,
                    gconstpointer  data)
{
  WsStore *store;

  open_window (f, 1366, 768);
  open_example (f);
  store = ws_workshop_get_store (ws_window_get_workshop (f->window));
  write_word (store, "UPDATE workshop SET title = ?1, subject = ?1", HOSTILE_TITLE);
  settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, HOSTILE_TITLE);
  g_assert_nonnull (find_label (GTK_WIDGET (f->window), HOSTILE_TITLE));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    write_word (store, places[i].sql, HOSTILE_TITLE);
  walk_stages (f);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *word = g_strnfill (places[i].length, 'w');
      write_word (store, places[i].sql, word);
    }
  walk_stages (f);
}

/* --- keyboard shortcuts --- */

static void
list_shortcuts (GtkWidget *widget,
                GPtrArray *list)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_ptr_array_add (list, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_shortcuts (child, list);
}

static void
check_shortcut (WindowFixture *f,
                GObject       *shortcut,
                GHashTable    *told)
{
  g_autofree char *title = NULL, *action = NULL, *accelerator = NULL, *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_object_get (shortcut, "title", &title, "action-name", &action, "accelerator", &accelerator, NULL);
  g_assert_true (title != NULL && *title != '\0');
  if (action != NULL)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (f->app), action);

      g_test_message ("%s: %s", title, action);
      g_assert_nonnull (accels[0]);
      g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
      g_hash_table_add (told, g_action_print_detailed_name (name, target));
    }
  else
    g_assert_true (accelerator != NULL && *accelerator != '\0');
}

static void
test_shortcuts (WindowFixture *f,
                gconstpointer  data)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();
  g_auto (GStrv) actions = NULL;
  GtkShortcutsWindow *overlay;

  open_window (f, 1366, 768);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-help-overlay", NULL);
  overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (overlay);
  settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (overlay)));
  list_shortcuts (GTK_WIDGET (overlay), shortcuts);
  g_assert_cmpuint (shortcuts->len, >, 40);
  for (guint i = 0; i < shortcuts->len; i++)
    check_shortcut (f, g_ptr_array_index (shortcuts, i), told);

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (f->app));
  for (guint i = 0; actions[i] != NULL; i++)
    if (!g_hash_table_contains (told, actions[i]))
      {
        g_test_message ("%s has a key that the window of shortcuts does not tell", actions[i]);
        g_test_fail ();
      }
  gtk_window_close (GTK_WINDOW (overlay));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (WsApplication) app = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  app = ws_application_new ();
  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
#define ADD(path, test) g_test_add ("/window/" path, WindowFixture, app, set_up, test, tear_down)
  ADD ("names-are-asked", test_names_are_asked);
  ADD ("names", test_names);
  ADD ("narrow", test_narrow);
  ADD ("new-action", test_new_action);
  ADD ("selection", test_selection);
  ADD ("hostile-words", test_hostile_words);
  ADD ("shortcuts", test_shortcuts);
  return g_test_run ();
}
