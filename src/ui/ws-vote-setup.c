/* ws-vote-setup.c — a vote being prepared: question, options, rules, and how the ballot will look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is stored as it is written. What keeps the vote from opening is said on the row concerned and once more under
 * the preview, in the model's own sentence.
 */
#include "ws-vote-setup.h"

#include <glib/gi18n.h>

#include "ws-columns.h"
#include "ws-feedback.h"
#include "ws-page-header.h"
#include "ws-text-row.h"
#include "ws-text.h"
#include "ws-vote-chooser.h"
#include "ws-vote-methods.h"
#include "ws-vote-option-row.h"
#include "ws-vote-preview.h"
#include "ws-vote-rules-list.h"
#include "ws-vote-twins.h"
#include "ws-vote-words.h"

struct _WsVoteSetup
{
  AdwBin           parent_instance;

  WsVote          *vote;
  gboolean         narrow;

  WsPageHeader    *header;
  GtkWidget       *open;
  WsTextRow       *question;
  AdwActionRow    *method;
  GtkWidget       *options_box;
  GtkLabel        *options_title;
  GtkWidget       *bring;
  GtkListBox      *options;
  GtkWidget       *add_list;
  GtkWidget       *add;
  GtkWidget       *missing_options;
  GtkLabel        *missing_words;
  GtkWidget       *twins_box;
  GtkLabel        *twins;
  WsVoteRulesList *rules;
  WsVotePreview   *preview;
  GtkWidget       *practise;
  GtkWidget       *blocked_box;
  GtkLabel        *blocked;
  GtkWidget       *bottom;
  GtkWidget       *open_narrow;
};

G_DEFINE_FINAL_TYPE (WsVoteSetup, ws_vote_setup, ADW_TYPE_BIN)

enum { PROP_0, PROP_VOTE, PROP_NARROW, N_PROPS };

static GParamSpec *props[N_PROPS];

static void
refresh_options (WsVoteSetup *self,
                 WsMethod     method,
                 guint        fewest)
{
  gboolean own = ws_method_has_options (method);
  guint n = ws_vote_get_n_options (self->vote);
  const char *add;
  const char *title = ws_vote_words_options (method, &add);
  g_autofree char *twins = own ? ws_vote_twins_describe (self->vote) : NULL;

  gtk_label_set_label (self->options_title, title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), add);
  gtk_widget_set_visible (self->options_box, method != WS_METHOD_CONSENT);
  gtk_widget_set_visible (self->bring, own);
  gtk_widget_set_visible (self->add_list, own);
  gtk_widget_set_visible (GTK_WIDGET (self->options), n > 0);
  gtk_widget_set_visible (self->missing_options, n < fewest);
  gtk_label_set_label (self->missing_words, fewest == 1 ? _("A vote needs at least one proposal.")
                                                        : _("A vote needs at least two options."));
  gtk_widget_set_visible (self->twins_box, twins != NULL);
  gtk_label_set_label (self->twins, twins != NULL ? twins : "");
}

static void
refresh (WsVoteSetup *self)
{
  g_autofree char *title = ws_text_first_line (ws_vote_get_question (self->vote), 60);
  WsMethod method = ws_vote_get_method (self->vote);
  guint fewest = method == WS_METHOD_CONSENT ? 0 : method == WS_METHOD_GRADIENTS ? 1 : 2;
  g_autoptr (GError) error = NULL;
  gboolean ready = ws_vote_can_open (self->vote, &error);
  WsVoteRules rules;

  ws_vote_get_rules (self->vote, &rules);
  ws_page_header_set_title (self->header, title);
  ws_text_row_set_text (self->question, ws_vote_get_question (self->vote));
  gtk_widget_set_visible (self->practise, rules.channel == WS_CHANNEL_LAPTOP);
  ws_text_row_set_title (self->question, method == WS_METHOD_CONSENT ? _("Proposal") : _("Question"));
  adw_action_row_set_subtitle (self->method, ws_vote_words_when (method));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->method), ws_vote_words_method (method));
  refresh_options (self, method, fewest);
  gtk_widget_set_visible (self->blocked_box, !ready && ws_vote_get_n_options (self->vote) >= fewest);
  gtk_label_set_label (self->blocked, error != NULL ? error->message : "");
}

/* As long as the rules may still change, so that whoever makes them sees what they ask of people (E24). */
static void
on_practise (WsVoteSetup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "votes.practise", "x", ws_row_get_id (WS_ROW (self->vote)));
}

static void
on_store_changed (WsVoteSetup *self,
                  WsChanges   *changes)
{
  if (ws_row_exists (WS_ROW (self->vote)) && ws_vote_get_state (self->vote) == WS_VOTE_DRAFT)
    refresh (self);
}

