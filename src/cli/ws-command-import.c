/* ws-command-import.c — ideas from a table made by another program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All rows come in as one step, or none. Columns of the table are known by their header, in English or Spanish; a file of
 * our own export keeps its board columns and groups. */

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-csv.h"
#include "ws-export.h"
#include "ws-idea.h"
#include "ws-text.h"

typedef struct
{
  int text;
  int column;
  int group;
  int desk;
  int author;
  int tags;
  int family;
} Places;

static int
find_any (WsCsv             *csv,
          const char *const *names)
{
  for (; *names != NULL; names++)
    {
      int place = ws_csv_find_column (csv, *names);
      if (place >= 0)
        return place;
    }
  return -1;
}

#define NAMES(...) (const char *const[]) { __VA_ARGS__, NULL }

/* Which column holds the words of the ideas: the one asked for, one with a name that says so, or the first. */
static gboolean
find_places (WsCsv       *csv,
             const char  *text_column,
             Places      *places,
             GError     **error)
{
  places->column = find_any (csv, NAMES ("column", "columna"));
  places->group = find_any (csv, NAMES ("group", "grupo"));
  places->desk = find_any (csv, NAMES ("table", "mesa"));
  places->author = find_any (csv, NAMES ("author", "autor", "autora"));
  places->tags = find_any (csv, NAMES ("tags", "etiquetas", "tag", "etiqueta"));
  places->family = find_any (csv, NAMES ("family", "familia"));
  if (text_column == NULL)
    {
      places->text = find_any (csv, NAMES ("text", "texto", "idea", "propuesta", "titulo", "title"));
      places->text = MAX (places->text, 0);
      return TRUE;
    }
  places->text = ws_csv_find_column (csv, text_column);
  if (places->text < 0 && g_ascii_isdigit (*text_column))
    places->text = atoi (text_column) - 1;
  if (places->text >= 0 && (guint) places->text < ws_csv_get_n_columns (csv))
    return TRUE;
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
               /* Translators: %s is the name of a column in a table */
               _("The table has no column “%s”."), text_column);
  return FALSE;
}

/* A board column of that name, made where there is none yet. Returns: (transfer full) */
static WsColumn *
get_column (WsWorkshop  *workshop,
            GHashTable  *known,
            const char  *name,
            GError     **error)
{
  WsColumn *column = g_hash_table_lookup (known, name);
  GListModel *columns = ws_workshop_get_columns (workshop);

  if (column != NULL)
    return g_object_ref (column);
  for (guint i = 0; column == NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) candidate = g_list_model_get_item (columns, i);
      if (g_str_equal (ws_column_get_name (candidate), name))
        column = g_object_ref (candidate);
    }
  if (column == NULL)
    column = ws_column_add (workshop, name, error);
  if (column != NULL)
    g_hash_table_insert (known, g_strdup (name), g_object_ref (column));
  return column;
}

static const char *
cell (WsCsv *csv,
      guint  row,
      int    column)
{
  return column >= 0 ? ws_csv_get_cell (csv, row, column) : "";
}

