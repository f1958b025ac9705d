/* ws-ballot.c — the choices that one voter is making, and their limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot lives in memory only, from the moment the facilitator opens it until it is in the box or erased;
 * freeing it overwrites it. It also holds the order in which this voter sees the options, because that order
 * says as much as the choices do about who sat here. Options are counted from 0 in the order of their
 * numbers.
 */
#include "ws-ballot.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

struct _WsBallot
{
  WsMethod  method;
  guint     n;
  guint     most;   /* dots: points of this voter; approval: options that may be chosen; yes-no: 1 */
  guint     least;
  guint     cap;    /* points for one option, never 0 */
  guint    *given;
  guint    *order;  /* position on the screen → option */
};

/* A number below @limit from the kernel; rejection keeps every order equally likely. */
static guint32
random_below (guint32 limit)
{
  guint32 value, unfair = (G_MAXUINT32 % limit + 1) % limit;

  do
    {
      while (getrandom (&value, sizeof value, 0) != (ssize_t) sizeof value)
        if (errno != EINTR)
          g_error ("The system gives no random numbers: %s", g_strerror (errno));
    }
  while (value > G_MAXUINT32 - unfair);
  return value % limit;
}

static void
shuffle (guint *order,
         guint  n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = random_below (i);
      guint kept = order[i - 1];

      order[i - 1] = order[j];
      order[j] = kept;
    }
}

/**
 * ws_ballot_new:
 * @rules: the rules of the vote
 * @n_options: how many options it has; 3 for yes-no
 *
 * Returns: (transfer full): an empty ballot with an order of its own, from the kernel's random numbers if the
 *   rules say so
 */
WsBallot *
ws_ballot_new (const WsVoteRules *rules,
               guint              n_options)
{
  WsBallot *self = g_new0 (WsBallot, 1);

  self->method = rules->method;
  self->n = n_options;
  self->given = g_new0 (guint, n_options);
  self->order = g_new0 (guint, n_options);
  for (guint i = 0; i < n_options; i++)
    self->order[i] = i;

  self->most = self->cap = 1;
  if (rules->method == WS_METHOD_DOTS)
    {
      self->most = MAX (rules->dots, 1);
      self->cap = rules->cap > 0 ? MIN ((guint) rules->cap, self->most) : self->most;
    }
  else if (rules->method == WS_METHOD_APPROVAL)
    {
      self->most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, n_options) : n_options;
      self->least = MIN ((guint) MAX (rules->choose_min, 0), self->most);
    }
  if (rules->shuffle && rules->method != WS_METHOD_YES_NO)
    shuffle (self->order, n_options);
  return self;
}

/**
 * ws_ballot_free:
 * @self: (nullable): a ballot
 *
 * Overwrites the choices and their order, then frees them.
 */
void
ws_ballot_free (WsBallot *self)
{
  if (self == NULL)
    return;
  explicit_bzero (self->given, self->n * sizeof *self->given);
  explicit_bzero (self->order, self->n * sizeof *self->order);
  g_free (self->given);
  g_free (self->order);
  explicit_bzero (self, sizeof *self);
  g_free (self);
}

WsMethod
ws_ballot_get_method (WsBallot *self)
{
  return self->method;
}

guint
ws_ballot_get_n_options (WsBallot *self)
{
  return self->n;
}

/* The option that this voter sees at @position. */
guint
ws_ballot_option_at (WsBallot *self,
                     guint     position)
{
  g_return_val_if_fail (position < self->n, 0);
  return self->order[position];
}

guint
ws_ballot_position_of (WsBallot *self,
                       guint     option)
{
  for (guint i = 0; i < self->n; i++)
    if (self->order[i] == option)
      return i;
  g_return_val_if_reached (0);
}

/* Points given to @option; for approval and yes-no 1 if it is chosen. */
guint
ws_ballot_get (WsBallot *self,
               guint     option)
{
  g_return_val_if_fail (option < self->n, 0);
  return self->given[option];
}

guint
ws_ballot_get_used (WsBallot *self)
{
  guint used = 0;

  for (guint i = 0; i < self->n; i++)
    used += self->given[i];
  return used;
}

/* Points, or options that may be chosen. */
guint
ws_ballot_get_most (WsBallot *self)
{
  return self->most;
}

