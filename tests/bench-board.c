/* bench-board.c — what a board of many notes costs, against an empty window in the same run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CPU time of the process, all threads, of frames from "before-paint" to "after-paint". The floor of a frame is a window of
 * one colour that changes each time, the floor of opening is an empty window with a status page. Only ratios are judged:
 * milliseconds say more about the machine.
 */
#include <adwaita.h>
#include <time.h>

#include "test-model.h"
#include "ws-board.h"
#include "ws-text.h"

/* A widget of one colour, another one in each frame: the least that a full repaint costs. */
typedef GtkWidget BenchFloor;
typedef GtkWidgetClass BenchFloorClass;
static GType bench_floor_get_type (void);
G_DEFINE_TYPE (BenchFloor, bench_floor, GTK_TYPE_WIDGET)

static void
bench_floor_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  double level = (g_get_monotonic_time () / 1000 % 200) / 200.0;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { level, level, 1 - level, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
bench_floor_class_init (BenchFloorClass *klass)
{
  klass->snapshot = bench_floor_snapshot;
}

static void
bench_floor_init (BenchFloor *self)
{
}

#define N_COLUMNS 12
#define N_FRAMES  60

static int failures;

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
judge (const char *what,
       double      value,
       double      floor,
       double      goal)
{
  double ratio = value / floor;

  g_print ("%-44s %8.2f ms / %7.2f ms = %5.2f, goal %5.2f%s\n", what, value, floor, ratio, goal, ratio <= goal ? "" : "  TOO MUCH");
  if (ratio > goal)
    failures++;
}

static int
compare (const void *a,
         const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_median (GArray *values)
{
  qsort (values->data, values->len, sizeof (double), compare);
  return g_array_index (values, double, values->len / 2);
}

static void
on_painted (gboolean *done)
{
  *done = TRUE;
}

static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Asks for a frame and runs the main loop until it is painted. */
static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean done = FALSE, late = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), &done);
  guint timeout = g_timeout_add (500, on_late, &late);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!done && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);
  g_signal_handler_disconnect (clock, id);
  gdk_display_sync (gtk_widget_get_display (window));
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1900, 1000);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);
  return window;
}

static void
drain (void)
{
  for (int i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* What a new process needs to show a board ("": an empty window), in CPU milliseconds. Best of three. */
static double
measure_open (const char *path)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < 3; i++)
    {
      const char *argv[] = { "/proc/self/exe", path, NULL };
      g_autofree char *self = g_file_read_link (argv[0], NULL);
      g_autofree char *out = NULL;
      g_autoptr (GError) error = NULL;

      argv[0] = self;
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
      g_assert_no_error (error);
      best = MIN (best, g_ascii_strtod (out, NULL));
    }
  return best;
}

static void
fill (Fixture *file,
      guint    n)
{
  g_autoptr (GArray) ideas = g_array_new (FALSE, TRUE, sizeof (WsNewIdea));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WsColumn) first = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Column %d", i + 1);
      g_autoptr (WsColumn) column = ws_column_add (file->workshop, name, &error);

      g_assert_no_error (error);
      if (first == NULL)
        first = g_object_ref (column);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (ws_workshop_get_columns (file->workshop), i % N_COLUMNS);
      char *text = g_strdup_printf ("%s for the park, number %u%s", i % 3 == 0 ? "Lamps" : i % 3 == 1 ? "Benches and shade" : "Games",
                                    i, i % 4 == 0 ? ", along the path of the school" : "");
      WsNewIdea idea = { text, i % 2 ? "3" : "", NULL, NULL, i % WS_N_FAMILIES, ws_row_get_id (WS_ROW (column)) };

      g_ptr_array_add (texts, text);
      g_array_append_val (ideas, idea);
    }
  g_assert_true (ws_ideas_add_many (first, (WsNewIdea *) ideas->data, n, WS_IDEA_TYPED, &error));
  g_assert_no_error (error);
}

static GtkWidget *
open_board (WsWorkshop  *workshop,
            WsBoard    **board)
{
  *board = WS_BOARD (ws_board_new ());
  ws_board_set_workshop (*board, workshop);
  return open_window (GTK_WIDGET (*board));
}

