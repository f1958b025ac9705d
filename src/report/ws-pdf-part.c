/* ws-pdf-part.c — reads pages that cairo wrote, and copies them into another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what a page needs is copied: its content, fonts and pictures, under new numbers. The structure, outline and
 * catalog that cairo wrote stay behind, because those of the whole are written elsewhere. Nothing is trusted: a
 * part that cannot be understood is refused as a whole. */

#include "ws-pdf-part.h"

#include "ws-pdf-content.h"
#include "ws-pdf-token.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define UNPACKED 32768   /* bytes at a time */

typedef struct
{
  const char *text;
  gsize       length;
} Token;

struct _WsPdfPart
{
  const char *bytes;
  gsize       length;
  GArray     *offsets;   /* gsize, by number of the object; 0: none */
  GArray     *numbers;   /* guint: what each is called in the other file; 0: it is not wanted yet */
  GArray     *wanted;    /* guint: objects to be copied */
  guint       n_copied;  /* of these */
  GArray     *pages;     /* guint */
};

static gboolean
is (const Token *token,
    const char  *word)
{
  return ws_pdf_token_is (token->text, token->length, word);
}

static guint
to_number (const Token *token)
{
  return g_ascii_isdigit (*token->text) ? (guint) strtoul (token->text, NULL, 10) : 0;
}

/* Whether three tokens are a reference such as "12 0 R". */
static gboolean
is_reference (GArray *tokens,
              guint   at)
{
  const Token *token = &g_array_index (tokens, Token, at);

  return at + 2 < tokens->len && g_ascii_isdigit (*token[0].text) && g_ascii_isdigit (*token[1].text)
         && is (&token[2], "R");
}

/* The tokens of an object; data: where its stream begins, NULL if it is none. */
static GArray *
read_object (WsPdfPart   *self,
             guint        number,
             const char **data)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  gsize offset = number < self->offsets->len ? g_array_index (self->offsets, gsize, number) : 0;
  WsPdfReader reader = { self->bytes + offset, self->bytes + self->length, TRUE };
  Token token;

  *data = NULL;
  if (offset == 0)
    return tokens;
  while (ws_pdf_next_token (&reader, &token.text, &token.length) && !is (&token, "endobj"))
    {
      if (is (&token, "stream"))
        {
          *data = reader.at;
          *data += *data < reader.end && **data == '\r' ? 1 : 0;
          *data += *data < reader.end && **data == '\n' ? 1 : 0;
          break;
        }
      g_array_append_val (tokens, token);
    }
  if (tokens->len > 3 && is (&g_array_index (tokens, Token, 2), "obj"))
    g_array_remove_range (tokens, 0, 3);
  else
    g_array_set_size (tokens, 0);
  return tokens;
}

/* The index after the value that begins at an index. */
static guint
after_value (GArray *tokens,
             guint   at)
{
  guint depth = 0;

  if (at < tokens->len && is_reference (tokens, at))
    return at + 3;
  for (; at < tokens->len; at++)
    {
      const Token *token = &g_array_index (tokens, Token, at);

      if (is (token, "<<") || is (token, "["))
        depth++;
      else if ((is (token, ">>") || is (token, "]")) && depth > 0)
        depth--;
      if (depth == 0)
        return at + 1;
    }
  return at;
}

/* The index of the value of a key of the dictionary that begins at an index; 0: it has none. */
static guint
find_key (GArray     *tokens,
          guint       at,
          const char *key)
{
  if (at >= tokens->len || !is (&g_array_index (tokens, Token, at), "<<"))
    return 0;
  for (at++; at + 1 < tokens->len && !is (&g_array_index (tokens, Token, at), ">>"); at = after_value (tokens, at + 1))
    if (is (&g_array_index (tokens, Token, at), key))
      return at + 1;
  return 0;
}

/* The number of the object that a key refers to; 0: none. */
static guint
find_reference (GArray     *tokens,
                const char *key)
{
  guint at = find_key (tokens, 0, key);

  return at > 0 && is_reference (tokens, at) ? to_number (&g_array_index (tokens, Token, at)) : 0;
}

/* The length of a stream, which is a number or a reference to one. FALSE if it goes beyond the end. */
static gboolean
find_length (WsPdfPart  *self,
             GArray     *tokens,
             const char *data,
             gsize      *length)
{
  guint at = find_key (tokens, 0, "/Length");
  guint number = find_reference (tokens, "/Length");

  *length = at > 0 ? to_number (&g_array_index (tokens, Token, at)) : 0;
  if (number > 0)
    {
      const char *none;
      g_autoptr(GArray) value = read_object (self, number, &none);

      *length = value->len > 0 ? to_number (&g_array_index (value, Token, 0)) : 0;
    }
  return at > 0 && *length <= (gsize) (self->bytes + self->length - data);
}

/* The last of a word in the file. */
static const char *
find_last (WsPdfPart  *self,
           const char *word)
{
  for (gsize i = self->length - MIN (self->length, strlen (word)); i > 0; i--)
    if (memcmp (self->bytes + i, word, strlen (word)) == 0)
      return self->bytes + i;
  return NULL;
}

