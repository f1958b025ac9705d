/* ws-recent.c — the workshops that were open lately.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own list, because the desktop's is empty in a sandbox. It keeps the titles itself: opening eight workshops to
 * read them, with all that is checked then, would make everybody wait for the first window. A file that is gone stays in the
 * list and says so: the stick it is on may only be in another laptop. */

#include "ws-recent.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ws-date.h"
#include "ws-lang.h"

#define RECENT_MAX 8

static void
recent_free (gpointer data)
{
  WsRecent *recent = data;

  g_free (recent->path);
  g_free (recent->title);
  g_free (recent->subtitle);
  g_free (recent);
}

/* The name of the file without its date and ending: what can be said of a file that is not there. */
static char *
name_of (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".workshop"))
    name[strlen (name) - strlen (".workshop")] = '\0';
  return name;
}

static char *
when (gint64 ms)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *day = ws_date_from_ms (ms);
  g_autofree char *time = ws_time_from_ms (ms);
  g_autofree char *today = ws_date_today ();
  g_autofree char *long_day = NULL;

  if (g_str_equal (day, today))
    /* Translators: %s is a time such as 14:05 */
    return g_strdup_printf (_("Changed today at %s"), time);
  long_day = ws_lang_date_medium (lang, day);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Changed on %s"), long_day);
}

static WsRecent *
recent_new (const char *path,
            const char *title)
{
  WsRecent *recent = g_new0 (WsRecent, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_path_get_basename (folder);
  GStatBuf info;

  recent->path = g_strdup (path);
  recent->title = *title != '\0' ? g_strdup (title) : name_of (path);
  recent->missing = g_stat (path, &info) != 0;
  if (recent->missing)
    /* Translators: %s is the name of a folder or memory stick */
    recent->subtitle = g_strdup_printf (_("Not found. It was in “%s”"), folder_name);
  else
    recent->subtitle = when ((gint64) info.st_mtime * 1000);
  return recent;
}

/**
 * ws_recent_list:
 *
 * Returns: (transfer full) (element-type WsRecent): newest first
 */
GPtrArray *
ws_recent_list (GSettings *settings)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (recent_free);
  g_autoptr (GVariant) entries = g_settings_get_value (settings, "recent");

  for (gsize i = 0; i < g_variant_n_children (entries); i++)
    {
      const char *path, *title;

      g_variant_get_child (entries, i, "(&s&s)", &path, &title);
      g_ptr_array_add (list, recent_new (path, title));
    }
  return list;
}

static void
write_list (GSettings  *settings,
            const char *first,
            const char *first_title,
            const char *without)
{
  g_autoptr (GVariant) old = g_settings_get_value (settings, "recent");
  g_autoptr (GVariantBuilder) list = g_variant_builder_new (G_VARIANT_TYPE ("a(ss)"));
  guint n = 0;

  if (first != NULL)
    {
      g_variant_builder_add (list, "(ss)", first, first_title);
      n++;
    }
  for (gsize i = 0; i < g_variant_n_children (old) && n < RECENT_MAX; i++)
    {
      const char *path, *title;

      g_variant_get_child (old, i, "(&s&s)", &path, &title);
      if (g_str_equal (path, without))
        continue;
      g_variant_builder_add (list, "(ss)", path, title);
      n++;
    }
  g_settings_set_value (settings, "recent", g_variant_builder_end (list));
}

/**
 * ws_recent_add:
 * @title: of the workshop, as it is now
 *
 * Puts a workshop at the head of the list, also where it was in it.
 */
void
ws_recent_add (GSettings  *settings,
               const char *path,
               const char *title)
{
  /* settings hold UTF-8 only; a file system may hold other names */
  if (g_utf8_validate (path, -1, NULL))
    write_list (settings, path, title, path);
}

void
ws_recent_remove (GSettings  *settings,
                  const char *path)
{
  write_list (settings, NULL, NULL, path);
}
