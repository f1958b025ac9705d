/* test-projection.c — what was sent to the wall, and that nothing else is ever on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-model.h"
#include "ws-attendance.h"
#include "ws-clock.h"
#include "ws-application.h"
#include "ws-photo.h"
#include "ws-projection.h"
#include "ws-scene.h"

typedef struct
{
  Fixture       file;
  WsProjection *projection;
  gint64        now;
} ProjectionFixture;

static gint64
read_clock (gpointer data)
{
  return ((ProjectionFixture *) data)->now;
}

static void
set_up (ProjectionFixture *f,
        gconstpointer      data)
{
  GSettings *settings = ws_application_get_settings ((WsApplication *) data);

  fixture_set_up (&f->file, NULL);
  g_settings_reset (settings, "wall-text-sizes");
  f->projection = ws_projection_new (f->file.workshop, settings);
  f->now = 1000000000;
  ws_projection_set_clock (f->projection, read_clock, f);
}

static void
tear_down (ProjectionFixture *f,
           gconstpointer      data)
{
  g_assert_finalize_object (f->projection);
  fixture_tear_down (&f->file, NULL);
}

static const char *
words (ProjectionFixture *f)
{
  WsScene *scene = ws_projection_get_scene (f->projection);

  return scene != NULL ? scene->words->str : "";
}

static gboolean
says (ProjectionFixture *f,
      const char        *text)
{
  return strstr (words (f), text) != NULL;
}

static void
send (ProjectionFixture *f,
      WsViewKind         kind,
      gpointer           row)
{
  g_assert_true (ws_projection_send (f->projection, &(WsView) { kind, row != NULL ? ws_row_get_id (row) : 0 }));
}

static gboolean
refuses (ProjectionFixture *f,
         WsViewKind         kind,
         gpointer           row)
{
  return !ws_projection_send (f->projection, &(WsView) { kind, row != NULL ? ws_row_get_id (row) : 0 });
}

static WsVote *
add_vote (ProjectionFixture *f)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (f->file.workshop, "What first?", WS_METHOD_DOTS, &error);

  for (guint i = 0; i < 3; i++)
    {
      static const char *const options[] = { "Lamps", "Toilets", "Games" };
      g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, options[i], "", 0, &error);

      g_assert_nonnull (option);
    }
  g_assert_no_error (error);
  return vote;
}

/* --- tests --- */

static void
test_nothing (ProjectionFixture *f,
              gconstpointer      data)
{
  g_assert_null (ws_projection_get_scene (f->projection));
  g_assert_null (ws_projection_get_words (f->projection));
  g_assert_false (ws_projection_press (f->projection, WS_KEY_NEXT));
  g_assert_false (ws_projection_press (f->projection, WS_KEY_WAITING));
  g_assert_true (refuses (f, WS_VIEW_NONE, NULL));
  g_assert_true (refuses (f, WS_VIEW_BOARD, NULL));
  g_assert_true (refuses (f, WS_VIEW_PLAN, NULL));
  g_assert_true (refuses (f, WS_VIEW_PHOTO, NULL));
  g_assert_true (refuses (f, WS_VIEW_MESSAGE, NULL));
  g_assert_true (refuses (f, WS_VIEW_NOTE, NULL));
  g_assert_true (refuses (f, WS_VIEW_RESULT, f->file.workshop));
  send (f, WS_VIEW_WAITING, NULL);
  g_assert_true (says (f, "Recover the park"));
  ws_projection_clear (f->projection);
  g_assert_null (ws_projection_get_scene (f->projection));
}

/* While a vote is open only the number of ballots goes out. */
static void
test_open_vote (ProjectionFixture *f,
                gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f);

  send (f, WS_VIEW_HOW_TO_VOTE, vote);
  g_assert_true (refuses (f, WS_VIEW_COUNT, vote));
  g_assert_true (refuses (f, WS_VIEW_RESULT, vote));
  g_assert_true (ws_vote_open (vote, "secreto del parque", &error));
  g_assert_no_error (error);
  g_assert_true (refuses (f, WS_VIEW_RESULT, vote));
  g_assert_true (refuses (f, WS_VIEW_TIE, vote));
  send (f, WS_VIEW_COUNT, vote);
  g_assert_true (says (f, "0 ballots in the box"));
  g_assert_true (ws_vote_cast (vote, 0, "2 1 0", &error));
  g_assert_no_error (error);
  g_assert_true (says (f, "1 ballot in the box"));
  g_assert_false (says (f, "Lamps"));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);
  g_assert_true (says (f, "The Vote Is Closed"));
  send (f, WS_VIEW_RESULT, vote);
  g_assert_false (says (f, "Lamps"));
}

