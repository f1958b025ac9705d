/* ws-csv.c — tables as text: RFC 4180 read strictly, and written so that a spreadsheet does no harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is not what it says is refused with the line where it goes wrong; nothing is guessed and
 * nothing is taken over in part. The cells are cut out of the text in place, so a file of 64 MB costs
 * little more than itself. */

#include "ws-csv.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ws-text.h"

struct _WsCsv
{
  char      *text;
  char       separator;
  guint      n_columns;
  GPtrArray *cells;   /* the header's, then those of the rows; point into text */
  GArray    *lines;   /* guint: where each row begins; the header's first */
};

static gboolean refuse (GError     **error,
                        const char  *format,
                        ...) G_GNUC_PRINTF (2, 3);

/* Returns: %FALSE, always */
static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, args));
  va_end (args);
  return FALSE;
}

/* How much of @p ends a line: 0 to 2 bytes. */
static guint
line_end (const char *p)
{
  if (p[0] == '\n')
    return 1;
  if (p[0] == '\r')
    return p[1] == '\n' ? 2 : 1;
  return 0;
}

/* Cuts a quoted cell out at @self->next, which stands on its first quote. */
static gboolean
scan_quoted (WsCsvScanner  *self,
             char         **out_end,
             GError       **error)
{
  guint opened = self->line;
  char *in = self->next + 1, *out = self->next;

  for (;; in++)
    {
      if (*in == '\0')
        /* Translators: %u is the number of a line in a file */
        return refuse (error, _("Line %u: a quotation mark is opened and never closed."), opened);
      if (*in == '"')
        {
          if (in[1] != '"')
            break;
          in++;
        }
      else if (*in == '\n' || (*in == '\r' && in[1] != '\n'))
        self->line++;
      *out++ = *in;
    }
  in++;
  if (*in != '\0' && *in != self->separator && line_end (in) == 0)
    /* Translators: %u is the number of a line in a file */
    return refuse (error, _("Line %u: there is text after a closing quotation mark."), self->line);
  self->next = in;
  *out_end = out;
  return TRUE;
}

static gboolean
scan_plain (WsCsvScanner  *self,
            char         **out_end,
            GError       **error)
{
  char *in = self->next;

  for (; *in != '\0' && *in != self->separator && line_end (in) == 0; in++)
    if (*in == '"')
      /* Translators: %u is the number of a line in a file */
      return refuse (error, _("Line %u: there is a quotation mark inside a cell that does not begin with one."),
                     self->line);
  self->next = in;
  *out_end = in;
  return TRUE;
}

/**
 * ws_csv_scanner_init:
 * @text: valid UTF-8; it is changed, and the cells point into it
 */
void
ws_csv_scanner_init (WsCsvScanner *self,
                     char         *text,
                     char          separator)
{
  self->next = text;
  self->separator = separator;
  self->line = 1;
}

/**
 * ws_csv_scanner_next:
 * @cells: (element-type utf8): emptied, then filled with the cells of the next row, which belong to the
 * text
 * @line: (out): where the row begins
 *
 * Reads the next row that is not an empty line.
 *
 * Returns: %FALSE at the end, and on an error, which is then set
 */
gboolean
ws_csv_scanner_next (WsCsvScanner  *self,
                     GPtrArray     *cells,
                     guint         *line,
                     GError       **error)
{
  guint skip;

  g_ptr_array_set_size (cells, 0);
  while ((skip = line_end (self->next)) > 0)
    {
      self->next += skip;
      self->line++;
    }
  *line = self->line;
  if (*self->next == '\0')
    return FALSE;
  for (;;)
    {
      char *begin = self->next, *end = NULL, stop;

      if (!(*begin == '"' ? scan_quoted (self, &end, error) : scan_plain (self, &end, error)))
        return FALSE;
      if (end - begin > WS_CSV_CELL_MAX)
        /* Translators: %u is the number of a line in a file */
        return refuse (error, _("Line %u: a cell has more than one million letters."), *line);
      stop = *self->next;
      skip = line_end (self->next);
      *end = '\0';
      g_ptr_array_add (cells, begin);
      if (stop == self->separator)
        {
          self->next++;
          continue;
        }
      self->next += skip;
      self->line += skip > 0;
      return TRUE;
    }
}

