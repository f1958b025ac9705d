/* test-verbs.c — every verb of the model keeps the laws of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thousand random verbs with a printed seed: after each, Undo gives the digest from before and Redo the one after; at the
 * end everything is undone back to the empty workshop, and the replay of the journal equals the tables at every check. */

#include "test-model.h"

#include "ws-consent.h"

static gpointer
pick (GRand      *rand,
      GListModel *model)
{
  guint n = g_list_model_get_n_items (model);

  return n == 0 ? NULL : g_list_model_get_item (model, g_rand_int_range (rand, 0, n));
}

static GPtrArray *
pick_ideas (GRand   *rand,
            Fixture *fixture)
{
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n; i++)
    {
      WsIdea *idea = pick (rand, ws_workshop_get_ideas (fixture->workshop));

      if (idea != NULL && !g_ptr_array_find (ideas, idea, NULL))
        g_ptr_array_add (ideas, idea);
      else
        g_clear_object (&idea);
    }
  return ideas;
}

static void
do_board (Fixture *fixture,
          GRand   *rand,
          int      which)
{
  g_autoptr (WsColumn) column = pick (rand, ws_workshop_get_columns (fixture->workshop));
  g_autoptr (WsIdea) idea = pick (rand, ws_workshop_get_ideas (fixture->workshop));
  g_autoptr (WsIdeaGroup) group = pick (rand, ws_workshop_get_groups (fixture->workshop));
  g_autoptr (GPtrArray) ideas = pick_ideas (rand, fixture);
  g_autofree char *text = g_strdup_printf ("Idea Ñandú %u", g_rand_int (rand));
  g_autoptr (WsColumn) home = group != NULL ? ws_idea_group_get_column (group) : NULL;

  if (column == NULL)
    which = 0;
  switch (which)
    {
    case 0: g_clear_object (&column); column = ws_column_add (fixture->workshop, text, NULL); break;
    case 1: case 2: case 3: g_clear_object (&idea); idea = fixture_idea (column, text); break;
    case 4: if (idea) ws_idea_rewrite (idea, text, NULL); break;
    case 5: if (ideas->len) ws_ideas_place (ideas, column, NULL, NULL, NULL); break;
    case 6: if (ideas->len) { g_clear_object (&group); group = ws_ideas_group (ideas, "Together", NULL); } break;
    case 7: if (idea && ideas->len) { g_clear_object (&group); group = ws_ideas_join (ideas, idea, NULL); } break;
    case 8: if (ideas->len) ws_ideas_ungroup (ideas, NULL); break;
    case 9: if (ideas->len) ws_ideas_remove (ideas, NULL); break;
    case 10: if (home && ideas->len) ws_ideas_place (ideas, home, group, NULL, NULL); break;
    case 11: if (group) ws_idea_group_place (group, column, NULL, NULL); break;
    case 12: if (group) ws_idea_group_ungroup (group, NULL); break;
    case 13: if (g_rand_int_range (rand, 0, 8) == 0) ws_column_remove (column, NULL); break;
    case 14: ws_column_move (column, g_rand_int_range (rand, 0, 4), NULL); break;
    case 15: if (ideas->len) ws_ideas_set_family (ideas, g_rand_int_range (rand, 0, 7), NULL); break;
    case 16: if (idea) ws_idea_set_desk (idea, "7", NULL); break;
    case 17: if (group) ws_idea_group_rename (group, text, NULL); break;
    default: if (group) ws_idea_group_collapse (group, g_rand_boolean (rand), NULL); break;
    }
}

