/* ws-workshop.c — a workshop, open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one row of the table "workshop" is at the same time the door to everything else in the file: it keeps the lists,
 * each made when it is first asked for, and decides which steps may still be undone. */

#include "ws-workshop.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-clock.h"
#include "ws-date.h"
#include "ws-idea.h"
#include "ws-person.h"
#include "ws-section.h"
#include "ws-statement.h"
#include "ws-text.h"
#include "ws-vote.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "title", G_TYPE_STRING },
  { "subject", G_TYPE_STRING },
  { "objective", G_TYPE_STRING },
  { "date", G_TYPE_STRING },
  { "time_from", G_TYPE_STRING },
  { "time_to", G_TYPE_STRING },
  { "place", G_TYPE_STRING },
  { "conveners", G_TYPE_STRING },
  { "facilitator", G_TYPE_STRING },
  { "language", G_TYPE_STRING },
  { "paper", G_TYPE_STRING },
  { "documents", G_TYPE_STRING },
  { "next_date", G_TYPE_STRING },
  { "next_time", G_TYPE_STRING },
  { "next_place", G_TYPE_STRING },
  { "capacity", G_TYPE_INT64 },
  { "quorum_rule", G_TYPE_STRING },
  { "quorum_number", G_TYPE_INT64 },
  { "quorum_part", G_TYPE_INT64 },
  { "quorum_whole", G_TYPE_INT64 },
  { "quorum_above", G_TYPE_BOOLEAN },
};

enum
{
  LIST_STATEMENTS,
  LIST_QUESTIONS,
  LIST_COLUMNS,
  LIST_GROUPS,
  LIST_IDEAS,
  LIST_BIN,
  LIST_VOTES,
  LIST_PEOPLE,
  LIST_INSTITUTIONS,
  LIST_ACTIONS,
  LIST_BLOCKS,
  LIST_SECTIONS,
  LIST_SIGNATURES,
  N_LISTS
};

struct _WsWorkshop
{
  WsRow    parent_instance;
  WsRows  *lists[N_LISTS];
  WsClock *clock;
};

G_DEFINE_FINAL_TYPE (WsWorkshop, ws_workshop, WS_TYPE_ROW)

/* Read backwards in the index "idea_by_time" from where the idea stands. */
#define IDEA_PLACE(gone) \
  "SELECT (SELECT p.id FROM idea p WHERE p.gone = " gone " AND (p.created, p.id) < (i.created, i.id)" \
  " ORDER BY p.created DESC, p.id DESC LIMIT 1) FROM idea i WHERE i.id = ?1 AND i.gone = " gone

static const struct
{
  GType      (*type) (void);
  const char  *tables;
  const char  *sql;
  const char  *place;     /* see ws_rows_set_place() */
} list_queries[N_LISTS] = {
  [LIST_STATEMENTS] = { ws_statement_get_type, "statement", "SELECT id FROM statement WHERE gone = 0 ORDER BY version DESC, id" },
  [LIST_QUESTIONS] = { ws_question_get_type, "question", "SELECT id FROM question WHERE gone = 0 ORDER BY rank, id" },
  [LIST_COLUMNS] = { ws_column_get_type, "board_column", "SELECT id FROM board_column WHERE gone = 0 ORDER BY rank, id" },
  [LIST_GROUPS] = { ws_idea_group_get_type, "idea_group", "SELECT id FROM idea_group WHERE gone = 0 ORDER BY rank, id" },
  [LIST_IDEAS] = { ws_idea_get_type, "idea", "SELECT id FROM idea WHERE gone = 0 ORDER BY created, id", IDEA_PLACE ("0") },
  [LIST_BIN] = { ws_idea_get_type, "idea", "SELECT id FROM idea WHERE gone = 1 ORDER BY created, id", IDEA_PLACE ("1") },
  [LIST_VOTES] = { ws_vote_get_type, "vote", "SELECT id FROM vote WHERE gone = 0 ORDER BY rank, id" },
  [LIST_PEOPLE] = { ws_person_get_type, "person", "SELECT id FROM person WHERE gone = 0 ORDER BY created, id" },
  [LIST_INSTITUTIONS] = { ws_institution_get_type, "institution", "SELECT id FROM institution WHERE gone = 0 ORDER BY rank, id" },
  [LIST_ACTIONS] = { ws_action_get_type, "action", "SELECT id FROM action WHERE gone = 0 ORDER BY rank, id" },
  [LIST_BLOCKS] = { ws_agenda_block_get_type, "block",
                    "SELECT b.id FROM block b LEFT JOIN block p ON p.id = b.parent WHERE b.gone = 0"
                    " ORDER BY coalesce(p.rank, b.rank), coalesce(p.id, b.id), p.id IS NOT NULL, b.rank, b.id" },
  [LIST_SECTIONS] = { ws_section_get_type, "section", "SELECT id FROM section ORDER BY rank, id" },
  [LIST_SIGNATURES] = { ws_signature_get_type, "signature", "SELECT id FROM signature WHERE gone = 0 ORDER BY rank, id" },
};

