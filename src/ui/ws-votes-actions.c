/* ws-votes-actions.c — what is done with a vote: open, hand over, close, publish, vote again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions "votes.…" of the page, with the key of a vote. What cannot be undone is asked first, in words that say what
 * changes; the safe answer is the default.
 */
#include "ws-votes-private.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-passphrase-dialog.h"
#include "ws-result.h"
#include "ws-vote-card.h"

/* With fewer ballots than this, who voted how can be guessed from the result. */
#define FEW_BALLOTS 5

/* What an answer needs to know when it comes. */
typedef struct
{
  WsVotesPage *page;
  WsVote      *vote;
} Asked;

static Asked *
asked_new (gpointer  page,
           WsVote   *vote)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->page = g_object_ref (page);
  asked->vote = g_object_ref (vote);
  return asked;
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->page);
  g_object_unref (asked->vote);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
asked_gone (gpointer  asked,
            GClosure *closure)
{
  asked_free (asked);
}

/* What was asked lives as long as the dialog. */
static void
connect_answer (GtkWidget *dialog,
                GCallback  callback,
                Asked     *asked)
{
  g_signal_connect_data (dialog, "response", callback, asked, asked_gone, 0);
}

/* Returns: (transfer full) (nullable) */
static WsVote *
take_vote (GtkWidget *widget,
           GVariant  *parameter)
{
  return ws_row_get (ws_workshop_get_store (ws_page_get_workshop (WS_PAGE (widget))), WS_TYPE_VOTE,
                     g_variant_get_int64 (parameter));
}

static void
on_show (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_page_show_row (WS_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
on_totals (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);

  if (vote != NULL && ws_vote_get_state (vote) == WS_VOTE_OPEN)
    ws_votes_page_show (WS_VOTES_PAGE (widget), vote);
}

/* All ideas of the board; without ideas a vote to which options are added by hand. */
static void
on_new_from_ideas (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GListModel *ideas = ws_workshop_get_ideas (ws_page_get_workshop (WS_PAGE (widget)));
  GVariantBuilder ids;

  if (g_list_model_get_n_items (ideas) == 0)
    {
      gtk_widget_activate_action (widget, "win.new-vote", NULL);
      return;
    }
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < MIN (g_list_model_get_n_items (ideas), 99); i++)
    {
      g_autoptr (WsRow) idea = g_list_model_get_item (ideas, i);

      g_variant_builder_add (&ids, "x", ws_row_get_id (idea));
    }
  gtk_widget_activate_action (widget, "win.new-vote-from-ideas", "ax", &ids);
}

/* --- opening --- */

static void
on_opened (GObject      *vote,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) page = data;
  GError *error = NULL;

  /* the window was closed meanwhile, and the file with it */
  if (gtk_widget_get_root (page) == NULL)
    return;
  gtk_widget_action_set_enabled (page, "votes.open", TRUE);
  if (!ws_vote_open_finish (WS_VOTE (vote), result, &error))
    ws_feedback_take_error (page, error);
}

/* Keeping the passphrase takes a moment; until then nothing can be opened a second time. */
static void
open_vote (WsVotesPage *page,
           WsVote      *vote,
           const char  *passphrase)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "votes.open", FALSE);
  ws_vote_open_async (vote, passphrase, on_opened, g_object_ref (page));
}

static void
on_open_asked (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Asked) asked = data;

  if (ws_feedback_ask_finish (result))
    open_vote (asked->page, asked->vote, NULL);
}

static void
on_passphrase (WsPassphraseDialog *dialog,
               const char         *response,
               Asked              *asked)
{
  GError *error = NULL;

  if (!g_str_equal (response, "do"))
    return;
  if (ws_vote_get_state (asked->vote) == WS_VOTE_DRAFT)
    open_vote (asked->page, asked->vote, ws_passphrase_dialog_get_text (dialog));
  else if (ws_vote_change_passphrase (asked->vote, ws_passphrase_dialog_get_text (dialog), &error))
    ws_feedback_say (GTK_WIDGET (asked->page), _("The passphrase was changed"));
  else
    ws_feedback_take_error (GTK_WIDGET (asked->page), error);
}

static void
ask_passphrase (GtkWidget  *widget,
                WsVote     *vote,
                const char *heading,
                const char *body,
                const char *verb)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = ws_passphrase_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body, verb);

  connect_answer (dialog, G_CALLBACK (on_passphrase), asked_new (widget, vote));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Without quorum the question says so first of all, and that the minutes will. */
