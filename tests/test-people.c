/* test-people.c — people, presence, quorum, consent, forgetting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "test-model.h"

#include "ws-attendance.h"
#include "ws-consent.h"

static WsPerson *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  WsPerson *person = ws_person_add (fixture->workshop, &(WsNewPerson) { .name = name, .entitled = -1 }, &error);

  g_assert_no_error (error);
  return person;
}

/* Published: a third or more of the members (20, 21 → 7; 23, 24 → 8) and more than half of the votes (10, 11 → 6; 12, 13 → 7). The same
 * source prints 22 → 7 and 25 → 8, against its own rule: 7/22 and 8/25 are less than a third. */
static void
test_shares (void)
{
  static const struct { guint base, part, whole; gboolean above; guint needed; } published[] = {
    { 20, 1, 3, FALSE, 7 }, { 21, 1, 3, FALSE, 7 }, { 23, 1, 3, FALSE, 8 }, { 24, 1, 3, FALSE, 8 },
    { 10, 1, 2, TRUE, 6 }, { 11, 1, 2, TRUE, 6 }, { 12, 1, 2, TRUE, 7 }, { 13, 1, 2, TRUE, 7 },
    { 17, 1, 2, TRUE, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    g_assert_cmpuint (ws_quorum_share (published[i].base, published[i].part, published[i].whole, published[i].above), ==,
                      published[i].needed);
  g_assert_cmpuint (ws_quorum_share (22, 1, 3, FALSE), ==, 8);
  g_assert_cmpuint (ws_quorum_share (25, 1, 3, FALSE), ==, 9);
  /* never less than the share, and one fewer never enough */
  for (guint base = 1; base < 300; base++)
    for (guint part = 1; part <= 100; part++)
      {
        guint n = ws_quorum_share (base, part, 100, FALSE), more = ws_quorum_share (base, part, 100, TRUE);
        g_assert_cmpuint (n * 100, >=, part * base);
        g_assert_cmpuint ((n - 1) * 100, <, part * base);
        g_assert_cmpuint (more * 100, >, part * base);
        g_assert_cmpuint ((more - 1) * 100, <=, part * base);
      }
}

static void
test_presence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  WsAttendance *attendance = ws_workshop_get_attendance (fixture->workshop);
  g_autoptr (WsPerson) one = add (fixture, "Jacinta Amapola");
  g_autoptr (WsPerson) two = add (fixture, "Jacobo Ceiba");
  g_autoptr (WsPerson) walk_in = NULL;
  g_autoptr (GPtrArray) recent = NULL;
  guint present, voters;

  g_assert_false (ws_attendance_is_used (attendance));
  g_assert_true (ws_person_check_in (one, 1000, &error));
  g_assert_true (ws_person_check_in (one, 1500, &error));   /* once is enough */
  g_assert_true (ws_person_check_out (one, 2000, &error));
  g_assert_true (ws_person_check_in (one, 3000, &error));
  g_assert_true (ws_person_check_in (two, 2500, &error));
  g_assert_cmpuint (g_list_model_get_n_items (ws_person_get_stays (one)), ==, 2);
  g_assert_cmpuint (ws_attendance_get_present (attendance), ==, 2);
  static const struct { gint64 at; guint present; } moments[] = {
    { 999, 0 }, { 1000, 1 }, { 1999, 1 }, { 2000, 0 }, { 2500, 1 }, { 3000, 2 }, { 9000, 2 }
  };
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      ws_attendance_count_at (attendance, moments[i].at, &present, &voters);
      g_assert_cmpuint (present, ==, moments[i].present);
    }
  g_assert_true (ws_person_set_entitled (two, FALSE, &error));
  ws_attendance_count_at (attendance, 3000, &present, &voters);
  g_assert_cmpuint (voters, ==, 1);
  g_assert_cmpuint (ws_attendance_get_voters (attendance), ==, 1);
  g_assert_false (ws_person_check_out (two, 100, &error));
  g_clear_error (&error);
  g_assert_true (ws_person_check_out (two, 0, &error));
  g_assert_false (ws_person_check_out (two, 0, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  walk_in = ws_person_add_walk_in (fixture->workshop, "  Tomás   Mezquite ", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 3);
  g_assert_cmpuint (ws_attendance_get_invited (attendance), ==, 2);
  recent = ws_attendance_list_recent (attendance, 5);
  g_assert_cmpuint (recent->len, ==, 2);
  g_assert_true (g_ptr_array_index (recent, 0) == walk_in);
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));   /* added and checked in are one step */
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 2);
  g_assert_cmpuint (ws_attendance_get_present (attendance), ==, 1);
  g_assert_null (ws_person_add_walk_in (fixture->workshop, " ", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
}

static void
test_sectors (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  WsAttendance *attendance = ws_workshop_get_attendance (fixture->workshop);
  g_autoptr (WsInstitution) works = ws_institution_add (fixture->workshop, "Obras Públicas", WS_INSTITUTION_MUNICIPAL, &error);
  g_autoptr (WsInstitution) committee = ws_institution_add (fixture->workshop, "Comité Vecinal", WS_INSTITUTION_COMMITTEE, &error);
  g_autoptr (WsInstitution) found = ws_institution_find (fixture->workshop, "obras publicas");
  g_autoptr (WsPerson) a = add (fixture, "A"), b = add (fixture, "B"), c = add (fixture, "C");
  guint here;

  g_assert_true (found == works);
  g_assert_null (ws_institution_add (fixture->workshop, "OBRAS PUBLICAS", WS_INSTITUTION_STATE, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (ws_person_set_institution (a, works, &error));
  g_assert_true (ws_person_set_institution (b, committee, &error));
  g_assert_true (ws_person_check_in (a, 0, &error));
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_MUNICIPAL).present, ==, 1);
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_NEIGHBOURS).listed, ==, 2);
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_NEIGHBOURS).present, ==, 0);
  g_assert_cmpuint (ws_attendance_get_n_institutions (attendance, &here), ==, 2);
  g_assert_cmpuint (here, ==, 1);
  g_assert_true (ws_person_set_kind (c, WS_PERSON_OBSERVER, &error));
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_OTHER).listed, ==, 1);
  g_assert_true (ws_institution_remove (works, &error));
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_NEIGHBOURS).present, ==, 1);
  g_assert_null (ws_person_get_institution (a));
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_clear_object (&found);
  found = ws_person_get_institution (a);
  g_assert_true (found == works);
}

