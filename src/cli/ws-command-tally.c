/* ws-command-tally.c — counting an election that is published as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same counting code as in the windows, for the elections of others: whoever doubts a result, ours or that of a city, can
 * have it counted again. Parameters are words of the rule; one that the method does not know is refused, never ignored. */

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "ws-command-tally.h"
#include "ws-command.h"
#include "ws-decimal.h"
#include "ws-equal-shares.h"
#include "ws-greedy.h"
#include "ws-highest.h"
#include "ws-pabulib.h"

#define WEIGHTS_MAX 1000          /* ranks that can have a weight */
#define NUMBER_MAX 1000000000     /* of a parameter */

typedef struct
{
  WsPabulib  *file;
  WsLang     *lang;
  GHashTable *params;   /* as given: key → value */
  GPtrArray  *used;     /* as understood: key, value, key, value … */
  gint64     *weights;
  guint       n_weights;
} Job;

typedef WsOutcome *(*Method) (Job *job, GError **error);

static WsOutcome *
refuse (GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (2, 3);

/* Always NULL. */
static WsOutcome *
refuse (GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_PARAMETER, sentence);
  return NULL;
}

/* The value of a parameter, or @fallback; it counts as understood. */
static const char *
take (Job        *job,
      const char *key,
      const char *fallback)
{
  const char *value = g_hash_table_lookup (job->params, key);

  value = value != NULL ? value : fallback;
  if (value != NULL)
    {
      g_ptr_array_add (job->used, (gpointer) g_intern_string (key));
      g_ptr_array_add (job->used, (gpointer) value);
    }
  return value;
}

static gboolean
take_number (Job         *job,
             const char  *key,
             const char  *fallback,
             guint64      least,
             guint64     *number,
             GError     **error)
{
  const char *value = take (job, key, fallback);

  if (g_ascii_string_to_unsigned (value, 10, least, NUMBER_MAX, number, NULL))
    return TRUE;
  /* Translators: a parameter such as “threshold” and what was given for it */
  refuse (error, _("“%1$s” has to be a whole number, and not “%2$s”."), key, value);
  return FALSE;
}

/* One of two words; @first: whether it is the first. */
static gboolean
take_word (Job         *job,
           const char  *key,
           const char  *first,
           const char  *second,
           gboolean    *is_first,
           GError     **error)
{
  const char *value = take (job, key, first);

  *is_first = g_str_equal (value, first);
  if (*is_first || g_str_equal (value, second))
    return TRUE;
  /* Translators: a parameter such as “skip”, the two words that are possible, and what was given for it */
  refuse (error, _("“%1$s” has to be %2$s or %3$s, and not “%4$s”."), key, first, second, value);
  return FALSE;
}

/* One of several words; the first is what is meant where none is given. */
static gboolean
take_choice (Job                *job,
             const char         *key,
             const char *const  *words,
             guint              *choice,
             GError            **error)
{
  const char *value = take (job, key, words[0]);
  g_autofree char *list = NULL;

  for (*choice = 0; words[*choice] != NULL; (*choice)++)
    if (g_str_equal (value, words[*choice]))
      return TRUE;
  list = g_strjoinv (", ", (char **) words);
  /* Translators: a parameter such as “sat”, the words that are possible, and what was given for it */
  refuse (error, _("“%1$s” has to be one of these words: %2$s; and not “%3$s”."), key, list, value);
  return FALSE;
}

/* Money in whole units of the currency, or with as many decimals as the file has. */
static gboolean
take_money (Job         *job,
            const char  *key,
            const char  *fallback,
            gint64      *amount,
            GError     **error)
{
  const char *value = take (job, key, fallback);
  WsDecimal decimal;

  if (ws_decimal_parse (value, &decimal) && ws_decimal_rescale (decimal, job->file->decimals, amount) && *amount > 0)
    return TRUE;
  /* Translators: a parameter such as “step” and what was given for it */
  refuse (error, _("“%1$s” has to be a sum of money as this file writes them, and not “%2$s”."), key, value);
  return FALSE;
}

/* "weights=3,2,1" */
static gboolean
take_weights (Job     *job,
              GError **error)
{
  const char *value = take (job, "weights", NULL);
  g_auto (GStrv) words = value != NULL ? g_strsplit (value, ",", WEIGHTS_MAX + 1) : NULL;
  gboolean good = TRUE;

  job->n_weights = words != NULL ? g_strv_length (words) : 0;
  job->weights = g_new0 (gint64, job->n_weights + 1);
  for (guint i = 0; i < job->n_weights && good; i++)
    {
      guint64 weight = 0;

      good = i < WEIGHTS_MAX && g_ascii_string_to_unsigned (words[i], 10, 0, 1000000, &weight, NULL);
      job->weights[i] = weight;
    }
  if (!good || (value != NULL && job->n_weights == 0))
    refuse (error, _("“weights” has to be whole numbers with commas between them, such as 3,2,1."));
  return good && (value == NULL || job->n_weights > 0);
}

