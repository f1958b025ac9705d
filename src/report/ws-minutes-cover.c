/* ws-minutes-cover.c — first page, framing, and the end of the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first page alone tells who, when, where and what was decided. */

#include "ws-minutes-private.h"

#include "ws-action.h"
#include "ws-date.h"
#include "ws-question.h"
#include "ws-result.h"
#include "ws-section.h"
#include "ws-statement.h"

static void
add_facts (WsMinutes *self)
{
  WsWorkshop *workshop = self->workshop;
  WsBlock *facts = ws_doc_add_facts (self->doc, 1);
  g_autofree char *when = ws_minutes_when (self, ws_workshop_get_text (workshop, WS_WORKSHOP_DATE),
                                           ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM),
                                           ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_TO));
  g_autofree char *conveners = ws_minutes_lines (self, ws_workshop_get_text (workshop, WS_WORKSHOP_CONVENERS));

  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Date and time"), when);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Place"), ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Convened by"), conveners);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Facilitated by"),
                   ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Objective"), ws_workshop_get_text (workshop, WS_WORKSHOP_OBJECTIVE));
}

/* A run-off belongs to the vote whose tie it broke, and is told there. */
static gboolean
decides (WsVote *vote)
{
  return ws_vote_get_state (vote) >= WS_VOTE_CLOSED && !ws_vote_get_runoff (vote);
}

/* One line for each vote; returns how many. */
static guint
add_decisions (WsMinutes *self)
{
  GListModel *votes = ws_workshop_get_votes (self->workshop);
  WsBlock *box = ws_doc_add_decisions (self->doc, ws_lang_tr (self->lang, "What was decided"));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr(WsVote) vote = g_list_model_get_item (votes, i);
      g_autoptr(WsResult) result = NULL;
      g_autofree char *question = NULL;
      g_autofree char *number = NULL;
      g_autofree char *line = NULL;

      if (!decides (vote))
        continue;
      result = ws_result_new (vote, self->lang);
      question = ws_minutes_isolate (ws_vote_get_question (vote));
      number = g_strdup_printf ("%u", ++n);
      line = g_strdup_printf ("%s %s", question, ws_result_get_headline (result));
      ws_block_add (box, number, line);
    }
  if (n == 0)
    ws_block_add (box, "–", ws_lang_tr (self->lang, "Nothing was put to a vote."));
  return n;
}

static guint
count_without_person (GListModel *actions)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr(WsAction) action = g_list_model_get_item (actions, i);

      n += *ws_action_get_text (action, WS_ACTION_PERSON) == '\0'
           && *ws_action_get_text (action, WS_ACTION_INSTITUTION) == '\0' ? 1 : 0;
    }
  return n;
}

static void
add_number (WsMinutes  *self,
            WsBlock    *block,
            guint       n,
            const char *words)
{
  g_autofree char *number = ws_lang_number (self->lang, n);

  ws_block_add (block, number, words);
}

static void
add_numbers (WsMinutes *self,
             guint      n_decisions)
{
  WsLang *lang = self->lang;
  GListModel *votes = ws_workshop_get_votes (self->workshop), *actions = ws_workshop_get_actions (self->workshop);
  guint n_ideas = g_list_model_get_n_items (ws_workshop_get_ideas (self->workshop));
  guint n_groups = g_list_model_get_n_items (ws_workshop_get_groups (self->workshop));
  guint n_questions = g_list_model_get_n_items (ws_workshop_get_questions (self->workshop));
  guint n_actions = g_list_model_get_n_items (actions), n_lost = count_without_person (actions), n_votes = 0, n_ballots = 0;
  g_autofree char *groups = ws_minutes_count (self, "ideas in %s group", "ideas in %s groups", n_groups);
  g_autofree char *lost = ws_minutes_count (self, "actions, %s with nobody yet", "actions, %s with nobody yet", n_lost);
  WsBlock *block = ws_doc_add_numbers (self->doc);

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr(WsVote) vote = g_list_model_get_item (votes, i);
      g_autoptr(WsResult) result = NULL;
      WsResultChannel total;

      if (ws_vote_get_state (vote) < WS_VOTE_CLOSED)
        continue;
      n_votes++;
      result = ws_result_new (vote, lang);
      ws_result_get_total (result, &total);
      n_ballots += total.ballots;
    }
  /* Translators: these stand below a large number on the first page of the minutes. */
  add_number (self, block, n_questions, ws_lang_ntr (lang, "question to work with", "questions to work with", n_questions));
  add_number (self, block, n_ideas, n_groups > 0 ? groups : ws_lang_ntr (lang, "idea", "ideas", n_ideas));
  add_number (self, block, n_votes, ws_lang_ntr (lang, "vote", "votes", n_votes));
  add_number (self, block, n_ballots, ws_lang_ntr (lang, "ballot counted", "ballots counted", n_ballots));
  add_number (self, block, n_decisions, ws_lang_ntr (lang, "decision", "decisions", n_decisions));
  add_number (self, block, n_actions, n_lost > 0 ? lost : ws_lang_ntr (lang, "action", "actions", n_actions));
}

