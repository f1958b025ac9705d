/* bench.h — what the benchmarks of the file share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdlib.h>
#include <time.h>

#include "test-model.h"

/* Samples of one thing, in milliseconds. */
typedef struct
{
  GArray *samples;
} Series;

static inline double
bench_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static inline int
bench_compare (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static inline void
bench_add (Series *series,
           double  ms)
{
  if (series->samples == NULL)
    series->samples = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (series->samples, ms);
}

/* Takes the samples away. */
static inline double
bench_median (Series *series)
{
  double median;

  g_array_sort (series->samples, bench_compare);
  median = g_array_index (series->samples, double, series->samples->len / 2);
  g_clear_pointer (&series->samples, g_array_unref);
  return median;
}

/* One line: what, its time, that of its floor, and their ratio against the goal. */
static inline void
bench_judge (const char *what,
             double      ms,
             const char *floor_name,
             double      floor_ms,
             double      goal)
{
  gboolean met = ms <= goal * floor_ms;

  g_print ("# %s %.2f ms, %s %.2f ms: %.2f times, goal %.1f, %s\n", what, ms, floor_name, floor_ms, ms / floor_ms, goal,
           met ? "met" : "MISSED");
  if (!met)
    g_test_fail ();
}

/* n ideas in twelve columns, in one step. */
static inline void
bench_fill (WsWorkshop *workshop,
            guint       n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ideas = g_array_new (FALSE, TRUE, sizeof (WsNewIdea));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Column %u", i + 1);
      g_ptr_array_add (columns, ws_column_add (workshop, name, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < n; i++)
    {
      WsNewIdea idea = { .family = -1, .column = ws_row_get_id (g_ptr_array_index (columns, i % 12)) };

      g_ptr_array_add (texts, g_strdup_printf ("Idea %u: lamps along the path to the school, and nobody walks in the dark", i));
      idea.text = g_ptr_array_index (texts, i);
      g_array_append_val (ideas, idea);
    }
  if (n > 0)
    g_assert_true (ws_ideas_add_many (g_ptr_array_index (columns, 0), (WsNewIdea *) ideas->data, n, WS_IDEA_IMPORTED, &error));
  g_assert_no_error (error);
}
