/* ws-people-words.c — what other programs call the columns of a list of people, and what they write in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers of Zoom, Teams, Google Forms, Decidim and OpenSlides, and those that people type in Spanish,
 * English and German. A value that says nothing we know is "not asked": nothing about a person is guessed. */

#include "ws-people-words.h"

#include <stdlib.h>
#include <string.h>

#include "ws-text.h"

/* Folded: no capitals, no accents. */
static const char *const names[] = {
  "name", "nombre", "nombre completo", "nombre y apellidos", "nombre y apellido", "nombres y apellidos", "full name",
  "name (original name)", "participante", "participant", "asistente", "attendee", "persona", "person", "invitado", "invitada",
  "guest", "nom", NULL
};
static const char *const first_names[] = {
  "first name", "nombres", "nombre/s", "nombre(s)", "given name", "nombre de pila", "vorname", "prenom", NULL
};
static const char *const last_names[] = {
  "last name", "apellidos", "apellido", "apellido/s", "apellido(s)", "surname", "family name", "apellido paterno", "apellido materno",
  "primer apellido", "segundo apellido", "nachname", "cognoms", NULL
};
static const char *const institutions[] = {
  "institution", "institucion", "organizacion", "organization", "organisation", "dependencia", "entidad", "empresa", "company",
  "institucion u organizacion", "institucion/organizacion", "organismo", "structure level", "gliederungsebene", NULL
};
static const char *const institution_kinds[] = { "institution kind", "tipo de institucion", "sector", NULL };
static const char *const roles[] = {
  "role", "cargo", "puesto", "post", "position", "job title", "ocupacion", "funcion", "committee", "amt", NULL
};
static const char *const neighbourhoods[] = { "neighbourhood", "neighborhood", "colonia", "barrio", "barri", NULL };
static const char *const phones[] = { "phone", "telephone", "mobile", "telefono", "tel", "celular", "movil", "whatsapp", NULL };
static const char *const emails[] = {
  "email", "e-mail", "mail", "user email", "email address", "correo", "correo electronico", "direccion de correo electronico", NULL
};
static const char *const ages[] = { "age", "age band", "edad", "rango de edad", "grupo de edad", NULL };
static const char *const genders[] = { "gender", "genero", "sexo", "sex", "geschlecht", NULL };
static const char *const kinds[] = { "kind", "type", "tipo", "tipo de participante", "typ", NULL };
static const char *const services[] = {
  "services", "services needed", "servicios", "servicios que necesita", "necesidades", "accesibilidad", "accessibility",
  "necesita accesibilidad", NULL
};
static const char *const entitled[] = { "entitled", "right to vote", "derecho a voto", "con derecho a voto", "vota", NULL };

static const char *const *const known[WS_N_PEOPLE_FIELDS] = {
  [WS_PEOPLE_NAME] = names,
  [WS_PEOPLE_FIRST_NAME] = first_names,
  [WS_PEOPLE_LAST_NAME] = last_names,
  [WS_PEOPLE_INSTITUTION] = institutions,
  [WS_PEOPLE_INSTITUTION_KIND] = institution_kinds,
  [WS_PEOPLE_ROLE] = roles,
  [WS_PEOPLE_NEIGHBOURHOOD] = neighbourhoods,
  [WS_PEOPLE_PHONE] = phones,
  [WS_PEOPLE_EMAIL] = emails,
  [WS_PEOPLE_AGE] = ages,
  [WS_PEOPLE_GENDER] = genders,
  [WS_PEOPLE_KIND] = kinds,
  [WS_PEOPLE_SERVICES] = services,
  [WS_PEOPLE_ENTITLED] = entitled,
};

static WsPeopleField
look_up (const char *folded)
{
  for (guint field = 0; field < WS_N_PEOPLE_FIELDS; field++)
    if (g_strv_contains (known[field], folded))
      return field;
  return WS_PEOPLE_IGNORE;
}

/* "1. ¿Institución?" → "institucion": without the number, punctuation and blanks around it. */
static char *
bare (const char *folded)
{
  const char *begin = folded, *end = folded + strlen (folded);

  while (*begin != '\0' && !g_unichar_isalpha (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (end);
      if (g_unichar_isalpha (g_utf8_get_char (last)) || *last == ')')
        break;
      end = last;
    }
  return g_strndup (begin, end - begin);
}

/**
 * ws_people_guess_field:
 *
 * Returns: what a column with this header holds; %WS_PEOPLE_IGNORE where it is none of ours
 */
WsPeopleField
ws_people_guess_field (const char *header)
{
  g_autofree char *clean = ws_text_clean (header, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);
  g_autofree char *plain = bare (folded);
  const char *slash = strrchr (folded, '/');   /* Decidim: "user/name", "registration_form_answers/1. ¿Institución?" */
  g_autofree char *last = slash != NULL ? bare (slash + 1) : NULL;
  WsPeopleField field = look_up (folded);

  if (field == WS_PEOPLE_IGNORE)
    field = look_up (plain);
  if (field == WS_PEOPLE_IGNORE && last != NULL)
    field = look_up (last);
  return field;
}

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  g_autofree char *clean = ws_text_clean (text, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);

  return g_strv_contains (words, folded);
}

