/* ws-package-result.c — what a vote came to, as verify.py counts it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers in the members that verify.py compares, and beside them the sentences that people read. Options are named by their
 * numbers. Each way of counting has the same members, so that the one that decides and the one shown for comparison are alike. */

#include "ws-package-private.h"

#include "ws-fingerprint-words.h"
#include "ws-result.h"

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Options, from 0, as numbers from 1 in their order. */
static void
add_list (JsonBuilder *builder,
          const char  *name,
          GArray      *options)
{
  g_autoptr (GArray) sorted = g_array_copy (options);

  g_array_sort (sorted, compare_numbers);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sorted->len; i++)
    json_builder_add_int_value (builder, g_array_index (sorted, guint, i) + 1);
  json_builder_end_array (builder);
}

static void
set_option (JsonBuilder *builder,
            guint        option,
            gint64       value)
{
  g_autofree char *name = g_strdup_printf ("%u", option + 1);

  ws_package_set_number (builder, name, value);
}

static void
add_totals (WsPackage   *self,
            JsonBuilder *builder)
{
  const WsVoteCount *count = self->count;

  json_builder_set_member_name (builder, "totals");
  json_builder_begin_object (builder);
  if (count->rules.method == WS_METHOD_CONSENT)
    {
      ws_package_set_number (builder, "consent", count->answers.consent);
      ws_package_set_number (builder, "aside", count->answers.aside);
      ws_package_set_number (builder, "object", count->answers.object);
    }
  for (guint i = 0; i < count->n_options && count->rules.method != WS_METHOD_CONSENT; i++)
    {
      WsGradients steps;

      ws_gradients_read (count->profile, i, &steps);
      set_option (builder, i, count->rules.method == WS_METHOD_GRADIENTS ? steps.go_along : count->totals[i]);
    }
  json_builder_end_object (builder);
}

/* The stages of a count: whole papers in a run-off, five decimals in a single transferable vote. */
static void
add_stages (WsPackage   *self,
            JsonBuilder *builder,
            WsRounds    *rounds)
{
  gboolean parts = self->count->rules.method == WS_METHOD_COMMITTEE;

  json_builder_set_member_name (builder, "stages");
  json_builder_begin_array (builder);
  for (guint r = 0; r < rounds->rounds->len; r++)
    {
      const WsRound *round = g_ptr_array_index (rounds->rounds, r);

      json_builder_begin_object (builder);
      for (guint i = 0; i < self->count->n_options; i++)
        {
          g_autofree char *name = g_strdup_printf ("%u", i + 1);
          g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT ".%05" G_GINT64_FORMAT, round->totals[i] / WS_ROUNDS_UNIT,
                                                    round->totals[i] % WS_ROUNDS_UNIT);

          if (parts)
            ws_package_set_text (builder, name, total);
          else if (round->totals[i] >= 0)
            ws_package_set_number (builder, name, round->totals[i]);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (parts)
    ws_package_set_number (builder, "quota", rounds->quota);
}

static void
add_money (WsPackage   *self,
           JsonBuilder *builder,
           WsOutcome   *outcome)
{
  ws_package_set_number (builder, "cost", outcome->cost);
  json_builder_set_member_name (builder, "amounts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < outcome->winners->len; i++)
    {
      guint option = g_array_index (outcome->winners, guint, i);

      set_option (builder, option, ws_profile_get_cost (self->count->profile, option));
    }
  json_builder_end_object (builder);
}

static void
add_steps (JsonBuilder *builder,
           WsOutcome   *outcome)
{
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < outcome->steps->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (outcome->steps, i));
  json_builder_end_array (builder);
}

/* What only some ways of counting have. */
static void
add_count (WsPackage       *self,
           JsonBuilder     *builder,
           const WsVoteRun *run)
{
  if (run->rounds != NULL)
    add_stages (self, builder, run->rounds);
  if (self->count->rules.method == WS_METHOD_BUDGET)
    add_money (self, builder, run->outcome);
  add_steps (builder, run->outcome);
}

/* The other way of counting the same ballots. Nobody breaks its ties: several who are beaten by nobody stay so. */
static void
add_other (WsPackage   *self,
           JsonBuilder *builder)
{
  const WsVoteRun *run = &self->count->other;
  gboolean tied = run->counting == WS_COUNTING_SCHULZE && run->outcome->winners->len > 1;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (guint));

  json_builder_set_member_name (builder, "other");
  json_builder_begin_object (builder);
  add_list (builder, "winners", tied ? none : run->outcome->winners);
  add_list (builder, "tied", tied ? run->outcome->winners : none);
  ws_package_set_number (builder, "room", tied ? 1 : 0);
  add_count (self, builder, run);
  json_builder_end_object (builder);
}

