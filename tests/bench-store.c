/* bench-store.c — what saving, taking back and opening cost, against what the disk and SQLite take for as much.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times of one machine say nothing about another, so each is measured in turn with a floor in the same run and judged by
 * their ratio of medians. The files are in the build folder: a temporary folder may be in memory, where nothing is slow. */

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "bench.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_build_filename (g_test_get_dir (G_TEST_BUILT), "bench-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (fixture->folder));
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
  fixture->path = g_build_filename (fixture->folder, "park.workshop", NULL);
  fixture->workshop = ws_workshop_create (fixture->path, "Recover the park", "en", &error);
  g_assert_no_error (error);
  fixture->store = ws_workshop_get_store (fixture->workshop);
  bench_fill (fixture->workshop, GPOINTER_TO_UINT (data));
}

/* The lists that a window keeps alive while its board is shown. */
static GPtrArray *
show_board (Fixture *fixture)
{
  GPtrArray *boards = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *columns = ws_workshop_get_columns (fixture->workshop);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      g_ptr_array_add (boards, ws_board_rows_new (column));
    }
  ws_workshop_get_ideas (fixture->workshop);
  ws_workshop_get_bin (fixture->workshop);
  return boards;
}

static void
add_one (GPtrArray *boards,
         guint      column)
{
  g_object_unref (fixture_idea (ws_board_rows_get_column (g_ptr_array_index (boards, column % 12)), "Benches in the shade"));
}

static double
write_and_sync (int   fd,
                off_t where)
{
  static const char block[4096] = "a block";
  double begin = bench_ms (CLOCK_MONOTONIC);

  g_assert_cmpint (pwrite (fd, block, sizeof block, where), ==, sizeof block);
  g_assert_cmpint (fdatasync (fd), ==, 0);
  return bench_ms (CLOCK_MONOTONIC) - begin;
}

static void
bench_durable_add (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) boards = show_board (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "blocks", NULL);
  Series adds = { NULL }, writes = { NULL };
  double add, floor_ms;
  int fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  for (guint i = 0; i < 100; i++)
    {
      double begin = bench_ms (CLOCK_MONOTONIC);

      add_one (boards, 0);
      bench_add (&adds, bench_ms (CLOCK_MONOTONIC) - begin);
      bench_add (&writes, write_and_sync (fd, (off_t) i * 4096));
    }
  close (fd);
  add = bench_median (&adds);
  floor_ms = bench_median (&writes);
  bench_judge (data == NULL ? "adding one idea to an empty file" : "adding one idea to 10 000", add,
               "write and fdatasync of 4 KB", floor_ms, 6);
}

/* A step, its undo and its redo in turn, so that the disk's moods hit all of them. */
static void
bench_undo (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) boards = show_board (fixture);
  g_autoptr (GError) error = NULL;
  Series steps = { NULL }, undos = { NULL }, redos = { NULL };
  double step;

  for (guint i = 0; i < 60; i++)
    {
      double t0 = bench_ms (CLOCK_MONOTONIC), t1, t2, t3;

      add_one (boards, i);
      t1 = bench_ms (CLOCK_MONOTONIC);
      g_assert_true (ws_workshop_undo (fixture->workshop, &error));
      t2 = bench_ms (CLOCK_MONOTONIC);
      g_assert_true (ws_workshop_redo (fixture->workshop, &error));
      t3 = bench_ms (CLOCK_MONOTONIC);
      bench_add (&steps, t1 - t0);
      bench_add (&undos, t2 - t1);
      bench_add (&redos, t3 - t2);
    }
  step = bench_median (&steps);
  bench_judge ("undo with 10 000 ideas", bench_median (&undos), "the step itself", step, 2);
  bench_judge ("redo with 10 000 ideas", bench_median (&redos), "the step itself", step, 2);
}

/* The processor's part of the same, without the disk, which hides everything else. */
static void
bench_processor (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) boards = show_board (fixture);
  g_autoptr (GError) error = NULL;
  Series steps = { NULL }, undos = { NULL };
  double step;

  g_assert_true (ws_store_set_durable (fixture->store, FALSE, &error));
  for (guint i = 0; i < 60; i++)
    {
      double t0 = bench_ms (CLOCK_PROCESS_CPUTIME_ID), t1;

      add_one (boards, i);
      t1 = bench_ms (CLOCK_PROCESS_CPUTIME_ID);
      g_assert_true (ws_workshop_undo (fixture->workshop, &error));
      bench_add (&steps, t1 - t0);
      bench_add (&undos, bench_ms (CLOCK_PROCESS_CPUTIME_ID) - t1);
    }
  step = bench_median (&steps);
  bench_judge ("undo with 10 000 ideas, processor alone,", bench_median (&undos), "the step itself", step, 2);
}

static double
open_plainly (const char *path)
{
  double begin = bench_ms (CLOCK_PROCESS_CPUTIME_ID);
  sqlite3_stmt *stmt;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT text FROM idea", -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_free (g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return bench_ms (CLOCK_PROCESS_CPUTIME_ID) - begin;
}

/* Opening checks every page and value of the ideas and of their journal, about fifteen times as much as their texts, and
 * then makes an object of each idea and orders it twice. */
static void
bench_open (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *what = g_strdup_printf ("opening %u ideas with all their lists", GPOINTER_TO_UINT (data));
  Series opens = { NULL }, plain = { NULL };

  for (guint i = 0; i < 11; i++)
    {
      double begin;

      ws_workshop_close (fixture->workshop);
      g_clear_object (&fixture->workshop);
      bench_add (&plain, open_plainly (fixture->path));
      begin = bench_ms (CLOCK_PROCESS_CPUTIME_ID);
      fixture->workshop = ws_workshop_open (fixture->path, FALSE, NULL);
      fixture->store = ws_workshop_get_store (fixture->workshop);
      g_ptr_array_unref (show_board (fixture));
      bench_add (&opens, bench_ms (CLOCK_PROCESS_CPUTIME_ID) - begin);
    }
  bench_judge (what, bench_median (&opens), "reading their texts with SQLite", bench_median (&plain), 60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/bench/add/empty", Fixture, NULL, set_up, bench_durable_add, fixture_tear_down);
  g_test_add ("/bench/add/10000", Fixture, GUINT_TO_POINTER (10000), set_up, bench_durable_add, fixture_tear_down);
  g_test_add ("/bench/undo/10000", Fixture, GUINT_TO_POINTER (10000), set_up, bench_undo, fixture_tear_down);
  g_test_add ("/bench/processor/10000", Fixture, GUINT_TO_POINTER (10000), set_up, bench_processor, fixture_tear_down);
  g_test_add ("/bench/open/1000", Fixture, GUINT_TO_POINTER (1000), set_up, bench_open, fixture_tear_down);
  g_test_add ("/bench/open/10000", Fixture, GUINT_TO_POINTER (10000), set_up, bench_open, fixture_tear_down);
  return g_test_run ();
}
