/* ws-vote-cast.c — a ballot goes into the box.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot has no person, code, time or number, and each cast writes the whole table of ballots anew in the order of its
 * key within its transaction; so it does with the codes and the list of those who have voted. The bytes of the file follow
 * from what is in the box, never from the order in which it came, and no table tells the order of another. A ballot is
 * accepted by compare-and-set: only the transaction that turns "deposited" from the number this voter began with into the
 * next one also writes a ballot, so a retry after a COMMIT that failed in name only cannot count twice. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-vote-private.h"
#include "ws-words.h"

typedef struct
{
  gint64  vote;
  gint64  second;   /* of the key */
  char   *text;
  gint64  n;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  explicit_bzero (row->text, strlen (row->text));
  g_free (row->text);
}

/**
 * ws_vote_rewrite_rows:
 * @query: (transfer full): vote, a number, a text, a number: the rows as they shall be, in the order of the key
 * @empty: a DELETE without a condition, so that SQLite clears whole pages
 * @insert: with ?1 … ?4 for what the query gives, those of them that it needs
 *
 * Writes a table anew. Only within an edit.
 */
gboolean
ws_vote_rewrite_rows (WsStore     *store,
                      WsQuery     *query,
                      const char  *empty,
                      const char  *insert,
                      GError     **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  while (ws_query_next (query))
    {
      Row row = { ws_query_get_int (query, 0), ws_query_get_int (query, 1), g_strdup (ws_query_get_text (query, 2)),
                  ws_query_get_int (query, 3) };
      g_array_append_val (rows, row);
    }
  ws_query_free (query);
  if (!ws_store_run (store, error, empty, NULL))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (!ws_store_run (store, error, insert, "iisi", row->vote, row->second, row->text, row->n))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_ballot (WsVote      *self,
            const char  *body,
            GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  return ws_vote_rewrite_rows (store,
                               ws_store_query (store, "SELECT vote, 0, body, sum(n) FROM (SELECT vote, body, n FROM ballot"
                                                      " UNION ALL SELECT ?1, ?2, 1) GROUP BY vote, body ORDER BY vote, body",
                                               "is", ws_row_get_id (WS_ROW (self)), body),
                               "DELETE FROM ballot", "INSERT INTO ballot (vote, body, n) VALUES (?1, ?3, ?4)", error);
}

static gboolean
use_ticket (WsVote          *self,
            const WsTicket  *ticket,
            GError         **error)
{
  switch (ticket->admission)
    {
    case WS_ADMISSION_CODES:
      return ws_vote_mark_code (self, ticket->hash, 1, error);
    case WS_ADMISSION_ROLL:
      return ws_vote_mark_person (self, ticket->person, error);
    default:
      return TRUE;
    }
}

static gboolean
check_admission (WsVote          *self,
                 const WsTicket  *ticket,
                 GError         **error)
{
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  if (rules.admission == ticket->admission)
    return TRUE;
  if (rules.admission == WS_ADMISSION_CODES)
    return ws_model_refuse (error, _("In this vote each ballot needs the code of a slip."));
  if (rules.admission == WS_ADMISSION_ROLL)
    return ws_model_refuse (error, _("In this vote each ballot is for a person on the list."));
  return ws_model_refuse (error, _("In this vote ballots are neither by code nor by the list."));
}

/**
 * ws_vote_deposit:
 * @expected: ws_vote_get_cast() when this voter's turn began
 * @ticket: who lets it in; used up in the same transaction
 *
 * Deposits a ballot, once. %TRUE means that it is on the disk.
 */
gboolean
ws_vote_deposit (WsVote          *self,
                 guint            expected,
                 const char      *body,
                 const WsTicket  *ticket,
                 GError         **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;
  g_autoptr (GError) failure = NULL;

  if (!check_admission (self, ticket, error) || !ws_vote_check_ballot (self, body, error))
    return FALSE;
  edit = ws_store_begin_secret (store);
  if (ws_store_run (store, &failure,
                    "UPDATE box SET deposited = deposited + 1 WHERE vote = ?1 AND deposited = ?2"
                    " AND EXISTS (SELECT 1 FROM vote WHERE id = ?1 AND state = 1)", "ii", ws_row_get_id (WS_ROW (self)),
                    (gint64) expected))
    {
      if (ws_store_get_n_changed (store) != 1)
        return ws_model_refuse (error, _("The box is closed, or this ballot was deposited already."));
      if (use_ticket (self, ticket, &failure) && add_ballot (self, body, &failure))
        {
          ws_edit_announce (edit, "roll");
          if (ws_edit_commit (edit, &failure))
            return TRUE;
          /* A COMMIT may fail in name only: look whether the ballot is there before anybody is told that it is not. */
          g_clear_pointer (&edit, ws_edit_free);
          if (ws_vote_get_cast (self) == expected + 1)
            return TRUE;
        }
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * ws_vote_cast:
 * @expected: ws_vote_get_cast() when this voter's turn began
 * @body: the ballot; see ws_vote_check_ballot()
 *
 * Deposits a ballot, once, where the facilitator lets each voter in. %TRUE means that it is on the disk.
 *
 * Returns: %FALSE with @error where nothing was deposited; then the same call may be tried again
 */
gboolean
ws_vote_cast (WsVote      *self,
              guint        expected,
              const char  *body,
              GError     **error)
{
  return ws_vote_deposit (self, expected, body, &(WsTicket) { WS_ADMISSION_OPEN }, error);
}