/* The separator that the first line holds most often outside quotes. In a tie the one that is rarer in
   ordinary text. */
static char
detect_separator (const char *text)
{
  static const char candidates[] = "\t;,";
  guint counts[3] = { 0 }, best = 2;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || line_end (p) == 0); p++)
    {
      const char *found = quoted ? NULL : strchr (candidates, *p);

      if (*p == '"')
        quoted = !quoted;
      if (found != NULL)
        counts[found - candidates]++;
    }
  for (guint i = 3; i-- > 0;)
    if (counts[i] >= counts[best] && counts[i] > 0)
      best = i;
  return candidates[best];
}

/* The line "sep=;" that Excel writes and wants; it is not part of the table. */
static char *
skip_excel_line (char *text,
                 char *separator)
{
  if (g_str_has_prefix (text, "sep=") && text[4] != '\0' && strchr (",;\t", text[4]) != NULL &&
      line_end (text + 5) > 0)
    {
      if (*separator == 0)
        *separator = text[4];
      return text + 5;
    }
  return text;
}

static gboolean
is_number (const char *text)
{
  const char *p = text + (*text == '-' || *text == '+');

  if (!g_ascii_isdigit (*p))
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;
  if ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    for (p++; g_ascii_isdigit (*p);)
      p++;
  return *p == '\0';
}

/* Whether a spreadsheet would run @text. Apostrophes before it count as none, so that adding one and taking
   one away are
 * exact opposites for every text. */
static gboolean
is_formula (const char *text)
{
  const char *p = text;

  while (*p == '\'')
    p++;
  return *p != '\0' && strchr ("=+-@\t\r", *p) != NULL && !is_number (text);
}

/**
 * ws_csv_guess_separator:
 *
 * Returns: the separator that most of the first lines hold, for files whose first line is not the header
 */
