/* test-lang.c — the language of a document: catalogue, numbers, dates, lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalogues are written here, byte by byte, so that damaged ones can be tried as well.
 */
#include "ws-lang.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  const char *msgid;      /* with "\004" after a context and "\0" before a plural */
  gsize       msgid_size;
  const char *msgstr;
  gsize       msgstr_size;
} Entry;

#define ENTRY(a, b) { a, sizeof (a) - 1, b, sizeof (b) - 1 }

static const Entry entries[] = {
  ENTRY ("", "Content-Type: text/plain; charset=UTF-8\n"),
  ENTRY ("%s vote\0%s votes", "%s voto\0%s votos"),
  ENTRY ("Ideas", "Ideas y propuestas"),
  ENTRY ("noun\004Present", "Presentes"),
  ENTRY ("Empty", ""),
  ENTRY ("Last", "Último"),
};

static void
append_u32 (GByteArray *bytes,
            guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (bytes, (const guint8 *) &value, 4);
}

static GByteArray *
make_catalogue (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint n = G_N_ELEMENTS (entries);
  guint32 offset = 28 + 16 * n;
  const guint32 header[] = { 0x950412de, 0, n, 28, 28 + 8 * n, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    append_u32 (bytes, header[i]);
  for (guint i = 0; i < n; offset += entries[i++].msgid_size + 1)
    {
      append_u32 (bytes, entries[i].msgid_size);
      append_u32 (bytes, offset);
    }
  for (guint i = 0; i < n; offset += entries[i++].msgstr_size + 1)
    {
      append_u32 (bytes, entries[i].msgstr_size);
      append_u32 (bytes, offset);
    }
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) entries[i].msgid, entries[i].msgid_size + 1);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) entries[i].msgstr, entries[i].msgstr_size + 1);
  return bytes;
}

/* The file is closed without waiting for the disk: nothing of it has to last. */
static WsLang *
load (const char   *code,
      const guint8 *bytes,
      gsize         length)
{
  g_autofree char *folder = g_strdup (g_getenv ("WS_TEST_FOLDER"));
  g_autofree char *messages = g_build_filename (folder, "es", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, "workshop.mo", NULL);
  FILE *file;

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  file = g_fopen (path, "wb");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
  return ws_lang_new_from (code, folder);
}

static void
test_catalogue (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue ();
  g_autoptr (WsLang) es = load ("es_MX", bytes->data, bytes->len);
  g_autoptr (WsLang) en = load ("en", bytes->data, bytes->len);
  g_autoptr (WsLang) none = ws_lang_new_from ("es", "/nonexistent");

  g_assert_cmpstr (ws_lang_get_code (es), ==, "es");
  g_assert_cmpstr (ws_lang_tr (es, "Ideas"), ==, "Ideas y propuestas");
  g_assert_cmpstr (ws_lang_tr (es, "Last"), ==, "Último");
  g_assert_cmpstr (ws_lang_tr (es, "Unknown"), ==, "Unknown");
  g_assert_cmpstr (ws_lang_tr (es, "Empty"), ==, "Empty");
  g_assert_cmpstr (ws_lang_ctr (es, "noun", "Present"), ==, "Presentes");
  g_assert_cmpstr (ws_lang_ctr (es, "verb", "Present"), ==, "Present");
  g_assert_cmpstr (ws_lang_ntr (es, "%s vote", "%s votes", 1), ==, "%s voto");
  g_assert_cmpstr (ws_lang_ntr (es, "%s vote", "%s votes", 0), ==, "%s votos");
  g_assert_cmpstr (ws_lang_ntr (es, "%s vote", "%s votes", 21), ==, "%s votos");
  g_assert_cmpstr (ws_lang_ntr (es, "Last", "Lasts", 2), ==, "Lasts");   /* has one form only */
  g_assert_cmpstr (ws_lang_ntr (en, "%s vote", "%s votes", 2), ==, "%s votes");
  g_assert_cmpstr (ws_lang_tr (en, "Ideas"), ==, "Ideas");
  g_assert_cmpstr (ws_lang_get_code (none), ==, "es");
  g_assert_cmpstr (ws_lang_tr (none, "Ideas"), ==, "Ideas");
}

