/* ws-vote-tie.c — a tie, and how it is broken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the way that was fixed before the vote is offered. The program draws no lot itself: the room draws it, everybody
 * sees it, and what is written here is the order that came out and how.
 */
#include "ws-vote-tie.h"

#include <glib/gi18n.h>

#include "ws-reorder.h"
#include "ws-text.h"

struct _WsVoteTie
{
  AdwBin      parent_instance;

  WsVote     *vote;
  GListStore *tied;       /* WsVoteOption in the order that was drawn */

  GtkLabel   *title;
  GtkLabel   *text;
  GtkWidget  *run_off;
  GtkWidget  *order_box;
  GtkLabel   *order_words;
  GtkListBox *order;
  GtkWidget  *note;
  GtkWidget  *record;
  GtkWidget  *refused;
};

G_DEFINE_FINAL_TYPE (WsVoteTie, ws_vote_tie, ADW_TYPE_BIN)

static void
move (WsVoteTie *self,
      guint      from,
      int        step)
{
  g_autoptr (GObject) option = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tied));

  if ((step < 0 && from == 0) || (step > 0 && from + 1 >= n))
    return;
  option = g_list_model_get_item (G_LIST_MODEL (self->tied), from);
  g_list_store_remove (self->tied, from);
  g_list_store_insert (self->tied, from + step, option);
  ws_reorder_focus (self->order, from + step);
}

static void
on_step (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsVoteTie *self = WS_VOTE_TIE (widget);
  gint64 id = g_variant_get_int64 (parameter);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tied)); i++)
    {
      g_autoptr (WsRow) option = g_list_model_get_item (G_LIST_MODEL (self->tied), i);

      if (ws_row_get_id (option) == id)
        {
          move (self, i, g_str_equal (name, "tie.up") ? -1 : 1);
          return;
        }
    }
}

static void
add_button (GtkWidget    *row,
            WsVoteOption *option,
            const char   *icon,
            const char   *action,
            const char   *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ws_row_get_id (WS_ROW (option)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  g_autofree char *text = ws_text_soft_break (ws_vote_option_get_text (item));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  add_button (row, item, "ws-up-symbolic", "tie.up", _("Earlier in the order"));
  add_button (row, item, "ws-down-symbolic", "tie.down", _("Later in the order"));
  return row;
}

static void
on_record (WsVoteTie *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tied)); i++)
    g_ptr_array_add (order, g_list_model_get_item (G_LIST_MODEL (self->tied), i));
  if (ws_vote_break_tie (self->vote, order, gtk_editable_get_text (GTK_EDITABLE (self->note)), &error))
    return;
  gtk_label_set_label (GTK_LABEL (self->refused), error->message);
  gtk_widget_set_visible (self->refused, TRUE);
}

static void
show_run_off (WsVoteTie *self,
              gboolean   wanted)
{
  g_autoptr (WsVote) next = ws_vote_get_next (self->vote);
  gboolean there = next != NULL && ws_vote_get_runoff (next);

  gtk_widget_set_visible (self->run_off, wanted);
  if (!wanted)
    return;
  gtk_button_set_label (GTK_BUTTON (self->run_off), there ? _("Go to the Run-off") : _("Prepare the Run-off"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->run_off), "x",
                                    ws_row_get_id (there ? WS_ROW (next) : WS_ROW (self->vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->run_off), there ? "votes.show" : "votes.run-off");
}

static void
show_order (WsVoteTie *self,
            WsResult  *result,
            gboolean   lot)
{
  g_autoptr (GPtrArray) tied = ws_result_list_tied (result);
  guint seats = ws_result_get_open_seats (result);
  g_autofree char *words = NULL;

  words = g_strdup_printf (lot ? ngettext ("Draw the lot in front of everybody and put the options in the order drawn: "
                                           "the first %u is chosen.",
                                           "Draw the lot in front of everybody and put the options in the order drawn: "
                                           "the first %u are chosen.", seats)
                               : ngettext ("Put the options in the order that was decided: the first %u is chosen.",
                                           "Put the options in the order that was decided: the first %u are chosen.", seats),
                           seats);
  gtk_label_set_label (self->order_words, words);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->tied)) == tied->len)
    return;
  g_list_store_remove_all (self->tied);
  for (guint i = 0; i < tied->len; i++)
    g_list_store_append (self->tied, g_ptr_array_index (tied, i));
}

/**
 * ws_vote_tie_show:
 * @vote: a closed vote
 * @result: its result
 *
 * Hides itself where there is no tie.
 */
void
ws_vote_tie_show (WsVoteTie *self,
                  WsVote    *vote,
                  WsResult  *result)
{
  const char *title = ws_result_get_tie_title (result);
  const char *text = ws_result_get_tie_text (result);
  g_autofree char *prefix = NULL;
  gboolean open = ws_result_needs_decision (result);
  gboolean by_order;
  WsVoteRules rules;

  g_return_if_fail (WS_IS_VOTE_TIE (self));
  g_set_object (&self->vote, vote);
  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL);
  if (title == NULL)
    return;
  ws_vote_get_rules (vote, &rules);
  prefix = g_strconcat (title, ". ", NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, g_str_has_prefix (text, prefix) ? text + strlen (prefix) : text);
  show_run_off (self, open && rules.tie_rule == WS_TIE_RUNOFF);
  by_order = open && ws_vote_get_state (vote) == WS_VOTE_CLOSED &&
             (rules.tie_rule == WS_TIE_LOT || rules.tie_rule == WS_TIE_FACILITATOR);
  gtk_widget_set_visible (self->order_box, by_order);
  if (by_order)
    show_order (self, result, rules.tie_rule == WS_TIE_LOT);
}

static void
ws_vote_tie_dispose (GObject *object)
{
  WsVoteTie *self = WS_VOTE_TIE (object);

  g_clear_object (&self->vote);
  g_clear_object (&self->tied);
  G_OBJECT_CLASS (ws_vote_tie_parent_class)->dispose (object);
}

static void
ws_vote_tie_class_init (WsVoteTieClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_vote_tie_dispose;
  gtk_widget_class_install_action (widget_class, "tie.up", "x", on_step);
  gtk_widget_class_install_action (widget_class, "tie.down", "x", on_step);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-tie.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, title);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, text);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, run_off);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, order_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, order_words);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, order);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, note);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, record);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTie, refused);
  gtk_widget_class_bind_template_callback (widget_class, on_record);
}

static void
ws_vote_tie_init (WsVoteTie *self)
{
  self->tied = g_list_store_new (WS_TYPE_VOTE_OPTION);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->order, G_LIST_MODEL (self->tied), make_row, NULL, NULL);
}
