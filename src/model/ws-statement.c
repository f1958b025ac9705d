/* ws-statement.c — the problem statement and its versions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is always at most one current statement: the row with the highest version. Writing the first word makes version 1;
 * a new version begins as a copy, so that the group goes on from what it had and the earlier words stay readable. */

#include "ws-statement.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "version", G_TYPE_INT64 },
  { "created", G_TYPE_INT64 },
  { "summary", G_TYPE_STRING },
  { "affected", G_TYPE_STRING },
  { "place", G_TYPE_STRING },
  { "since", G_TYPE_STRING },
  { "evidence", G_TYPE_STRING },
  { "evidence_source", G_TYPE_STRING },
  { "evidence_date", G_TYPE_STRING },
  { "consequences", G_TYPE_STRING },
  { "tried", G_TYPE_STRING },
};

struct _WsStatement
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsStatement, ws_statement, WS_TYPE_ROW)

static void
ws_statement_class_init (WsStatementClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "statement", fields, G_N_ELEMENTS (fields));
}

static void
ws_statement_init (WsStatement *self)
{
}

/**
 * ws_statement_get_current:
 *
 * Returns: (transfer full) (nullable): the newest version; %NULL where nothing was written yet
 */
WsStatement *
ws_statement_get_current (WsWorkshop *workshop)
{
  return g_list_model_get_item (ws_workshop_get_statements (workshop), 0);
}

const char *
ws_statement_get_text (WsStatement      *self,
                       WsStatementField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

gint64
ws_statement_get_version (WsStatement *self)
{
  return ws_row_get_int (WS_ROW (self), WS_STATEMENT_VERSION);
}

/**
 * ws_statement_write:
 *
 * Writes one field of the current version.
 */
gboolean
ws_statement_write (WsWorkshop        *workshop,
                    WsStatementField   field,
                    const char        *text,
                    GError           **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *value = ws_words_take (text, WS_TEXT_LONG_MAX, FALSE, NULL, error);
  g_autoptr (WsStatement) current = ws_statement_get_current (workshop);
  g_autoptr (WsEdit) edit = NULL;
  g_autofree char *sql = NULL;
  gint64 id;

  g_return_val_if_fail (field >= WS_STATEMENT_SUMMARY && field <= WS_STATEMENT_TRIED, FALSE);

  if (value == NULL)
    return FALSE;
  if (current != NULL && g_str_equal (ws_statement_get_text (current, field), value))
    return TRUE;
  if (current == NULL && *value == '\0')
    return TRUE;
  edit = ws_store_begin (store, N_("Change problem statement"));
  id = current != NULL ? ws_row_get_id (WS_ROW (current)) : ws_random_id ();
  if (current == NULL &&
      !ws_store_run (store, error, "INSERT INTO statement (id, version, created) VALUES (?1, 1, ?2)", "ii", id, ws_now_ms ()))
    return FALSE;
  sql = g_strdup_printf ("UPDATE statement SET %s = ?2 WHERE id = ?1", fields[field].name);
  return ws_store_run (store, error, sql, "is", id, value) && ws_edit_commit (edit, error);
}

/**
 * ws_statement_new_version:
 *
 * Keeps the current version as it is and goes on with a copy of it.
 */
gboolean
ws_statement_new_version (WsWorkshop  *workshop,
                          GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (WsStatement) current = ws_statement_get_current (workshop);
  g_autoptr (WsEdit) edit = NULL;

  if (current == NULL)
    return ws_model_refuse (error, _("There is nothing to keep yet. Write the problem first."));
  edit = ws_store_begin (store, N_("New version of the problem statement"));
  return ws_store_run (store, error,
                       "INSERT INTO statement (id, version, created, summary, affected, place, since, evidence,"
                       " evidence_source, evidence_date, consequences, tried)"
                       " SELECT ?2, version + 1, ?3, summary, affected, place, since, evidence,"
                       " evidence_source, evidence_date, consequences, tried FROM statement WHERE id = ?1",
                       "iii", ws_row_get_id (WS_ROW (current)), ws_random_id (), ws_now_ms ()) &&
         ws_edit_commit (edit, error);
}
