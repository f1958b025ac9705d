/* ws-tally-json.c — a count as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers but those of ballots are texts: whoever reads them as doubles would lose figures. */

#include <string.h>

#include <json-glib/json-glib.h>

#include "ws-decimal.h"
#include "ws-tally-job.h"

static void
write_options (JsonBuilder *json,
               WsProfile   *profile,
               GArray      *options)
{
  json_builder_begin_array (json);
  for (guint i = 0; i < options->len; i++)
    json_builder_add_string_value (json, ws_profile_get_id (profile, g_array_index (options, guint, i)));
  json_builder_end_array (json);
}

static void
write_groups (JsonBuilder *json,
              const char  *name,
              WsProfile   *profile,
              GPtrArray   *groups)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < groups->len; i++)
    write_options (json, profile, g_ptr_array_index (groups, i));
  json_builder_end_array (json);
}

static void
write_texts (JsonBuilder *json,
             const char  *name,
             GPtrArray   *texts)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (texts, i));
  json_builder_end_array (json);
}

static void
write_number (JsonBuilder *json,
              const char  *name,
              gint64       number,
              guint        decimals)
{
  g_autofree char *text = ws_decimal_format (number, decimals);

  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
write_numbers (JsonBuilder     *json,
               WsTallyJob      *job,
               const WsOutcome *outcome)
{
  json_builder_set_member_name (json, "totals");
  json_builder_begin_object (json);
  for (guint i = 0; i < outcome->n_options; i++)
    write_number (json, ws_profile_get_id (job->profile, i), outcome->totals[i], 0);
  json_builder_end_object (json);
}

/* How many ballots rank the one above the other; every pair. */
static void
write_pairs (JsonBuilder     *json,
             WsTallyJob      *job,
             const WsOutcome *outcome)
{
  guint n = outcome->n_options;

  json_builder_set_member_name (json, "pairwise");
  json_builder_begin_object (json);
  for (guint a = 0; a < n; a++)
    {
      json_builder_set_member_name (json, ws_profile_get_id (job->profile, a));
      json_builder_begin_object (json);
      for (guint b = 0; b < n; b++)
        if (a != b)
          write_number (json, ws_profile_get_id (job->profile, b), job->pairs[(gsize) a * n + b], 0);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

/* In an instant run-off (no quota) papers are whole, and there is nothing to say but who is still in. */
static void
write_round (JsonBuilder   *json,
             WsTallyJob    *job,
             const WsRound *round,
             guint          n)
{
  static const char *const actions[] = { "first", "surplus", "exclude" };
  guint decimals = job->rounds->quota > 0 ? 5 : 0;

  json_builder_begin_object (json);
  if (decimals > 0)
    {
      json_builder_set_member_name (json, "action");
      json_builder_add_string_value (json, actions[round->action]);
    }
  if (round->action != WS_ROUND_FIRST)
    {
      json_builder_set_member_name (json, "who");
      json_builder_add_string_value (json, ws_profile_get_id (job->profile, round->who));
    }
  json_builder_set_member_name (json, "totals");
  json_builder_begin_object (json);
  for (guint i = 0; i < n; i++)
    if (round->totals[i] >= 0)
      write_number (json, ws_profile_get_id (job->profile, i), round->totals[i], decimals);
  json_builder_end_object (json);
  if (decimals > 0)
    write_number (json, "non_transferable", round->non_transferable, decimals);
  json_builder_end_object (json);
}

static void
write_rounds (JsonBuilder *json,
              WsTallyJob  *job,
              guint        n)
{
  if (job->rounds->quota > 0)
    write_number (json, "quota", job->rounds->quota, 0);
  json_builder_set_member_name (json, "stages");
  json_builder_begin_array (json);
  for (guint i = 0; i < job->rounds->rounds->len; i++)
    write_round (json, job, g_ptr_array_index (job->rounds->rounds, i), n);
  json_builder_end_array (json);
}

char *
ws_tally_write_json (WsTallyJob      *job,
                     const char      *method,
                     const WsOutcome *outcome)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  WsProfile *profile = job->profile;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "method");
  json_builder_add_string_value (json, method);
  json_builder_set_member_name (json, "params");
  json_builder_begin_object (json);
  for (guint i = 0; i < job->used->len; i += 2)
    {
      json_builder_set_member_name (json, g_ptr_array_index (job->used, i));
      json_builder_add_string_value (json, g_ptr_array_index (job->used, i + 1));
    }
  json_builder_end_object (json);
  json_builder_set_member_name (json, "ballots");
  json_builder_add_int_value (json, outcome->n_ballots);
  json_builder_set_member_name (json, "blank");
  json_builder_add_int_value (json, outcome->n_blank);
  json_builder_set_member_name (json, "winners");
  write_options (json, profile, outcome->winners);
  write_groups (json, "ranking", profile, outcome->ranking);
  write_groups (json, "ties", profile, outcome->ties);
  json_builder_set_member_name (json, "tied");
  write_options (json, profile, outcome->tied);
  write_numbers (json, job, outcome);
  if (g_str_equal (method, "greedy") || g_str_equal (method, "equal-shares"))
    write_number (json, "cost", outcome->cost, job->file->decimals);
  if (job->pairs != NULL)
    write_pairs (json, job, outcome);
  if (job->rounds != NULL)
    write_rounds (json, job, outcome->n_options);
  write_texts (json, "steps", outcome->steps);
  write_texts (json, "warnings", job->warnings);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}
