/* ws-result.c — what a closed vote came to, in numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Translates a vote (options, ballots, totals of hands and paper) into plain totals, lets tally/ decide, and keeps the
 * answer. The words are in ws-result-words.c; both together are what screen, minutes and exports say alike. */

#include "ws-result.h"

#include "ws-fingerprint-words.h"
#include "ws-result-private.h"

static void
add_mark (WsResult *self,
          guint     option,
          gint64    n,
          gint64   *sum)
{
  if (option < self->n_options)
    self->totals[option] += n;
  *sum += n;
}

/* "2 0 1", n times */
static void
add_marks_of_ballot (WsResult   *self,
                     const char *body,
                     gint64      n)
{
  WsResultChannel *channel = &self->channels[WS_CHANNEL_LAPTOP];
  const char *p = body;
  gint64 sum = 0;

  for (guint option = 0; *p != '\0'; option++)
    {
      char *end;
      gint64 mark = g_ascii_strtoll (p, &end, 10);

      if (end == p)
        break;
      add_mark (self, option, mark * n, &sum);
      p = end;
    }
  channel->ballots += n;
  channel->marks += sum;
  if (sum == 0)
    channel->blank += n;
}

static void
add_answer (WsResult   *self,
            const char *body,
            gint64      n)
{
  static const char *const answers[] = { "yes", "no", "abstain" };
  WsResultChannel *channel = &self->channels[WS_CHANNEL_LAPTOP];

  channel->ballots += n;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i], body))
      {
        add_mark (self, i, n, &channel->marks);
        return;
      }
  channel->blank += n;
}

static void
count_ballots (WsResult *self)
{
  g_autoptr (GHashTable) ballots = ws_vote_list_ballots (self->vote, NULL);
  GHashTableIter iter;
  gpointer body, n;

  if (ballots == NULL)
    return;
  g_hash_table_iter_init (&iter, ballots);
  while (g_hash_table_iter_next (&iter, &body, &n))
    if (self->rules.method == WS_METHOD_YES_NO)
      add_answer (self, body, GPOINTER_TO_UINT (n));
    else
      add_marks_of_ballot (self, body, GPOINTER_TO_UINT (n));
}

static void
count_sheet (WsResult  *self,
             WsChannel  channel)
{
  WsTallySheet sheet;

  if (ws_vote_get_sheet (self->vote, channel, &sheet))
    {
      self->channels[channel] = (WsResultChannel) { .ballots = sheet.ballots, .blank = sheet.blank, .spoiled = sheet.spoiled };
      for (guint i = 0; i < self->n_options; i++)
        add_mark (self, i, sheet.counts[i], &self->channels[channel].marks);
    }
  g_free (sheet.counts);
}

/* What a percentage of this vote is of. */
static gint64
find_base (WsResult *self)
{
  gint64 yes = self->totals[0], no = self->n_options > 1 ? self->totals[1] : 0;
  gint64 abstain = self->n_options > 2 ? self->totals[2] : 0;
  WsResultChannel total;

  ws_result_get_total (self, &total);
  if (self->rules.method == WS_METHOD_DOTS)
    return total.marks;
  if (self->rules.method == WS_METHOD_APPROVAL)
    return total.ballots - total.blank - total.spoiled;
  switch (self->rules.base)
    {
    case WS_BASE_VALID:
      return yes + no + abstain;
    case WS_BASE_CAST:
      return total.ballots;
    /* Where more ballots came than people were stated, there were at least as many people. */
    case WS_BASE_PRESENT:
      return MAX (self->rules.present, total.ballots);
    case WS_BASE_ENTITLED:
      return MAX (self->rules.entitled, total.ballots);
    case WS_BASE_YES_NO:
    default:
      return yes + no;
    }
}

static WsMajorityRule
majority_rule (WsResult *self)
{
  switch (self->rules.majority)
    {
    case WS_MAJORITY_ABSOLUTE:
      return WS_MAJORITY_MORE_THAN_HALF;
    case WS_MAJORITY_TWO_THIRDS:
      return WS_MAJORITY_AT_LEAST_TWO_THIRDS;
    case WS_MAJORITY_SIMPLE:
    default:
      return WS_MAJORITY_MORE_YES;
    }
}

