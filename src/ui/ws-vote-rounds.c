/* ws-vote-rounds.c — what stands around a result: the other rounds, and the actions that follow from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounds are linked backwards only, and one round may have several after it; all with the same first round belong together.
 */
#include "ws-vote-rounds.h"

#include <glib/gi18n.h>

#include "ws-result.h"
#include "ws-text.h"
#include "ws-vote-words.h"

/* Returns: (transfer full) */
static WsVote *
first_round (WsVote *vote)
{
  WsVote *at = g_object_ref (vote);

  /* a damaged file could name rounds in a circle */
  for (int i = 0; i < 1000; i++)
    {
      WsVote *previous = ws_vote_get_previous (at);

      if (previous == NULL)
        break;
      g_object_unref (at);
      at = previous;
    }
  return at;
}

static int
compare_rounds (gconstpointer one,
                gconstpointer other)
{
  gint64 a = ws_vote_get_round (*(WsVote **) one), b = ws_vote_get_round (*(WsVote **) other);

  return a < b ? -1 : a > b;
}

/**
 * ws_vote_rounds_list:
 * @vote: a vote
 *
 * Returns: (transfer full) (element-type WsVote): all rounds of the same vote, the first one first
 */
GPtrArray *
ws_vote_rounds_list (WsVote *vote)
{
  GListModel *votes = ws_workshop_get_votes (ws_vote_get_workshop (vote));
  GPtrArray *rounds = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsVote) first = first_round (vote);

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) other = g_list_model_get_item (votes, i);
      g_autoptr (WsVote) start = first_round (other);

      if (start == first)
        g_ptr_array_add (rounds, g_steal_pointer (&other));
    }
  g_ptr_array_sort (rounds, compare_rounds);
  return rounds;
}

static char *
describe_round (WsVote *round)
{
  if (ws_vote_get_state (round) >= WS_VOTE_CLOSED)
    {
      g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
      g_autoptr (WsResult) result = ws_result_new (round, lang);

      return ws_text_soft_break (ws_result_get_headline (result));
    }
  return g_strdup (ws_vote_words_state (ws_vote_get_state (round)));
}

/**
 * ws_vote_rounds_make_row:
 * @round: one of the rounds
 * @shown: the one whose page this is
 *
 * Returns: (transfer floating): a row that leads to the page of the round
 */
GtkWidget *
ws_vote_rounds_make_row (WsVote *round,
                         WsVote *shown)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (ws_vote_words_state_icon (ws_vote_get_state (round)));
  g_autofree char *subtitle = describe_round (round);
  g_autofree char *title = g_strdup_printf (ws_vote_get_runoff (round) ? _("Round %d, a run-off") : _("Round %d"),
                                            (int) ws_vote_get_round (round));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (icon, ws_vote_words_state_style (ws_vote_get_state (round)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (round == shown)
    {
      GtkWidget *here = gtk_label_new (_("this one"));

      gtk_widget_add_css_class (here, "caption");
      gtk_widget_add_css_class (here, "ws-2");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), here);
      return row;
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("ws-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", ws_row_get_id (WS_ROW (round)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "votes.show");
  return row;
}

/**
 * ws_vote_rounds_make_winner:
 * @option: a chosen option
 *
 * Returns: (transfer floating): a row from which an action is made
 */
GtkWidget *
ws_vote_rounds_make_winner (WsVoteOption *option)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-done-symbolic");
  GtkWidget *button = gtk_button_new_with_label (_("Make an Action"));
  g_autofree char *text = ws_text_soft_break (ws_vote_option_get_text (option));
  /* Translators: %s is a chosen option of a vote */
  g_autofree char *name = g_strdup_printf (_("Make an action of “%s”"), ws_vote_option_get_text (option));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (icon, "ws-ok");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ws_row_get_id (WS_ROW (option)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-action-from-option");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}
