/* ws-vote-rules-list.c — the rules of a vote that is being prepared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table says which rule is which row. A row changes only its own field of the rules that the model holds, so showing
 * what an undo brought back never writes anything.
 */
#include "ws-vote-rules-list.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-vote-words.h"

typedef enum
{
  METHOD, DOTS, CAP, CHOOSE_MAX, CHOOSE_MIN, MAJORITY, BASE, SEATS, TIE_RULE, CHANNEL, ENTITLED, PRESENT, SHUFFLE,
  N_RULES,
} Rule;

typedef enum { FOR_DOTS = 1, FOR_APPROVAL = 2, FOR_YES_NO = 4, FOR_CHOICE = 3, FOR_ALL = 7 } Methods;

typedef struct
{
  const char  *title;
  gsize        field;             /* in WsVoteRules */
  Methods      methods;
  int          least;             /* of a number */
  int          most;              /* 0: a choice or a switch */
  const char *(*words) (guint i); /* of a choice */
} RuleRow;

static const RuleRow rule_rows[N_RULES] = {
  [METHOD] = { N_("Method"), G_STRUCT_OFFSET (WsVoteRules, method), FOR_ALL, 0, 0, ws_vote_words_method },
  [DOTS] = { N_("Points for each person"), G_STRUCT_OFFSET (WsVoteRules, dots), FOR_DOTS, 1, 99 },
  [CAP] = { N_("At most for one option"), G_STRUCT_OFFSET (WsVoteRules, cap), FOR_DOTS, 0, 99 },
  [CHOOSE_MAX] = { N_("Each person chooses up to"), G_STRUCT_OFFSET (WsVoteRules, choose_max), FOR_APPROVAL, 0, 99 },
  [CHOOSE_MIN] = { N_("And at least"), G_STRUCT_OFFSET (WsVoteRules, choose_min), FOR_APPROVAL, 0, 99 },
  [MAJORITY] = { N_("To be adopted"), G_STRUCT_OFFSET (WsVoteRules, majority), FOR_YES_NO, 0, 0, ws_vote_words_majority },
  [BASE] = { N_("Percentage of"), G_STRUCT_OFFSET (WsVoteRules, base), FOR_YES_NO, 0, 0, ws_vote_words_base },
  [SEATS] = { N_("How many are chosen"), G_STRUCT_OFFSET (WsVoteRules, seats), FOR_CHOICE, 1, 98 },
  [TIE_RULE] = { N_("If there is a tie"), G_STRUCT_OFFSET (WsVoteRules, tie_rule), FOR_CHOICE, 0, 0, ws_vote_words_tie_rule },
  [CHANNEL] = { N_("How people vote"), G_STRUCT_OFFSET (WsVoteRules, channel), FOR_ALL, 0, 0, ws_vote_words_channel },
  [ENTITLED] = { N_("People entitled to vote"), G_STRUCT_OFFSET (WsVoteRules, entitled), FOR_ALL, 0, 99999 },
  [PRESENT] = { N_("People present"), G_STRUCT_OFFSET (WsVoteRules, present), FOR_ALL, 0, 99999 },
  [SHUFFLE] = { N_("Random order on each ballot"), G_STRUCT_OFFSET (WsVoteRules, shuffle), FOR_CHOICE, 0, 0 },
};

struct _WsVoteRulesList
{
  AdwBin     parent_instance;

  WsVote    *vote;
  GtkWidget *rows[N_RULES];
  GtkWidget *controls[N_RULES];   /* spin button or switch; of a choice the row itself */
};

G_DEFINE_FINAL_TYPE (WsVoteRulesList, ws_vote_rules_list, ADW_TYPE_BIN)

static int *
field_of (WsVoteRules *rules,
          guint        rule)
{
  return G_STRUCT_MEMBER_P (rules, rule_rows[rule].field);
}

static int
value_of (WsVoteRulesList *self,
          guint            rule)
{
  if (rule_rows[rule].words != NULL)
    return adw_combo_row_get_selected (ADW_COMBO_ROW (self->rows[rule]));
  if (rule_rows[rule].most > 0)
    return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->controls[rule]));
  return gtk_switch_get_active (GTK_SWITCH (self->controls[rule]));
}

static void
show_value (WsVoteRulesList *self,
            guint            rule,
            int              value)
{
  if (value_of (self, rule) == value)
    return;
  if (rule_rows[rule].words != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->rows[rule]), value);
  else if (rule_rows[rule].most > 0)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->controls[rule]), value);
  else
    gtk_switch_set_active (GTK_SWITCH (self->controls[rule]), value);
}

