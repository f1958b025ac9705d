/* ws-vote-ballot.c — is this ballot within the rules?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last word before a ballot goes into the box, whether it comes from the booth, from paper or from a file. What breaks a
 * rule is refused with a sentence and never repaired: a repaired ballot is not what the person said. How a ballot is written
 * is at the table "ballot" of the schema. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

typedef struct
{
  WsVote      *vote;
  WsVoteRules  rules;
  guint        n;       /* options */
  int         *marks;   /* by option; -1: not rated */
} BallotCheck;

/* The most that one mark can say. */
static gint64
most_of (BallotCheck *self,
         guint        option)
{
  g_autoptr (WsVoteOption) row = NULL;

  switch (self->rules.method)
    {
    case WS_METHOD_DOTS:
      return self->rules.cap > 0 ? MIN (self->rules.cap, self->rules.dots) : self->rules.dots;
    case WS_METHOD_SCORE:
      return WS_SCORE_MAX;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return self->n;
    case WS_METHOD_BUDGET:
      row = g_list_model_get_item (ws_vote_get_options (self->vote), option);
      return ws_vote_option_get_n_amounts (row);
    case WS_METHOD_GRADIENTS:
      return WS_GRADIENTS;
    case WS_METHOD_QUADRATIC:
      return self->rules.dots;
    default:
      return 1;
    }
}

static gboolean
read_marks (BallotCheck  *self,
            const char   *body,
            GError      **error)
{
  g_auto (GStrv) words = g_strsplit (body, " ", -1);

  if (g_strv_length (words) != self->n)
    return ws_model_refuse (error, _("The ballot has another number of options than the vote."));
  for (guint i = 0; i < self->n; i++)
    {
      guint64 mark;

      if (self->rules.method == WS_METHOD_SCORE && g_str_equal (words[i], "-"))
        self->marks[i] = -1;
      else if (!g_ascii_string_to_unsigned (words[i], 10, 0, most_of (self, i), &mark, NULL) ||
               (words[i][0] == '0' && words[i][1] != '\0'))
        return ws_model_refuse (error, _("The ballot gives one option more than the rules allow."));
      else
        self->marks[i] = mark;
    }
  return TRUE;
}

/* As many as were chosen must be between the fewest and the most; a blank ballot is always one. */
static gboolean
check_number (BallotCheck  *self,
              GError      **error)
{
  int chosen = 0;

  for (guint i = 0; i < self->n; i++)
    chosen += self->marks[i] > 0;
  if (self->rules.choose_max > 0 && chosen > self->rules.choose_max)
    return ws_model_refuse (error, _("The ballot chooses more options than the rules allow."));
  if (self->rules.method != WS_METHOD_BUDGET && chosen > 0 && chosen < MIN (self->rules.choose_min, (int) self->n))
    return ws_model_refuse (error, _("The ballot chooses fewer options than the rules ask for."));
  return TRUE;
}

/* Places 1, 2, 3 … without gaps, each once. */
static gboolean
check_places (BallotCheck  *self,
              GError      **error)
{
  g_autofree gboolean *taken = g_new0 (gboolean, self->n + 1);
  int last = 0;

  for (guint i = 0; i < self->n; i++)
    {
      int place = self->marks[i];

      if (place == 0)
        continue;
      if (taken[place])
        return ws_model_refuse (error, _("The ballot gives the same place to two options."));
      taken[place] = TRUE;
      last = MAX (last, place);
    }
  for (int place = 1; place <= last; place++)
    if (!taken[place])
      return ws_model_refuse (error, _("The ballot leaves a place empty before a later one."));
  return check_number (self, error);
}

static gboolean
check_points (BallotCheck  *self,
              gboolean      squared,
              GError      **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += (gint64) self->marks[i] * (squared ? self->marks[i] : 1);
  return sum <= self->rules.dots || ws_model_refuse (error, _("The ballot gives more points than a person has."));
}

