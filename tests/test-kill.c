/* test-kill.c — a program killed at any moment loses nothing that it said was saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child process adds ideas and casts ballots and writes a byte into a pipe after each success; it is killed at a random
 * moment, a hundred times. Then the file must open, be in order, and hold at least what was acknowledged; at most one more,
 * whose acknowledgement was under way. */

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test-model.h"

static void
write_until_killed (const char *path,
                    int         pipe_end)
{
  g_autoptr (WsWorkshop) workshop = ws_workshop_open (path, FALSE, NULL);
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (WsColumn) column = g_list_model_get_item (ws_workshop_get_columns (workshop), 0);
  g_autoptr (WsVote) vote = ws_row_get (store, WS_TYPE_VOTE, ws_store_query_int (store, "SELECT id FROM vote", NULL));

  for (guint i = 0; ; i++)
    {
      char mark = i % 2 == 0 ? 'i' : 'b';

      if (i % 2 == 0)
        {
          WsIdea *idea = ws_idea_add (column, &(WsNewIdea) { .text = "An idea that must not be lost", .family = -1 }, NULL);
          if (idea == NULL)
            _exit (3);
          g_object_unref (idea);
        }
      else if (!ws_vote_cast (vote, ws_vote_get_cast (vote), i % 4 == 1 ? "yes" : "no", NULL))
        _exit (4);
      if (write (pipe_end, &mark, 1) != 1)
        _exit (5);
    }
}

/* Returns: how many of each were acknowledged before the end */
static void
run_and_kill (const char *path,
              guint       microseconds,
              guint      *ideas,
              guint      *ballots)
{
  int ends[2], status;
  char mark;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      write_until_killed (path, ends[1]);
    }
  close (ends[1]);
  /* most are killed while they write, some while they open the file */
  if (microseconds % 8 != 0 && read (ends[0], &mark, 1) == 1)
    *(mark == 'i' ? ideas : ballots) += 1;
  g_usleep (microseconds);
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &mark, 1) == 1)
    *(mark == 'i' ? ideas : ballots) += 1;
  close (ends[0]);
}

static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  guint ideas = 0, ballots = 0, most_ideas = 0;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
    g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Yes?", WS_METHOD_YES_NO, NULL);
    g_assert_true (ws_vote_open (vote, "park2026", &error));
  }
  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (WsWorkshop) workshop = NULL;
      WsStore *store;
      guint found, boxed;

      run_and_kill (fixture->path, g_test_rand_int_range (0, 30000), &ideas, &ballots);
      workshop = ws_workshop_open (fixture->path, FALSE, &error);
      g_assert_no_error (error);
      store = ws_workshop_get_store (workshop);
      found = ws_store_query_int (store, "SELECT count(*) FROM idea", NULL);
      boxed = ws_store_query_int (store, "SELECT coalesce (sum (n), 0) FROM ballot", NULL);
      g_assert_cmpuint (found, >=, ideas);
      g_assert_cmpuint (found, <=, ideas + 1);
      g_assert_cmpuint (boxed, >=, ballots);
      g_assert_cmpuint (boxed, <=, ballots + 1);
      if (i % 10 == 9)
        g_assert_true (ws_store_check (store, &error));
      g_assert_no_error (error);
      ideas = found;
      ballots = boxed;
      most_ideas = MAX (most_ideas, ideas);
      ws_workshop_close (workshop);
    }
  g_test_message ("%u ideas and %u ballots over a hundred kills", ideas, ballots);
  g_assert_cmpuint (most_ideas, >, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kill/hundred-times", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);
  return g_test_run ();
}
