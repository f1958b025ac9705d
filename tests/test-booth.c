/* test-booth.c — the real booth with a real file: votes by keys alone, and nothing left behind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <sys/resource.h>

#include "booth-window.h"

static void
test_dots (Test          *test,
           gconstpointer  data)
{
  make_dots (test);
  open_booth (test, FALSE);
  assert_at (test, WS_BOOTH_AT_LOCKED);
  g_assert_true (shows (test, "0 ballots in the box"));
  keys (test, "F2 Return Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "5 of 5 points left"));

  /* by its number, wherever it stands in the random order */
  keys (test, "3 plus Right plus");
  g_assert_true (shows (test, "2 points is the most for one proposal."));
  g_assert_true (shows (test, "3 of 5 points left"));
  keys (test, "1 space");
  g_assert_false (shows (test, "the most for one proposal"));
  keys (test, "3 minus");
  g_assert_true (shows (test, "3 of 5 points left"));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_true (shows (test, "Lamps"));
  g_assert_true (shows (test, "Garden"));
  g_assert_false (shows (test, "Toilets"));
  g_assert_true (shows (test, "3 points not used"));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_DEPOSIT);
  keys (test, "Return Return");
  assert_at (test, WS_BOOTH_AT_DEPOSIT);
  g_assert_cmpuint (ws_vote_get_cast (test->vote), ==, 0);
  keys (test, "space Return");
  assert_at (test, WS_BOOTH_AT_DEPOSIT);
  g_assert_true (shows (test, "To deposit, press the space bar."));
  keys (test, "space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "1 0 1 0");
}

static void
test_approval (Test          *test,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  WsVoteRules rules;

  test->vote = ws_vote_add (test->file.workshop, "Which day?", WS_METHOD_APPROVAL, &error);
  add_options (test, proposals);
  ws_vote_get_rules (test->vote, &rules);
  rules.choose_min = 2;
  rules.choose_max = 2;
  g_assert_true (ws_vote_set_rules (test->vote, &rules, &error));
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 space Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "Please choose at least 2."));
  keys (test, "4 Right 1 plus");
  g_assert_true (shows (test, "You have chosen 2. Remove one to choose another."));
  keys (test, "4 Left 1 space Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_false (shows (test, "Court"));
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "1 1 0 0");
}

/* Five options are on one sheet, whatever the method. */
static void
test_five (Test          *test,
           gconstpointer  data)
{
  static const char *const fifth[] = { "Benches with shade", NULL };
  g_autoptr (GError) error = NULL;

  test->vote = ws_vote_add (test->file.workshop, "Which ones?", GPOINTER_TO_INT (data), &error);
  add_options (test, proposals);
  add_options (test, fifth);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_false (shows (test, "Sheet"));
  keys (test, "Down Down Down Down Down plus Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
}

static void
test_yes_no (Test          *test,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  test->vote = ws_vote_add (test->file.workshop, "Keys to the committee?", WS_METHOD_YES_NO, &error);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return");
  g_assert_true (shows (test, "More people must say Yes than No."));
  keys (test, "y n a n Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  keys (test, "Escape Down space Right space");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  keys (test, "Return Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "no");
}

static void
test_blank (Test          *test,
            gconstpointer  data)
{
  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return Return");
  assert_at (test, WS_BOOTH_AT_BLANK);
  /* Enter leads back, never to a blank vote */
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  keys (test, "Return Down Down Return");
  assert_at (test, WS_BOOTH_AT_DEPOSIT);
  keys (test, "space space");
  assert_box (test, "0 0 0 0");
}

/* Held keys: two hundred presses without a release are one step. */
static void
test_held_key (Test          *test,
               gconstpointer  data)
{
  make_dots (test);
  open_booth (test, FALSE);
  key (test, GDK_KEY_F2);
  for (int i = 0; i < 200; i++)
    g_assert_true (raw_key (test, GDK_KEY_Return, 0, TRUE));
  assert_at (test, WS_BOOTH_AT_READ);
  raw_key (test, GDK_KEY_Return, 0, FALSE);
  keys (test, "Return 1");
  for (int i = 0; i < 50; i++)
    raw_key (test, GDK_KEY_plus, 0, TRUE);
  g_assert_true (shows (test, "4 of 5 points left"));
}

static void
test_keys_swallowed (Test          *test,
                     gconstpointer  data)
{
  const struct { guint keyval; GdkModifierType modifiers; } all[] = {
    { GDK_KEY_F4, GDK_ALT_MASK }, { GDK_KEY_q, GDK_CONTROL_MASK }, { GDK_KEY_w, GDK_CONTROL_MASK },
    { GDK_KEY_F10, 0 }, { GDK_KEY_F11, 0 }, { GDK_KEY_Menu, 0 }, { GDK_KEY_Escape, 0 },
    { GDK_KEY_c, GDK_CONTROL_MASK }, { GDK_KEY_v, GDK_CONTROL_MASK }, { GDK_KEY_z, GDK_CONTROL_MASK },
    { GDK_KEY_i, GDK_CONTROL_MASK }, { GDK_KEY_d, GDK_SUPER_MASK },
  };
  gboolean closes = FALSE;

  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_true (raw_key (test, all[i].keyval, all[i].modifiers, TRUE));
      raw_key (test, all[i].keyval, all[i].modifiers, FALSE);
    }
  g_signal_emit_by_name (test->booth, "close-request", &closes);
  g_assert_true (closes);
  gtk_window_close (GTK_WINDOW (test->booth));
  settle (30);
  g_assert_cmpuint (test->left, ==, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->booth)));
  assert_at (test, WS_BOOTH_AT_WELCOME);
}

