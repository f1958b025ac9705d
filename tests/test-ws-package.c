/* test-ws-package.c — a published vote as a folder: a stranger's script counts the same, and sees every digit that was changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Votes of every method go the whole way: verbs, box, count, folder, verify.py. The script needs python3 and is left out where
 * that is not installed.
 */

#include "test-model.h"

#include "ws-package.h"
#include "ws-result.h"

typedef struct
{
  const char *name;
  WsMethod    method;
  WsCounting  counting;
  guint       n_options;
  guint       n_ballots;
  int         seats;
  WsTieRule   tie_rule;
  int         variant;    /* yes-no: majority × 5 + base; budget: 1 stop, 2 threshold, 4 rivals, 8 adjustable */
  gboolean    hands;
} Case;

static const Case cases[] = {
  { "dots", WS_METHOD_DOTS, WS_COUNTING_USUAL, 4, 30, 2, WS_TIE_FACILITATOR, 0, FALSE },
  { "dots with hands", WS_METHOD_DOTS, WS_COUNTING_USUAL, 3, 9, 1, WS_TIE_SHARE, 0, TRUE },
  { "approval", WS_METHOD_APPROVAL, WS_COUNTING_USUAL, 6, 17, 3, WS_TIE_FACILITATOR, 0, FALSE },
  { "approval with hands", WS_METHOD_APPROVAL, WS_COUNTING_USUAL, 5, 8, 2, WS_TIE_SHARE, 0, TRUE },
  { "simple, yes and no", WS_METHOD_YES_NO, WS_COUNTING_USUAL, 0, 21, 1, WS_TIE_RUNOFF, 0, FALSE },
  { "absolute, cast", WS_METHOD_YES_NO, WS_COUNTING_USUAL, 0, 21, 1, WS_TIE_RUNOFF, 5 + WS_BASE_CAST, TRUE },
  { "two thirds, valid", WS_METHOD_YES_NO, WS_COUNTING_USUAL, 0, 21, 1, WS_TIE_RUNOFF, 10 + WS_BASE_VALID, FALSE },
  { "absolute, present", WS_METHOD_YES_NO, WS_COUNTING_USUAL, 0, 21, 1, WS_TIE_RUNOFF, 5 + WS_BASE_PRESENT, FALSE },
  { "two thirds, entitled", WS_METHOD_YES_NO, WS_COUNTING_USUAL, 0, 21, 1, WS_TIE_RUNOFF, 10 + WS_BASE_ENTITLED, FALSE },
  { "mean", WS_METHOD_SCORE, WS_COUNTING_MEAN, 4, 19, 1, WS_TIE_FACILITATOR, 0, FALSE },
  { "star", WS_METHOD_SCORE, WS_COUNTING_STAR, 5, 8, 3, WS_TIE_LOT, 0, FALSE },
  { "schulze", WS_METHOD_RANKED, WS_COUNTING_SCHULZE, 5, 24, 1, WS_TIE_FACILITATOR, 0, FALSE },
  { "schulze of few", WS_METHOD_RANKED, WS_COUNTING_SCHULZE, 4, 4, 1, WS_TIE_FACILITATOR, 0, FALSE },
  { "run-off", WS_METHOD_RANKED, WS_COUNTING_IRV, 6, 13, 1, WS_TIE_LOT, 0, FALSE },
  { "committee", WS_METHOD_COMMITTEE, WS_COUNTING_USUAL, 7, 40, 3, WS_TIE_LOT, 0, FALSE },
  { "small committee", WS_METHOD_COMMITTEE, WS_COUNTING_USUAL, 5, 6, 2, WS_TIE_LOT, 0, FALSE },
  { "greedy", WS_METHOD_BUDGET, WS_COUNTING_GREEDY, 7, 25, 1, WS_TIE_LOT, 0, FALSE },
  { "greedy that stops", WS_METHOD_BUDGET, WS_COUNTING_GREEDY, 7, 12, 1, WS_TIE_LOT, 1 + 2, FALSE },
  { "greedy with rivals", WS_METHOD_BUDGET, WS_COUNTING_GREEDY, 8, 12, 1, WS_TIE_LOT, 4 + 8, FALSE },
  { "equal shares", WS_METHOD_BUDGET, WS_COUNTING_EQUAL_SHARES, 6, 20, 1, WS_TIE_LOT, 0, FALSE },
  { "equal shares, all of it", WS_METHOD_BUDGET, WS_COUNTING_EQUAL_SHARES, 6, 11, 1, WS_TIE_LOT, 2 + 4 + 8, FALSE },
  { "gradients", WS_METHOD_GRADIENTS, WS_COUNTING_USUAL, 3, 15, 1, WS_TIE_LOT, 0, FALSE },
  { "consent", WS_METHOD_CONSENT, WS_COUNTING_USUAL, 0, 12, 1, WS_TIE_LOT, 0, FALSE },
  { "quadratic", WS_METHOD_QUADRATIC, WS_COUNTING_USUAL, 4, 15, 1, WS_TIE_FACILITATOR, 0, FALSE },
};

