/* ws-text.c — what people type, cleaned on the way in and made safe on the way out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here changes words: only what cannot be seen, or would break the screen, the file or a label, is taken away. A
 * word of 10 000 letters freezes a wrapping label for seconds, so such runs get invisible places to break at for display;
 * what is stored stays as it was written. */

#include "ws-text.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define RUN_MAX 60          /* characters without a place to break */
#define MARKS_MAX 8         /* combining marks on one letter */
#define CLUSTER_MAX 32      /* characters over the limit that still belong to the last one, such as a family of emoji */
#define FILE_NAME_MAX 120   /* bytes */

static gboolean
is_override (gunichar c)
{
  return c == 0x202D || c == 0x202E;
}

static gboolean
is_unwanted (gunichar c,
             gboolean one_line)
{
  if (c == '\n')
    return one_line;
  /* DEL stays: it stands in other people's files, and what is imported must come out as it came in */
  return c < 0x20 || (c >= 0x80 && c < 0xA0) || is_override (c) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0x2028 ||
         c == 0x2029;
}

/* Opening and closing direction marks: an isolate or embedding left open would turn what stands after it. */
static void
track_direction (gunichar  c,
                 int      *isolates,
                 int      *embeddings)
{
  if (c >= 0x2066 && c <= 0x2068)
    (*isolates)++;
  else if (c == 0x2069 && *isolates > 0)
    (*isolates)--;
  else if (c == 0x202A || c == 0x202B)
    (*embeddings)++;
  else if (c == 0x202C && *embeddings > 0)
    (*embeddings)--;
}

static gboolean
is_regional (gunichar c)
{
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* Whether @c makes one sign with what stands before it: joined emoji, skin tones, the second letter of a flag. */
static gboolean
is_joined (gunichar before,
           gunichar c,
           guint    n_regional)
{
  return g_unichar_ismark (c) || c == 0x200D || before == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) ||
         (is_regional (c) && n_regional % 2 == 1);
}

static char *
without_unwanted (const char *text,
                  gsize       max_chars,
                  gboolean    one_line)
{
  GString *out = g_string_sized_new (strlen (text));
  int marks = 0, isolates = 0, embeddings = 0;
  guint n_regional = 0;
  gunichar before = 0;
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        c = p[1] == '\n' ? 0 : '\n';
      if (c == '\t' || c == 0x2028 || c == 0x2029 || (c == '\n' && one_line))
        c = ' ';
      if (c == 0 || is_unwanted (c, one_line))
        continue;
      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks > MARKS_MAX)
        continue;
      if (n >= max_chars && (!is_joined (before, c, n_regional) || n >= max_chars + CLUSTER_MAX))
        break;
      track_direction (c, &isolates, &embeddings);
      n_regional = is_regional (c) ? n_regional + 1 : 0;
      before = c;
      g_string_append_unichar (out, c);
      n++;
    }
  while (isolates-- > 0)
    g_string_append_unichar (out, 0x2069);
  while (embeddings-- > 0)
    g_string_append_unichar (out, 0x202C);
  return g_string_free (out, FALSE);
}

