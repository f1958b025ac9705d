/* ws-vote.c — a vote: its question, its rules, its states.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draft, open, closed, published: rules and options change only in a draft. What happens at the ballot box is in
 * ws-vote-box.c and ws-vote-cast.c, slips are in ws-vote-slips.c, totals typed in in ws-vote-sheet.c, rounds and ties in
 * ws-vote-round.c. */

#include "ws-vote.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

static const WsField fields[] = {
  [WS_VOTE_FIELD_QUESTION] = { "question", G_TYPE_STRING },
  [WS_VOTE_FIELD_METHOD] = { "method", G_TYPE_STRING },
  [WS_VOTE_FIELD_STATE] = { "state", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CHANNEL] = { "channel", G_TYPE_STRING },
  [WS_VOTE_FIELD_SEATS] = { "seats", G_TYPE_INT64 },
  [WS_VOTE_FIELD_DOTS] = { "dots", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CAP] = { "cap", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CHOOSE_MIN] = { "choose_min", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CHOOSE_MAX] = { "choose_max", G_TYPE_INT64 },
  [WS_VOTE_FIELD_MAJORITY] = { "majority", G_TYPE_STRING },
  [WS_VOTE_FIELD_BASE] = { "base", G_TYPE_STRING },
  [WS_VOTE_FIELD_TIE_RULE] = { "tie_rule", G_TYPE_STRING },
  [WS_VOTE_FIELD_ADMISSION] = { "admission", G_TYPE_STRING },
  [WS_VOTE_FIELD_SHUFFLE] = { "shuffle", G_TYPE_BOOLEAN },
  [WS_VOTE_FIELD_ENTITLED] = { "entitled", G_TYPE_INT64 },
  [WS_VOTE_FIELD_PRESENT] = { "present", G_TYPE_INT64 },
  [WS_VOTE_FIELD_ROUND] = { "round", G_TYPE_INT64 },
  [WS_VOTE_FIELD_PREVIOUS] = { "previous", G_TYPE_INT64 },
  [WS_VOTE_FIELD_RUNOFF] = { "runoff", G_TYPE_BOOLEAN },
  [WS_VOTE_FIELD_OPENED] = { "opened", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CLOSED] = { "closed", G_TYPE_INT64 },
  [WS_VOTE_FIELD_PUBLISHED] = { "published", G_TYPE_INT64 },
  [WS_VOTE_FIELD_CAST] = { "deposited", G_TYPE_INT64 },
  [WS_VOTE_FIELD_RULES_HASH] = { "rules_hash", G_TYPE_STRING },
  [WS_VOTE_FIELD_BALLOTS_HASH] = { "ballots_hash", G_TYPE_STRING },
  [WS_VOTE_FIELD_TIE_NOTE] = { "tie_note", G_TYPE_STRING },
  [WS_VOTE_FIELD_RANK] = { "rank", G_TYPE_DOUBLE },
  [WS_VOTE_FIELD_CREATED] = { "created", G_TYPE_INT64 },
  [WS_VOTE_FIELD_QUORUM] = { "quorum", G_TYPE_INT64 },
  [WS_VOTE_FIELD_QUORUM_NEEDED] = { "quorum_needed", G_TYPE_INT64 },
  [WS_VOTE_FIELD_COUNTING] = { "counting", G_TYPE_STRING },
  [WS_VOTE_FIELD_BUDGET] = { "budget", G_TYPE_INT64 },
  [WS_VOTE_FIELD_BUDGET_FORM] = { "budget_form", G_TYPE_STRING },
  [WS_VOTE_FIELD_BUDGET_SHARE] = { "budget_share", G_TYPE_INT64 },
  [WS_VOTE_FIELD_THRESHOLD] = { "threshold", G_TYPE_INT64 },
  [WS_VOTE_FIELD_STOP] = { "stop", G_TYPE_BOOLEAN },
  [WS_VOTE_FIELD_DICE] = { "dice", G_TYPE_STRING },
  [WS_VOTE_FIELD_PRINTED] = { "printed", G_TYPE_INT64 },
  [WS_VOTE_FIELD_SPOILED] = { "spoiled", G_TYPE_INT64 },
  [WS_VOTE_FIELD_RETURNED] = { "returned", G_TYPE_INT64 },
  [WS_VOTE_FIELD_MISSING] = { "missing", G_TYPE_INT64 },
  [WS_VOTE_FIELD_DIFFERENCE_NOTE] = { "difference_note", G_TYPE_STRING },
  [WS_VOTE_FIELD_DIFFERENCE_SIGNED] = { "difference_signed", G_TYPE_STRING },
  [WS_VOTE_FIELD_WITNESSES] = { "witnesses", G_TYPE_STRING },
  [WS_VOTE_FIELD_TYPED_FIRST] = { "typed_first", G_TYPE_STRING },
  [WS_VOTE_FIELD_TYPED_SECOND] = { "typed_second", G_TYPE_STRING },
};