/* What is wrong with a rule, or NULL; the same as the model refuses at opening, said where it is put right. */
static const char *
problem_with (const WsVoteRules *rules,
              guint              n_options,
              guint              rule)
{
  if (rule == SEATS && n_options >= 2 && (guint) rules->seats >= n_options)
    return _("As many as there are options: nothing would be decided");
  if (rule == CHOOSE_MIN && (guint) rules->choose_min > n_options)
    return _("More than there are options");
  if (rule == ENTITLED && rules->method == WS_METHOD_YES_NO && rules->base == WS_BASE_ENTITLED && rules->entitled == 0)
    return _("Needed, because the percentage is of them");
  if (rule == PRESENT && rules->method == WS_METHOD_YES_NO && rules->base == WS_BASE_PRESENT && rules->present == 0)
    return _("Needed, because the percentage is of them");
  return NULL;
}

static const char *
explain (const WsVoteRules *rules,
         guint              rule)
{
  switch (rule)
    {
    case CAP:
      return rules->cap == 0 ? _("0: no limit") : _("Keeps one person from deciding alone");
    case CHOOSE_MAX:
      return rules->choose_max == 0 ? _("0: as many as they like") : "";
    case CHOOSE_MIN:
      return rules->choose_min == 0 ? _("0: a blank ballot is fine") : "";
    case ENTITLED:
    case PRESENT:
      return *field_of ((WsVoteRules *) rules, rule) == 0 ? _("0: not stated") : "";
    case TIE_RULE:
      return _("Fixed now, before anybody has voted");
    case CHANNEL:
      return rules->channel == WS_CHANNEL_LAPTOP ? _("Secret; you open each ballot with a key")
                                                 : _("You enter the totals; they must add up");
    default:
      return "";
    }
}

static void
refresh (WsVoteRulesList *self)
{
  guint n_options = ws_vote_get_n_options (self->vote);
  gboolean counted = ws_attendance_is_used (ws_workshop_get_attendance (ws_vote_get_workshop (self->vote)));
  WsVoteRules rules, asked;

  ws_vote_get_rules (self->vote, &rules);
  asked = rules;
  if (counted)
    asked.entitled = asked.present = 1;
  for (guint i = 0; i < N_RULES; i++)
    {
      const char *problem = problem_with (&asked, n_options, i);
      gboolean from_people = counted && (i == ENTITLED || i == PRESENT);
      gboolean shown = (rule_rows[i].methods & (1 << rules.method)) != 0;

      show_value (self, i, *field_of (&rules, i));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), problem != NULL ? problem
                                   : from_people ? _("Counted from People when the vote opens") : explain (&rules, i));
      adw_action_row_set_icon_name (ADW_ACTION_ROW (self->rows[i]), problem != NULL ? "ws-warning-symbolic" : NULL);
      (problem != NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->rows[i], "ws-problem");
      gtk_widget_set_visible (self->rows[i], shown && (i != SHUFFLE || rules.channel == WS_CHANNEL_LAPTOP));
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
  if (*field_of (&rules, rule) == value_of (self, rule))
    return;
  *field_of (&rules, rule) = value_of (self, rule);
  if (!ws_vote_set_rules (self->vote, &rules, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  refresh (self);
}

static void
fill_choice (AdwComboRow *row,
             guint        rule)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; rule_rows[rule].words (i) != NULL; i++)
    gtk_string_list_append (list, rule_rows[rule].words (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
add_row (WsVoteRulesList *self,
         GtkListBox      *list,
         guint            rule)
{
  const RuleRow *spec = &rule_rows[rule];
  GtkWidget *row = spec->words != NULL ? adw_combo_row_new () : adw_action_row_new ();
  GtkWidget *control = row;
  const char *notify = "notify::selected";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(spec->title));
  if (spec->words != NULL)
    fill_choice (ADW_COMBO_ROW (row), rule);
  else if (spec->most > 0)
    {
      control = gtk_spin_button_new_with_range (spec->least, spec->most, 1);
      notify = "notify::value";
    }
  else
    {
      control = gtk_switch_new ();
      notify = "notify::active";
    }
  if (control != row)
    {
      gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
      gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, _(spec->title), -1);
    }
  g_object_set_data (G_OBJECT (control), "rule", GUINT_TO_POINTER (rule));
  g_signal_connect_object (control, notify, G_CALLBACK (on_control), self, G_CONNECT_SWAPPED);
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
  for (guint i = 0; i < N_RULES; i++)
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
  for (guint i = 0; i < N_RULES; i++)
    show_value (self, i, *field_of (&rules, i));
  self->vote = g_object_ref (vote);
  g_signal_connect_object (vote, "notify", G_CALLBACK (on_vote_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_vote_get_options (vote), "items-changed", G_CALLBACK (on_vote_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}
