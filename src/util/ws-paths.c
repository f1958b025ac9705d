/* ws-paths.c — where the program's own files are, and in which language it speaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Started from its build folder, the program uses the catalogue and settings beside it, so that it runs without being
 * installed. A laptop where the Spanish locale was never generated still speaks Spanish: the language is taken from the
 * environment, and only the formatting of the C library stays plain. */

#include "ws-paths.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* The folder above the running program that holds @marker: two or three levels up in a build tree. */
static char *
find_above (const char *marker)
{
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  for (int level = 0; folder != NULL && level < 3; level++)
    {
      char *above = g_path_get_dirname (folder);
      g_autofree char *candidate = g_build_filename (above, marker, NULL);

      g_free (folder);
      folder = above;
      if (g_file_test (candidate, G_FILE_TEST_EXISTS))
        return g_strdup (folder);
    }
  return NULL;
}

/* Returns: (transfer full): the folder of the catalogues */
char *
ws_paths_get_locale_dir (void)
{
  g_autofree char *build = find_above ("po/es/LC_MESSAGES/workshop.mo");

  return build != NULL ? g_build_filename (build, "po", NULL) : g_strdup (WS_LOCALEDIR);
}

/* Returns: (transfer full) (nullable): the folder of the compiled settings schema in a build tree; %NULL when installed */
char *
ws_paths_get_build_data_dir (void)
{
  g_autofree char *build = find_above ("data/gschemas.compiled");

  return build != NULL ? g_build_filename (build, "data", NULL) : NULL;
}

/* What the environment asks for, such as "es_MX.UTF-8:es"; %NULL for nothing. */
static const char *
asked_language (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *language = g_getenv ("LANGUAGE");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        {
          /* "C" switches translation off, whatever LANGUAGE says */
          if (g_str_equal (value, "C") || g_str_equal (value, "POSIX"))
            return NULL;
          return language != NULL && *language != '\0' ? language : value;
        }
    }
  return NULL;
}

/**
 * ws_paths_get_language:
 *
 * Returns: (transfer full): the code of the window's language, "es" or "en"
 */
char *
ws_paths_get_language (void)
{
  const char *asked = asked_language ();

  return g_strdup (asked != NULL && g_str_has_prefix (asked, "es") ? "es" : "en");
}

/**
 * ws_paths_init:
 *
 * Sets locale and catalogue up. To be called once, first thing, by each program.
 */
void
ws_paths_init (void)
{
  g_autofree char *folder = ws_paths_get_locale_dir ();
  g_autofree char *language = ws_paths_get_language ();

  if (setlocale (LC_ALL, "") == NULL)
    {
      /* by the environment, as GTK asks the C library once more */
      g_setenv ("LANGUAGE", language, TRUE);
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
    }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
