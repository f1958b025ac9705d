/* ws-example.c — the example workshop, built from text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * example/es.txt and example/en.txt say in one line each what people did; the lines are carried out by the same verbs as a
 * person's clicks, ballots included. So the example is a real file with a real history, and reading it tests the verbs.
 *
 * A line is "word rest"; parts of the rest are separated by "|". Dates are days from today ("+14"), because an example
 * whose actions are all overdue would teach the wrong thing. Lines that begin with # are comments. */

#include "ws-example.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-clock.h"
#include "ws-consent.h"
#include "ws-date.h"
#include "ws-idea.h"
#include "ws-script.h"
#include "ws-section.h"
#include "ws-statement.h"
#include "ws-vote.h"
#include "ws-words.h"

typedef struct
{
  WsWorkshop  *workshop;
  WsColumn    *column;
  GPtrArray   *group;         /* ideas of the group that is being written; NULL: single ideas */
  char        *group_title;
  WsVote      *vote;
  WsAgendaBlock *block;       /* the last one that is not a part of another */
} Example;

static void
example_clear (Example *self)
{
  g_clear_object (&self->column);
  g_clear_pointer (&self->group, g_ptr_array_unref);
  g_clear_pointer (&self->group_title, g_free);
  g_clear_object (&self->vote);
  g_clear_object (&self->block);
}

/* Part @i of a line, "" where there is none. */
static const char *
part (char  **parts,
      guint   i)
{
  return i < g_strv_length (parts) ? parts[i] : "";
}

/* "+14" is a day from today, "" none. */
static char *
day (const char *text)
{
  g_autofree char *today = ws_date_today ();

  return *text == '\0' ? g_strdup ("") : ws_date_add (today, atoi (text));
}

static gboolean
write_fact (Example     *self,
            const char  *name,
            const char  *text,
            GError     **error)
{
  static const struct { const char *name; WsWorkshopField field; } facts[] = {
    { "title", WS_WORKSHOP_TITLE }, { "subject", WS_WORKSHOP_SUBJECT }, { "objective", WS_WORKSHOP_OBJECTIVE },
    { "from", WS_WORKSHOP_TIME_FROM }, { "to", WS_WORKSHOP_TIME_TO }, { "place", WS_WORKSHOP_PLACE },
    { "conveners", WS_WORKSHOP_CONVENERS }, { "facilitator", WS_WORKSHOP_FACILITATOR },
    { "documents", WS_WORKSHOP_DOCUMENTS }, { "next-date", WS_WORKSHOP_NEXT_DATE }, { "next-time", WS_WORKSHOP_NEXT_TIME },
    { "next-place", WS_WORKSHOP_NEXT_PLACE },
  };
  g_autofree char *value = NULL;
  g_auto (GStrv) lines = g_strsplit (text, " / ", -1);

  value = g_str_equal (name, "next-date") ? day (text) : g_strjoinv ("\n", lines);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (facts[i].name, name))
      return ws_workshop_set_text (self->workshop, facts[i].field, value, error);
  return ws_model_refuse (error, "The example names a fact that does not exist.");
}