static void
ws_workshop_finalize (GObject *object)
{
  WsWorkshop *self = WS_WORKSHOP (object);

  if (self->clock != NULL)
    ws_clock_detach (self->clock);
  g_clear_object (&self->clock);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  ws_store_set_step_guard (ws_row_get_store (WS_ROW (self)), NULL, NULL);

  G_OBJECT_CLASS (ws_workshop_parent_class)->finalize (object);
}

static void
ws_workshop_class_init (WsWorkshopClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_workshop_finalize;
  ws_row_class_set_table (WS_ROW_CLASS (klass), "workshop", fields, G_N_ELEMENTS (fields));
}

static void
ws_workshop_init (WsWorkshop *self)
{
}

/* A step that touches a vote which is no longer a draft may not be undone: its rules are frozen. It is asked from the votes,
 * of which there are few (CROSS JOIN keeps that order), because a step may have changed ten thousand ideas. Nor may one that
 * would take a block out of the agenda, or into another one, after it has begun. */
static gboolean
may_undo (WsStore  *store,
          gint64    site,
          gint64    seq,
          gpointer  user_data)
{
  return ws_store_query_int (store,
                             "SELECT EXISTS (SELECT 1 FROM vote v CROSS JOIN change c ON c.tbl = 'vote' AND c.row = v.id"
                             " WHERE v.state > 0 AND c.site = ?1 AND c.seq = ?2) OR "
                             "EXISTS (SELECT 1 FROM vote v CROSS JOIN vote_option o ON o.vote = v.id"
                             " CROSS JOIN change c ON c.tbl = 'vote_option' AND c.row = o.id"
                             " WHERE v.state > 0 AND c.site = ?1 AND c.seq = ?2) OR "
                             "EXISTS (SELECT 1 FROM vote v CROSS JOIN tally_sheet t ON t.vote = v.id"
                             " CROSS JOIN change c ON c.tbl = 'tally_sheet' AND c.row = t.id"
                             " WHERE v.state > 1 AND c.site = ?1 AND c.seq = ?2) OR "
                             "EXISTS (SELECT 1 FROM vote v CROSS JOIN tally_sheet t ON t.vote = v.id"
                             " CROSS JOIN tally_line l ON l.sheet = t.id"
                             " CROSS JOIN change c ON c.tbl = 'tally_line' AND c.row = l.id"
                             " WHERE v.state > 1 AND c.site = ?1 AND c.seq = ?2) OR "
                             "EXISTS (SELECT 1 FROM block b CROSS JOIN change c ON c.tbl = 'block' AND c.row = b.id"
                             " WHERE b.started > 0 AND c.col IN ('', 'gone', 'parent') AND c.site = ?1 AND c.seq = ?2)",
                             "ii", site, seq) == 0;
}

static WsWorkshop *
from_store (WsStore  *store,
            GError  **error)
{
  WsWorkshop *self = ws_row_get (store, WS_TYPE_WORKSHOP, 1);

  if (self == NULL)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED, _("The file is damaged: it holds no workshop."));
      return NULL;
    }
  ws_store_set_step_guard (store, may_undo, NULL);
  return self;
}

static const struct { const char *kind; double rank; } sections[] = {
  { "cover", 1 }, { "framing", 2 }, { "ideas", 3 }, { "votes", 4 }, { "actions", 5 }, { "closing", 6 }, { "signatures", 7 },
  { "agenda", 1.5 }, { "people", 1.25 },
};

static gboolean
write_first_rows (WsStore     *store,
                  const char  *title,
                  const char  *language,
                  GError     **error)
{
  g_autoptr (WsEdit) edit = ws_store_begin_fixed (store, N_("New workshop"));
  g_autofree char *today = ws_date_today ();

  if (!ws_store_run (store, error, "INSERT INTO workshop (id, title, date, language) VALUES (1, ?1, ?2, ?3)",
                     "sss", title, today, language))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!ws_store_run (store, error, "INSERT INTO section (id, kind, rank) VALUES (?1, ?2, ?3)",
                       "isr", (gint64) i + 1, sections[i].kind, sections[i].rank))
      return FALSE;
  if (!ws_store_run (store, error, "INSERT INTO run (id) VALUES (1)", NULL))
    return FALSE;
  return ws_edit_commit (edit, error);
}

