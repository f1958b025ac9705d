/* test-page.h — a page of the window over a real file, for the tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-model.h"
#include "ws-page.h"

typedef struct
{
  Fixture    file;
  GtkWidget *window;
  WsPage    *page;
} PageFixture;

static inline void
settle (void)
{
  for (int i = 0; i < 15; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

static inline void
page_show (PageFixture *f,
           GType        type)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->page = g_object_new (type, "workshop", f->file.workshop, NULL);
  f->window = adw_application_window_new (NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (f->page));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (f->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static inline void
page_tear_down (PageFixture   *f,
                gconstpointer  data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  fixture_tear_down (&f->file, NULL);
}

/* The nth widget of a class that is to be seen, in the order of the tree. */
static inline GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *nth)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? find_nth (child, type, nth) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
find (gpointer widget,
      GType    type,
      guint    nth)
{
  return find_nth (widget, type, &nth);
}

static inline GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;
  return NULL;
}

static inline GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *button;

  for (guint i = 0; (button = find (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (find_label (button, text) != NULL)
      return button;
  return NULL;
}

static inline void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}