/* Like g_strstrip, but for every kind of blank. */
static void
strip (char *text)
{
  char *begin = text, *end;

  while (*begin != '\0' && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  memmove (text, begin, strlen (begin) + 1);
  end = text + strlen (text);
  while (end > text)
    {
      char *last = g_utf8_prev_char (end);
      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *end = '\0';
}

/**
 * ws_text_clean:
 * @max_chars: most characters; more are cut off, never in the middle of a letter and its marks
 * @one_line: line breaks become blanks
 *
 * Makes text fit to be kept: valid UTF-8 in NFC, without control characters, direction overrides and blanks around it.
 *
 * Returns: (transfer full)
 */
char *
ws_text_clean (const char *text,
               gsize       max_chars,
               gboolean    one_line)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *kept = without_unwanted (composed, max_chars, one_line);
  /* once more: what was taken away may have kept a letter and its accent apart */
  char *clean = g_utf8_normalize (kept, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  strip (clean);
  return clean;
}

/**
 * ws_text_fold:
 *
 * Returns: (transfer full): the text for comparing: without capitals and accents ("Ñandú" and "nandu" are equal)
 */
char *
ws_text_fold (const char *text)
{
  gboolean ascii = TRUE;

  for (const char *p = text; ascii && *p != '\0'; p++)
    ascii = (guchar) *p < 0x80;
  if (ascii)
    return g_ascii_strdown (text, -1);
  {
    g_autofree char *folded = g_utf8_casefold (text, -1);
    g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
    GString *out = g_string_sized_new (strlen (text));

    for (const char *p = apart != NULL ? apart : ""; *p != '\0'; p = g_utf8_next_char (p))
      {
        gunichar c = g_utf8_get_char (p);
        if (!g_unichar_ismark (c))
          g_string_append_unichar (out, c);
      }
    return g_string_free (out, FALSE);
  }
}

/**
 * ws_text_matches:
 * @folded_needle: words separated by blanks, folded
 *
 * Returns: whether every word stands somewhere in @folded_haystack
 */
gboolean
ws_text_matches (const char *folded_haystack,
                 const char *folded_needle)
{
  const char *word = folded_needle;

  while (*word != '\0')
    {
      gsize length = strcspn (word, " ");

      if (length > 0 && g_strstr_len (folded_haystack, -1, word) == NULL)
        {
          g_autofree char *one = g_strndup (word, length);
          if (strstr (folded_haystack, one) == NULL)
            return FALSE;
        }
      word += length;
      word += strspn (word, " ");
    }
  return TRUE;
}

/**
 * ws_text_first_line:
 *
 * Returns: (transfer full): the first line that is not blank, shortened with "…" to @max_chars
 */
char *
ws_text_first_line (const char *text,
                    gsize       max_chars)
{
  g_autofree char *line = NULL;

  while (g_ascii_isspace (*text))
    text++;
  line = g_strndup (text, strcspn (text, "\n"));
  g_strchomp (line);
  if ((gsize) g_utf8_strlen (line, -1) <= max_chars)
    return g_steal_pointer (&line);
  {
    char *end = g_utf8_offset_to_pointer (line, max_chars - 1);
    char *blank = end;

    /* between words where one ends near */
    while (blank > line && *blank != ' ' && end - blank < 24)
      blank--;
    if (*blank == ' ' && blank > line)
      end = blank;
    *end = '\0';
    g_strchomp (line);
    return g_strconcat (line, "…", NULL);
  }
}

/**
 * ws_text_soft_break:
 *
 * Returns: (transfer full): @text with an invisible place to break (U+200B) every 60 characters of an unbroken run; for
 * display only
 */
char *
ws_text_soft_break (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);
  gunichar before = 0;
  guint run = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x7F)
        continue;
      if (g_unichar_isspace (c))
        run = 0;
      else if (++run > RUN_MAX && !is_joined (before, c, 0))
        {
          g_string_append_unichar (out, 0x200B);
          run = 1;
        }
      before = c;
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/**
 * ws_text_isolate:
 *
 * Returns: (transfer full): @text between U+2068 and U+2069, so that a name written from right to left does not turn the
 * sentence around it
 */
char *
ws_text_isolate (const char *text)
{
  return g_strconcat ("\xe2\x81\xa8", text, "\xe2\x81\xa9", NULL);
}

/**
 * ws_text_file_name:
 * @extension: (nullable): such as ".pdf"
 *
 * Returns: (transfer full): a file name made of a title: no separators or control characters, no leading dot, at most 120
 * bytes, never empty
 */
char *
ws_text_file_name (const char *title,
                   const char *extension)
{
  g_autofree char *clean = ws_text_clean (title, 200, TRUE);
  g_autoptr (GString) name = g_string_new (NULL);
  gsize most = FILE_NAME_MAX - (extension != NULL ? strlen (extension) : 0);

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL)
        c = ' ';
      if ((c >= 0x2066 && c <= 0x2069) || (c >= 0x202A && c <= 0x202E) || c == 0x7F)
        continue;
      if (name->len + g_unichar_to_utf8 (c, NULL) > most)
        break;
      if (name->len == 0 && (c == '.' || c == ' ' || c == '-'))
        continue;
      if (c == ' ' && name->str[name->len - 1] == ' ')
        continue;
      g_string_append_unichar (name, c);
    }
  while (name->len > 0 && (name->str[name->len - 1] == ' ' || name->str[name->len - 1] == '.'))
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_assign (name, "workshop");
  return g_strconcat (name->str, extension, NULL);
}