/* No parameter may be left that the method did not ask for. */
static gboolean
check_params (Job     *job,
              GError **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, job->params);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gboolean known = FALSE;

      for (guint i = 0; i < job->used->len; i += 2)
        known |= g_str_equal (g_ptr_array_index (job->used, i), key);
      if (!known)
        {
          refuse (error, _("This method has no parameter “%s”."), (const char *) key);
          return FALSE;
        }
    }
  return TRUE;
}

/* The points of each project, whichever kind of ballots has them. */
static gint64 *
count_points (Job     *job,
              GError **error)
{
  WsBallotKind kind = ws_profile_get_kind (job->file->profile);

  if (kind == WS_BALLOT_ORDINAL && job->n_weights == 0)
    {
      refuse (error, _("The ballots of this file are ranked: say what each rank is worth, such as --param weights=3,2,1."));
      return NULL;
    }
  if (kind == WS_BALLOT_APPROVAL)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("The ballots of this file have no points."));
      return NULL;
    }
  if (kind == WS_BALLOT_POINTS && job->n_weights > 0)
    {
      refuse (error, _("“weights” is for ranked ballots, and those of this file have points."));
      return NULL;
    }
  return ws_profile_count_points (job->file->profile, job->weights, job->n_weights);
}

static WsOutcome *
count_approval (Job     *job,
                GError **error)
{
  guint64 places;

  if (!take_number (job, "places", "1", 1, &places, error) || !check_params (job, error))
    return NULL;
  if (ws_profile_get_kind (job->file->profile) != WS_BALLOT_APPROVAL)
    {
      g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("The ballots of this file are not approvals."));
      return NULL;
    }
  return ws_highest_count (job->file->profile, ws_profile_count_ballots (job->file->profile), WS_UNIT_VOTES, places, job->lang);
}

static WsOutcome *
count_by_points (Job     *job,
                 GError **error)
{
  guint64 places;
  gint64 *totals;

  if (!take_number (job, "places", "1", 1, &places, error) || !take_weights (job, error) || !check_params (job, error))
    return NULL;
  totals = count_points (job, error);
  return totals != NULL ? ws_highest_count (job->file->profile, totals, WS_UNIT_POINTS, places, job->lang) : NULL;
}

static WsOutcome *
count_greedy (Job     *job,
              GError **error)
{
  WsGreedyRule rule = { .budget = job->file->budget, .decimals = job->file->decimals };
  gboolean by_votes, by_file;
  guint64 threshold;
  gint64 *totals;

  if (!take_word (job, "by", "votes", "points", &by_votes, error) ||
      !take_word (job, "skip", "yes", "no", &rule.skip, error) ||
      !take_word (job, "ties", "file", "id", &by_file, error) ||
      !take_number (job, "threshold", "0", 0, &threshold, error) ||
      (!by_votes && !take_weights (job, error)) || !check_params (job, error))
    return NULL;
  rule.order = by_file ? WS_ORDER_FILE : WS_ORDER_ID;
  rule.threshold = threshold;
  totals = by_votes ? ws_profile_count_ballots (job->file->profile) : count_points (job, error);
  if (totals == NULL)
    return NULL;
  return ws_greedy_count (job->file->profile, totals, by_votes ? WS_UNIT_VOTES : WS_UNIT_POINTS, &rule, job->lang);
}

static WsOutcome *
count_shares (Job     *job,
              GError **error)
{
  static const char *const worths[] = { "cost", "cardinality", "points", NULL };
  static const char *const completions[] = { "none", "add1", NULL };
  WsSharesRule rule = { .budget = job->file->budget, .decimals = job->file->decimals };
  gboolean overspend, no_fill, by_id;
  guint worth, completion;

  if (!take_choice (job, "sat", worths, &worth, error) || !take_choice (job, "completion", completions, &completion, error) ||
      !take_word (job, "fill", "none", "votes", &no_fill, error) || !take_word (job, "ties", "id", "file", &by_id, error))
    return NULL;
  if (completion > 0)
    {
      if (!take_word (job, "stop", "overspend", "exhaustive", &overspend, error) ||
          !take_money (job, "step", "1", &rule.step, error))
        return NULL;
      rule.rest = overspend ? WS_REST_OVERSPEND : WS_REST_EXHAUST;
    }
  if (!check_params (job, error))
    return NULL;
  rule.shares = worth;
  rule.fill = !no_fill;
  rule.order = by_id ? WS_ORDER_ID : WS_ORDER_FILE;
  return ws_equal_shares_count (job->file->profile, &rule, job->lang, error);
}