static gboolean
write_statement (Example     *self,
                 const char  *name,
                 const char  *text,
                 GError     **error)
{
  static const char *const names[] = { "summary", "affected", "place", "since", "evidence", "evidence-source", "evidence-date",
                                       "consequences", "tried" };

  if (g_str_equal (name, "version"))
    return ws_statement_new_version (self->workshop, error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return ws_statement_write (self->workshop, WS_STATEMENT_SUMMARY + i, text, error);
  return ws_model_refuse (error, "The example names a part of the statement that does not exist.");
}

static gboolean
add_question (Example  *self,
              char    **parts,
              GError  **error)
{
  g_autoptr (WsQuestion) question = ws_question_add (self->workshop, part (parts, 0), part (parts, 1), part (parts, 2), 0, error);

  return question != NULL && (*part (parts, 3) == '\0' || ws_question_keep (question, TRUE, error));
}

/* The ideas that were written since "group" become one. */
static gboolean
finish_group (Example  *self,
              GError  **error)
{
  g_autoptr (GPtrArray) ideas = g_steal_pointer (&self->group);
  g_autofree char *title = g_steal_pointer (&self->group_title);
  g_autoptr (WsIdeaGroup) group = NULL;

  if (ideas == NULL || ideas->len == 0)
    return TRUE;
  group = ws_ideas_group (ideas, title, error);
  return group != NULL;
}

static gboolean
add_column (Example     *self,
            const char  *name,
            GError     **error)
{
  if (!finish_group (self, error))
    return FALSE;
  g_clear_object (&self->column);
  self->column = ws_column_add (self->workshop, name, error);
  return self->column != NULL;
}

static gboolean
begin_group (Example     *self,
             const char  *title,
             GError     **error)
{
  if (!finish_group (self, error))
    return FALSE;
  if (*title == '\0')
    return TRUE;
  self->group = g_ptr_array_new_with_free_func (g_object_unref);
  self->group_title = g_strdup (title);
  return TRUE;
}

static gboolean
add_idea (Example  *self,
          char    **parts,
          GError  **error)
{
  WsNewIdea new_idea = { .text = part (parts, 0), .desk = part (parts, 1), .tags = part (parts, 2), .family = -1 };
  g_autoptr (WsIdea) idea = NULL;

  if (*part (parts, 3) != '\0')
    new_idea.family = atoi (part (parts, 3));
  idea = ws_idea_add (self->column, &new_idea, error);
  if (idea != NULL && self->group != NULL)
    g_ptr_array_add (self->group, g_object_ref (idea));
  return idea != NULL;
}

/* The group or idea with these words, so that the option keeps its link to it. */
static WsRow *
find_row (Example    *self,
          const char *text)
{
  WsStore *store = ws_workshop_get_store (self->workshop);
  gint64 id = ws_store_query_int (store, "SELECT id FROM idea_group WHERE gone = 0 AND title = ?1", "s", text);

  if (id != 0)
    return ws_row_get (store, WS_TYPE_IDEA_GROUP, id);
  id = ws_store_query_int (store, "SELECT id FROM idea WHERE gone = 0 AND text = ?1", "s", text);
  return ws_row_get (store, WS_TYPE_IDEA, id);
}

static gboolean
set_rule (WsVoteRules *rules,
          const char  *key,
          int          n)
{
  struct { const char *key; int *rule; } numbers[] = {
    { "dots", &rules->dots }, { "cap", &rules->cap }, { "seats", &rules->seats }, { "min", &rules->choose_min },
    { "max", &rules->choose_max }, { "entitled", &rules->entitled }, { "present", &rules->present },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].key, key))
      {
        *numbers[i].rule = n;
        return TRUE;
      }
  if (g_str_equal (key, "two-thirds"))
    rules->majority = WS_MAJORITY_TWO_THIRDS;
  else if (g_str_equal (key, "lot"))
    rules->tie_rule = WS_TIE_LOT;
  else if (g_str_equal (key, "facilitator"))
    rules->tie_rule = WS_TIE_FACILITATOR;
  else
    return FALSE;
  return TRUE;
}

/* "vote dots | What first? | dots=5 cap=2 seats=2" */
static gboolean
add_vote (Example  *self,
          char    **parts,
          GError  **error)
{
  static const char *const methods[] = { "dots", "approval", "yes-no" };
  g_auto (GStrv) rules_text = g_strsplit (part (parts, 2), " ", -1);
  WsMethod method = WS_METHOD_DOTS;
  WsVoteRules rules;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i], part (parts, 0)))
      method = i;
  g_clear_object (&self->vote);
  self->vote = ws_vote_add (self->workshop, part (parts, 1), method, error);
  if (self->vote == NULL)
    return FALSE;
  ws_vote_get_rules (self->vote, &rules);
  for (guint i = 0; rules_text[i] != NULL; i++)
    {
      char *equal = strchr (rules_text[i], '=');
      int n = equal != NULL ? atoi (equal + 1) : 0;

      if (equal != NULL)
        *equal = '\0';
      if (*rules_text[i] != '\0' && !set_rule (&rules, rules_text[i], n))
        return ws_model_refuse (error, "The example names a rule that does not exist.");
    }
  return ws_vote_set_rules (self->vote, &rules, error);
}

static gboolean
add_option (Example     *self,
            const char  *text,
            GError     **error)
{
  g_autoptr (WsRow) row = find_row (self, text);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (WsVoteOption) option = NULL;

  if (row != NULL)
    {
      g_ptr_array_add (rows, row);
      return ws_vote_add_rows (self->vote, rows, error);
    }
  option = ws_vote_add_option (self->vote, text, NULL, 0, error);
  return option != NULL;
}

