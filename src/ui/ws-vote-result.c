/* ws-vote-result.c — what a closed vote came to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and sentences are the report's, so that screen and minutes say the same. The result is counted again after every
 * commit that may concern it: a run-off of the next round decides the tie of this one.
 */
#include "ws-vote-result.h"

#include <glib/gi18n.h>

#include "ws-columns.h"
#include "ws-figure-view.h"
#include "ws-fingerprint-words.h"
#include "ws-page-header.h"
#include "ws-result.h"
#include "ws-text.h"
#include "ws-vote-rounds.h"
#include "ws-vote-tie.h"
#include "ws-vote-words.h"

struct _WsVoteResult
{
  AdwBin        parent_instance;

  WsVote       *vote;
  gboolean      narrow;
  gboolean      undecided;    /* a tie has to be broken first: that is the next step, not publishing */

  WsPageHeader *header;
  GtkWidget    *scroller;
  GtkWidget    *publish;
  GtkWidget    *state_box;
  GtkImage     *state_icon;
  GtkLabel     *state;
  GtkLabel     *question;
  GtkLabel     *headline;
  WsFigureView *bars;
  GtkLabel     *base;
  WsVoteTie    *tie;
  GtkWidget    *winners_box;
  GtkListBox   *winners;
  GtkGrid      *channels;
  GtkLabel     *turnout;
  GtkLabel     *ballots_hash;
  GtkLabel     *rules_hash;
  GtkLabel     *method;
  GtkWidget    *rounds_box;
  GtkListBox   *rounds;
  GtkWidget    *bottom;
  GtkWidget    *publish_narrow;
};

G_DEFINE_FINAL_TYPE (WsVoteResult, ws_vote_result, ADW_TYPE_BIN)

enum { PROP_0, PROP_VOTE, PROP_NARROW, N_PROPS };

static GParamSpec *props[N_PROPS];

static void
set_user_text (GtkLabel   *label,
               const char *text)
{
  g_autofree char *broken = ws_text_soft_break (text);

  gtk_label_set_label (label, broken);
}

static void
show_state (WsVoteResult *self)
{
  gboolean published = ws_vote_get_state (self->vote) == WS_VOTE_PUBLISHED;
  const char *styles[] = { published ? "ws-ok" : "ws-warn", NULL };
  g_autofree char *method = g_strdup (ws_vote_words_method (ws_vote_get_method (self->vote)));
  /* Translators: method of a vote, then which round it is */
  g_autofree char *subtitle = g_strdup_printf (_("%s · round %d"), method, (int) ws_vote_get_round (self->vote));

  ws_page_header_set_subtitle (self->header, subtitle);
  gtk_widget_set_css_classes (self->state_box, styles);
  gtk_image_set_from_icon_name (self->state_icon, ws_vote_words_state_icon (ws_vote_get_state (self->vote)));
  /* Translators: state of a vote, in capitals */
  gtk_label_set_label (self->state, published ? _("PUBLISHED") : _("CLOSED · STILL TO BE PUBLISHED"));
  gtk_widget_set_visible (self->publish, !published && !self->undecided && !self->narrow);
  gtk_widget_set_visible (self->bottom, !published && !self->undecided && self->narrow);
}

/* --- channels --- */

static void
attach (WsVoteResult *self,
        int           column,
        int           row,
        const char   *text,
        const char   *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->channels, label, column, row, 1, 1);
}

/* Whether marks add up to something that a person would ask for: places in an order do not. */
static gboolean
has_marks (WsVoteResult *self)
{
  WsMethod method = ws_vote_get_method (self->vote);

  return ws_method_has_sheets (method) || method == WS_METHOD_SCORE || method == WS_METHOD_QUADRATIC;
}

static void
attach_numbers (WsVoteResult          *self,
                int                    row,
                const char            *name,
                const WsResultChannel *numbers,
                const char            *style)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  gint64 values[] = { numbers->ballots, numbers->blank + numbers->spoiled, numbers->marks };

  attach (self, 0, row, name, style);
  for (guint i = 0; i < G_N_ELEMENTS (values) - (has_marks (self) ? 0 : 1); i++)
    {
      g_autofree char *text = ws_lang_number (lang, values[i]);

      attach (self, i + 1, row, text, style);
    }
}

static void
show_channels (WsVoteResult *self,
               WsResult     *result)
{
  const char *const names[] = { _("This laptop"), _("Show of hands"), _("Paper") };
  gboolean dots = ws_vote_get_method (self->vote) == WS_METHOD_DOTS;
  WsResultChannel numbers;
  GtkWidget *child;
  int row = 1, n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->channels))) != NULL)
    gtk_grid_remove (self->channels, child);
  attach (self, 0, 0, _("Channel"), "caption-heading");
  attach (self, 1, 0, _("Ballots"), "caption-heading");
  attach (self, 2, 0, _("Blank or spoiled"), "caption-heading");
  if (has_marks (self))
    attach (self, 3, 0, dots ? _("Points") : C_("count", "Votes"), "caption-heading");
  for (int channel = WS_CHANNEL_LAPTOP; channel <= WS_CHANNEL_PAPER; channel++)
    {
      ws_result_get_channel (result, channel, &numbers);
      if (numbers.ballots == 0 && !(channel != WS_CHANNEL_LAPTOP && ws_vote_has_sheet (self->vote, channel)))
        continue;
      attach_numbers (self, row++, names[channel], &numbers, NULL);
      n++;
    }
  ws_result_get_total (result, &numbers);
  if (n != 1)
    attach_numbers (self, row, _("Total"), &numbers, "heading");
}

/* --- winners, rounds --- */

