/* ws-lang.c — the language that a document is written in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the program's own .mo catalogue with a small reader instead of asking the C library, so that a Spanish document can
 * be made by an English window, in any thread, on a laptop without Spanish locales. Numbers are formatted by hand for the
 * same reason. The format of .mo files is described in the GNU gettext manual, "The Format of GNU MO Files". */

#include "ws-lang.h"

#include <string.h>

#include "ws-date.h"
#include "ws-paths.h"

#define NBSP "\xc2\xa0"

struct _WsLang
{
  gatomicrefcount  refs;
  char             code[3];
  GBytes          *file;       /* keeps the strings of the table alive; NULL: English */
  GHashTable      *table;      /* msgid (with context) → first byte of its translation */
  GHashTable      *plurals;    /* msgid → first byte of its second form, where it has one */
};

static guint32
read_u32 (const guchar *bytes,
          gsize         length,
          gsize         offset)
{
  guint32 value = 0;

  if (offset + 4 <= length)
    memcpy (&value, bytes + offset, 4);
  return GUINT32_FROM_LE (value);
}

/* A string of the catalogue: within the file and closed by a NUL, or NULL. */
static const char *
read_string (const guchar *bytes,
             gsize         length,
             gsize         descriptor)
{
  gsize size = read_u32 (bytes, length, descriptor);
  gsize offset = read_u32 (bytes, length, descriptor + 4);

  if (offset > length || size >= length - offset || bytes[offset + size] != '\0')
    return NULL;
  return (const char *) bytes + offset;
}

static void
read_catalogue (WsLang     *self,
                const char *path)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  const guchar *bytes;
  gsize length, n, originals, translations;

  if (mapped == NULL)
    return;
  self->file = g_mapped_file_get_bytes (mapped);
  bytes = g_bytes_get_data (self->file, &length);
  if (read_u32 (bytes, length, 0) != 0x950412de)
    return;
  n = read_u32 (bytes, length, 8);
  originals = read_u32 (bytes, length, 12);
  translations = read_u32 (bytes, length, 16);
  for (gsize i = 0; i < n && i < length / 8; i++)
    {
      const char *msgid = read_string (bytes, length, originals + 8 * i);
      const char *msgstr = read_string (bytes, length, translations + 8 * i);

      if (msgid == NULL || msgstr == NULL || *msgid == '\0')
        continue;
      g_hash_table_insert (self->table, (char *) msgid, (char *) msgstr);
      if (strlen (msgstr) < read_u32 (bytes, length, translations + 8 * i))
        g_hash_table_insert (self->plurals, (char *) msgid, (char *) msgstr + strlen (msgstr) + 1);
    }
}

/**
 * ws_lang_new:
 * @code: (nullable): "es" or "en"; anything else is English
 *
 * Returns: (transfer full)
 */
WsLang *
ws_lang_new (const char *code)
{
  g_autofree char *folder = ws_paths_get_locale_dir ();

  return ws_lang_new_from (code, folder);
}

/**
 * ws_lang_new_from:
 * @code: (nullable): "es" or "en"; anything else is English
 * @folder: where the catalogues are: "es/LC_MESSAGES/workshop.mo" below it. A missing or damaged one is English.
 *
 * Returns: (transfer full)
 */
WsLang *
ws_lang_new_from (const char *code,
                  const char *folder)
{
  WsLang *self = g_new0 (WsLang, 1);

  g_atomic_ref_count_init (&self->refs);
  self->table = g_hash_table_new (g_str_hash, g_str_equal);
  self->plurals = g_hash_table_new (g_str_hash, g_str_equal);
  g_strlcpy (self->code, code != NULL && g_str_has_prefix (code, "es") ? "es" : "en", sizeof self->code);
  if (g_str_equal (self->code, "es"))
    {
      g_autofree char *path = g_build_filename (folder, "es", "LC_MESSAGES", "workshop.mo", NULL);
      read_catalogue (self, path);
    }
  return self;
}

/* The language of the window. */
WsLang *
ws_lang_new_for_ui (void)
{
  g_autofree char *code = ws_paths_get_language ();

  return ws_lang_new (code);
}

WsLang *
ws_lang_ref (WsLang *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
ws_lang_unref (WsLang *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->table);
  g_hash_table_unref (self->plurals);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self);
}

const char *
ws_lang_get_code (WsLang *self)
{
  return self->code;
}

/**
 * ws_lang_tr:
 *
 * Returns: (transfer none): the translation, or @text itself
 */
const char *
ws_lang_tr (WsLang     *self,
            const char *text)
{
  const char *translation = g_hash_table_lookup (self->table, text);

  return translation != NULL && *translation != '\0' ? translation : text;
}

const char *
ws_lang_ctr (WsLang     *self,
             const char *context,
             const char *text)
{
  g_autofree char *key = g_strconcat (context, "\004", text, NULL);
  const char *translation = g_hash_table_lookup (self->table, key);

  return translation != NULL && *translation != '\0' ? translation : text;
}

/* In both languages there is one form for 1 and another for all the rest; in the catalogue they are separated by a NUL. */
const char *
ws_lang_ntr (WsLang     *self,
             const char *one,
             const char *many,
             guint64     n)
{
  const char *translation = g_hash_table_lookup (n == 1 ? self->table : self->plurals, one);

  if (translation == NULL || *translation == '\0')
    return n == 1 ? one : many;
  return translation;
}