/* "ballots 7 2 2 1 0 0": seven people in turn at the shared laptop. */
static gboolean
cast_ballots (Example     *self,
              const char  *text,
              GError     **error)
{
  char *body;
  guint64 n = g_ascii_strtoull (text, &body, 10);

  for (guint64 i = 0; i < n; i++)
    if (!ws_vote_cast (self->vote, ws_vote_get_cast (self->vote), body + 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
finish_vote (Example  *self,
             GError  **error)
{
  return ws_vote_close (self->vote, error);
}

/* "tie note | option that won | the other" */
static gboolean
break_tie (Example  *self,
           char    **parts,
           GError  **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *options = ws_vote_get_options (self->vote);

  for (guint i = 1; i < g_strv_length (parts); i++)
    for (guint j = 0; j < g_list_model_get_n_items (options); j++)
      {
        g_autoptr (WsVoteOption) option = g_list_model_get_item (options, j);
        if (g_str_equal (ws_vote_option_get_text (option), parts[i]))
          g_ptr_array_add (order, g_object_ref (option));
      }
  return ws_vote_break_tie (self->vote, order, part (parts, 0), error);
}

/* Where an action came from: a winner of a vote, or an idea. */
static gint64
find_origin (Example     *self,
             const char  *text,
             const char **origin)
{
  WsStore *store = ws_workshop_get_store (self->workshop);
  gint64 id = ws_store_query_int (store, "SELECT o.id FROM vote_option o JOIN vote v ON v.id = o.vote WHERE o.text = ?1"
                                         " ORDER BY v.rank LIMIT 1", "s", text);

  *origin = "option";
  if (id != 0)
    return id;
  *origin = "idea";
  id = ws_store_query_int (store, "SELECT id FROM idea WHERE text = ?1", "s", text);
  if (id == 0)
    *origin = "";
  return id;
}

/* "action what | person | institution | start | due | status | reason or progress | origin | budget | evidence" */
static gboolean
add_action (Example  *self,
            char    **parts,
            GError  **error)
{
  static const char *const statuses[] = { "todo", "doing", "done", "blocked", "dropped" };
  const char *origin;
  gint64 origin_id = find_origin (self, part (parts, 7), &origin);
  g_autoptr (WsAction) action = ws_action_add (self->workshop, part (parts, 0), origin, origin_id, error);
  g_autofree char *start = day (part (parts, 3));
  g_autofree char *due = day (part (parts, 4));
  WsStatus status = WS_STATUS_NOT_STARTED;

  if (action == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i], part (parts, 5)))
      status = i;
  return ws_action_write (action, WS_ACTION_PERSON, part (parts, 1), error) &&
         ws_action_write (action, WS_ACTION_INSTITUTION, part (parts, 2), error) &&
         ws_action_write (action, WS_ACTION_START, start, error) &&
         ws_action_write (action, WS_ACTION_DUE, due, error) &&
         ws_action_set_status (action, status, part (parts, 6), error) &&
         (status != WS_STATUS_IN_PROGRESS ||
          ws_action_set_number (action, WS_ACTION_PROGRESS, atoi (part (parts, 6)), error)) &&
         ws_action_set_number (action, WS_ACTION_BUDGET, atoll (part (parts, 8)) * 100, error) &&
         ws_action_write (action, WS_ACTION_EVIDENCE, part (parts, 9), error);
}

/* The vote that a block opens. */
static gboolean
link_vote (Example        *self,
           WsAgendaBlock  *block,
           const char     *question,
           GError        **error)
{
  WsStore *store = ws_workshop_get_store (self->workshop);
  g_autoptr (WsVote) vote = ws_row_get (store, WS_TYPE_VOTE, ws_store_query_int (store, "SELECT id FROM vote WHERE question = ?1",
                                                                                 "s", question));

  return vote == NULL || ws_agenda_block_set_vote (block, vote, error);
}

/* "block title | kind | minutes | stage or question of a vote | tables | protected | who | objective | materials | notes"; a title
 * that begins with "-" is a part of the block before. */
static gboolean
add_block (Example  *self,
           char    **parts,
           GError  **error)
{
  gboolean child = *part (parts, 0) == '-';
  WsNewBlock fields = { .title = part (parts, 0) + (child ? 1 : 0), .kind = ws_agenda_kind_from_id (part (parts, 1)),
                        .minutes = atoi (part (parts, 2)), .parent = child ? self->block : NULL, .desks = atoi (part (parts, 4)),
                        .is_protected = *part (parts, 5) != '\0', .responsible = part (parts, 6),
                        .objective = part (parts, 7), .materials = part (parts, 8), .instructions = part (parts, 9) };
  g_autoptr (WsAgendaBlock) block = NULL;

  for (WsAgendaLink link = 0; link < WS_AGENDA_N_LINKS; link++)
    if (g_str_equal (ws_agenda_link_get_stage (link), part (parts, 3)))
      fields.link = link;
  block = ws_agenda_block_add (self->workshop, &fields, error);
  if (block == NULL || !link_vote (self, block, part (parts, 3), error))
    return FALSE;
  if (!child)
    g_set_object (&self->block, block);
  return TRUE;
}

static void
tell_moment (WsMoment *now,
             gpointer  user_data)
{
  *now = *(WsMoment *) user_data;
}

/* "run 17 24 8": the session, from the workshop's hour on, with the minutes that each block took. */
static gboolean
run_agenda (Example     *self,
            const char  *text,
            GError     **error)
{
  g_auto (GStrv) minutes = g_strsplit (text, " ", -1);
  gboolean timed;
  WsMoment now = { .wall = ws_agenda_planned_start (self->workshop, &timed), .uptime = 1, .boot = 1 };
  g_autoptr (WsClock) clock = ws_clock_new (self->workshop, tell_moment, &now);
  gboolean ok = ws_clock_start (clock, error);

  for (guint i = 0; ok && minutes[i] != NULL; i++)
    {
      gint64 took = atoi (minutes[i]) * G_GINT64_CONSTANT (60000);

      now.wall += took;
      now.uptime += took;
      ok = ws_clock_next (clock, error);
    }
  ws_clock_detach (clock);
  return ok;
}

static gboolean
add_signature (Example  *self,
               char    **parts,
               GError  **error)
{
  g_autoptr (WsSignature) signature = ws_signature_add (self->workshop, part (parts, 0), part (parts, 1), error);

  return signature != NULL;
}

/* "institution name | short name | kind | seats" */
static gboolean
add_institution (Example  *self,
                 char    **parts,
                 GError  **error)
{
  WsInstitutionKind kind = WS_INSTITUTION_OTHER;
  g_autoptr (WsInstitution) institution = NULL;

  ws_institution_kind_from_word (part (parts, 2), &kind);
  institution = ws_institution_add (self->workshop, part (parts, 0), kind, error);
  return institution != NULL && ws_institution_write (institution, WS_INSTITUTION_SHORT_NAME, part (parts, 1), error) &&
         ws_institution_set_seats (institution, atoi (part (parts, 3)), error);
}

typedef const char *(*WordFunc) (guint i);

static int
index_of_word (const char *word,
               WordFunc    get,
               int         n)
{
  for (int i = 0; i < n; i++)
    if (g_str_equal (get (i), word))
      return i;
  return 0;
}

/* What somebody agreed to at the door: to be on the list, and half of them also to be named. */
static gboolean
agree (WsPerson    *person,
       const char  *named,
       GError     **error)
{
  return ws_person_set_consent (person, WS_PURPOSE_ATTENDANCE, TRUE, error) &&
         (*named == '\0' || ws_person_set_consent (person, WS_PURPOSE_NAME, TRUE, error));
}

/* "person name | institution | kind | neighbourhood | gender | age | here | named" */
static gboolean
add_person (Example  *self,
            char    **parts,
            GError  **error)
{
  g_autoptr (WsInstitution) institution = ws_institution_find (self->workshop, part (parts, 1));
  WsNewPerson new_person = {
    .name = part (parts, 0), .institution = institution, .neighbourhood = part (parts, 3), .entitled = -1,
    .kind = index_of_word (part (parts, 2), ws_person_kind_get_word, WS_N_PERSON_KINDS),
    .gender = index_of_word (part (parts, 4), ws_gender_get_word, WS_N_GENDERS),
    .age_band = index_of_word (part (parts, 5), ws_age_band_get_word, WS_N_AGES),
  };
  g_autoptr (WsPerson) person = ws_person_add (self->workshop, &new_person, error);

  if (person == NULL || *part (parts, 6) == '\0')
    return person != NULL;
  return ws_person_check_in (person, 0, error) && agree (person, part (parts, 7), error);
}

static gboolean
write_notice (Example  *self,
              GError  **error)
{
  g_autofree char *text = ws_notice_propose (self->workshop);

  return ws_notice_write (self->workshop, text, error);
}

/* "quorum entitled 1 2 above" */
static gboolean
set_quorum (Example     *self,
            const char  *text,
            GError     **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  WsQuorum quorum = { WS_QUORUM_ENTITLED, 0, atoi (part (words, 1)), atoi (part (words, 2)), g_str_equal (part (words, 3), "above") };

  return ws_workshop_set_quorum (self->workshop, &quorum, error);
}

/* The lines about people. Returns: %FALSE where @word is none of them */
static gboolean
do_people_line (Example     *self,
                const char  *word,
                const char  *rest,
                char       **parts,
                gboolean    *ok,
                GError     **error)
{
  if (g_str_equal (word, "institution"))
    *ok = add_institution (self, parts, error);
  else if (g_str_equal (word, "person"))
    *ok = add_person (self, parts, error);
  else if (g_str_equal (word, "notice"))
    *ok = write_notice (self, error);
  else if (g_str_equal (word, "quorum"))
    *ok = set_quorum (self, rest, error);
  else if (g_str_equal (word, "capacity"))
    *ok = ws_workshop_set_capacity (self->workshop, atoi (rest), error);
  else
    return FALSE;
  return TRUE;
}

static gboolean
do_line (gpointer     data,
         const char  *word,
         const char  *rest,
         GError     **error)
{
  Example *self = data;
  g_auto (GStrv) parts = g_strsplit (rest, "|", -1);
  gboolean ok;

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  if (do_people_line (self, word, rest, parts, &ok, error))
    return ok;
  if (g_str_has_prefix (word, "workshop-"))
    return write_fact (self, word + strlen ("workshop-"), rest, error);
  if (g_str_has_prefix (word, "problem-"))
    return write_statement (self, word + strlen ("problem-"), rest, error);
  if (g_str_equal (word, "question"))
    return add_question (self, parts, error);
  if (g_str_equal (word, "column"))
    return add_column (self, rest, error);
  if (g_str_equal (word, "group"))
    return begin_group (self, rest, error);
  if (g_str_equal (word, "idea"))
    return add_idea (self, parts, error);
  if (g_str_equal (word, "vote"))
    return finish_group (self, error) && add_vote (self, parts, error);
  if (g_str_equal (word, "option"))
    return add_option (self, rest, error);
  if (g_str_equal (word, "open"))
    {
      g_autofree char *passphrase = g_uuid_string_random ();   /* nobody needs it: the box is closed again below */
      return ws_vote_open (self->vote, passphrase, error);
    }
  if (g_str_equal (word, "ballots"))
    return cast_ballots (self, rest, error);
  if (g_str_equal (word, "close"))
    return finish_vote (self, error);
  if (g_str_equal (word, "tie"))
    return break_tie (self, parts, error);
  if (g_str_equal (word, "publish"))
    return ws_vote_publish (self->vote, error);
  if (g_str_equal (word, "action"))
    return add_action (self, parts, error);
  if (g_str_equal (word, "block"))
    return add_block (self, parts, error);
  if (g_str_equal (word, "run"))
    return run_agenda (self, rest, error);
  if (g_str_equal (word, "signature"))
    return add_signature (self, parts, error);
  return ws_model_refuse (error, "The example has a line that means nothing.");
}

/**
 * ws_example_create:
 * @path: where nothing is yet
 * @language: "es" or "en"
 *
 * Makes the example workshop: how a park is recovered, with invented people.
 *
 * Returns: (transfer full): the workshop, open; %NULL with @error set
 */
WsWorkshop *
ws_example_create (const char  *path,
                   const char  *language,
                   GError     **error)
{
  gboolean english = g_strcmp0 (language, "en") == 0;
  g_autofree char *text = ws_script_load ("example", language, error);
  Example example = { 0 };
  WsStore *store;
  gboolean ok;

  if (text == NULL)
    return NULL;
  example.workshop = ws_workshop_create (path, "…", english ? "en" : "es", error);
  if (example.workshop == NULL)
    return NULL;
  store = ws_workshop_get_store (example.workshop);
  /* Hundreds of steps: each to the disk by itself would take a slow one half a minute. */
  ok = ws_store_set_durable (store, FALSE, error) && ws_script_read (text, "example", do_line, &example, error) &&
       ws_store_set_durable (store, TRUE, error);
  example_clear (&example);
  if (!ok)
    {
      ws_store_discard (store);
      g_clear_object (&example.workshop);
    }
  return example.workshop;
}