static void
test_quorum (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  WsAttendance *attendance = ws_workshop_get_attendance (fixture->workshop);
  g_autoptr (WsPerson) a = add (fixture, "A"), b = add (fixture, "B"), c = add (fixture, "C");
  guint needed;

  g_assert_cmpint (ws_attendance_get_quorum (attendance, &needed), ==, WS_QUORUM_NO_RULE);
  g_assert_true (ws_workshop_set_quorum (fixture->workshop, &(WsQuorum) { WS_QUORUM_ENTITLED, 0, 1, 2, TRUE }, &error));
  g_assert_cmpint (ws_attendance_get_quorum (attendance, &needed), ==, WS_QUORUM_MISSED);
  g_assert_cmpuint (needed, ==, 2);
  g_assert_true (ws_person_check_in (a, 1000, &error));
  g_assert_true (ws_person_check_in (b, 2000, &error));
  g_assert_cmpint (ws_attendance_get_quorum (attendance, &needed), ==, WS_QUORUM_MET);
  g_assert_cmpint (ws_attendance_get_quorum_since (attendance), ==, 2000);
  g_assert_true (ws_person_check_in (c, 3000, &error));
  g_assert_cmpint (ws_attendance_get_quorum_since (attendance), ==, 2000);
  g_assert_true (ws_person_check_out (a, 4000, &error));
  g_assert_true (ws_person_check_out (b, 5000, &error));
  g_assert_cmpint (ws_attendance_get_quorum (attendance, NULL), ==, WS_QUORUM_MISSED);
  g_assert_cmpint (ws_attendance_get_quorum_since (attendance), ==, 5000);
  g_assert_false (ws_workshop_set_quorum (fixture->workshop, &(WsQuorum) { WS_QUORUM_PRESENT, 0, 100, 100, TRUE }, &error));
  g_clear_error (&error);
  g_assert_false (ws_workshop_set_quorum (fixture->workshop, &(WsQuorum) { WS_QUORUM_NUMBER, 0, 1, 2, TRUE }, &error));
  g_clear_error (&error);
  g_assert_true (ws_workshop_set_quorum (fixture->workshop, &(WsQuorum) { WS_QUORUM_PRESENT, 0, 2, 3, FALSE }, &error));
  g_assert_cmpint (ws_attendance_get_quorum (attendance, &needed), ==, WS_QUORUM_MET);
  g_assert_cmpuint (needed, ==, 1);
}