/**
 * ws_workshop_create:
 * @path: where nothing is yet
 * @title: must not be blank
 * @language: (nullable): of the documents, "es" or "en"; %NULL: "es"
 *
 * Makes the file of a new workshop and opens it. Its date is today until another is written.
 *
 * Returns: (transfer full)
 */
WsWorkshop *
ws_workshop_create (const char  *path,
                    const char  *title,
                    const char  *language,
                    GError     **error)
{
  g_autofree char *clean = ws_words_take (title, WS_TEXT_TITLE_MAX, TRUE,
                                          _("A workshop needs a title. Write one, such as “Let us recover the park”."), error);
  g_autoptr (WsStore) store = NULL;

  if (clean == NULL)
    return NULL;
  store = ws_store_create (path, error);
  if (store == NULL)
    return NULL;
  if (!write_first_rows (store, clean, g_strcmp0 (language, "en") == 0 ? "en" : "es", error))
    {
      ws_store_discard (store);
      return NULL;
    }
  return from_store (store, error);
}

/**
 * ws_workshop_open:
 *
 * Opens the file of a workshop; see ws_store_open().
 *
 * Returns: (transfer full)
 */
WsWorkshop *
ws_workshop_open (const char  *path,
                  gboolean     read_only,
                  GError     **error)
{
  g_autoptr (WsStore) store = ws_store_open (path, read_only, error);

  return store != NULL ? from_store (store, error) : NULL;
}

/**
 * ws_workshop_check:
 *
 * Checks everything that can be checked: pages, values, history, and for each closed vote its fingerprint.
 *
 * Returns: %FALSE with a sentence in @error for the first thing that is wrong
 */
gboolean
ws_workshop_check (WsWorkshop  *self,
                   GError     **error)
{
  GListModel *votes = ws_workshop_get_votes (self);

  if (!ws_store_check (ws_row_get_store (WS_ROW (self)), error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);

      if (!ws_vote_check_seal (vote, error))
        return FALSE;
    }
  return TRUE;
}

void
ws_workshop_close (WsWorkshop *self)
{
  ws_store_close (ws_row_get_store (WS_ROW (self)));
}

WsStore *
ws_workshop_get_store (WsWorkshop *self)
{
  return ws_row_get_store (WS_ROW (self));
}

