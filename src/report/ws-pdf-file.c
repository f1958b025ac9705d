/* ws-pdf-file.c — writes the objects of a PDF, one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is kept but where each object went (eight bytes), so a file may be of any length. An object may be named
 * before it is written: its number is reserved. What is no stream is gathered, and written a hundred objects at a time
 * as one compressed stream (ISO 32000-1, 7.5.7). */

#include "ws-pdf-file.h"

#include <gio/gio.h>
#include <stdarg.h>
#include <string.h>

#define GATHERED_MOST 100     /* objects in one stream */
#define GATHERED_BYTES 60000

/* Where an object is. */
typedef struct
{
  guint32 at;         /* offset in the file, or the number of the stream that holds it */
  guint16 index;      /* in that stream */
  guint16 type;       /* 0: not written, 1: by itself, 2: in a stream */
} Place;

struct _WsPdfFile
{
  WsOutput  *output;
  GChecksum *sum;       /* of all that was written: the same document gets the same name */
  GArray    *places;    /* Place, by number of the object */
  GString   *gathered;  /* the objects that wait */
  GString   *index;     /* "number offset" of each */
  guint      n_gathered;
  guint      stream;    /* number of the stream that they will be in */
  gsize      offset;
};

static void
put (WsPdfFile     *self,
     gconstpointer  data,
     gsize          length)
{
  ws_output_add (self->output, data, length);
  g_checksum_update (self->sum, data, length);
  self->offset += length;
}

static void
put_text (WsPdfFile  *self,
          const char *text)
{
  put (self, text, strlen (text));
}

/**
 * ws_pdf_file_new:
 * @output: where it is written; it stays the caller's, who closes it
 *
 * Begins a PDF.
 *
 * Returns: (transfer full): the file
 */
