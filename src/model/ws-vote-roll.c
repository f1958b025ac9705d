/* ws-vote-roll.c — admission by the list: each person who is here votes once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list tells who has voted and nothing else: no time, and no link to a ballot. It is written anew in the order of its keys
 * with each cast, as the box is, so that neither tells the order of the other. Who is forgotten keeps the place on the
 * list under the name "Participant n": the list holds keys alone, and as many have voted as before. */

#include <glib/gi18n-lib.h>

#include "ws-vote-private.h"
#include "ws-words.h"

/**
 * ws_vote_get_waiting:
 *
 * Returns: (transfer none): the people (#WsPerson) who are here, have the right to vote and have not voted, by name, live
 */
GListModel *
ws_vote_get_waiting (WsVote *self)
{
  WsRows **waiting = ws_vote_get_waiting_place (self);

  if (*waiting == NULL)
    *waiting = ws_rows_new (ws_row_get_store (WS_ROW (self)), WS_TYPE_PERSON, "person stay roll",
                            "SELECT id FROM person p WHERE gone = 0 AND entitled = 1"
                            " AND EXISTS (SELECT 1 FROM stay WHERE person = p.id AND departed = 0 AND gone = 0)"
                            " AND NOT EXISTS (SELECT 1 FROM roll WHERE vote = ?1 AND person = p.id)"
                            " ORDER BY name COLLATE NOCASE, id", ws_row_get_id (WS_ROW (self)));
  return G_LIST_MODEL (*waiting);
}

static gboolean
is_on_roll (WsVote *self,
            gint64  person)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)), "SELECT count(*) FROM roll WHERE vote = ?1 AND person = ?2", "ii",
                             ws_row_get_id (WS_ROW (self)), person) > 0;
}

gboolean
ws_vote_has_voted (WsVote   *self,
                   WsPerson *person)
{
  return is_on_roll (self, ws_row_get_id (WS_ROW (person)));
}

static gboolean
check_person (WsVote  *self,
              gint64   person,
              GError **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  if (is_on_roll (self, person))
    return ws_model_refuse (error, _("This person has voted already."));
  if (ws_store_query_int (store, "SELECT count(*) FROM person WHERE id = ?1 AND gone = 0 AND entitled = 1", "i", person) == 0)
    return ws_model_refuse (error, _("This person is not on the list of those with the right to vote."));
  if (ws_store_query_int (store, "SELECT count(*) FROM stay WHERE person = ?1 AND departed = 0 AND gone = 0", "i", person) == 0)
    return ws_model_refuse (error, _("This person is not checked in. Only those who are here can vote."));
  return TRUE;
}

/**
 * ws_vote_may_vote:
 *
 * Returns: %FALSE with a sentence in @error that says why this person gets no ballot
 */
gboolean
ws_vote_may_vote (WsVote    *self,
                  WsPerson  *person,
                  GError   **error)
{
  return check_person (self, ws_row_get_id (WS_ROW (person)), error);
}

/**
 * ws_vote_mark_person:
 *
 * Puts a person on the list of those who have voted, within an edit, by writing the whole list anew.
 */
gboolean
ws_vote_mark_person (WsVote  *self,
                     gint64   person,
                     GError **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  return check_person (self, person, error) &&
         ws_vote_rewrite_rows (store,
                               ws_store_query (store, "SELECT vote, person, '', 0 FROM (SELECT vote, person FROM roll"
                                                      " UNION ALL SELECT ?1, ?2) ORDER BY vote, person",
                                               "ii", ws_row_get_id (WS_ROW (self)), person),
                               "DELETE FROM roll", "INSERT INTO roll (vote, person) VALUES (?1, ?2)", error);
}

/**
 * ws_vote_cast_for_person:
 * @expected: ws_vote_get_cast() when this voter's turn began
 *
 * Puts the person on the list of those who have voted and deposits the ballot, both or neither. Refused where the person
 * has voted, is not here or has no right to vote. %TRUE means that both are on the disk.
 *
 * Returns: %FALSE with @error where nothing was deposited; then the same call may be tried again
 */
gboolean
ws_vote_cast_for_person (WsVote      *self,
                         guint        expected,
                         WsPerson    *person,
                         const char  *body,
                         GError     **error)
{
  return ws_vote_deposit (self, expected, body,
                          &(WsTicket) { .admission = WS_ADMISSION_ROLL, .person = ws_row_get_id (WS_ROW (person)) }, error);
}
