/* ws-ballot-ranked.c — the order of a ballot that ranks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places are 1, 2, 3 … without gaps, each given once: whatever is taken out closes the rank behind it. So a
 * ballot can never be one that the count would have to interpret.
 */
#include "ws-ballot-private.h"

/* Which option holds @place, from 1; G_MAXUINT: none. */
guint
ws_ballot_option_in_place (WsBallot *self,
                           guint     place)
{
  for (guint i = 0; place > 0 && i < self->n; i++)
    if (self->given[i] == place)
      return i;
  return G_MAXUINT;
}

void
ws_ballot_unplace (WsBallot *self,
                   guint     option)
{
  guint place = self->given[option];

  self->given[option] = 0;
  for (guint i = 0; i < self->n; i++)
    if (self->given[i] > place)
      self->given[i]--;
}

WsBallotReason
ws_ballot_may_move (WsBallot *self,
                    guint     option,
                    gboolean  up)
{
  guint place;

  g_return_val_if_fail (option < self->n, WS_BALLOT_NOT_PLACED);
  place = self->given[option];
  if (place == 0)
    return WS_BALLOT_NOT_PLACED;
  if (up)
    return place == 1 ? WS_BALLOT_FIRST : WS_BALLOT_OK;
  return place == ws_ballot_count_chosen (self) ? WS_BALLOT_LAST : WS_BALLOT_OK;
}

/**
 * ws_ballot_move:
 * @self: a ballot that ranks
 * @option: from 0
 * @up: towards the first place
 *
 * Changes places with the neighbour.
 *
 * Returns: %WS_BALLOT_OK, or why nothing was changed
 */
WsBallotReason
ws_ballot_move (WsBallot *self,
                guint     option,
                gboolean  up)
{
  WsBallotReason reason = ws_ballot_may_move (self, option, up);
  guint place;

  if (reason != WS_BALLOT_OK)
    return reason;
  place = self->given[option];
  self->given[ws_ballot_option_in_place (self, up ? place - 1 : place + 1)] = place;
  self->given[option] = up ? place - 1 : place + 1;
  return WS_BALLOT_OK;
}
