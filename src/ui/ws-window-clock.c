/* ws-window-clock.c — the keys of the timer, which work on every stage, and what its clock makes the window do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block that begins and is linked to a vote opens that vote's page. When a block's time is over the bell rings, and the
 * window says so as well: the sound is never the only sign. */

#include <glib/gi18n-lib.h>

#include "ws-bell.h"
#include "ws-clock.h"
#include "ws-feedback.h"
#include "ws-window-private.h"

static WsClock *
get_clock (GtkWidget *widget)
{
  WsWorkshop *workshop = ws_window_get_workshop (WS_WINDOW (widget));

  return workshop != NULL ? ws_workshop_get_clock (workshop) : NULL;
}

static void
on_timer (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsClock *clock = get_clock (widget);
  GError *error = NULL;
  gboolean ok = TRUE;

  if (clock == NULL)
    return;
  if (g_str_equal (name, "win.timer-start"))
    ok = ws_clock_start (clock, &error);
  else if (g_str_equal (name, "win.timer-pause"))
    ok = ws_clock_pause (clock, ws_clock_get_state (clock) != WS_CLOCK_PAUSED, &error);
  else if (g_str_equal (name, "win.timer-next"))
    ok = ws_clock_next (clock, &error);
  else if (g_str_equal (name, "win.timer-back"))
    ok = ws_clock_back (clock, &error);
  else
    ok = ws_clock_extend (clock, g_variant_get_int32 (parameter), &error);
  if (!ok)
    ws_feedback_take_error (widget, error);
}

/* "win.ring": once, to hear whether the room would hear it. */
static void
on_ring (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsBell *bell = g_object_get_data (G_OBJECT (widget), "ws-bell");

  if (bell != NULL)
    ws_bell_try (bell);
}

static const char *const actions[] = { "win.timer-start", "win.timer-pause", "win.timer-next", "win.timer-back" };

void
ws_window_install_clock_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, on_timer);
  gtk_widget_class_install_action (klass, "win.timer-extend", "i", on_timer);
  gtk_widget_class_install_action (klass, "win.ring", NULL, on_ring);
}

static void
on_state (WsWindow *self)
{
  WsWorkshop *workshop = ws_window_get_workshop (self);
  WsClock *clock = get_clock (GTK_WIDGET (self));
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop));
  WsClockState state = ws_clock_get_state (clock);
  gboolean running = ws_clock_is_running (clock);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.timer-start", writable && state == WS_CLOCK_IDLE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.timer-pause", writable && running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.timer-next", writable && running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.timer-back", writable && state != WS_CLOCK_IDLE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.timer-extend", writable && running);
}

static void
on_begun (WsWindow      *self,
          WsAgendaBlock *block)
{
  g_autoptr (WsVote) vote = ws_agenda_block_get_vote (block);

  if (vote != NULL)
    ws_window_show_row (self, "voting", ws_row_get_id (WS_ROW (vote)));
}

static void
on_bell (WsWindow *self,
         gboolean  early)
{
  WsClock *clock = get_clock (GTK_WIDGET (self));
  WsAgendaBlock *block = ws_clock_get_block (clock);
  WsBell *bell = g_object_get_data (G_OBJECT (self), "ws-bell");
  g_autofree char *text = NULL;

  if (block != NULL)
    /* Translators: %s is the title of a block of the agenda */
    text = g_strdup_printf (early ? _("Soon over: %s") : _("Its time is over: %s"), ws_agenda_block_get_title (block));
  if (text != NULL)
    ws_feedback_say (GTK_WIDGET (self), text);
  ws_bell_ring (bell);
}

/**
 * ws_window_follow_clock:
 *
 * To be called once the window has its workshop.
 */
void
ws_window_follow_clock (WsWindow *self)
{
  WsClock *clock = get_clock (GTK_WIDGET (self));
  GSettings *settings = ws_application_get_settings (WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  g_object_set_data_full (G_OBJECT (self), "ws-bell", ws_bell_new (settings), g_object_unref);
  g_settings_bind (settings, "early-bell", clock, "early-bell", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "agenda-automatic", clock, "automatic", G_SETTINGS_BIND_GET);
  g_signal_connect_object (clock, "changed", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "begun", G_CALLBACK (on_begun), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "bell", G_CALLBACK (on_bell), self, G_CONNECT_SWAPPED);
  on_state (self);
}