/* Cut off anywhere, or with any byte changed: words may be wrong, but nothing is read outside the file. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < bytes->len + 1500; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes->data, bytes->len);
      gsize length = i < bytes->len ? i : bytes->len;
      g_autoptr (WsLang) lang = NULL;

      if (i >= bytes->len)
        copy[g_rand_int_range (rand, 0, bytes->len)] = g_rand_int_range (rand, 0, 256);
      lang = load ("es", copy, length);
      g_assert_nonnull (ws_lang_tr (lang, "Ideas"));
      g_assert_cmpuint (strlen (ws_lang_ntr (lang, "%s vote", "%s votes", 2)), <, bytes->len);
      g_assert_cmpuint (strlen (ws_lang_tr (lang, "Last")), <, bytes->len);
    }
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  g_autoptr (WsLang) es = ws_lang_new_from ("es", "/nonexistent");
  g_autoptr (WsLang) en = ws_lang_new_from ("en", "/nonexistent");

  assert_text (ws_lang_number (es, 0), "0");
  assert_text (ws_lang_number (es, 999), "999");
  assert_text (ws_lang_number (es, 1234567), "1,234,567");
  assert_text (ws_lang_number (es, -1234), "−1,234");
  assert_text (ws_lang_number (es, G_MININT64), "−9,223,372,036,854,775,808");
  assert_text (ws_lang_money (es, 123405), "$1,234.05");
  assert_text (ws_lang_money (en, -50), "−$0.50");
  assert_text (ws_lang_percent (es, 1, 3), "33.3\xc2\xa0%");
  assert_text (ws_lang_percent (es, 2, 3), "66.7\xc2\xa0%");
  assert_text (ws_lang_percent (es, 1, 2000), "0.1\xc2\xa0%");   /* 0.05: half goes up */
  assert_text (ws_lang_percent (es, 1, 2001), "0.0\xc2\xa0%");
  assert_text (ws_lang_percent (es, 5, 5), "100.0\xc2\xa0%");
  assert_text (ws_lang_percent (es, 0, 0), "–");
  assert_text (ws_lang_ordinal (es, 3), "3.º");
  assert_text (ws_lang_ordinal (en, 1), "1st");
  assert_text (ws_lang_ordinal (en, 11), "11th");
  assert_text (ws_lang_ordinal (en, 22), "22nd");
  assert_text (ws_lang_ordinal (en, 113), "113th");
}

static void
test_dates (void)
{
  g_autoptr (WsLang) es = ws_lang_new_from ("es", "/nonexistent");
  g_autoptr (WsLang) en = ws_lang_new_from ("en", "/nonexistent");

  assert_text (ws_lang_date_long (es, "2026-03-14"), "sábado 14 de marzo de 2026");
  assert_text (ws_lang_date_long (en, "2026-03-14"), "Saturday, 14 March 2026");
  assert_text (ws_lang_date_medium (es, "2026-01-01"), "1 de enero de 2026");
  assert_text (ws_lang_date_medium (en, "2026-12-31"), "31 December 2026");
  assert_text (ws_lang_date_short (es, "1999-09-05"), "5 sep 1999");
  assert_text (ws_lang_date_long (es, "en primavera"), "en primavera");
}

static void
test_lists (void)
{
  g_autoptr (WsLang) es = ws_lang_new_from ("es", "/nonexistent");
  g_autoptr (WsLang) en = ws_lang_new_from ("en", "/nonexistent");
  const char *const three[] = { "a", "b", "c", NULL }, *const one[] = { "a", NULL }, *const none[] = { NULL };
  const char *const with_i[] = { "agua", "Iglesia", NULL }, *const with_hi[] = { "agua", "higos", NULL };
  const char *const with_hie[] = { "agua", "hielo", NULL }, *const quoted[] = { "«agua»", "«Íconos»", NULL };

  assert_text (ws_lang_join (es, three), "a, b y c");
  assert_text (ws_lang_join (en, three), "a, b and c");
  assert_text (ws_lang_join (es, one), "a");
  assert_text (ws_lang_join (es, none), "");
  assert_text (ws_lang_join (es, with_i), "agua e Iglesia");
  assert_text (ws_lang_join (es, with_hi), "agua e higos");
  assert_text (ws_lang_join (es, with_hie), "agua y hielo");
  assert_text (ws_lang_join (es, quoted), "«agua» e «Íconos»");
  assert_text (ws_lang_join (en, with_i), "agua and Iglesia");
  assert_text (ws_lang_quote (es, "Más luz"), "«Más luz»");
  assert_text (ws_lang_quote (en, "More light"), "“More light”");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-lang-XXXXXX", NULL);
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);
  int status;

  g_setenv ("WS_TEST_FOLDER", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lang/catalogue", test_catalogue);
  g_test_add_func ("/lang/damaged", test_damaged);
  g_test_add_func ("/lang/numbers", test_numbers);
  g_test_add_func ("/lang/dates", test_dates);
  g_test_add_func ("/lang/lists", test_lists);
  status = g_test_run ();
  g_assert_cmpint (system (command), ==, 0);
  return status;
}
