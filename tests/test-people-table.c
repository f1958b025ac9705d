/* test-people-table.c — lists of people from other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shapes are those that the programs write; the people are invented.
 */

#include <string.h>

#include "test-model.h"

#include "ws-people-table.h"

static WsPeopleTable *
load (Fixture     *fixture,
      const char  *bytes,
      gssize       length,
      GError     **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "people.csv", NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return ws_people_table_load (path, error);
}

/* Imports and says who is on the list: "name/institution/kind/gender/age; …". */
static char *
import (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPeopleTable) table = load (fixture, text, -1, &error);
  GListModel *people = ws_workshop_get_people (fixture->workshop);
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (ws_people_table_import (table, fixture->workshop, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      g_autoptr (WsInstitution) institution = ws_person_get_institution (person);

      g_string_append_printf (all, "%s/%s/%s/%s/%s; ", ws_person_get_text (person, WS_PERSON_NAME),
                              institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "",
                              ws_person_get_text (person, WS_PERSON_KIND), ws_person_get_text (person, WS_PERSON_GENDER),
                              ws_person_get_text (person, WS_PERSON_AGE_BAND));
    }
  return g_string_free (all, FALSE);
}

static const struct { const char *name, *text, *expected; } exports[] = {
  { "zoom",
    "\xef\xbb\xbfMeeting ID,Topic,Start Time,User Email,Duration (Minutes),Participants,\r\n"
    "000,Taller,06/15/2024,host@example.org,105,4,\r\n\r\n"
    "Name (Original Name),User Email,Join Time,Duration (Minutes)\r\nAna Garza (A. G.),a@example.org,06/15/2024 05:58:10 PM,32\r\n"
    "Ana Garza (A. G.),a@example.org,06/15/2024 06:33:00 PM,67\r\n\"Pino, Juan\",,06/15/2024 06:03:00 PM,97\r\n",
    "Ana Garza//neighbour//; Pino, Juan//neighbour//; " },
  { "teams",
    "\"Full Name,User Action,Timestamp,\"\r\n\"Ana Garza,Joined,4/23/2021, 6:44:22 PM\"\r\n\"Ana Garza,Left,4/23/2021, 6:45:32 PM\"\r\n",
    "Ana Garza//neighbour//; " },
  { "google-forms",
    "\"Marca temporal\",\"Nombre/s\",\"Apellido/s\",\"E-Mail\"\n\"2022/02/14\",\"María José\",\"de la O\",\"o@example.org\"\n",
    "María José de la O//neighbour//; " },
  { "decidim",
    "id;code;user/name;user/email;registration_form_answers/1. ¿Institución?;registration_form_answers/2. ¿Necesita accesibilidad?\n"
    "1;A;Ana Garza;a@example.org;\"Obras; Servicios\";Rampa, intérprete\n",
    "Ana Garza/Obras; Servicios/neighbour//; " },
  { "openslides",
    "\"Vorname\";\"Nachname\";\"Geschlecht\";\"Gliederungsebene\";\"Typ\";\"Amt\";\"Kommentar\"\n\"Test\";1;\"female\";;\"delegate\";;\n"
    "\"Test\";2;\"male\";\"Ortsverband\";\"observer\";\"2. Vorsitzender\";\n",
    "Test 1//neighbour/woman/; Test 2/Ortsverband/observer/man/; " },
  { "spanish",
    "No.\tNombre\tApellido paterno\tApellido materno\tInstitución\tSexo\tEdad\n1\tÑusta\tÁlamo\tPino\tObras\tM\t30 a 44\n"
    "2\tLuis\tRoble\t\tObras\tH\t60 o más\n3\tEva\tSauce\t\t\tPrefiere no decirlo\tmenor de 18\n",
    "Ñusta Álamo Pino/Obras/neighbour/woman/30-44; Luis Roble/Obras/neighbour/man/60-plus; "
    "Eva Sauce//neighbour/undisclosed/under-18; " },
  { "one-column", "Ana Garza\nJuan Pino\nAna Garza\n", "Ana Garza//neighbour//; Juan Pino//neighbour//; " },
};

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *first = import (fixture, exports[i].text);
  g_autofree char *again = NULL;

  g_assert_cmpstr (first, ==, exports[i].expected);
  again = import (fixture, exports[i].text);   /* nobody comes in twice */
  g_assert_cmpstr (again, ==, exports[i].expected);
}

