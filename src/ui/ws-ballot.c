/* ws-ballot.c — the choices that one voter is making, and their limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot lives in memory only, from the moment the facilitator opens it until it is in the box or erased;
 * freeing it overwrites it. It also holds the order in which this voter sees the options, because that order
 * says as much as the choices do about who sat here. Options are counted from 0 in the order of their
 * numbers.
 */
#include "ws-ballot-private.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#include "ws-text.h"

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

/* How many options may be chosen, and how many must be. */
static void
set_number (WsBallot          *self,
            const WsVoteRules *rules)
{
  self->most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, self->n) : self->n;
  if (rules->method != WS_METHOD_BUDGET)
    self->least = MIN ((guint) MAX (rules->choose_min, 0), self->most);
}

static void
set_limits (WsBallot          *self,
            const WsVoteRules *rules)
{
  self->most = self->cap = 1;
  switch (rules->method)
    {
    case WS_METHOD_DOTS:
    case WS_METHOD_QUADRATIC:
      self->most = self->cap = MAX (rules->dots, 1);
      if (rules->method == WS_METHOD_DOTS && rules->cap > 0)
        self->cap = MIN ((guint) rules->cap, self->most);
      break;
    case WS_METHOD_APPROVAL:
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      set_number (self, rules);
      break;
    case WS_METHOD_BUDGET:
      self->form = rules->budget_form;
      self->money = rules->budget;
      self->share = rules->budget_share;
      self->projects = g_new0 (WsBallotProject, self->n);
      for (guint i = 0; i < self->n; i++)
        self->projects[i].n_amounts = 1;
      self->most = self->n;
      if (self->form == WS_BUDGET_CHOOSE)
        set_number (self, rules);
      break;
    case WS_METHOD_SCORE:
      self->most = self->n;
      self->cap = 1 + WS_SCORE_MAX;
      break;
    case WS_METHOD_GRADIENTS:
      self->most = self->n;
      self->cap = WS_GRADIENTS;
      break;
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
      break;
    }
}

static gboolean
is_one_answer (WsBallot *self)
{
  return self->method == WS_METHOD_YES_NO || self->method == WS_METHOD_CONSENT;
}

static gboolean
is_ranked (WsBallot *self)
{
  return self->method == WS_METHOD_RANKED || self->method == WS_METHOD_COMMITTEE;
}

/**
 * ws_ballot_new:
 * @rules: the rules of the vote
 * @n_options: how many options it has; %WS_BALLOT_N_ANSWERS for yes-no and consent
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
  set_limits (self, rules);
  if (rules->shuffle && !is_one_answer (self))
    shuffle (self->order, n_options);
  return self;
}

/**
 * ws_ballot_free:
 * @self: (nullable): a ballot
 *
 * Overwrites the choices, their order and the reason, then frees them.
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
  g_free (self->projects);
  ws_ballot_wipe (self->reason);
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

/* The mark of @option: points or votes given to it, 1 if it is chosen, its place, its step of agreement, which
 * of its amounts; score: 0 if it is not rated, else its points and one. 0: nothing. */
guint
ws_ballot_get (WsBallot *self,
               guint     option)
{
  g_return_val_if_fail (option < self->n, 0);
  return self->given[option];
}

/* Score: points of @option; −1: it is not rated. */
int
ws_ballot_get_score (WsBallot *self,
                     guint     option)
{
  return (int) ws_ballot_get (self, option) - 1;
}

/* Points given, credits spent, or options chosen, placed or rated. */
guint
ws_ballot_get_used (WsBallot *self)
{
  guint used = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->method == WS_METHOD_DOTS)
      used += self->given[i];
    else if (self->method == WS_METHOD_QUADRATIC)
      used += self->given[i] * self->given[i];
    else
      used += self->given[i] > 0;
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

/* Quadratic: credits of one vote more for @option, the difference of two squares. */
guint
ws_ballot_get_next_cost (WsBallot *self,
                         guint     option)
{
  return 2 * ws_ballot_get (self, option) + 1;
}

/* Options with a mark. */
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
  return ws_ballot_count_chosen (self) == 0;
}

/* The highest mark of @option. */
guint
ws_ballot_cap_of (WsBallot *self,
                  guint     option)
{
  return self->projects != NULL ? self->projects[option].n_amounts : self->cap;
}

