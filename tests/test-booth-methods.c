/* test-booth-methods.c — a vote of every method in the real booth, by keys alone; slips, the list, practice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "booth-window.h"

#include "ws-people-search.h"

#define PESOS G_GINT64_CONSTANT (100)

static void
make (Test     *test,
      WsMethod  method)
{
  g_autoptr (GError) error = NULL;

  test->vote = ws_vote_add (test->file.workshop, "What first?", method, &error);
  g_assert_no_error (error);
  if (method != WS_METHOD_YES_NO && method != WS_METHOD_CONSENT)
    add_options (test, proposals);
}

static void
set_rules (Test        *test,
           WsVoteRules *rules)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_vote_set_rules (test->vote, rules, &error));
  g_assert_no_error (error);
}

static void
test_score (Test          *test,
            gconstpointer  data)
{
  make (test, WS_METHOD_SCORE);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return");
  g_assert_true (shows (test, "0 of 4 with a number"));
  keys (test, "3 plus plus plus 1 plus 2 Left");
  g_assert_true (shows (test, "There is no number to take back here."));
  /* the focus follows the number, and the space bar takes away the one that is chosen */
  keys (test, "1 Right Right Right Right Right Right");
  g_assert_true (shows (test, "5 is the highest number."));
  keys (test, "space");
  g_assert_true (shows (test, "1 of 4 with a number"));
  keys (test, "1 plus Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_true (shows (test, "2 of 5"));
  g_assert_true (shows (test, "0 of 5"));
  g_assert_true (shows (test, "The other two: without a number, which counts as 0."));
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "0 - 2 -");
}

/* Shift and an arrow move; a letter of the alphabet does nothing. */
static void
shift (Test  *test,
       guint  keyval)
{
  raw_key (test, keyval, GDK_SHIFT_MASK, TRUE);
  raw_key (test, keyval, GDK_SHIFT_MASK, FALSE);
}

static void
test_ranked (Test          *test,
             gconstpointer  data)
{
  make (test, GPOINTER_TO_INT (data));
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 3 space 1 Right 4 plus");
  g_assert_true (shows (test, "Touch another one if you wish"));
  /* 3, 1, 4: the last goes up, the first cannot */
  keys (test, "4");
  shift (test, GDK_KEY_Up);
  keys (test, "3");
  shift (test, GDK_KEY_Up);
  g_assert_true (shows (test, "This is the first already."));
  shift (test, GDK_KEY_Down);
  /* 4, 3, 1: moving again moves the same one, because it keeps the focus */
  shift (test, GDK_KEY_Down);
  shift (test, GDK_KEY_Down);
  g_assert_true (shows (test, "This is the last of your order already."));
  keys (test, "3 Left 2 space 3 space Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_false (shows (test, "The other"));
  keys (test, "Escape 2 minus Return");
  g_assert_true (shows (test, "The other one: "));
  g_assert_false (shows (test, "Toilets"));
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "2 0 3 1");
}

static void
test_budget (Test          *test,
             gconstpointer  data)
{
  static const gint64 costs[] = { 900000, 650000, 480000, 500000 };
  g_autoptr (GError) error = NULL;
  WsVoteRules rules;

  make (test, WS_METHOD_BUDGET);
  ws_vote_get_rules (test->vote, &rules);
  rules.budget = 2000000 * PESOS;
  set_rules (test, &rules);
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (test->vote), i);

      ws_vote_option_set_cost (option, costs[i] * PESOS, i == 3 ? 200000 * PESOS : 0, i == 3 ? 100000 * PESOS : 0, &error);
      g_assert_no_error (error);
    }
  open_booth (test, FALSE);
  keys (test, "F2 Return Return");
  g_assert_true (shows (test, "$2,000,000 left"));
  keys (test, "1 space 2 space 4 plus plus plus");
  g_assert_true (shows (test, "So far $1,950,000"));
  g_assert_true (shows (test, "Chosen with $400,000"));
  keys (test, "plus");
  g_assert_true (shows (test, "Does not fit: $50,000 short"));
  keys (test, "3 space");
  g_assert_true (shows (test, "Does not fit: $430,000 short"));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  /* what nothing can be bought with is not a thing to warn of */
  g_assert_false (shows (test, "not used"));
  keys (test, "Escape 4 minus Return");
  g_assert_true (shows (test, "$150,000 not used"));
  keys (test, "Escape 4 plus Return");
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  g_assert_false (shows (test, "$"));
  assert_box (test, "1 1 0 3");
}

