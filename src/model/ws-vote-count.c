/* ws-vote-count.c — from the ballots of a vote to its count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots of the box, transcribed paper and sheets of totals become one profile with totals; the rules of tally/ do the
 * rest. Paper counts only where both passes hold the same: until then nobody knows what was on it. */

#include "ws-vote-count.h"

#include <string.h>

#include "ws-vote-decide.h"

static gint64
vote_id (WsVoteCount *self)
{
  return ws_row_get_id (WS_ROW (self->vote));
}

static WsBallotKind
kind_of (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_SCORE:
      return WS_BALLOT_SCORES;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return WS_BALLOT_ORDINAL;
    case WS_METHOD_APPROVAL:
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
      return WS_BALLOT_APPROVAL;
    default:
      return WS_BALLOT_POINTS;
    }
}

static void
add_options (WsVoteCount *self)
{
  GListModel *options = ws_vote_get_options (self->vote);

  for (guint i = 0; i < self->n_options; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      ws_profile_add_option (self->profile, id, ws_vote_option_get_text (option), ws_vote_option_get_cost (option, NULL, NULL));
      ws_profile_set_lot (self->profile, i, ws_vote_option_get_lot (option));
      ws_profile_set_excludes (self->profile, i, ws_vote_option_get_excludes (option));
    }
}

/* "2 0 1", or "5 - 0" where a 0 is a mark too. */
static guint
read_marks (WsVoteCount *self,
            const char  *body,
            WsBallotMark      *marks)
{
  gboolean zeros = self->rules.method == WS_METHOD_SCORE;
  guint n = 0;

  for (guint option = 0; option < self->n_options && *body != '\0'; option++)
    {
      char *end;
      gint64 mark = g_ascii_strtoll (body, &end, 10);

      if (end != body && (mark > 0 || zeros))
        marks[n++] = (WsBallotMark) { option, (gint32) mark };
      body = strchr (body, ' ');
      if (body == NULL)
        break;
      body++;
    }
  return n;
}

static guint
read_answer (const char *body,
             WsBallotMark     *mark)
{
  static const char *const answers[] = { "yes", "no", "abstain" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i], body))
      {
        *mark = (WsBallotMark) { i, 1 };
        return 1;
      }
  return 0;
}

static void
add_consent (WsVoteCount    *self,
             WsChannelCount *channel,
             const char     *body,
             gint64          n)
{
  const char *reason = g_str_has_prefix (body, WS_OBJECTION_PREFIX) ? body + strlen (WS_OBJECTION_PREFIX) : NULL;

  channel->ballots += n;
  ws_profile_add_papers (self->profile, n, g_str_equal (body, "blank") ? n : 0);
  if (g_str_equal (body, "blank"))
    {
      channel->blank += n;
      return;
    }
  channel->marks += n;
  if (reason == NULL && g_str_equal (body, "aside"))
    self->answers.aside += n;
  else if (reason == NULL)
    self->answers.consent += n;
  else
    self->answers.object += n;
  for (gint64 i = 0; reason != NULL && i < n; i++)
    g_ptr_array_add (self->reasons, g_strdup (reason));
}

/* @n equal ballots. */
static void
add_ballot (WsVoteCount    *self,
            WsChannelCount *channel,
            const char     *body,
            gint64          n)
{
  g_autofree WsBallotMark *marks = g_new0 (WsBallotMark, self->n_options + 1);
  guint n_marks;

  if (self->rules.method == WS_METHOD_CONSENT)
    {
      add_consent (self, channel, body, n);
      return;
    }
  n_marks = self->rules.method == WS_METHOD_YES_NO ? read_answer (body, marks) : read_marks (self, body, marks);
  if (self->rules.method == WS_METHOD_YES_NO && n_marks > 0 && marks[0].option >= self->n_options)
    n_marks = 0;
  ws_profile_add_ballot (self->profile, marks, n_marks, n);
  channel->ballots += n;
  channel->blank += n_marks == 0 ? n : 0;
  for (guint i = 0; i < n_marks; i++)
    channel->marks += marks[i].points * n;
}

static void
add_box (WsVoteCount *self)
{
  g_autoptr (GHashTable) ballots = ws_vote_list_ballots (self->vote, NULL);
  GHashTableIter iter;
  gpointer body, n;

  if (ballots == NULL)
    return;
  g_hash_table_iter_init (&iter, ballots);
  while (g_hash_table_iter_next (&iter, &body, &n))
    add_ballot (self, &self->channels[WS_CHANNEL_LAPTOP], body, GPOINTER_TO_UINT (n));
}

/* Transcribed paper, once for both passes. */
static void
add_paper (WsVoteCount *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self->vote));
  WsChannelCount *channel = &self->channels[WS_CHANNEL_PAPER];
  g_autoptr (WsQuery) query = NULL;

  if (ws_store_query_int (store, "SELECT count(*) FROM (SELECT body, n FROM paper WHERE vote = ?1 GROUP BY body, n"
                                 " HAVING count(*) <> 2)", "i", vote_id (self)) > 0)
    return;
  query = ws_store_query (store, "SELECT body, n FROM paper WHERE vote = ?1 AND pass = 1 ORDER BY body", "i", vote_id (self));
  while (ws_query_next (query))
    {
      const char *body = ws_query_get_text (query, 0);
      gint64 n = ws_query_get_int (query, 1);

      if (g_str_equal (body, "spoiled"))
        {
          channel->ballots += n;
          channel->spoiled += n;
        }
      else
        add_ballot (self, channel, body, n);
    }
}

