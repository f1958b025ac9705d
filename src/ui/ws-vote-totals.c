/* ws-vote-totals.c — totals of a show of hands or of ballots on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facilitator counts in front of the room, so the page says while one types whether the numbers can be true, in the
 * sentence with which the model would refuse them. Nothing is kept before they agree.
 */
#include "ws-vote-totals.h"

#include <glib/gi18n.h>

#include "ws-columns.h"
#include "ws-feedback.h"
#include "ws-page-header.h"
#include "ws-text.h"

#define MOST 99999

struct _WsVoteTotals
{
  AdwBin        parent_instance;

  WsVote       *vote;
  gboolean      narrow;
  GtkWidget    *ballots;     /* spin buttons */
  GtkWidget    *blank;
  GtkWidget    *spoiled;
  GPtrArray    *counts;

  WsPageHeader *header;
  GtkLabel     *question;
  GtkWidget    *hands;
  GtkWidget    *paper;
  GtkListBox   *people;
  GtkListBox   *options;
  GtkWidget    *banner;
  GtkImage     *icon;
  GtkLabel     *words;
  GtkWidget    *keep;
  GtkWidget    *close;
};

G_DEFINE_FINAL_TYPE (WsVoteTotals, ws_vote_totals, ADW_TYPE_BIN)

enum { PROP_0, PROP_VOTE, PROP_NARROW, N_PROPS };

static GParamSpec *props[N_PROPS];

static WsChannel
channel_of (WsVoteTotals *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->paper)) ? WS_CHANNEL_PAPER : WS_CHANNEL_HANDS;
}

static int
number_in (GtkWidget *spin)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

/* What is on the screen. Free the counts. */
static void
read_sheet (WsVoteTotals *self,
            WsTallySheet *sheet)
{
  *sheet = (WsTallySheet) { number_in (self->ballots), number_in (self->blank), number_in (self->spoiled),
                            g_new0 (int, self->counts->len + 1) };
  for (guint i = 0; i < self->counts->len; i++)
    sheet->counts[i] = number_in (g_ptr_array_index (self->counts, i));
}

static gboolean
is_kept (WsVoteTotals       *self,
         const WsTallySheet *typed)
{
  WsTallySheet kept;
  gboolean same = ws_vote_get_sheet (self->vote, channel_of (self), &kept) && kept.ballots == typed->ballots &&
                  kept.blank == typed->blank && kept.spoiled == typed->spoiled;

  for (guint i = 0; same && i < self->counts->len; i++)
    same = kept.counts[i] == typed->counts[i];
  g_free (kept.counts);
  return same;
}

static void
say (WsVoteTotals *self,
     const char   *icon,
     const char   *words,
     gboolean      warn)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->words, words);
  (warn ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->banner, "ws-warn");
}

static void
update (WsVoteTotals *self)
{
  g_autofree char *sum = NULL;
  g_autoptr (GError) error = NULL;
  gboolean kept, right;
  WsTallySheet sheet;

  read_sheet (self, &sheet);
  kept = is_kept (self, &sheet);
  right = ws_vote_check_sheet (self->vote, &sheet, &error);
  sum = g_strdup_printf (ngettext ("The numbers agree: %d valid ballot.", "The numbers agree: %d valid ballots.",
                                   sheet.ballots - sheet.blank - sheet.spoiled),
                         sheet.ballots - sheet.blank - sheet.spoiled);
  if (!right)
    say (self, "ws-warning-symbolic", error->message, TRUE);
  else if (sheet.ballots == 0)
    say (self, "ws-info-symbolic", _("First enter how many there are in all, then those of each option."), FALSE);
  else
    say (self, "ws-done-symbolic", kept ? _("These totals are kept.") : sum, FALSE);
  gtk_widget_set_sensitive (self->keep, right && sheet.ballots > 0 && !kept);
  g_free (sheet.counts);
}

static void
on_keep (WsVoteTotals *self)
{
  GError *error = NULL;
  WsTallySheet sheet;

  read_sheet (self, &sheet);
  if (!ws_vote_write_sheet (self->vote, channel_of (self), &sheet, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  g_free (sheet.counts);
  update (self);
}

static GtkWidget *
add_row (WsVoteTotals *self,
         GtkListBox   *list,
         const char   *title,
         const char   *subtitle)
{
  g_autofree char *broken = ws_text_soft_break (title);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), broken);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  /* numbers are read out one after the other: Tab goes from one to the next, without a stop on each row */
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
  return spin;
}

