/* bench-start.c — from the start of the program to its first frame, against an empty window in the same run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each start is a process of its own, in turn: an empty Adwaita window, then the program with a file of 1 000 ideas, as it
 * opens one the first time and as it comes back to the board. The end is the first "after-paint" of the window's frame clock.
 * Times are of the processor, all threads, because a wall clock tells more about what else runs; it is printed beside. */
#include <adwaita.h>
#include <unistd.h>

#include "bench.h"
#include "ws-application.h"

#define N_STARTS 15

typedef struct
{
  double cpu;
  double wall;
} Start;

/* --- the process that starts --- */

static void
on_after_paint (GdkFrameClock *clock,
                gpointer       data)
{
  g_print ("%f %f\n", bench_ms (CLOCK_PROCESS_CPUTIME_ID), bench_ms (CLOCK_MONOTONIC));
  fflush (stdout);
  _exit (0);
}

static void
on_realize (GtkWidget *window,
            gpointer   data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), NULL);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        data)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realize), NULL);
}

static void
on_activate (GtkApplication *application,
             gpointer        data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_startup (WsApplication *application,
            const char    *stage)
{
  g_settings_set_string (ws_application_get_settings (application), "last-stage", stage);
}

/* stage: where the program was left the last time; "": an empty window */
static int
start (const char *stage,
       const char *path)
{
  gboolean empty = *stage == '\0';
  const char *argv[] = { "workshop", empty ? NULL : path, NULL };
  g_autoptr (GApplication) application = NULL;

  if (empty)
    {
      application = G_APPLICATION (adw_application_new ("org.opencities.Empty", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
    }
  else
    {
      application = G_APPLICATION (ws_application_new ());
      g_signal_connect_after (application, "startup", G_CALLBACK (on_startup), (gpointer) stage);
    }
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  g_application_run (application, empty ? 1 : 2, (char **) argv);
  return 1;
}

/* --- the process that measures --- */

static Start
measure (const char *stage,
         const char *path)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *argv[] = { self, "--start", stage, path, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  double begin = bench_ms (CLOCK_MONOTONIC);
  Start times;
  char *rest;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  times.cpu = g_ascii_strtod (out, &rest);
  times.wall = g_ascii_strtod (rest, NULL) - begin;
  g_assert_cmpfloat (times.cpu, >, 0);
  return times;
}

static void
bench_start (Fixture       *fixture,
             gconstpointer  stage)
{
  Series starts = { NULL }, floors = { NULL }, walls = { NULL }, floor_walls = { NULL };
  g_autofree char *what = g_strdup_printf ("first frame with 1 000 ideas, left at %s,", (const char *) stage);

  bench_fill (fixture->workshop, 1000);
  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
  measure (stage, fixture->path);    /* brings everything into memory */
  for (guint i = 0; i < N_STARTS; i++)
    {
      Start floor = measure ("", fixture->path), whole = measure (stage, fixture->path);

      bench_add (&floors, floor.cpu);
      bench_add (&starts, whole.cpu);
      bench_add (&floor_walls, floor.wall);
      bench_add (&walls, whole.wall);
    }
  g_print ("# by the clock: %.0f ms, an empty window %.0f ms\n", bench_median (&walls), bench_median (&floor_walls));
  bench_judge (what, bench_median (&starts), "an empty Adwaita window", bench_median (&floors), 1.3);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--start"))
    return start (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/bench/start/preparation", Fixture, "preparation", fixture_set_up, bench_start, fixture_tear_down);
  g_test_add ("/bench/start/ideas", Fixture, "ideas", fixture_set_up, bench_start, fixture_tear_down);
  return g_test_run ();
}
