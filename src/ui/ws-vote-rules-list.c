/* ws-vote-rules-list.c — the rules of a vote that is being prepared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rules there are, and what each means, is in ws-vote-rule.c. A row changes only its own field of the rules that the
 * model holds, so showing what an undo brought back never writes anything.
 */
#include "ws-vote-rules-list.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-money-entry.h"
#include "ws-vote-rule.h"

struct _WsVoteRulesList
{
  AdwBin     parent_instance;

  WsVote    *vote;
  GtkWidget *rows[WS_VOTE_N_RULES];
  GtkWidget *controls[WS_VOTE_N_RULES];   /* spin button, switch, money; of a choice the row itself; of a fact none */
};

G_DEFINE_FINAL_TYPE (WsVoteRulesList, ws_vote_rules_list, ADW_TYPE_BIN)

static gint64
value_of (WsVoteRulesList *self,
          guint            rule)
{
  switch (ws_vote_rule_get_kind (rule))
    {
    case WS_VOTE_RULE_CHOICE:
      return adw_combo_row_get_selected (ADW_COMBO_ROW (self->rows[rule]));
    case WS_VOTE_RULE_NUMBER:
      return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->controls[rule]));
    case WS_VOTE_RULE_MONEY:
      return ws_money_entry_get_cents (WS_MONEY_ENTRY (self->controls[rule]));
    case WS_VOTE_RULE_SWITCH:
    default:
      return gtk_switch_get_active (GTK_SWITCH (self->controls[rule]));
    }
}

static void
show_value (WsVoteRulesList *self,
            guint            rule,
            gint64           value)
{
  WsVoteRuleKind kind = ws_vote_rule_get_kind (rule);

  if (value_of (self, rule) == value)
    return;
  if (kind == WS_VOTE_RULE_CHOICE)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->rows[rule]), value);
  else if (kind == WS_VOTE_RULE_NUMBER)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->controls[rule]), value);
  else if (kind == WS_VOTE_RULE_MONEY)
    ws_money_entry_set_cents (WS_MONEY_ENTRY (self->controls[rule]), value);
  else
    gtk_switch_set_active (GTK_SWITCH (self->controls[rule]), value);
}

/* Who may come, as far as it is known. */
static guint
expected_people (WsVoteRulesList *self)
{
  guint entitled, present;

  ws_vote_get_people (self->vote, &entitled, &present);
  return present > 0 ? present : entitled;
}

static void
refresh_row (WsVoteRulesList   *self,
             guint              rule,
             const WsVoteRules *rules,
             gboolean           counted)
{
  GtkWidget *row = self->rows[rule];
  gboolean from_people = counted && (rule == WS_VOTE_RULE_ENTITLED || rule == WS_VOTE_RULE_PRESENT);
  const char *problem = from_people ? NULL : ws_vote_rule_find_problem (rule, rules, ws_vote_get_n_options (self->vote));
  const char *title = ws_vote_rule_get_title (rule, rules);

  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) != 0)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      if (WS_IS_MONEY_ENTRY (self->controls[rule]))
        ws_money_entry_set_name (WS_MONEY_ENTRY (self->controls[rule]), title);
      else if (self->controls[rule] != NULL && self->controls[rule] != row)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->controls[rule]), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem != NULL ? problem
                               : from_people ? _("Counted from People when the vote opens")
                               : ws_vote_rule_explain (rule, rules, expected_people (self)));
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), problem != NULL ? "ws-warning-symbolic" : NULL);
  (problem != NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (row, "ws-problem");
}

static void
refresh (WsVoteRulesList *self)
{
  gboolean counted = ws_attendance_is_used (ws_workshop_get_attendance (ws_vote_get_workshop (self->vote)));
  WsVoteRules rules;

  ws_vote_get_rules (self->vote, &rules);
  for (guint i = 0; i < WS_VOTE_N_RULES; i++)
    {
      gboolean shown = ws_vote_rule_is_shown (i, &rules);

      if (shown && ws_vote_rule_get_kind (i) != WS_VOTE_RULE_FACT)
        show_value (self, i, ws_vote_rule_get_value (i, &rules));
      if (shown)
        refresh_row (self, i, &rules, counted);
      gtk_widget_set_visible (self->rows[i], shown);
    }
}