static void
do_rest (Fixture *fixture,
         GRand   *rand,
         int      which)
{
  g_autoptr (WsQuestion) question = pick (rand, ws_workshop_get_questions (fixture->workshop));
  g_autoptr (WsAction) action = pick (rand, ws_workshop_get_actions (fixture->workshop));
  g_autoptr (WsVote) vote = pick (rand, ws_workshop_get_votes (fixture->workshop));
  g_autoptr (WsSection) section = pick (rand, ws_workshop_get_sections (fixture->workshop));
  g_autofree char *text = g_strdup_printf ("Words %u", g_rand_int (rand));

  switch (which)
    {
    case 0: g_clear_object (&question); question = ws_question_add (fixture->workshop, text, "all", "we rest", 0, NULL); break;
    case 1: if (question) ws_question_keep (question, g_rand_boolean (rand), NULL); break;
    case 2: if (question) ws_question_move (question, g_rand_int_range (rand, 0, 3), NULL); break;
    case 3: g_clear_object (&action); action = ws_action_add (fixture->workshop, text, NULL, 0, NULL); break;
    case 4: if (action) ws_action_set_status (action, g_rand_int_range (rand, 0, 5), "rain", NULL); break;
    case 5: if (action) ws_action_write (action, WS_ACTION_DUE, "14/3/2026", NULL); break;
    case 6: g_clear_object (&vote); vote = ws_vote_add (fixture->workshop, text, g_rand_int_range (rand, 0, 3), NULL); break;
    case 7: if (vote) { g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, text, NULL, 0, NULL); } break;
    case 8: if (vote) ws_vote_remove (vote, NULL); break;
    case 9: if (section) ws_section_show (section, g_rand_boolean (rand), NULL); break;
    case 10: if (section) ws_section_move (section, g_rand_int_range (rand, 1, 6), NULL); break;
    case 11: ws_statement_write (fixture->workshop, WS_STATEMENT_SUMMARY, text, NULL); break;
    case 12: ws_statement_new_version (fixture->workshop, NULL); break;
    default: ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_PLACE, text, NULL); break;
    }
}

static void
do_people (Fixture *fixture,
           GRand   *rand,
           int      which)
{
  g_autoptr (WsPerson) person = pick (rand, ws_workshop_get_people (fixture->workshop));
  g_autoptr (WsInstitution) institution = pick (rand, ws_workshop_get_institutions (fixture->workshop));
  g_autoptr (WsStay) stay = person != NULL ? pick (rand, ws_person_get_stays (person)) : NULL;
  g_autofree char *text = g_strdup_printf ("Ñandú %u", g_rand_int (rand));
  WsQuorum quorum = { g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 0, 9), 1, g_rand_int_range (rand, 1, 9), TRUE };

  switch (person == NULL && which > 3 ? 0 : which)
    {
    case 0: g_clear_object (&person); person = ws_person_add (fixture->workshop, &(WsNewPerson) { .name = text }, NULL); break;
    case 1: g_clear_object (&person); person = ws_person_add_walk_in (fixture->workshop, text, NULL); break;
    case 2: g_clear_object (&institution); institution = ws_institution_add (fixture->workshop, text, 0, NULL); break;
    case 3: ws_notice_write (fixture->workshop, text, NULL); break;
    case 4: ws_person_check_in (person, 0, NULL); break;
    case 5: ws_person_check_out (person, 0, NULL); break;
    case 6: ws_person_write (person, g_rand_boolean (rand) ? WS_PERSON_NAME : WS_PERSON_PHONE, text, NULL); break;
    case 7: ws_person_set_institution (person, institution, NULL); break;
    case 8: ws_person_set_kind (person, g_rand_int_range (rand, 0, WS_N_PERSON_KINDS), NULL); break;
    case 9: ws_person_set_age_band (person, g_rand_int_range (rand, 0, WS_N_AGES), NULL); break;
    case 10: ws_person_set_gender (person, g_rand_int_range (rand, 0, WS_N_GENDERS), NULL); break;
    case 11: ws_person_set_entitled (person, g_rand_boolean (rand), NULL); break;
    case 12: ws_person_set_consent (person, g_rand_int_range (rand, 0, WS_N_PURPOSES), g_rand_boolean (rand), NULL); break;
    case 13: if (stay) ws_stay_set_times (stay, 1000, g_rand_int_range (rand, 1000, 2000), NULL); break;
    case 14: if (stay) ws_stay_remove (stay, NULL); break;
    case 15: if (g_rand_int_range (rand, 0, 4) == 0) ws_person_remove (person, NULL); break;
    case 16: if (institution) ws_institution_remove (institution, NULL); break;
    case 17: if (institution) ws_institution_write (institution, WS_INSTITUTION_CONTACT, text, NULL); break;
    case 18: if (institution) ws_institution_set_seats (institution, g_rand_int_range (rand, 0, 9), NULL); break;
    case 19: ws_workshop_set_quorum (fixture->workshop, &quorum, NULL); break;
    case 20: ws_workshop_set_capacity (fixture->workshop, g_rand_int_range (rand, 0, 99), NULL); break;
    case 21: ws_person_check_out_all (fixture->workshop, 0, NULL); break;
    default: if (institution) ws_institution_set_kind (institution, g_rand_int_range (rand, 0, 8), NULL); break;
    }
}