static void
append_quorum (GString *text,
               WsVote  *vote,
               guint    present)
{
  guint needed;
  WsQuorumState state = ws_attendance_get_quorum (ws_workshop_get_attendance (ws_vote_get_workshop (vote)), &needed);
  g_autofree char *sentence = NULL;

  if (state == WS_QUORUM_NO_RULE)
    return;
  if (state == WS_QUORUM_MET)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("There is quorum: %1$u are here, %2$u are needed."), present, needed);
      return;
    }
  sentence = g_strdup_printf (_("There is no quorum: %1$u with the right to vote are here, and %2$u are needed. If you open the vote "
                                "all the same, the minutes say so."), present, needed);
  g_string_prepend (text, "\n\n");
  g_string_prepend (text, sentence);
}

static gboolean
lacks_quorum (WsVote *vote)
{
  return ws_attendance_get_quorum (ws_workshop_get_attendance (ws_vote_get_workshop (vote)), NULL) == WS_QUORUM_MISSED;
}

static char *
describe_opening (WsVote *vote)
{
  GString *text = g_string_new (_("From then on the question, the options and the rules can no longer change."));
  WsVoteRules rules;
  guint entitled, present;

  ws_vote_get_rules (vote, &rules);
  ws_vote_get_people (vote, &entitled, &present);
  if (entitled > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%d person may vote.", "%d people may vote.", (int) entitled), (int) entitled);
    }
  append_quorum (text, vote, present);
  if (rules.channel == WS_CHANNEL_LAPTOP)
    g_string_append_printf (text, "\n\n%s", _("Choose a passphrase. With it you, and nobody else, leave the voting screen "
                                              "when the laptop comes back."));
  return g_string_free (text, FALSE);
}

static void
on_open (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);
  g_autofree char *body = NULL;
  const char *heading, *verb;
  GError *error = NULL;
  WsVoteRules rules;

  if (vote == NULL)
    return;
  if (!ws_vote_can_open (vote, &error))
    {
      ws_feedback_take_error (widget, error);
      return;
    }
  ws_vote_get_rules (vote, &rules);
  body = describe_opening (vote);
  heading = lacks_quorum (vote) ? _("Open the Vote without Quorum?") : _("Open the Vote?");
  verb = lacks_quorum (vote) ? _("_Open without Quorum") : _("_Open Vote");
  if (rules.channel == WS_CHANNEL_LAPTOP)
    ask_passphrase (widget, vote, heading, body, verb);
  else
    ws_feedback_ask (widget, heading, body, verb, FALSE, on_open_asked, asked_new (widget, vote));
}

static void
on_passphrase_again (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);

  if (vote != NULL && ws_vote_get_state (vote) == WS_VOTE_OPEN)
    ask_passphrase (widget, vote, _("Change the Passphrase?"),
                    _("The ballots stay in the box. The new passphrase is the one that leaves the voting screen."),
                    _("_Change Passphrase"));
}

/* --- the laptop goes round --- */

static void
on_hand_over (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);

  if (vote != NULL && ws_vote_get_state (vote) == WS_VOTE_OPEN)
    ws_votes_page_hand_over (WS_VOTES_PAGE (widget), vote);
}

static void
on_practise (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);

  if (vote != NULL)
    ws_votes_page_practise (WS_VOTES_PAGE (widget), vote);
}

/* Ctrl+K: of the vote that is open, wherever in the window. A vote by hands or on paper has totals instead. */
static void
on_hand_over_open (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_autoptr (WsVote) vote = ws_votes_page_get_open (WS_VOTES_PAGE (widget));
  WsVoteRules rules;

  if (vote == NULL)
    {
      ws_feedback_say (widget, _("No vote is open"));
      return;
    }
  ws_vote_get_rules (vote, &rules);
  if (rules.channel == WS_CHANNEL_LAPTOP)
    ws_votes_page_hand_over (WS_VOTES_PAGE (widget), vote);
  else
    ws_votes_page_show (WS_VOTES_PAGE (widget), vote);
}

/* --- closing, publishing --- */

static char *
describe_closing (WsVote *vote)
{
  guint n = ws_vote_card_count (vote);
  GString *text = g_string_new (NULL);

  if (n == 0)
    g_string_append (text, _("Nobody has voted yet."));
  else
    g_string_append_printf (text, ngettext ("There is %u ballot.", "There are %u ballots.", n), n);
  g_string_append_c (text, ' ');
  g_string_append (text, _("After closing no vote can come in, and the result is shown. This cannot be undone."));
  if (n > 0 && n < FEW_BALLOTS)
    g_string_append_printf (text, "\n\n%s", _("With so few ballots, people may guess who voted how."));
  return g_string_free (text, FALSE);
}