static WsResultLine *
add_line (WsResult *self,
          guint     option)
{
  WsResultLine *line = &self->lines[self->n_lines++];

  line->option = g_list_model_get_item (ws_vote_get_options (self->vote), option);
  line->total = self->totals[option];
  return line;
}

static void
decide_majority (WsResult *self)
{
  gint64 no = self->n_options > 1 ? self->totals[1] : 0;

  self->adopted = ws_majority_is_reached (majority_rule (self), self->totals[0], no, self->base);
  self->needed = ws_majority_get_needed (majority_rule (self), no, self->base);
  for (guint i = 0; i < MIN (self->n_options, 2); i++)
    add_line (self, i)->chosen = i == 0 ? self->adopted : FALSE;
}

static void
decide_seats (WsResult *self)
{
  g_autofree gint64 *order = g_new0 (gint64, MAX (self->n_options, 1));
  WsSeating seating;

  for (guint i = 0; i < self->n_options; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);
      order[i] = ws_vote_option_get_tie_place (option);
    }
  ws_seating_init (&seating, self->totals, self->n_options, self->rules.seats, self->rules.tie_rule == WS_TIE_SHARE, order);
  for (guint i = 0; i < seating.n; i++)
    {
      WsResultLine *line = add_line (self, seating.seats[i].option);

      line->rank = seating.seats[i].rank;
      line->chosen = seating.seats[i].chosen;
      line->tied = seating.seats[i].tied;
    }
  self->n_tied = seating.n_tied;
  self->n_open = seating.n_open;
  self->decided = seating.decided;
  ws_seating_clear (&seating);
}

/* A run-off that was published decides the tie of the round before it. */
static void
take_runoff (WsResult *self)
{
  g_autoptr (WsVote) next = ws_vote_get_next (self->vote);
  g_autoptr (WsResult) runoff = NULL;

  if (self->decided || next == NULL || !ws_vote_get_runoff (next) || ws_vote_get_state (next) < WS_VOTE_CLOSED)
    return;
  runoff = ws_result_new (next, self->lang);
  if (!runoff->decided)
    return;
  self->runoff = g_object_ref (next);
  for (guint i = 0; i < runoff->n_lines; i++)
    for (guint j = 0; runoff->lines[i].chosen && j < self->n_lines; j++)
      if (self->lines[j].tied &&
          g_str_equal (ws_vote_option_get_text (self->lines[j].option), ws_vote_option_get_text (runoff->lines[i].option)))
        self->lines[j].chosen = TRUE;
  self->decided = TRUE;
}

/**
 * ws_result_new:
 * @vote: closed
 * @lang: of the words
 *
 * Counts.
 *
 * Returns: (transfer full)
 */
WsResult *
ws_result_new (WsVote *vote,
               WsLang *lang)
{
  WsResult *self;

  g_return_val_if_fail (ws_vote_get_state (vote) >= WS_VOTE_CLOSED, NULL);

  self = g_new0 (WsResult, 1);
  self->vote = g_object_ref (vote);
  self->lang = ws_lang_ref (lang);
  self->decided = TRUE;
  ws_vote_get_rules (vote, &self->rules);
  self->n_options = ws_vote_get_n_options (vote);
  self->totals = g_new0 (gint64, MAX (self->n_options, 1));
  self->lines = g_new0 (WsResultLine, MAX (self->n_options, 1));
  count_ballots (self);
  count_sheet (self, WS_CHANNEL_HANDS);
  count_sheet (self, WS_CHANNEL_PAPER);
  self->base = find_base (self);
  if (self->rules.method == WS_METHOD_YES_NO)
    decide_majority (self);
  else
    decide_seats (self);
  take_runoff (self);
  ws_result_write_words (self);
  return self;
}

void
ws_result_free (WsResult *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    g_object_unref (self->lines[i].option);
  g_free (self->lines);
  g_free (self->totals);
  g_free (self->headline);
  g_free (self->tie_title);
  g_free (self->tie_text);
  g_free (self->base_text);
  g_free (self->method_text);
  g_free (self->turnout_text);
  g_clear_object (&self->runoff);
  g_object_unref (self->vote);
  ws_lang_unref (self->lang);
  g_free (self);
}

guint
ws_result_get_n_lines (WsResult *self)
{
  return self->n_lines;
}

