/* test-wall.c — the real window sends pages to the wall: on one screen, as a rehearsal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two screens are tried by tests/screens, which needs an X server of its own. */

#include "test-page.h"

#include "ws-application.h"
#include "ws-example.h"
#include "ws-project-button.h"
#include "ws-rehearsal.h"
#include "ws-wall.h"
#include "ws-window.h"

typedef struct
{
  Fixture        file;
  WsApplication *app;
  WsWindow      *window;
  WsPresenter   *presenter;
} WallFixture;

static void
set_up (WallFixture   *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (WsWorkshop) workshop = NULL;

  fixture_set_up (&f->file, NULL);
  f->app = (WsApplication *) data;
  path = g_build_filename (f->file.folder, "example.workshop", NULL);
  workshop = ws_example_create (path, "en", &error);
  g_assert_no_error (error);
  f->window = ws_window_new (f->app);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1180, 720);
  gtk_window_present (GTK_WINDOW (f->window));
  ws_window_set_workshop (f->window, workshop);
  f->presenter = ws_window_get_presenter (f->window);
  settle ();
}

static void
tear_down (WallFixture   *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  fixture_tear_down (&f->file, NULL);
}

static WsScene *
scene (WallFixture *f)
{
  return ws_projection_get_scene (ws_presenter_get_projection (f->presenter));
}

static void
project (WallFixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.project", NULL);
  settle ();
}

static gboolean
press (WallFixture *f,
       guint        key,
       gboolean     wall,
       gboolean     typing)
{
  return ws_presenter_key (f->presenter, key, 0, wall, typing);
}

/* F5 sends the page; walking on does not change the wall; Escape ends. */
static void
test_send (WallFixture   *f,
           gconstpointer  data)
{
  int width;

  ws_window_show_stage (f->window, "ideas");
  settle ();
  g_assert_cmpint (ws_presenter_get_state (f->presenter), ==, WS_PRESENTING_OFF);
  g_assert_null (ws_presenter_get_words (f->presenter));
  project (f);
  g_assert_cmpint (ws_presenter_get_state (f->presenter), ==, WS_PRESENTING_HERE);
  g_assert_nonnull (find (f->window, WS_TYPE_REHEARSAL, 0));
  gtk_widget_measure (find (f->window, WS_TYPE_REHEARSAL, 0), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  g_assert_cmpstr (ws_presenter_get_words (f->presenter), ==, "Rehearsal: board of ideas");
  g_assert_null (ws_scene_check (scene (f)));
  g_assert_true (press (f, GDK_KEY_Page_Down, FALSE, TRUE));
  g_assert_cmpuint (scene (f)->step, ==, 1);
  ws_window_show_stage (f->window, "actions");
  settle ();
  g_assert_cmpint (ws_projection_get_view (ws_presenter_get_projection (f->presenter)).kind, ==, WS_VIEW_BOARD);
  g_assert_true (press (f, GDK_KEY_Escape, TRUE, FALSE));
  settle ();
  g_assert_cmpint (ws_presenter_get_state (f->presenter), ==, WS_PRESENTING_OFF);
  g_assert_null (find (f->window, WS_TYPE_REHEARSAL, 0));
  g_assert_null (scene (f));
}

/* What is for the wall and what is typed. */
static void
test_keys (WallFixture   *f,
           gconstpointer  data)
{
  WsProjection *projection = ws_presenter_get_projection (f->presenter);

  g_assert_false (press (f, GDK_KEY_Page_Down, FALSE, FALSE));
  g_assert_false (press (f, GDK_KEY_b, FALSE, FALSE));
  ws_window_show_stage (f->window, "actions");
  settle ();
  project (f);
  g_assert_false (press (f, GDK_KEY_b, FALSE, TRUE));
  g_assert_false (press (f, GDK_KEY_space, FALSE, FALSE));
  g_assert_false (press (f, GDK_KEY_Escape, FALSE, FALSE));
  g_assert_false (ws_presenter_key (f->presenter, GDK_KEY_Page_Down, GDK_CONTROL_MASK, FALSE, FALSE));
  g_assert_true (press (f, GDK_KEY_period, FALSE, FALSE));
  g_assert_true (ws_projection_get_black (projection));
  g_assert_cmpstr (ws_presenter_get_words (f->presenter), ==, "On screen: black");
  g_assert_true (press (f, GDK_KEY_b, FALSE, FALSE));
  g_assert_false (ws_projection_get_black (projection));
  g_assert_true (press (f, GDK_KEY_space, TRUE, FALSE));
  g_assert_true (ws_presenter_key (f->presenter, GDK_KEY_plus, GDK_CONTROL_MASK, TRUE, FALSE));
  g_assert_cmpfloat_with_epsilon (ws_projection_get_text_size (projection), 1.1, 0.001);
  g_assert_true (press (f, GDK_KEY_w, TRUE, FALSE));
  g_assert_cmpint (ws_projection_get_view (projection).kind, ==, WS_VIEW_WAITING);
}

/* The button says "On Screen" on the page that the room sees, and only there. */
static void
test_button (WallFixture   *f,
             gconstpointer  data)
{
  ws_window_show_stage (f->window, "actions");
  settle ();
  g_assert_nonnull (find_label (find (f->window, WS_TYPE_PROJECT_BUTTON, 0), "Show"));
  g_assert_true (ws_presenter_send (f->presenter, &(WsView) { WS_VIEW_PLAN, 0 }));
  settle ();
  ws_presenter_end (f->presenter);
  settle ();
  g_assert_nonnull (find_label (find (f->window, WS_TYPE_PROJECT_BUTTON, 0), "Show"));
}

/* Everything that can be sent is sent and drawn, on two shapes of wall. */
static void
test_every_view (WallFixture   *f,
                 gconstpointer  data)
{
  static const char *const stages[] = { "preparation", "framing", "ideas", "voting", "actions" };
  WsProjection *projection = ws_presenter_get_projection (f->presenter);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (GArray) views = NULL;

      ws_window_show_stage (f->window, stages[i]);
      settle ();
      views = ws_page_list_views (WS_PAGE (find (f->window, WS_TYPE_PAGE, 0)));
      for (guint j = 0; j < views->len; j++)
        {
          g_assert_true (ws_projection_send (projection, &g_array_index (views, WsView, j)));
          ws_projection_set_size (projection, j % 2 == 0 ? 1920 : 1024, j % 2 == 0 ? 1080 : 768);
          g_assert_cmpstr (ws_scene_check (scene (f)), ==, NULL);
          ws_projection_press (projection, WS_KEY_ALL);
          g_assert_cmpstr (ws_scene_check (scene (f)), ==, NULL);
        }
    }
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
#define ADD(path, test) g_test_add ("/wall/" path, WallFixture, app, set_up, test, tear_down)
  ADD ("send", test_send);
  ADD ("keys", test_keys);
  ADD ("button", test_button);
  ADD ("every-view", test_every_view);
  return g_test_run ();
}