/* How the tie was broken; who of the tied is chosen by it. */
static void
add_tie (WsPackage   *self,
         JsonBuilder *builder)
{
  const WsVoteCount *count = self->count;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *dice = NULL;

  for (guint i = 0; i < count->n_options; i++)
    if (count->seats[i].tied && count->seats[i].chosen)
      g_array_append_val (chosen, count->seats[i].option);
  g_object_get (self->vote, "dice", &dice, NULL);
  json_builder_set_member_name (builder, "tie");
  json_builder_begin_object (builder);
  add_list (builder, "chosen", chosen);
  ws_package_set_text (builder, "dice", dice != NULL ? dice : "");
  ws_package_set_text (builder, "note", ws_vote_get_tie_note (self->vote));
  json_builder_set_member_name (builder, "runoff");
  json_builder_add_boolean_value (builder, count->runoff != NULL);
  json_builder_end_object (builder);
}

static void
add_seats (WsPackage   *self,
           JsonBuilder *builder)
{
  const WsVoteCount *count = self->count;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) tied = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < count->n_options && count->rules.method != WS_METHOD_YES_NO; i++)
    {
      if (count->seats[i].chosen)
        g_array_append_val (chosen, count->seats[i].option);
      if (count->seats[i].tied)
        g_array_append_val (tied, count->seats[i].option);
    }
  add_list (builder, "winners", chosen);
  add_list (builder, "tied", tied);
  ws_package_set_number (builder, "room", tied->len > 0 ? count->n_open : 0);
  if (tied->len > 0)
    add_tie (self, builder);
}

/* How many people chose each step, from 1 to 8. */
static void
add_grades (WsPackage   *self,
            JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "grades");
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->count->n_options; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i + 1);
      WsGradients steps;

      ws_gradients_read (self->count->profile, i, &steps);
      json_builder_set_member_name (builder, name);
      json_builder_begin_array (builder);
      for (guint step = 1; step < G_N_ELEMENTS (steps.counts); step++)
        json_builder_add_int_value (builder, steps.counts[step]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_pairs (WsPackage   *self,
           JsonBuilder *builder)
{
  guint n = self->count->n_options;

  json_builder_set_member_name (builder, "pairs");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i + 1);

      json_builder_set_member_name (builder, name);
      json_builder_begin_object (builder);
      for (guint j = 0; j < n; j++)
        if (i != j)
          set_option (builder, j, self->count->pairs[i * n + j]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "borda");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    set_option (builder, i, self->count->borda->totals[i]);
  json_builder_end_object (builder);
}

static void
add_hash (WsPackage   *self,
          JsonBuilder *builder,
          const char  *name,
          const char  *words_name,
          const char  *hash)
{
  g_autofree char *words = ws_fingerprint_to_words (hash, ws_lang_get_code (self->lang));

  ws_package_set_text (builder, name, hash);
  ws_package_set_text (builder, words_name, words);
}

static void
add_special (WsPackage   *self,
             JsonBuilder *builder)
{
  const WsVoteCount *count = self->count;

  if (count->rules.method == WS_METHOD_YES_NO)
    ws_package_set_number (builder, "base", count->base);
  if (count->rules.method == WS_METHOD_YES_NO || count->rules.method == WS_METHOD_CONSENT)
    {
      json_builder_set_member_name (builder, "adopted");
      json_builder_add_boolean_value (builder, count->adopted);
    }
  if (count->rules.method == WS_METHOD_GRADIENTS)
    add_grades (self, builder);
  if (count->rules.method == WS_METHOD_RANKED && count->pairs != NULL && count->borda != NULL)
    add_pairs (self, builder);
}

/* "result.json" */
gboolean
ws_package_add_result (WsPackage  *self,
                       GError    **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (WsResult) result = ws_result_new (self->vote, self->lang);
  WsChannelCount sum;

  ws_vote_count_add_up (self->count, &sum);
  json_builder_begin_object (builder);
  ws_package_set_text (builder, "question", ws_vote_get_question (self->vote));
  ws_package_set_text (builder, "headline", ws_result_get_headline (result));
  ws_package_set_number (builder, "ballots", sum.ballots);
  ws_package_set_number (builder, "blank", sum.blank);
  ws_package_set_number (builder, "spoiled", sum.spoiled);
  add_totals (self, builder);
  add_seats (self, builder);
  add_special (self, builder);
  add_count (self, builder, &self->count->decides);
  if (self->count->other.outcome != NULL)
    add_other (self, builder);
  add_hash (self, builder, "rules_hash", "rules_words", ws_vote_get_rules_hash (self->vote));
  add_hash (self, builder, "ballots_hash", "ballots_words", ws_vote_get_ballots_hash (self->vote));
  json_builder_end_object (builder);
  return ws_package_add_json (self, "result.json", builder, error);
}
