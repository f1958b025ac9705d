/* ws-csv.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_CSV_CELL_MAX (1024 * 1024)        /* bytes of one cell */
#define WS_CSV_FILE_MAX (64 * 1024 * 1024)   /* bytes of one file */

/**
 * WsCsvFlags:
 * @WS_CSV_GUARD: writing: a text that a spreadsheet would take for a formula gets an apostrophe before it;
 * reading: such apostrophes are taken away again. Set it for reading only where the file is known to be one
 * of our own exports.
 * @WS_CSV_BOM: writing: begin with a byte order mark, without which Excel takes UTF-8 for something else
 */
typedef enum
{
  WS_CSV_PLAIN = 0,
  WS_CSV_GUARD = 1 << 0,
  WS_CSV_BOM = 1 << 1,
} WsCsvFlags;

/* A table that was read: a header and rows of the same width. Immutable. */
typedef struct _WsCsv WsCsv;

WsCsv      *ws_csv_read_bytes    (const char  *bytes,
                                  gsize        length,
                                  char         separator,   /* ',', ';', '\t'; 0: told from the first line */
                                  WsCsvFlags   flags,
                                  GError     **error);
WsCsv      *ws_csv_read_file     (const char  *path,
                                  char         separator,
                                  WsCsvFlags   flags,
                                  GError     **error);
void        ws_csv_free          (WsCsv       *self);
char        ws_csv_get_separator (WsCsv       *self);
guint       ws_csv_get_n_columns (WsCsv       *self);
const char *ws_csv_get_header    (WsCsv       *self,
                                  guint        column);
int         ws_csv_find_column   (WsCsv       *self,
                                  const char  *name);
guint       ws_csv_get_n_rows    (WsCsv       *self);
const char *ws_csv_get_cell      (WsCsv       *self,
                                  guint        row,
                                  guint        column);
guint       ws_csv_get_line      (WsCsv       *self,
                                  guint        row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsCsv, ws_csv_free)

/* The rows one by one, of any width, for formats that have more than one table in a file. */
typedef struct
{
  char  *next;        /* the rest of the text; cells are cut out of it in place */
  char   separator;
  guint  line;        /* of @next, from 1 */
} WsCsvScanner;

char       *ws_csv_load          (const char    *path,
                                  GError       **error);
char       *ws_csv_load_any      (const char    *path,
                                  const char   **encoding,
                                  GError       **error);
char        ws_csv_guess_separator (const char  *text);
const char *ws_csv_unguard       (const char    *cell);
void        ws_csv_scanner_init  (WsCsvScanner  *self,
                                  char          *text,
                                  char           separator);
gboolean    ws_csv_scanner_next  (WsCsvScanner  *self,
                                  GPtrArray     *cells,
                                  guint         *line,
                                  GError       **error);

/* Writes a table, cell by cell, into memory. */
typedef struct _WsCsvWriter WsCsvWriter;

WsCsvWriter *ws_csv_writer_new        (char          separator,
                                       WsCsvFlags    flags);
void         ws_csv_writer_free       (WsCsvWriter  *self);
void         ws_csv_writer_add_text   (WsCsvWriter  *self,
                                       const char   *text);
void         ws_csv_writer_add_number (WsCsvWriter  *self,
                                       gint64        number);
void         ws_csv_writer_end_row    (WsCsvWriter  *self);
void         ws_csv_writer_append_row (WsCsvWriter  *self,
                                       const char *const *cells);
char        *ws_csv_writer_finish     (WsCsvWriter  *self,
                                       gsize        *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsCsvWriter, ws_csv_writer_free)

G_END_DECLS
