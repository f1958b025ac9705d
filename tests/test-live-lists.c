/* test-live-lists.c — lists that follow changes row by row end where reading everything anew would.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hundreds of random verbs, undos and redos, also by a second program with the same file. After each, every list is compared
 * with one made at that moment, and with a mirror that knows only what the list said in "items-changed", as a widget does. */

#include "test-model.h"

typedef struct
{
  GListModel *list;
  GPtrArray  *mirror;
  const char *filter;
} Watched;

static void
on_items_changed (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GPtrArray  *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (list, position + i));
}

static void
watch (GArray     *watched,
       gpointer    list,
       const char *filter)
{
  Watched one = { g_object_ref (list), g_ptr_array_new_with_free_func (g_object_unref), filter };

  on_items_changed (list, 0, 0, g_list_model_get_n_items (list), one.mirror);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), one.mirror);
  g_array_append_val (watched, one);
}

static void
unwatch (gpointer data)
{
  Watched *one = data;

  g_signal_handlers_disconnect_by_data (one->list, one->mirror);
  g_ptr_array_unref (one->mirror);
  g_object_unref (one->list);
}

static void
assert_follows (const Watched *one,
                GListModel    *fresh)
{
  g_assert_cmpuint (g_list_model_get_n_items (one->list), ==, g_list_model_get_n_items (fresh));
  g_assert_cmpuint (one->mirror->len, ==, g_list_model_get_n_items (fresh));
  for (guint i = 0; i < one->mirror->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (one->list, i);
      g_autoptr (GObject) expected = g_list_model_get_item (fresh, i);

      g_assert_true (item == expected);
      g_assert_true (g_ptr_array_index (one->mirror, i) == expected);
    }
}

static void
compare_all (Fixture *fixture,
             GArray  *watched)
{
  g_autoptr (WsRows) ideas = ws_rows_new (fixture->store, WS_TYPE_IDEA, "idea",
                                          "SELECT id FROM idea WHERE gone = 0 ORDER BY created, id", 0);
  g_autoptr (WsRows) bin = ws_rows_new (fixture->store, WS_TYPE_IDEA, "idea",
                                        "SELECT id FROM idea WHERE gone = 1 ORDER BY created, id", 0);

  assert_follows (&g_array_index (watched, Watched, 0), G_LIST_MODEL (ideas));
  assert_follows (&g_array_index (watched, Watched, 1), G_LIST_MODEL (bin));
  for (guint i = 2; i < watched->len; i++)
    {
      Watched *one = &g_array_index (watched, Watched, i);
      g_autoptr (WsBoardRows) fresh = ws_board_rows_new (ws_board_rows_get_column (WS_BOARD_ROWS (one->list)));

      ws_board_rows_set_filter (fresh, one->filter, 0);
      assert_follows (one, G_LIST_MODEL (fresh));
      g_assert_cmpuint (ws_board_rows_get_n_ideas (WS_BOARD_ROWS (one->list)), ==, ws_board_rows_get_n_ideas (fresh));
    }
}

static gpointer
pick (GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  return n > 0 ? g_list_model_get_item (list, g_test_rand_int_range (0, n)) : NULL;
}

static void
do_something (Fixture *fixture)
{
  GListModel *columns = ws_workshop_get_columns (fixture->workshop);
  g_autoptr (WsColumn) column = pick (columns);
  g_autoptr (WsIdea) idea = pick (ws_workshop_get_ideas (fixture->workshop));
  g_autoptr (WsIdea) other = pick (ws_workshop_get_ideas (fixture->workshop));
  g_autoptr (WsIdea) gone = pick (ws_workshop_get_bin (fixture->workshop));
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  WsIdeaGroup *group = NULL;

  g_ptr_array_add (some, idea);
  switch (g_test_rand_int_range (0, idea == NULL ? 1 : 12))
    {
    case 0:
    case 1:
    case 2:
      g_object_unref (fixture_idea (column, "An idea"));
      break;
    case 3:
      ws_idea_rewrite (idea, g_test_rand_bit () ? "Another text" : "A third one", &error);
      break;
    case 4:
      {
        g_autoptr (WsColumn) its = ws_idea_get_column (other);
        g_autoptr (WsIdeaGroup) into = ws_idea_get_group (other);

        ws_ideas_place (some, its, into, other != idea ? WS_ROW (other) : NULL, &error);
      }
      break;
    case 5:
      ws_ideas_place (some, column, NULL, NULL, &error);
      break;
    case 6:
      if (other != idea)
        group = ws_ideas_join (some, other, &error);
      break;
    case 7:
      ws_ideas_ungroup (some, &error);
      break;
    case 8:
      ws_ideas_remove (some, &error);
      break;
    case 9:
      g_ptr_array_index (some, 0) = gone;
      if (gone != NULL)
        ws_ideas_restore (some, &error);
      break;
    case 10:
      ws_workshop_redo (fixture->workshop, NULL);
      break;
    default:
      ws_workshop_undo (fixture->workshop, NULL);
      break;
    }
  g_clear_object (&group);
  g_assert_no_error (error);
}

