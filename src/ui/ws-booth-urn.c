/* ws-booth-urn.c — the box behind the booth, by whichever way a voter was let in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The person who was picked from the list is known here and nowhere in the booth's screens, and forgotten as
 * soon as the ballot is in the box.
 */
#include "ws-booth-urn.h"

struct _WsBoothUrn
{
  WsVote   *vote;
  WsPerson *person;   /* admission by the list: whose turn it is, or NULL */
};

/* Returns: (transfer full): the box of an open vote */
WsBoothUrn *
ws_booth_urn_new (WsVote *vote)
{
  WsBoothUrn *self = g_new0 (WsBoothUrn, 1);

  self->vote = g_object_ref (vote);
  return self;
}

void
ws_booth_urn_free (WsBoothUrn *self)
{
  g_clear_object (&self->person);
  g_object_unref (self->vote);
  g_free (self);
}

/* Whose turn it is, picked in the facilitator's own window. */
void
ws_booth_urn_admit (WsBoothUrn *self,
                    WsPerson   *person)
{
  g_set_object (&self->person, person);
}

/* Whether somebody was picked who may still vote. */
gboolean
ws_booth_urn_admitted (WsBoothUrn *self)
{
  return self->person != NULL && ws_vote_may_vote (self->vote, self->person, NULL);
}

WsBoothSlip
ws_booth_urn_check_code (WsBoothUrn *self,
                         const char *code)
{
  switch (ws_vote_check_code (self->vote, code))
    {
    case WS_CODE_OK:
      return WS_BOOTH_SLIP_OK;
    case WS_CODE_USED:
      return WS_BOOTH_SLIP_USED;
    case WS_CODE_VOID:
      return WS_BOOTH_SLIP_VOID;
    case WS_CODE_UNKNOWN:
      break;
    }
  return WS_BOOTH_SLIP_UNKNOWN;
}

/**
 * ws_booth_urn_cast:
 * @self: a box
 * @expected: ballots that it held when this voter began
 * @body: the ballot
 * @code: (nullable): of the slip that it came with
 *
 * Returns: %TRUE once the ballot is durable
 */
gboolean
ws_booth_urn_cast (WsBoothUrn *self,
                   guint       expected,
                   const char *body,
                   const char *code)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (code != NULL)
    saved = ws_vote_cast_with_code (self->vote, expected, code, body, &error);
  else if (self->person != NULL)
    saved = ws_vote_cast_for_person (self->vote, expected, self->person, body, &error);
  else
    saved = ws_vote_cast (self->vote, expected, body, &error);
  /* the reason is the file's, never the ballot's: nothing of that may be written to a log */
  if (!saved)
    g_info ("A ballot was not saved: %s", error->message);
  else
    g_clear_object (&self->person);
  return saved;
}
