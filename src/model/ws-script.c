/* ws-script.c — texts that travel with the program, of which each line says what it is by its first word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example and the library of methods are written like this, once for each language, so that they can be read and
 * translated as text. Blank lines and those that begin with # say nothing. */

#include "ws-script.h"

#include <gio/gio.h>
#include <string.h>

#include "ws-model-resources.h"

/**
 * ws_script_load:
 * @folder: "example" or "methods"
 * @language: (nullable): "en"; anything else is Spanish
 *
 * Returns: (transfer full): the text; %NULL with @error set
 */
char *
ws_script_load (const char  *folder,
                const char  *language,
                GError     **error)
{
  g_autofree char *name = g_strdup_printf ("/org/opencities/Workshop/%s/%s.txt", folder,
                                           g_strcmp0 (language, "en") == 0 ? "en" : "es");
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ws_model_get_resource (), name, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/**
 * ws_script_read:
 * @name: what the text is, for errors
 * @take: is given each line, until it refuses one
 *
 * Returns: %FALSE with @error set, which names the line
 */
gboolean
ws_script_read (const char    *text,
                const char    *name,
                WsScriptFunc   take,
                gpointer       data,
                GError       **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *rest = strchr (lines[i], ' ');
      g_autofree char *word = g_strndup (lines[i], rest != NULL ? (gsize) (rest - lines[i]) : strlen (lines[i]));

      if (*word == '\0' || *word == '#')
        continue;
      if (!take (data, word, rest != NULL ? g_strstrip (rest) : "", error))
        {
          g_prefix_error (error, "%s, line %u: ", name, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}