/* Reads the table of the objects; the reader stands after it then. */
static gboolean
read_table (WsPdfPart   *self,
            WsPdfReader *reader)
{
  const char *start = find_last (self, "startxref");
  Token token, first, count;

  if (start == NULL)
    return FALSE;
  *reader = (WsPdfReader) { start + strlen ("startxref"), self->bytes + self->length, TRUE };
  if (!ws_pdf_next_token (reader, &token.text, &token.length) || to_number (&token) >= self->length)
    return FALSE;
  reader->at = self->bytes + to_number (&token);
  if (!ws_pdf_next_token (reader, &token.text, &token.length) || !is (&token, "xref")
      || !ws_pdf_next_token (reader, &first.text, &first.length) || !is (&first, "0")
      || !ws_pdf_next_token (reader, &count.text, &count.length))
    return FALSE;
  for (guint i = 0, n = to_number (&count); i < n; i++)
    {
      Token offset, generation, type;
      gsize place;

      if (!ws_pdf_next_token (reader, &offset.text, &offset.length)
          || !ws_pdf_next_token (reader, &generation.text, &generation.length)
          || !ws_pdf_next_token (reader, &type.text, &type.length))
        return FALSE;
      place = is (&type, "n") ? to_number (&offset) : 0;
      if (place >= self->length)
        return FALSE;
      g_array_append_val (self->offsets, place);
    }
  return TRUE;
}

/* Finds the pages: cairo keeps them in one array. */
static gboolean
find_pages (WsPdfPart   *self,
            WsPdfReader *reader)
{
  g_autoptr(GArray) trailer = g_array_new (FALSE, FALSE, sizeof (Token));
  g_autoptr(GArray) catalog = NULL;
  g_autoptr(GArray) tree = NULL;
  const char *data;
  Token token;
  guint at;

  if (!ws_pdf_next_token (reader, &token.text, &token.length) || !is (&token, "trailer"))
    return FALSE;
  while (ws_pdf_next_token (reader, &token.text, &token.length) && !is (&token, "startxref"))
    g_array_append_val (trailer, token);
  catalog = read_object (self, find_reference (trailer, "/Root"), &data);
  tree = read_object (self, find_reference (catalog, "/Pages"), &data);
  at = find_key (tree, 0, "/Kids");
  if (at == 0 || !is (&g_array_index (tree, Token, at), "["))
    return FALSE;
  for (at++; is_reference (tree, at); at += 3)
    {
      guint page = to_number (&g_array_index (tree, Token, at));

      g_array_append_val (self->pages, page);
    }
  return self->pages->len > 0;
}

/**
 * ws_pdf_part_new:
 * @bytes: (array length=length): a PDF as cairo writes it up to version 1.4; it must stay as long as the part
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): the part; %NULL if it cannot be understood
 */
WsPdfPart *
ws_pdf_part_new (const guint8 *bytes,
                 gsize         length)
{
  WsPdfPart *self = g_new0 (WsPdfPart, 1);
  WsPdfReader reader;

  self->bytes = (const char *) bytes;
  self->length = length;
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->numbers = g_array_new (FALSE, TRUE, sizeof (guint));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!read_table (self, &reader) || !find_pages (self, &reader))
    {
      ws_pdf_part_free (self);
      return NULL;
    }
  g_array_set_size (self->numbers, self->offsets->len);
  return self;
}

/**
 * ws_pdf_part_free:
 * @self: a part
 */
void
ws_pdf_part_free (WsPdfPart *self)
{
  g_array_unref (self->offsets);
  g_array_unref (self->numbers);
  g_array_unref (self->wanted);
  g_array_unref (self->pages);
  g_free (self);
}

/**
 * ws_pdf_part_get_n_pages:
 * @self: a part
 *
 * Returns: how many pages it has
 */
guint
ws_pdf_part_get_n_pages (WsPdfPart *self)
{
  return self->pages->len;
}

/* The number that an object has in the other file; it will be copied there. */
static guint
want (WsPdfPart *self,
      WsPdfFile *file,
      guint      number)
{
  if (number >= self->numbers->len)
    return 0;
  if (g_array_index (self->numbers, guint, number) == 0)
    {
      g_array_index (self->numbers, guint, number) = ws_pdf_file_reserve (file);
      g_array_append_val (self->wanted, number);
    }
  return g_array_index (self->numbers, guint, number);
}

/* Copies tokens with their references under new numbers. */
static void
copy_tokens (WsPdfPart *self,
             WsPdfFile *file,
             GArray    *tokens,
             guint      from,
             guint      to,
             GString   *out)
{
  for (guint i = from; i < to; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);

      if (is_reference (tokens, i))
        {
          g_string_append_printf (out, " %u 0 R", want (self, file, to_number (token)));
          i += 2;
          continue;
        }
      g_string_append_c (out, ' ');
      /* PDF/A forbids to smooth pictures (ISO 19005-3, 6.2.8). */
      if (is (token, "true") && i > 0 && is (token - 1, "/Interpolate"))
        g_string_append (out, "false");
      else
        g_string_append_len (out, token->text, token->length);
    }
}