/* After a ballot is in the box no widget, shown or hidden, holds anything of it, and no page of it is alive.
 * */
static void
test_nothing_left (Test          *test,
                   gconstpointer  data)
{
  static const char *const traces[] = { "Lamps", "Toilets", "Garden", "Court", "point", "Chosen", NULL };
  GtkWidget *page;

  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 plus");
  page = current_page (test);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  keys (test, "F1");
  assert_at (test, WS_BOOTH_AT_HELP);
  for (guint i = 0; traces[i] != NULL; i++)
    g_assert_false (shows (test, traces[i]));
  settle (20);
  g_assert_null (page);
  keys (test, "Return");
  g_assert_true (shows (test, "4 of 5 points left"));
  keys (test, "Return");
  page = current_page (test);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  keys (test, "Return space space");
  assert_at (test, WS_BOOTH_AT_THANKS);
  settle (20);
  g_assert_null (page);
  for (guint i = 0; traces[i] != NULL; i++)
    g_assert_false (shows (test, traces[i]));
  test->skew += 6 * (gint64) G_USEC_PER_SEC;
  settle (350);
  assert_at (test, WS_BOOTH_AT_LOCKED);
  g_assert_true (shows (test, "1 ballot in the box"));
  keys (test, "F2 Return Return");
  g_assert_true (shows (test, "5 of 5 points left"));
}

static void
test_idle (Test          *test,
           gconstpointer  data)
{
  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 plus");
  test->skew += 181 * (gint64) G_USEC_PER_SEC;
  settle (350);
  assert_at (test, WS_BOOTH_AT_IDLE);
  g_assert_false (shows (test, "Toilets"));
  g_assert_true (shows (test, "seconds the ballot is erased and not counted."));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "4 of 5 points left"));
  /* the lid was closed for an hour */
  test->skew += 3600 * (gint64) G_USEC_PER_SEC;
  settle (350);
  assert_at (test, WS_BOOTH_AT_LOCKED);
  g_assert_cmpuint (ws_vote_get_cast (test->vote), ==, 0);
}

/* A disk that takes nothing: the vote is not lost, and it is saved once when there is room again. */
static void
test_not_saved (Test          *test,
                gconstpointer  data)
{
  struct rlimit limit, none;

  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 plus Return Return space");
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  none = limit;
  none.rlim_cur = 0;
  setrlimit (RLIMIT_FSIZE, &none);
  keys (test, "space");
  setrlimit (RLIMIT_FSIZE, &limit);
  assert_at (test, WS_BOOTH_AT_NOT_SAVED);
  g_assert_cmpuint (ws_vote_get_cast (test->vote), ==, 0);
  g_assert_false (shows (test, "Toilets"));
  keys (test, "Escape F1");
  assert_at (test, WS_BOOTH_AT_NOT_SAVED);
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_THANKS);
  assert_box (test, "0 1 0 0");
}