/* Ideas, bin, and each of three columns, whole and with a word searched. */
static GArray *
watch_all (Fixture *fixture)
{
  GArray *watched = g_array_new (FALSE, FALSE, sizeof (Watched));
  GListModel *columns = ws_workshop_get_columns (fixture->workshop);

  g_array_set_clear_func (watched, unwatch);
  watch (watched, ws_workshop_get_ideas (fixture->workshop), NULL);
  watch (watched, ws_workshop_get_bin (fixture->workshop), NULL);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i % 3);
      g_autoptr (WsBoardRows) rows = ws_board_rows_new (column);

      if (i >= 3)
        ws_board_rows_set_filter (rows, "another", 0);
      watch (watched, rows, i >= 3 ? "another" : NULL);
    }
  return watched;
}

/* Columns are made before the history that the undos go back through. */
static void
fill (Fixture *fixture)
{
  GListModel *columns = ws_workshop_get_columns (fixture->workshop);

  for (guint i = 0; i < 3; i++)
    g_object_unref (ws_column_add (fixture->workshop, "Light", NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (WsColumn) column = pick (columns);
      g_object_unref (fixture_idea (column, i % 2 == 0 ? "One of the first" : "Another of the first"));
    }
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) watched = NULL;

  fill (fixture);
  watched = watch_all (fixture);
  for (guint i = 0; i < 400; i++)
    {
      do_something (fixture);
      compare_all (fixture, watched);
    }
}

/* Each looks at the file when its window becomes active, before the person can do anything there. */
static void
test_two_programs (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GArray) watched = NULL;
  g_autoptr (GArray) watched_there = NULL;
  Fixture there = *fixture;

  fill (fixture);
  there.workshop = ws_workshop_open (fixture->path, FALSE, NULL);
  there.store = ws_workshop_get_store (there.workshop);
  watched = watch_all (fixture);
  watched_there = watch_all (&there);
  for (guint i = 0; i < 200; i++)
    {
      gboolean here = g_test_rand_bit ();

      do_something (here ? fixture : &there);
      compare_all (here ? fixture : &there, here ? watched : watched_there);
      ws_store_poll (here ? there.store : fixture->store);
      compare_all (here ? &there : fixture, here ? watched_there : watched);
    }
  g_clear_pointer (&watched_there, g_array_unref);
  ws_workshop_close (there.workshop);
  g_assert_finalize_object (there.workshop);
}

/* Two programs of one installation, and neither looks before it writes: nothing is refused, nothing is lost. */
static void
test_two_programs_unseen (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (WsColumn) made = ws_column_add (fixture->workshop, "Ideas", NULL);
  g_autoptr (WsColumn) column = NULL;
  g_autoptr (WsColumn) column_there = NULL;
  g_autoptr (WsWorkshop) other = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *ideas, *ideas_there;
  guint before;

  /* both find the file as this installation left it, and write under its number */
  g_clear_object (&made);
  fixture_reopen (fixture);
  other = ws_workshop_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  column = g_list_model_get_item (ws_workshop_get_columns (fixture->workshop), 0);
  column_there = g_list_model_get_item (ws_workshop_get_columns (other), 0);
  ideas = ws_workshop_get_ideas (fixture->workshop);
  ideas_there = ws_workshop_get_ideas (other);
  before = g_list_model_get_n_items (ideas);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("Idea %u", i);
      g_autoptr (WsIdea) idea = fixture_idea (i % 3 == 0 ? column : column_there, text);
    }
  ws_store_poll (fixture->store);
  ws_store_poll (ws_workshop_get_store (other));
  g_assert_cmpint (g_list_model_get_n_items (ideas), ==, before + 30);
  g_assert_cmpint (g_list_model_get_n_items (ideas_there), ==, before + 30);
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_list_model_get_n_items (ideas), ==, before + 29);
  g_assert_true (ws_workshop_check (fixture->workshop, &error));
  g_assert_no_error (error);
  ws_workshop_close (other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/live-lists/random", Fixture, NULL, fixture_set_up, test_random, fixture_tear_down);
  g_test_add ("/live-lists/two-programs", Fixture, NULL, fixture_set_up, test_two_programs, fixture_tear_down);
  g_test_add ("/live-lists/two-programs-unseen", Fixture, NULL, fixture_set_up, test_two_programs_unseen, fixture_tear_down);
  return g_test_run ();
}
