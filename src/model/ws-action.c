/* ws-action.c — something that somebody will do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Person and institution are plain names. "Overdue" is not stored: it follows from status, due date and today. */

#include "ws-action.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-idea.h"
#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote.h"
#include "ws-words.h"

static const WsField fields[] = {
  [WS_ACTION_WHAT] = { "what", G_TYPE_STRING },
  [WS_ACTION_PERSON] = { "person", G_TYPE_STRING },
  [WS_ACTION_INSTITUTION] = { "institution", G_TYPE_STRING },
  [WS_ACTION_CO_RESPONSIBLE] = { "co_responsible", G_TYPE_STRING },
  [WS_ACTION_START] = { "start", G_TYPE_STRING },
  [WS_ACTION_DUE] = { "due", G_TYPE_STRING },
  [WS_ACTION_STATUS] = { "status", G_TYPE_INT64 },
  [WS_ACTION_REASON] = { "reason", G_TYPE_STRING },
  [WS_ACTION_PROGRESS] = { "progress", G_TYPE_INT64 },
  [WS_ACTION_BUDGET] = { "budget", G_TYPE_INT64 },
  [WS_ACTION_BUDGET_SOURCE] = { "budget_source", G_TYPE_STRING },
  [WS_ACTION_EVIDENCE] = { "evidence", G_TYPE_STRING },
  [WS_ACTION_COMPLETED] = { "completed", G_TYPE_STRING },
  [WS_ACTION_ORIGIN] = { "origin", G_TYPE_STRING },
  [WS_ACTION_ORIGIN_ID] = { "origin_id", G_TYPE_INT64 },
  [WS_ACTION_RANK] = { "rank", G_TYPE_DOUBLE },
  [WS_ACTION_CREATED] = { "created", G_TYPE_INT64 },
};

struct _WsAction
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsAction, ws_action, WS_TYPE_ROW)

static void
ws_action_class_init (WsActionClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "action", fields, G_N_ELEMENTS (fields));
}

static void
ws_action_init (WsAction *self)
{
}

/**
 * ws_action_add:
 * @origin: (nullable): "idea" or "option"; "" or %NULL where it is written here
 *
 * Returns: (transfer full): the new action, the last one; nobody answers for it yet
 */