char
ws_csv_guess_separator (const char *text)
{
  static const char candidates[] = "\t;,";
  guint counts[3] = { 0 }, best = 2;
  const char *line = text;

  for (guint n = 0; n < 10 && *line != '\0'; n++)
    {
      const char *found = strchr (candidates, detect_separator (line));

      /* a line without any says nothing */
      if (memchr (line, *found, strcspn (line, "\r\n")) != NULL)
        counts[found - candidates]++;
      line += strcspn (line, "\r\n");
      line += strspn (line, "\r\n");
    }
  for (guint i = 3; i-- > 0;)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Returns: (transfer none): the cell without the apostrophe that our own export put before it */
const char *
ws_csv_unguard (const char *cell)
{
  return *cell == '\'' && is_formula (cell) ? cell + 1 : cell;
}

static gboolean
read_rows (WsCsv         *self,
           WsCsvScanner  *scanner,
           gboolean       unguard,
           GError       **error)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  GError *local = NULL;
  guint line;

  while (ws_csv_scanner_next (scanner, row, &line, &local))
    {
      if (self->n_columns == 0)
        self->n_columns = row->len;
      if (row->len != self->n_columns)
        /* Translators: %1$u is the number of a line in a file, %2$u and %3$u are numbers of cells */
        return refuse (error, _("Line %1$u: wrong number of cells (%2$u instead of %3$u)."), line, row->len,
                       self->n_columns);
      g_array_append_val (self->lines, line);
      for (guint i = 0; i < row->len; i++)
        {
          char *cell = g_ptr_array_index (row, i);

          if (unguard && *cell == '\'' && is_formula (cell))
            cell++;
          g_ptr_array_add (self->cells, cell);
        }
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (self->n_columns == 0)
    return refuse (error, _("The file is empty."));
  return TRUE;
}

static WsCsv *
read_text (char        *text,
           char         separator,
           WsCsvFlags   flags,
           GError     **error)
{
  g_autoptr (WsCsv) self = g_new0 (WsCsv, 1);
  WsCsvScanner scanner;
  char *begin;

  self->text = text;
  self->cells = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  begin = skip_excel_line (text, &separator);
  while (line_end (begin) > 0)
    begin += line_end (begin);
  ws_csv_scanner_init (&scanner, begin, separator != 0 ? separator : detect_separator (begin));
  for (const char *p = self->text; p < begin; p++)
    scanner.line += *p == '\n' || (*p == '\r' && p[1] != '\n');
  self->separator = scanner.separator;
  return read_rows (self, &scanner, (flags & WS_CSV_GUARD) != 0, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ws_csv_read_bytes:
 * @bytes: UTF-8, or UTF-16 with a byte order mark
 * @separator: `,`, `;`, tab, or 0 to tell it from the first line
 *
 * Reads a table whose first line names the columns. Source of the format: RFC 4180; empty lines between
 * rows are skipped.
 *
 * Returns: (transfer full): or %NULL with a sentence that names the line
 */
WsCsv *
ws_csv_read_bytes (const char  *bytes,
                   gsize        length,
                   char         separator,
                   WsCsvFlags   flags,
                   GError     **error)
{
  char *text;

  if (length > WS_CSV_FILE_MAX)
    {
      refuse (error, _("The file is larger than 64 MB."));
      return NULL;
    }
  text = ws_text_to_utf8 (bytes, length, error);
  return text != NULL ? read_text (text, separator, flags, error) : NULL;
}

/* Reads at most one byte more than allowed, so that a pipe without end does no harm. */
static GByteArray *
load_bytes (const char  *path,
            GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (1 << 16);
  FILE *file = g_fopen (path, "rb");
  int failed = file == NULL ? errno : 0;
  gsize n;

  errno = 0;
  while (file != NULL && bytes->len <= WS_CSV_FILE_MAX && (n = fread (chunk, 1, 1 << 16, file)) > 0)
    g_byte_array_append (bytes, chunk, n);
  if (file != NULL && ferror (file))
    failed = errno != 0 ? errno : EIO;
  if (file != NULL)
    fclose (file);
  if (failed != 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (failed),
                   /* Translators: %1$s is the name of a file, %2$s what the system says */
                   _("“%1$s” cannot be read: %2$s."), name, g_strerror (failed));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * ws_csv_load_any:
 * @encoding: (out): see ws_text_from_any()
 *
 * Reads a text file of at most 64 MB, in whatever encoding it is.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
char *
ws_csv_load_any (const char  *path,
                 const char **encoding,
                 GError     **error)
{
  g_autoptr (GByteArray) bytes = load_bytes (path, error);

  if (bytes == NULL)
    return NULL;
  if (bytes->len > WS_CSV_FILE_MAX)
    {
      refuse (error, _("The file is larger than 64 MB."));
      return NULL;
    }
  return ws_text_from_any ((const char *) bytes->data, bytes->len, encoding, error);
}

/**
 * ws_csv_load:
 *
 * Reads a text file of at most 64 MB as UTF-8.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
char *
ws_csv_load (const char  *path,
             GError     **error)
{
  g_autoptr (GByteArray) bytes = load_bytes (path, error);

  if (bytes == NULL)
    return NULL;
  if (bytes->len > WS_CSV_FILE_MAX)
    {
      refuse (error, _("The file is larger than 64 MB."));
      return NULL;
    }
  return ws_text_to_utf8 ((const char *) bytes->data, bytes->len, error);
}

/**
 * ws_csv_read_file:
 *
 * Like ws_csv_read_bytes().
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
WsCsv *
ws_csv_read_file (const char  *path,
                  char         separator,
                  WsCsvFlags   flags,
                  GError     **error)
{
  char *text = ws_csv_load (path, error);

  return text != NULL ? read_text (text, separator, flags, error) : NULL;
}

void
ws_csv_free (WsCsv *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self);
}

char
ws_csv_get_separator (WsCsv *self)
{
  return self->separator;
}

guint
ws_csv_get_n_columns (WsCsv *self)
{
  return self->n_columns;
}

const char *
ws_csv_get_header (WsCsv *self,
                   guint  column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);
  return g_ptr_array_index (self->cells, column);
}

/**
 * ws_csv_find_column:
 *
 * Returns: the first column whose header is @name, apart from capitals, accents and blanks around it; -1 if
 * there is none
 */
int
ws_csv_find_column (WsCsv      *self,
                    const char *name)
{
  g_autofree char *wanted = g_strstrip (ws_text_fold (name));

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *header = g_strstrip (ws_text_fold (ws_csv_get_header (self, i)));

      if (g_str_equal (header, wanted))
        return i;
    }
  return -1;
}

/**
 * ws_csv_get_n_rows:
 *
 * Returns: how many rows there are below the header
 */
guint
ws_csv_get_n_rows (WsCsv *self)
{
  return self->lines->len - 1;
}

const char *
ws_csv_get_cell (WsCsv *self,
                 guint  row,
                 guint  column)
{
  g_return_val_if_fail (row < ws_csv_get_n_rows (self) && column < self->n_columns, NULL);
  return g_ptr_array_index (self->cells, (gsize) (row + 1) * self->n_columns + column);
}

/**
 * ws_csv_get_line:
 *
 * Returns: the number of the line, from 1, on which a row begins; a cell may hold several lines
 */
guint
ws_csv_get_line (WsCsv *self,
                 guint  row)
{
  g_return_val_if_fail (row < ws_csv_get_n_rows (self), 0);
  return g_array_index (self->lines, guint, row + 1);
}

struct _WsCsvWriter
{
  GString    *out;
  char        separator;
  WsCsvFlags  flags;
  guint       n_cells;   /* in the row being written */
};

/**
 * ws_csv_writer_new:
 * @separator: `,`, `;` or tab
 *
 * Lines end in CR LF, as RFC 4180 says.
 *
 * Returns: (transfer full)
 */
WsCsvWriter *
ws_csv_writer_new (char       separator,
                   WsCsvFlags flags)
{
  WsCsvWriter *self = g_new0 (WsCsvWriter, 1);

  self->out = g_string_new ((flags & WS_CSV_BOM) != 0 ? "\xef\xbb\xbf" : "");
  self->separator = separator;
  self->flags = flags;
  return self;
}

void
ws_csv_writer_free (WsCsvWriter *self)
{
  g_string_free (self->out, TRUE);
  g_free (self);
}

/* All three separators are quoted, whichever is in use, so that every reader finds the right one from the
   first line. An
 * empty cell is quoted where it would leave an empty line. */
static gboolean
needs_quotes (WsCsvWriter *self,
              const char  *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return self->n_cells == 0;
  return strpbrk (text, "\",;\t\r\n") != NULL || text[0] == ' ' || text[length - 1] == ' ' ||
         (self->n_cells == 0 && g_str_has_prefix (text, "sep="));
}

void
ws_csv_writer_add_text (WsCsvWriter *self,
                        const char  *text)
{
  g_autofree char *guarded = NULL;

  if ((self->flags & WS_CSV_GUARD) != 0 && is_formula (text))
    text = guarded = g_strconcat ("'", text, NULL);
  if (self->n_cells > 0)
    g_string_append_c (self->out, self->separator);
  if (needs_quotes (self, text))
    {
      g_string_append_c (self->out, '"');
      for (const char *p = text; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (self->out, '"');
          g_string_append_c (self->out, *p);
        }
      g_string_append_c (self->out, '"');
    }
  else
    g_string_append (self->out, text);
  self->n_cells++;
}

void
ws_csv_writer_add_number (WsCsvWriter *self,
                          gint64       number)
{
  if (self->n_cells > 0)
    g_string_append_c (self->out, self->separator);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, number);
  self->n_cells++;
}

void
ws_csv_writer_end_row (WsCsvWriter *self)
{
  g_string_append (self->out, "\r\n");
  self->n_cells = 0;
}

/**
 * ws_csv_writer_append_row:
 * @cells: texts, %NULL-terminated
 */
void
ws_csv_writer_append_row (WsCsvWriter       *self,
                          const char *const *cells)
{
  for (; *cells != NULL; cells++)
    ws_csv_writer_add_text (self, *cells);
  ws_csv_writer_end_row (self);
}

/**
 * ws_csv_writer_finish:
 * @length: (out) (optional): in bytes
 *
 * Returns: (transfer full): everything written so far; the writer begins anew, without a byte order mark
 */
char *
ws_csv_writer_finish (WsCsvWriter *self,
                      gsize       *length)
{
  GString *out = self->out;

  self->out = g_string_new (NULL);
  if (length != NULL)
    *length = out->len;
  return g_string_free (out, FALSE);
}
