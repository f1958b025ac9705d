/* ws-recent.c — the workshops that were open lately.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own list, because the desktop's is empty in a sandbox. A file that is gone stays in the list and says so:
 * the stick it is on may only be in another laptop. */

#include "ws-recent.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-lang.h"
#include "ws-workshop.h"

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
recent_new (const char *path)
{
  WsRecent *recent = g_new0 (WsRecent, 1);
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_path_get_basename (folder);

  recent->path = g_strdup (path);
  recent->missing = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (recent->missing)
    {
      recent->title = name_of (path);
      /* Translators: %s is the name of a folder or memory stick */
      recent->subtitle = g_strdup_printf (_("Not found. It was in “%s”"), folder_name);
      return recent;
    }
  workshop = ws_workshop_open (path, TRUE, &error);
  if (workshop == NULL)
    {
      recent->title = name_of (path);
      recent->subtitle = g_strdup (_("Cannot be opened"));
      return recent;
    }
  recent->title = g_strdup (ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  recent->subtitle = when (ws_store_get_saved_at (ws_workshop_get_store (workshop)));
  ws_workshop_close (workshop);
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
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent");

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (list, recent_new (paths[i]));
  return list;
}

static void
write_list (GSettings  *settings,
            const char *first,
            const char *without)
{
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent");
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (first != NULL)
    g_ptr_array_add (list, (char *) first);
  for (guint i = 0; paths[i] != NULL && list->len < RECENT_MAX; i++)
    if (!g_str_equal (paths[i], without))
      g_ptr_array_add (list, paths[i]);
  g_ptr_array_add (list, NULL);
  g_settings_set_strv (settings, "recent", (const char *const *) list->pdata);
}

void
ws_recent_add (GSettings  *settings,
               const char *path)
{
  write_list (settings, path, path);
}

void
ws_recent_remove (GSettings  *settings,
                  const char *path)
{
  write_list (settings, NULL, path);
}
