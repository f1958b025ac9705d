/* test-vote-slips.c — slips with a code and admission by the list: one ballot each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-model.h"

static WsVote *
add_vote (Fixture     *fixture,
          WsAdmission  admission)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (fixture->workshop, "Shall the park close at ten?", WS_METHOD_YES_NO, &error);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  rules.admission = admission;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  g_assert_no_error (error);
  return vote;
}

static void
assert_refused (gboolean   done,
                GError   **error)
{
  g_assert_false (done);
  g_assert_error (*error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (error);
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (fixture, WS_ADMISSION_CODES);
  g_auto (GStrv) slips = ws_vote_make_slips (vote, 40, &error);
  g_auto (GStrv) more = NULL;
  g_autofree char *odd = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (slips), ==, 40);
  for (guint i = 0; slips[i] != NULL; i++)
    {
      g_assert_true (g_regex_match_simple ("^([BDFGJKLMNPRST][AEIOU]){2}-([BDFGJKLMNPRST][AEIOU]){2}$", slips[i], 0, 0));
      g_assert_cmpint (ws_vote_check_code (vote, slips[i]), ==, WS_CODE_OK);
    }
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  assert_refused (ws_vote_cast (vote, 0, "yes", &error), &error);

  odd = g_strdup_printf ("  %c%c %c̈%c—%s", g_ascii_tolower (slips[0][0]), slips[0][1], slips[0][2],
                         g_ascii_tolower (slips[0][3]), slips[0] + 5);
  g_assert_cmpint (ws_vote_check_code (vote, odd), ==, WS_CODE_OK);
  g_assert_true (ws_vote_cast_with_code (vote, 0, odd, "yes", &error));
  g_assert_no_error (error);
  g_assert_cmpint (ws_vote_check_code (vote, slips[0]), ==, WS_CODE_USED);
  assert_refused (ws_vote_cast_with_code (vote, 1, slips[0], "yes", &error), &error);
  g_assert_cmpuint (ws_vote_get_cast (vote), ==, 1);
  /* the same turn again, as after a COMMIT that failed in name only */
  assert_refused (ws_vote_cast_with_code (vote, 0, slips[0], "yes", &error), &error);

  /* a ballot against the rules uses up no code */
  assert_refused (ws_vote_cast_with_code (vote, 1, slips[1], "perhaps", &error), &error);
  g_assert_cmpint (ws_vote_check_code (vote, slips[1]), ==, WS_CODE_OK);

  g_assert_true (ws_vote_spoil_slip (vote, slips[2], &error));
  g_assert_cmpint (ws_vote_check_code (vote, slips[2]), ==, WS_CODE_VOID);
  assert_refused (ws_vote_cast_with_code (vote, 1, slips[2], "yes", &error), &error);
  assert_refused (ws_vote_spoil_slip (vote, slips[2], &error), &error);
  assert_refused (ws_vote_spoil_slip (vote, slips[0], &error), &error);
  more = ws_vote_make_slips (vote, 1, &error);
  g_assert_true (ws_vote_cast_with_code (vote, 1, more[0], "no", &error));
  g_assert_cmpuint (ws_vote_get_printed (vote), ==, 41);

  g_assert_true (ws_workshop_check (fixture->workshop, &error));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_true (ws_workshop_check (fixture->workshop, &error));
  g_assert_no_error (error);
  g_assert_null (ws_vote_make_slips (vote, 1, &error));
  g_clear_error (&error);
  assert_refused (ws_vote_spoil_slip (vote, slips[5], &error), &error);
  assert_refused (ws_vote_cast_with_code (vote, 2, slips[6], "yes", &error), &error);
  {
    gint64 spoiled;
    g_object_get (vote, "spoiled", &spoiled, NULL);
    g_assert_cmpint (spoiled, ==, 1);
  }
}