static const char *const method_words[] = { "dots", "approval", "yes-no", "score", "ranked", "committee", "budget", "gradients",
                                            "consent", "quadratic", NULL };
static const char *const counting_words[] = { "usual", "mean", "star", "schulze", "irv", "greedy", "equal-shares", NULL };
static const char *const form_words[] = { "knapsack", "choose", "share", NULL };
static const char *const admission_words[] = { "open", "codes", "roll", NULL };
static const char *const channel_words[] = { "laptop", "hands", "paper", NULL };
static const char *const majority_words[] = { "simple", "absolute", "two-thirds", NULL };
static const char *const base_words[] = { "yes-no", "valid", "cast", "present", "entitled", NULL };
static const char *const tie_words[] = { "runoff", "lot", "facilitator", "share", NULL };

struct _WsVote
{
  WsRow   parent_instance;
  WsRows *options;
  WsRows *waiting;        /* who may vote now, where admission is by the list */
  gint64  locked_until;   /* CLOCK_BOOTTIME in milliseconds; after too many wrong passphrases */
};

G_DEFINE_FINAL_TYPE (WsVote, ws_vote, WS_TYPE_ROW)

static void
ws_vote_finalize (GObject *object)
{
  g_clear_object (&WS_VOTE (object)->options);
  g_clear_object (&WS_VOTE (object)->waiting);

  G_OBJECT_CLASS (ws_vote_parent_class)->finalize (object);
}

static void
ws_vote_class_init (WsVoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_vote_finalize;
  ws_row_class_set_table (WS_ROW_CLASS (klass), "vote", fields, G_N_ELEMENTS (fields));
}

static void
ws_vote_init (WsVote *self)
{
}

static int
index_of (const char *const *words,
          const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;
  return 0;
}

static int
read_word (WsVote            *self,
           guint              field,
           const char *const *words)
{
  return index_of (words, ws_row_get_text (WS_ROW (self), field));
}

gint64 *
ws_vote_get_lock (WsVote *self)
{
  return &self->locked_until;
}

WsRows **
ws_vote_get_waiting_place (WsVote *self)
{
  return &self->waiting;
}

const char *
ws_channel_get_word (WsChannel channel)
{
  return channel_words[channel];
}

/* Refuses what only a draft allows. */
gboolean
ws_vote_check_draft (WsVote  *self,
                     GError **error)
{
  return ws_vote_get_state (self) == WS_VOTE_DRAFT ||
         ws_model_refuse (error, _("This vote was opened, so its question, options and rules can no longer change. "
                                   "To change them, make a new round."));
}

/**
 * ws_counting_for_method:
 *
 * Returns: how ballots of @method are counted unless the rules say otherwise
 */
WsCounting
ws_counting_for_method (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_SCORE:
      return WS_COUNTING_MEAN;
    case WS_METHOD_RANKED:
      return WS_COUNTING_SCHULZE;
    case WS_METHOD_BUDGET:
      return WS_COUNTING_GREEDY;
    default:
      return WS_COUNTING_USUAL;
    }
}

/* Whether @counting is one of those that @method has. */
static gboolean
counts (WsMethod   method,
        WsCounting counting)
{
  switch (method)
    {
    case WS_METHOD_SCORE:
      return counting == WS_COUNTING_MEAN || counting == WS_COUNTING_STAR;
    case WS_METHOD_RANKED:
      return counting == WS_COUNTING_SCHULZE || counting == WS_COUNTING_IRV;
    case WS_METHOD_BUDGET:
      return counting == WS_COUNTING_GREEDY || counting == WS_COUNTING_EQUAL_SHARES;
    default:
      return counting == WS_COUNTING_USUAL;
    }
}

/* Whether people choose among options of their own. In a yes-no vote and in a round of consent there is one proposal: the
 * question. */
gboolean
ws_method_has_options (WsMethod method)
{
  return method != WS_METHOD_YES_NO && method != WS_METHOD_CONSENT;
}

/* Whether totals are enough to count it, so that hands can be counted. The other methods need every single ballot. */
gboolean
ws_method_has_sheets (WsMethod method)
{
  return method == WS_METHOD_DOTS || method == WS_METHOD_APPROVAL || method == WS_METHOD_YES_NO;
}

