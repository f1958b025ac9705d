/* test-store.c — the file: what is refused, what undo restores, what survives.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laws rather than examples where there is one: undo after any step gives the digest before it, replaying the journal
 * gives the tables. */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-model.h"

static void
test_undo_redo (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = ws_store_digest (fixture->store);
  g_autofree char *after = NULL;
  g_autofree char *now = NULL;
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ws_store_get_undo_label (fixture->store), ==, "Add column");
  after = ws_store_digest (fixture->store);
  g_assert_cmpstr (before, !=, after);

  g_assert_true (ws_store_undo (fixture->store, &error));
  now = ws_store_digest (fixture->store);
  g_assert_cmpstr (now, ==, before);
  g_assert_null (ws_store_get_undo_label (fixture->store));
  g_assert_cmpstr (ws_store_get_redo_label (fixture->store), ==, "Add column");

  g_clear_object (&column);
  fixture_reopen (fixture);
  g_assert_cmpstr (ws_store_get_redo_label (fixture->store), ==, "Add column");
  g_assert_true (ws_store_redo (fixture->store, &error));
  g_clear_pointer (&now, g_free);
  now = ws_store_digest (fixture->store);
  g_assert_cmpstr (now, ==, after);

  g_assert_false (ws_store_redo (fixture->store, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_NOTHING);
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = ws_store_digest (fixture->store);
  g_autofree char *after = NULL;

  {
    g_autoptr (WsEdit) outer = ws_store_begin (fixture->store, "Outer");
    {
      g_autoptr (WsEdit) inner = ws_store_begin (fixture->store, "Inner");
      g_assert_true (ws_store_run (fixture->store, NULL, "UPDATE workshop SET place = 'x'", NULL));
      /* given up: the outer one can no longer be committed */
    }
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (ws_edit_commit (outer, &error));
      g_assert_nonnull (error);
    }
  }
  after = ws_store_digest (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_moved_on (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "Hall", &error));
  {
    /* a step that cannot be undone changes the same cell */
    g_autoptr (WsEdit) edit = ws_store_begin_fixed (fixture->store, "Fixed");
    g_assert_true (ws_store_run (fixture->store, &error, "UPDATE workshop SET place = 'School'", NULL));
    g_assert_true (ws_edit_commit (edit, &error));
  }
  before = ws_store_digest (fixture->store);
  g_assert_false (ws_store_undo (fixture->store, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_MOVED_ON);
  after = ws_store_digest (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *contents,
            gssize      length,
            char      **path)
{
  *path = g_build_filename (fixture->folder, name, NULL);
  g_assert_true (g_file_set_contents (*path, contents, length, NULL));
}

static void
assert_refused (const char   *path,
                WsStoreError  code)
{
  g_autoptr (GError) error = NULL;
  WsWorkshop *workshop = ws_workshop_open (path, FALSE, &error);

  g_assert_null (workshop);
  g_assert_error (error, WS_STORE_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
test_refused_files (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *empty = NULL, *zip = NULL, *text = NULL, *cut = NULL, *newer = NULL, *other = NULL, *bytes = NULL;
  gsize length;

  write_file (fixture, "empty.workshop", "", 0, &empty);
  write_file (fixture, "zip.workshop", "PK\003\004 and so on", -1, &zip);
  write_file (fixture, "text.workshop", "Dear neighbours, this is not a database at all.", -1, &text);
  assert_refused (empty, WS_STORE_ERROR_NOT_A_WORKSHOP);
  assert_refused (zip, WS_STORE_ERROR_NOT_A_WORKSHOP);
  assert_refused (text, WS_STORE_ERROR_NOT_A_WORKSHOP);
  assert_refused ("/nowhere/at/all.workshop", WS_STORE_ERROR_FAILED);
  assert_refused (fixture->folder, WS_STORE_ERROR_NOT_A_WORKSHOP);

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  write_file (fixture, "cut.workshop", bytes, length / 2, &cut);
  assert_refused (cut, WS_STORE_ERROR_DAMAGED);
  bytes[63]++;
  write_file (fixture, "newer.workshop", bytes, length, &newer);
  assert_refused (newer, WS_STORE_ERROR_NEWER);
  bytes[63]--;
  bytes[68] = 'X';
  write_file (fixture, "other.workshop", bytes, length, &other);
  assert_refused (other, WS_STORE_ERROR_NOT_A_WORKSHOP);
}

static void
test_values_out_of_range (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", &error);

  {
    g_autoptr (WsEdit) edit = ws_store_begin (fixture->store, "Spoil");
    g_assert_true (ws_store_run (fixture->store, &error, "UPDATE board_column SET family = 99", NULL));
    g_assert_true (ws_edit_commit (edit, &error));
  }
  g_clear_object (&column);
  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
  assert_refused (fixture->path, WS_STORE_ERROR_DAMAGED);
}

static void
test_deleted_while_open (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.workshop", NULL);

  g_assert_true (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "Hall", &error));
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_false (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "School", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_cmpstr (ws_workshop_get_text (fixture->workshop, WS_WORKSHOP_PLACE), ==, "Hall");

  /* everything can still be saved elsewhere */
  g_assert_true (ws_store_copy_to (fixture->store, copy, &error));
  g_assert_no_error (error);
  {
    g_autoptr (WsWorkshop) again = ws_workshop_open (copy, FALSE, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (ws_workshop_get_text (again, WS_WORKSHOP_PLACE), ==, "Hall");
    ws_workshop_close (again);
  }
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
  fixture->workshop = ws_workshop_open (fixture->path, TRUE, &error);
  fixture->store = ws_workshop_get_store (fixture->workshop);
  g_assert_true (ws_store_get_read_only (fixture->store));
  g_assert_false (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "School", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_READ_ONLY);
}

static void
test_never_overwrites (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ws_workshop_create (fixture->path, "Another", "es", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (ws_workshop_create ("/tmp/never.workshop", "  \t ", "es", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_assert_false (g_file_test ("/tmp/never.workshop", G_FILE_TEST_EXISTS));
}

/* The laws of recorded tables, read from the file itself. */
static void
test_schema_laws (Fixture       *fixture,
                  gconstpointer  data)
{
  WsStore *store = fixture->store;

  g_assert_cmpint (ws_store_query_int (store, "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')", NULL), ==, 0);
  g_assert_cmpint (ws_store_query_int (store, "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%GENERATED%' OR sql LIKE '%UNIQUE (%'"
                                              " OR sql LIKE '%VIRTUAL%' OR sql LIKE '%AUTOINCREMENT%'", NULL), ==, 0);
  /* every recorded table has the key "id", an integer that cannot be NULL, and is STRICT */
  g_assert_cmpint (ws_store_query_int (store,
                                       "SELECT count(*) FROM sqlite_schema s WHERE type = 'table'"
                                       " AND name NOT IN ('file', 'step', 'change', 'ballot', 'box', 'paper', 'code', 'roll')"
                                       " AND NOT EXISTS (SELECT 1 FROM pragma_table_info (s.name)"
                                       " WHERE name = 'id' AND pk = 1 AND type = 'INTEGER' AND \"notnull\" = 1)", NULL), ==, 0);
  g_assert_cmpint (ws_store_query_int (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'",
                                       NULL), ==, 0);
  /* no UNIQUE besides keys: automatic indexes belong to composite keys of tables that are not recorded */
  g_assert_cmpint (ws_store_query_int (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NULL", NULL), ==, 0);
  g_assert_cmpint (ws_store_query_int (store,
                                       "SELECT count(*) FROM sqlite_schema s, pragma_foreign_key_list (s.name) f"
                                       " WHERE s.type = 'table' AND (f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')", NULL),
                   ==, 0);
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_live_list (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GListModel *columns = ws_workshop_get_columns (fixture->workshop);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (WsColumn) a = NULL, b = NULL, c = NULL, same = NULL;

  g_signal_connect (columns, "items-changed", G_CALLBACK (on_items_changed), log);
  a = ws_column_add (fixture->workshop, "A", &error);
  b = ws_column_add (fixture->workshop, "B", &error);
  c = ws_column_add (fixture->workshop, "C", &error);
  g_assert_cmpstr (log->str, ==, "0-0+1 1-0+1 2-0+1 ");
  same = g_list_model_get_item (columns, 1);
  g_assert_true (same == b);

  g_string_truncate (log, 0);
  g_assert_true (ws_column_rename (b, "Better", &error));
  g_assert_cmpstr (log->str, ==, "");
  g_assert_cmpstr (ws_column_get_name (same), ==, "Better");

  g_assert_true (ws_column_move (c, 0, &error));
  g_assert_cmpstr (log->str, ==, "0-3+3 ");
  g_string_truncate (log, 0);
  g_assert_true (ws_column_remove (b, &error));
  g_assert_cmpstr (log->str, ==, "2-1+0 ");
  g_signal_handlers_disconnect_by_func (columns, on_items_changed, log);
}

/* The history and the numbers of two openings never meet. */
static void
test_site (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.workshop", NULL);

  g_assert_true (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "Hall", &error));
  fixture_reopen (fixture);
  g_assert_true (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, "School", &error));
  g_assert_cmpint (ws_store_query_int (fixture->store, "SELECT count(DISTINCT site) FROM step", NULL), ==, 1);
  g_assert_true (ws_store_copy_to (fixture->store, copy, &error));
  {
    g_autoptr (WsWorkshop) other = ws_workshop_open (copy, FALSE, &error);
    WsStore *store = ws_workshop_get_store (other);

    g_assert_true (ws_workshop_set_text (other, WS_WORKSHOP_PLACE, "Park", &error));
    g_assert_cmpint (ws_store_query_int (store, "SELECT count(DISTINCT site) FROM step", NULL), ==, 2);
    g_assert_true (ws_store_undo (store, &error));
    g_assert_true (ws_store_undo (store, &error));
    g_assert_cmpstr (ws_workshop_get_text (other, WS_WORKSHOP_PLACE), ==, "Hall");
    g_assert_true (ws_store_check (store, &error));
    ws_workshop_close (other);
  }
}

/* Somebody else writes to the file while it is open here. */
static void
test_poll (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (WsWorkshop) other = ws_workshop_open (fixture->path, FALSE, &error);
    g_assert_true (ws_workshop_set_text (other, WS_WORKSHOP_PLACE, "Elsewhere", &error));
    ws_workshop_close (other);
  }
  ws_store_poll (fixture->store);
  g_assert_cmpstr (ws_workshop_get_text (fixture->workshop, WS_WORKSHOP_PLACE), ==, "Elsewhere");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("undo-redo", test_undo_redo);
  ADD ("given-up", test_given_up);
  ADD ("moved-on", test_moved_on);
  ADD ("refused-files", test_refused_files);
  ADD ("values-out-of-range", test_values_out_of_range);
  ADD ("deleted-while-open", test_deleted_while_open);
  ADD ("read-only", test_read_only);
  ADD ("never-overwrites", test_never_overwrites);
  ADD ("schema-laws", test_schema_laws);
  ADD ("live-list", test_live_list);
  ADD ("site", test_site);
  ADD ("poll", test_poll);

  return g_test_run ();
}
