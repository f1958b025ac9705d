/* ws-minutes-sections.c — ideas, votes and actions in the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ideas carry no authors: a neighbour's name comes into a public paper by consent only. Of a vote everything is said that
 * somebody needs to count again, and nothing of one that is open. */

#include "ws-action.h"
#include "ws-date.h"
#include "ws-idea.h"
#include "ws-minutes-private.h"

/* --- ideas --- */

static void
add_idea_list (WsDoc     *doc,
               GPtrArray *ideas)
{
  WsBlock *list;

  if (ideas->len == 0)
    return;
  list = ws_doc_add_list (doc);
  for (guint i = 0; i < ideas->len; i++)
    ws_block_add (list, "–", ws_idea_get_text (g_ptr_array_index (ideas, i)));
}

static GPtrArray *
list_single (WsColumn *column)
{
  WsStore *store = ws_row_get_store (WS_ROW (column));
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id FROM idea WHERE col = ?1 AND grp IS NULL AND gone = 0 ORDER BY rank, id",
                                              "i", ws_row_get_id (WS_ROW (column)));

  while (ws_query_next (query))
    g_ptr_array_add (ideas, ws_row_get (store, WS_TYPE_IDEA, ws_query_get_int (query, 0)));
  return ideas;
}

static void
add_column (WsDoc      *doc,
            WsWorkshop *workshop,
            WsColumn   *column,
            WsLang     *lang)
{
  GListModel *groups = ws_workshop_get_groups (workshop);
  guint n = ws_column_count_ideas (column);
  g_autofree char *count = g_strdup_printf (ws_lang_ntr (lang, "%u idea", "%u ideas", n), n);
  g_autoptr (GPtrArray) single = list_single (column);
  gboolean grouped = FALSE;

  if (n == 0)
    return;
  /* marks follow the order of the families in draw/ */
  ws_doc_add_group (doc, 2, WS_SHAPE_STAR + ws_column_get_family (column), ws_column_get_name (column), count);
  if (*ws_column_get_description (column) != '\0')
    ws_doc_add_paragraph (doc, 2, ws_column_get_description (column));
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (WsIdeaGroup) group = g_list_model_get_item (groups, i);
      g_autoptr (WsColumn) home = ws_idea_group_get_column (group);
      g_autoptr (GPtrArray) ideas = NULL;

      if (home != column)
        continue;
      ideas = ws_idea_group_list_ideas (group);
      ws_doc_add_heading (doc, 3, *ws_idea_group_get_title (group) != '\0' ? ws_idea_group_get_title (group)
                                                                           : ws_lang_tr (lang, "Group without a title"));
      add_idea_list (doc, ideas);
      grouped = TRUE;
    }
  if (grouped && single->len > 0)
    ws_doc_add_heading (doc, 3, ws_lang_tr (lang, "Other ideas"));
  add_idea_list (doc, single);
}

void
ws_minutes_add_ideas (WsDoc      *doc,
                      WsWorkshop *workshop,
                      WsLang     *lang)
{
  GListModel *columns = ws_workshop_get_columns (workshop);
  guint n = g_list_model_get_n_items (ws_workshop_get_ideas (workshop));
  g_autofree char *intro = NULL;

  if (n == 0)
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "Ideas by group"));
  intro = g_strdup_printf (ws_lang_ntr (lang, "%u idea was written. It carries no name.",
                                        "%u ideas were written. None of them carries a name.", n), n);
  ws_doc_add_paragraph (doc, 1, intro);
  ws_doc_set_columns (doc, 2);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      add_column (doc, workshop, column, lang);
    }
  ws_doc_set_columns (doc, 1);
}

/* --- votes --- */

static void
add_fact (WsBlock    *block,
          const char *label,
          const char *text)
{
  if (text != NULL && *text != '\0')
    ws_block_add (block, label, text);
}

static char *
opening_hours (WsVote *vote,
               WsLang *lang)
{
  g_autofree char *day = ws_date_from_ms (ws_vote_get_opened (vote));
  g_autofree char *opened = ws_time_from_ms (ws_vote_get_opened (vote));
  g_autofree char *closed = ws_time_from_ms (ws_vote_get_closed (vote));
  g_autofree char *date = ws_lang_date_medium (lang, day);

  /* Translators: a date, when a vote opened and when it closed */
  return g_strdup_printf (ws_lang_tr (lang, "%s, from %s to %s. Nothing was counted before it closed."), date, opened, closed);
}

static const char *
channel_name (WsChannel  channel,
              WsLang    *lang)
{
  switch (channel)
    {
    case WS_CHANNEL_HANDS:
      return ws_lang_tr (lang, "Show of hands");
    case WS_CHANNEL_PAPER:
      return ws_lang_tr (lang, "Paper");
    case WS_CHANNEL_LAPTOP:
    default:
      return ws_lang_tr (lang, "This computer");
    }
}