/* The three options of a yes-no vote, in the language of the documents; or none of them. */
static gboolean
fix_options (WsStore   *store,
             gint64     vote,
             WsMethod   method,
             GError   **error)
{
  static const char *const texts[2][3] = { { "Sí", "No", "Abstención" }, { "Yes", "No", "Abstain" } };
  static const char *const codes[] = { "yes", "no", "abstain" };
  g_autofree char *language = ws_store_query_text (store, "SELECT language FROM workshop", NULL);
  gboolean english = g_strcmp0 (language, "en") == 0;
  gboolean has = ws_store_query_int (store, "SELECT count(*) FROM vote_option WHERE vote = ?1 AND gone = 0 AND code <> ''", "i", vote) > 0;

  if (method == WS_METHOD_CONSENT)
    return ws_store_run (store, error, "UPDATE vote_option SET gone = 1 WHERE vote = ?1 AND gone = 0", "i", vote);
  if (method != WS_METHOD_YES_NO)
    return !has || ws_store_run (store, error, "UPDATE vote_option SET gone = 1 WHERE vote = ?1 AND code <> ''", "i", vote);
  if (has)
    return TRUE;
  if (!ws_store_run (store, error, "UPDATE vote_option SET gone = 1 WHERE vote = ?1", "i", vote))
    return FALSE;
  for (int i = 0; i < 3; i++)
    if (!ws_store_run (store, error, "INSERT INTO vote_option (id, vote, number, text, code) VALUES (?1, ?2, ?3, ?4, ?5)",
                       "iiiss", ws_random_id (), vote, (gint64) i + 1, texts[english][i], codes[i]))
      return FALSE;
  return TRUE;
}

/**
 * ws_vote_add:
 *
 * Prepares a vote, as a draft with the usual rules of its method.
 *
 * Returns: (transfer full)
 */
WsVote *
ws_vote_add (WsWorkshop  *workshop,
             const char  *question,
             WsMethod     method,
             GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_words_take (question, WS_TEXT_TITLE_MAX, TRUE, _("A vote needs a question."), error);
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id ();
  double rank;

  if (clean == NULL)
    return NULL;
  edit = ws_store_begin (store, N_("Add vote"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM vote", NULL);
  if (!ws_store_run (store, error, "INSERT INTO vote (id, question, method, counting, rank, created)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "isssri", id, clean, method_words[method], counting_words[ws_counting_for_method (method)], rank,
                     ws_now_ms ()) ||
      !fix_options (store, id, method, error) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_VOTE, id);
}

/* Returns: (transfer none) */
WsWorkshop *
ws_vote_get_workshop (WsVote *self)
{
  WsWorkshop *workshop = ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_WORKSHOP, 1);

  g_object_unref (workshop);
  return workshop;
}

const char *
ws_vote_get_question (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_QUESTION);
}

WsVoteState
ws_vote_get_state (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_STATE);
}

WsMethod
ws_vote_get_method (WsVote *self)
{
  return read_word (self, WS_VOTE_FIELD_METHOD, method_words);
}

void
ws_vote_get_rules (WsVote      *self,
                   WsVoteRules *rules)
{
  WsRow *row = WS_ROW (self);

  *rules = (WsVoteRules) {
    .method = ws_vote_get_method (self),
    .channel = read_word (self, WS_VOTE_FIELD_CHANNEL, channel_words),
    .seats = ws_row_get_int (row, WS_VOTE_FIELD_SEATS),
    .dots = ws_row_get_int (row, WS_VOTE_FIELD_DOTS),
    .cap = ws_row_get_int (row, WS_VOTE_FIELD_CAP),
    .choose_min = ws_row_get_int (row, WS_VOTE_FIELD_CHOOSE_MIN),
    .choose_max = ws_row_get_int (row, WS_VOTE_FIELD_CHOOSE_MAX),
    .majority = read_word (self, WS_VOTE_FIELD_MAJORITY, majority_words),
    .base = read_word (self, WS_VOTE_FIELD_BASE, base_words),
    .tie_rule = read_word (self, WS_VOTE_FIELD_TIE_RULE, tie_words),
    .shuffle = ws_row_get_int (row, WS_VOTE_FIELD_SHUFFLE) != 0,
    .entitled = ws_row_get_int (row, WS_VOTE_FIELD_ENTITLED),
    .present = ws_row_get_int (row, WS_VOTE_FIELD_PRESENT),
    .counting = read_word (self, WS_VOTE_FIELD_COUNTING, counting_words),
    .admission = read_word (self, WS_VOTE_FIELD_ADMISSION, admission_words),
    .budget_form = read_word (self, WS_VOTE_FIELD_BUDGET_FORM, form_words),
    .budget = ws_row_get_int (row, WS_VOTE_FIELD_BUDGET),
    .budget_share = ws_row_get_int (row, WS_VOTE_FIELD_BUDGET_SHARE),
    .threshold = ws_row_get_int (row, WS_VOTE_FIELD_THRESHOLD),
    .stop = ws_row_get_int (row, WS_VOTE_FIELD_STOP) != 0,
  };
}