static void
add_sheet (WsVoteCount *self,
           WsChannel    channel)
{
  WsChannelCount *numbers = &self->channels[channel];
  WsTallySheet sheet;

  if (ws_vote_get_sheet (self->vote, channel, &sheet))
    {
      numbers->ballots += sheet.ballots;
      numbers->blank += sheet.blank;
      numbers->spoiled += sheet.spoiled;
      for (guint i = 0; i < self->n_options; i++)
        {
          self->totals[i] += sheet.counts[i];
          numbers->marks += sheet.counts[i];
        }
      ws_profile_add_papers (self->profile, sheet.ballots - sheet.spoiled, sheet.blank);
    }
  g_free (sheet.counts);
}

/* What was marked one by one; sheets are added to it. */
static gint64 *
count_marks (WsVoteCount *self)
{
  switch (self->rules.method)
    {
    case WS_METHOD_DOTS:
    case WS_METHOD_QUADRATIC:
    case WS_METHOD_SCORE:
      return ws_profile_count_points (self->profile, NULL, 0);
    default:
      return ws_profile_count_ballots (self->profile);
    }
}

/* The numbers of all channels together. */
void
ws_vote_count_add_up (WsVoteCount    *self,
                      WsChannelCount *sum)
{
  *sum = (WsChannelCount) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->channels); i++)
    {
      sum->ballots += self->channels[i].ballots;
      sum->blank += self->channels[i].blank;
      sum->spoiled += self->channels[i].spoiled;
      sum->marks += self->channels[i].marks;
    }
}

/* What a percentage of this vote is of. */
static gint64
find_base (WsVoteCount *self)
{
  gint64 yes = self->n_options > 0 ? self->totals[0] : 0, no = self->n_options > 1 ? self->totals[1] : 0;
  gint64 abstain = self->n_options > 2 ? self->totals[2] : 0;
  WsChannelCount sum;

  ws_vote_count_add_up (self, &sum);
  if (self->rules.method == WS_METHOD_DOTS || self->rules.method == WS_METHOD_QUADRATIC)
    return sum.marks;
  if (self->rules.method != WS_METHOD_YES_NO)
    return sum.ballots - sum.blank - sum.spoiled;
  switch (self->rules.base)
    {
    case WS_BASE_VALID:
      return yes + no + abstain;
    case WS_BASE_CAST:
      return sum.ballots;
    /* Where more ballots came than people were stated, there were at least as many people. */
    case WS_BASE_PRESENT:
      return MAX (self->rules.present, sum.ballots);
    case WS_BASE_ENTITLED:
      return MAX (self->rules.entitled, sum.ballots);
    case WS_BASE_YES_NO:
    default:
      return yes + no;
    }
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A run-off that was closed decides the tie of the round before it. */
static void
take_runoff (WsVoteCount *self)
{
  g_autoptr (WsVote) next = ws_vote_get_next (self->vote);
  g_autoptr (WsVoteCount) runoff = NULL;
  GListModel *own = ws_vote_get_options (self->vote);

  if (self->decided || next == NULL || !ws_vote_get_runoff (next) || ws_vote_get_state (next) < WS_VOTE_CLOSED)
    return;
  runoff = ws_vote_count_new (next, self->lang);
  if (!runoff->decided)
    return;
  self->runoff = g_object_ref (next);
  self->decided = TRUE;
  for (guint i = 0; i < runoff->n_options; i++)
    {
      g_autoptr (WsVoteOption) winner = g_list_model_get_item (ws_vote_get_options (next), runoff->seats[i].option);

      for (guint j = 0; runoff->seats[i].chosen && j < self->n_options; j++)
        {
          g_autoptr (WsVoteOption) option = g_list_model_get_item (own, self->seats[j].option);

          if (self->seats[j].tied && g_str_equal (ws_vote_option_get_text (option), ws_vote_option_get_text (winner)))
            self->seats[j].chosen = TRUE;
        }
    }
}

/**
 * ws_vote_count_new:
 * @vote: closed
 * @lang: of the steps
 *
 * Counts. A budget by Equal Shares may take some tenths of a second; everything else is done in an instant.
 *
 * Returns: (transfer full)
 */
WsVoteCount *
ws_vote_count_new (WsVote *vote,
                   WsLang *lang)
{
  WsVoteCount *self;

  g_return_val_if_fail (ws_vote_get_state (vote) >= WS_VOTE_CLOSED, NULL);

  self = g_new0 (WsVoteCount, 1);
  self->vote = g_object_ref (vote);
  self->lang = ws_lang_ref (lang);
  self->decided = TRUE;
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  ws_vote_get_rules (vote, &self->rules);
  self->n_options = ws_vote_get_n_options (vote);
  self->seats = g_new0 (WsSeat, MAX (self->n_options, 1));
  self->profile = ws_profile_new (kind_of (self->rules.method));
  add_options (self);
  add_box (self);
  add_paper (self);
  self->totals = count_marks (self);
  add_sheet (self, WS_CHANNEL_HANDS);
  add_sheet (self, WS_CHANNEL_PAPER);
  g_ptr_array_sort (self->reasons, compare_texts);
  self->base = find_base (self);
  ws_vote_count_decide (self);
  take_runoff (self);
  return self;
}

static void
clear_run (WsVoteRun *run)
{
  g_clear_pointer (&run->outcome, ws_outcome_free);
  g_clear_pointer (&run->rounds, ws_rounds_free);
}

void
ws_vote_count_free (WsVoteCount *self)
{
  clear_run (&self->decides);
  clear_run (&self->other);
  g_clear_pointer (&self->borda, ws_outcome_free);
  g_free (self->pairs);
  g_free (self->seats);
  g_free (self->totals);
  g_ptr_array_unref (self->reasons);
  ws_profile_free (self->profile);
  g_clear_object (&self->runoff);
  g_object_unref (self->vote);
  ws_lang_unref (self->lang);
  g_free (self);
}