/* One key, one step; a key that comes too soon after the last is not taken for the next. */
static void
test_reveal (ProjectionFixture *f,
             gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f);

  g_assert_true (ws_vote_open (vote, "secreto del parque", &error));
  g_assert_true (ws_vote_cast (vote, 0, "2 1 0", &error));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);
  send (f, WS_VIEW_RESULT, vote);
  g_assert_true (ws_projection_press (f->projection, WS_KEY_NEXT));
  g_assert_true (ws_projection_get_animates (f->projection));
  g_assert_true (says (f, "Games"));
  g_assert_true (ws_projection_press (f->projection, WS_KEY_NEXT));
  g_assert_false (says (f, "Toilets"));
  f->now += 900000;
  g_assert_true (ws_projection_press (f->projection, WS_KEY_NEXT));
  g_assert_true (says (f, "Toilets"));
  g_assert_true (ws_projection_press (f->projection, WS_KEY_BACK));
  g_assert_false (says (f, "Toilets"));
  g_assert_true (ws_projection_press (f->projection, WS_KEY_ALL));
  g_assert_true (says (f, "Lamps"));
  g_assert_false (ws_projection_press (f->projection, WS_KEY_NEXT));
}

static void
test_black (ProjectionFixture *f,
            gconstpointer      data)
{
  send (f, WS_VIEW_WAITING, NULL);
  g_assert_true (ws_projection_press (f->projection, WS_KEY_BLACK));
  g_assert_true (ws_projection_get_black (f->projection));
  /* whatever key of a clicker brings it back */
  g_assert_true (ws_projection_press (f->projection, WS_KEY_NEXT));
  g_assert_false (ws_projection_get_black (f->projection));
  ws_projection_set_black (f->projection, TRUE);
  send (f, WS_VIEW_WAITING, NULL);
  g_assert_false (ws_projection_get_black (f->projection));
}

static WsIdea *
add_idea (ProjectionFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsColumn) column = ws_column_add (f->file.workshop, "Light", &error);
  WsNewIdea idea = { .text = "More lamps", .desk = "3", .author = "Mireya", .family = -1 };
  WsIdea *added = ws_idea_add (column, &idea, &error);

  g_assert_no_error (error);
  return added;
}

/* Who wrote a note and who does something is said only where that was switched on, and not the next time. */
static void
test_names (ProjectionFixture *f,
            gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsIdea) idea = add_idea (f);
  g_autoptr (WsAction) action = ws_action_add (f->file.workshop, "Put up lamps", NULL, 0, &error);

  g_assert_true (ws_action_write (action, WS_ACTION_PERSON, "Efraín", &error));
  g_assert_no_error (error);
  send (f, WS_VIEW_NOTE, idea);
  g_assert_true (says (f, "Table 3"));
  g_assert_false (says (f, "Mireya"));
  send (f, WS_VIEW_PLAN, NULL);
  g_assert_false (says (f, "Efraín"));
  g_assert_false (says (f, "Nobody yet"));
  ws_projection_set_names (f->projection, TRUE);
  g_assert_true (says (f, "Efraín"));
  send (f, WS_VIEW_NOTE, idea);
  g_assert_true (says (f, "Mireya"));
  ws_projection_clear (f->projection);
  send (f, WS_VIEW_NOTE, idea);
  g_assert_false (says (f, "Mireya"));
}

static void
test_note_time (ProjectionFixture *f,
                gconstpointer      data)
{
  g_autoptr (WsIdea) idea = add_idea (f);

  send (f, WS_VIEW_NOTE, idea);
  g_assert_true (says (f, "5:00 left"));
  f->now += G_GINT64_CONSTANT (80) * G_USEC_PER_SEC;
  ws_projection_set_live (f->projection, TRUE);
  g_assert_true (says (f, "3:40 left"));
  ws_projection_extend_note (f->projection, 2);
  g_assert_true (says (f, "5:40 left"));
  f->now += G_GINT64_CONSTANT (345) * G_USEC_PER_SEC;
  ws_projection_set_live (f->projection, TRUE);
  g_assert_true (says (f, "Time is over: −0:05"));
  ws_projection_extend_note (f->projection, 2);
  g_assert_true (says (f, "2:00 left"));
  ws_projection_set_live (f->projection, FALSE);
}

/* What is removed is not shown any more, and its place is taken by nothing secret. */
static void
test_removed (ProjectionFixture *f,
              gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsIdea) idea = add_idea (f);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();

  send (f, WS_VIEW_NOTE, idea);
  g_assert_true (says (f, "More lamps"));
  g_ptr_array_add (ideas, idea);
  g_assert_true (ws_ideas_remove (ideas, &error));
  g_assert_no_error (error);
  g_assert_false (says (f, "More lamps"));
}

static void
test_hidden_column (ProjectionFixture *f,
                    gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsIdea) idea = add_idea (f);
  g_autoptr (WsColumn) column = ws_idea_get_column (idea);

  send (f, WS_VIEW_BOARD, NULL);
  g_assert_true (says (f, "More lamps"));
  g_assert_true (ws_column_hide (column, TRUE, &error));
  g_assert_false (says (f, "More lamps"));
}