static void
test_encodings (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = { "UTF-8", "WINDOWS-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16" };
  static const char *const said[] = { "UTF-8", "Windows-1252", "Windows-1252", "UTF-16", "UTF-16", "UTF-16" };
  const char *text = "Nombre,Institución\nÑandú Güero,Educación\n";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, names[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (WsPeopleTable) table = load (fixture, bytes, length, &error);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (ws_people_table_get_encoding (table), ==, said[i]);
      g_assert_true (ws_people_table_judge (table, fixture->workshop, &error));
      name = ws_people_table_get_name (table, 0);
      g_assert_cmpstr (name, ==, "Ñandú Güero");
      g_assert_cmpint (ws_people_table_get_field (table, 1), ==, WS_PEOPLE_INSTITUTION);
    }
}

/* Every refusal is a sentence, and nothing came in. */
static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *huge = g_strnfill (3 * 1024 * 1024, 'x');
  g_autofree char *cell = g_strdup_printf ("Nombre,Cargo\nAna,%s\n", huge);
  g_autofree char *long_name = g_strdup_printf ("Nombre,Cargo\nAna,a\n%.*s,b\n", 300, huge);
  g_autoptr (GString) wide = g_string_new ("Nombre");
  const char *const tables[] = { "", "\n\n", cell, long_name, "Nombre,Cargo\nAna,a\nEva\n", "Nombre,Cargo\nAna,a,b\n", "1,2\n3,4\n",
                                 "Nombre\n\"Ana\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WsPeopleTable) table = load (fixture, tables[i], -1, &error);

      g_assert_true (table == NULL || !ws_people_table_import (table, fixture->workshop, &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_people (fixture->workshop)), ==, 0);
    }
  for (guint i = 1; i < 40; i++)
    g_string_append_printf (wide, ",c%u", i);
  g_string_append (wide, "\nAna Garza");
  for (guint i = 1; i < 40; i++)
    g_string_append (wide, ",x");
  {
    g_autofree char *people = import (fixture, wide->str);
    g_assert_cmpstr (people, ==, "Ana Garza//neighbour//; ");
  }
}

static void
test_map (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPeopleTable) table = load (fixture, "Quién;De dónde;Otra\nAna;Obras;x\nEva;;y\n", -1, &error);
  g_autoptr (WsPeopleTable) bare = NULL;

  g_assert_false (ws_people_table_judge (table, fixture->workshop, &error));
  g_clear_error (&error);
  g_assert_false (ws_people_table_map (table, "name", "Nada", &error));
  g_clear_error (&error);
  g_assert_false (ws_people_table_map (table, "shoe-size", "Otra", &error));
  g_clear_error (&error);
  g_assert_true (ws_people_table_map (table, "name", "quien", &error));
  g_assert_true (ws_people_table_map (table, "institution", "De dónde", &error));
  g_assert_true (ws_people_table_judge (table, fixture->workshop, &error));
  g_assert_cmpuint (ws_people_table_count (table, WS_PEOPLE_NEW), ==, 2);
  bare = load (fixture, "1,Ana Garza\n2,Juan Pino\n", -1, &error);   /* no header at all: by number */
  g_assert_true (ws_people_table_map (bare, "name", "2", &error));
  g_assert_true (ws_people_table_import (bare, fixture->workshop, &error));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_people (fixture->workshop)), ==, 2);
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));      /* one step */
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_people (fixture->workshop)), ==, 0);
}

/* What is exported comes in again as it was, formulas included. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = import (fixture, "name,institution,institution kind,role,phone,gender,age band,kind,entitled\n"
                                            "=Ana,+Obras,municipal,\"a, \"\"b\"\"\",+52 311,undisclosed,45-59,official,no\n");
  g_autofree char *again = NULL;
  gsize length;
  g_autofree char *text = ws_people_export_csv (fixture->workshop, TRUE, &length);
  g_autofree char *repeated = NULL;

  g_autofree char *allowed = ws_people_export_csv (fixture->workshop, FALSE, &length);

  g_assert_null (strstr (allowed, "Ana"));   /* nobody agreed to be named */
  g_assert_nonnull (strstr (text, "'=Ana"));
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  again = import (fixture, text);
  g_assert_cmpstr (again, ==, first);
  repeated = ws_people_export_csv (fixture->workshop, TRUE, &length);
  g_assert_cmpstr (repeated, ==, text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autofree char *path = g_strdup_printf ("/people-table/%s", exports[i].name);
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_export, fixture_tear_down);
    }
#define ADD(name, func) g_test_add ("/people-table/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("encodings", test_encodings);
  ADD ("bad", test_bad);
  ADD ("map", test_map);
  ADD ("round-trip", test_round_trip);

  return g_test_run ();
}