/**
 * ws_vote_get_options:
 *
 * Returns: (transfer none): the options by number, live
 */
GListModel *
ws_vote_get_options (WsVote *self)
{
  if (self->options == NULL)
    self->options = ws_rows_new (ws_row_get_store (WS_ROW (self)), WS_TYPE_VOTE_OPTION, "vote_option",
                                 "SELECT id FROM vote_option WHERE vote = ?1 AND gone = 0 ORDER BY number, id",
                                 ws_row_get_id (WS_ROW (self)));
  return G_LIST_MODEL (self->options);
}

guint
ws_vote_get_n_options (WsVote *self)
{
  return g_list_model_get_n_items (ws_vote_get_options (self));
}

gint64
ws_vote_get_round (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_ROUND);
}

gboolean
ws_vote_get_runoff (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_RUNOFF) != 0;
}

gint64
ws_vote_get_opened (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_OPENED);
}

gint64
ws_vote_get_closed (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_CLOSED);
}

const char *
ws_vote_get_rules_hash (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_RULES_HASH);
}

const char *
ws_vote_get_ballots_hash (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_BALLOTS_HASH);
}

const char *
ws_vote_get_tie_note (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_TIE_NOTE);
}

gboolean
ws_vote_ask (WsVote      *self,
             const char  *question,
             GError     **error)
{
  g_autofree char *clean = NULL;

  if (!ws_vote_check_draft (self, error))
    return FALSE;
  clean = ws_words_take (question, WS_TEXT_TITLE_MAX, TRUE, _("A vote needs a question."), error);
  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_vote_get_question (self)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change question of vote"), error, "s", "question", clean);
}

static gboolean
check_rules (const WsVoteRules  *rules,
             GError            **error)
{
  if (rules->dots < 1 || rules->dots > 99)
    return ws_model_refuse (error, _("Each person can have from 1 to 99 points."));
  if (rules->cap < 0 || rules->cap > 99)
    return ws_model_refuse (error, _("The most points for one option can be from 1 to 99, or no limit."));
  if (rules->seats < 1)
    return ws_model_refuse (error, _("At least one option must be chosen."));
  if (rules->choose_min < 0 || rules->choose_max < 0 || (rules->choose_max > 0 && rules->choose_min > rules->choose_max))
    return ws_model_refuse (error, _("The fewest options a person chooses cannot be more than the most."));
  if (rules->entitled < 0 || rules->present < 0)
    return ws_model_refuse (error, _("A number of people cannot be negative."));
  if (rules->budget < 0 || rules->budget > WS_VOTE_MONEY_MAX)
    return ws_model_refuse (error, _("The money must be a sum from 0 to 90 million million."));
  if (rules->budget_share < 1 || rules->budget_share > 100)
    return ws_model_refuse (error, _("The share of the money must be from 1 to 100 per cent."));
  if (rules->threshold < 0)
    return ws_model_refuse (error, _("The fewest votes for a project cannot be negative."));
  return TRUE;
}

/**
 * ws_vote_set_rules:
 *
 * Writes the rules of a draft as one step.
 */
gboolean
ws_vote_set_rules (WsVote             *self,
                   const WsVoteRules  *rules,
                   GError            **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;

  WsCounting counting;

  if (!ws_vote_check_draft (self, error) || !check_rules (rules, error))
    return FALSE;
  counting = counts (rules->method, rules->counting) ? rules->counting : ws_counting_for_method (rules->method);
  edit = ws_store_begin (store, N_("Change rules of vote"));
  if (!ws_row_set (WS_ROW (self), NULL, error, "ssiiiiisssiiisssiiii",
                   "method", method_words[rules->method], "channel", channel_words[rules->channel],
                   "seats", (gint64) rules->seats, "dots", (gint64) rules->dots, "cap", (gint64) rules->cap,
                   "choose_min", (gint64) rules->choose_min, "choose_max", (gint64) rules->choose_max,
                   "majority", majority_words[rules->majority], "base", base_words[rules->base],
                   "tie_rule", tie_words[rules->tie_rule], "shuffle", (gint64) (rules->shuffle != FALSE),
                   "entitled", (gint64) rules->entitled, "present", (gint64) rules->present,
                   "counting", counting_words[counting], "admission", admission_words[rules->admission],
                   "budget_form", form_words[rules->budget_form], "budget", rules->budget,
                   "budget_share", (gint64) rules->budget_share, "threshold", (gint64) rules->threshold,
                   "stop", (gint64) (rules->stop != FALSE)))
    return FALSE;
  return fix_options (store, ws_row_get_id (WS_ROW (self)), rules->method, error) && ws_edit_commit (edit, error);
}

