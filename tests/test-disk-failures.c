/* test-disk-failures.c — whatever the disk refuses, a step is saved whole or not at all, and nobody is told otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For each verb every single write, sync, truncation, opening and deletion is made to fail in turn, with a full disk and with
 * a broken one, once and from then on. After each the verb must have said so in a sentence or have succeeded all the same;
 * the program goes on with the next verb once the disk is back; and the file, opened again, holds the whole step or nothing
 * of it, and passes the check. */

#include <string.h>

#include "failing-disk.h"
#include "test-model.h"

/* From this number on not every operation fails in every way. */
#define MANY 60

/* The file, as it is before each try. */
typedef struct
{
  Fixture      fixture;
  FailingDisk  disk;
  char        *bytes;
  gsize        length;
  guint        n_tries;
  guint        n_refused;
} Case;

typedef struct
{
  const char *name;
  gboolean  (*run) (WsWorkshop *workshop, GError **error);
  const char *measure;    /* a query whose answer says whether the step was made */
  gint64      before;
  gint64      after;
} Verb;

static WsColumn *
first_column (WsWorkshop *workshop)
{
  return g_list_model_get_item (ws_workshop_get_columns (workshop), 0);
}

static gboolean
run_add (WsWorkshop  *workshop,
         GError     **error)
{
  g_autoptr (WsColumn) column = first_column (workshop);
  g_autoptr (WsIdea) idea = ws_idea_add (column, &(WsNewIdea) { .text = "Benches in the shade", .family = -1 }, error);

  return idea != NULL;
}

static gboolean
run_paste (WsWorkshop  *workshop,
           GError     **error)
{
  g_autoptr (WsColumn) column = first_column (workshop);
  WsNewIdea ideas[8];

  for (guint i = 0; i < G_N_ELEMENTS (ideas); i++)
    ideas[i] = (WsNewIdea) { .text = "A line of those that were pasted", .family = -1 };
  return ws_ideas_add_many (column, ideas, G_N_ELEMENTS (ideas), WS_IDEA_PASTED, error);
}

static gboolean
run_group (WsWorkshop  *workshop,
           GError     **error)
{
  GListModel *ideas = ws_workshop_get_ideas (workshop);
  g_autoptr (GPtrArray) three = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsIdeaGroup) group = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (three, g_list_model_get_item (ideas, i));
  group = ws_ideas_group (three, "Light", error);
  return group != NULL;
}

static gboolean
run_undo (WsWorkshop  *workshop,
          GError     **error)
{
  return ws_workshop_undo (workshop, error);
}

static WsVote *
only_vote (WsWorkshop *workshop)
{
  return g_list_model_get_item (ws_workshop_get_votes (workshop), 0);
}

static gboolean
run_cast (WsWorkshop  *workshop,
          GError     **error)
{
  g_autoptr (WsVote) vote = only_vote (workshop);

  return ws_vote_cast (vote, 3, "yes", error);
}

static gboolean
run_close (WsWorkshop  *workshop,
           GError     **error)
{
  g_autoptr (WsVote) vote = only_vote (workshop);

  return ws_vote_close (vote, error);
}

/* The last step before each try is the one that "undo" takes back: five ideas at once. */
static const Verb verbs[] = {
  { "add", run_add, "SELECT count(*) FROM idea", 25, 26 },
  { "paste", run_paste, "SELECT count(*) FROM idea", 25, 33 },
  { "group", run_group, "SELECT count(*) FROM idea WHERE grp IS NOT NULL", 0, 3 },
  { "undo", run_undo, "SELECT count(*) FROM idea", 25, 20 },
  { "cast", run_cast, "SELECT deposited * 100 + (SELECT sum(n) FROM ballot) FROM box", 303, 404 },
  { "close", run_close, "SELECT state * 100 + deposited FROM vote", 100, 203 },
};

static void
case_set_up (Case          *self,
             gconstpointer  data)
{
  WsNewIdea ideas[20];
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->fixture, NULL);
  /* no number of this installation is kept, which would wait for the real disk each time */
  g_setenv ("XDG_STATE_HOME", self->fixture.path, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (ideas); i++)
    ideas[i] = (WsNewIdea) { .text = "Lamps along the path to the school", .family = -1 };
  {
    g_autoptr (WsColumn) column = ws_column_add (self->fixture.workshop, "Light", &error);
    g_autoptr (WsVote) vote = ws_vote_add (self->fixture.workshop, "Yes?", WS_METHOD_YES_NO, &error);

    g_assert_true (ws_vote_open (vote, "park2026", &error));
    for (guint i = 0; i < 3; i++)
      g_assert_true (ws_vote_cast (vote, i, i == 1 ? "no" : "yes", &error));
    g_assert_true (ws_ideas_add_many (column, ideas, 20, WS_IDEA_PASTED, &error));
    g_assert_true (ws_ideas_add_many (column, ideas, 5, WS_IDEA_PASTED, &error));
  }
  ws_workshop_close (self->fixture.workshop);
  g_clear_object (&self->fixture.workshop);
  g_assert_true (g_file_get_contents (self->fixture.path, &self->bytes, &self->length, &error));
  failing_disk_init (&self->disk);
}

