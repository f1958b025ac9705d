/* ws-people-table.c — a list of people from another program, looked at and then imported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of other programs begin with lines about themselves (Zoom), put whole lines into quotation marks
 * (Teams), split names into two columns or hold somebody twice. All of it is seen before anything comes in:
 * first the header is found and columns are given a meaning, then every row is judged, then what is new comes
 * in as one step. */

#include "ws-people-table.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-csv.h"
#include "ws-people-private.h"
#include "ws-people-words.h"
#include "ws-text.h"
#include "ws-words.h"

#define HEADER_WITHIN 12   /* rows among which the header is looked for */

static const char *const field_words[WS_N_PEOPLE_FIELDS] = {
  "name", "first name", "last name", "institution", "institution kind", "role", "neighbourhood", "phone", "e-mail", "age band", "gender",
  "kind", "services", "entitled",
};

WsPeopleField
ws_people_get_our_column (guint place)
{
  static const WsPeopleField ours[WS_PEOPLE_N_OURS] = {
    WS_PEOPLE_NAME, WS_PEOPLE_INSTITUTION, WS_PEOPLE_INSTITUTION_KIND, WS_PEOPLE_ROLE, WS_PEOPLE_NEIGHBOURHOOD, WS_PEOPLE_PHONE,
    WS_PEOPLE_EMAIL, WS_PEOPLE_AGE, WS_PEOPLE_GENDER, WS_PEOPLE_KIND, WS_PEOPLE_SERVICES, WS_PEOPLE_ENTITLED,
  };

  return ours[place];
}

static void
row_free (gpointer data)
{
  g_ptr_array_unref (((WsPeopleRow *) data)->cells);
  g_free (data);
}

void
ws_people_table_free (WsPeopleTable *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->unwrapped);
  g_ptr_array_unref (self->rows);
  if (self->header != NULL)
    row_free (self->header);
  g_free (self->fields);
  g_free (self);
}