/* Approval: options that must be chosen unless the ballot is blank. */
guint
ws_ballot_get_least (WsBallot *self)
{
  return self->least;
}

/* Most points for one option. */
guint
ws_ballot_get_cap (WsBallot *self)
{
  return self->cap;
}

/**
 * ws_ballot_get_left:
 * @self: a ballot
 *
 * What can still be given away: with few options and a low cap that is less than the points not used.
 *
 * Returns: points or choices that are not used
 */
guint
ws_ballot_get_left (WsBallot *self)
{
  return self->most - ws_ballot_get_used (self);
}

/* Options with at least one point. */
guint
ws_ballot_count_chosen (WsBallot *self)
{
  guint chosen = 0;

  for (guint i = 0; i < self->n; i++)
    chosen += self->given[i] > 0;
  return chosen;
}

gboolean
ws_ballot_is_blank (WsBallot *self)
{
  return ws_ballot_get_used (self) == 0;
}

WsBallotReason
ws_ballot_may_add (WsBallot *self,
                   guint     option)
{
  g_return_val_if_fail (option < self->n, WS_BALLOT_ALREADY);

  if (self->given[option] >= self->cap)
    return self->method == WS_METHOD_DOTS ? WS_BALLOT_AT_CAP : WS_BALLOT_ALREADY;
  if (self->method == WS_METHOD_YES_NO || ws_ballot_get_left (self) > 0)
    return WS_BALLOT_OK;
  return self->method == WS_METHOD_DOTS ? WS_BALLOT_NONE_LEFT : WS_BALLOT_TOO_MANY;
}

WsBallotReason
ws_ballot_may_take (WsBallot *self,
                    guint     option)
{
  g_return_val_if_fail (option < self->n, WS_BALLOT_NOTHING_THERE);

  return self->given[option] > 0 ? WS_BALLOT_OK : WS_BALLOT_NOTHING_THERE;
}

/* Whether the ballot can be deposited as it is. A blank one always can: it is asked about, not forbidden. */
WsBallotReason
ws_ballot_may_finish (WsBallot *self)
{
  guint used = ws_ballot_get_used (self);

  return used > 0 && used < self->least ? WS_BALLOT_TOO_FEW : WS_BALLOT_OK;
}

/**
 * ws_ballot_add:
 * @self: a ballot
 * @option: from 0
 *
 * Gives a point to @option, or chooses it. In a yes-no vote the answer chosen before is let go.
 *
 * Returns: %WS_BALLOT_OK, or why nothing was changed
 */
WsBallotReason
ws_ballot_add (WsBallot *self,
               guint     option)
{
  WsBallotReason reason = ws_ballot_may_add (self, option);

  if (reason != WS_BALLOT_OK)
    return reason;
  if (self->method == WS_METHOD_YES_NO)
    memset (self->given, 0, self->n * sizeof *self->given);
  self->given[option]++;
  return WS_BALLOT_OK;
}

/* Takes a point back, or the choice. */
WsBallotReason
ws_ballot_take (WsBallot *self,
                guint     option)
{
  WsBallotReason reason = ws_ballot_may_take (self, option);

  if (reason == WS_BALLOT_OK)
    self->given[option]--;
  return reason;
}

/**
 * ws_ballot_to_body:
 * @self: a ballot
 *
 * The ballot as it is kept in the box: "2 0 1" in the order of the options' numbers for points and choices,
 * or "yes", "no", "abstain", "blank".
 *
 * Returns: (transfer full): a text to be ended with ws_ballot_wipe()
 */
char *
ws_ballot_to_body (WsBallot *self)
{
  static const char *const answers[] = { "yes", "no", "abstain" };
  GString *body;

  if (self->method == WS_METHOD_YES_NO)
    {
      for (guint i = 0; i < MIN (self->n, G_N_ELEMENTS (answers)); i++)
        if (self->given[i] > 0)
          return g_strdup (answers[i]);
      return g_strdup ("blank");
    }
  /* large enough for every number: growing would leave a copy of the ballot behind in freed memory */
  body = g_string_sized_new (self->n * 11 + 1);
  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (body, i == 0 ? "%u" : " %u", self->given[i]);
  return g_string_free (body, FALSE);
}

/* Overwrites a text and frees it. */
void
ws_ballot_wipe (char *secret)
{
  if (secret == NULL)
    return;
  explicit_bzero (secret, strlen (secret));
  g_free (secret);
}