static void
add_options (WsVote     *vote,
             const Case *what,
             GRand      *chance)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < what->n_options; i++)
    {
      g_autofree char *text = g_strdup_printf ("Obra «%u», con comas; y \"comillas\"", i + 1);
      g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, text, "", 0, &error);
      gint64 cost = g_rand_int_range (chance, 20, 60) * G_GINT64_CONSTANT (100000);

      g_assert_no_error (error);
      if (what->method != WS_METHOD_BUDGET)
        continue;
      ws_vote_option_set_cost (option, cost, (what->variant & 8) != 0 && i % 3 == 0 ? cost / 3 : 0, cost / 7, &error);
      g_assert_no_error (error);
      if ((what->variant & 4) != 0 && i < 4)
        ws_vote_option_set_excludes (option, i < 2 ? "north" : "south", &error);
      g_assert_no_error (error);
    }
}

static WsVote *
new_vote (Fixture    *f,
          const Case *what,
          GRand      *chance)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (f->workshop, what->name, what->method, &error);
  WsVoteRules rules;

  g_assert_no_error (error);
  add_options (vote, what, chance);
  ws_vote_get_rules (vote, &rules);
  rules.counting = what->counting;
  rules.seats = what->seats;
  rules.tie_rule = what->tie_rule;
  rules.choose_max = 0;
  rules.entitled = 40;
  rules.present = 30;
  rules.budget = 15000000;
  rules.budget_form = what->n_ballots % 2 == 0 ? WS_BUDGET_KNAPSACK : WS_BUDGET_SHARE;
  rules.dots = what->method == WS_METHOD_QUADRATIC ? 25 : rules.dots;
  rules.stop = what->variant & 1;
  rules.threshold = (what->variant & 2) != 0 ? 4 : 0;
  if (what->method == WS_METHOD_YES_NO)
    {
      rules.majority = what->variant / 5;
      rules.base = what->variant % 5;
    }
  ws_vote_set_rules (vote, &rules, &error);
  g_assert_no_error (error);
  return vote;
}

