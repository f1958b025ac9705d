/* ws-export-people.c — people and institutions as data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For everybody: those who agreed to be named, with name, institution and role, and counts of which none
 * under five is given (null stands for it). For those who convene: all there is, with contact, presence and
 * permissions. */

#include "ws-consent.h"
#include "ws-export-private.h"
#include "ws-people-names.h"

#define SMALLEST_COUNT 5

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_count (JsonBuilder *builder,
           const char  *name,
           guint        n,
           gboolean     internal)
{
  json_builder_set_member_name (builder, name);
  if (n > 0 && n < SMALLEST_COUNT && !internal)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, n);
}

static void
add_attendance (JsonBuilder *builder,
                WsWorkshop  *workshop,
                gboolean     internal)
{
  static const char *const sectors[WS_N_SECTORS] = {
    "neighbours", "municipal", "state", "federal", "civil", "school", "business", "other",
  };
  WsAttendance *attendance = ws_workshop_get_attendance (workshop);

  json_builder_set_member_name (builder, "attendance");
  json_builder_begin_object (builder);
  add_count (builder, "listed", ws_attendance_get_listed (attendance), TRUE);
  add_count (builder, "invited", ws_attendance_get_invited (attendance), TRUE);
  add_count (builder, "came", ws_attendance_get_came (attendance), TRUE);
  add_count (builder, "present", ws_attendance_get_present (attendance), TRUE);
  json_builder_set_member_name (builder, "listed-by-sector");
  json_builder_begin_object (builder);
  for (guint i = 0; i < WS_N_SECTORS; i++)
    add_count (builder, sectors[i], ws_attendance_get_sector (attendance, i).listed, internal);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_consents (JsonBuilder *builder,
              WsPerson    *person)
{
  json_builder_set_member_name (builder, "consents");
  json_builder_begin_array (builder);
  for (WsPurpose purpose = 0; purpose < WS_N_PURPOSES; purpose++)
    {
      WsConsent consent;

      ws_person_get_consent (person, purpose, &consent);
      if (!consent.asked)
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "purpose", ws_purpose_get_word (purpose));
      json_builder_set_member_name (builder, "granted");
      json_builder_add_boolean_value (builder, consent.granted);
      json_builder_set_member_name (builder, "decided");
      json_builder_add_int_value (builder, consent.decided);
      json_builder_set_member_name (builder, "notice-version");
      json_builder_add_int_value (builder, consent.version);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_person (JsonBuilder *builder,
            WsPerson    *person,
            gboolean     internal)
{
  g_autoptr (WsInstitution) institution = ws_person_get_institution (person);

  json_builder_begin_object (builder);
  if (internal)
    {
      ws_export_add_fields (builder, person);
      ws_export_add_list (builder, "stays", ws_person_get_stays (person));
      add_consents (builder, person);
    }
  else
    {
      add_text (builder, "name", ws_person_get_text (person, WS_PERSON_NAME));
      add_text (builder, "institution", institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "");
      add_text (builder, "role", ws_person_get_text (person, WS_PERSON_ROLE));
    }
  json_builder_end_object (builder);
}

static void
add_institutions (JsonBuilder *builder,
                  GListModel  *institutions,
                  gboolean     internal)
{
  if (internal)
    {
      ws_export_add_list (builder, "institutions", institutions);
      return;
    }
  json_builder_set_member_name (builder, "institutions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (institutions); i++)
    {
      g_autoptr (WsInstitution) institution = g_list_model_get_item (institutions, i);

      json_builder_begin_object (builder);
      add_text (builder, "name", ws_institution_get_text (institution, WS_INSTITUTION_NAME));
      add_text (builder, "short-name", ws_institution_get_text (institution, WS_INSTITUTION_SHORT_NAME));
      add_text (builder, "kind", ws_institution_get_text (institution, WS_INSTITUTION_KIND));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
ws_export_add_people (JsonBuilder *builder,
                      WsWorkshop  *workshop,
                      gboolean     internal)
{
  g_autoptr (GHashTable) named = ws_consent_list (workshop, WS_PURPOSE_NAME);
  GListModel *people = ws_workshop_get_people (workshop);

  add_institutions (builder, ws_workshop_get_institutions (workshop), internal);
  add_attendance (builder, workshop, internal);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      gint64 id = ws_row_get_id (WS_ROW (person));

      if (internal || g_hash_table_contains (named, &id))
        add_person (builder, person, internal);
    }
  json_builder_end_array (builder);
}