static void
show_winners (WsVoteResult *self,
              WsResult     *result)
{
  guint n = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->winners))) != NULL)
    gtk_list_box_remove (self->winners, child);
  for (guint i = 0; ws_vote_get_method (self->vote) != WS_METHOD_YES_NO && i < ws_result_get_n_lines (result); i++)
    {
      const WsResultLine *line = ws_result_get_line (result, i);

      if (!line->chosen)
        continue;
      gtk_list_box_append (self->winners, ws_vote_rounds_make_winner (line->option));
      n++;
    }
  gtk_widget_set_visible (self->winners_box, n > 0);
}

static void
show_rounds (WsVoteResult *self)
{
  g_autoptr (GPtrArray) rounds = ws_vote_rounds_list (self->vote);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rounds))) != NULL)
    gtk_list_box_remove (self->rounds, child);
  for (guint i = 0; i < rounds->len; i++)
    gtk_list_box_append (self->rounds, ws_vote_rounds_make_row (g_ptr_array_index (rounds, i), self->vote));
  gtk_widget_set_visible (self->rounds_box, rounds->len > 1);
}

/* The words that are read aloud, and the digits that they stand for. */
static char *
write_hash (const char *hash,
            WsLang     *lang)
{
  g_autofree char *words = ws_fingerprint_to_words (hash, ws_lang_get_code (lang));
  g_autofree char *digits = ws_result_format_hash (hash);

  return g_strdup_printf ("%s\n%s", words, digits);
}

static void
refresh (WsVoteResult *self)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = ws_result_new (self->vote, lang);
  g_autoptr (WsFigure) bars = ws_result_make_bars (result, WS_BARS_SCREEN);
  g_autofree char *ballots = write_hash (ws_vote_get_ballots_hash (self->vote), lang);
  g_autofree char *rules = write_hash (ws_vote_get_rules_hash (self->vote), lang);

  self->undecided = ws_result_needs_decision (result);
  show_state (self);
  set_user_text (self->question, ws_vote_get_question (self->vote));
  set_user_text (self->headline, ws_result_get_headline (result));
  ws_figure_view_set_figure (self->bars, bars);
  gtk_label_set_label (self->base, ws_result_get_base_text (result));
  ws_vote_tie_show (self->tie, self->vote, result);
  show_channels (self, result);
  gtk_label_set_label (self->turnout, ws_result_get_turnout_text (result));
  gtk_label_set_label (self->ballots_hash, ballots);
  gtk_label_set_label (self->rules_hash, rules);
  gtk_label_set_label (self->method, ws_result_get_method_text (result));
  show_winners (self, result);
  show_rounds (self);
}

static void
on_store_changed (WsVoteResult *self,
                  WsChanges    *changes)
{
  if ((ws_changes_is_everything (changes) || ws_changes_touch (changes, "vote") ||
       ws_changes_touch (changes, "vote_option")) &&
      ws_row_exists (WS_ROW (self->vote)) && ws_vote_get_state (self->vote) >= WS_VOTE_CLOSED)
    refresh (self);
}

static void
on_new_round (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "votes.new-round", "x", ws_row_get_id (WS_ROW (WS_VOTE_RESULT (widget)->vote)));
}

static void
aim (GtkWidget *button,
     WsVote    *vote)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ws_row_get_id (WS_ROW (vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "votes.publish");
}

static void
ws_vote_result_constructed (GObject *object)
{
  WsVoteResult *self = WS_VOTE_RESULT (object);

  G_OBJECT_CLASS (ws_vote_result_parent_class)->constructed (object);
  aim (self->publish, self->vote);
  aim (self->publish_narrow, self->vote);
  g_signal_connect_object (ws_row_get_store (WS_ROW (self->vote)), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}

static void
ws_vote_result_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WsVoteResult *self = WS_VOTE_RESULT (object);

  if (id == PROP_VOTE)
    g_value_set_object (value, self->vote);
  else
    g_value_set_boolean (value, self->narrow);
}

static void
ws_vote_result_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WsVoteResult *self = WS_VOTE_RESULT (object);

  if (id == PROP_VOTE)
    {
      self->vote = g_value_dup_object (value);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  if (self->vote != NULL)
    show_state (self);
}

/* To its next step; a published result is only read, and the keys scroll it. */
static gboolean
ws_vote_result_grab_focus (GtkWidget *widget)
{
  WsVoteResult *self = WS_VOTE_RESULT (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->publish) ? self->publish : self->scroller);
}

static void
ws_vote_result_dispose (GObject *object)
{
  WsVoteResult *self = WS_VOTE_RESULT (object);

  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_vote_result_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, header);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, scroller);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, publish);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, state_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, state_icon);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, state);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, question);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, headline);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, bars);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, base);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, tie);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, winners_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, winners);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, channels);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, turnout);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, ballots_hash);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, rules_hash);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, method);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, rounds_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, rounds);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, bottom);
  gtk_widget_class_bind_template_child (widget_class, WsVoteResult, publish_narrow);
}

static void
ws_vote_result_class_init (WsVoteResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WS_TYPE_COLUMNS);
  g_type_ensure (WS_TYPE_FIGURE_VIEW);
  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_VOTE_TIE);
  object_class->constructed = ws_vote_result_constructed;
  object_class->get_property = ws_vote_result_get_property;
  object_class->set_property = ws_vote_result_set_property;
  object_class->dispose = ws_vote_result_dispose;
  widget_class->grab_focus = ws_vote_result_grab_focus;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, WS_TYPE_VOTE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "result.new-round", NULL, on_new_round);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-result.ui");
  bind_children (widget_class);
}

static void
ws_vote_result_init (WsVoteResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_result_new:
 * @vote: closed or published
 *
 * Returns: (transfer floating): its page
 */
GtkWidget *
ws_vote_result_new (WsVote *vote)
{
  return g_object_new (WS_TYPE_VOTE_RESULT, "vote", vote, NULL);
}