static gboolean
is_spanish (WsLang *self)
{
  return self->code[0] == 'e' && self->code[1] == 's';
}

static const char *const weekdays_es[] = { "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo" };
static const char *const weekdays_en[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
static const char *const months_es[] = { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
                                         "octubre", "noviembre", "diciembre" };
static const char *const months_en[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                                         "October", "November", "December" };

/**
 * ws_lang_date_long:
 * @iso: "YYYY-MM-DD"; what is none comes back as it is
 *
 * Returns: (transfer full): "sábado 14 de marzo de 2026", "Saturday, 14 March 2026"
 */
char *
ws_lang_date_long (WsLang     *self,
                   const char *iso)
{
  g_autofree char *rest = ws_lang_date_medium (self, iso);
  int year, month, day;
  GDate date;

  if (!ws_date_split (iso, &year, &month, &day))
    return g_strdup (iso);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return is_spanish (self)
    ? g_strdup_printf ("%s %s", weekdays_es[g_date_get_weekday (&date) - 1], rest)
    : g_strdup_printf ("%s, %s", weekdays_en[g_date_get_weekday (&date) - 1], rest);
}

/* Returns: (transfer full): "14 de marzo de 2026", "14 March 2026" */
char *
ws_lang_date_medium (WsLang     *self,
                     const char *iso)
{
  int year, month, day;

  if (!ws_date_split (iso, &year, &month, &day))
    return g_strdup (iso);
  return is_spanish (self) ? g_strdup_printf ("%d de %s de %d", day, months_es[month - 1], year)
                           : g_strdup_printf ("%d %s %d", day, months_en[month - 1], year);
}

/* Returns: (transfer full): "14 mar", "14 Mar"; with the year where it is not this one */
char *
ws_lang_date_short (WsLang     *self,
                    const char *iso)
{
  g_autofree char *today = ws_date_today ();
  const char *name;
  int year, month, day;

  if (!ws_date_split (iso, &year, &month, &day))
    return g_strdup (iso);
  name = is_spanish (self) ? months_es[month - 1] : months_en[month - 1];
  if (strncmp (today, iso, 4) == 0)
    return g_strdup_printf ("%d %.3s", day, name);
  return g_strdup_printf ("%d %.3s %d", day, name, year);
}

/* Returns: (transfer full): "1,234", in both languages (Mexico groups with a comma) */
char *
ws_lang_number (WsLang *self,
                gint64  number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number < 0 ? -(guint64) number : (guint64) number);
  GString *out = g_string_new (number < 0 ? "−" : "");
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

/**
 * ws_lang_percent:
 *
 * Returns: (transfer full): "34.3 %" with one decimal, rounded half up in exact arithmetic; "–" where @whole is 0
 */
char *
ws_lang_percent (WsLang *self,
                 gint64  part,
                 gint64  whole)
{
  gint64 tenths;

  if (whole <= 0)
    return g_strdup ("–");
  tenths = (part * 2000 + whole) / (2 * whole);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT NBSP "%%", tenths / 10, tenths % 10);
}

/* Returns: (transfer full): "$1,234.00" */
char *
ws_lang_money (WsLang *self,
               gint64  cents)
{
  g_autofree char *whole = ws_lang_number (self, ABS (cents) / 100);

  return g_strdup_printf ("%s$%s.%02d", cents < 0 ? "−" : "", whole, (int) (ABS (cents) % 100));
}

/* Returns: (transfer full): "1.º", "1st" */
char *
ws_lang_ordinal (WsLang *self,
                 guint   rank)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  guint last = rank % 10;

  if (is_spanish (self))
    return g_strdup_printf ("%u.º", rank);
  return g_strdup_printf ("%u%s", rank, rank % 100 / 10 != 1 && last <= 3 ? endings[last] : "th");
}

/* In Spanish "y" becomes "e" before the sound i, but not before hie-; quotation marks make no sound. */
static gboolean
begins_with_i (const char *word)
{
  g_autofree char *lower = NULL;

  while (*word != '\0' && !g_unichar_isalnum (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  lower = g_utf8_strdown (word, -1);
  return g_str_has_prefix (lower, "i") || g_str_has_prefix (lower, "í") ||
         ((g_str_has_prefix (lower, "hi") || g_str_has_prefix (lower, "hí")) && !g_str_has_prefix (lower, "hie"));
}

/**
 * ws_lang_join:
 * @items: %NULL-terminated
 *
 * Returns: (transfer full): "a, b y c", "a, b and c"
 */
char *
ws_lang_join (WsLang            *self,
              const char *const *items)
{
  GString *out = g_string_new (NULL);
  guint n = g_strv_length ((char **) items);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i == n - 1)
        g_string_append (out, is_spanish (self) ? begins_with_i (items[i]) ? " e " : " y " : " and ");
      else if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, items[i]);
    }
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): «text», “text” */
char *
ws_lang_quote (WsLang     *self,
               const char *text)
{
  return is_spanish (self) ? g_strdup_printf ("«%s»", text) : g_strdup_printf ("“%s”", text);
}