static void
on_question (WsTextRow  *row,
             const char *text,
             gpointer    data)
{
  WsVoteSetup *self = WS_VOTE_SETUP (gtk_widget_get_ancestor (GTK_WIDGET (row), WS_TYPE_VOTE_SETUP));
  g_autoptr (GError) error = NULL;

  if (!ws_vote_ask (self->vote, text, &error))
    ws_text_row_refuse (row, error->message);
}

/* The cursor stays, so that one option follows the other. */
static void
on_add (WsVoteSetup *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->add));
  g_autoptr (WsVoteOption) option = NULL;
  GError *error = NULL;

  if (ws_text_is_blank (text))
    return;
  option = ws_vote_add_option (self->vote, text, "", 0, &error);
  if (option == NULL)
    ws_feedback_take_error (GTK_WIDGET (self), error);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->add), "");
}

static void
on_bring (WsVoteSetup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *chooser = ws_vote_chooser_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->vote);

  gtk_window_present (GTK_WINDOW (chooser));
}

static void
on_method (WsVoteSetup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (ws_vote_methods_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->vote)));
}

static void
on_option_activated (GtkListBox    *list,
                     GtkListBoxRow *row,
                     gpointer       data)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "option.edit", NULL);
}

static GtkWidget *
make_row (gpointer option,
          gpointer data)
{
  return ws_vote_option_row_new (option);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "votes.remove", "x", ws_row_get_id (WS_ROW (WS_VOTE_SETUP (widget)->vote)));
}

static void
aim (GtkWidget *button,
     WsVote    *vote)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ws_row_get_id (WS_ROW (vote)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "votes.open");
}

static void
ws_vote_setup_constructed (GObject *object)
{
  WsVoteSetup *self = WS_VOTE_SETUP (object);

  G_OBJECT_CLASS (ws_vote_setup_parent_class)->constructed (object);
  aim (self->open, self->vote);
  aim (self->open_narrow, self->vote);
  gtk_list_box_bind_model (self->options, ws_vote_get_options (self->vote), make_row, NULL, NULL);
  ws_vote_rules_list_set_vote (self->rules, self->vote);
  ws_vote_preview_set_vote (self->preview, self->vote);
  g_signal_connect_object (ws_row_get_store (WS_ROW (self->vote)), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}

static void
ws_vote_setup_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  WsVoteSetup *self = WS_VOTE_SETUP (object);

  if (id == PROP_VOTE)
    g_value_set_object (value, self->vote);
  else
    g_value_set_boolean (value, self->narrow);
}

static void
ws_vote_setup_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  WsVoteSetup *self = WS_VOTE_SETUP (object);

  if (id == PROP_VOTE)
    {
      self->vote = g_value_dup_object (value);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  gtk_widget_set_visible (self->open, !self->narrow);
  gtk_widget_set_visible (self->bottom, self->narrow);
}

static gboolean
ws_vote_setup_grab_focus (GtkWidget *widget)
{
  ws_text_row_focus (WS_VOTE_SETUP (widget)->question);
  return TRUE;
}

static void
ws_vote_setup_dispose (GObject *object)
{
  WsVoteSetup *self = WS_VOTE_SETUP (object);

  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_vote_setup_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, header);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, open);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, question);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, method);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, options_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, options_title);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, bring);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, options);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, add_list);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, add);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, missing_options);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, missing_words);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, twins_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, twins);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, rules);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, preview);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, blocked_box);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, blocked);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, bottom);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, open_narrow);
  gtk_widget_class_bind_template_child (widget_class, WsVoteSetup, practise);
  gtk_widget_class_bind_template_callback (widget_class, on_question);
  gtk_widget_class_bind_template_callback (widget_class, on_practise);
  gtk_widget_class_bind_template_callback (widget_class, on_method);
  gtk_widget_class_bind_template_callback (widget_class, on_bring);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_option_activated);
}

static void
ws_vote_setup_class_init (WsVoteSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WS_TYPE_COLUMNS);
  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_TEXT_ROW);
  g_type_ensure (WS_TYPE_VOTE_RULES_LIST);
  g_type_ensure (WS_TYPE_VOTE_PREVIEW);
  object_class->constructed = ws_vote_setup_constructed;
  object_class->get_property = ws_vote_setup_get_property;
  object_class->set_property = ws_vote_setup_set_property;
  object_class->dispose = ws_vote_setup_dispose;
  widget_class->grab_focus = ws_vote_setup_grab_focus;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, WS_TYPE_VOTE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "setup.remove", NULL, on_remove);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-setup.ui");
  bind_children (widget_class);
}

static void
ws_vote_setup_init (WsVoteSetup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_setup_new:
 * @vote: a draft
 *
 * Returns: (transfer floating): its page
 */
GtkWidget *
ws_vote_setup_new (WsVote *vote)
{
  return g_object_new (WS_TYPE_VOTE_SETUP, "vote", vote, NULL);
}