static void
test_gradients (Test          *test,
                gconstpointer  data)
{
  WsVoteRules rules;

  make (test, WS_METHOD_GRADIENTS);
  ws_vote_get_rules (test->vote, &rules);
  rules.shuffle = FALSE;
  set_rules (test, &rules);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 3 Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "Proposal 2 of 4"));
  keys (test, "Down Down space space Right space Return Return Down space Escape Return Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_true (shows (test, "I agree, with a reservation"));
  g_assert_true (shows (test, "The other one: nothing said."));
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "3 6 0 1");
}

static void
test_quadratic (Test          *test,
                gconstpointer  data)
{
  WsVoteRules rules;

  make (test, WS_METHOD_QUADRATIC);
  ws_vote_get_rules (test->vote, &rules);
  rules.dots = 10;
  set_rules (test, &rules);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 plus plus plus");
  g_assert_true (shows (test, "1 of 10 credits left"));
  g_assert_true (shows (test, "3 votes · one more costs 7"));
  keys (test, "plus");
  g_assert_true (shows (test, "The next vote costs 7 credits, and 1 are left."));
  keys (test, "Return");
  g_assert_true (shows (test, "1 credit not used"));
  keys (test, "Escape 1 plus Return Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "1 3 0 0");
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The reason is kept while it is covered, asked for if it is missing, and nowhere after the thanks. */
static void
test_consent (Test          *test,
              gconstpointer  data)
{
  GtkWidget *view, *page;
  GtkTextBuffer *buffer;

  make (test, WS_METHOD_CONSENT);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return c o Return");
  assert_at (test, WS_BOOTH_AT_REASON);
  keys (test, "Return");
  g_assert_true (shows (test, "Please write what your objection is."));
  view = find_text_view (GTK_WIDGET (test->booth));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->booth)) == view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  g_assert_false (raw_key (test, GDK_KEY_s, 0, TRUE));
  gtk_text_buffer_insert_at_cursor (buffer, "The slope floods", -1);
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  keys (test, "F1");
  g_assert_false (shows (test, "slope"));
  keys (test, "Return");
  g_assert_true (shows (test, "The slope floods"));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_true (shows (test, "The slope floods"));
  page = current_page (test);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  settle (30);
  g_assert_null (page);
  g_assert_false (shows (test, "slope"));
  assert_box (test, "object: The slope floods");
}

