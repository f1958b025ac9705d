/* test-ws-sheet.c — sheets that go round in the room: what is on them, and what must never be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read back with pdftotext where it is installed; the rules about rows and secrets need nothing.
 */

#include "test-model.h"

#include "ws-consent.h"
#include "ws-library-insert.h"
#include "ws-pdf.h"
#include "ws-sheet.h"

static void
add_people (Fixture *f,
            guint    n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsInstitution) works = ws_institution_find (f->workshop, "Obras Públicas");
  guint first = g_list_model_get_n_items (ws_workshop_get_people (f->workshop));

  if (works == NULL)
    works = ws_institution_add (f->workshop, "Dirección de Obras Públicas", WS_INSTITUTION_MUNICIPAL, &error);
  g_assert_no_error (error);
  g_assert_true (ws_institution_write (works, WS_INSTITUTION_SHORT_NAME, "Obras Públicas", &error));
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s Persona%02u", i % 2 == 0 ? "Ángela" : "Zoilo", i);
      WsNewPerson fields = { .name = name, .institution = i % 3 == 0 ? works : NULL, .neighbourhood = "Los Fresnos",
                             .phone = "311 555 0101", .email = "secreto@example.org", .entitled = -1 };
      g_autoptr (WsPerson) person = ws_person_add (f->workshop, &fields, &error);

      g_assert_no_error (error);
    }
}

static void
write_notice (Fixture    *f,
              const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_notice_write (f->workshop, text, &error));
  g_assert_no_error (error);
}

static WsFlow *
lay_out (Fixture     *f,
         WsSheetKind  kind)
{
  g_autoptr (WsDoc) doc = ws_sheet_build (f->workshop, kind, "es");

  return ws_flow_new (doc, WS_PAPER_LETTER);
}

/* The text of the sheet; NULL: nothing here reads it. */
static char *
read_sheet (Fixture     *f,
            WsSheetKind  kind)
{
  g_autoptr (WsDoc) doc = ws_sheet_build (f->workshop, kind, "es");
  g_autofree char *path = g_build_filename (f->folder, "sheet.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_pdf_write (doc, WS_PAPER_LETTER, path, &error));
  g_assert_no_error (error);
  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
  g_unlink (path);
  return g_steal_pointer (&output);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

static guint
count_rows (Fixture     *f,
            WsSheetKind  kind)
{
  g_autoptr (WsDoc) doc = ws_sheet_build (f->workshop, kind, "es");

  for (guint i = 0; i < ws_doc_get_n_blocks (doc); i++)
    if (ws_doc_get_block (doc, i)->kind == WS_BLOCK_FORM)
      return ws_block_get_n_rows (ws_doc_get_block (doc, i));
  return 0;
}

/* Whole pages of twenty, with room for those who are not on the list. */
static void
test_rows (Fixture       *f,
           gconstpointer  data)
{
  static const struct { guint more, rows; } steps[] = { { 0, 20 }, { 12, 20 }, { 1, 40 }, { 19, 40 }, { 1, 60 } };

  write_notice (f, "El comité usa estos datos para la lista.");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (WsFlow) flow = NULL;

      if (steps[i].more > 0)
        add_people (f, steps[i].more);
      g_assert_cmpuint (count_rows (f, WS_SHEET_SIGN_IN), ==, steps[i].rows);
      flow = lay_out (f, WS_SHEET_SIGN_IN);
      g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, steps[i].rows / 20);
    }
}

static void
test_sign_in (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) gone = NULL;

  add_people (f, 23);
  write_notice (f, "El comité usa estos datos\npara la lista.");
  gone = ws_person_find (f->workshop, "Zoilo Persona01");
  g_assert_true (ws_person_forget (gone, &error));
  g_assert_no_error (error);
  text = read_sheet (f, WS_SHEET_SIGN_IN);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count (text, "Persona"), ==, 22);
  g_assert_null (strstr (text, "Persona01"));
  g_assert_nonnull (strstr (text, "Obras Públicas"));
  g_assert_nonnull (strstr (text, "Los Fresnos"));
  g_assert_cmpuint (count (text, "Lista de asistencia"), ==, 2);
  g_assert_cmpuint (count (text, "Puede participar aunque marque No"), ==, 2);
  g_assert_cmpuint (count (text, "Aviso de privacidad (versión 1"), ==, 2);
  g_assert_cmpuint (count (text, "El comité usa estos datos para la lista."), ==, 2);
  g_assert_nonnull (strstr (text, "Página 2 de 2"));
  g_assert_nonnull (strstr (text, "Firma"));
  g_assert_cmpuint (count (text, "Sí"), >=, 120);   /* three boxes in each of forty rows */
  g_assert_null (strstr (text, "311"));
  g_assert_null (strstr (text, "secreto"));
  /* by name, accents aside: all of Ángela before all of Zoilo */
  g_assert_true (strstr (text, "Ángela Persona22") < strstr (text, "Zoilo Persona03"));
}

/* Nobody can agree to a notice that does not exist. */
static void
test_no_notice (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *text = NULL;

  add_people (f, 3);
  text = read_sheet (f, WS_SHEET_SIGN_IN);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_null (strstr (text, "Sí"));
  g_assert_null (strstr (text, "Aviso"));
  g_assert_nonnull (strstr (text, "Firme junto a su nombre"));
}

