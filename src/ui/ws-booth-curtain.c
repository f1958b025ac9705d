/* ws-booth-curtain.c — what the booth does to the rest of the program: it hides it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A covered window is still read out by assistive technology, a hidden one is not. The program must not end
 * while all of its windows are hidden, and the screen must not go dark in front of a voter. Memory that is
 * given back meanwhile is overwritten, because toolkit and fonts keep copies of what a voter reads and types
 * that nobody else can reach.
 */
#include "ws-booth-curtain.h"

#include <glib/gi18n.h>
#include <malloc.h>

#define OVERWRITE 0x5A

struct _WsBoothCurtain
{
  GtkApplication *app;
  guint           inhibit;
  GPtrArray      *hidden;
};

/**
 * ws_booth_curtain_new:
 * @app: (nullable): whose windows are hidden; it is kept running
 *
 * Returns: (transfer full): an open curtain
 */
WsBoothCurtain *
ws_booth_curtain_new (GtkApplication *app)
{
  WsBoothCurtain *self = g_new0 (WsBoothCurtain, 1);

  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
#ifdef M_PERTURB
  mallopt (M_PERTURB, OVERWRITE);
#endif
  if (app == NULL)
    return self;
  self->app = g_object_ref (app);
  g_application_hold (G_APPLICATION (app));
  self->inhibit = gtk_application_inhibit (app, NULL, GTK_APPLICATION_INHIBIT_IDLE, _("A vote is being held"));
  return self;
}

void
ws_booth_curtain_free (WsBoothCurtain *self)
{
  if (self->app != NULL)
    {
      if (self->inhibit != 0)
        gtk_application_uninhibit (self->app, self->inhibit);
      g_application_release (G_APPLICATION (self->app));
      g_object_unref (self->app);
    }
  g_ptr_array_unref (self->hidden);
#ifdef M_PERTURB
  mallopt (M_PERTURB, 0);
#endif
  g_free (self);
}

/* Hides every window but @booth, which is there already: nobody sees the desktop in between. */
void
ws_booth_curtain_draw (WsBoothCurtain *self,
                       GtkWindow      *booth)
{
  GList *windows = self->app != NULL ? gtk_application_get_windows (self->app) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != booth && gtk_widget_get_visible (l->data))
      g_ptr_array_add (self->hidden, g_object_ref (l->data));
  for (guint i = 0; i < self->hidden->len; i++)
    {
      GtkWindow *window = g_ptr_array_index (self->hidden, i);

      g_object_set_data (G_OBJECT (window), "ws-booth-maximized",
                         GINT_TO_POINTER (gtk_window_is_maximized (window)));
      gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
    }
}

/* Shows them again. */
void
ws_booth_curtain_open (WsBoothCurtain *self)
{
  for (guint i = 0; i < self->hidden->len; i++)
    {
      GtkWindow *window = g_ptr_array_index (self->hidden, i);

      /* a window that was taken off the screen comes back at its plain size */
      if (g_object_steal_data (G_OBJECT (window), "ws-booth-maximized") != NULL)
        gtk_window_maximize (window);
      gtk_window_present (window);
    }
  g_ptr_array_set_size (self->hidden, 0);
}
