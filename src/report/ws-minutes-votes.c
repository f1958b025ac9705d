/* ws-minutes-votes.c — each vote with its bars, its rules and its fingerprints; and the actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A vote that is still open is named without any number: minutes printed meanwhile must not tell how it is
 * going. */

#include "ws-minutes-private.h"

#include "ws-action.h"
#include "ws-date.h"
#include "ws-result.h"

static void
add_bars (WsMinutes *self,
          WsResult  *result)
{
  g_autoptr(WsFigure) bars = ws_result_make_bars (result, WS_BARS_PAPER);
  g_autofree char *alt = ws_figure_describe (bars, self->lang);
  g_autofree char *caption = NULL;

  /* Translators: below a figure: %1$u is its number, %2$s says what percentages are of. */
  caption = g_strdup_printf (ws_lang_tr (self->lang, "Figure %1$u. %2$s"), ++self->n_figures,
                             ws_result_get_base_text (result));
  ws_block_keep (ws_doc_add_figure (self->doc, bars, alt, caption));
}

static char *
tie_in_words (WsResult *result,
              WsVote   *vote)
{
  const char *title = ws_result_get_tie_title (result);
  const char *text = ws_result_get_tie_text (result);

  if (title == NULL)
    return NULL;
  return g_strdup_printf ("%s. %s", title, text != NULL ? text : "");
}

/* "Shared computer: 31 ballots. Paper: 7 ballots." NULL if there is one channel only. */
static char *
channels_in_words (WsMinutes *self,
                   WsResult  *result)
{
  const char *names[] = {
    ws_lang_tr (self->lang, "Shared computer"), ws_lang_tr (self->lang, "Show of hands"), ws_lang_tr (self->lang, "Paper"),
  };
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = 0;

  for (WsChannel channel = WS_CHANNEL_LAPTOP; channel <= WS_CHANNEL_PAPER; channel++)
    {
      WsResultChannel numbers;
      g_autofree char *ballots = NULL;

      ws_result_get_channel (result, channel, &numbers);
      if (numbers.ballots == 0)
        continue;
      ballots = ws_minutes_count (self, "%s ballot", "%s ballots", numbers.ballots);
      g_string_append_printf (text, "%s%s: %s.", n++ > 0 ? " " : "", names[channel], ballots);
    }
  return n > 1 ? g_strdup (text->str) : NULL;
}

static char *
hours_in_words (WsMinutes *self,
                WsVote    *vote)
{
  g_autofree char *date = ws_date_from_ms (ws_vote_get_opened (vote));
  g_autofree char *day = ws_lang_date_medium (self->lang, date);
  g_autofree char *from = ws_time_from_ms (ws_vote_get_opened (vote));
  g_autofree char *to = ws_time_from_ms (ws_vote_get_closed (vote));

  /* Translators: when a vote was open: a date and two times of the day. */
  return g_strdup_printf (ws_lang_tr (self->lang, "%1$s, from %2$s to %3$s. There was no partial count."), day, from, to);
}

/* The digits, and below them the words that were read aloud. */
static void
add_hash (WsMinutes  *self,
          WsBlock    *hashes,
          const char *label,
          const char *hash)
{
  g_autofree char *text = ws_result_spell_hash (hash, self->lang);

  ws_block_add (hashes, label, text);
}

static void
add_hashes (WsMinutes *self,
            WsVote    *vote)
{
  WsBlock *hashes;

  if (*ws_vote_get_rules_hash (vote) == '\0' || *ws_vote_get_ballots_hash (vote) == '\0')
    return;
  hashes = ws_doc_add_hashes (self->doc);
  ws_block_keep (hashes);
  add_hash (self, hashes, ws_lang_tr (self->lang, "Fingerprint of the rules (SHA-256)"), ws_vote_get_rules_hash (vote));
  add_hash (self, hashes, ws_lang_tr (self->lang, "Fingerprint of the ballots (SHA-256)"), ws_vote_get_ballots_hash (vote));
  ws_doc_add_paragraph (self->doc, 2, ws_lang_tr (self->lang, "Whoever has the open data can count again and get the "
                                                  "same fingerprint."));
}

static void
add_result (WsMinutes *self,
            WsVote    *vote)
{
  g_autoptr(WsResult) result = ws_result_new (vote, self->lang);
  g_autofree char *tie = tie_in_words (result, vote);
  g_autofree char *channels = channels_in_words (self, result);
  g_autofree char *hours = hours_in_words (self, vote);
  g_autofree char *quorum = ws_minutes_vote_quorum (self, vote);
  WsBlock *facts;

  add_bars (self, result);
  facts = ws_doc_add_facts (self->doc, 2);
  if (*ws_vote_get_ballots_hash (vote) != '\0')
    ws_block_keep (facts);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Result"), ws_result_get_headline (result));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Tie"), tie);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Method and rules"), ws_result_get_method_text (result));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Participation"), ws_result_get_turnout_text (result));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Quorum"), quorum);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Channels"), channels);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Opened and closed"), hours);
  add_hashes (self, vote);
}

