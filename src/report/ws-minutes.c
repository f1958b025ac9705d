/* ws-minutes.c — the minutes of a workshop as a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says what the paper holds, section by section in the order that people chose; where it stands is the flow's affair. Page 1
 * alone answers who, when, where and what was decided. Works at any moment: a section without anything in it is left out,
 * and the contents do not name it. */

#include "ws-minutes.h"

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-date.h"
#include "ws-minutes-private.h"
#include "ws-question.h"
#include "ws-section.h"
#include "ws-statement.h"
#include "ws-vote.h"

/* A heading of level 1 with its number: sections are cited by it. */
void
ws_minutes_add_section (WsDoc      *doc,
                        const char *title)
{
  g_autofree char *text = NULL;
  guint number = 1;

  for (guint i = 0; i < ws_doc_get_n_blocks (doc); i++)
    {
      const WsBlock *block = ws_doc_get_block (doc, i);
      number += block->kind == WS_BLOCK_HEADING && block->level == 1;
    }
  text = g_strdup_printf ("%u. %s", number, title);
  ws_doc_add_heading (doc, 1, text);
}

static void
add_fact (WsBlock    *block,
          const char *label,
          const char *text)
{
  if (text != NULL && *text != '\0')
    ws_block_add (block, label, text);
}

static char *
join_lines (WsLang     *lang,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return ws_lang_join (lang, (const char *const *) lines);
}

static char *
when (WsWorkshop *workshop,
      WsLang     *lang)
{
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  const char *from = ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM);
  const char *to = ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_TO);
  g_autofree char *day = ws_lang_date_long (lang, date);
  char *text;

  if (*from != '\0' && *to != '\0')
    /* Translators: a date, then two times of day */
    text = g_strdup_printf (ws_lang_tr (lang, "%s, from %s to %s"), day, from, to);
  else if (*from != '\0')
    /* Translators: a date, then a time of day */
    text = g_strdup_printf (ws_lang_tr (lang, "%s, at %s"), day, from);
  else
    text = g_strdup (day);
  if (*text != '\0')
    {
      g_autofree char *rest = g_strdup (g_utf8_next_char (text));
      g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);
      g_free (text);
      text = g_strconcat (first, rest, NULL);
    }
  return text;
}

/* The first thing anybody looks for: each closed vote in one sentence. */
static void
add_decisions (WsDoc      *doc,
               WsWorkshop *workshop,
               WsLang     *lang)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  WsBlock *block = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      g_autoptr (WsResult) result = NULL;
      g_autofree char *number = NULL, *text = NULL;

      if (ws_vote_get_state (vote) < WS_VOTE_CLOSED)
        continue;
      if (block == NULL)
        block = ws_doc_add_decisions (doc, ws_lang_tr (lang, "What was decided"));
      result = ws_result_new (vote, lang);
      number = g_strdup_printf ("%u", i + 1);
      text = g_strdup_printf ("%s %s", ws_vote_get_question (vote), ws_result_get_headline (result));
      ws_block_add (block, number, text);
    }
}

static void
add_number (WsBlock    *block,
            WsLang     *lang,
            guint       n,
            const char *what)
{
  g_autofree char *number = ws_lang_number (lang, n);

  ws_block_add (block, number, what);
}

static guint
count_ballots (WsWorkshop *workshop)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      WsVoteRules rules;

      ws_vote_get_rules (vote, &rules);
      most = MAX (most, (guint) rules.present);
    }
  return most;
}

static void
add_numbers (WsDoc      *doc,
             WsWorkshop *workshop,
             WsLang     *lang)
{
  GListModel *actions = ws_workshop_get_actions (workshop);
  guint people = count_ballots (workshop);
  guint ideas = g_list_model_get_n_items (ws_workshop_get_ideas (workshop));
  guint groups = g_list_model_get_n_items (ws_workshop_get_groups (workshop));
  guint questions = g_list_model_get_n_items (ws_workshop_get_questions (workshop));
  guint votes = g_list_model_get_n_items (ws_workshop_get_votes (workshop));
  guint n = g_list_model_get_n_items (actions), nobody = 0;
  WsBlock *block = ws_doc_add_numbers (doc);
  g_autofree char *in_groups = NULL, *without = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      nobody += *ws_action_get_text (action, WS_ACTION_PERSON) == '\0' && *ws_action_get_text (action, WS_ACTION_INSTITUTION) == '\0' &&
                ws_action_get_status (action) != WS_STATUS_DROPPED;
    }
  if (people > 0)
    add_number (block, lang, people, ws_lang_ntr (lang, "person present", "people present", people));
  if (questions > 0)
    add_number (block, lang, questions, ws_lang_ntr (lang, "question", "questions", questions));
  in_groups = groups == 0 ? g_strdup (ws_lang_ntr (lang, "idea", "ideas", ideas))
    : g_strdup_printf (ws_lang_ntr (lang, "ideas, %u group", "ideas, %u groups", groups), groups);
  add_number (block, lang, ideas, in_groups);
  add_number (block, lang, votes, ws_lang_ntr (lang, "vote", "votes", votes));
  without = nobody == 0 ? g_strdup (ws_lang_ntr (lang, "action", "actions", n))
    : g_strdup_printf (ws_lang_ntr (lang, "actions, %u without anybody", "actions, %u without anybody", nobody), nobody);
  add_number (block, lang, n, without);
}