static void
add_number_cell (WsBlock *table,
                 WsLang  *lang,
                 gint64   number,
                 gboolean bold)
{
  g_autofree char *text = ws_lang_number (lang, number);

  ws_block_add_cell (table, text, bold);
}

static void
add_channel_row (WsBlock               *table,
                 WsLang                *lang,
                 const char            *name,
                 const WsResultChannel *numbers,
                 gboolean               bold)
{
  ws_block_add_cell (table, name, bold);
  add_number_cell (table, lang, numbers->ballots, bold);
  add_number_cell (table, lang, numbers->ballots - numbers->blank - numbers->spoiled, bold);
  add_number_cell (table, lang, numbers->blank, bold);
  add_number_cell (table, lang, numbers->spoiled, bold);
}

/* Where ballots came by more than one way: how many by each. */
static void
add_channels (WsDoc    *doc,
              WsResult *result,
              WsLang   *lang)
{
  WsResultChannel numbers[3], total;
  guint used = 0;
  WsBlock *table;

  for (WsChannel channel = WS_CHANNEL_LAPTOP; channel <= WS_CHANNEL_PAPER; channel++)
    {
      ws_result_get_channel (result, channel, &numbers[channel]);
      used += numbers[channel].ballots > 0;
    }
  if (used < 2)
    return;
  table = ws_doc_add_table (doc, ws_lang_tr (lang, "Ballots by channel"));
  ws_block_add_column (table, ws_lang_tr (lang, "Channel"), WS_ALIGN_START, 3);
  ws_block_add_column (table, ws_lang_tr (lang, "Ballots"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Valid"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Blank"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Spoiled"), WS_ALIGN_END, 1);
  for (WsChannel channel = WS_CHANNEL_LAPTOP; channel <= WS_CHANNEL_PAPER; channel++)
    if (numbers[channel].ballots > 0)
      add_channel_row (table, lang, channel_name (channel, lang), &numbers[channel], FALSE);
  ws_result_get_total (result, &total);
  add_channel_row (table, lang, ws_lang_tr (lang, "Total"), &total, TRUE);
}

static void
add_closed_vote (WsDoc  *doc,
                 WsVote *vote,
                 WsLang *lang)
{
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  g_autoptr (WsFigure) bars = ws_result_make_bars (result, WS_BARS_PAPER);
  g_autofree char *alt = ws_figure_describe (bars, lang);
  g_autofree char *hours = opening_hours (vote, lang);
  WsBlock *facts, *hashes;

  ws_doc_add_figure (doc, bars, alt, ws_result_get_base_text (result));
  facts = ws_doc_add_facts (doc, 2);
  add_fact (facts, ws_lang_tr (lang, "Result"), ws_result_get_headline (result));
  add_fact (facts, ws_lang_tr (lang, "Tie"), ws_result_get_tie_text (result));
  add_fact (facts, ws_lang_tr (lang, "Method"), ws_result_get_method_text (result));
  add_fact (facts, ws_lang_tr (lang, "Participation"), ws_result_get_turnout_text (result));
  add_fact (facts, ws_lang_tr (lang, "Opened and closed"), hours);
  if (ws_vote_get_state (vote) != WS_VOTE_PUBLISHED)
    add_fact (facts, ws_lang_tr (lang, "State"), ws_lang_tr (lang, "Closed; the result is not published yet."));
  add_channels (doc, result, lang);
  hashes = ws_doc_add_hashes (doc);
  ws_block_add (hashes, ws_lang_tr (lang, "Fingerprint of the rules (SHA-256)"), ws_vote_get_rules_hash (vote));
  ws_block_add (hashes, ws_lang_tr (lang, "Fingerprint of the ballots (SHA-256)"), ws_vote_get_ballots_hash (vote));
}

static void
add_vote (WsDoc  *doc,
          WsVote *vote,
          guint   number,
          WsLang *lang)
{
  g_autofree char *title = ws_vote_get_round (vote) > 1
    /* Translators: number of the vote, number of the round, question */
    ? g_strdup_printf (ws_lang_tr (lang, "Vote %u, round %d. %s"), number, (int) ws_vote_get_round (vote), ws_vote_get_question (vote))
    /* Translators: number of the vote, question */
    : g_strdup_printf (ws_lang_tr (lang, "Vote %u. %s"), number, ws_vote_get_question (vote));

  ws_doc_add_heading (doc, 2, title);
  if (ws_vote_get_state (vote) >= WS_VOTE_CLOSED)
    {
      add_closed_vote (doc, vote, lang);
      return;
    }
  {
    g_autofree char *method = ws_result_describe_method (vote, lang);

    ws_doc_add_paragraph (doc, 1, method);
    ws_doc_add_paragraph (doc, 1, ws_vote_get_state (vote) == WS_VOTE_OPEN
                          ? ws_lang_tr (lang, "The vote is open; nobody knows the result.")
                          : ws_lang_tr (lang, "This vote was prepared and not opened."));
  }
}

void
ws_minutes_add_votes (WsDoc      *doc,
                      WsWorkshop *workshop,
                      WsLang     *lang)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  guint n = g_list_model_get_n_items (votes);

  if (n == 0)
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "Votes"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      add_vote (doc, vote, i + 1, lang);
    }
}