/* A vote keeps who was there when it opened, whatever happens later. */
static void
test_vote (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) a = add (fixture, "A"), b = add (fixture, "B"), c = add (fixture, "C");
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Keys?", WS_METHOD_YES_NO, &error);
  WsVoteRules rules;
  guint needed;

  ws_vote_get_rules (vote, &rules);
  rules.channel = WS_CHANNEL_HANDS;
  rules.base = WS_BASE_PRESENT;
  rules.entitled = 99;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  g_assert_false (ws_vote_can_open (vote, &error));   /* nobody said how many are present */
  g_clear_error (&error);
  g_assert_true (ws_workshop_set_quorum (fixture->workshop, &(WsQuorum) { WS_QUORUM_NUMBER, 2, 1, 2, TRUE }, &error));
  g_assert_true (ws_person_check_in (a, 0, &error));
  g_assert_true (ws_vote_open (vote, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (ws_person_check_in (b, 0, &error));
  ws_vote_get_rules (vote, &rules);
  g_assert_cmpint (rules.entitled, ==, 3);
  g_assert_cmpint (rules.present, ==, 1);
  g_assert_cmpint (ws_vote_get_quorum (vote, &needed), ==, WS_QUORUM_MISSED);
  g_assert_cmpuint (needed, ==, 2);
  {
    g_autofree char *text = ws_vote_rules_to_text (vote);
    g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    g_assert_cmpstr (hash, ==, ws_vote_get_rules_hash (vote));
  }
}

static void
test_consent (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) person = add (fixture, "A");
  g_autofree char *proposed = ws_notice_propose (fixture->workshop);
  g_autoptr (WsNotice) first = NULL, second = NULL;
  WsConsent consent;

  g_assert_false (ws_person_get_consent (person, WS_PURPOSE_NAME, &consent));
  g_assert_false (consent.asked);
  g_assert_false (ws_person_set_consent (person, WS_PURPOSE_NAME, TRUE, &error));   /* to what? */
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (ws_notice_write (fixture->workshop, proposed, &error));
  g_assert_true (ws_notice_write (fixture->workshop, "Short.", &error));
  first = ws_notice_get_current (fixture->workshop);
  g_assert_cmpint (ws_notice_get_version (first), ==, 1);        /* nobody agreed to it yet: the same version */
  g_assert_true (ws_person_set_consent (person, WS_PURPOSE_NAME, TRUE, &error));
  g_assert_true (ws_notice_write (fixture->workshop, "Longer.", &error));
  second = ws_notice_get_current (fixture->workshop);
  g_assert_cmpint (ws_notice_get_version (second), ==, 2);
  g_assert_cmpstr (ws_notice_get_text (first), ==, "Short.");
  g_assert_true (ws_person_get_consent (person, WS_PURPOSE_NAME, &consent));
  g_assert_cmpint (consent.version, ==, 1);
  g_assert_cmpint (consent.decided, >, 0);
  g_assert_false (ws_person_get_consent (person, WS_PURPOSE_IMAGE, NULL));   /* each by itself */
  g_assert_true (ws_person_set_consent (person, WS_PURPOSE_NAME, FALSE, &error));
  g_assert_false (ws_person_get_consent (person, WS_PURPOSE_NAME, &consent));
  g_assert_true (consent.asked);
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_true (ws_person_get_consent (person, WS_PURPOSE_NAME, NULL));
  {
    g_autoptr (GHashTable) named = ws_consent_list (fixture->workshop, WS_PURPOSE_NAME);
    g_assert_cmpuint (g_hash_table_size (named), ==, 1);
  }
}