/* What is within a dictionary, without its length. */
static void
copy_keys (WsPdfPart *self,
           WsPdfFile *file,
           GArray    *tokens,
           GString   *out)
{
  guint after;

  for (guint i = 1; i + 1 < tokens->len && !is (&g_array_index (tokens, Token, i), ">>"); i = after)
    {
      after = after_value (tokens, i + 1);
      if (!is (&g_array_index (tokens, Token, i), "/Length"))
        copy_tokens (self, file, tokens, i, after, out);
    }
}

static gboolean
copy_object (WsPdfPart *self,
             WsPdfFile *file,
             guint      number)
{
  const char *data;
  g_autoptr(GArray) tokens = read_object (self, number, &data);
  guint name = g_array_index (self->numbers, guint, number), subtype;
  GString *text = g_string_new (NULL);
  gsize length = 0;
  gboolean good = tokens->len > 0 && (data == NULL || find_length (self, tokens, data, &length));

  if (good && data != NULL)
    {
      copy_keys (self, file, tokens, text);
      ws_pdf_file_add_stream (file, name, text->str, data, length);
    }
  else if (good)
    {
      copy_tokens (self, file, tokens, 0, tokens->len, text);
      subtype = find_key (tokens, 0, "/Subtype");
      /* cairo leaves it out, and both standards want it (ISO 19005-3, 6.2.11.3.2). */
      if (subtype > 0 && is (&g_array_index (tokens, Token, subtype), "/CIDFontType2")
          && find_key (tokens, 0, "/CIDToGIDMap") == 0)
        g_string_insert (text, text->len - strlen (">>"), "/CIDToGIDMap /Identity ");
      ws_pdf_file_add (file, name, text);
    }
  g_string_free (text, TRUE);
  return good;
}

/* Unpacks a stream; NULL if it is damaged. */
static GByteArray *
inflate (const char *data,
         gsize       length)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr(GByteArray) plain = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint used = 0;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize read = 0, written = 0;

      g_byte_array_set_size (plain, used + UNPACKED);
      result = g_converter_convert (converter, data, length, plain->data + used, UNPACKED, G_CONVERTER_INPUT_AT_END, &read,
                                    &written, NULL);
      data += read;
      length -= read;
      used += written;
    }
  if (result != G_CONVERTER_FINISHED)
    return NULL;
  g_byte_array_set_size (plain, used);
  return g_steal_pointer (&plain);
}

/* Copies the content of a page, with its artifacts marked. */
static gboolean
copy_content (WsPdfPart *self,
              WsPdfFile *file,
              guint      number,
              guint      name,
              guint     *n_marked)
{
  const char *data;
  g_autoptr(GArray) tokens = read_object (self, number, &data);
  g_autoptr(GByteArray) plain = NULL;
  GString *marked;
  gsize length;
  guint filter = find_key (tokens, 0, "/Filter");

  if (data == NULL || !find_length (self, tokens, data, &length) || filter == 0
      || !is (&g_array_index (tokens, Token, filter), "/FlateDecode"))
    return FALSE;
  plain = inflate (data, length);
  if (plain == NULL)
    return FALSE;
  marked = ws_pdf_mark_artifacts ((const char *) plain->data, plain->len, n_marked);
  ws_pdf_file_pack (file, name, "", marked->str, marked->len);
  g_string_free (marked, TRUE);
  return TRUE;
}

/**
 * ws_pdf_part_copy_page:
 * @self: a part
 * @page: from 0
 * @file: where to
 * @keys: gets what the page's dictionary says about its size, content and resources
 * @n_marked: (out): how many sequences of its content have an MCID
 *
 * Copies the content of a page, with all that is painted outside of tags marked as an artifact.
 *
 * Returns: %FALSE if it cannot be understood
 */
gboolean
ws_pdf_part_copy_page (WsPdfPart *self,
                       guint      page,
                       WsPdfFile *file,
                       GString   *keys,
                       guint     *n_marked)
{
  static const char *const kept[] = { "/MediaBox", "/Group", "/Resources" };
  const char *data;
  g_autoptr(GArray) tokens = read_object (self, g_array_index (self->pages, guint, page), &data);
  guint content = find_reference (tokens, "/Contents"), name = ws_pdf_file_reserve (file);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      guint at = find_key (tokens, 0, kept[i]);

      if (at > 0)
        copy_tokens (self, file, tokens, at - 1, after_value (tokens, at), keys);
    }
  g_string_append_printf (keys, " /Contents %u 0 R", name);
  return copy_content (self, file, content, name, n_marked);
}

/**
 * ws_pdf_part_copy_rest:
 * @self: a part, of which all pages are copied
 * @file: where to
 *
 * Copies what the pages need: fonts, pictures and the like, each once.
 *
 * Returns: %FALSE if something cannot be understood
 */
gboolean
ws_pdf_part_copy_rest (WsPdfPart *self,
                       WsPdfFile *file)
{
  for (; self->n_copied < self->wanted->len; self->n_copied++)
    if (!copy_object (self, file, g_array_index (self->wanted, guint, self->n_copied)))
      return FALSE;
  return TRUE;
}
