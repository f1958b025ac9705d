/* ws-votes-booth.c — from the page of votes into the booth, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where admission is by the list, the name is picked here before the laptop goes, and picked anew when it is back: the
 * booth never shows names.
 */
#include "ws-votes-private.h"

#include <glib/gi18n.h>

#include "ws-booth.h"
#include "ws-feedback.h"
#include "ws-hand-over.h"
#include "ws-roll-picker.h"

/* A way into the booth; it lives as long as the window that asks. */
typedef struct
{
  WsVotesPage *page;
  WsVote      *vote;
  GCallback    on_left;   /* of the booth; it leads to the next picker, whose choice needs it again */
} Way;

static Way *
way_new (gpointer   page,
         WsVote    *vote,
         GCallback  on_left)
{
  Way *way = g_new0 (Way, 1);

  way->page = g_object_ref (page);
  way->vote = g_object_ref (vote);
  way->on_left = on_left;
  return way;
}

static void
way_free (gpointer  data,
          GClosure *closure)
{
  Way *way = data;

  g_object_unref (way->page);
  g_object_unref (way->vote);
  g_free (way);
}

static GtkWindow *
window_of (Way *way)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (way->page));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GtkApplication *
app_of (Way *way)
{
  GtkWindow *window = window_of (way);

  return window != NULL ? gtk_window_get_application (window) : NULL;
}

static void
on_picked (WsRollPicker *picker,
           WsPerson     *person,
           Way          *way)
{
  GtkApplication *app = app_of (way);
  WsBooth *booth;

  if (app == NULL || ws_vote_get_state (way->vote) != WS_VOTE_OPEN)
    return;
  booth = ws_booth_new (app, way->vote, FALSE);
  g_signal_connect_data (booth, "left", way->on_left, way_new (way->page, way->vote, way->on_left), way_free, 0);
  gtk_window_present (GTK_WINDOW (booth));
  ws_booth_admit (booth, person);
}

static void
pick (Way *way)
{
  GtkWidget *picker;

  if (window_of (way) == NULL || ws_vote_get_state (way->vote) != WS_VOTE_OPEN)
    return;
  picker = ws_roll_picker_new (window_of (way), way->vote);
  g_signal_connect_data (picker, "picked", G_CALLBACK (on_picked), way_new (way->page, way->vote, way->on_left),
                         way_free, 0);
  gtk_window_present (GTK_WINDOW (picker));
}

/* The laptop is back: who is next? */
static void
on_left (WsBooth *booth,
         Way     *way)
{
  pick (way);
}

static void
on_answer (WsHandOver *dialog,
           const char *response,
           Way        *way)
{
  GtkApplication *app = app_of (way);
  WsVoteRules rules;

  if (!g_str_equal (response, "do") || app == NULL || ws_vote_get_state (way->vote) != WS_VOTE_OPEN)
    return;
  ws_vote_get_rules (way->vote, &rules);
  if (rules.admission == WS_ADMISSION_ROLL)
    pick (way);
  else
    gtk_window_present (GTK_WINDOW (ws_booth_new (app, way->vote, ws_hand_over_get_ask_each (dialog))));
}

/* Asks how, then hands the laptop over for an open vote. */
void
ws_votes_page_hand_over (WsVotesPage *self,
                         WsVote      *vote)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  WsVoteRules rules;
  GtkWidget *dialog;

  ws_vote_get_rules (vote, &rules);
  dialog = ws_hand_over_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, rules.admission);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer), way_new (self, vote, G_CALLBACK (on_left)),
                         way_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "Try with fruits": the booth of any vote at the laptop, with nothing behind it (E24). */
void
ws_votes_page_practise (WsVotesPage *self,
                        WsVote      *vote)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *app = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  if (app != NULL)
    gtk_window_present (GTK_WINDOW (ws_booth_new_practice (app, vote)));
}