WsBallotReason
ws_ballot_may_add (WsBallot *self,
                   guint     option)
{
  g_return_val_if_fail (option < self->n, WS_BALLOT_ALREADY);

  if (self->method == WS_METHOD_BUDGET)
    return ws_ballot_may_fund (self, option);
  if (is_ranked (self) && self->given[option] > 0)
    return WS_BALLOT_ALREADY;
  if (!is_ranked (self) && self->given[option] >= self->cap)
    return self->cap > 1 || self->method == WS_METHOD_DOTS ? WS_BALLOT_AT_CAP : WS_BALLOT_ALREADY;
  switch (self->method)
    {
    case WS_METHOD_DOTS:
      return ws_ballot_get_left (self) > 0 ? WS_BALLOT_OK : WS_BALLOT_NONE_LEFT;
    case WS_METHOD_QUADRATIC:
      return ws_ballot_get_left (self) >= ws_ballot_get_next_cost (self, option) ? WS_BALLOT_OK
                                                                                 : WS_BALLOT_NONE_LEFT;
    case WS_METHOD_APPROVAL:
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return ws_ballot_get_left (self) > 0 ? WS_BALLOT_OK : WS_BALLOT_TOO_MANY;
    default:
      return WS_BALLOT_OK;
    }
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
  if (ws_ballot_is_blank (self))
    return WS_BALLOT_OK;
  if (ws_ballot_get_used (self) < self->least)
    return WS_BALLOT_TOO_FEW;
  if (!ws_ballot_reaches_share (self))
    return WS_BALLOT_TOO_LITTLE;
  return ws_ballot_wants_reason (self) && self->reason == NULL ? WS_BALLOT_NO_REASON : WS_BALLOT_OK;
}

/**
 * ws_ballot_add:
 * @self: a ballot
 * @option: from 0
 *
 * Gives a point or vote to @option, chooses it, puts it in the next place, or raises its score, its amount or
 * its step by one. Where there is a single answer the one chosen before is let go.
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
  if (is_one_answer (self))
    memset (self->given, 0, self->n * sizeof *self->given);
  if (is_ranked (self))
    self->given[option] = ws_ballot_count_chosen (self) + 1;
  else
    self->given[option]++;
  return WS_BALLOT_OK;
}

/* Takes a point back, or the choice, the place, a step. */
WsBallotReason
ws_ballot_take (WsBallot *self,
                guint     option)
{
  WsBallotReason reason = ws_ballot_may_take (self, option);

  if (reason != WS_BALLOT_OK)
    return reason;
  if (is_ranked (self))
    ws_ballot_unplace (self, option);
  else
    self->given[option]--;
  return WS_BALLOT_OK;
}

/* Score and gradients: the mark at once; 0 takes it away. */
WsBallotReason
ws_ballot_set (WsBallot *self,
               guint     option,
               guint     mark)
{
  g_return_val_if_fail (self->method == WS_METHOD_SCORE || self->method == WS_METHOD_GRADIENTS,
                        WS_BALLOT_AT_CAP);
  g_return_val_if_fail (option < self->n, WS_BALLOT_AT_CAP);

  if (mark > self->cap)
    return WS_BALLOT_AT_CAP;
  self->given[option] = mark;
  return WS_BALLOT_OK;
}

/* (nullable): why the voter objects, as one line without blanks at its ends. */
const char *
ws_ballot_get_reason (WsBallot *self)
{
  return self->reason;
}

/* Keeps the reason of an objection; one of blanks alone is none. It stays while the voter looks at the other
 * answers, and is written only with an objection. */
void
ws_ballot_set_reason (WsBallot   *self,
                      const char *text)
{
  char *clean = ws_text_clean (text, WS_BALLOT_REASON_MAX, TRUE);

  ws_ballot_wipe (self->reason);
  self->reason = *clean != '\0' && !ws_text_is_blank (clean) ? g_steal_pointer (&clean) : NULL;
  ws_ballot_wipe (clean);
}

/* Whether the voter objects and has to say why. */
gboolean
ws_ballot_wants_reason (WsBallot *self)
{
  return self->method == WS_METHOD_CONSENT && self->given[WS_BALLOT_OBJECT] > 0;
}

static char *
answer_to_body (WsBallot *self)
{
  static const char *const answers[] = { "yes", "no", "abstain" };
  static const char *const of_consent[] = { "consent", "aside", NULL };

  if (ws_ballot_wants_reason (self))
    return g_strconcat (WS_OBJECTION_PREFIX, self->reason != NULL ? self->reason : "", NULL);
  for (guint i = 0; i < MIN (self->n, WS_BALLOT_N_ANSWERS); i++)
    if (self->given[i] > 0)
      return g_strdup (self->method == WS_METHOD_YES_NO ? answers[i] : of_consent[i]);
  return g_strdup ("blank");
}

/**
 * ws_ballot_to_body:
 * @self: a ballot
 *
 * The ballot as it is kept in the box: marks in the order of the options' numbers ("2 0 1", an option that is
 * not rated "-"), or the word of an answer.
 *
 * Returns: (transfer full): a text to be ended with ws_ballot_wipe()
 */
char *
ws_ballot_to_body (WsBallot *self)
{
  GString *body;

  if (is_one_answer (self))
    return answer_to_body (self);
  /* large enough for every number: growing would leave a copy of the ballot behind in freed memory */
  body = g_string_sized_new (self->n * 11 + 1);
  for (guint i = 0; i < self->n; i++)
    {
      if (i > 0)
        g_string_append_c (body, ' ');
      if (self->method == WS_METHOD_SCORE && self->given[i] == 0)
        g_string_append_c (body, '-');
      else
        g_string_append_printf (body, "%u", self->given[i] - (self->method == WS_METHOD_SCORE));
    }
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
