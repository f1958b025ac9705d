/* bench-people.c — what a letter and an arrival cost at the door with 500 people, against 20.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typing is measured through the real page up to the next painted frame; every 500 arrivals are real commits. The figures are CPU time of
 * one run, so that ratios hold on a slow computer too. A letter fails where it costs more than a frame (16.7 ms) beyond what it costs
 * with 20 people.
 */
#include "test-page.h"

#include "ws-people-page.h"
#include "ws-people-search.h"

#include <time.h>

#define FRAME_MS 16.7

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
add_people (WsWorkshop *workshop,
            guint       n)
{
  static const char *const first[] = { "Jacinta", "Jacobo", "Íñigo", "Ñusta", "María José", "Óscar", "Ana", "Efraín", "Tomás", "Adela" };
  static const char *const last[] = { "Amapola", "Ceiba", "Ñandú", "Álamo", "Zanate", "Colibrí", "Guayabo" };
  g_autoptr (WsEdit) edit = ws_store_begin (ws_workshop_get_store (workshop), "People");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s %u", first[i % 10], last[i / 10 % 7], i);

      g_object_unref (ws_person_add (workshop, &(WsNewPerson) { .name = name, .entitled = -1 }, NULL));
    }
  g_assert_true (ws_edit_commit (edit, NULL));
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget) && gtk_widget_has_css_class (widget, "ws-door-entry"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_painted (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

typedef struct
{
  double letter;    /* ms of CPU from a letter to its frame */
  double search;    /* ms of the search alone */
  double arrival;   /* ms of an arrival up to its frame */
} Cost;

static Cost
measure (guint n)
{
  static const char *const typed[] = { "j", "ja", "jac", "", "na", "ñan", "mar jo", "", "z", "zanate 4" };
  PageFixture f = { 0 };
  g_autoptr (WsPeopleSearch) search = NULL;
  GtkWidget *entry;
  Cost cost = { 0 };
  double from;
  const guint rounds = 10, arrivals = MIN (n, 20);

  fixture_set_up (&f.file, NULL);
  add_people (f.file.workshop, n);
  page_show (&f, WS_TYPE_PEOPLE_PAGE);
  entry = find_entry (GTK_WIDGET (f.page));
  search = ws_people_search_new (f.file.workshop);
  for (guint i = 0; i <= rounds; i++)
    {
      if (i == 1)   /* the first round warms up */
        cost.letter = 0;
      for (guint j = 0; j < G_N_ELEMENTS (typed); j++)
        {
          from = cpu_ms ();
          gtk_editable_set_text (GTK_EDITABLE (entry), typed[j]);
          wait_for_frame (GTK_WIDGET (f.page));
          cost.letter += cpu_ms () - from;
        }
    }
  cost.letter /= rounds * G_N_ELEMENTS (typed);
  g_ptr_array_unref (ws_people_search_find (search, "ja", 6));
  from = cpu_ms ();
  for (guint i = 0; i < 200; i++)
    g_ptr_array_unref (ws_people_search_find (search, typed[i % 3], 6));
  cost.search = (cpu_ms () - from) / 200;
  from = cpu_ms ();
  for (guint i = 0; i < arrivals; i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (ws_workshop_get_people (f.file.workshop), i);

      g_assert_true (ws_person_check_in (person, 0, NULL));
      wait_for_frame (GTK_WIDGET (f.page));
    }
  cost.arrival = (cpu_ms () - from) / arrivals;
  g_clear_object (&search);
  page_tear_down (&f, NULL);
  return cost;
}

int
main (int   argc,
      char *argv[])
{
  Cost few, many;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  few = measure (20);
  many = measure (500);
  g_print ("letter:  %6.2f ms with 20, %6.2f ms with 500, ratio %.2f\n", few.letter, many.letter, many.letter / few.letter);
  g_print ("search:  %6.3f ms with 20, %6.3f ms with 500\n", few.search, many.search);
  g_print ("arrival: %6.2f ms with 20, %6.2f ms with 500, ratio %.2f\n", few.arrival, many.arrival, many.arrival / few.arrival);
  return many.letter - few.letter < FRAME_MS ? 0 : 1;
}