/* Any ballot within the rules: thrown again until it is one. */
static char *
throw_ballot (WsVote     *vote,
              const Case *what,
              GRand      *chance)
{
  static const char *const answers[] = { "yes", "yes", "no", "abstain", "blank" };
  static const char *const consents[] = { "consent", "aside", "blank", "object: too dear, \"far\" too dear", "object: noise" };

  for (;;)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      static const int most[] = { 3, 2, 0, 6, 8, 8, 3, 9, 0, 5 };

      if (what->method == WS_METHOD_YES_NO)
        return g_strdup (answers[g_rand_int_range (chance, 0, 5)]);
      if (what->method == WS_METHOD_CONSENT)
        return g_strdup (consents[g_rand_int_range (chance, 0, 5)]);
      for (guint i = 0; i < what->n_options; i++)
        {
          int mark = g_rand_int_range (chance, 0, MIN ((guint) most[what->method],
                                                       what->method == WS_METHOD_RANKED || what->method == WS_METHOD_COMMITTEE
                                                       ? what->n_options + 1 : 99u));

          if (what->method == WS_METHOD_SCORE && g_rand_int_range (chance, 0, 6) == 0)
            g_string_append_printf (body, "%s-", i > 0 ? " " : "");
          else
            g_string_append_printf (body, "%s%d", i > 0 ? " " : "", mark);
        }
      if (g_rand_int_range (chance, 0, 12) == 0 && what->method != WS_METHOD_SCORE)
        for (guint i = 0; i < body->len; i++)
          body->str[i] = body->str[i] == ' ' ? ' ' : '0';
      if (ws_vote_check_ballot (vote, body->str, NULL))
        return g_strdup (body->str);
    }
}

static void
write_hands (WsVote *vote)
{
  int counts[] = { 4, 3, 3, 0, 2, 0 };
  WsTallySheet sheet = { .ballots = 12, .blank = 1, .spoiled = 1, .counts = counts };
  g_autoptr (GError) error = NULL;

  ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &sheet, &error);
  g_assert_no_error (error);
}

/* Twice the same papers, as two people would, and one that is not valid. */
static void
type_papers (WsVote     *vote,
             const Case *what,
             GRand      *chance)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (bodies, throw_ballot (vote, what, chance));
  g_ptr_array_add (bodies, g_strdup (WS_PAPER_SPOILED));
  for (int pass = 1; pass <= 2; pass++)
    {
      ws_vote_set_typed_by (vote, pass, pass == 1 ? "Ana" : "Luis", &error);
      g_assert_no_error (error);
      ws_vote_add_papers (vote, pass, 0, bodies, &error);
      g_assert_no_error (error);
    }
}

static void
break_tie (WsVote *vote)
{
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  g_autoptr (GPtrArray) tied = ws_result_list_tied (result);
  g_autoptr (GError) error = NULL;

  ws_vote_break_tie (vote, tied, "The committee decided.", &error);
  g_assert_no_error (error);
}

/* From a draft to a published vote, by the same verbs as clicks. */
static WsVote *
hold_vote (Fixture    *f,
           const Case *what,
           GRand      *chance)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = new_vote (f, what, chance);

  ws_vote_open (vote, "park", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < what->n_ballots; i++)
    {
      g_autofree char *body = throw_ballot (vote, what, chance);

      ws_vote_cast (vote, i, body, &error);
      g_assert_no_error (error);
    }
  if (what->hands)
    write_hands (vote);
  else if (g_rand_boolean (chance))
    type_papers (vote, what, chance);
  ws_vote_close (vote, &error);
  g_assert_no_error (error);
  if (ws_vote_needs_decision (vote))
    break_tie (vote);
  ws_vote_publish (vote, &error);
  g_assert_no_error (error);
  return vote;
}

/* Returns: the exit status of verify.py on a folder; -1: there is no python3 */
static int
verify (const char  *folder,
        char       **said)
{
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *script = g_build_filename (folder, "verify.py", NULL);
  const char *argv[] = { python, "-B", script, folder, NULL };
  g_autofree char *complaint = NULL;
  int status;

  if (python == NULL)
    return -1;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, said, &complaint, &status, NULL));
  if (*complaint != '\0')
    g_test_message ("%s", complaint);
  return WEXITSTATUS (status);
}

