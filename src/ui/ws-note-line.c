/* ws-note-line.c — lines that may become notes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text gives one note for each line. Cells copied from a spreadsheet come as lines with tabs: text, column, tag; a
 * cell with line breaks is in quotes and stays one note. Words are not changed, only the space around them is.
 */
#include "ws-note-line.h"

#include "ws-text.h"

struct _WsNoteLine
{
  GObject          parent_instance;

  char            *text;
  char            *column;
  char            *desk;
  char            *author;
  char            *tags;
  WsNoteLineState  state;
  gboolean         taken;
};

G_DEFINE_FINAL_TYPE (WsNoteLine, ws_note_line, G_TYPE_OBJECT)

enum { PROP_TAKEN = 1 };

static void
ws_note_line_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_TAKEN)
    g_value_set_boolean (value, WS_NOTE_LINE (object)->taken);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_note_line_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (id == PROP_TAKEN)
    ws_note_line_set_taken (WS_NOTE_LINE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_note_line_finalize (GObject *object)
{
  WsNoteLine *self = WS_NOTE_LINE (object);

  g_free (self->text);
  g_free (self->column);
  g_free (self->desk);
  g_free (self->author);
  g_free (self->tags);
  G_OBJECT_CLASS (ws_note_line_parent_class)->finalize (object);
}

static void
ws_note_line_class_init (WsNoteLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ws_note_line_get_property;
  object_class->set_property = ws_note_line_set_property;
  object_class->finalize = ws_note_line_finalize;
  g_object_class_install_property (object_class, PROP_TAKEN,
                                   g_param_spec_boolean ("taken", NULL, NULL, TRUE, G_PARAM_READWRITE |
                                                         G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
ws_note_line_init (WsNoteLine *self)
{
  self->taken = TRUE;
}

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

/* Blank lines are no notes. */
static void
append_line (GListStore *lines,
             const char *text,
             const char *column,
             const char *desk,
             const char *author,
             const char *tags)
{
  g_autoptr (WsNoteLine) line = NULL;

  if (text == NULL || ws_text_is_blank (text))
    return;
  line = g_object_new (WS_TYPE_NOTE_LINE, NULL);
  line->text = dup_stripped (text);
  line->column = dup_stripped (column);
  line->desk = dup_stripped (desk);
  line->author = dup_stripped (author);
  line->tags = dup_stripped (tags);
  g_list_store_append (lines, line);
}

/* Returns: FALSE where the quotes do not make sense, as in a text that only has tabs in it */
static gboolean
read_cells (GListStore *lines,
            const char *text)
{
  g_autofree char *copy = g_strdup (text);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  WsCsvScanner scanner;
  guint number;

  ws_csv_scanner_init (&scanner, copy, '\t');
  while (ws_csv_scanner_next (&scanner, cells, &number, &error))
    append_line (lines, cells->len > 0 ? cells->pdata[0] : NULL, cells->len > 1 ? cells->pdata[1] : NULL, NULL, NULL,
                 cells->len > 2 ? cells->pdata[2] : NULL);
  return error == NULL;
}

/**
 * ws_note_lines_from_text:
 * @text: from the clipboard
 *
 * Returns: (transfer full): a list of #WsNoteLine
 */
GListStore *
ws_note_lines_from_text (const char *text)
{
  g_autoptr (GListStore) lines = g_list_store_new (WS_TYPE_NOTE_LINE);
  g_auto (GStrv) parts = NULL;

  if (strchr (text, '\t') != NULL && read_cells (lines, text))
    return g_steal_pointer (&lines);
  g_list_store_remove_all (lines);
  parts = g_strsplit_set (text, "\n\r", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (parts[i], "\t", 3);
      guint n = g_strv_length (cells);

      append_line (lines, n > 0 ? cells[0] : NULL, n > 1 ? cells[1] : NULL, NULL, NULL, n > 2 ? cells[2] : NULL);
    }
  return g_steal_pointer (&lines);
}

static int
find_any (WsCsv             *csv,
          const char *const *names)
{
  int place = -1;

  for (; *names != NULL && place < 0; names++)
    place = ws_csv_find_column (csv, *names);
  return place;
}

#define NAMES(...) (const char *const[]) { __VA_ARGS__, NULL }

/**
 * ws_note_lines_find_text_column:
 *
 * Returns: the column of a table that holds the words: one with a name that says so, or the first
 */
guint
ws_note_lines_find_text_column (WsCsv *csv)
{
  return MAX (0, find_any (csv, NAMES ("text", "texto", "idea", "propuesta", "titulo", "title")));
}

static const char *
get_cell (WsCsv *csv,
          guint  row,
          int    column)
{
  return column >= 0 ? ws_csv_get_cell (csv, row, column) : NULL;
}

/**
 * ws_note_lines_from_csv:
 * @text_column: which column holds the words
 *
 * Returns: (transfer full): a list of #WsNoteLine
 */
GListStore *
ws_note_lines_from_csv (WsCsv *csv,
                        guint  text_column)
{
  GListStore *lines = g_list_store_new (WS_TYPE_NOTE_LINE);
  int column = find_any (csv, NAMES ("column", "columna"));
  int desk = find_any (csv, NAMES ("table", "mesa"));
  int author = find_any (csv, NAMES ("author", "autor", "autora"));
  int tags = find_any (csv, NAMES ("tags", "etiquetas", "tag", "etiqueta"));

  for (guint i = 0; i < ws_csv_get_n_rows (csv); i++)
    append_line (lines, ws_csv_get_cell (csv, i, text_column), get_cell (csv, i, column), get_cell (csv, i, desk),
                 get_cell (csv, i, author), get_cell (csv, i, tags));
  return lines;
}

/**
 * ws_note_lines_compare:
 * @lines: #WsNoteLine
 * @workshop: what is on the board already
 *
 * Marks the lines whose words are there already, here or further up, accents and capitals aside.
 *
 * Returns: how many
 */
guint
ws_note_lines_compare (GListStore *lines,
                       WsWorkshop *workshop)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *ideas = ws_workshop_get_ideas (workshop);
  guint n_known = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (WsIdea) idea = g_list_model_get_item (ideas, i);

      g_hash_table_insert (seen, ws_text_fold (ws_idea_get_text (idea)), GINT_TO_POINTER (WS_NOTE_LINE_ON_BOARD));
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lines)); i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);
      g_autofree char *folded = ws_text_fold (line->text);

      line->state = GPOINTER_TO_INT (g_hash_table_lookup (seen, folded));
      if (line->state != WS_NOTE_LINE_NEW)
        n_known++;
      else
        g_hash_table_insert (seen, g_steal_pointer (&folded), GINT_TO_POINTER (WS_NOTE_LINE_TWICE));
    }
  return n_known;
}

const char *
ws_note_line_get_text (WsNoteLine *self)
{
  return self->text;
}

const char *
ws_note_line_get_column (WsNoteLine *self)
{
  return self->column;
}

const char *
ws_note_line_get_desk (WsNoteLine *self)
{
  return self->desk;
}

const char *
ws_note_line_get_author (WsNoteLine *self)
{
  return self->author;
}

const char *
ws_note_line_get_tags (WsNoteLine *self)
{
  return self->tags;
}

WsNoteLineState
ws_note_line_get_state (WsNoteLine *self)
{
  return self->state;
}

gboolean
ws_note_line_get_taken (WsNoteLine *self)
{
  return self->taken;
}

void
ws_note_line_set_taken (WsNoteLine *self,
                        gboolean    taken)
{
  if (self->taken == taken)
    return;
  self->taken = taken;
  g_object_notify (G_OBJECT (self), "taken");
}
