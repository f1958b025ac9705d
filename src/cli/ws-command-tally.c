/* ws-command-tally.c — counting an election that is published as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same counting code as in the windows, for the elections of others: whoever doubts a result, ours or
 * that of a city, can have it counted again. Parameters are words of the rule; one that the method does not
 * know is refused, never ignored. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-command-tally.h"
#include "ws-command.h"
#include "ws-tally-job.h"

typedef WsOutcome *(*Method) (WsTallyJob *job, GError **error);

static const struct
{
  const char *name;
  Method      count;
  gboolean    ranked;   /* for ranked ballots, which participatory budgets may have too */
} methods[] = {
  { "approval", ws_tally_approval, FALSE },
  { "points", ws_tally_points, FALSE },
  { "score", ws_tally_score, FALSE },
  { "star", ws_tally_star, FALSE },
  { "greedy", ws_tally_greedy, FALSE },
  { "equal-shares", ws_tally_equal_shares, FALSE },
  { "schulze", ws_tally_schulze, TRUE },
  { "borda", ws_tally_borda, TRUE },
  { "irv", ws_tally_runoff, TRUE },
  { "stv-scottish", ws_tally_stv, TRUE },
};

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
read_params (WsTallyJob  *job,
             char       **words)
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

static gboolean
load (WsTallyJob  *job,
      const char  *path,
      gboolean     ranked,
      GError     **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (ranked && !g_str_has_suffix (name, ".pb"))
    job->ranked = ws_ranked_file_load (path, error);
  else
    job->file = ws_pabulib_read_file (path, error);
  if (job->ranked == NULL && job->file == NULL)
    return FALSE;
  job->profile = job->ranked != NULL ? job->ranked->profile : job->file->profile;
  job->warnings = job->ranked != NULL ? job->ranked->warnings : job->file->warnings;
  return TRUE;
}

static int
count_and_write (WsTallyJob *job,
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
  if (!load (job, path, methods[n].ranked, &error))
    {
      if (error->domain == WS_TALLY_ERROR)
        g_prefix_error (&error, "%s: ", path);
      return ws_command_fail (error);
    }
  if (!methods[n].ranked || ws_profile_get_kind (job->profile) == WS_BALLOT_ORDINAL)
    outcome = methods[n].count (job, &error);
  else
    g_set_error_literal (&error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("The ballots of this file are not ranked."));
  if (g_error_matches (error, WS_TALLY_ERROR, WS_TALLY_ERROR_PARAMETER))
    {
      status = ws_command_usage (error->message);
      g_error_free (error);
      return status;
    }
  if (outcome == NULL)
    return ws_command_fail (error);
  for (guint i = 0; i < job->warnings->len && !as_json; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (job->warnings, i));
  text = as_json ? ws_tally_write_json (job, method, outcome) : write_steps (outcome);
  line = g_strconcat (text, "\n", NULL);
  return ws_command_write (NULL, line, strlen (line), &error) ? WS_EXIT_OK : ws_command_fail (error);
}

/* "tally FILE --method M [--param KEY=VALUE]… [--json]" */
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
  WsTallyJob job = { .lang = lang };
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
  g_free (job.pairs);
  g_clear_pointer (&job.rounds, ws_rounds_free);
  g_clear_pointer (&job.file, ws_pabulib_free);
  g_clear_pointer (&job.ranked, ws_ranked_file_free);
  return status;
}