void
ws_minutes_add_cover (WsMinutes *self)
{
  guint n;

  ws_doc_add_title (self->doc, ws_lang_tr (self->lang, "Minutes of the workshop"),
                    ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE),
                    ws_workshop_get_text (self->workshop, WS_WORKSHOP_SUBJECT));
  add_facts (self);
  n = add_decisions (self);
  add_numbers (self, n);
  ws_doc_add_contents (self->doc, ws_lang_tr (self->lang, "Contents"));
}

static void
add_statement (WsMinutes   *self,
               WsStatement *statement)
{
  WsLang *lang = self->lang;
  const char *evidence = ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE);
  const char *source = ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE_SOURCE);
  const char *date = ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE_DATE);
  g_autofree char *where = *source != '\0' && *date != '\0' ? g_strdup_printf ("%s, %s", source, date)
                           : g_strdup (*source != '\0' ? source : date);
  g_autofree char *shown = *where != '\0' && *evidence != '\0' ? g_strdup_printf ("%s (%s)", evidence, where)
                                                               : g_strdup (evidence);
  WsBlock *facts;

  if (*ws_statement_get_text (statement, WS_STATEMENT_SUMMARY) != '\0')
    ws_doc_add_paragraph (self->doc, 3, ws_statement_get_text (statement, WS_STATEMENT_SUMMARY));
  facts = ws_doc_add_facts (self->doc, 2);
  ws_minutes_fact (facts, ws_lang_tr (lang, "Who is affected"), ws_statement_get_text (statement, WS_STATEMENT_AFFECTED));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Where"), ws_statement_get_text (statement, WS_STATEMENT_PLACE));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Since when"), ws_statement_get_text (statement, WS_STATEMENT_SINCE));
  ws_minutes_fact (facts, ws_lang_tr (lang, "What shows it"), shown);
  ws_minutes_fact (facts, ws_lang_tr (lang, "If nothing is done"),
                   ws_statement_get_text (statement, WS_STATEMENT_CONSEQUENCES));
  ws_minutes_fact (facts, ws_lang_tr (lang, "What was tried"), ws_statement_get_text (statement, WS_STATEMENT_TRIED));
}

static void
add_earlier (WsMinutes  *self,
             GListModel *statements)
{
  WsBlock *list;

  if (g_list_model_get_n_items (statements) < 2)
    return;
  ws_doc_add_heading (self->doc, 2, ws_lang_tr (self->lang, "Earlier versions"));
  list = ws_doc_add_list (self->doc);
  for (guint i = 1; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr(WsStatement) statement = g_list_model_get_item (statements, i);
      g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT ".", ws_statement_get_version (statement));

      ws_block_add (list, label, ws_statement_get_text (statement, WS_STATEMENT_SUMMARY));
    }
}

void
ws_minutes_add_framing (WsMinutes *self)
{
  GListModel *statements = ws_workshop_get_statements (self->workshop);
  GListModel *questions = ws_workshop_get_questions (self->workshop);
  WsBlock *list;

  if (g_list_model_get_n_items (statements) > 0)
    {
      g_autoptr(WsStatement) current = g_list_model_get_item (statements, 0);

      add_statement (self, current);
    }
  if (g_list_model_get_n_items (questions) > 0)
    {
      ws_doc_add_heading (self->doc, 2, ws_lang_tr (self->lang, "Questions that guided the ideas"));
      list = ws_doc_add_list (self->doc);
      for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
        {
          g_autoptr(WsQuestion) question = g_list_model_get_item (questions, i);
          g_autofree char *sentence = ws_question_to_sentence (question);
          g_autofree char *label = g_strdup_printf ("%u.", i + 1);
          /* Translators: %s is a question; it was chosen to work with. */
          g_autofree char *kept = g_strdup_printf (ws_lang_tr (self->lang, "%s (chosen to work with)"), sentence);

          ws_block_add (list, label, ws_question_get_kept (question) ? kept : sentence);
        }
    }
  add_earlier (self, statements);
}

void
ws_minutes_add_closing (WsMinutes *self)
{
  WsWorkshop *workshop = self->workshop;
  WsBlock *facts = ws_doc_add_facts (self->doc, 2);
  g_autofree char *documents = ws_minutes_lines (self, ws_workshop_get_text (workshop, WS_WORKSHOP_DOCUMENTS));
  g_autofree char *when = ws_minutes_when (self, ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_DATE),
                                           ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_TIME), "");
  const char *place = ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_PLACE);
  g_autofree char *next = *when != '\0' && *place != '\0' ? g_strdup_printf ("%s. %s", when, place)
                          : g_strdup (*when != '\0' ? when : place);

  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Handed over"), documents);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Next meeting"), next);
}

void
ws_minutes_add_signatures (WsMinutes *self)
{
  GListModel *signatures = ws_workshop_get_signatures (self->workshop);
  WsBlock *block;

  ws_block_keep (ws_doc_add_paragraph (self->doc, 1, ws_lang_tr (self->lang, "Those who sign state that these minutes "
                                                                 "say what was discussed and decided.")));
  block = ws_doc_add_signatures (self->doc);
  for (guint i = 0; i < g_list_model_get_n_items (signatures); i++)
    {
      g_autoptr(WsSignature) signature = g_list_model_get_item (signatures, i);

      ws_block_add (block, ws_signature_get_name (signature), ws_signature_get_post (signature));
    }
  ws_doc_add_paragraph (self->doc, 2, ws_lang_tr (self->lang, "Made with Workshop."));
}