/* Of the projects with one label a ballot may choose any: only one will be funded, which is the rule's business. */
static gboolean
check_money (BallotCheck  *self,
             GError      **error)
{
  gint64 sum = 0;
  gboolean blank = TRUE;

  if (self->rules.budget_form == WS_BUDGET_CHOOSE)
    return check_number (self, error);
  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (WsVoteOption) row = NULL;

      if (self->marks[i] == 0)
        continue;
      row = g_list_model_get_item (ws_vote_get_options (self->vote), i);
      blank = FALSE;
      if (self->rules.budget_form == WS_BUDGET_KNAPSACK || sum <= self->rules.budget)
        sum += ws_vote_option_get_amount (row, self->marks[i]);
    }
  if (self->rules.budget_form == WS_BUDGET_KNAPSACK && sum > self->rules.budget)
    return ws_model_refuse (error, _("The ballot spends more money than there is."));
  if (self->rules.budget_form == WS_BUDGET_SHARE && !blank && !ws_vote_reaches_share (self->vote, sum))
    return ws_model_refuse (error, _("The ballot spends less of the money than the rules ask for."));
  return TRUE;
}

static gboolean
check_marks (BallotCheck  *self,
             GError      **error)
{
  switch (self->rules.method)
    {
    case WS_METHOD_DOTS:
      return check_points (self, FALSE, error);
    case WS_METHOD_QUADRATIC:
      return check_points (self, TRUE, error);
    case WS_METHOD_APPROVAL:
      return check_number (self, error);
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return check_places (self, error);
    case WS_METHOD_BUDGET:
      return check_money (self, error);
    default:
      return TRUE;
    }
}

static gboolean
check_consent (const char  *body,
               GError     **error)
{
  static const char *const answers[] = { "consent", "aside", "blank", NULL };
  g_autofree char *clean = NULL;

  if (g_strv_contains (answers, body))
    return TRUE;
  if (!g_str_has_prefix (body, WS_OBJECTION_PREFIX))
    return ws_model_refuse (error, _("The answer must be consent, stand aside or an objection."));
  clean = ws_words_take (body + strlen (WS_OBJECTION_PREFIX), WS_TEXT_NOTE_MAX, TRUE, _("An objection needs its reason."), error);
  return clean != NULL &&
         (g_str_equal (clean, body + strlen (WS_OBJECTION_PREFIX)) ||
          ws_model_refuse (error, _("The reason of an objection is one line of text.")));
}

/**
 * ws_vote_check_ballot:
 * @body: the ballot as it is kept in the box: marks in the order of the options' numbers ("2 0 1"), or a word
 *
 * Refuses what is against the rules; nothing is repaired silently. A ballot without any mark is blank and valid.
 */
gboolean
ws_vote_check_ballot (WsVote      *self,
                      const char  *body,
                      GError     **error)
{
  static const char *const answers[] = { "yes", "no", "abstain", "blank", NULL };
  BallotCheck check = { .vote = self };
  g_autofree int *marks = NULL;

  ws_vote_get_rules (self, &check.rules);
  if (check.rules.method == WS_METHOD_CONSENT)
    return check_consent (body, error);
  if (check.rules.method == WS_METHOD_YES_NO)
    return g_strv_contains (answers, body) ||
           ws_model_refuse (error, _("The answer must be yes, no or abstain."));
  check.n = ws_vote_get_n_options (self);
  check.marks = marks = g_new0 (int, check.n + 1);
  return read_marks (&check, body, error) && check_marks (&check, error);
}

/**
 * ws_vote_reaches_share:
 * @sum: cents
 *
 * Returns: whether @sum is at least the share of the money that each ballot must spend
 */
gboolean
ws_vote_reaches_share (WsVote *self,
                       gint64  sum)
{
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  /* 100 × 9·10¹⁵ fits; the sum itself may be larger than the money and is then certainly enough */
  return sum >= rules.budget || sum * 100 >= rules.budget * rules.budget_share;
}
