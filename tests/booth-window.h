/* booth-window.h — the real booth with a real file, for tests: keys, texts on the screen, what is in the box.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys are given to the window's own controller, so that a test does not depend on who has the focus on the
 * display.
 */
#pragma once

#include <adwaita.h>

#include "test-model.h"
#include "ws-booth.h"

#define PASSPHRASE "park2026"

typedef struct
{
  Fixture  file;
  WsVote  *vote;
  WsBooth *booth;
  gint64   skew;       /* added to the clock, µs */
  guint    left;
} Test;

static inline gint64
clock_now (gpointer data)
{
  return g_get_monotonic_time () + ((Test *) data)->skew;
}

static inline void
on_left (Test *test)
{
  test->left++;
  test->booth = NULL;
}

static inline void
settle (int milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  /* a busy machine may have slept through all of it */
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

static inline void
open_booth (Test     *test,
            gboolean  ask_each)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_vote_open (test->vote, PASSPHRASE, &error));
  g_assert_no_error (error);
  test->booth = ws_booth_new (NULL, test->vote, ask_each);
  ws_booth_set_clock (test->booth, clock_now, test);
  g_signal_connect_swapped (test->booth, "left", G_CALLBACK (on_left), test);
  gtk_window_present (GTK_WINDOW (test->booth));
  settle (200);
}

static inline void
add_options (Test               *test,
             const char *const  *texts)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    g_object_unref (ws_vote_add_option (test->vote, texts[i], NULL, 0, &error));
  g_assert_no_error (error);
}

static inline void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->file, NULL);
}

static inline void
tear_down (Test          *test,
           gconstpointer  data)
{
  if (test->booth != NULL)
    gtk_window_destroy (GTK_WINDOW (test->booth));
  settle (30);
  g_assert_finalize_object (test->vote);
  fixture_tear_down (&test->file, NULL);
}

static const char *const proposals[] = { "Lamps", "Toilets", "Garden", "Court", NULL };

static inline void
make_dots (Test *test)
{
  g_autoptr (GError) error = NULL;

  test->vote = ws_vote_add (test->file.workshop, "What first?", WS_METHOD_DOTS, &error);
  g_assert_no_error (error);
  add_options (test, proposals);
}

static inline gboolean
raw_key (Test            *test,
         guint            keyval,
         GdkModifierType  modifiers,
         gboolean         press)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->booth));
  gboolean handled = FALSE;
  guint keycode = keyval % 700;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      if (press)
        g_signal_emit_by_name (controller, "key-pressed", keyval, keycode, modifiers, &handled);
      else
        g_signal_emit_by_name (controller, "key-released", keyval, keycode, modifiers);
      break;
    }
  return handled;
}

static inline void
key (Test  *test,
     guint  keyval)
{
  g_assert_true (raw_key (test, keyval, 0, TRUE));
  if (test->booth != NULL)
    raw_key (test, keyval, 0, FALSE);
}

/* "F2 Return plus": names of keys. */
static inline void
keys (Test       *test,
      const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      guint keyval = gdk_keyval_from_name (list[i]);

      g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);
      key (test, keyval);
    }
}

static inline void
assert_at (Test         *test,
           WsBoothState  state)
{
  g_assert_cmpint (ws_booth_get_state (test->booth), ==, state);
}

/* Every text that a widget below @widget holds, shown or not. */
static inline void
collect (GtkWidget *widget,
         GString   *texts)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_string_append_printf (texts, "%s\n", text);
    }
  if (GTK_IS_EDITABLE (widget))
    g_string_append_printf (texts, "%s\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, texts);
}

static inline gboolean
shows (Test       *test,
       const char *text)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  collect (GTK_WIDGET (test->booth), texts);
  return strstr (texts->str, text) != NULL;
}

/* The screen, below a banner if there is one. */
static inline GtkWidget *
current_page (Test *test)
{
  GtkWidget *frame = gtk_window_get_child (GTK_WINDOW (test->booth));

  return gtk_widget_get_first_child (gtk_widget_get_last_child (frame));
}

static inline GtkWidget *
find_text (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline void
type_passphrase (Test       *test,
                 const char *text)
{
  GtkWidget *entry = find_text (GTK_WIDGET (test->booth));

  g_assert_nonnull (entry);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->booth)) == entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  key (test, GDK_KEY_Return);
  /* the comparison takes a third of a second of work */
  for (int i = 0; i < 100 && shows (test, "Checking…"); i++)
    {
      settle (50);
      if (test->booth == NULL)
        return;
    }
}

static inline void
assert_box (Test       *test,
            const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) ballots = NULL;

  g_assert_cmpuint (ws_vote_get_cast (test->vote), ==, 1);
  g_assert_null (ws_vote_list_ballots (test->vote, &error));
  g_clear_error (&error);
  g_assert_true (ws_vote_close (test->vote, &error));
  ballots = ws_vote_list_ballots (test->vote, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (ballots), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (ballots, body)), ==, 1);
}