/* --- actions --- */

static void
add_state (WsBlock  *table,
           WsAction *action,
           WsLang   *lang)
{
  g_autofree char *today = ws_date_today ();
  g_autofree char *words = NULL;
  WsStatus status = ws_action_get_status (action);
  int late;
  WsDueState due = ws_action_get_due_state (action, today, &late);

  if (due == WS_DUE_OVERDUE && status != WS_STATUS_BLOCKED)
    {
      words = g_strdup_printf (ws_lang_ntr (lang, "%d day overdue", "%d days overdue", late), late);
      ws_block_add_status (table, WS_SHAPE_WARNING, words, TRUE);
      return;
    }
  switch (status)
    {
    case WS_STATUS_DONE:
      ws_block_add_status (table, WS_SHAPE_DONE, ws_lang_tr (lang, "Done"), FALSE);
      break;
    case WS_STATUS_IN_PROGRESS:
      ws_block_add_status (table, WS_SHAPE_UNDER_WAY, ws_lang_tr (lang, "In progress"), FALSE);
      break;
    case WS_STATUS_BLOCKED:
      ws_block_add_status (table, WS_SHAPE_STOP, ws_lang_tr (lang, "Blocked"), TRUE);
      break;
    case WS_STATUS_DROPPED:
      ws_block_add_status (table, -1, ws_lang_tr (lang, "Dropped"), FALSE);
      break;
    case WS_STATUS_NOT_STARTED:
    default:
      ws_block_add_status (table, WS_SHAPE_NOT_STARTED, ws_lang_tr (lang, "Not started"), FALSE);
    }
}

static void
add_action_row (WsBlock  *table,
                WsAction *action,
                guint     number,
                WsLang   *lang)
{
  const char *person = ws_action_get_text (action, WS_ACTION_PERSON);
  const char *institution = ws_action_get_text (action, WS_ACTION_INSTITUTION);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *start = ws_lang_date_short (lang, ws_action_get_text (action, WS_ACTION_START));
  g_autofree char *due = ws_lang_date_short (lang, ws_action_get_text (action, WS_ACTION_DUE));
  const char *reason = ws_action_get_text (action, WS_ACTION_REASON);
  g_autofree char *who = NULL, *what = NULL;

  if (*person != '\0' && *institution != '\0')
    who = g_strdup_printf ("%s\n%s", person, institution);
  else
    who = g_strdup (*person != '\0' ? person : institution);
  ws_block_add_cell (table, digits, FALSE);
  /* why it is blocked or dropped stands under it */
  what = *reason != '\0' ? g_strdup_printf ("%s\n%s", ws_action_get_text (action, WS_ACTION_WHAT), reason)
                         : g_strdup (ws_action_get_text (action, WS_ACTION_WHAT));
  ws_block_add_cell (table, what, FALSE);
  if (*who != '\0')
    ws_block_add_cell (table, who, FALSE);
  else
    ws_block_add_cell (table, ws_lang_tr (lang, "Nobody yet"), TRUE);
  ws_block_add_cell (table, *start != '\0' ? start : "–", FALSE);
  ws_block_add_cell (table, *due != '\0' ? due : "–", FALSE);
  add_state (table, action, lang);
}

void
ws_minutes_add_actions (WsDoc      *doc,
                        WsWorkshop *workshop,
                        WsLang     *lang)
{
  GListModel *actions = ws_workshop_get_actions (workshop);
  guint n = g_list_model_get_n_items (actions);
  WsBlock *table;

  if (n == 0)
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "Actions"));
  table = ws_doc_add_table (doc, ws_lang_tr (lang, "Actions"));
  ws_block_add_column (table, ws_lang_tr (lang, "No."), WS_ALIGN_END, 0.45);
  ws_block_add_column (table, ws_lang_tr (lang, "What will be done"), WS_ALIGN_START, 3);
  ws_block_add_column (table, ws_lang_tr (lang, "Responsible"), WS_ALIGN_START, 2);
  ws_block_add_column (table, ws_lang_tr (lang, "Start"), WS_ALIGN_START, 0.85);
  ws_block_add_column (table, ws_lang_tr (lang, "Due"), WS_ALIGN_START, 0.85);
  ws_block_add_column (table, ws_lang_tr (lang, "How it stands"), WS_ALIGN_START, 1.7);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      add_action_row (table, action, i + 1, lang);
    }
}