#define WORDS(...) (const char *const[]) { __VA_ARGS__, NULL }

WsPersonKind
ws_people_read_kind (const char *text)
{
  if (is_one_of (text, WORDS ("observer", "observador", "observadora", "observacion", "guest", "gast", "beobachter")))
    return WS_PERSON_OBSERVER;
  if (is_one_of (text, WORDS ("facilitator", "facilitador", "facilitadora", "staff", "equipo", "mitarbeiter")))
    return WS_PERSON_FACILITATOR;
  if (is_one_of (text, WORDS ("official", "funcionario", "funcionaria", "servidor publico", "servidora publica", "gobierno")))
    return WS_PERSON_OFFICIAL;
  return WS_PERSON_NEIGHBOUR;
}

static gboolean
is_undisclosed (const char *text)
{
  g_autofree char *folded = ws_text_fold (text);

  return strstr (folded, "prefier") != NULL || strstr (folded, "prefer") != NULL || strstr (folded, "undisclosed") != NULL ||
         strstr (folded, "no contest") != NULL;
}

/**
 * ws_people_read_age:
 * @text: "34", "30 a 44", "30-44", "60 o más", "menor de 18", "under-18"
 */
WsAgeBand
ws_people_read_age (const char *text)
{
  g_autofree char *folded = ws_text_fold (text);
  const char *figure = strpbrk (folded, "0123456789");
  int years;

  if (is_undisclosed (text))
    return WS_AGE_UNDISCLOSED;
  if (figure == NULL || strlen (folded) > 40)
    return WS_AGE_NOT_ASKED;
  years = CLAMP (strtol (figure, NULL, 10), 0, 200);
  if (strstr (folded, "under") != NULL || strstr (folded, "menor") != NULL || strchr (folded, '<') != NULL)
    years--;
  if (years < 0 || years > 120)
    return WS_AGE_NOT_ASKED;
  return years < 18 ? WS_AGE_UNDER_18 : years < 30 ? WS_AGE_18_29 : years < 45 ? WS_AGE_30_44 : years < 60 ? WS_AGE_45_59
                                                                                                          : WS_AGE_60_PLUS;
}

/**
 * ws_people_read_gender:
 * @h_and_m: the column is of the kind "H" (hombre) and "M" (mujer); otherwise "M" is male
 */
WsGender
ws_people_read_gender (const char *text,
                       gboolean    h_and_m)
{
  if (is_undisclosed (text))
    return WS_GENDER_UNDISCLOSED;
  if (is_one_of (text, WORDS ("woman", "female", "f", "mujer", "femenino", "femenina", "weiblich", "w")))
    return WS_GENDER_WOMAN;
  if (is_one_of (text, WORDS ("man", "male", "hombre", "masculino", "h", "mannlich")))
    return WS_GENDER_MAN;
  if (is_one_of (text, WORDS ("m")))
    return h_and_m ? WS_GENDER_WOMAN : WS_GENDER_MAN;
  if (is_one_of (text, WORDS ("other", "otro", "otra", "otre", "no binario", "no binaria", "non-binary", "diverse", "divers", "x")))
    return WS_GENDER_OTHER;
  return WS_GENDER_NOT_ASKED;
}

int
ws_people_read_entitled (const char *text)
{
  if (is_one_of (text, WORDS ("1", "yes", "si", "x", "true", "verdadero", "y", "s")))
    return 1;
  return is_one_of (text, WORDS ("0", "no", "false", "falso", "n")) ? 0 : -1;
}

WsInstitutionKind
ws_people_read_institution_kind (const char *text)
{
  static const struct { const char *begins; WsInstitutionKind kind; } beginnings[] = {
    { "municip", WS_INSTITUTION_MUNICIPAL }, { "gobierno municipal", WS_INSTITUTION_MUNICIPAL },
    { "state", WS_INSTITUTION_STATE }, { "estat", WS_INSTITUTION_STATE }, { "gobierno estatal", WS_INSTITUTION_STATE },
    { "federal", WS_INSTITUTION_FEDERAL }, { "gobierno federal", WS_INSTITUTION_FEDERAL },
    { "civil", WS_INSTITUTION_CIVIL }, { "organizacion civil", WS_INSTITUTION_CIVIL }, { "sociedad civil", WS_INSTITUTION_CIVIL },
    { "committee", WS_INSTITUTION_COMMITTEE }, { "comite", WS_INSTITUTION_COMMITTEE },
    { "school", WS_INSTITUTION_SCHOOL }, { "escuela", WS_INSTITUTION_SCHOOL },
    { "business", WS_INSTITUTION_BUSINESS }, { "empresa", WS_INSTITUTION_BUSINESS },
  };
  g_autofree char *clean = ws_text_clean (text, G_MAXSIZE, TRUE);
  g_autofree char *folded = ws_text_fold (clean);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (folded, beginnings[i].begins))
      return beginnings[i].kind;
  return WS_INSTITUTION_OTHER;
}