static void
do_agenda (Fixture *fixture,
           GRand   *rand,
           int      which)
{
  g_autoptr (WsAgendaBlock) block = pick (rand, ws_workshop_get_blocks (fixture->workshop));
  g_autoptr (WsAgendaBlock) other = pick (rand, ws_workshop_get_blocks (fixture->workshop));
  g_autoptr (WsVote) vote = pick (rand, ws_workshop_get_votes (fixture->workshop));
  g_autofree char *text = g_strdup_printf ("Block %u", g_rand_int (rand));
  int number = g_rand_int_range (rand, -1, 482);

  if (block == NULL)
    which = 0;
  switch (which)
    {
    case 0: case 1: case 2:
      g_clear_object (&block);
      block = ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = text, .minutes = number, .kind = which * 3,
                                   .parent = which == 1 ? other : NULL, .after = which == 2 ? other : NULL }, NULL);
      break;
    case 3: ws_agenda_block_write (block, WS_AGENDA_BLOCK_INSTRUCTIONS, text, NULL); break;
    case 4: ws_agenda_block_set_number (block, WS_AGENDA_BLOCK_MINUTES, number, NULL); break;
    case 5: ws_agenda_block_set_number (block, WS_AGENDA_BLOCK_DESKS, number % 22, NULL); break;
    case 6: ws_agenda_block_set_kind (block, g_rand_int_range (rand, 0, WS_AGENDA_N_KINDS), NULL); break;
    case 7: ws_agenda_block_protect (block, g_rand_boolean (rand), NULL); break;
    case 8: ws_agenda_block_set_link (block, g_rand_int_range (rand, 0, WS_AGENDA_N_LINKS), NULL); break;
    case 9: ws_agenda_block_set_vote (block, vote, NULL); break;
    case 10: ws_agenda_block_step (block, g_rand_boolean (rand) ? 1 : -1, NULL); break;
    case 11: ws_agenda_block_indent (block, NULL); break;
    case 12: ws_agenda_block_outdent (block, NULL); break;
    case 13: ws_agenda_block_place (block, other, g_rand_int_range (rand, 0, 4), NULL); break;
    case 14: ws_agenda_block_place (block, NULL, g_rand_int_range (rand, 0, 4), NULL); break;
    default: ws_agenda_block_remove (block, NULL); break;
    }
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  g_autofree char *empty = ws_store_digest (fixture->store);
  g_autofree char *end = NULL;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *before = ws_store_digest (fixture->store);
      g_autofree char *after = NULL, *undone = NULL, *redone = NULL;

      if (g_rand_int_range (rand, 0, 4) == 0)
        do_agenda (fixture, rand, g_rand_int_range (rand, 0, 16));
      else if (g_rand_int_range (rand, 0, 3) > 0)
        do_board (fixture, rand, g_rand_int_range (rand, 0, 19));
      else if (g_rand_boolean (rand))
        do_people (fixture, rand, g_rand_int_range (rand, 0, 23));
      else
        do_rest (fixture, rand, g_rand_int_range (rand, 0, 14));
      after = ws_store_digest (fixture->store);
      if (g_str_equal (before, after))
        continue;
      if (i % 3 == 0)
        {
          g_assert_true (ws_store_undo (fixture->store, &error));
          g_assert_no_error (error);
          undone = ws_store_digest (fixture->store);
          g_assert_cmpstr (undone, ==, before);
          g_assert_true (ws_store_redo (fixture->store, &error));
          redone = ws_store_digest (fixture->store);
          g_assert_cmpstr (redone, ==, after);
        }
    }
  g_assert_true (ws_store_check (fixture->store, &error));
  fixture_reopen (fixture);
  while (ws_store_get_undo_label (fixture->store) != NULL)
    {
      g_assert_true (ws_store_undo (fixture->store, &error));
      g_assert_no_error (error);
    }
  end = ws_store_digest (fixture->store);
  g_assert_cmpstr (end, ==, empty);
}