static void
case_tear_down (Case          *self,
                gconstpointer  data)
{
  failing_disk_clear (&self->disk);
  fixture_tear_down (&self->fixture, NULL);
  g_free (self->bytes);
}

/* What is on the screen must be a sentence for a person. */
static void
assert_sentence (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == WS_STORE_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strstr (error->message, "(null)"));
  g_assert_null (strstr (error->message, "UNIQUE"));
}

static void
put_file_back (Case *self)
{
  g_autofree char *journal = g_strconcat (self->fixture.path, "-journal", NULL);
  FILE *file = g_fopen (self->fixture.path, "w");

  g_assert_cmpuint (fwrite (self->bytes, 1, self->length, file), ==, self->length);
  fclose (file);
  g_unlink (journal);
}

static gint64
measure (WsWorkshop *workshop,
         const Verb *verb)
{
  return ws_store_query_int (ws_workshop_get_store (workshop), verb->measure, NULL);
}

/* The person goes on in the same window, with a disk that works again. */
static void
go_on (Case       *self,
       WsWorkshop *workshop)
{
  GListModel *ideas = ws_workshop_get_ideas (workshop);
  g_autoptr (GError) error = NULL;

  self->disk.armed = FALSE;
  g_assert_true (run_add (workshop, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (ideas), ==,
                    ws_store_query_int (ws_workshop_get_store (workshop), "SELECT count(*) FROM idea WHERE gone = 0", NULL));
  g_assert_true (ws_workshop_undo (workshop, &error));
  g_assert_no_error (error);
  ws_store_was_readable (ws_workshop_get_store (workshop), NULL);
}

/* One verb, in which the operation with this number fails. Returns: whether there were so many */
static gboolean
try_once (Case       *self,
          const Verb *verb,
          guint       number,
          gboolean    goes_on)
{
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done, failed;
  gint64 found;

  put_file_back (self);
  workshop = ws_workshop_open (self->fixture.path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (measure (workshop, verb), ==, verb->before);
  g_object_unref (only_vote (workshop));
  g_object_unref (first_column (workshop));
  ws_workshop_get_ideas (workshop);

  self->disk.countdown = number;
  self->disk.n_failed = 0;
  self->disk.armed = TRUE;
  done = verb->run (workshop, &error);
  failed = self->disk.n_failed > 0;
  if (done)
    g_assert_no_error (error);
  else
    assert_sentence (error);
  g_assert_true (done || failed);
  if (goes_on)
    go_on (self, workshop);
  /* with a disk that stays away nothing can be written back either: what is closed then is left to the next opening */
  ws_workshop_close (workshop);
  g_clear_object (&workshop);
  self->disk.armed = FALSE;

  g_clear_error (&error);
  workshop = ws_workshop_open (self->fixture.path, FALSE, &error);
  g_assert_no_error (error);
  found = measure (workshop, verb);
  if (done)
    g_assert_cmpint (found, ==, verb->after);
  else if (!self->disk.for_good)
    g_assert_cmpint (found, ==, verb->before);
  else
    g_assert_true (found == verb->before || found == verb->after);
  g_assert_true (ws_store_check (ws_workshop_get_store (workshop), &error));
  g_assert_no_error (error);
  g_assert_true (verb->run != run_close || !done || ws_workshop_check (workshop, &error));
  g_assert_no_error (error);
  ws_workshop_close (workshop);
  self->n_tries += failed;
  self->n_refused += !done;
  return failed;
}

static void
test_verb (Case          *self,
           gconstpointer  data)
{
  const Verb *verb = data;

  for (guint way = 0; way < N_FAIL_MOMENTS * 2; way++)
    {
      gboolean more = TRUE;

      self->disk.moment = way % N_FAIL_MOMENTS;
      self->disk.for_good = way / N_FAIL_MOMENTS;
      /* the many writes of a vacuum are shared out among the ways */
      for (guint number = 0; more; number += number < MANY ? 1 : number == MANY ? 1 + way : N_FAIL_MOMENTS * 2)
        {
          self->disk.fault = (number + self->disk.for_good) % N_DISK_FAULTS;
          more = try_once (self, verb, number, (number / 2 + way) % 2);
        }
    }
  g_test_message ("%s: %u failures, %u of them refused the step", verb->name, self->n_tries, self->n_refused);
  g_assert_cmpuint (self->n_tries, >, 80);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/disk-failures/", verbs[i].name, NULL);
      g_test_add (path, Case, &verbs[i], case_set_up, test_verb, case_tear_down);
    }
  return g_test_run ();
}