static void
test_long_notice (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GString) notice = g_string_new ("Principio del aviso.\n");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (notice, "Los datos se guardan en la computadora del comité. ");
  g_string_append (notice, "\nFin del aviso.");
  write_notice (f, notice->str);
  text = read_sheet (f, WS_SHEET_SIGN_IN);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count (text, "Fin del aviso."), ==, 1);
  g_assert_cmpuint (count (text, "última hoja"), ==, 1);
  g_assert_nonnull (strstr (text, "Página 2 de 2"));
}

static void
test_contact (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  add_people (f, 11);
  write_notice (f, "Aviso.");
  g_assert_cmpuint (count_rows (f, WS_SHEET_CONTACT), ==, 20);
  text = read_sheet (f, WS_SHEET_CONTACT);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_null (strstr (text, "Persona"));
  g_assert_null (strstr (text, "311"));
  g_assert_nonnull (strstr (text, "Teléfono"));
  g_assert_nonnull (strstr (text, "Página 2 de 2"));
}

/* A name of 200 characters and a word of 10 kB are whole, over as many lines and pages as they need. */
static void
test_long_words (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *name = g_strnfill (200, 'n');
  g_autofree char *word = g_strnfill (9000, 'w');
  WsNewPerson long_name = { .name = name, .entitled = -1 };
  WsNewBlock block = { .title = "Un bloque", .minutes = 5, .instructions = word };
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) person = ws_person_add (f->workshop, &long_name, &error);
  g_autoptr (WsAgendaBlock) added = ws_agenda_block_add (f->workshop, &block, &error);
  g_autofree char *text = NULL, *agenda = NULL;

  g_assert_no_error (error);
  text = read_sheet (f, WS_SHEET_SIGN_IN);
  agenda = read_sheet (f, WS_SHEET_AGENDA);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count (text, "n") - count (text, "nn"), <, 100);
  {
    guint n = 0, w = 0;

    for (const char *at = text; *at != '\0'; at++)
      n += *at == 'n' ? 1 : 0;
    for (const char *at = agenda; *at != '\0'; at++)
      w += *at == 'w' ? 1 : 0;
    g_assert_cmpuint (n, >=, 200);
    g_assert_cmpuint (w, ==, 9000);
  }
}

static void
test_agenda (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (WsLibrary) library = ws_library_new ("es");
  g_autoptr (WsOutline) outline = g_list_model_get_item (ws_library_get_outlines (library), 0);
  WsNewBlock hidden = { .title = "Solo para mí", .kind = WS_AGENDA_FACILITATOR, .minutes = 5, .responsible = "Rosalba" };
  WsNewBlock empty = { .title = "Acomodar sillas", .kind = WS_AGENDA_TALK, .minutes = 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WsAgendaBlock) one = NULL, other = NULL;
  g_autofree char *facilitator = NULL, *public = NULL;

  g_assert_true (ws_workshop_set_text (f->workshop, WS_WORKSHOP_LANGUAGE, "es", &error));
  g_assert_true (ws_workshop_set_text (f->workshop, WS_WORKSHOP_TIME_FROM, "16:30", &error));
  g_assert_true (ws_library_insert_outline (f->workshop, outline, &error));
  one = ws_agenda_block_add (f->workshop, &hidden, &error);
  other = ws_agenda_block_add (f->workshop, &empty, &error);
  g_assert_no_error (error);
  facilitator = read_sheet (f, WS_SHEET_AGENDA);
  public = read_sheet (f, WS_SHEET_AGENDA_PUBLIC);
  if (public == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (facilitator, "Agenda de quien facilita"));
  g_assert_nonnull (strstr (facilitator, "Escribir sin hablar"));
  g_assert_nonnull (strstr (facilitator, "Un error común"));
  g_assert_nonnull (strstr (facilitator, "Solo para mí"));
  g_assert_nonnull (strstr (facilitator, "Rosalba"));
  g_assert_nonnull (strstr (facilitator, "Acomodar sillas"));
  g_assert_nonnull (strstr (public, "16:30"));
  g_assert_nonnull (strstr (public, "Ideas en silencio"));
  g_assert_nonnull (strstr (public, "17:30"));      /* the dot vote begins one hour later */
  g_assert_null (strstr (public, "Escribir sin hablar"));
  g_assert_null (strstr (public, "error"));
  g_assert_null (strstr (public, "Solo para mí"));
  g_assert_null (strstr (public, "Rosalba"));
  g_assert_null (strstr (public, "Acomodar sillas"));
}

static void
test_names (void)
{
  for (guint i = 0; i < WS_N_SHEETS; i++)
    {
      WsSheetKind kind = WS_N_SHEETS;

      g_assert_true (ws_sheet_kind_from_name (ws_sheet_kind_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  {
    WsSheetKind kind;
    g_assert_false (ws_sheet_kind_from_name ("poster", &kind));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/names", test_names);
  g_test_add ("/sheet/rows", Fixture, NULL, fixture_set_up, test_rows, fixture_tear_down);
  g_test_add ("/sheet/sign-in", Fixture, NULL, fixture_set_up, test_sign_in, fixture_tear_down);
  g_test_add ("/sheet/no-notice", Fixture, NULL, fixture_set_up, test_no_notice, fixture_tear_down);
  g_test_add ("/sheet/long-notice", Fixture, NULL, fixture_set_up, test_long_notice, fixture_tear_down);
  g_test_add ("/sheet/contact", Fixture, NULL, fixture_set_up, test_contact, fixture_tear_down);
  g_test_add ("/sheet/long-words", Fixture, NULL, fixture_set_up, test_long_words, fixture_tear_down);
  g_test_add ("/sheet/agenda", Fixture, NULL, fixture_set_up, test_agenda, fixture_tear_down);
  return g_test_run ();
}