/* The rows of a column, as the screen shows them, follow every verb. */
static char *
describe (WsBoardRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (WsRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      if (WS_IS_IDEA_GROUP (row))
        g_string_append_printf (text, "[%s] ", ws_idea_group_get_title (WS_IDEA_GROUP (row)));
      else
        g_string_append_printf (text, "%s ", ws_idea_get_text (WS_IDEA (row)));
    }
  return g_string_free (text, FALSE);
}

#define assert_rows(rows, expected) G_STMT_START { g_autofree char *found = describe (rows); \
  g_assert_cmpstr (found, ==, expected); } G_STMT_END

static void
test_board (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autoptr (WsBoardRows) rows = ws_board_rows_new (column);
  g_autoptr (WsIdea) a = fixture_idea (column, "a");
  g_autoptr (WsIdea) b = fixture_idea (column, "b");
  g_autoptr (WsIdea) c = fixture_idea (column, "c");
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (WsIdeaGroup) group = NULL;

  assert_rows (rows, "c b a ");
  g_ptr_array_add (some, a);
  group = ws_ideas_join (some, c, NULL);
  assert_rows (rows, "[] c a b ");
  ws_idea_group_rename (group, "G", NULL);
  ws_idea_group_collapse (group, TRUE, NULL);
  assert_rows (rows, "[G] b ");
  ws_board_rows_set_filter (rows, "a", 0);
  assert_rows (rows, "[G] a ");
  ws_board_rows_set_filter (rows, NULL, 0);
  ws_idea_group_collapse (group, FALSE, NULL);
  g_assert_true (ws_ideas_place (some, column, NULL, NULL, NULL));
  assert_rows (rows, "[G] c b a ");
  g_assert_true (ws_ideas_place (some, column, NULL, WS_ROW (b), NULL));
  assert_rows (rows, "[G] c a b ");
  g_assert_true (ws_idea_group_place (group, column, NULL, NULL));
  assert_rows (rows, "a b [G] c ");
  g_assert_true (ws_idea_group_ungroup (group, NULL));
  assert_rows (rows, "a b c ");
  g_assert_true (ws_store_undo (fixture->store, NULL));
  assert_rows (rows, "a b [G] c ");
  g_assert_cmpuint (ws_board_rows_get_n_ideas (rows), ==, 3);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autofree char *long_text = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (WsIdea) idea = NULL;

  g_assert_null (ws_idea_add (column, &(WsNewIdea) { .text = long_text }, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (ws_idea_add (column, &(WsNewIdea) { .text = " \n\t " }, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  idea = fixture_idea (column, "  Bancas & <b>sombra</b> 🌳 e\xcc\x81\xe2\x80\xae!  ");
  g_assert_cmpstr (ws_idea_get_text (idea), ==, "Bancas & <b>sombra</b> 🌳 é!");
  g_assert_false (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_TITLE, "", &error));
  g_clear_error (&error);
  g_assert_true (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_DATE, "14 de marzo de 2026", &error));
  g_assert_cmpstr (ws_workshop_get_text (fixture->workshop, WS_WORKSHOP_DATE), ==, "2026-03-14");
  g_assert_false (ws_workshop_set_text (fixture->workshop, WS_WORKSHOP_DATE, "31/2/2026", &error));
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autoptr (WsIdea) idea = fixture_idea (column, "a");
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  WsNewIdea two[] = { { .text = "x", .family = -1 }, { .text = "", .family = -1 } };

  g_assert_false (ws_ideas_add_many (column, two, 2, WS_IDEA_PASTED, &error));   /* the second is empty: none comes in */
  g_clear_error (&error);
  g_assert_cmpuint (ws_column_count_ideas (column), ==, 1);
  g_ptr_array_add (some, idea);
  g_assert_true (ws_column_lock (column, TRUE, &error));
  g_assert_null (ws_idea_add (column, &(WsNewIdea) { .text = "b" }, &error));
  g_clear_error (&error);
  g_assert_false (ws_ideas_remove (some, &error));
  g_clear_error (&error);
  g_assert_false (ws_column_remove (column, &error));
}

/* Twelve columns, and not one more. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < WS_COLUMNS_MAX; i++)
    g_object_unref (ws_column_add (fixture->workshop, "c", NULL));
  g_assert_null (ws_column_add (fixture->workshop, "c", &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
}

static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Light", NULL);
  g_autoptr (WsIdea) idea = fixture_idea (column, "a");
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  GListModel *bin = ws_workshop_get_bin (fixture->workshop);

  g_ptr_array_add (some, idea);
  g_assert_true (ws_column_remove (column, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  g_assert_true (ws_ideas_restore (some, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_columns (fixture->workshop)), ==, 1);
}

static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (WsQuestion) question = ws_question_add (fixture->workshop, "light the paths", "families", "they cross at night", 0, NULL);
  g_autofree char *sentence = ws_question_to_sentence (question);
  g_autoptr (WsColumn) column = NULL;

  g_assert_cmpstr (sentence, ==, "How might we light the paths for families so that they cross at night?");
  column = ws_column_add_for_question (question, NULL);
  g_assert_cmpstr (ws_column_get_name (column), ==, sentence);
}

static void
test_action (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsAction) action = ws_action_add (fixture->workshop, "Put up 14 lamps", NULL, 0, NULL);
  int late;

  g_assert_true (ws_action_write (action, WS_ACTION_DUE, "2026-03-10", &error));
  g_assert_cmpint (ws_action_get_due_state (action, "2026-03-14", &late), ==, WS_DUE_OVERDUE);
  g_assert_cmpint (late, ==, 4);
  g_assert_cmpint (ws_action_get_due_state (action, "2026-03-10", &late), ==, WS_DUE_TODAY);
  g_assert_false (ws_action_write (action, WS_ACTION_START, "2026-04-01", &error));
  g_clear_error (&error);
  g_assert_false (ws_action_set_status (action, WS_STATUS_BLOCKED, " ", &error));
  g_clear_error (&error);
  g_assert_true (ws_action_set_status (action, WS_STATUS_DONE, NULL, &error));
  g_assert_cmpint (ws_action_get_due_state (action, "2027-03-10", &late), ==, WS_DUE_CLOSED);
  g_assert_cmpint (ws_action_get_number (action, WS_ACTION_PROGRESS), ==, 100);
}

/* Sub-blocks, one level deep; what is linked; what is refused. */
static void
test_agenda (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsAgendaBlock) a = ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = "A", .minutes = 30 }, NULL);
  g_autoptr (WsAgendaBlock) c = ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = "C", .minutes = 5 }, NULL);
  g_autoptr (WsAgendaBlock) b = ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = "B", .after = a }, NULL);
  g_autoptr (WsVote) vote = ws_vote_add (fixture->workshop, "Which first?", WS_METHOD_DOTS, NULL);
  g_autoptr (WsVote) linked = NULL;
  GListModel *blocks = ws_workshop_get_blocks (fixture->workshop);
  g_autoptr (WsAgendaBlock) second = g_list_model_get_item (blocks, 1);

  g_assert_true (second == b);
  g_assert_false (ws_agenda_block_indent (a, &error));
  g_clear_error (&error);
  g_assert_true (ws_agenda_block_indent (b, &error));
  g_assert_false (ws_agenda_block_indent (a, &error));
  g_clear_error (&error);
  g_assert_true (ws_agenda_block_indent (c, &error));            /* under A, not under B */
  g_assert_cmpint (ws_agenda_block_get_number (c, WS_AGENDA_BLOCK_PARENT), ==, ws_row_get_id (WS_ROW (a)));
  g_assert_false (ws_agenda_block_place (a, c, 0, &error));
  g_clear_error (&error);
  g_assert_null (ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = "D", .parent = c }, &error));
  g_clear_error (&error);
  g_assert_null (ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = "D", .minutes = 9999 }, &error));
  g_clear_error (&error);
  g_assert_null (ws_agenda_block_add (fixture->workshop, &(WsNewBlock) { .title = " " }, &error));
  g_clear_error (&error);
  g_assert_true (ws_agenda_block_outdent (b, &error));
  g_assert_true (ws_agenda_block_set_vote (b, vote, &error));
  linked = ws_agenda_block_get_vote (b);
  g_assert_true (linked == vote);
  g_assert_true (ws_vote_remove (vote, &error));
  g_assert_null (ws_agenda_block_get_vote (b));                  /* the link outlives the vote, and leads nowhere */
  g_assert_false (ws_agenda_block_is_public (b));                /* of no minutes */
  g_assert_true (ws_agenda_block_remove (a, &error));
  g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, 1);
  g_assert_true (ws_store_undo (fixture->store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, 3);
}