void
ws_minutes_add_votes (WsMinutes *self)
{
  GListModel *votes = ws_workshop_get_votes (self->workshop);
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr(WsVote) vote = g_list_model_get_item (votes, i);
      g_autofree char *title = NULL;

      if (ws_vote_get_state (vote) == WS_VOTE_DRAFT)
        continue;
      number++;
      if (ws_vote_get_runoff (vote))
        /* Translators: heading of a vote that breaks a tie: its number and its question. */
        title = g_strdup_printf (ws_lang_tr (self->lang, "Vote %1$u, run-off. %2$s"), number, ws_vote_get_question (vote));
      else
        /* Translators: heading of a vote: its number and its question. */
        title = g_strdup_printf (ws_lang_tr (self->lang, "Vote %1$u. %2$s"), number, ws_vote_get_question (vote));
      ws_doc_add_heading (self->doc, 2, title);
      if (ws_vote_get_state (vote) == WS_VOTE_OPEN)
        ws_doc_add_paragraph (self->doc, 1, ws_lang_tr (self->lang, "This vote is still open. Its result comes with the "
                                                        "minutes made after it closes."));
      else
        add_result (self, vote);
    }
}

static void
add_status (WsMinutes *self,
            WsBlock   *table,
            WsAction  *action)
{
  WsLang *lang = self->lang;
  WsStatus status = ws_action_get_status (action);
  gboolean nobody = *ws_action_get_text (action, WS_ACTION_PERSON) == '\0'
                    && *ws_action_get_text (action, WS_ACTION_INSTITUTION) == '\0';

  if (status == WS_STATUS_DONE)
    ws_block_add_status (table, WS_SHAPE_DONE, ws_lang_ctr (lang, "status", "Done"), FALSE);
  else if (status == WS_STATUS_BLOCKED)
    ws_block_add_status (table, WS_SHAPE_WARNING, ws_lang_ctr (lang, "status", "Blocked"), FALSE);
  else if (status == WS_STATUS_DROPPED)
    ws_block_add_status (table, WS_SHAPE_STOP, ws_lang_ctr (lang, "status", "Dropped"), FALSE);
  else if (ws_action_get_due_state (action, self->today, NULL) == WS_DUE_OVERDUE)
    ws_block_add_status (table, WS_SHAPE_STOP, ws_lang_ctr (lang, "status", "Overdue"), TRUE);
  else if (nobody)
    ws_block_add_status (table, WS_SHAPE_WARNING, ws_lang_tr (lang, "Needs somebody"), FALSE);
  else if (status == WS_STATUS_IN_PROGRESS)
    ws_block_add_status (table, WS_SHAPE_UNDER_WAY, ws_lang_ctr (lang, "status", "In progress"), FALSE);
  else
    ws_block_add_status (table, WS_SHAPE_NOT_STARTED, ws_lang_ctr (lang, "status", "Not started"), FALSE);
}

static void
add_date (WsMinutes  *self,
          WsBlock    *table,
          const char *iso)
{
  g_autofree char *date = ws_date_is_valid (iso) ? ws_lang_date_short (self->lang, iso) : g_strdup ("–");

  ws_block_add_cell (table, date, FALSE);
}

static void
add_action (WsMinutes *self,
            WsBlock   *table,
            WsAction  *action,
            guint      number)
{
  const char *person = ws_action_get_text (action, WS_ACTION_PERSON);
  const char *institution = ws_action_get_text (action, WS_ACTION_INSTITUTION);
  const char *reason = ws_action_get_text (action, WS_ACTION_REASON);
  gboolean stopped = ws_action_get_status (action) == WS_STATUS_BLOCKED || ws_action_get_status (action) == WS_STATUS_DROPPED;
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *what = stopped && *reason != '\0'
                          ? g_strdup_printf ("%s\n%s", ws_action_get_text (action, WS_ACTION_WHAT), reason)
                          : g_strdup (ws_action_get_text (action, WS_ACTION_WHAT));
  g_autofree char *who = *person != '\0' && *institution != '\0' ? g_strdup_printf ("%s\n%s", person, institution)
                         : g_strdup (*person != '\0' ? person : institution);

  ws_block_add_cell (table, label, FALSE);
  ws_block_add_cell (table, what, FALSE);
  if (*who != '\0')
    ws_block_add_cell (table, who, FALSE);
  else
    ws_block_add_cell (table, ws_lang_tr (self->lang, "Nobody yet"), TRUE);
  add_date (self, table, ws_action_get_text (action, WS_ACTION_START));
  add_date (self, table, ws_action_get_text (action, WS_ACTION_DUE));
  add_status (self, table, action);
}

void
ws_minutes_add_actions (WsMinutes *self)
{
  WsLang *lang = self->lang;
  GListModel *actions = ws_workshop_get_actions (self->workshop);
  WsBlock *table = ws_doc_add_table (self->doc, ws_lang_ctr (lang, "section", "Actions"));

  /* Translators: head of the column with the numbers of actions. */
  ws_block_add_column (table, ws_lang_ctr (lang, "number", "No."), WS_ALIGN_START, 0.75);
  ws_block_add_column (table, ws_lang_tr (lang, "What will be done"), WS_ALIGN_START, 4.3);
  ws_block_add_column (table, ws_lang_tr (lang, "Responsible"), WS_ALIGN_START, 3.2);
  ws_block_add_column (table, ws_lang_ctr (lang, "action", "Start"), WS_ALIGN_START, 1.6);
  ws_block_add_column (table, ws_lang_ctr (lang, "action", "Due"), WS_ALIGN_START, 1.6);
  ws_block_add_column (table, ws_lang_ctr (lang, "action", "Status"), WS_ALIGN_START, 2.4);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr(WsAction) action = g_list_model_get_item (actions, i);

      add_action (self, table, action, i + 1);
    }
}