/* Returns: (transfer none) */
const WsResultLine *
ws_result_get_line (WsResult *self,
                    guint     index)
{
  g_return_val_if_fail (index < self->n_lines, NULL);

  return &self->lines[index];
}

void
ws_result_get_channel (WsResult        *self,
                       WsChannel        channel,
                       WsResultChannel *numbers)
{
  *numbers = self->channels[channel];
}

void
ws_result_get_total (WsResult        *self,
                     WsResultChannel *numbers)
{
  *numbers = (WsResultChannel) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->channels); i++)
    {
      numbers->ballots += self->channels[i].ballots;
      numbers->blank += self->channels[i].blank;
      numbers->spoiled += self->channels[i].spoiled;
      numbers->marks += self->channels[i].marks;
    }
}

gint64
ws_result_get_base (WsResult *self)
{
  return self->base;
}

gint64
ws_result_get_needed (WsResult *self)
{
  return self->needed;
}

gboolean
ws_result_is_tied (WsResult *self)
{
  return self->n_tied > 0;
}

gboolean
ws_result_needs_decision (WsResult *self)
{
  return !self->decided;
}

/* Returns: (transfer container) (element-type WsVoteOption) */
GPtrArray *
ws_result_list_tied (WsResult *self)
{
  GPtrArray *tied = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].tied)
      g_ptr_array_add (tied, g_object_ref (self->lines[i].option));
  return tied;
}

guint
ws_result_get_open_seats (WsResult *self)
{
  return self->n_open;
}

const char *
ws_result_get_headline (WsResult *self)
{
  return self->headline;
}

const char *
ws_result_get_tie_title (WsResult *self)
{
  return self->tie_title;
}

const char *
ws_result_get_tie_text (WsResult *self)
{
  return self->tie_text;
}

const char *
ws_result_get_base_text (WsResult *self)
{
  return self->base_text;
}

const char *
ws_result_get_method_text (WsResult *self)
{
  return self->method_text;
}

const char *
ws_result_get_turnout_text (WsResult *self)
{
  return self->turnout_text;
}

/**
 * ws_result_make_bars:
 *
 * Returns: (transfer full): the result as bars, best first
 */
WsFigure *
ws_result_make_bars (WsResult    *self,
                     WsBarsStyle  style)
{
  WsBars *bars = ws_bars_new (style, ws_vote_get_question (self->vote));
  gboolean yes_no = self->rules.method == WS_METHOD_YES_NO;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const WsResultLine *line = &self->lines[i];
      g_autofree char *number = ws_lang_number (self->lang, line->total);
      g_autofree char *percent = ws_lang_percent (self->lang, line->total, self->base);
      g_autofree char *rank = yes_no ? NULL : ws_lang_ordinal (self->lang, line->rank);
      WsBar bar = { .rank = rank, .label = ws_vote_option_get_text (line->option), .value = line->total, .number = number,
                    .percent = percent, .chosen = line->chosen,
                    .kind = line->tied ? WS_BAR_TIED : line->chosen ? WS_BAR_FIRST : WS_BAR_OTHER };

      ws_bars_add (bars, &bar);
    }
  if (yes_no && self->rules.majority != WS_MAJORITY_SIMPLE)
    {
      g_autofree char *words = ws_result_describe_threshold (self);
      ws_bars_set_threshold (bars, self->needed, words);
    }
  ws_bars_set_base (bars, self->base_text);
  return WS_FIGURE (bars);
}

/**
 * ws_result_format_hash:
 *
 * Returns: (transfer full): the hexadecimal digits in groups of eight
 */
char *
ws_result_format_hash (const char *hash)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; hash[i] != '\0'; i++)
    {
      if (i > 0 && i % 8 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, hash[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * ws_result_spell_hash:
 * @lang: of the words
 *
 * Returns: (transfer full): a line of hexadecimal digits and two lines of four words each
 */
char *
ws_result_spell_hash (const char *hash,
                      WsLang     *lang)
{
  g_autofree char *words = ws_fingerprint_to_words (hash, ws_lang_get_code (lang));
  GString *text = g_string_new (hash);
  guint n = 0;

  if (*words != '\0')
    g_string_append_c (text, '\n');
  for (const char *p = words; *p != '\0'; p++)
    g_string_append_c (text, *p == ' ' && ++n == WS_FINGERPRINT_WORDS / 2 ? '\n' : *p);
  return g_string_free (text, FALSE);
}