/* Ideas of rows that name a group get into groups of that title. */
static gboolean
make_groups (WsWorkshop  *workshop,
             WsCsv       *csv,
             Places      *places,
             gint64       from,
             GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id, col FROM idea WHERE created >= ?1 ORDER BY created, rank", "i", from);
  GHashTableIter iter;
  gpointer key, ideas;

  for (guint row = 0; ws_query_next (query); )
    {
      g_autofree char *name = NULL;

      while (row < ws_csv_get_n_rows (csv) && ws_text_is_blank (cell (csv, row, places->text)))
        row++;
      if (row < ws_csv_get_n_rows (csv) && !ws_text_is_blank (cell (csv, row, places->group)))
        {
          name = g_strdup_printf ("%" G_GINT64_FORMAT "\t%s", ws_query_get_int (query, 1), cell (csv, row, places->group));
          ideas = g_hash_table_lookup (groups, name);
          if (ideas == NULL)
            {
              ideas = g_ptr_array_new_with_free_func (g_object_unref);
              g_hash_table_insert (groups, g_steal_pointer (&name), ideas);
            }
          g_ptr_array_add (ideas, ws_row_get (store, WS_TYPE_IDEA, ws_query_get_int (query, 0)));
        }
      row++;
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &key, &ideas))
    {
      g_autoptr (WsIdeaGroup) group = ws_ideas_group (ideas, strchr (key, '\t') + 1, error);
      if (group == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_rows (WsWorkshop  *workshop,
             WsCsv       *csv,
             Places      *places,
             const char  *column_name,
             guint       *n_added,
             GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GArray) ideas = g_array_new (FALSE, TRUE, sizeof (WsNewIdea));
  g_autoptr (WsColumn) first = NULL;
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Import ideas"));
  gint64 from = 1 + ws_store_query_int (store, "SELECT coalesce (max (created), 0) FROM idea", NULL);

  from = MAX (from, g_get_real_time () / 1000);
  for (guint row = 0; row < ws_csv_get_n_rows (csv); row++)
    {
      const char *named = cell (csv, row, places->column);
      const char *name = column_name != NULL ? column_name : !ws_text_is_blank (named) ? named : _("Imported");
      const char *family = cell (csv, row, places->family);
      g_autoptr (WsColumn) column = NULL;
      WsNewIdea idea = { .text = cell (csv, row, places->text), .desk = cell (csv, row, places->desk),
                         .author = cell (csv, row, places->author), .tags = cell (csv, row, places->tags),
                         .family = g_ascii_isdigit (*family) ? atoi (family) : -1 };

      if (ws_text_is_blank (idea.text))
        continue;
      column = get_column (workshop, known, name, error);
      if (column == NULL)
        return FALSE;
      idea.column = ws_row_get_id (WS_ROW (column));
      g_array_append_val (ideas, idea);
      if (first == NULL)
        first = g_object_ref (column);
    }
  *n_added = ideas->len;
  if (ideas->len == 0)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, _("There are no ideas in this table."));
      return FALSE;
    }
  return ws_ideas_add_many (first, (WsNewIdea *) ideas->data, ideas->len, WS_IDEA_IMPORTED, error) &&
         make_groups (workshop, csv, places, from, error) && ws_edit_commit (edit, error);
}

/* Only our own export guards texts with apostrophes; those of others are part of what a person wrote. */
static WsCsv *
read_table (const char  *path,
            GError     **error)
{
  g_autoptr (WsCsv) csv = ws_csv_read_file (path, 0, WS_CSV_PLAIN, error);

  if (csv == NULL || !ws_export_wrote (csv))
    return g_steal_pointer (&csv);
  return ws_csv_read_file (path, 0, WS_CSV_GUARD, error);
}

/* "import FILE IDEAS.csv [--column NAME] [--text-column N|NAME]" */
int
ws_command_import (int    argc,
                   char **argv)
{
  g_autofree char *column = NULL, *text_column = NULL;
  const GOptionEntry entries[] = {
    { "column", 'c', 0, G_OPTION_ARG_STRING, &column, NULL, NULL },
    { "text-column", 't', 0, G_OPTION_ARG_STRING, &text_column, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsCsv) csv = NULL;
  GError *error = NULL;
  Places places;
  guint n = 0;
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 2, &status))
    return status;
  csv = read_table (argv[2], &error);
  if (csv == NULL || !find_places (csv, text_column, &places, &error))
    {
      g_prefix_error (&error, "%s: ", argv[2]);
      return ws_command_fail (error);
    }
  workshop = ws_command_open (argv[1], FALSE, &status);
  if (workshop == NULL)
    return status;
  if (!import_rows (workshop, csv, &places, column, &n, &error))
    return ws_command_fail (error);
  ws_workshop_close (workshop);
  g_print (ngettext ("%u idea was added.\n", "%u ideas were added.\n", n), n);
  return WS_EXIT_OK;
}
