/* ws-vote-card.c — the open vote on the page of votes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots are not rows of the model and do not notify: the card counts the box again after every commit.
 */
#include "ws-vote-card.h"

#include <glib/gi18n.h>

#include "ws-columns.h"
#include "ws-text.h"
#include "ws-vote-words.h"

struct _WsVoteCard
{
  AdwBin     parent_instance;

  WsVote    *vote;

  GtkWidget *question;
  GtkWidget *rules;
  GtkWidget *cast;
  GtkWidget *cast_words;
  GtkWidget *base;
  GtkWidget *bar;
  GtkWidget *hand_over;
  GtkWidget *totals;
  GtkWidget *close;
  GtkWidget *paper;
  GtkWidget *add_totals;
  GtkWidget *passphrase;
};

G_DEFINE_FINAL_TYPE (WsVoteCard, ws_vote_card, ADW_TYPE_BIN)

enum { PROP_0, PROP_VOTE, N_PROPS };

static GParamSpec *props[N_PROPS];

/**
 * ws_vote_card_count:
 * @vote: a vote
 *
 * Returns: ballots of all channels: in the box, and on the sheets of hands and paper
 */
guint
ws_vote_card_count (WsVote *vote)
{
  guint n = ws_vote_get_cast (vote);

  for (int channel = WS_CHANNEL_HANDS; channel <= WS_CHANNEL_PAPER; channel++)
    {
      WsTallySheet sheet = { 0 };

      if (ws_vote_get_sheet (vote, channel, &sheet))
        n += MAX (0, sheet.ballots);
      g_free (sheet.counts);
    }
  return n;
}

static void
refresh_count (WsVoteCard        *self,
               const WsVoteRules *rules)
{
  guint n = ws_vote_card_count (self->vote);
  int whole = rules->entitled > 0 ? rules->entitled : rules->present;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *base = NULL;

  gtk_label_set_label (GTK_LABEL (self->cast), number);
  gtk_label_set_label (GTK_LABEL (self->cast_words), ngettext ("has voted", "have voted", n));
  if (rules->entitled > 0)
    base = g_strdup_printf (ngettext ("of %d entitled", "of %d entitled", whole), whole);
  else if (rules->present > 0)
    base = g_strdup_printf (ngettext ("of %d present", "of %d present", whole), whole);
  gtk_label_set_label (GTK_LABEL (self->base), base != NULL ? base : "");
  gtk_widget_set_visible (self->base, base != NULL);
  gtk_widget_set_visible (self->bar, whole > 0);
  if (whole > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), MIN (1.0, n / (double) whole));
}

static void
refresh (WsVoteCard *self)
{
  g_autofree char *question = ws_text_soft_break (ws_vote_get_question (self->vote));
  g_autofree char *rules_line = ws_vote_words_rules (self->vote);
  gboolean laptop;
  WsVoteRules rules;

  ws_vote_get_rules (self->vote, &rules);
  laptop = rules.channel == WS_CHANNEL_LAPTOP;
  gtk_label_set_label (GTK_LABEL (self->question), question);
  gtk_label_set_label (GTK_LABEL (self->rules), rules_line);
  refresh_count (self, &rules);
  gtk_widget_set_visible (self->hand_over, laptop);
  gtk_widget_set_visible (self->totals, !laptop);
  gtk_widget_set_visible (self->add_totals, laptop && ws_method_has_sheets (ws_vote_get_method (self->vote)));
  gtk_widget_set_visible (self->paper, laptop);
}

static void
on_store_changed (WsStore    *store,
                  WsChanges  *changes,
                  WsVoteCard *self)
{
  if (ws_row_exists (WS_ROW (self->vote)) && ws_vote_get_state (self->vote) == WS_VOTE_OPEN)
    refresh (self);
}

static void
aim (GtkWidget  *button,
     const char *action,
     WsVote     *vote)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ws_row_get_id (WS_ROW (vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* A label that may wrap does not name its button by itself. */
static void
name_by_child (GtkWidget *button)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  gtk_button_get_child (GTK_BUTTON (button)), NULL, -1);
}

static void
ws_vote_card_constructed (GObject *object)
{
  WsVoteCard *self = WS_VOTE_CARD (object);

  G_OBJECT_CLASS (ws_vote_card_parent_class)->constructed (object);
  aim (self->hand_over, "votes.hand-over", self->vote);
  aim (self->totals, "votes.totals", self->vote);
  aim (self->add_totals, "votes.totals", self->vote);
  aim (self->passphrase, "votes.passphrase", self->vote);
  name_by_child (self->add_totals);
  name_by_child (self->passphrase);
  aim (self->close, "votes.close", self->vote);
  g_signal_connect_object (ws_row_get_store (WS_ROW (self->vote)), "changed", G_CALLBACK (on_store_changed), self, 0);
  refresh (self);
}

static void
ws_vote_card_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_set_object (value, WS_VOTE_CARD (object)->vote);
}

static void
ws_vote_card_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  WS_VOTE_CARD (object)->vote = g_value_dup_object (value);
}

static void
ws_vote_card_finalize (GObject *object)
{
  g_clear_object (&WS_VOTE_CARD (object)->vote);
  G_OBJECT_CLASS (ws_vote_card_parent_class)->finalize (object);
}

static void
ws_vote_card_class_init (WsVoteCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WS_TYPE_COLUMNS);
  object_class->constructed = ws_vote_card_constructed;
  object_class->get_property = ws_vote_card_get_property;
  object_class->set_property = ws_vote_card_set_property;
  object_class->finalize = ws_vote_card_finalize;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, WS_TYPE_VOTE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, question);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, rules);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, cast);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, cast_words);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, base);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, bar);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, hand_over);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, totals);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, close);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, paper);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, add_totals);
  gtk_widget_class_bind_template_child (widget_class, WsVoteCard, passphrase);
}

static void
ws_vote_card_init (WsVoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_card_new:
 * @vote: an open vote
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
ws_vote_card_new (WsVote *vote)
{
  return g_object_new (WS_TYPE_VOTE_CARD, "vote", vote, NULL);
}