/* More proposals than fit: nobody goes on without having seen every sheet. */
static void
test_sheets (Test          *test,
             gconstpointer  data)
{
  static const char *const more[] = {
    "Benches", "Ramp", "Fountain", "Dogs", "Bins", "Trees", "Swings", NULL,
  };

  make_dots (test);
  add_options (test, more);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return");
  g_assert_true (shows (test, "Sheet 1 of 2"));
  g_assert_true (shows (test, "Next sheet"));
  keys (test, "Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "Sheet 2 of 2"));
  keys (test, "Escape");
  g_assert_true (shows (test, "Sheet 1 of 2"));
  /* every sheet is seen; a number leads to its sheet; down goes through all of them */
  keys (test, "7 plus Return");
  assert_at (test, WS_BOOTH_AT_REVIEW);
  g_assert_true (shows (test, "Fountain"));
  g_assert_true (shows (test, "The other ten: no points."));
  keys (test, "Escape Down Down Down Down Down Down Down Down Down");
  g_assert_true (shows (test, "Sheet 2 of 2"));
  keys (test, "Up");
  g_assert_true (shows (test, "Sheet 1 of 2"));
}

static void
test_leave (Test          *test,
            gconstpointer  data)
{
  WsBooth *booth;

  make_dots (test);
  open_booth (test, FALSE);
  booth = test->booth;
  g_object_add_weak_pointer (G_OBJECT (booth), (gpointer *) &booth);
  keys (test, "F2 Return Return 2 plus");
  g_assert_true (raw_key (test, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, TRUE));
  raw_key (test, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, FALSE);
  assert_at (test, WS_BOOTH_AT_EXIT);
  g_assert_false (shows (test, "Toilets"));
  /* letters belong to the passphrase here, not to the booth */
  g_assert_false (raw_key (test, GDK_KEY_s, 0, TRUE));
  g_assert_false (raw_key (test, GDK_KEY_1, 0, TRUE));
  key (test, GDK_KEY_Return);
  g_assert_true (shows (test, "Type the passphrase first."));
  type_passphrase (test, "wrong one");
  g_assert_true (shows (test, "That is not the passphrase. Try again."));
  assert_at (test, WS_BOOTH_AT_EXIT);
  key (test, GDK_KEY_Escape);
  assert_at (test, WS_BOOTH_AT_CHOOSE);
  g_assert_true (shows (test, "4 of 5 points left"));
  raw_key (test, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, TRUE);
  type_passphrase (test, PASSPHRASE);
  settle (50);
  g_assert_cmpuint (test->left, ==, 1);
  g_assert_null (booth);
  g_assert_cmpuint (ws_vote_get_cast (test->vote), ==, 0);
}

static void
test_too_many_attempts (Test          *test,
                        gconstpointer  data)
{
  make_dots (test);
  open_booth (test, TRUE);
  keys (test, "F2");
  assert_at (test, WS_BOOTH_AT_ADMIT);
  for (int i = 0; i < 3; i++)
    type_passphrase (test, "wrong one");
  g_assert_true (shows (test, "Too many attempts. Wait"));
  gtk_editable_set_text (GTK_EDITABLE (find_text (GTK_WIDGET (test->booth))), PASSPHRASE);
  key (test, GDK_KEY_Return);
  settle (700);
  assert_at (test, WS_BOOTH_AT_ADMIT);
}

static void
test_ask_each (Test          *test,
               gconstpointer  data)
{
  make_dots (test);
  open_booth (test, TRUE);
  keys (test, "F2");
  type_passphrase (test, PASSPHRASE);
  assert_at (test, WS_BOOTH_AT_WELCOME);
  keys (test, "Return Escape Return Return");
  assert_at (test, WS_BOOTH_AT_CHOOSE);
}

/* The control window goes when the booth is there, and comes back when the facilitator leaves. */
static void
test_control_window (Test          *test,
                     gconstpointer  data)
{
  g_autoptr (GtkApplication) app = gtk_application_new ("org.opencities.Workshop.Test",
                                                        G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;
  GtkWidget *control;

  g_assert_true (g_application_register (G_APPLICATION (app), NULL, &error));
  control = gtk_application_window_new (app);
  gtk_window_present (GTK_WINDOW (control));
  make_dots (test);
  g_assert_true (ws_vote_open (test->vote, PASSPHRASE, &error));
  test->booth = ws_booth_new (app, test->vote, FALSE);
  g_signal_connect_swapped (test->booth, "left", G_CALLBACK (on_left), test);
  g_assert_true (gtk_widget_get_visible (control));
  gtk_window_present (GTK_WINDOW (test->booth));
  settle (150);
  g_assert_false (gtk_widget_get_visible (control));
  raw_key (test, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, TRUE);
  type_passphrase (test, PASSPHRASE);
  settle (50);
  g_assert_cmpuint (test->left, ==, 1);
  g_assert_true (gtk_widget_get_visible (control));
  gtk_window_destroy (GTK_WINDOW (control));
}

/* Every screen in a window of any size: nothing warns, everything stays in its window. */
static void
test_sizes (Test          *test,
            gconstpointer  data)
{
  static const int sizes[][2] = { { 1024, 768 }, { 1920, 1080 }, { 800, 480 }, { 1366, 768 } };

  make_dots (test);
  open_booth (test, FALSE);
  keys (test, "F2 Return Return 2 plus");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gtk_window_unfullscreen (GTK_WINDOW (test->booth));
      gtk_window_set_default_size (GTK_WINDOW (test->booth), sizes[i][0], sizes[i][1]);
      settle (120);
      if (ws_booth_get_state (test->booth) == WS_BOOTH_AT_COVERED)
        keys (test, "Return");
      g_assert_true (shows (test, "4 of 5 points left"));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/booth/" name, Test, NULL, set_up, func, tear_down)
  ADD ("dots", test_dots);
  ADD ("approval", test_approval);
  g_test_add ("/booth/five-dots", Test, GINT_TO_POINTER (WS_METHOD_DOTS), set_up, test_five, tear_down);
  g_test_add ("/booth/five-approval", Test, GINT_TO_POINTER (WS_METHOD_APPROVAL), set_up, test_five,
              tear_down);
  ADD ("yes-no", test_yes_no);
  ADD ("blank", test_blank);
  ADD ("held-key", test_held_key);
  ADD ("keys-swallowed", test_keys_swallowed);
  ADD ("nothing-left", test_nothing_left);
  ADD ("idle", test_idle);
  ADD ("not-saved", test_not_saved);
  ADD ("sheets", test_sheets);
  ADD ("leave", test_leave);
  ADD ("too-many-attempts", test_too_many_attempts);
  ADD ("ask-each", test_ask_each);
  ADD ("control-window", test_control_window);
  ADD ("sizes", test_sizes);
  return g_test_run ();
}