/* Text size is kept for each kind of view (A10). */
static void
test_text_size (ProjectionFixture *f,
                gconstpointer      data)
{
  g_autoptr (WsIdea) idea = add_idea (f);

  send (f, WS_VIEW_WAITING, NULL);
  for (guint i = 0; i < 30; i++)
    ws_projection_press (f->projection, WS_KEY_LARGER);
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (f->projection), 2, 0.001);
  send (f, WS_VIEW_BOARD, NULL);
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (f->projection), 1, 0.001);
  for (guint i = 0; i < 30; i++)
    ws_projection_press (f->projection, WS_KEY_SMALLER);
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (f->projection), 0.8, 0.001);
  send (f, WS_VIEW_WAITING, NULL);
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (f->projection), 2, 0.001);
  ws_projection_press (f->projection, WS_KEY_PLAIN);
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (f->projection), 1, 0.001);
}

static WsAgendaBlock *
add_block (ProjectionFixture *f,
           const char        *title,
           WsAgendaKind       kind,
           int                minutes)
{
  g_autoptr (GError) error = NULL;
  WsAgendaBlock *block = ws_agenda_block_add (f->file.workshop, &(WsNewBlock) { .title = title, .kind = kind, .minutes = minutes },
                                              &error);

  g_assert_no_error (error);
  return block;
}

/* What is for facilitators and what takes no minutes is hidden; the clock beside it says how much is left. */
static void
test_agenda (ProjectionFixture *f,
             gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  WsClock *clock = ws_workshop_get_clock (f->file.workshop);
  g_autoptr (WsAgendaBlock) a = NULL, b = NULL, c = NULL, d = NULL;

  g_assert_true (refuses (f, WS_VIEW_AGENDA, NULL));
  a = add_block (f, "Welcome all", WS_AGENDA_WELCOME, 20);
  b = add_block (f, "Count the chairs", WS_AGENDA_FACILITATOR, 5);
  c = add_block (f, "Open the doors", WS_AGENDA_TALK, 0);
  d = add_block (f, "Ideas at tables", WS_AGENDA_IDEAS, 30);
  send (f, WS_VIEW_AGENDA, NULL);
  g_assert_true (says (f, "Welcome all"));
  g_assert_true (says (f, "Ideas at tables"));
  g_assert_false (says (f, "Count the chairs"));
  g_assert_false (says (f, "Open the doors"));
  g_assert_false (says (f, "On time"));
  g_assert_true (ws_clock_start (clock, &error));
  g_assert_no_error (error);
  g_assert_true (says (f, "Now, since"));
  g_assert_true (says (f, "On time: "));
  g_assert_true (says (f, "of 20 minutes"));
  g_assert_true (ws_clock_pause (clock, TRUE, &error));
  g_assert_true (says (f, "Paused: "));
}

static void
test_quorum (ProjectionFixture *f,
             gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f);
  WsQuorum quorum = { .rule = WS_QUORUM_NUMBER, .number = 30, .part = 1, .whole = 2 };

  g_assert_true (ws_vote_open (vote, "secreto del parque", &error));
  send (f, WS_VIEW_COUNT, vote);
  g_assert_false (says (f, "quorum"));
  g_assert_true (ws_workshop_set_quorum (f->file.workshop, &quorum, &error));
  g_assert_no_error (error);
  g_assert_true (says (f, "There is no quorum: 0 present; 30 are needed"));
}

static void
test_message (ProjectionFixture *f,
              gconstpointer      data)
{
  ws_projection_send_message (f->projection, "A <b>break</b>", "", "Coffee");
  g_assert_true (says (f, "A <b>break</b>"));
  g_assert_true (says (f, "Coffee"));
}

static void
test_photo (ProjectionFixture *f,
            gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->file.folder, "photo.png", NULL);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 4000, 1000), *read;

  g_assert_null (ws_photo_load (f->file.path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (ws_photo_load ("/nowhere/at/all.png", &error));
  g_clear_error (&error);
  cairo_surface_write_to_png (picture, path);
  cairo_surface_destroy (picture);
  read = ws_photo_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, 3840);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, 960);
  ws_projection_send_photo (f->projection, read);
  cairo_surface_destroy (read);
  g_assert_null (ws_scene_check (ws_projection_get_scene (f->projection)));
  /* cut off in the middle */
  g_assert_cmpint (truncate (path, 300), ==, 0);
  g_assert_null (ws_photo_load (path, &error));
  g_assert_nonnull (error);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (WsApplication) app = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  app = ws_application_new ();
  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
#define ADD(path, test) g_test_add ("/projection/" path, ProjectionFixture, app, set_up, test, tear_down)
  ADD ("nothing", test_nothing);
  ADD ("open-vote", test_open_vote);
  ADD ("reveal", test_reveal);
  ADD ("black", test_black);
  ADD ("names", test_names);
  ADD ("note-time", test_note_time);
  ADD ("removed", test_removed);
  ADD ("hidden-column", test_hidden_column);
  ADD ("text-size", test_text_size);
  ADD ("agenda", test_agenda);
  ADD ("quorum", test_quorum);
  ADD ("message", test_message);
  ADD ("photo", test_photo);
  return g_test_run ();
}