/* Whether the bytes of the file hold @text, whatever page they are in. */
static gboolean
file_holds (Fixture    *fixture,
            const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const traces[] = { "Amapola", "AMAPOLA", "amapola", "311 555 0101", "jacinta@", "silla de ruedas" };
  g_autoptr (GError) error = NULL;
  WsAttendance *attendance = ws_workshop_get_attendance (fixture->workshop);
  g_autoptr (WsInstitution) works = ws_institution_add (fixture->workshop, "Obras", WS_INSTITUTION_MUNICIPAL, &error);
  g_autoptr (WsPerson) person = add (fixture, "Jasinta Amapola"), other = add (fixture, "Luz Amapolas");
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autoptr (WsIdea) idea = fixture_idea (column, "Que lo cuide JACINTA AMAPOLA, con llave");
  g_autoptr (WsAction) action = ws_action_add (fixture->workshop, "Open", NULL, 0, &error);
  g_autoptr (WsAction) helped = ws_action_add (fixture->workshop, "Close", NULL, 0, &error);
  WsHeadCount before;

  g_assert_true (ws_person_write (person, WS_PERSON_NAME, "Jacinta Amapola", &error));
  g_assert_true (ws_person_write (person, WS_PERSON_PHONE, "311 555 0101", &error));
  g_assert_true (ws_person_write (person, WS_PERSON_EMAIL, "jacinta@example.org", &error));
  g_assert_true (ws_person_write (person, WS_PERSON_SERVICES, "silla de ruedas", &error));
  g_assert_true (ws_person_set_institution (person, works, &error));
  g_assert_true (ws_person_check_in (person, 0, &error));
  g_assert_true (ws_action_write (action, WS_ACTION_PERSON, "Jacinta Amapola", &error));
  g_assert_true (ws_action_write (helped, WS_ACTION_CO_RESPONSIBLE, "Rosa, jacinta amapola, Luz Amapolas", &error));
  g_assert_true (ws_action_write (action, WS_ACTION_PERSON, "Rosa", &error));   /* in the past only */
  g_assert_true (ws_action_write (action, WS_ACTION_PERSON, "Jacinta Amapola", &error));
  before = ws_attendance_get_sector (attendance, WS_SECTOR_MUNICIPAL);
  g_assert_true (file_holds (fixture, "Jasinta"));

  g_assert_true (ws_person_forget (person, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ws_person_get_text (person, WS_PERSON_NAME), ==, "Participant 1");
  g_assert_cmpstr (ws_person_get_text (person, WS_PERSON_PHONE), ==, "");
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_PERSON), ==, "Participant 1");
  g_assert_cmpstr (ws_action_get_text (helped, WS_ACTION_CO_RESPONSIBLE), ==, "Rosa, Participant 1, Luz Amapolas");
  g_assert_cmpstr (ws_idea_get_text (idea), ==, "Que lo cuide Participant 1, con llave");
  g_assert_cmpstr (ws_person_get_text (other, WS_PERSON_NAME), ==, "Luz Amapolas");
  g_assert_cmpuint (ws_attendance_get_sector (attendance, WS_SECTOR_MUNICIPAL).present, ==, before.present);
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 2);
  g_assert_true (ws_store_check (fixture->store, &error));   /* the journal still leads here */
  g_assert_no_error (error);
  g_assert_true (ws_person_remove (other, &error));
  g_assert_true (ws_person_forget (other, &error));
  g_assert_false (file_holds (fixture, "Jasinta"));
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (file_holds (fixture, traces[i]));
  fixture_reopen (fixture);
  /* Undo goes back as far as it likes and finds nobody */
  while (ws_store_get_undo_label (fixture->store) != NULL)
    {
      g_assert_true (ws_store_undo (fixture->store, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (file_holds (fixture, traces[i]));
}

/* A name of one word is a word; a name that two people share is somebody else's too. */
static void
test_forget_careful (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) luz = add (fixture, "Luz"), one = add (fixture, "Juan Pino"), two = add (fixture, "Juan Pino");
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autoptr (WsIdea) idea = fixture_idea (column, "Luz en el parque");
  g_autoptr (WsAction) action = ws_action_add (fixture->workshop, "Light", NULL, 0, &error);
  g_autoptr (WsAction) his = ws_action_add (fixture->workshop, "Dig", NULL, 0, &error);

  g_assert_true (ws_action_write (action, WS_ACTION_PERSON, "Luz", &error));
  g_assert_true (ws_action_write (his, WS_ACTION_PERSON, "Juan Pino", &error));
  g_assert_true (ws_person_forget (luz, &error));
  g_assert_true (ws_person_forget (one, &error));
  g_assert_cmpstr (ws_idea_get_text (idea), ==, "Luz en el parque");
  g_assert_cmpstr (ws_action_get_text (action, WS_ACTION_PERSON), ==, "Participant 1");
  g_assert_cmpstr (ws_person_get_text (one, WS_PERSON_NAME), ==, "Participant 2");
  g_assert_cmpstr (ws_person_get_text (two, WS_PERSON_NAME), ==, "Juan Pino");
  g_assert_cmpstr (ws_action_get_text (his, WS_ACTION_PERSON), ==, "Juan Pino");
  g_assert_true (ws_person_forget (luz, &error));   /* twice does nothing */
  g_assert_cmpstr (ws_person_get_text (luz, WS_PERSON_NAME), ==, "Participant 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/shares", test_shares);
#define ADD(name, func) g_test_add ("/people/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("presence", test_presence);
  ADD ("sectors", test_sectors);
  ADD ("quorum", test_quorum);
  ADD ("vote", test_vote);
  ADD ("consent", test_consent);
  ADD ("forget", test_forget);
  ADD ("forget-careful", test_forget_careful);

  return g_test_run ();
}