/* Marked words reach neither clipboard, and the field is empty when its screen is left, whoever holds it. */
static void
test_reason_clipboard (Test          *test,
                       gconstpointer  data)
{
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  GdkClipboard *primary;

  make (test, WS_METHOD_CONSENT);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return o Return");
  view = find_text_view (GTK_WIDGET (test->booth));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  primary = gtk_widget_get_primary_clipboard (view);
  gtk_text_buffer_insert_at_cursor (buffer, "The slope floods", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  settle (30);
  g_assert_null (gdk_clipboard_get_content (primary));
  raw_key (test, GDK_KEY_c, GDK_CONTROL_MASK, TRUE);
  settle (30);
  g_assert_null (gdk_clipboard_get_content (gtk_widget_get_clipboard (view)));
  g_object_ref (buffer);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  keys (test, "Escape");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  settle (30);
  g_assert_null (view);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_object_unref (buffer);
}

/* Each code once; what is wrong with another one is said, and what to do. */
static void
test_slips (Test          *test,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) slips = NULL;
  g_autofree char *spelled = NULL;
  WsVoteRules rules;

  make (test, WS_METHOD_DOTS);
  ws_vote_get_rules (test->vote, &rules);
  rules.admission = WS_ADMISSION_CODES;
  set_rules (test, &rules);
  slips = ws_vote_make_slips (test->vote, 3, &error);
  g_assert_no_error (error);
  open_booth (test, FALSE);
  assert_at (test, WS_BOOTH_AT_CODE);
  keys (test, "B Return");
  g_assert_true (shows (test, "The code has 8 letters; there are 1 so far."));
  keys (test, "x");
  g_assert_true (shows (test, "No code has the sign X."));
  keys (test, "A b A b A b A Return");
  g_assert_true (shows (test, "There is no such code"));
  keys (test, "b");
  g_assert_true (shows (test, "All letters are there."));
  for (int i = 0; i < 8; i++)
    key (test, GDK_KEY_BackSpace);
  for (const char *p = slips[0]; *p != '\0'; p++)
    if (*p != '-')
      key (test, *p);
  key (test, GDK_KEY_Return);
  assert_at (test, WS_BOOTH_AT_READ);
  keys (test, "Return 3 plus Return Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  g_assert_true (shows (test, "Put your slip in the jar"));
  test->skew += 6 * (gint64) G_USEC_PER_SEC;
  settle (350);
  assert_at (test, WS_BOOTH_AT_CODE);
  for (const char *p = slips[0]; *p != '\0'; p++)
    if (*p != '-')
      key (test, *p);
  key (test, GDK_KEY_Return);
  assert_at (test, WS_BOOTH_AT_CODE);
  g_assert_true (shows (test, "This code has already voted"));
  assert_box (test, "0 0 1 0");
}

/* The name is picked outside, shown nowhere inside, and marked with the ballot. */
static void
test_list (Test          *test,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsPerson) person = ws_person_add_walk_in (test->file.workshop, "Rosa Medina", &error);
  WsVoteRules rules;

  g_assert_no_error (error);
  ws_person_set_entitled (person, TRUE, &error);
  make (test, WS_METHOD_DOTS);
  ws_vote_get_rules (test->vote, &rules);
  rules.admission = WS_ADMISSION_ROLL;
  set_rules (test, &rules);
  open_booth (test, FALSE);
  keys (test, "F2");
  assert_at (test, WS_BOOTH_AT_EXIT);
  keys (test, "Escape");
  ws_booth_admit (test->booth, person);
  assert_at (test, WS_BOOTH_AT_WELCOME);
  g_assert_false (shows (test, "Rosa"));
  keys (test, "Return Return 1 plus Return Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  g_assert_true (ws_vote_has_voted (test->vote, person));
  test->skew += 6 * (gint64) G_USEC_PER_SEC;
  settle (350);
  keys (test, "F2");
  assert_at (test, WS_BOOTH_AT_EXIT);
  assert_box (test, "1 0 0 0");
}

/* Practice of every method on every screen: its words, no box, and the end of it is the end. */
static void
test_practice (Test          *test,
               gconstpointer  data)
{
  WsMethod method = GPOINTER_TO_INT (data);
  gint64 steps;

  make (test, method);
  steps = ws_store_query_int (test->file.store, "SELECT count(*) FROM step", NULL);
  test->booth = ws_booth_new_practice (NULL, test->vote);
  ws_booth_set_clock (test->booth, clock_now, test);
  g_signal_connect_swapped (test->booth, "left", G_CALLBACK (on_left), test);
  gtk_window_present (GTK_WINDOW (test->booth));
  settle (150);
  for (WsBoothState at = WS_BOOTH_AT_WELCOME; at != WS_BOOTH_AT_DEPOSIT; at = ws_booth_get_state (test->booth))
    {
      assert_at (test, at);
      g_assert_true (shows (test, "PRACTICE: does not count"));
      g_assert_false (shows (test, "Lamps"));
      keys (test, at == WS_BOOTH_AT_BLANK ? "Down Down Return" : "Return");
    }
  keys (test, "space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  g_assert_true (shows (test, "PRACTICE: does not count"));
  g_assert_true (shows (test, "nothing was kept"));
  test->skew += 6 * (gint64) G_USEC_PER_SEC;
  settle (400);
  g_assert_cmpuint (test->left, ==, 1);
  g_assert_cmpint (ws_store_query_int (test->file.store, "SELECT count(*) FROM step", NULL), ==, steps);
  g_assert_cmpint (ws_store_query_int (test->file.store, "SELECT count(*) FROM ballot", NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const char *const words[] = { "dots", "approval", "yes-no", "score", "ranked", "committee", "budget",
                                       "gradients", "consent", "quadratic" };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func, data) g_test_add ("/booth-methods/" name, Test, data, set_up, func, tear_down)
  ADD ("score", test_score, NULL);
  ADD ("ranked", test_ranked, GINT_TO_POINTER (WS_METHOD_RANKED));
  ADD ("committee", test_ranked, GINT_TO_POINTER (WS_METHOD_COMMITTEE));
  ADD ("budget", test_budget, NULL);
  ADD ("gradients", test_gradients, NULL);
  ADD ("quadratic", test_quadratic, NULL);
  ADD ("consent", test_consent, NULL);
  ADD ("reason-clipboard", test_reason_clipboard, NULL);
  ADD ("slips", test_slips, NULL);
  ADD ("list", test_list, NULL);
  for (int i = 0; i < (int) G_N_ELEMENTS (words); i++)
    {
      g_autofree char *name = g_strconcat ("/booth-methods/practice-", words[i], NULL);

      g_test_add (name, Test, GINT_TO_POINTER (i), set_up, test_practice, tear_down);
    }
  return g_test_run ();
}
