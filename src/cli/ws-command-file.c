/* ws-command-file.c — making, describing and checking files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "check" is what a test or a worried facilitator runs: it exits with 1 and a sentence unless pages, values, history and
 * ballot boxes all agree. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-example.h"
#include "ws-idea.h"
#include "ws-vote.h"

static gboolean
check_language (const char *language)
{
  return language == NULL || g_str_equal (language, "es") || g_str_equal (language, "en");
}

/* "new FILE --title T" */
int
ws_command_new (int    argc,
                char **argv)
{
  g_autofree char *title = NULL, *language = NULL;
  const GOptionEntry entries[] = {
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, NULL, NULL },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (title == NULL)
    return ws_command_usage (_("A new workshop needs a title: --title “Let us recover the park”."));
  if (!check_language (language))
    return ws_command_usage (_("The language is es or en."));
  workshop = ws_workshop_create (argv[1], title, language, &error);
  if (workshop == NULL)
    return ws_command_fail (error);
  ws_workshop_close (workshop);
  return WS_EXIT_OK;
}

/* "example FILE [--lang es|en]" */
int
ws_command_example (int    argc,
                    char **argv)
{
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (!check_language (language))
    return ws_command_usage (_("The language is es or en."));
  workshop = ws_example_create (argv[1], language != NULL ? language : "es", &error);
  if (workshop == NULL)
    return ws_command_fail (error);
  ws_workshop_close (workshop);
  return WS_EXIT_OK;
}

static void
print_count (const char *name,
             guint       n)
{
  g_print ("%s: %u\n", name, n);
}

/* "info FILE": one fact in a line, names in English so that scripts can read them. */
int
ws_command_info (int    argc,
                 char **argv)
{
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;
  WsStore *store;
  int status;

  if (!ws_command_parse (&argc, &argv, NULL, 1, &status))
    return status;
  workshop = ws_command_open (argv[1], TRUE, &status);
  if (workshop == NULL)
    return status;
  store = ws_workshop_get_store (workshop);
  g_print ("title: %s\n", ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  g_print ("date: %s\n", ws_workshop_get_text (workshop, WS_WORKSHOP_DATE));
  g_print ("place: %s\n", ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  g_print ("language: %s\n", ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  print_count ("questions", g_list_model_get_n_items (ws_workshop_get_questions (workshop)));
  print_count ("columns", g_list_model_get_n_items (ws_workshop_get_columns (workshop)));
  print_count ("groups", g_list_model_get_n_items (ws_workshop_get_groups (workshop)));
  print_count ("ideas", g_list_model_get_n_items (ws_workshop_get_ideas (workshop)));
  print_count ("removed ideas", g_list_model_get_n_items (ws_workshop_get_bin (workshop)));
  print_count ("votes", g_list_model_get_n_items (ws_workshop_get_votes (workshop)));
  print_count ("actions", g_list_model_get_n_items (ws_workshop_get_actions (workshop)));
  print_count ("steps", ws_store_query_int (store, "SELECT count(*) FROM step", NULL));
  if (!ws_store_was_readable (store, &error))
    return ws_command_fail (error);
  ws_workshop_close (workshop);
  return WS_EXIT_OK;
}

/* "check FILE" */
int
ws_command_check (int    argc,
                  char **argv)
{
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;
  int status;

  if (!ws_command_parse (&argc, &argv, NULL, 1, &status))
    return status;
  workshop = ws_command_open (argv[1], TRUE, &status);
  if (workshop == NULL)
    return status;
  if (!ws_workshop_check (workshop, &error))
    {
      g_prefix_error (&error, "%s: ", argv[1]);
      return ws_command_fail (error);
    }
  ws_workshop_close (workshop);
  g_print ("%s\n", _("Everything in this file is in order."));
  return WS_EXIT_OK;
}