/* The other process: shows what it has to show, says what it cost, ends. Checking the file is not the board's cost. */
static int
show_once (const char *path)
{
  g_autoptr (GError) error = NULL;
  WsBoard *board;
  double before, file = 0;

  gtk_init ();
  adw_init ();
  if (path[0] == '\0')
    {
      GtkWidget *page = adw_status_page_new ();

      adw_status_page_set_title (ADW_STATUS_PAGE (page), "Empty");
      open_window (page);
    }
  else
    {
      WsWorkshop *workshop;

      before = get_cpu_ms ();
      workshop = ws_workshop_open (path, FALSE, &error);
      g_assert_no_error (error);
      file = get_cpu_ms () - before;
      open_board (workshop, &board);
    }
  g_print ("%f\n", get_cpu_ms () - file);
  return 0;
}

static GtkAdjustment *
get_adjustment (WsBoard *board)
{
  WsColumnList *list = ws_column_view_get_list (ws_board_get_column_view (board, 0));

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

static double
measure_floor (void)
{
  GtkWidget *area = g_object_new (bench_floor_get_type (), NULL);
  GtkWidget *window = open_window (area);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  double median;

  for (int i = 0; i < N_FRAMES; i++)
    {
      double before = get_cpu_ms ();

      gtk_widget_queue_draw (area);
      wait_for_frame (window);
      before = get_cpu_ms () - before;
      g_array_append_val (frames, before);
    }
  median = get_median (frames);
  gtk_window_destroy (GTK_WINDOW (window));
  drain ();
  return median;
}

/* step: pixels of each frame; 0: through the whole column in all frames. */
static double
scroll (WsBoard   *board,
        GtkWidget *window,
        double     step)
{
  GtkAdjustment *adjustment = get_adjustment (board);
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_FRAMES; i++)
    {
      double before = get_cpu_ms ();
      int at = i < N_FRAMES / 2 ? i : N_FRAMES - i;

      gtk_adjustment_set_value (adjustment, step > 0 ? at * step : range * at * 2 / N_FRAMES);
      wait_for_frame (window);
      before = get_cpu_ms () - before;
      g_array_append_val (frames, before);
    }
  return get_median (frames);
}

static double
filter (WsBoard   *board,
        GtkWidget *window)
{
  static const char *const letters[] = { "s", "sh", "sha", "shad", "sha", "sh", "s", "" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      double before = get_cpu_ms ();

      ws_board_set_filter (board, letters[i], 0);
      wait_for_frame (window);
      before = get_cpu_ms () - before;
      g_array_append_val (times, before);
    }
  return get_median (times);
}

static double
capture (WsBoard   *board,
         GtkWidget *window)
{
  WsColumn *column = ws_column_view_get_column (ws_board_get_column_view (board, 0));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < 10; i++)
    {
      double before = get_cpu_ms ();
      g_autoptr (WsIdea) idea = fixture_idea (column, "A note more");

      wait_for_frame (window);
      before = get_cpu_ms () - before;
      g_array_append_val (times, before);
    }
  return get_median (times);
}

static double
measure (guint  n,
         double empty,
         double floor)
{
  Fixture file;
  GtkWidget *window;
  WsBoard *board;
  double added;

  fixture_set_up (&file, NULL);
  fill (&file, n);
  g_print ("%u notes in %u columns\n", n, N_COLUMNS);
  judge ("open / empty window", measure_open (file.path), empty, 1.8);
  window = open_board (file.workshop, &board);
  if (n >= 1000)
    {
      judge ("scroll by the wheel, frame / floor", scroll (board, window, 90), floor, 2.5);
      judge ("scroll by the thumb, frame / floor", scroll (board, window, 0), floor, 3.5);
    }
  judge ("a letter of the search / floor", filter (board, window), floor, 20);
  added = capture (board, window);
  g_print ("%-44s %8.2f ms\n", "a note captured, with its commit", added);
  for (int i = 0; i < N_COLUMNS; i++)
    g_assert_cmpuint (ws_column_list_get_n_live (ws_column_view_get_list (ws_board_get_column_view (board, i))), <, 60);
  gtk_window_destroy (GTK_WINDOW (window));
  drain ();
  fixture_tear_down (&file, NULL);
  return added;
}

int
main (int    argc,
      char **argv)
{
  double empty, floor, added_100, added_10000;

  if (argc > 1)
    return show_once (argv[1]);
  gtk_init ();
  adw_init ();
  empty = measure_open ("");
  floor = measure_floor ();
  measure (100, empty, floor);
  added_100 = measure (1000, empty, floor);
  added_10000 = measure (10000, empty, floor);
  judge ("a note captured at 10 000 / at 1 000", added_10000, added_100, 4);
  return failures == 0 ? 0 : 1;
}