static void
add_cover (WsDoc      *doc,
           WsWorkshop *workshop,
           WsLang     *lang)
{
  g_autofree char *time = when (workshop, lang);
  g_autofree char *conveners = join_lines (lang, ws_workshop_get_text (workshop, WS_WORKSHOP_CONVENERS));
  WsBlock *facts;

  ws_doc_add_title (doc, ws_lang_tr (lang, "Minutes of the workshop"), ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE),
                    ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT));
  facts = ws_doc_add_facts (doc, 1);
  add_fact (facts, ws_lang_tr (lang, "Date and time"), time);
  add_fact (facts, ws_lang_tr (lang, "Place"), ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  add_fact (facts, ws_lang_tr (lang, "Convened by"), conveners);
  add_fact (facts, ws_lang_tr (lang, "Facilitated by"), ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  add_fact (facts, ws_lang_tr (lang, "Objective"), ws_workshop_get_text (workshop, WS_WORKSHOP_OBJECTIVE));
  add_decisions (doc, workshop, lang);
  add_numbers (doc, workshop, lang);
  ws_doc_add_contents (doc, ws_lang_tr (lang, "Contents"));
  ws_doc_add_page_break (doc);
}

static void
add_statement (WsDoc      *doc,
               WsWorkshop *workshop,
               WsLang     *lang)
{
  static const struct { WsStatementField field; const char *label; } parts[] = {
    { WS_STATEMENT_AFFECTED, N_("Who is affected") },
    { WS_STATEMENT_PLACE, N_("Where") },
    { WS_STATEMENT_SINCE, N_("Since when") },
    { WS_STATEMENT_CONSEQUENCES, N_("If nothing is done") },
    { WS_STATEMENT_TRIED, N_("What was tried") },
  };
  g_autoptr (WsStatement) statement = ws_statement_get_current (workshop);
  WsBlock *facts;

  if (statement == NULL)
    return;
  if (*ws_statement_get_text (statement, WS_STATEMENT_SUMMARY) != '\0')
    ws_doc_add_paragraph (doc, 3, ws_statement_get_text (statement, WS_STATEMENT_SUMMARY));
  facts = ws_doc_add_facts (doc, 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      add_fact (facts, ws_lang_tr (lang, parts[i].label), ws_statement_get_text (statement, parts[i].field));
      if (parts[i].field == WS_STATEMENT_SINCE && *ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE) != '\0')
        {
          const char *source = ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE_SOURCE);
          const char *date = ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE_DATE);
          const char *both[] = { *source != '\0' ? source : date, *source != '\0' && *date != '\0' ? date : NULL, NULL };
          g_autofree char *where_from = both[0] != NULL ? g_strjoinv (", ", (char **) both) : g_strdup ("");
          g_autofree char *text = *where_from != '\0'
            ? g_strdup_printf ("%s (%s)", ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE), where_from)
            : g_strdup (ws_statement_get_text (statement, WS_STATEMENT_EVIDENCE));

          add_fact (facts, ws_lang_tr (lang, "What shows it"), text);
        }
    }
  if (ws_statement_get_version (statement) > 1)
    {
      g_autofree char *note = g_strdup_printf (ws_lang_tr (lang, "This is version %d of the statement; the earlier ones are kept in "
                                                                 "the file of the workshop."),
                                               (int) ws_statement_get_version (statement));
      ws_doc_add_paragraph (doc, 2, note);
    }
}

static void
add_questions (WsDoc      *doc,
               WsWorkshop *workshop,
               WsLang     *lang)
{
  GListModel *questions = ws_workshop_get_questions (workshop);
  guint n = g_list_model_get_n_items (questions);
  WsBlock *list;

  if (n == 0)
    return;
  ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Questions to work with"));
  list = ws_doc_add_list (doc);
  for (int kept = TRUE; kept >= FALSE; kept--)      /* the chosen ones first */
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (WsQuestion) question = g_list_model_get_item (questions, i);
        g_autofree char *sentence = NULL;
        g_autofree char *text = NULL;

        if (ws_question_get_kept (question) != kept)
          continue;
        sentence = ws_question_to_sentence (question);
        text = kept ? g_strdup (sentence) : g_strdup_printf (ws_lang_tr (lang, "%s (not taken further)"), sentence);
        ws_block_add (list, "–", text);
      }
}

static void
add_framing (WsDoc      *doc,
             WsWorkshop *workshop,
             WsLang     *lang)
{
  g_autoptr (WsStatement) statement = ws_statement_get_current (workshop);

  if (statement == NULL && g_list_model_get_n_items (ws_workshop_get_questions (workshop)) == 0)
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "The problem"));
  add_statement (doc, workshop, lang);
  add_questions (doc, workshop, lang);
}