static void
on_vote_changed (WsVoteRulesList *self)
{
  if (ws_row_exists (WS_ROW (self->vote)))
    refresh (self);
}

static void
on_control (WsVoteRulesList *self,
            GParamSpec      *pspec,
            GObject         *control)
{
  guint rule = GPOINTER_TO_UINT (g_object_get_data (control, "rule"));
  GError *error = NULL;
  WsVoteRules rules;

  if (self->vote == NULL)
    return;
  ws_vote_get_rules (self->vote, &rules);
  if (!ws_vote_rule_is_shown (rule, &rules) || ws_vote_rule_get_value (rule, &rules) == value_of (self, rule))
    return;
  ws_vote_rule_set_value (rule, &rules, value_of (self, rule));
  if (!ws_vote_set_rules (self->vote, &rules, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  refresh (self);
}

static void
fill_choice (AdwComboRow *row,
             guint        rule)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const char *word;

  for (guint i = 0; (word = ws_vote_rule_get_word (rule, i)) != NULL; i++)
    gtk_string_list_append (list, word);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static GtkWidget *
make_control (guint        rule,
              const char **notify)
{
  int least, most;

  switch (ws_vote_rule_get_kind (rule))
    {
    case WS_VOTE_RULE_NUMBER:
      ws_vote_rule_get_range (rule, &least, &most);
      *notify = "notify::value";
      return gtk_spin_button_new_with_range (least, most, 1);
    case WS_VOTE_RULE_MONEY:
      *notify = "notify::cents";
      return ws_money_entry_new ("");
    case WS_VOTE_RULE_SWITCH:
      *notify = "notify::active";
      return gtk_switch_new ();
    default:
      return NULL;
    }
}

static void
add_row (WsVoteRulesList *self,
         GtkListBox      *list,
         guint            rule)
{
  gboolean choice = ws_vote_rule_get_kind (rule) == WS_VOTE_RULE_CHOICE;
  GtkWidget *row = choice ? adw_combo_row_new () : adw_action_row_new ();
  const char *notify = "notify::selected";
  GtkWidget *control = choice ? row : make_control (rule, &notify);

  if (choice)
    fill_choice (ADW_COMBO_ROW (row), rule);
  else
    gtk_widget_set_focusable (row, FALSE);   /* its control is the only stop of Tab */
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (control != NULL && control != row)
    {
      gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
    }
  if (control != NULL)
    {
      g_object_set_data (G_OBJECT (control), "rule", GUINT_TO_POINTER (rule));
      g_signal_connect_object (control, notify, G_CALLBACK (on_control), self, G_CONNECT_SWAPPED);
    }
  self->rows[rule] = row;
  self->controls[rule] = control;
  gtk_list_box_append (list, row);
}

static void
ws_vote_rules_list_dispose (GObject *object)
{
  g_clear_object (&WS_VOTE_RULES_LIST (object)->vote);
  G_OBJECT_CLASS (ws_vote_rules_list_parent_class)->dispose (object);
}

static void
ws_vote_rules_list_class_init (WsVoteRulesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_vote_rules_list_dispose;
}

static void
ws_vote_rules_list_init (WsVoteRulesList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rules"), -1);
  for (guint i = 0; i < WS_VOTE_N_RULES; i++)
    add_row (self, GTK_LIST_BOX (list), i);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * ws_vote_rules_list_set_vote:
 * @vote: the draft whose rules are shown, once
 */
void
ws_vote_rules_list_set_vote (WsVoteRulesList *self,
                             WsVote          *vote)
{
  WsVoteRules rules;

  g_return_if_fail (WS_IS_VOTE_RULES_LIST (self) && self->vote == NULL);
  /* the rows still show what they were made with: none of it may be written */
  ws_vote_get_rules (vote, &rules);
  for (guint i = 0; i < WS_VOTE_N_RULES; i++)
    if (ws_vote_rule_is_shown (i, &rules) && ws_vote_rule_get_kind (i) != WS_VOTE_RULE_FACT)
      show_value (self, i, ws_vote_rule_get_value (i, &rules));
  self->vote = g_object_ref (vote);
  g_signal_connect_object (vote, "notify", G_CALLBACK (on_vote_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_vote_get_options (vote), "items-changed", G_CALLBACK (on_vote_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}
