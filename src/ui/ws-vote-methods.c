/* ws-vote-methods.c — choosing how a vote is made: ten ways in four groups, each with a sentence on when it serves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups are what a facilitator wants to do, not families of voting theory; the first of each is the one to take when
 * in doubt.
 */
#include "ws-vote-methods.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-vote-rule.h"
#include "ws-vote-words.h"

struct _WsVoteMethods
{
  AdwWindow  parent_instance;

  WsVote    *vote;
  GtkWidget *box;
  GtkWidget *current;   /* row of the method it has */
};

G_DEFINE_FINAL_TYPE (WsVoteMethods, ws_vote_methods, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  WsMethod    methods[5];
  guint       n;
} groups[] = {
  { N_("Choose among ideas"), { WS_METHOD_DOTS, WS_METHOD_APPROVAL, WS_METHOD_SCORE, WS_METHOD_RANKED, WS_METHOD_QUADRATIC }, 5 },
  { N_("Decide on a proposal"), { WS_METHOD_YES_NO, WS_METHOD_CONSENT, WS_METHOD_GRADIENTS }, 3 },
  { N_("Spend money"), { WS_METHOD_BUDGET }, 1 },
  { N_("Elect people"), { WS_METHOD_COMMITTEE }, 1 },
};

static void
on_row_activated (GtkListBox    *list,
                  GtkListBoxRow *row,
                  WsVoteMethods *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GError *error = NULL;
  WsVoteRules rules;

  ws_vote_get_rules (self->vote, &rules);
  ws_vote_rules_take_method (&rules, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "method")));
  if (!ws_vote_set_rules (self->vote, &rules, &error))
    ws_feedback_take_error (GTK_WIDGET (parent), error);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
make_row (WsVoteMethods *self,
          WsMethod       method)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean current = ws_vote_get_method (self->vote) == method;
  GtkWidget *mark = gtk_image_new_from_icon_name (current ? "ws-done-symbolic" : "ws-next-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ws_vote_words_method (method));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ws_vote_words_when (method));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (mark, current ? "ws-accent" : "ws-2");
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  current ? _("Chosen now") : _("Choose"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_object_set_data (G_OBJECT (row), "method", GUINT_TO_POINTER (method));
  if (current)
    self->current = row;
  return row;
}

static void
fill (WsVoteMethods *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *heading = gtk_label_new (_(groups[i].title));
      GtkWidget *list = gtk_list_box_new ();

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
      gtk_widget_add_css_class (heading, "heading");
      if (i > 0)
        gtk_widget_set_margin_top (heading, 12);
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(groups[i].title), -1);
      for (guint j = 0; j < groups[i].n; j++)
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, groups[i].methods[j]));
      g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self, 0);
      gtk_box_append (GTK_BOX (self->box), heading);
      gtk_box_append (GTK_BOX (self->box), list);
    }
}

static void
ws_vote_methods_dispose (GObject *object)
{
  g_clear_object (&WS_VOTE_METHODS (object)->vote);
  G_OBJECT_CLASS (ws_vote_methods_parent_class)->dispose (object);
}

static void
ws_vote_methods_class_init (WsVoteMethodsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_vote_methods_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ws_vote_methods_init (WsVoteMethods *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "ws-page");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _("How People Vote"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 660);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, -1);
}

/**
 * ws_vote_methods_new:
 * @parent: (nullable): window that it belongs to
 * @vote: a draft
 *
 * Returns: the window; it sets the method that is chosen and goes
 */
GtkWidget *
ws_vote_methods_new (GtkWindow *parent,
                     WsVote    *vote)
{
  WsVoteMethods *self = g_object_new (WS_TYPE_VOTE_METHODS, "transient-for", parent, NULL);

  self->vote = g_object_ref (vote);
  fill (self);
  if (self->current != NULL)
    gtk_widget_grab_focus (self->current);
  return GTK_WIDGET (self);
}
