/* ws-result.c — what a closed vote came to, for whoever shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counting is the model's (ws-vote-count.h); this puts names to its numbers. Words, tables and comparisons are in files
 * of their own; together they are what screen, minutes and exports say alike. */

#include "ws-result.h"

#include "ws-fingerprint-words.h"
#include "ws-result-private.h"

static void
free_table (gpointer data)
{
  WsResultTable *table = data;

  g_free (table->title);
  g_free (table->note);
  g_ptr_array_unref (table->heads);
  g_ptr_array_unref (table->rows);
  g_array_unref (table->chosen);
  g_free (table);
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
  self->count = ws_vote_count_new (vote, lang);
  self->lang = ws_lang_ref (lang);
  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->lines = g_new0 (WsResultLine, MAX (self->count->n_options, 1));
  ws_result_write_lines (self);
  ws_result_write_words (self);
  ws_result_write_tables (self);
  return self;
}

void
ws_result_free (WsResult *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      g_object_unref (self->lines[i].option);
      g_free (self->lines[i].number);
      g_free (self->lines[i].percent);
      g_free (self->lines[i].detail);
    }
  g_free (self->lines);
  g_ptr_array_unref (self->tables);
  g_free (self->headline);
  g_free (self->tie_title);
  g_free (self->tie_text);
  g_free (self->lot_text);
  g_free (self->base_text);
  g_free (self->method_text);
  g_free (self->turnout_text);
  g_free (self->comparison);
  g_free (self->money_text);
  ws_vote_count_free (self->count);
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
  *numbers = self->count->channels[channel];
}

void
ws_result_get_total (WsResult        *self,
                     WsResultChannel *numbers)
{
  ws_vote_count_add_up (self->count, numbers);
}

gint64
ws_result_get_base (WsResult *self)
{
  return self->count->base;
}

gint64
ws_result_get_needed (WsResult *self)
{
  return self->count->needed;
}

gboolean
ws_result_is_tied (WsResult *self)
{
  return self->count->n_tied > 0;
}

gboolean
ws_result_needs_decision (WsResult *self)
{
  return !self->count->decided;
}

WsMethod
ws_result_get_method (WsResult *self)
{
  return self->count->rules.method;
}

/* Returns: (transfer none) */
WsVoteCount *
ws_result_get_count (WsResult *self)
{
  return self->count;
}

/* Returns: (transfer none) (element-type utf8): how the result came about, in sentences */
GPtrArray *
ws_result_list_steps (WsResult *self)
{
  return self->count->decides.outcome->steps;
}

/* Returns: (transfer none) (nullable) (element-type utf8): the steps of the rule that is shown for comparison */
GPtrArray *
ws_result_list_other_steps (WsResult *self)
{
  return self->count->other.outcome != NULL ? self->count->other.outcome->steps : NULL;
}

/* Returns: (transfer none) (element-type utf8): the reasons of objections; empty in every other vote */
GPtrArray *
ws_result_list_objections (WsResult *self)
{
  return self->count->reasons;
}

guint
ws_result_get_n_tables (WsResult *self)
{
  return self->tables->len;
}

