/* page-reader.h — the pages of an SQLite file, read without SQLite. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody with a copy of a file sees of a table without rowid: where each cell lies, in which page, and whether
 * anything is left in the space between. After the description of the file format on sqlite.org. */
#pragma once

#include <string.h>

#include <glib.h>

typedef struct
{
  guchar *bytes;
  gsize   length;
  guint   page_size;
} PageFile;

/* A row: where its content lies (pages are numbered from 1) and its columns, numbers written as text. */
typedef struct
{
  guint   page;
  guint   offset;
  guint   n_columns;
  char   *columns[4];
} PageCell;

static inline guint64
page_number (const guchar *bytes,
             guint         n)
{
  guint64 value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | bytes[i];
  return value;
}

static inline const guchar *
page_varint (const guchar *p,
             guint64      *value)
{
  *value = 0;
  for (guint i = 0; i < 8; i++)
    {
      *value = *value << 7 | (*p & 0x7f);
      if ((*p++ & 0x80) == 0)
        return p;
    }
  *value = *value << 8 | *p;
  return p + 1;
}

static inline void
page_cell_clear (gpointer data)
{
  PageCell *cell = data;

  for (guint i = 0; i < cell->n_columns; i++)
    g_free (cell->columns[i]);
}

static inline PageFile
page_file_read (const char *path)
{
  PageFile self;
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, &self.length, NULL));
  self.bytes = (guchar *) contents;
  self.page_size = page_number (self.bytes + 16, 2);
  return self;
}

static inline guchar *
page_at (PageFile *self,
         guint     number)
{
  g_assert_cmpuint (number, >=, 1);
  g_assert_cmpuint ((gsize) number * self->page_size, <=, self->length);
  return self->bytes + (gsize) (number - 1) * self->page_size;
}

static inline void
page_assert_zero (const guchar *bytes,
                  gsize         n)
{
  for (gsize i = 0; i < n; i++)
    g_assert_cmpuint (bytes[i], ==, 0);
}

static inline char *
page_read_column (const guchar **body,
                  guint64        serial)
{
  static const guint sizes[] = { 0, 1, 2, 3, 4, 6, 8 };
  const guchar *p = *body;
  guint n = serial >= 13 ? (serial - 13) / 2 : serial <= 6 ? sizes[serial] : 0;

  g_assert_true (serial <= 6 || serial == 8 || serial == 9 || (serial >= 13 && serial % 2 == 1));
  *body += n;
  if (serial >= 13)
    return g_strndup ((const char *) p, n);
  return g_strdup_printf ("%" G_GUINT64_FORMAT, serial == 9 ? 1 : page_number (p, n));
}

static inline PageCell
page_read_cell (PageFile *self,
                guint     number,
                guint     offset,
                gboolean  leaf)
{
  PageCell cell = { .page = number, .offset = offset };
  const guchar *p = page_at (self, number) + offset + (leaf ? 0 : 4), *body;
  guint64 length, header, serial;

  p = page_varint (p, &length);
  g_assert_cmpuint (length, <, self->page_size / 5);   /* longer ones would have pages of their own */
  body = p;
  p = page_varint (p, &header);
  for (const guchar *end = body + header, *value = end; p < end; cell.n_columns++)
    {
      p = page_varint (p, &serial);
      g_assert_cmpuint (cell.n_columns, <, G_N_ELEMENTS (cell.columns));
      cell.columns[cell.n_columns] = page_read_column (&value, serial);
    }
  return cell;
}

/* The cells in the order of their keys. A table of one page tells nothing of its past where the cells lie one after another
 * from its end in the order of their keys, no block is free between them and what is free is zero. Where it goes over several
 * pages, SQLite leaves gaps and copies behind as it shares the cells out: those must follow from the keys alone, which
 * only a comparison of whole files can tell. */
static inline void
page_walk (PageFile *self,
           guint     number,
           gboolean  alone,
           GArray   *cells)
{
  const guchar *page = page_at (self, number);
  gboolean leaf = page[0] == 10;
  guint n = page_number (page + 3, 2), start = leaf ? 8 : 12, content = page_number (page + 5, 2), above = self->page_size;

  g_assert_true (page[0] == 10 || page[0] == 2);
  for (guint i = 0; i < n; i++)
    {
      guint offset = page_number (page + start + 2 * i, 2);
      PageCell cell = page_read_cell (self, number, offset, leaf);

      g_assert_true (!alone || !leaf || offset < above);
      above = offset;
      if (!leaf)
        page_walk (self, page_number (page + offset, 4), FALSE, cells);
      g_array_append_val (cells, cell);
    }
  if (!leaf)
    page_walk (self, page_number (page + 8, 4), FALSE, cells);
  else if (alone)
    {
      g_assert_cmpuint (page_number (page + 1, 2), ==, 0);
      g_assert_cmpuint (page[7], ==, 0);
      g_assert_cmpuint (above, ==, n > 0 ? content : self->page_size);
      page_assert_zero (page + start + 2 * n, content - start - 2 * n);
    }
}

/* Pages that are in no table hold nothing but the numbers of other such pages. */
static inline guint
page_check_free (PageFile *self)
{
  guint total = 0;

  for (guint trunk = page_number (self->bytes + 32, 4); trunk != 0; trunk = page_number (page_at (self, trunk), 4))
    {
      const guchar *page = page_at (self, trunk);
      guint n = page_number (page + 4, 4);

      for (guint i = 0; i < n; i++)
        page_assert_zero (page_at (self, page_number (page + 8 + 4 * i, 4)), self->page_size);
      page_assert_zero (page + 8 + 4 * n, self->page_size - 8 - 4 * n);
      total += n + 1;
    }
  return total;
}

/* Returns: (transfer full): the rows of a table, in the order of the key */
static inline GArray *
page_file_read_table (PageFile *self,
                      guint     root)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (PageCell));

  g_array_set_clear_func (cells, page_cell_clear);
  page_walk (self, root, TRUE, cells);
  return cells;
}