static guint
count_actions (Fixture *fixture)
{
  return g_list_model_get_n_items (ws_workshop_get_actions (fixture->workshop));
}

/* What is done to several at once is taken back at once. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsColumn) column = ws_column_add (fixture->workshop, "Ideas", &error);
  g_autoptr (WsIdea) one = fixture_idea (column, "Lamps"), two = fixture_idea (column, "Benches");
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (WsAction) first = NULL;

  g_ptr_array_add (both, one);
  g_ptr_array_add (both, two);
  g_assert_true (ws_ideas_set_desk (both, "Table 4", &error));
  g_assert_true (ws_ideas_set_author (both, "Ana", &error));
  g_assert_true (ws_ideas_set_tags (both, "night", &error));
  g_assert_cmpstr (ws_idea_get_tags (two), ==, "night");
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_cmpstr (ws_idea_get_tags (one), ==, "");
  g_assert_cmpstr (ws_idea_get_tags (two), ==, "");
  g_assert_cmpstr (ws_idea_get_author (two), ==, "Ana");
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_cmpstr (ws_idea_get_desk (one), ==, "");
  g_assert_cmpstr (ws_idea_get_desk (two), ==, "");

  first = ws_action_add_from_rows (fixture->workshop, both, &error);
  g_assert_cmpstr (ws_action_get_text (first, WS_ACTION_WHAT), ==, "Lamps");
  g_assert_cmpuint (count_actions (fixture), ==, 2);
  g_assert_true (ws_workshop_undo (fixture->workshop, &error));
  g_assert_cmpuint (count_actions (fixture), ==, 0);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/verbs/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("board", test_board);
  ADD ("words", test_words);
  ADD ("locked", test_locked);
  ADD ("limits", test_limits);
  ADD ("bin", test_bin);
  ADD ("question", test_question);
  ADD ("action", test_action);
  ADD ("agenda", test_agenda);
  ADD ("several", test_several);
  ADD ("random", test_random);

  return g_test_run ();
}