static void
add_rows (WsVoteTotals *self)
{
  GListModel *options = ws_vote_get_options (self->vote);

  self->ballots = add_row (self, self->people, _("In all"), _("People who raised a hand, or ballots taken out of the box"));
  self->blank = add_row (self, self->people, _("Blank"), _("Of these, without any mark"));
  self->spoiled = add_row (self, self->people, _("Spoiled"), _("Of these, not valid"));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      g_autofree char *title = g_strdup_printf ("%d  %s", (int) ws_vote_option_get_number (option),
                                                ws_vote_option_get_text (option));

      g_ptr_array_add (self->counts, add_row (self, self->options,
                                              *ws_vote_option_get_code (option) != '\0' ? ws_vote_option_get_text (option)
                                                                                        : title, NULL));
    }
}

/* Shows what is kept for the chosen channel. */
static void
load (WsVoteTotals *self)
{
  WsTallySheet sheet;

  ws_vote_get_sheet (self->vote, channel_of (self), &sheet);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->ballots), sheet.ballots);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->blank), sheet.blank);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spoiled), sheet.spoiled);
  for (guint i = 0; i < self->counts->len; i++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (g_ptr_array_index (self->counts, i)), sheet.counts[i]);
  g_free (sheet.counts);
  update (self);
}

/* An undo takes totals back, too. */
static void
on_store_changed (WsVoteTotals *self,
                  WsChanges    *changes)
{
  if (ws_row_exists (WS_ROW (self->vote)) && ws_vote_get_state (self->vote) == WS_VOTE_OPEN &&
      (ws_changes_is_everything (changes) || ws_changes_touch (changes, "tally_sheet") ||
       ws_changes_touch (changes, "tally_line")))
    load (self);
}

static void
ws_vote_totals_constructed (GObject *object)
{
  WsVoteTotals *self = WS_VOTE_TOTALS (object);
  g_autofree char *question = ws_text_soft_break (ws_vote_get_question (self->vote));
  WsVoteRules rules;

  G_OBJECT_CLASS (ws_vote_totals_parent_class)->constructed (object);
  ws_vote_get_rules (self->vote, &rules);
  gtk_label_set_label (self->question, question);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->close), "x", ws_row_get_id (WS_ROW (self->vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close), "votes.close");
  gtk_widget_set_visible (self->close, rules.channel != WS_CHANNEL_LAPTOP);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (rules.channel == WS_CHANNEL_HANDS ? self->hands : self->paper), TRUE);
  add_rows (self);
  g_signal_connect_object (self->paper, "toggled", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_row_get_store (WS_ROW (self->vote)), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (self);
}

static void
ws_vote_totals_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WsVoteTotals *self = WS_VOTE_TOTALS (object);

  if (id == PROP_VOTE)
    g_value_set_object (value, self->vote);
  else
    g_value_set_boolean (value, self->narrow);
}

static void
ws_vote_totals_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WsVoteTotals *self = WS_VOTE_TOTALS (object);

  if (id == PROP_VOTE)
    self->vote = g_value_dup_object (value);
  else
    self->narrow = g_value_get_boolean (value);
}

static gboolean
ws_vote_totals_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WS_VOTE_TOTALS (widget)->ballots);
}

static void
ws_vote_totals_dispose (GObject *object)
{
  WsVoteTotals *self = WS_VOTE_TOTALS (object);

  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_vote_totals_parent_class)->dispose (object);
}

static void
ws_vote_totals_finalize (GObject *object)
{
  g_ptr_array_unref (WS_VOTE_TOTALS (object)->counts);
  G_OBJECT_CLASS (ws_vote_totals_parent_class)->finalize (object);
}

static void
ws_vote_totals_class_init (WsVoteTotalsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WS_TYPE_COLUMNS);
  g_type_ensure (WS_TYPE_PAGE_HEADER);
  object_class->constructed = ws_vote_totals_constructed;
  object_class->get_property = ws_vote_totals_get_property;
  object_class->set_property = ws_vote_totals_set_property;
  object_class->dispose = ws_vote_totals_dispose;
  widget_class->grab_focus = ws_vote_totals_grab_focus;
  object_class->finalize = ws_vote_totals_finalize;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, WS_TYPE_VOTE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-totals.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, header);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, question);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, hands);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, paper);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, people);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, options);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, banner);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, icon);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, words);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, keep);
  gtk_widget_class_bind_template_child (widget_class, WsVoteTotals, close);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
}

static void
ws_vote_totals_init (WsVoteTotals *self)
{
  self->counts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_totals_new:
 * @vote: an open vote
 *
 * Returns: (transfer floating): its page
 */
GtkWidget *
ws_vote_totals_new (WsVote *vote)
{
  return g_object_new (WS_TYPE_VOTE_TOTALS, "vote", vote, NULL);
}