const char *
ws_workshop_get_text (WsWorkshop      *self,
                      WsWorkshopField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

/* Dates and times may be typed in several ways and are kept in one. Returns: (transfer full) (nullable) */
static char *
take_text (WsWorkshopField   field,
           const char       *text,
           GError          **error)
{
  char *value;

  switch (field)
    {
    case WS_WORKSHOP_TITLE:
      return ws_words_take (text, WS_TEXT_TITLE_MAX, TRUE, _("A workshop needs a title."), error);
    case WS_WORKSHOP_DATE:
    case WS_WORKSHOP_NEXT_DATE:
      if (text == NULL || ws_text_is_blank (text))
        return g_strdup ("");
      value = ws_date_parse (text);
      if (value == NULL)
        ws_model_refuse (error, _("This is not a date. Write it as 14/3/2026 or 2026-03-14."));
      return value;
    case WS_WORKSHOP_TIME_FROM:
    case WS_WORKSHOP_TIME_TO:
    case WS_WORKSHOP_NEXT_TIME:
      if (text == NULL || ws_text_is_blank (text))
        return g_strdup ("");
      value = ws_time_parse (text);
      if (value == NULL)
        ws_model_refuse (error, _("This is not a time. Write it as 16:30."));
      return value;
    case WS_WORKSHOP_LANGUAGE:
      return g_strdup (g_strcmp0 (text, "en") == 0 ? "en" : "es");
    case WS_WORKSHOP_PAPER:
      return g_strdup (g_strcmp0 (text, "a4") == 0 ? "a4" : "letter");
    case WS_WORKSHOP_OBJECTIVE:
    case WS_WORKSHOP_CONVENERS:
    case WS_WORKSHOP_DOCUMENTS:
      return ws_words_take (text, WS_TEXT_LONG_MAX, FALSE, NULL, error);
    default:
      return ws_words_take (text, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
    }
}

static const char *const labels[] = {
  N_("Change title"), N_("Change subject"), N_("Change objective"), N_("Change date"), N_("Change starting time"),
  N_("Change ending time"), N_("Change place"), N_("Change conveners"), N_("Change facilitator"), N_("Change language"),
  N_("Change paper size"), N_("Change documents"), N_("Change next date"), N_("Change next time"), N_("Change next place"),
};

/**
 * ws_workshop_set_text:
 *
 * Writes one fact. Dates ("14/3/2026") and times ("16:30") are understood as people type them.
 */
gboolean
ws_workshop_set_text (WsWorkshop       *self,
                      WsWorkshopField   field,
                      const char       *text,
                      GError          **error)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (field < WS_WORKSHOP_CAPACITY, FALSE);

  value = take_text (field, text, error);
  if (value == NULL)
    return FALSE;
  if (g_str_equal (value, ws_workshop_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "s", fields[field].name, value);
}

/**
 * ws_workshop_set_capacity:
 * @capacity: people that the place holds; 0 where it is not stated
 */
gboolean
ws_workshop_set_capacity (WsWorkshop  *self,
                          int          capacity,
                          GError     **error)
{
  if (capacity < 0)
    return ws_model_refuse (error, _("A number of people cannot be negative."));
  if (capacity == ws_row_get_int (WS_ROW (self), WS_WORKSHOP_CAPACITY))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change capacity"), error, "i", "capacity", (gint64) capacity);
}

static GListModel *
get_list (WsWorkshop *self,
          guint       list)
{
  if (self->lists[list] == NULL)
    {
      self->lists[list] = ws_rows_new (ws_row_get_store (WS_ROW (self)), list_queries[list].type (),
                                       list_queries[list].tables, list_queries[list].sql, 0);
      ws_rows_set_place (self->lists[list], list_queries[list].place);
    }
  return G_LIST_MODEL (self->lists[list]);
}

GListModel *
ws_workshop_get_statements (WsWorkshop *self)
{
  return get_list (self, LIST_STATEMENTS);
}

GListModel *
ws_workshop_get_questions (WsWorkshop *self)
{
  return get_list (self, LIST_QUESTIONS);
}

GListModel *
ws_workshop_get_columns (WsWorkshop *self)
{
  return get_list (self, LIST_COLUMNS);
}

GListModel *
ws_workshop_get_groups (WsWorkshop *self)
{
  return get_list (self, LIST_GROUPS);
}

GListModel *
ws_workshop_get_ideas (WsWorkshop *self)
{
  return get_list (self, LIST_IDEAS);
}

GListModel *
ws_workshop_get_bin (WsWorkshop *self)
{
  return get_list (self, LIST_BIN);
}

GListModel *
ws_workshop_get_votes (WsWorkshop *self)
{
  return get_list (self, LIST_VOTES);
}

GListModel *
ws_workshop_get_people (WsWorkshop *self)
{
  return get_list (self, LIST_PEOPLE);
}

GListModel *
ws_workshop_get_institutions (WsWorkshop *self)
{
  return get_list (self, LIST_INSTITUTIONS);
}

GListModel *
ws_workshop_get_actions (WsWorkshop *self)
{
  return get_list (self, LIST_ACTIONS);
}

GListModel *
ws_workshop_get_blocks (WsWorkshop *self)
{
  return get_list (self, LIST_BLOCKS);
}

/**
 * ws_workshop_get_clock:
 *
 * Returns: (transfer none): the clock of the agenda, which goes on where the file says
 */
WsClock *
ws_workshop_get_clock (WsWorkshop *self)
{
  if (self->clock == NULL)
    self->clock = ws_clock_new (self, NULL, NULL);
  return self->clock;
}

GListModel *
ws_workshop_get_sections (WsWorkshop *self)
{
  return get_list (self, LIST_SECTIONS);
}

GListModel *
ws_workshop_get_signatures (WsWorkshop *self)
{
  return get_list (self, LIST_SIGNATURES);
}

char *
ws_workshop_get_undo_text (WsWorkshop *self)
{
  const char *label = ws_store_get_undo_label (ws_row_get_store (WS_ROW (self)));

  return label != NULL ? g_strdup (_(label)) : NULL;
}

char *
ws_workshop_get_redo_text (WsWorkshop *self)
{
  const char *label = ws_store_get_redo_label (ws_row_get_store (WS_ROW (self)));

  return label != NULL ? g_strdup (_(label)) : NULL;
}

gboolean
ws_workshop_undo (WsWorkshop  *self,
                  GError     **error)
{
  return ws_store_undo (ws_row_get_store (WS_ROW (self)), error);
}

gboolean
ws_workshop_redo (WsWorkshop  *self,
                  GError     **error)
{
  return ws_store_redo (ws_row_get_store (WS_ROW (self)), error);
}
