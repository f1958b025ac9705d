/* test-paths.c — the program speaks Spanish where it is asked to, also where the locale was never generated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs itself with another environment, because a program chooses its language once, when it starts.
 */
#include "ws-paths.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-lang.h"

/* A word of the program that is translated. */
#define WORD "Undo"

static char *
say (const char *lc_all,
     const char *lang,
     const char *language)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_auto (GStrv) env = g_get_environ ();
  char *argv[] = { program, (char *) "--say", NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  env = g_environ_unsetenv (env, "LC_MESSAGES");
  env = lc_all != NULL ? g_environ_setenv (env, "LC_ALL", lc_all, TRUE) : g_environ_unsetenv (env, "LC_ALL");
  env = lang != NULL ? g_environ_setenv (env, "LANG", lang, TRUE) : g_environ_unsetenv (env, "LANG");
  env = language != NULL ? g_environ_setenv (env, "LANGUAGE", language, TRUE) : g_environ_unsetenv (env, "LANGUAGE");
  g_spawn_sync (NULL, argv, env, 0, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  return out;
}

static void
test_language (void)
{
  static const struct { const char *lc_all, *lang, *language; gboolean spanish; } cases[] = {
    { "es_MX.UTF-8", NULL, NULL, TRUE },
    { "es_MX.utf8", "en_US.UTF-8", NULL, TRUE },
    { NULL, "es_ES.UTF-8", NULL, TRUE },
    { NULL, "es_MX", NULL, TRUE },
    { NULL, "en_US.UTF-8", "es_MX:es:en", TRUE },
    { "C.UTF-8", NULL, "es", TRUE },
    { "C.UTF-8", NULL, NULL, FALSE },
    { "C", "es_MX.UTF-8", "es", FALSE },
    { "en_US.UTF-8", NULL, NULL, FALSE },
    { "de_DE.UTF-8", NULL, NULL, FALSE },
    { NULL, NULL, NULL, FALSE },
  };
  g_autofree char *folder = ws_paths_get_locale_dir ();
  g_autoptr (WsLang) es = ws_lang_new_from ("es", folder);

  if (g_str_equal (ws_lang_tr (es, "Undo"), "Undo"))
    {
      g_test_skip ("there is no catalogue with this word");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = say (cases[i].lc_all, cases[i].lang, cases[i].language);

      g_test_message ("LC_ALL=%s LANG=%s LANGUAGE=%s", cases[i].lc_all, cases[i].lang, cases[i].language);
      g_assert_cmpstr (said, ==, cases[i].spanish ? "es Deshacer" : "en Undo");
    }
}

int
main (int    argc,
      char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--say"))
    {
      g_autofree char *code = NULL;

      ws_paths_init ();
      code = ws_paths_get_language ();
      g_print ("%s %s", code, _(WORD));
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/language", test_language);
  return g_test_run ();
}