static void
change_digit (const char *path,
              GRand      *chance,
              const char *folder)
{
  g_autofree char *contents = NULL, *changed = NULL, *said = NULL;
  g_autoptr (GArray) digits = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize length, at;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (contents[i]))
      g_array_append_val (digits, i);
  if (digits->len == 0)
    return;
  at = g_array_index (digits, gsize, g_rand_int_range (chance, 0, digits->len));
  changed = g_memdup2 (contents, length);
  changed[at] = changed[at] == '9' ? '0' : changed[at] + 1;
  g_assert_true (g_file_set_contents (path, changed, length, NULL));
  if (verify (folder, &said) != 1)
    g_error ("%s: a changed digit at %" G_GSIZE_FORMAT " was not seen: %s", path, at, said);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

/* The same with sums that agree again: only counting can find it. */
static void
change_ballot (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ballots.csv", NULL);
  g_autofree char *sums_path = g_build_filename (folder, "SHA256SUMS", NULL);
  g_autofree char *contents = NULL, *sums = NULL, *hash = NULL, *new_hash = NULL, *said = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GString) new_sums = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (sums_path, &sums, NULL, NULL));
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  changed = g_string_new (contents);
  g_string_replace (changed, "\n1,", "\n2,", 1);
  new_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, changed->str, -1);
  new_sums = g_string_new (sums);
  g_assert_cmpuint (g_string_replace (new_sums, hash, new_hash, 0), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  g_assert_true (g_file_set_contents (sums_path, new_sums->str, -1, NULL));
  g_assert_cmpint (verify (folder, &said), ==, g_str_equal (hash, new_hash) ? 0 : 1);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_assert_true (g_file_set_contents (sums_path, sums, -1, NULL));
}

static void
check_package (const char *folder,
               GRand      *chance,
               guint       n_changes)
{
  g_autofree char *said = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  int status = verify (folder, &said);

  if (status < 0)
    return;
  if (status != 0)
    g_error ("%s: %s", folder, said);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  for (guint i = 0; i < n_changes; i++)
    change_digit (g_ptr_array_index (paths, g_rand_int_range (chance, 0, paths->len)), chance, folder);
  change_ballot (folder);
}

/* Every method, with ballots by chance: the seed of the test names them. */
static void
test_methods (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WsVote) vote = hold_vote (f, &cases[i], chance);
      g_autofree char *folder = g_build_filename (f->folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      ws_package_write (vote, folder, &error);
      g_assert_no_error (error);
      check_package (folder, chance, 1);
    }
}

/* Nothing before it is published, nothing over something else, and never a part of it. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (WsVote) draft = new_vote (f, &cases[0], chance);
  g_autoptr (WsVote) vote = hold_vote (f, &cases[2], chance);
  g_autofree char *folder = g_build_filename (f->folder, "package", NULL);
  g_autofree char *nowhere = g_build_filename (f->folder, "no", "such", "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ws_package_write (draft, folder, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_false (ws_package_write (vote, nowhere, &error));
  g_clear_error (&error);
  g_assert_true (ws_package_write (vote, folder, &error));
  g_assert_no_error (error);
  g_assert_false (ws_package_write (vote, folder, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
}

static void
test_warning (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  static const Case few = { "seven", WS_METHOD_RANKED, WS_COUNTING_IRV, 7, 12, 1, WS_TIE_LOT, 0, FALSE };
  static const Case many = { "three", WS_METHOD_RANKED, WS_COUNTING_IRV, 3, 12, 1, WS_TIE_LOT, 0, FALSE };
  g_autoptr (WsVote) seven = hold_vote (f, &few, chance);
  g_autoptr (WsVote) three = hold_vote (f, &many, chance);
  g_autofree char *warning = ws_package_warn (seven, "en");
  g_autofree char *none = ws_package_warn (three, "en");

  g_assert_nonnull (strstr (warning, "7 options than the 12 ballots"));
  g_assert_null (none);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/ws-package/methods", test_methods);
  ADD ("/ws-package/refused", test_refused);
  ADD ("/ws-package/warning", test_warning);
  return g_test_run ();
}