static void
test_not_codes (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const typed[] = { "", "BAKO", "BAKO-LITUM", "BAKO-LIT", "ßaKO-LIT", "BAKO-LIT0", "ñako litu", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (fixture, WS_ADMISSION_CODES);
  g_autoptr (WsVote) other = add_vote (fixture, WS_ADMISSION_CODES);
  g_autoptr (WsVote) open = add_vote (fixture, WS_ADMISSION_OPEN);
  g_auto (GStrv) slips = ws_vote_make_slips (vote, 1, &error);

  for (guint i = 0; typed[i] != NULL; i++)
    g_assert_cmpint (ws_vote_check_code (vote, typed[i]), ==, WS_CODE_UNKNOWN);
  g_assert_cmpint (ws_vote_check_code (vote, NULL), ==, WS_CODE_UNKNOWN);
  g_assert_cmpint (ws_vote_check_code (other, slips[0]), ==, WS_CODE_UNKNOWN);
  g_assert_null (ws_vote_make_slips (open, 1, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (ws_vote_make_slips (vote, WS_SLIPS_MAX, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
}

/* 20 000 codes: each letter is drawn, none of the groups that are left out is there, and no code comes twice. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint letters[256] = { 0 };

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (WsVote) vote = add_vote (fixture, WS_ADMISSION_CODES);
      g_auto (GStrv) slips = ws_vote_make_slips (vote, WS_SLIPS_MAX, NULL);

      for (guint i = 0; i < WS_SLIPS_MAX; i++)
        {
          g_autofree char *joined = g_strdup_printf ("%.4s%s", slips[i], slips[i] + 5);

          g_assert_null (strstr (joined, "PUTO"));
          g_assert_false (g_str_has_prefix (slips[i], "ROSA") || g_str_has_suffix (slips[i], "PEPE"));
          for (const char *p = joined; *p != '\0'; p++)
            letters[(guchar) *p]++;
          g_hash_table_add (seen, g_strdup (slips[i]));
        }
    }
  for (const char *p = "BDFGJKLMNPRST"; *p != '\0'; p++)
    g_assert_cmpuint (letters[(guchar) *p], >, 20000 * 4 / 13 / 2);
  for (const char *p = "AEIOU"; *p != '\0'; p++)
    g_assert_cmpuint (letters[(guchar) *p], >, 20000 * 4 / 5 / 2);
  /* in 20 000 of 17.8 million about eleven meet, in votes of their own */
  g_assert_cmpuint (g_hash_table_size (seen), >, 19950);
}

static WsPerson *
add_person (Fixture    *fixture,
            const char *name,
            gboolean    entitled,
            gboolean    here)
{
  g_autoptr (GError) error = NULL;
  WsPerson *person = ws_person_add (fixture->workshop, &(WsNewPerson) { .name = name, .entitled = entitled }, &error);

  g_assert_no_error (error);
  if (here)
    g_assert_true (ws_person_check_in (person, 1000, &error));
  g_assert_no_error (error);
  return person;
}

static void
test_roll (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (fixture, WS_ADMISSION_ROLL);
  g_autoptr (WsPerson) zoila = add_person (fixture, "Zoila Cruz", TRUE, TRUE);
  g_autoptr (WsPerson) ana = add_person (fixture, "Ana Díaz", TRUE, TRUE);
  g_autoptr (WsPerson) guest = add_person (fixture, "Luis Rey", FALSE, TRUE);
  g_autoptr (WsPerson) away = add_person (fixture, "Marta Gil", TRUE, FALSE);
  GListModel *waiting = ws_vote_get_waiting (vote);

  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  g_assert_true (ws_vote_open (vote, "park2026", &error));
  assert_refused (ws_vote_cast (vote, 0, "yes", &error), &error);
  assert_refused (ws_vote_cast_for_person (vote, 0, guest, "yes", &error), &error);
  assert_refused (ws_vote_cast_for_person (vote, 0, away, "yes", &error), &error);
  assert_refused (ws_vote_may_vote (vote, away, &error), &error);
  assert_refused (ws_vote_cast_for_person (vote, 0, ana, "perhaps", &error), &error);
  g_assert_false (ws_vote_has_voted (vote, ana));
  g_assert_true (ws_vote_cast_for_person (vote, 0, ana, "yes", &error));
  g_assert_no_error (error);
  g_assert_true (ws_vote_has_voted (vote, ana));
  assert_refused (ws_vote_cast_for_person (vote, 1, ana, "no", &error), &error);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 1);

  /* who comes later is waiting too; who is forgotten stays on the list, without a name */
  g_assert_true (ws_person_check_in (away, 1000, &error));
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  g_assert_true (ws_person_forget (ana, &error));
  g_assert_no_error (error);
  g_assert_true (ws_vote_has_voted (vote, ana));
  g_assert_true (ws_workshop_check (fixture->workshop, &error));
  g_assert_true (ws_vote_cast_for_person (vote, 1, zoila, "no", &error));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_true (ws_workshop_check (fixture->workshop, &error));
  g_assert_no_error (error);
}

/* What another program could do to the file is found by the check. */
static void
test_laws (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const harm[] = {
    "UPDATE code SET state = 0", "DELETE FROM code WHERE state = 0",
    "INSERT INTO roll (vote, person) SELECT id, 7 FROM vote", NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (fixture, WS_ADMISSION_CODES);
  g_auto (GStrv) slips = ws_vote_make_slips (vote, 3, &error);

  g_assert_true (ws_vote_open (vote, "park2026", &error));
  g_assert_true (ws_vote_cast_with_code (vote, 0, slips[1], "yes", &error));
  g_assert_true (ws_store_check (fixture->store, &error));
  for (guint i = 0; harm[i] != NULL; i++)
    {
      g_autofree char *file = g_build_filename (fixture->folder, "harmed.workshop", NULL);
      g_autoptr (WsStore) store = NULL;
      g_autoptr (WsEdit) edit = NULL;

      g_assert_true (ws_store_copy_to (fixture->store, file, &error));
      store = ws_store_open (file, FALSE, &error);
      edit = ws_store_begin_secret (store);
      g_assert_true (ws_store_run (store, &error, harm[i], NULL));
      g_assert_true (ws_edit_commit (edit, &error));
      g_assert_false (ws_store_check (store, &error));
      g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED);
      g_clear_error (&error);
      ws_store_close (store);
      g_unlink (file);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/vote-slips/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("codes", test_codes);
  ADD ("not-codes", test_not_codes);
  ADD ("groups", test_groups);
  ADD ("roll", test_roll);
  ADD ("laws", test_laws);

  return g_test_run ();
}