/* Returns: (transfer none) */
const WsResultTable *
ws_result_get_table (WsResult *self,
                     guint     index)
{
  g_return_val_if_fail (index < self->tables->len, NULL);

  return g_ptr_array_index (self->tables, index);
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
  return self->count->n_open;
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

/* Returns: (transfer none) (nullable): where the order that was drawn before opening decided something within the count */
const char *
ws_result_get_lot_text (WsResult *self)
{
  return self->lot_text;
}

/* Returns: (transfer none) (nullable) */
const char *
ws_result_get_comparison (WsResult *self)
{
  return self->comparison;
}

/* Returns: (transfer none) (nullable) */
const char *
ws_result_get_money_text (WsResult *self)
{
  return self->money_text;
}

static void
add_answer_bar (WsResult   *self,
                WsBars     *bars,
                const char *label,
                gint64      n,
                gboolean    strong)
{
  g_autofree char *number = ws_lang_number (self->lang, n);
  WsBar bar = { .label = label, .value = n, .number = number, .kind = strong ? WS_BAR_FIRST : WS_BAR_OTHER };

  ws_bars_add (bars, &bar);
}

/* The answers to one proposal; an objection is what decides. */
static void
add_answer_bars (WsResult *self,
                 WsBars   *bars)
{
  const WsObjections *answers = &self->count->answers;

  /* Translators: answers to a proposal that is decided by consent */
  add_answer_bar (self, bars, ws_lang_ctr (self->lang, "consent", "No objection"), answers->consent, self->count->adopted);
  add_answer_bar (self, bars, ws_lang_ctr (self->lang, "consent", "Stands aside"), answers->aside, FALSE);
  add_answer_bar (self, bars, ws_lang_ctr (self->lang, "consent", "Objection"), answers->object, answers->object > 0);
}

static double
full_length (WsResult *self)
{
  switch (self->count->rules.method)
    {
    case WS_METHOD_SCORE:
      return (double) self->count->base * WS_SCORE_MAX;
    case WS_METHOD_GRADIENTS:
      return self->count->base;
    case WS_METHOD_RANKED:
      return self->count->rules.counting == WS_COUNTING_IRV ? 0 : MAX (self->n_lines, 1) - 1;
    default:
      return 0;   /* as long as the greatest value */
    }
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
  WsBars *bars = ws_bars_new (style, ws_vote_get_question (self->count->vote));

  for (guint i = 0; i < self->n_lines; i++)
    {
      const WsResultLine *line = &self->lines[i];
      g_autofree char *rank = line->rank == 0 ? NULL : ws_lang_ordinal (self->lang, line->rank);
      WsBar bar = { .rank = rank, .label = ws_vote_option_get_text (line->option), .value = line->total, .number = line->number,
                    .percent = line->percent, .chosen = line->chosen,
                    .kind = line->tied ? WS_BAR_TIED : line->chosen ? WS_BAR_FIRST : WS_BAR_OTHER };

      ws_bars_add (bars, &bar);
    }
  if (self->count->rules.method == WS_METHOD_CONSENT)
    add_answer_bars (self, bars);
  ws_bars_set_maximum (bars, full_length (self));
  if (self->count->rules.method == WS_METHOD_YES_NO && self->count->rules.majority != WS_MAJORITY_SIMPLE)
    {
      g_autofree char *words = ws_result_describe_threshold (self);
      ws_bars_set_threshold (bars, self->count->needed, words);
    }
  ws_bars_set_base (bars, self->base_text);
  return WS_FIGURE (bars);
}

/**
 * ws_result_make_money:
 *
 * Returns: (transfer full) (nullable): of a budget, how much is spent and how much is left
 */
WsFigure *
ws_result_make_money (WsResult    *self,
                      WsBarsStyle  style)
{
  gint64 budget = self->count->rules.budget;
  const char *words[] = { ws_lang_ctr (self->lang, "money", "Spent"), ws_lang_ctr (self->lang, "money", "Left over") };
  WsBars *bars;

  if (self->count->rules.method != WS_METHOD_BUDGET)
    return NULL;
  bars = ws_bars_new (style, ws_lang_tr (self->lang, "The money"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gint64 spent = self->count->decides.outcome->cost, amount = i == 0 ? spent : budget - spent;
      g_autofree char *number = ws_lang_money (self->lang, amount);
      g_autofree char *percent = ws_lang_percent (self->lang, amount, budget);
      WsBar bar = { .label = words[i], .value = amount, .number = number, .percent = percent,
                    .kind = i == 0 ? WS_BAR_FIRST : WS_BAR_OTHER };

      ws_bars_add (bars, &bar);
    }
  ws_bars_set_maximum (bars, budget);
  ws_bars_set_base (bars, self->money_text);
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