static void
on_close_asked (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Asked) asked = data;
  GError *error = NULL;

  if (!ws_feedback_ask_finish (result))
    return;
  if (!ws_vote_close (asked->vote, &error))
    ws_feedback_take_error (GTK_WIDGET (asked->page), error);
  else
    ws_votes_page_show (asked->page, asked->vote);
}

static void
on_close (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);
  g_autofree char *body = NULL;
  WsVoteRules rules;

  if (vote == NULL)
    return;
  ws_vote_get_rules (vote, &rules);
  if (rules.channel != WS_CHANNEL_LAPTOP && !ws_vote_has_sheet (vote, rules.channel))
    {
      ws_feedback_say (widget, _("Enter the totals first; without them there is no result"));
      ws_votes_page_show (WS_VOTES_PAGE (widget), vote);
      return;
    }
  body = describe_closing (vote);
  ws_feedback_ask (widget, _("Close the Vote?"), body, _("_Close Vote"), TRUE, on_close_asked, asked_new (widget, vote));
}

static void
on_publish_asked (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Asked) asked = data;
  GError *error = NULL;

  if (ws_feedback_ask_finish (result) && !ws_vote_publish (asked->vote, &error))
    ws_feedback_take_error (GTK_WIDGET (asked->page), error);
}

static void
on_publish (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = NULL;

  if (vote == NULL || ws_vote_get_state (vote) != WS_VOTE_CLOSED)
    return;
  result = ws_result_new (vote, lang);
  if (ws_result_needs_decision (result))
    {
      ws_feedback_say (widget, _("First break the tie, by the rule that was fixed before"));
      return;
    }
  ws_feedback_ask (widget, _("Publish the Result?"),
                   _("It goes into the minutes as it is. After publishing, neither the result nor how a tie was broken "
                     "can change."),
                   _("_Publish"), FALSE, on_publish_asked, asked_new (widget, vote));
}

/* --- rounds, drafts --- */

static void
on_new_round (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);
  g_autoptr (GPtrArray) tied = NULL;
  g_autoptr (WsVote) round = NULL;
  GError *error = NULL;
  guint seats = 0;

  if (vote == NULL || ws_vote_get_state (vote) < WS_VOTE_CLOSED)
    return;
  if (g_str_equal (name, "votes.run-off"))
    {
      g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
      g_autoptr (WsResult) result = ws_result_new (vote, lang);

      tied = ws_result_list_tied (result);
      seats = ws_result_get_open_seats (result);
    }
  round = ws_vote_new_round (vote, tied, seats, &error);
  if (round == NULL)
    ws_feedback_take_error (widget, error);
  else
    ws_votes_page_show (WS_VOTES_PAGE (widget), round);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (WsVote) vote = take_vote (widget, parameter);
  GError *error = NULL;

  if (vote == NULL)
    return;
  if (!ws_vote_remove (vote, &error))
    ws_feedback_take_error (widget, error);
  else
    ws_feedback_say_undo (widget, _("Vote removed"));
}

void
ws_votes_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "votes.show", "x", on_show);
  gtk_widget_class_install_action (klass, "votes.totals", "x", on_totals);
  gtk_widget_class_install_action (klass, "votes.new-from-ideas", NULL, on_new_from_ideas);
  gtk_widget_class_install_action (klass, "votes.open", "x", on_open);
  gtk_widget_class_install_action (klass, "votes.passphrase", "x", on_passphrase_again);
  gtk_widget_class_install_action (klass, "votes.hand-over", "x", on_hand_over);
  gtk_widget_class_install_action (klass, "votes.practise", "x", on_practise);
  gtk_widget_class_install_action (klass, "votes.hand-over-open", NULL, on_hand_over_open);
  gtk_widget_class_install_action (klass, "votes.close", "x", on_close);
  gtk_widget_class_install_action (klass, "votes.publish", "x", on_publish);
  gtk_widget_class_install_action (klass, "votes.new-round", "x", on_new_round);
  gtk_widget_class_install_action (klass, "votes.run-off", "x", on_new_round);
  gtk_widget_class_install_action (klass, "votes.remove", "x", on_remove);
}
