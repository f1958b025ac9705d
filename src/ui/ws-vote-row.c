/* ws-vote-row.c — a draft or finished vote in the list of votes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row and its button do the same, open the vote's page; the button is there because it names what comes next.
 */
#include "ws-vote-row.h"

#include <glib/gi18n.h>

#include "ws-result.h"
#include "ws-text.h"
#include "ws-vote-words.h"

struct _WsVoteRow
{
  GtkListBoxRow parent_instance;

  WsVote       *vote;
  gboolean      narrow;

  GtkWidget    *state_icon;
  GtkWidget    *state_label;
  GtkWidget    *question;
  GtkWidget    *line;
  GtkWidget    *next_step;
};

G_DEFINE_FINAL_TYPE (WsVoteRow, ws_vote_row, GTK_TYPE_LIST_BOX_ROW)

enum { PROP_0, PROP_VOTE, PROP_NARROW, N_PROPS };

static GParamSpec *props[N_PROPS];

static char *
round_of (WsVote *vote)
{
  if (ws_vote_get_round (vote) < 2)
    return NULL;
  /* Translators: the second, third … time that the same question is voted */
  return g_strdup_printf (ws_vote_get_runoff (vote) ? _("Round %d, a run-off") : _("Round %d"),
                          (int) ws_vote_get_round (vote));
}

/* What a finished vote came to; nothing of it before it is closed. */
static char *
outcome_of (WsVote *vote)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  WsResultChannel total;

  if (ws_vote_get_state (vote) == WS_VOTE_PUBLISHED)
    return g_strdup (ws_result_get_headline (result));
  if (ws_result_needs_decision (result))
    return g_strdup (_("A tie has to be broken"));
  ws_result_get_total (result, &total);
  return g_strdup_printf (ngettext ("%d ballot · still to be published", "%d ballots · still to be published",
                                    (gulong) total.ballots), (int) total.ballots);
}

static char *
line_of (WsVote *vote)
{
  g_autofree char *round = round_of (vote);
  g_autofree char *line = ws_vote_get_state (vote) < WS_VOTE_CLOSED ? ws_vote_words_rules (vote) : outcome_of (vote);

  return round != NULL ? g_strjoin (" · ", round, line, NULL) : g_steal_pointer (&line);
}

static void
refresh (WsVoteRow *self)
{
  WsVoteState state = ws_vote_get_state (self->vote);
  g_autofree char *question = ws_text_soft_break (ws_vote_get_question (self->vote));
  g_autofree char *line = line_of (self->vote);
  g_autofree char *broken = ws_text_soft_break (line);
  const char *styles[] = { NULL, "caption-heading", NULL };
  const char *step = NULL;

  styles[0] = ws_vote_words_state_style (state);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->state_icon), ws_vote_words_state_icon (state));
  gtk_label_set_label (GTK_LABEL (self->state_label), ws_vote_words_state (state));
  gtk_widget_set_css_classes (self->state_label, styles);
  styles[1] = NULL;
  gtk_widget_set_css_classes (self->state_icon, styles);
  gtk_widget_set_tooltip_text (self->state_icon, self->narrow ? ws_vote_words_state (state) : NULL);
  gtk_label_set_label (GTK_LABEL (self->question),
                       ws_text_is_blank (question) ? _("A vote without a question") : question);
  gtk_label_set_label (GTK_LABEL (self->line), broken);

  if (state == WS_VOTE_DRAFT)
    step = _("Review and Open");
  else if (state == WS_VOTE_CLOSED)
    step = _("See Result");
  if (step != NULL)
    gtk_button_set_label (GTK_BUTTON (self->next_step), step);
  gtk_widget_set_visible (self->next_step, step != NULL && !self->narrow);
  gtk_widget_set_visible (self->state_label, !self->narrow);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_step), "x", ws_row_get_id (WS_ROW (self->vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_step), "votes.show");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (GTK_LABEL (self->question)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line,
                                  -1);
}

static void
on_vote_notify (GObject    *vote,
                GParamSpec *pspec,
                WsVoteRow  *self)
{
  if (ws_row_exists (WS_ROW (vote)))
    refresh (self);
}

static void
on_options_changed (GListModel *options,
                    guint       position,
                    guint       removed,
                    guint       added,
                    WsVoteRow  *self)
{
  refresh (self);
}

static void
ws_vote_row_constructed (GObject *object)
{
  WsVoteRow *self = WS_VOTE_ROW (object);

  G_OBJECT_CLASS (ws_vote_row_parent_class)->constructed (object);
  g_signal_connect_object (self->vote, "notify", G_CALLBACK (on_vote_notify), self, 0);
  g_signal_connect_object (ws_vote_get_options (self->vote), "items-changed", G_CALLBACK (on_options_changed), self, 0);
  refresh (self);
}

static void
ws_vote_row_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WsVoteRow *self = WS_VOTE_ROW (object);

  if (id == PROP_VOTE)
    g_value_set_object (value, self->vote);
  else
    g_value_set_boolean (value, self->narrow);
}

static void
ws_vote_row_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WsVoteRow *self = WS_VOTE_ROW (object);

  if (id == PROP_VOTE)
    {
      self->vote = g_value_dup_object (value);
      return;
    }
  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  if (self->vote != NULL)
    refresh (self);
}

static void
ws_vote_row_finalize (GObject *object)
{
  g_clear_object (&WS_VOTE_ROW (object)->vote);
  G_OBJECT_CLASS (ws_vote_row_parent_class)->finalize (object);
}

static void
ws_vote_row_class_init (WsVoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ws_vote_row_constructed;
  object_class->get_property = ws_vote_row_get_property;
  object_class->set_property = ws_vote_row_set_property;
  object_class->finalize = ws_vote_row_finalize;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, WS_TYPE_VOTE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, WsVoteRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, WsVoteRow, question);
  gtk_widget_class_bind_template_child (widget_class, WsVoteRow, line);
  gtk_widget_class_bind_template_child (widget_class, WsVoteRow, next_step);
}

static void
ws_vote_row_init (WsVoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_row_new:
 * @vote: a draft, closed or published vote
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
ws_vote_row_new (WsVote *vote)
{
  return g_object_new (WS_TYPE_VOTE_ROW, "vote", vote, NULL);
}

WsVote *
ws_vote_row_get_vote (WsVoteRow *self)
{
  g_return_val_if_fail (WS_IS_VOTE_ROW (self), NULL);
  return self->vote;
}