static gboolean
scan (WsPeopleTable  *self,
      char           *text,
      char            separator,
      guint           first_line,
      GError        **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GError *local = NULL;
  WsCsvScanner scanner;
  guint line;

  ws_csv_scanner_init (&scanner, text, separator);
  scanner.line = first_line;
  while (ws_csv_scanner_next (&scanner, cells, &line, &local))
    {
      WsPeopleRow *row = g_new0 (WsPeopleRow, 1);

      row->line = line;
      row->cells = g_ptr_array_copy (cells, NULL, NULL);
      g_ptr_array_add (self->rows, row);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Teams: each line as a whole stands in quotation marks, with the table inside. */
static gboolean
unwrap (WsPeopleTable  *self,
        GError        **error)
{
  g_autoptr (GPtrArray) wrapped = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      WsPeopleRow *row = g_ptr_array_index (self->rows, i);
      if (row->cells->len != 1 || strpbrk (g_ptr_array_index (row->cells, 0), ",;\t") == NULL)
        return TRUE;
    }
  if (self->rows->len < 2)
    return TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (wrapped, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_free_func (self->rows, NULL);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_free_func (self->rows, row_free);
  for (guint i = 0; i < wrapped->len; i++)
    {
      WsPeopleRow *row = g_ptr_array_index (wrapped, i);
      char *line = g_strdup (g_ptr_array_index (row->cells, 0));

      g_ptr_array_add (self->unwrapped, line);
      if (!scan (self, line, ws_csv_guess_separator (line), row->line, error))
        return FALSE;
    }
  return TRUE;
}

/* How many cells of a row are names of columns that we know; 0 where none of them is a name of people. */
static guint
score (WsPeopleRow *row)
{
  guint n = 0;
  gboolean has_name = FALSE;

  for (guint i = 0; i < row->cells->len; i++)
    {
      WsPeopleField field = ws_people_guess_field (g_ptr_array_index (row->cells, i));

      has_name = has_name || field <= WS_PEOPLE_LAST_NAME;
      n += field != WS_PEOPLE_IGNORE;
    }
  return has_name ? n : 0;
}

static void
take_header (WsPeopleTable *self,
             guint          place)
{
  for (guint i = 0; i < place; i++)
    g_ptr_array_remove_index (self->rows, 0);
  self->header = g_ptr_array_steal_index (self->rows, 0);
}

static void
find_header (WsPeopleTable *self)
{
  guint best = 0, place = 0;

  for (guint i = 0; i < MIN (self->rows->len, HEADER_WITHIN); i++)
    {
      guint n = score (g_ptr_array_index (self->rows, i));
      if (n > best)
        {
          best = n;
          place = i;
        }
    }
  if (best > 0)
    take_header (self, place);
}

/* Where there is a column for family names, the one called "name" is that of given names. */
static void
guess_fields (WsPeopleTable *self)
{
  gboolean has_last = FALSE, has_first = FALSE, seen[WS_N_PEOPLE_FIELDS + 1] = { FALSE };

  g_free (self->fields);
  self->fields = g_new (WsPeopleField, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->fields[i] = ws_people_guess_field (ws_people_table_get_header (self, i));
      has_last = has_last || self->fields[i] == WS_PEOPLE_LAST_NAME;
      has_first = has_first || self->fields[i] == WS_PEOPLE_FIRST_NAME;
      /* only family names may stand in several columns */
      if (seen[self->fields[i]] && self->fields[i] != WS_PEOPLE_LAST_NAME)
        self->fields[i] = WS_PEOPLE_IGNORE;
      seen[self->fields[i]] = TRUE;
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (self->fields[i] == WS_PEOPLE_NAME && has_last)
      self->fields[i] = has_first ? WS_PEOPLE_IGNORE : WS_PEOPLE_FIRST_NAME;
  if (self->header == NULL && self->n_columns == 1)
    self->fields[0] = WS_PEOPLE_NAME;
}

/* Rows as wide as the header. Cells without a header may only be blank; a row that is too short has lost
 * something. */
static gboolean
check_widths (WsPeopleTable  *self,
              GError        **error)
{
  guint first = self->header != NULL ? self->header->cells->len : 0;

  self->n_columns = first;
  for (guint i = 0; i < self->rows->len; i++)
    {
      WsPeopleRow *row = g_ptr_array_index (self->rows, i);

      if (first == 0)
        self->n_columns = first = row->cells->len;
      while (row->cells->len > first && ws_text_is_blank (g_ptr_array_index (row->cells, row->cells->len - 1)))
        g_ptr_array_remove_index (row->cells, row->cells->len - 1);
      if (row->cells->len != first)
        {
          g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                       /* Translators: %1$u is the number of a line in a file, %2$u and %3$u are numbers of cells */
                       _("Line %1$u: wrong number of cells (%2$u instead of %3$u)."), row->line, row->cells->len, first);
          return FALSE;
        }
    }
  if (self->n_columns > 0)
    return TRUE;
  return ws_model_refuse (error, _("The file is empty."));
}

static gboolean
is_ours (WsPeopleTable *self)
{
  if (self->header == NULL || self->header->cells->len != WS_PEOPLE_N_OURS)
    return FALSE;
  for (guint i = 0; i < WS_PEOPLE_N_OURS; i++)
    if (!g_str_equal (g_ptr_array_index (self->header->cells, i), field_words[ws_people_get_our_column (i)]))
      return FALSE;
  return TRUE;
}

static void
unguard (WsPeopleTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      WsPeopleRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        row->cells->pdata[j] = (char *) ws_csv_unguard (g_ptr_array_index (row->cells, j));
    }
}

/**
 * ws_people_table_load:
 *
 * Reads a table of people: UTF-8, UTF-16 or Windows-1252; separated by comma, semicolon or tab; with lines
 * before its header, or without one.
 *
 * Returns: (transfer full): %NULL with a sentence that names the line
 */
WsPeopleTable *
ws_people_table_load (const char  *path,
                      GError     **error)
{
  const char *encoding;
  char *text = ws_csv_load_any (path, &encoding, error);
  g_autoptr (WsPeopleTable) self = NULL;
  char *begin, separator;

  if (text == NULL)
    return NULL;
  self = g_new0 (WsPeopleTable, 1);
  self->text = text;
  self->encoding = encoding;
  self->unwrapped = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  begin = text;
  separator = ws_csv_guess_separator (text);
  if (g_str_has_prefix (text, "sep=") && text[4] != '\0' && strchr (",;\t", text[4]) != NULL)
    {
      separator = text[4];
      begin += 5;
    }
  if (!scan (self, begin, separator, 1, error) || !unwrap (self, error))
    return NULL;
  find_header (self);
  if (!check_widths (self, error))
    return NULL;
  guess_fields (self);
  if (is_ours (self))
    unguard (self);
  return g_steal_pointer (&self);
}

/* Returns: (transfer none): how the file was read; a person should see whether the accents are right */
const char *
ws_people_table_get_encoding (WsPeopleTable *self)
{
  return self->encoding;
}

gboolean
ws_people_table_has_header (WsPeopleTable *self)
{
  return self->header != NULL;
}

guint
ws_people_table_get_n_columns (WsPeopleTable *self)
{
  return self->n_columns;
}

const char *
ws_people_table_get_header (WsPeopleTable *self,
                            guint          column)
{
  return self->header != NULL ? g_ptr_array_index (self->header->cells, column) : "";
}

WsPeopleField
ws_people_table_get_field (WsPeopleTable *self,
                           guint          column)
{
  return self->fields[column];
}

/**
 * ws_people_table_set_field:
 *
 * Says what a column holds. Another column that held it is ignored from now on; family names may stand in
 * several.
 */
void
ws_people_table_set_field (WsPeopleTable *self,
                           guint          column,
                           WsPeopleField  field)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->fields[i] == field && field != WS_PEOPLE_LAST_NAME)
      self->fields[i] = WS_PEOPLE_IGNORE;
  self->fields[column] = field;
}