gboolean
ws_text_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      if (!g_unichar_isspace (c) && c != 0x200B && c != 0xFEFF)
        return FALSE;
    }
  return TRUE;
}

static guint
line_of (const char *bytes,
         const char *place)
{
  guint line = 1;

  for (; bytes < place; bytes++)
    if (*bytes == '\n')
      line++;
  return line;
}

/**
 * ws_text_to_utf8:
 * @length: in bytes
 *
 * Reads what a file holds: UTF-8 with or without a byte order mark, or UTF-16 with one. Anything else is refused with the
 * line, because a guess would change people's names.
 *
 * Returns: (transfer full)
 */
char *
ws_text_to_utf8 (const char  *bytes,
                 gsize        length,
                 GError     **error)
{
  const char *bad;

  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      const char *from = (guchar) bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE";
      gsize written = 0;
      char *text = g_convert (bytes + 2, length - 2, "UTF-8", from, NULL, &written, NULL);

      /* What stands after a NUL would be lost without a word. */
      if (text != NULL && strlen (text) != written)
        g_clear_pointer (&text, g_free);
      if (text == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The text of this file is damaged."));
      return text;
    }
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  /* An empty file may come without any bytes to point at. */
  if (length == 0)
    return g_strdup ("");
  if (g_utf8_validate_len (bytes, length, &bad))
    return g_strndup (bytes, length);
  if (bad < bytes + length && *bad == '\0')
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not a text file."));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: %u is the number of a line in a file */
                 _("Line %u is not in UTF-8: its accents would come out wrong. Save the file again as “CSV UTF-8”."),
                 line_of (bytes, bad));
  return NULL;
}

/* UTF-16 without a mark: in European text every other byte is zero. Returns: the name of the encoding, or NULL */
static const char *
looks_like_utf16 (const char *bytes,
                  gsize       length)
{
  gsize zeros[2] = { 0 }, looked = MIN (length, 4096) & ~(gsize) 1;

  for (gsize i = 0; i < looked; i++)
    zeros[i & 1] += bytes[i] == '\0';
  if (looked < 4 || length % 2 != 0)
    return NULL;
  if (zeros[1] * 4 > looked && zeros[0] * 16 < looked)
    return "UTF-16LE";
  return zeros[0] * 4 > looked && zeros[1] * 16 < looked ? "UTF-16BE" : NULL;
}

/**
 * ws_text_from_any:
 * @encoding: (out): how it was read: "UTF-8", "UTF-16" or "Windows-1252"; to be told to the person, who sees whether names are right
 *
 * Like ws_text_to_utf8(), for tables of other programs: what is not UTF-8 is taken for Windows-1252, which holds all of Latin-1 that is
 * ever written.
 *
 * Returns: (transfer full): %NULL with @error where it is no text
 */
char *
ws_text_from_any (const char  *bytes,
                  gsize        length,
                  const char **encoding,
                  GError     **error)
{
  gboolean marked = length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0);
  const char *wide = marked ? NULL : looks_like_utf16 (bytes, length);
  gsize written = 0;
  char *text;

  *encoding = marked ? "UTF-16" : "UTF-8";
  if (wide == NULL && (marked || length == 0 || g_utf8_validate_len (bytes, length, NULL) || memchr (bytes, '\0', length) != NULL))
    return ws_text_to_utf8 (bytes, length, error);
  *encoding = wide != NULL ? "UTF-16" : "Windows-1252";
  text = g_convert (bytes, length, "UTF-8", wide != NULL ? wide : "WINDOWS-1252", NULL, &written, NULL);
  if (text == NULL && wide == NULL)
    text = g_convert (bytes, length, "UTF-8", "ISO-8859-1", NULL, &written, NULL);
  if (text != NULL && strlen (text) != written)
    g_clear_pointer (&text, g_free);
  if (text == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The text of this file is damaged."));
  return text;
}