static const struct
{
  const char *name;
  Method      count;
} methods[] = {
  { "approval", count_approval },
  { "points", count_by_points },
  { "greedy", count_greedy },
  { "equal-shares", count_shares },
};

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
              gint64       number)
{
  g_autofree char *text = ws_decimal_format (number, 0);

  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
write_numbers (JsonBuilder     *json,
               Job             *job,
               const WsOutcome *outcome)
{
  json_builder_set_member_name (json, "totals");
  json_builder_begin_object (json);
  for (guint i = 0; i < outcome->n_options; i++)
    write_number (json, ws_profile_get_id (job->file->profile, i), outcome->totals[i]);
  json_builder_end_object (json);
}

/* All numbers but those of ballots are texts: whoever reads them as doubles would lose figures. */
static char *
write_json (Job             *job,
            const char      *method,
            const WsOutcome *outcome)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  WsProfile *profile = job->file->profile;

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
    {
      g_autofree char *cost = ws_decimal_format (outcome->cost, job->file->decimals);
      json_builder_set_member_name (json, "cost");
      json_builder_add_string_value (json, cost);
    }
  write_texts (json, "steps", outcome->steps);
  write_texts (json, "warnings", job->file->warnings);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}

/* For people: the steps, one on each line. */
static char *
write_steps (const WsOutcome *outcome)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outcome->steps->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (outcome->steps, i));
  g_string_truncate (text, text->len > 0 ? text->len - 1 : 0);
  return g_string_free (text, FALSE);
}

/* "KEY=VALUE" … */
static gboolean
read_params (Job   *job,
             char **words)
{
  for (; words != NULL && *words != NULL; words++)
    {
      char *sign = strchr (*words, '=');

      if (sign == NULL || sign == *words || sign[1] == '\0')
        return FALSE;
      *sign = '\0';
      if (!g_hash_table_insert (job->params, *words, sign + 1))
        return FALSE;
    }
  return TRUE;
}

/* Says which methods there are. Returns: the status of wrong use */
static int
name_methods (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_ptr_array_add (names, (gpointer) methods[i].name);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: %s is a list of words that stay as they are */
  sentence = g_strdup_printf (_("Say how to count: --method and one of these: %s."), list);
  return ws_command_usage (sentence);
}

static int
count_and_write (Job        *job,
                 const char *path,
                 const char *method,
                 gboolean    as_json)
{
  g_autoptr (WsOutcome) outcome = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  GError *error = NULL;
  guint n = 0;
  int status;

  while (n < G_N_ELEMENTS (methods) && !g_str_equal (methods[n].name, method))
    n++;
  if (n == G_N_ELEMENTS (methods))
    return name_methods ();
  job->file = ws_pabulib_read_file (path, &error);
  if (job->file == NULL)
    {
      if (error->domain == WS_TALLY_ERROR)
        g_prefix_error (&error, "%s: ", path);
      return ws_command_fail (error);
    }
  outcome = methods[n].count (job, &error);
  if (g_error_matches (error, WS_TALLY_ERROR, WS_TALLY_ERROR_PARAMETER))
    {
      status = ws_command_usage (error->message);
      g_error_free (error);
      return status;
    }
  if (outcome == NULL)
    return ws_command_fail (error);
  for (guint i = 0; i < job->file->warnings->len && !as_json; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (job->file->warnings, i));
  text = as_json ? write_json (job, method, outcome) : write_steps (outcome);
  line = g_strconcat (text, "\n", NULL);
  return ws_command_write (NULL, line, strlen (line), &error) ? WS_EXIT_OK : ws_command_fail (error);
}

/* "tally FILE.pb --method M [--param KEY=VALUE]… [--json]" */
int
ws_command_tally (int    argc,
                  char **argv)
{
  g_autofree char *method = NULL;
  g_auto (GStrv) words = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "method", 'm', 0, G_OPTION_ARG_STRING, &method, NULL, NULL },
    { "param", 'p', 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  Job job = { .lang = lang };
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  job.params = g_hash_table_new (g_str_hash, g_str_equal);
  job.used = g_ptr_array_new ();
  if (method == NULL)
    status = name_methods ();
  else if (!read_params (&job, words))
    status = ws_command_usage (_("A parameter is written as --param KEY=VALUE, and given once."));
  else
    status = count_and_write (&job, argv[1], method, as_json);
  g_hash_table_unref (job.params);
  g_ptr_array_unref (job.used);
  g_free (job.weights);
  g_clear_pointer (&job.file, ws_pabulib_free);
  return status;
}