/* The column with that header; a header that we did not recognise may stand in one of the first rows. */
static int
find_column (WsPeopleTable *self,
             const char    *header)
{
  g_autofree char *wanted = ws_text_fold (header);

  for (guint tried = 0; tried < 2; tried++)
    {
      for (guint i = 0; self->header != NULL && i < self->n_columns; i++)
        {
          g_autofree char *folded = ws_text_fold (ws_people_table_get_header (self, i));
          if (g_str_equal (folded, wanted))
            return i;
        }
      if (self->header != NULL || self->rows->len == 0)
        break;
      for (guint i = 0; i < self->n_columns; i++)
        {
          g_autofree char *folded = ws_text_fold (g_ptr_array_index (((WsPeopleRow *) g_ptr_array_index (self->rows, 0))->cells, i));
          if (g_str_equal (folded, wanted))
            {
              take_header (self, 0);
              guess_fields (self);
              return i;
            }
        }
    }
  if (strspn (header, "0123456789") == strlen (header) && atoi (header) >= 1 && (guint) atoi (header) <= self->n_columns)
    return atoi (header) - 1;
  return -1;
}

/**
 * ws_people_table_map:
 * @field: one of ws_people_field_get_word(); "-" or "_" for the blank is understood
 * @header: the header of a column, or its number, from 1
 */
gboolean
ws_people_table_map (WsPeopleTable  *self,
                     const char     *field,
                     const char     *header,
                     GError        **error)
{
  g_autofree char *word = g_strdelimit (g_strdup (field), "-_", ' ');
  int column = find_column (self, header);

  for (guint i = 0; i < WS_N_PEOPLE_FIELDS; i++)
    {
      g_autofree char *ours = g_strdelimit (g_strdup (field_words[i]), "-", ' ');

      if (!g_str_equal (ours, word))
        continue;
      if (column >= 0)
        {
          ws_people_table_set_field (self, column, i);
          return TRUE;
        }
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                   /* Translators: %s is the name of a column in a table */
                   _("The table has no column “%s”."), header);
      return FALSE;
    }
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
               /* Translators: %s is a word that was typed; the others are words of the program and stay in English */
               _("A person has no “%s”. What can be mapped: name, first-name, last-name, institution, institution-kind, role, "
                 "neighbourhood, phone, e-mail, age-band, gender, kind, services, entitled."), field);
  return FALSE;
}

guint
ws_people_table_get_n_rows (WsPeopleTable *self)
{
  return self->rows->len;
}

const char *
ws_people_table_get_cell (WsPeopleTable *self,
                          guint          row,
                          guint          column)
{
  return g_ptr_array_index (((WsPeopleRow *) g_ptr_array_index (self->rows, row))->cells, column);
}

/* Zoom: "Name (Original Name)" holds both. */
static void
drop_original (char *name)
{
  char *open = strrchr (name, '(');

  if (open != NULL && open > name + 1 && g_str_has_suffix (name, ")"))
    *open = '\0';
}

static void
collapse_blanks (char *text)
{
  char *out = text;

  for (char *in = text; *in != '\0'; in++)
    if (*in != ' ' || (out > text && out[-1] != ' '))
      *out++ = *in;
  while (out > text && out[-1] == ' ')
    out--;
  *out = '\0';
}

/**
 * ws_people_table_get_name:
 *
 * Returns: (transfer full): the name of a row as it would come in; "" where it has none
 */
char *
ws_people_table_get_name (WsPeopleTable *self,
                          guint          row)
{
  g_autoptr (GString) name = g_string_new (NULL);
  char *clean;

  for (guint field = WS_PEOPLE_NAME; field <= WS_PEOPLE_LAST_NAME; field++)
    for (guint i = 0; i < self->n_columns; i++)
      if (self->fields[i] == field)
        {
          g_autofree char *part = ws_text_clean (ws_people_table_get_cell (self, row, i), G_MAXSIZE, TRUE);
          g_autofree char *header = ws_text_fold (ws_people_table_get_header (self, i));

          if (g_str_equal (header, "name (original name)"))
            drop_original (part);
          g_string_append_printf (name, "%s ", part);
        }
  clean = ws_text_clean (name->str, G_MAXSIZE, TRUE);
  collapse_blanks (clean);
  return clean;
}

const char *
ws_people_field_get_word (WsPeopleField field)
{
  return field < WS_N_PEOPLE_FIELDS ? field_words[field] : "";
}
