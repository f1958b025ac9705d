/* ws-command.c — workshop-cli COMMAND …: finding the command, and what all of them share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors go to standard error as one sentence; the exit status is 2 for wrong use and 1 for a failure. Nothing here or in
 * a command needs a display. */

#include "ws-command.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "ws-command-tally.h"
#include "ws-output.h"

static const struct
{
  const char    *name;
  WsCommandFunc  run;
  const char    *usage;
  const char    *summary;
} commands[] = {
  { "new", ws_command_new, "FILE --title TITLE [--lang es|en]", N_("make a new workshop") },
  { "example", ws_command_example, "FILE [--lang es|en]", N_("make the example workshop") },
  { "info", ws_command_info, "FILE", N_("say what is in a workshop") },
  { "check", ws_command_check, "FILE", N_("check a workshop and its history") },
  { "import", ws_command_import, "FILE IDEAS.csv [--column NAME] [--text-column N|NAME]", N_("add ideas from a table") },
  { "import-people", ws_command_import_people, "FILE PEOPLE.csv [--map FIELD=HEADER]…", N_("add people from a table") },
  { "cast", ws_command_cast, "FILE VOTE BALLOTS.csv [--pass 1|2] [--by NAME] [--anew]",
    N_("write paper ballots of an open vote") },
  { "export", ws_command_export, "FILE --format json|csv|md [--part ideas|people|agenda] [--internal] [-o OUT]",
    N_("write a workshop as data") },
  { "minutes", ws_command_minutes, "FILE -o OUT.pdf [--lang es|en] [--paper letter|a4]", N_("write the minutes as PDF") },
  { "sheet", ws_command_sheet,
    "FILE --kind sign-in|contact|agenda|agenda-public|ballots|counting-record [--vote VOTE] -o OUT.pdf [--lang es|en] [--paper letter|a4]",
    N_("write a sheet to be printed as PDF") },
  { "publish", ws_command_publish, "FILE VOTE -o FOLDER", N_("write a published vote as a folder that anybody can count again") },
  { "tally", ws_command_tally, "FILE --method METHOD [--param KEY=VALUE]… [--json]",
    N_("count an election that is published as a file") },
};

static void
print_usage (void)
{
  g_print ("%s\n\n", _("Usage: workshop-cli COMMAND …"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, commands[i].usage, _(commands[i].summary));
}

/**
 * ws_command_run:
 *
 * Runs the command that the program was called with.
 *
 * Returns: its exit status
 */
int
ws_command_run (int    argc,
                char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";
  g_autofree char *sentence = NULL;

  if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    {
      print_usage ();
      return WS_EXIT_OK;
    }
  if (g_str_equal (name, "--version"))
    {
      g_print ("workshop-cli %s\n", WS_VERSION);
      return WS_EXIT_OK;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return commands[i].run (argc - 1, argv + 1);
  if (*name == '\0')
    return ws_command_usage (_("Say what to do; “workshop-cli --help” lists the commands."));
  /* Translators: %s is a word that was typed */
  sentence = g_strdup_printf (_("There is no command “%s”; “workshop-cli --help” lists them."), name);
  return ws_command_usage (sentence);
}

int
ws_command_fail (GError *error)
{
  g_printerr ("workshop-cli: %s\n", error->message);
  g_error_free (error);
  return WS_EXIT_FAILURE;
}

int
ws_command_usage (const char *sentence)
{
  g_printerr ("workshop-cli: %s\n", sentence);
  return WS_EXIT_USAGE;
}

static const char *
usage_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return commands[i].usage;
  return "";
}

/**
 * ws_command_parse:
 * @entries: the options of the command
 * @n_files: how many words besides options it needs
 *
 * Reads the options of a command; argv[1] … are the words that are left.
 *
 * Returns: %FALSE where the command should end with @status
 */
gboolean
ws_command_parse (int                 *argc,
                  char              ***argv,
                  const GOptionEntry  *entries,
                  guint                n_files,
                  int                 *status)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *usage = NULL;
  g_autofree char *name = g_strdup ((*argv)[0]);
  g_autoptr (GError) error = NULL;

  context = g_option_context_new (NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error) && (guint) *argc == n_files + 1)
    return TRUE;
  if (error != NULL)
    /* Translators: %1$s says what is wrong; %2$s is a command and %3$s its options, which stay in English */
    usage = g_strdup_printf (_("%1$s. Usage: workshop-cli %2$s %3$s"), error->message, name, usage_of (name));
  else
    /* Translators: the first %s is a command, the second its options, which stay in English */
    usage = g_strdup_printf (_("Usage: workshop-cli %s %s"), name, usage_of (name));
  *status = ws_command_usage (usage);
  return FALSE;
}

/**
 * ws_command_open:
 *
 * Returns: (transfer full) (nullable): the workshop; %NULL where it cannot be opened, which was said
 */
WsWorkshop *
ws_command_open (const char *path,
                 gboolean    read_only,
                 int        *status)
{
  GError *error = NULL;
  WsWorkshop *workshop = ws_workshop_open (path, read_only, &error);

  if (workshop == NULL)
    {
      g_prefix_error (&error, "%s: ", path);
      *status = ws_command_fail (error);
    }
  return workshop;
}

/**
 * ws_command_find_vote:
 * @word: the number of a vote, from 1, as they were made; or its question
 *
 * Returns: (transfer full) (nullable): %NULL where there is none, which was said
 */
WsVote *
ws_command_find_vote (WsWorkshop *workshop,
                      const char *word,
                      int        *status)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  guint n = g_list_model_get_n_items (votes);
  g_autofree char *sentence = NULL;
  guint64 number;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &number, NULL) && number <= n)
    return g_list_model_get_item (votes, number - 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);

      if (g_str_equal (ws_vote_get_question (vote), word))
        return g_steal_pointer (&vote);
    }
  sentence = g_strdup_printf (ngettext ("There is no vote “%s”. This workshop has %u vote.",
                                        /* Translators: %s is what was typed: the number of a vote, or its question */
                                        "There is no vote “%s”. This workshop has %u votes.", n), word, n);
  *status = ws_command_fail (g_error_new_literal (WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, sentence));
  return NULL;
}

/**
 * ws_command_write:
 * @path: (nullable): %NULL or "-" for standard output
 *
 * Writes all of it or nothing: a file gets its name only when it is complete.
 */
gboolean
ws_command_write (const char  *path,
                  const char  *contents,
                  gsize        length,
                  GError     **error)
{
  if (path != NULL && !g_str_equal (path, "-"))
    return ws_output_write (path, contents, length, error);
  if (fwrite (contents, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_FAILED, _("The output could not be written."));
  return FALSE;
}