/* "Documents handed over", "Next meeting". */
static void
add_closing (WsDoc      *doc,
             WsWorkshop *workshop,
             WsLang     *lang)
{
  const char *documents = ws_workshop_get_text (workshop, WS_WORKSHOP_DOCUMENTS);
  const char *next = ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_DATE);
  const char *place = ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_PLACE);
  const char *time = ws_workshop_get_text (workshop, WS_WORKSHOP_NEXT_TIME);

  if (*documents == '\0' && *next == '\0' && *place == '\0')
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "Documents and next meeting"));
  if (*documents != '\0')
    {
      g_auto (GStrv) lines = g_strsplit (documents, "\n", -1);
      WsBlock *list;

      ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Documents handed over"));
      list = ws_doc_add_list (doc);
      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '\0')
          ws_block_add (list, "–", lines[i]);
    }
  if (*next != '\0' || *place != '\0')
    {
      g_autofree char *day = ws_lang_date_long (lang, next);
      WsBlock *facts;

      ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Next meeting"));
      facts = ws_doc_add_facts (doc, 1);
      add_fact (facts, ws_lang_tr (lang, "Date"), day);
      add_fact (facts, ws_lang_tr (lang, "Time"), time);
      add_fact (facts, ws_lang_tr (lang, "Place"), place);
    }
}

static void
add_signatures (WsDoc      *doc,
                WsWorkshop *workshop,
                WsLang     *lang)
{
  GListModel *signatures = ws_workshop_get_signatures (workshop);
  WsBlock *block;

  if (g_list_model_get_n_items (signatures) == 0)
    return;
  ws_minutes_add_section (doc, ws_lang_tr (lang, "Signatures"));
  ws_doc_add_paragraph (doc, 1, ws_lang_tr (lang, "Those who sign state that these minutes reflect what was discussed and decided."));
  block = ws_doc_add_signatures (doc);
  for (guint i = 0; i < g_list_model_get_n_items (signatures); i++)
    {
      g_autoptr (WsSignature) signature = g_list_model_get_item (signatures, i);
      ws_block_add (block, ws_signature_get_name (signature), ws_signature_get_post (signature));
    }
}

static const struct
{
  const char *kind;
  void      (*add) (WsDoc *doc, WsWorkshop *workshop, WsLang *lang);
} sections[] = {
  { "cover", add_cover },
  { "framing", add_framing },
  { "ideas", ws_minutes_add_ideas },
  { "votes", ws_minutes_add_votes },
  { "actions", ws_minutes_add_actions },
  { "closing", add_closing },
  { "signatures", add_signatures },
};

static void
set_facts (WsDoc      *doc,
           WsWorkshop *workshop,
           WsLang     *lang)
{
  const char *title = ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE);
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  g_autofree char *day = ws_lang_date_medium (lang, date);
  const char *parts[] = { title, NULL, NULL, NULL };
  g_autofree char *running = NULL, *foot = NULL, *stamp = NULL;
  guint n = 1;

  if (*ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE) != '\0')
    parts[n++] = ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE);
  if (*day != '\0')
    parts[n++] = day;
  running = g_strjoinv (" · ", (char **) parts);
  /* Translators: foot of each page; %s is the title of the workshop */
  foot = g_strdup_printf (ws_lang_tr (lang, "%s · Minutes"), title);
  stamp = g_strdup_printf ("%sT00:00:00Z", ws_date_is_valid (date) ? date : "2026-01-01");
  ws_doc_set_text (doc, WS_DOC_TITLE, title);
  ws_doc_set_text (doc, WS_DOC_SUBJECT, ws_workshop_get_text (workshop, WS_WORKSHOP_OBJECTIVE));
  ws_doc_set_text (doc, WS_DOC_AUTHOR, ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_doc_set_text (doc, WS_DOC_CREATOR, "Workshop " WS_VERSION);
  ws_doc_set_text (doc, WS_DOC_DATE, stamp);
  ws_doc_set_text (doc, WS_DOC_RUNNING, running);
  ws_doc_set_text (doc, WS_DOC_FOOT, foot);
  ws_doc_set_text (doc, WS_DOC_STATE, ws_lang_tr (lang, "Draft"));
  ws_doc_set_draft (doc, TRUE);
  ws_doc_set_initials (doc, TRUE);
}

/**
 * ws_minutes_build:
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Returns: (transfer full): the minutes as they stand now
 */
WsDoc *
ws_minutes_build (WsWorkshop *workshop,
                  const char *language)
{
  g_autoptr (WsLang) lang = ws_lang_new (language != NULL ? language : ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  WsDoc *doc = ws_doc_new (lang);
  GListModel *chosen = ws_workshop_get_sections (workshop);

  set_facts (doc, workshop, lang);
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    {
      g_autoptr (WsSection) section = g_list_model_get_item (chosen, i);

      for (guint j = 0; ws_section_get_shown (section) && j < G_N_ELEMENTS (sections); j++)
        if (g_str_equal (sections[j].kind, ws_section_get_kind (section)))
          sections[j].add (doc, workshop, lang);
    }
  return doc;
}