/**
 * ws_vote_remove:
 *
 * Removes a draft. A vote that was opened stays: it is part of the record.
 */
gboolean
ws_vote_remove (WsVote  *self,
                GError **error)
{
  if (ws_vote_get_state (self) != WS_VOTE_DRAFT)
    return ws_model_refuse (error, _("A vote that was opened stays in the record of the workshop."));
  return ws_row_set (WS_ROW (self), N_("Remove vote"), error, "i", "gone", G_GINT64_CONSTANT (1));
}

/* The rules with the numbers of people that they will have in a moment, when the vote opens. */
char *
ws_vote_describe_rules (WsVote *self,
                        gint64  entitled,
                        gint64  present)
{
  GString *text = g_string_new ("workshop vote 1\n");
  WsRow *row = WS_ROW (self);
  GListModel *options = ws_vote_get_options (self);
  static const guint words[] = { WS_VOTE_FIELD_QUESTION, WS_VOTE_FIELD_METHOD, WS_VOTE_FIELD_CHANNEL, WS_VOTE_FIELD_MAJORITY,
                                 WS_VOTE_FIELD_BASE, WS_VOTE_FIELD_TIE_RULE, WS_VOTE_FIELD_ADMISSION, WS_VOTE_FIELD_COUNTING,
                                 WS_VOTE_FIELD_BUDGET_FORM };
  static const guint numbers[] = { WS_VOTE_FIELD_SEATS, WS_VOTE_FIELD_DOTS, WS_VOTE_FIELD_CAP, WS_VOTE_FIELD_CHOOSE_MIN,
                                   WS_VOTE_FIELD_CHOOSE_MAX, WS_VOTE_FIELD_SHUFFLE, WS_VOTE_FIELD_ENTITLED,
                                   WS_VOTE_FIELD_PRESENT, WS_VOTE_FIELD_ROUND, WS_VOTE_FIELD_BUDGET, WS_VOTE_FIELD_BUDGET_SHARE,
                                   WS_VOTE_FIELD_THRESHOLD, WS_VOTE_FIELD_STOP };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_append_printf (text, "%s: %s\n", fields[words[i]].name, ws_row_get_text (row, words[i]));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (text, "%s: %" G_GINT64_FORMAT "\n", fields[numbers[i]].name,
                            numbers[i] == WS_VOTE_FIELD_ENTITLED ? entitled
                            : numbers[i] == WS_VOTE_FIELD_PRESENT ? present : ws_row_get_int (row, numbers[i]));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      gint64 least, step, cost = ws_vote_option_get_cost (option, &least, &step);

      g_string_append_printf (text, "option %" G_GINT64_FORMAT ": %s\n", ws_vote_option_get_number (option),
                              ws_vote_option_get_text (option));
      /* from the file: while the vote is being opened the lots are drawn and the objects do not know it yet */
      g_string_append_printf (text, "lot %" G_GINT64_FORMAT "\n",
                              ws_store_query_int (ws_row_get_store (row), "SELECT lot FROM vote_option WHERE id = ?1", "i",
                                                  ws_row_get_id (WS_ROW (option))));
      if (ws_vote_get_method (self) == WS_METHOD_BUDGET)
        g_string_append_printf (text, "cost %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n", cost, least, step,
                                ws_vote_option_get_excludes (option));
    }
  return g_string_free (text, FALSE);
}

/**
 * ws_vote_rules_to_text:
 *
 * Returns: (transfer full): question, rules and options, one per line, in a fixed order; SHA-256 of it is "rules-hash"
 */
char *
ws_vote_rules_to_text (WsVote *self)
{
  return ws_vote_describe_rules (self, ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_ENTITLED),
                                 ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_PRESENT));
}

/**
 * ws_vote_get_quorum:
 * @needed: (out) (nullable): how many people with the right to vote were needed; those who were there are the rule "present"
 *
 * Returns: whether there was quorum when the vote opened
 */
WsQuorumState
ws_vote_get_quorum (WsVote *self,
                    guint  *needed)
{
  if (needed != NULL)
    *needed = ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_QUORUM_NEEDED);
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_QUORUM);
}
