/* ws-copies.c — when and where the last copy of a workshop was made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Remembered by this laptop and not by the file: the file would change with every copy, and a copy would say that it was
 * copied. The list is short, and the one that was copied longest ago goes first. */

#include "ws-copies.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define COPIES_MAX 20

/**
 * ws_copies_add:
 * @path: of the workshop
 * @copy: of its copy
 *
 * Remembers that a copy was made now.
 */
void
ws_copies_add (GSettings  *settings,
               const char *path,
               const char *copy)
{
  g_autoptr (GVariant) old = g_settings_get_value (settings, "copies");
  g_autoptr (GVariantBuilder) list = g_variant_builder_new (G_VARIANT_TYPE ("a(sxs)"));
  g_autofree char *other_path = NULL, *other_copy = NULL;
  gint64 when;

  g_variant_builder_add (list, "(sxs)", path, g_get_real_time () / 1000, copy);
  for (gsize i = 0, n = 1; i < g_variant_n_children (old) && n < COPIES_MAX; i++)
    {
      g_clear_pointer (&other_path, g_free);
      g_clear_pointer (&other_copy, g_free);
      g_variant_get_child (old, i, "(sxs)", &other_path, &when, &other_copy);
      if (g_str_equal (other_path, path))
        continue;
      g_variant_builder_add (list, "(sxs)", other_path, when, other_copy);
      n++;
    }
  g_settings_set_value (settings, "copies", g_variant_builder_end (list));
}

/**
 * ws_copies_find:
 * @path: of the workshop
 * @copy: (out) (optional) (nullable) (transfer full): of its newest copy
 *
 * Returns: when it was made, in milliseconds since 1970; 0: never
 */
gint64
ws_copies_find (GSettings   *settings,
                const char  *path,
                char       **copy)
{
  g_autoptr (GVariant) list = g_settings_get_value (settings, "copies");

  for (gsize i = 0; i < g_variant_n_children (list); i++)
    {
      const char *found, *where;
      gint64 when;

      g_variant_get_child (list, i, "(&sx&s)", &found, &when, &where);
      if (!g_str_equal (found, path))
        continue;
      if (copy != NULL)
        *copy = g_strdup (where);
      return when;
    }
  if (copy != NULL)
    *copy = NULL;
  return 0;
}

/* The name of the stick that a path lies on; NULL: on none. */
static char *
stick_of (const char *path)
{
  static const char *const roots[] = { "/run/media/", "/media/" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (g_str_has_prefix (path, roots[i]))
      {
        /* /media/PERSON/NAME/… */
        g_auto (GStrv) parts = g_strsplit (path + strlen (roots[i]), "/", 3);

        if (g_strv_length (parts) == 3 && *parts[1] != '\0')
          return g_strdup (parts[1]);
      }
  return NULL;
}

/**
 * ws_copies_describe_place:
 * @copy: path of a copy
 *
 * Returns: (transfer full): the stick or the folder that it is in, in words
 */
char *
ws_copies_describe_place (const char *copy)
{
  g_autofree char *stick = stick_of (copy);
  g_autofree char *folder = g_path_get_dirname (copy);
  g_autofree char *name = g_path_get_basename (folder);

  if (stick != NULL)
    /* Translators: %s is the name of a memory stick */
    return g_strdup_printf (_("Memory stick “%s”"), stick);
  /* Translators: %s is the name of a folder */
  return g_strdup_printf (_("Folder “%s”"), name);
}