WsPdfFile *
ws_pdf_file_new (WsOutput *output)
{
  WsPdfFile *self = g_new0 (WsPdfFile, 1);

  self->output = output;
  self->sum = g_checksum_new (G_CHECKSUM_MD5);
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  self->gathered = g_string_new (NULL);
  self->index = g_string_new (NULL);
  g_array_set_size (self->places, 1);
  put_text (self, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  return self;
}

/**
 * ws_pdf_file_free:
 * @self: a file
 */
void
ws_pdf_file_free (WsPdfFile *self)
{
  g_checksum_free (self->sum);
  g_array_unref (self->places);
  g_string_free (self->gathered, TRUE);
  g_string_free (self->index, TRUE);
  g_free (self);
}

/**
 * ws_pdf_file_reserve:
 * @self: a file
 *
 * Returns: the number of an object that will be written once
 */
guint
ws_pdf_file_reserve (WsPdfFile *self)
{
  g_array_set_size (self->places, self->places->len + 1);
  return self->places->len - 1;
}

static Place *
place_of (WsPdfFile *self,
          guint      number)
{
  return &g_array_index (self->places, Place, number);
}

static GBytes *
deflate (gconstpointer data,
         gsize         length)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_output_stream_write_all (stream, data, length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
write_gathered (WsPdfFile *self)
{
  g_autofree char *keys = NULL;
  guint first = self->index->len, n = self->n_gathered;

  if (n == 0)
    return;
  g_string_append_len (self->index, self->gathered->str, self->gathered->len);
  keys = g_strdup_printf ("/Type /ObjStm /N %u /First %u", n, first);
  self->n_gathered = 0;
  ws_pdf_file_pack (self, self->stream, keys, self->index->str, self->index->len);
  g_string_truncate (self->index, 0);
  g_string_truncate (self->gathered, 0);
}

/**
 * ws_pdf_file_add:
 * @self: a file
 * @number: reserved for it
 * @text: the object, which is no stream
 *
 * Adds an object.
 */
void
ws_pdf_file_add (WsPdfFile     *self,
                 guint          number,
                 const GString *text)
{
  if (self->n_gathered == 0)
    self->stream = ws_pdf_file_reserve (self);
  *place_of (self, number) = (Place) { self->stream, self->n_gathered++, 2 };
  g_string_append_printf (self->index, "%u %u ", number, (guint) self->gathered->len);
  g_string_append_len (self->gathered, text->str, text->len);
  g_string_append_c (self->gathered, '\n');
  if (self->n_gathered >= GATHERED_MOST || self->gathered->len >= GATHERED_BYTES)
    write_gathered (self);
}

/**
 * ws_pdf_file_print:
 * @self: a file
 * @number: reserved for it
 * @format: the object, as for printf(); whole numbers only, because others have the decimal point of the locale
 * @...: what is put into it
 *
 * Adds a small object.
 */
void
ws_pdf_file_print (WsPdfFile  *self,
                   guint       number,
                   const char *format,
                   ...)
{
  GString *text = g_string_new (NULL);
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
  ws_pdf_file_add (self, number, text);
  g_string_free (text, TRUE);
}

/**
 * ws_pdf_file_add_stream:
 * @self: a file
 * @number: reserved for it
 * @keys: what its dictionary says besides the length
 * @data: (array length=length): the stream as it is to be written
 * @length: in bytes
 *
 * Adds a stream.
 */
void
ws_pdf_file_add_stream (WsPdfFile     *self,
                        guint          number,
                        const char    *keys,
                        gconstpointer  data,
                        gsize          length)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", number, keys, length);

  *place_of (self, number) = (Place) { self->offset, 0, 1 };
  put_text (self, head);
  put (self, data, length);
  put_text (self, "\nendstream\nendobj\n");   /* the line feed is demanded by PDF/A (ISO 19005-3, 6.1.7.1) */
}

/**
 * ws_pdf_file_pack:
 * @self: a file
 * @number: reserved for it
 * @keys: what its dictionary says besides length and filter
 * @data: (array length=length): the stream, not compressed
 * @length: in bytes
 *
 * Compresses a stream and adds it.
 */
void
ws_pdf_file_pack (WsPdfFile     *self,
                  guint          number,
                  const char    *keys,
                  gconstpointer  data,
                  gsize          length)
{
  g_autoptr(GBytes) packed = deflate (data, length);
  g_autofree char *all = g_strconcat (keys, " /Filter /FlateDecode", NULL);

  ws_pdf_file_add_stream (self, number, all, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

/* The table of all objects, each as the difference to the one before: most of it is the same (7.5.8, 7.4.4.4). */
static GByteArray *
list_places (WsPdfFile *self)
{
  GByteArray *rows = g_byte_array_sized_new (self->places->len * 8);
  guint8 before[7] = { 0 };

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = place_of (self, i);
      guint8 row[7] = {
        place->type, place->at >> 24, place->at >> 16, place->at >> 8, place->at, place->index >> 8, place->index,
      };
      guint8 coded[8] = { 2 };

      for (guint j = 0; j < G_N_ELEMENTS (row); j++)
        coded[j + 1] = row[j] - before[j];
      memcpy (before, row, sizeof before);
      g_byte_array_append (rows, coded, sizeof coded);
    }
  return rows;
}

/**
 * ws_pdf_file_end:
 * @self: a file
 * @root: number of its catalog
 * @info: number of its information
 *
 * Writes the table of the objects. Nothing can be added after it.
 */
void
ws_pdf_file_end (WsPdfFile *self,
                 guint      root,
                 guint      info)
{
  g_autoptr(GByteArray) rows = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *tail = NULL;
  const char *name;
  gsize start;
  guint table;

  write_gathered (self);
  table = ws_pdf_file_reserve (self);
  start = self->offset;
  *place_of (self, table) = (Place) { start, 0, 1 };
  rows = list_places (self);
  name = g_checksum_get_string (self->sum);
  keys = g_strdup_printf ("/Type /XRef /Size %u /W [1 4 2] /Root %u 0 R /Info %u 0 R /ID [<%s> <%s>]"
                          " /DecodeParms << /Predictor 12 /Columns 7 >>", self->places->len, root, info, name, name);
  self->sum = (g_checksum_free (self->sum), g_checksum_new (G_CHECKSUM_MD5));
  ws_pdf_file_pack (self, table, keys, rows->data, rows->len);
  tail = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
  put_text (self, tail);
}

/**
 * ws_pdf_append_text:
 * @out: where it is added
 * @text: any text
 *
 * Adds a text string (ISO 32000-1, 7.9.2.2), as digits: nothing has to be escaped.
 */
void
ws_pdf_append_text (GString    *out,
                    const char *text)
{
  g_autofree gunichar2 *units = NULL;
  glong n = 0;

  units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/**
 * ws_pdf_append_number:
 * @out: where it is added
 * @number: any number
 *
 * Adds a number with two digits after its point, whatever the locale.
 */
void
ws_pdf_append_number (GString *out,
                      double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s", g_ascii_formatd (digits, sizeof digits, "%.2f", number));
}