WsAction *
ws_action_add (WsWorkshop  *workshop,
               const char  *what,
               const char  *origin,
               gint64       origin_id,
               GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_words_take (what, WS_TEXT_NOTE_MAX, TRUE, _("An action needs to say what will be done."), error);
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id ();
  double rank;

  if (clean == NULL)
    return NULL;
  edit = ws_store_begin (store, N_("Add action"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM action", NULL);
  if (!ws_store_run (store, error,
                     "INSERT INTO action (id, what, origin, origin_id, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "isskri", id, clean, origin != NULL ? origin : "", origin_id, rank, ws_now_ms ()) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_ACTION, id);
}

static const char *
words_of (gpointer     row,
          const char **origin)
{
  *origin = WS_IS_IDEA (row) ? "idea" : "option";
  return WS_IS_IDEA (row) ? ws_idea_get_text (row) : ws_vote_option_get_text (row);
}

/**
 * ws_action_add_from_rows:
 * @rows: (element-type WsRow): ideas and chosen options (#WsIdea, #WsVoteOption)
 *
 * Makes one action of each, all of them as one step. Of a long text the first line.
 *
 * Returns: (transfer full): the first of the new actions; %NULL with @error, or without it where @rows is empty
 */
WsAction *
ws_action_add_from_rows (WsWorkshop  *workshop,
                         GPtrArray   *rows,
                         GError     **error)
{
  g_autoptr (WsEdit) edit = NULL;
  g_autoptr (WsAction) first = NULL;

  if (rows->len == 0)
    return NULL;
  edit = ws_store_begin (ws_workshop_get_store (workshop), rows->len == 1 ? N_("Add action") : N_("Add actions"));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *origin;
      const char *words = words_of (g_ptr_array_index (rows, i), &origin);
      g_autofree char *line = ws_text_first_line (words, WS_TEXT_TITLE_MAX);
      g_autoptr (WsAction) action = ws_action_add (workshop, line, origin, ws_row_get_id (g_ptr_array_index (rows, i)), error);

      if (action == NULL)
        return NULL;
      if (first == NULL)
        first = g_steal_pointer (&action);
    }
  return ws_edit_commit (edit, error) ? g_steal_pointer (&first) : NULL;
}

const char *
ws_action_get_text (WsAction      *self,
                    WsActionField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

gint64
ws_action_get_number (WsAction      *self,
                      WsActionField  field)
{
  return ws_row_get_int (WS_ROW (self), field);
}

WsStatus
ws_action_get_status (WsAction *self)
{
  return ws_row_get_int (WS_ROW (self), WS_ACTION_STATUS);
}

/**
 * ws_action_get_due_state:
 * @today: ISO date
 * @days_late: (out) (optional): days since it was due; 0 where it is not overdue
 */
WsDueState
ws_action_get_due_state (WsAction   *self,
                         const char *today,
                         int        *days_late)
{
  WsStatus status = ws_action_get_status (self);
  const char *due = ws_action_get_text (self, WS_ACTION_DUE);
  int days;

  if (days_late != NULL)
    *days_late = 0;
  if (status == WS_STATUS_DONE || status == WS_STATUS_DROPPED)
    return WS_DUE_CLOSED;
  if (*due == '\0')
    return WS_DUE_OPEN;
  days = ws_date_days (due, today);
  if (days > 0 && days_late != NULL)
    *days_late = days;
  return days > 0 ? WS_DUE_OVERDUE : days == 0 ? WS_DUE_TODAY : WS_DUE_OPEN;
}

static const char *const labels[] = {
  [WS_ACTION_WHAT] = N_("Change action"),
  [WS_ACTION_PERSON] = N_("Change responsible person"),
  [WS_ACTION_INSTITUTION] = N_("Change responsible institution"),
  [WS_ACTION_CO_RESPONSIBLE] = N_("Change who helps"),
  [WS_ACTION_START] = N_("Change start date"),
  [WS_ACTION_DUE] = N_("Change due date"),
  [WS_ACTION_REASON] = N_("Change reason"),
  [WS_ACTION_PROGRESS] = N_("Change progress"),
  [WS_ACTION_BUDGET] = N_("Change budget"),
  [WS_ACTION_BUDGET_SOURCE] = N_("Change source of budget"),
  [WS_ACTION_EVIDENCE] = N_("Change evidence"),
};

/* Returns: (transfer full) (nullable) */
static char *
take_date (const char  *text,
           GError     **error)
{
  char *date;

  if (text == NULL || ws_text_is_blank (text))
    return g_strdup ("");
  date = ws_date_parse (text);
  if (date == NULL)
    ws_model_refuse (error, _("This is not a date. Write it as 14/3/2026 or 2026-03-14."));
  return date;
}

static gboolean
check_order (WsAction       *self,
             WsActionField   field,
             const char     *date,
             GError        **error)
{
  const char *start = field == WS_ACTION_START ? date : ws_action_get_text (self, WS_ACTION_START);
  const char *due = field == WS_ACTION_DUE ? date : ws_action_get_text (self, WS_ACTION_DUE);

  if (*start != '\0' && *due != '\0' && ws_date_days (start, due) < 0)
    return ws_model_refuse (error, _("It would be due before it starts. Change the other date first."));
  return TRUE;
}

/**
 * ws_action_write:
 * @field: a text; dates are understood as people type them
 */
gboolean
ws_action_write (WsAction       *self,
                 WsActionField   field,
                 const char     *text,
                 GError        **error)
{
  g_autofree char *value = NULL;
  gboolean is_date = field == WS_ACTION_START || field == WS_ACTION_DUE;

  g_return_val_if_fail (fields[field].type == G_TYPE_STRING && labels[field] != NULL, FALSE);

  if (is_date)
    value = take_date (text, error);
  else
    value = ws_words_take (text, WS_TEXT_NOTE_MAX, field != WS_ACTION_EVIDENCE && field != WS_ACTION_REASON,
                           field == WS_ACTION_WHAT ? _("An action needs to say what will be done.") : NULL, error);
  if (value == NULL || (is_date && !check_order (self, field, value, error)))
    return FALSE;
  if (g_str_equal (value, ws_action_get_text (self, field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "s", fields[field].name, value);
}

/**
 * ws_action_set_number:
 * @field: progress in per cent or budget in cents
 */
gboolean
ws_action_set_number (WsAction       *self,
                      WsActionField   field,
                      gint64          number,
                      GError        **error)
{
  g_return_val_if_fail (field == WS_ACTION_PROGRESS || field == WS_ACTION_BUDGET, FALSE);

  if (number < 0 || (field == WS_ACTION_PROGRESS && number > 100))
    return ws_model_refuse (error, field == WS_ACTION_PROGRESS ? _("Progress is from 0 to 100 per cent.")
                                                               : _("A budget cannot be negative."));
  if (number == ws_action_get_number (self, field))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "i", fields[field].name, number);
}

/**
 * ws_action_set_status:
 * @reason: (nullable): why it is blocked or dropped; needed for these two
 *
 * Changes the status. Done keeps the date of today and 100 %.
 */
gboolean
ws_action_set_status (WsAction    *self,
                      WsStatus     status,
                      const char  *reason,
                      GError     **error)
{
  gboolean needs_reason = status == WS_STATUS_BLOCKED || status == WS_STATUS_DROPPED;
  g_autofree char *clean = ws_words_take (needs_reason ? reason : "", WS_TEXT_NOTE_MAX, FALSE,
                                          !needs_reason ? NULL
                                          : status == WS_STATUS_BLOCKED ? _("Write in a few words what is blocking it.")
                                                                        : _("Write in a few words why it is dropped."), error);
  g_autofree char *today = ws_date_today ();
  gint64 progress = status == WS_STATUS_DONE ? 100 : ws_action_get_number (self, WS_ACTION_PROGRESS);

  if (clean == NULL)
    return FALSE;
  return ws_row_set (WS_ROW (self), N_("Change status of action"), error, "issi", "status", (gint64) status, "reason", clean,
                     "completed", status == WS_STATUS_DONE ? today : "", "progress", progress);
}

gboolean
ws_action_move (WsAction  *self,
                guint      position,
                GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Move action"));
  double rank = ws_rank_between (store, "action", "gone = 0", 0, position, ws_row_get_id (WS_ROW (self)));

  return ws_row_set (WS_ROW (self), NULL, error, "r", "rank", rank) && ws_edit_commit (edit, error);
}

gboolean
ws_action_remove (WsAction  *self,
                  GError   **error)
{
  return ws_row_set (WS_ROW (self), N_("Remove action"), error, "i", "gone", G_GINT64_CONSTANT (1));
}

/**
 * ws_action_get_origin_text:
 *
 * Returns: (transfer full) (nullable): the words of the idea or option that the action came from
 */
char *
ws_action_get_origin_text (WsAction *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  const char *origin = ws_action_get_text (self, WS_ACTION_ORIGIN);
  gint64 id = ws_action_get_number (self, WS_ACTION_ORIGIN_ID);

  if (g_str_equal (origin, "idea"))
    return ws_store_query_text (store, "SELECT text FROM idea WHERE id = ?1", "i", id);
  if (g_str_equal (origin, "option"))
    return ws_store_query_text (store, "SELECT text FROM vote_option WHERE id = ?1", "i", id);
  return NULL;
}

/**
 * ws_action_list_from:
 *
 * Returns: (transfer full) (element-type WsAction): the actions that were made from an idea or option
 */
GPtrArray *
ws_action_list_from (WsWorkshop *workshop,
                     const char *origin,
                     gint64      origin_id)
{
  WsStore *store = ws_workshop_get_store (workshop);
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id FROM action WHERE origin = ?1 AND origin_id = ?2 AND gone = 0"
                                                     " ORDER BY rank, id", "si", origin, origin_id);

  while (ws_query_next (query))
    g_ptr_array_add (actions, ws_row_get (store, WS_TYPE_ACTION, ws_query_get_int (query, 0)));
  return actions;
}
