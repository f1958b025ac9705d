/* test-votes-page.c — a vote from draft to publication, through the pages, into a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-figure-view.h"
#include "ws-passphrase-dialog.h"
#include "ws-question.h"
#include "ws-result.h"
#include "ws-vote-card.h"
#include "ws-vote-chooser.h"
#include "ws-vote-option-row.h"
#include "ws-vote-result.h"
#include "ws-vote-setup.h"
#include "ws-vote-totals.h"
#include "ws-votes-page.h"

#define PASSPHRASE "amapola 7"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  fixture_set_up (&f->file, NULL);
  page_show (f, WS_TYPE_VOTES_PAGE);
}

static WsVote *
add_vote (PageFixture *f,
          WsMethod     method,
          WsChannel    channel,
          WsTieRule    tie,
          const char  *const *options)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (f->file.workshop, "What <first> & why?", method, &error);
  WsVoteRules rules;

  g_assert_no_error (error);
  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    {
      g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, options[i], "", 0, &error);
      g_assert_no_error (error);
    }
  ws_vote_get_rules (vote, &rules);
  rules.channel = channel;
  rules.tie_rule = tie;
  rules.entitled = 40;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  settle ();
  return vote;
}

static const char *const three[] = { "Lamps", "Toilets & taps", "Games", NULL };

static void
act (PageFixture *f,
     const char  *action,
     WsVote      *vote)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, "x", ws_row_get_id (WS_ROW (vote))));
  settle ();
}

/* The question that is being asked. */
static GtkWidget *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* Presses the button that does it, or Cancel. */
static void
answer (const char *response)
{
  GtkWidget *asked = dialog (), *button;
  gboolean yes = g_str_equal (response, "do");

  g_assert_nonnull (asked);
  for (guint i = 0; (button = find (asked, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if ((gtk_widget_has_css_class (button, "suggested") || gtk_widget_has_css_class (button, "destructive")) == yes &&
        (yes || find_label (button, "Cancel") != NULL))
      {
        click (button);
        return;
      }
  g_assert_not_reached ();
}

static void
open_with_passphrase (PageFixture *f,
                      WsVote      *vote)
{
  GtkWidget *asked;

  act (f, "votes.open", vote);
  asked = dialog ();
  g_assert_true (WS_IS_PASSPHRASE_DIALOG (asked));
  gtk_editable_set_text (GTK_EDITABLE (find (asked, ADW_TYPE_PASSWORD_ENTRY_ROW, 0)), PASSPHRASE);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "do"));
  gtk_editable_set_text (GTK_EDITABLE (find (asked, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)), "amapola 8");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "do"));
  g_assert_nonnull (find_label (asked, "not the same"));
  gtk_editable_set_text (GTK_EDITABLE (find (asked, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)), PASSPHRASE);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "do"));
  answer ("do");
  /* the passphrase is kept in a thread; meanwhile the page answers, and nothing is opened twice */
  for (guint i = 0; i < 200 && ws_vote_get_state (vote) == WS_VOTE_DRAFT; i++)
    settle ();
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_OPEN);
}

static void
cast (WsVote     *vote,
      const char *body,
      guint       n)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (ws_vote_cast (vote, ws_vote_get_cast (vote), body, &error));
      g_assert_no_error (error);
    }
  settle ();
}

static void
test_whole_path (PageFixture   *f,
                 gconstpointer  data)
{
  g_autoptr (WsVote) vote = NULL;
  g_autofree char *words = NULL;
  g_autoptr (WsFigure) figure = NULL;
  g_autoptr (WsLang) lang = ws_lang_new ("en");

  g_assert_nonnull (find_label (f->window, "No votes yet"));
  vote = add_vote (f, WS_METHOD_DOTS, WS_CHANNEL_LAPTOP, WS_TIE_RUNOFF, three);
  g_assert_nonnull (find_label (f->window, "1 draft"));
  g_assert_nonnull (find_label (f->window, "What <first> & why?"));
  act (f, "votes.show", vote);
  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_SETUP, 0));

  /* wrong answers leave it as it was */
  act (f, "votes.open", vote);
  answer ("close");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_DRAFT);
  open_with_passphrase (f, vote);

  /* open: the number of ballots and nothing else */
  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_CARD, 0));
  cast (vote, "2 1 0", 3);
  cast (vote, "2 0 2", 1);
  g_assert_nonnull (find_label (find (f->page, WS_TYPE_VOTE_CARD, 0), "4"));
  g_assert_nonnull (find_label (f->window, "of 40 entitled"));
  g_assert_null (find (f->page, WS_TYPE_FIGURE_VIEW, 0));
  g_assert_null (find_label (f->window, "Lamps"));
  ws_page_show_row (f->page, ws_row_get_id (WS_ROW (vote)));
  settle ();
  g_assert_null (find (f->page, WS_TYPE_VOTE_RESULT, 0));
  g_assert_null (find_label (f->window, "8"));

  /* closing is asked, and few ballots are pointed out */
  act (f, "votes.close", vote);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog ())), "guess who voted how"));
  answer ("close");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_OPEN);
  act (f, "votes.close", vote);
  answer ("do");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_CLOSED);

  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_RESULT, 0));
  g_assert_nonnull (find_label (f->window, "STILL TO BE PUBLISHED"));
  g_object_get (find (f->page, WS_TYPE_FIGURE_VIEW, 0), "figure", &figure, NULL);
  words = ws_figure_describe (figure, lang);
  g_assert_nonnull (strstr (words, "Lamps: 8"));
  g_assert_nonnull (strstr (words, "chosen"));
  g_assert_nonnull (find_label (f->window, "Fingerprint of the ballots"));

  act (f, "votes.publish", vote);
  answer ("do");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_PUBLISHED);
  g_assert_nonnull (find_label (f->window, "PUBLISHED"));
  g_assert_null (find_button (f->window, "Publish"));

  /* another round, both kept and linked */
  act (f, "votes.new-round", vote);
  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_SETUP, 0));
  g_assert_true (ws_page_go_back (f->page));
  settle ();
  g_assert_nonnull (find_label (f->window, "Round 2"));
  act (f, "votes.show", vote);
  g_assert_nonnull (find_label (f->window, "this one"));
  g_assert_true (ws_page_go_back (f->page));
  g_assert_false (ws_page_go_back (f->page));
}

static void
test_setup (PageFixture   *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_DOTS, WS_CHANNEL_LAPTOP, WS_TIE_RUNOFF, NULL);
  GtkWidget *setup, *add, *row, *dots;
  WsVoteRules rules;

  act (f, "votes.show", vote);
  setup = find (f->page, WS_TYPE_VOTE_SETUP, 0);
  g_assert_nonnull (find_label (setup, "needs at least two options"));
  act (f, "votes.open", vote);
  g_assert_null (dialog ());

  add = find (setup, ADW_TYPE_ENTRY_ROW, 0);
  for (guint i = 0; three[i] != NULL; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (add), three[i]);
      g_signal_emit_by_name (add, "entry-activated");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");
    }
  gtk_editable_set_text (GTK_EDITABLE (add), "   ");
  g_signal_emit_by_name (add, "entry-activated");
  settle ();
  g_assert_cmpuint (ws_vote_get_n_options (vote), ==, 3);
  g_assert_null (find_label (setup, "needs at least two options"));
  g_assert_nonnull (find_label (setup, "Give out 5 points. At most 2 for each option."));
  g_assert_nonnull (find_label (setup, "1 point left"));

  /* rename in place, then remove */
  row = find (setup, WS_TYPE_VOTE_OPTION_ROW, 2);
  gtk_widget_activate_action (row, "option.edit", NULL);
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (find (row, GTK_TYPE_ENTRY, 0)), "Games for all");
  g_signal_emit_by_name (find (row, GTK_TYPE_ENTRY, 0), "activate");
  settle ();
  g_assert_nonnull (find_label (row, "Games for all"));
  gtk_widget_activate_action (row, "option.remove", NULL);
  settle ();
  g_assert_cmpuint (ws_vote_get_n_options (vote), ==, 2);

  /* a rule, its undo, and a rule that makes no sense */
  dots = find (setup, GTK_TYPE_SPIN_BUTTON, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (dots), 7);
  ws_vote_get_rules (vote, &rules);
  g_assert_cmpint (rules.dots, ==, 7);
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
  settle ();
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (dots)), ==, 5);
  rules.dots = 5;
  rules.seats = 2;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  settle ();
  g_assert_nonnull (find_label (setup, "nothing would be decided"));

  /* the answers of a yes-no vote are fixed */
  rules.method = WS_METHOD_YES_NO;
  g_assert_true (ws_vote_set_rules (vote, &rules, &error));
  settle ();
  g_assert_cmpuint (ws_vote_get_n_options (vote), ==, 3);
  g_assert_null (find_button (setup, "Bring from Ideas…"));
  row = find (setup, WS_TYPE_VOTE_OPTION_ROW, 0);
  gtk_widget_activate_action (row, "option.remove", NULL);
  g_assert_cmpuint (ws_vote_get_n_options (vote), ==, 3);

  /* removing it leads back to the list; undo brings it back there */
  act (f, "votes.remove", vote);
  g_assert_null (find (f->page, WS_TYPE_VOTE_SETUP, 0));
  g_assert_nonnull (find_label (f->window, "No votes yet"));
  g_assert_true (ws_workshop_undo (f->file.workshop, &error));
  settle ();
  g_assert_nonnull (find_label (f->window, "1 draft"));
}

static void
test_frozen (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_APPROVAL, WS_CHANNEL_HANDS, WS_TIE_LOT, three);
  g_autoptr (WsVote) other = add_vote (f, WS_METHOD_YES_NO, WS_CHANNEL_HANDS, WS_TIE_LOT, NULL);
  g_autoptr (GError) error = NULL;
  WsVoteRules rules;

  act (f, "votes.open", vote);
  answer ("do");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_OPEN);
  ws_vote_get_rules (vote, &rules);
  rules.seats = 2;
  g_assert_false (ws_vote_set_rules (vote, &rules, &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_assert_null (find (f->page, WS_TYPE_VOTE_SETUP, 0));

  /* one open vote at a time, said on the page of the other */
  act (f, "votes.show", other);
  g_assert_nonnull (find_label (f->window, "Another vote is open"));
  act (f, "votes.open", other);
  g_assert_null (dialog ());
}

static void
set_spin (GtkWidget *totals,
          guint      nth,
          int        value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (totals, GTK_TYPE_SPIN_BUTTON, nth)), value);
}

static void
test_totals (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_YES_NO, WS_CHANNEL_HANDS, WS_TIE_LOT, NULL);
  GtkWidget *totals;

  act (f, "votes.show", vote);
  act (f, "votes.open", vote);
  answer ("do");
  totals = find (f->page, WS_TYPE_VOTE_TOTALS, 0);
  g_assert_nonnull (totals);

  /* nothing to close yet */
  act (f, "votes.close", vote);
  g_assert_null (dialog ());
  totals = find (f->page, WS_TYPE_VOTE_TOTALS, 0);

  set_spin (totals, 0, 30);
  set_spin (totals, 3, 20);
  set_spin (totals, 4, 5);
  set_spin (totals, 5, 1);
  settle ();
  g_assert_nonnull (find_label (totals, "add up to 26, but there are 30 valid votes"));
  g_assert_false (gtk_widget_get_sensitive (find_button (totals, "Keep These Totals")));
  set_spin (totals, 1, 4);
  settle ();
  g_assert_nonnull (find_label (totals, "The numbers agree: 26 valid ballots."));
  click (find_button (totals, "Keep These Totals"));
  g_assert_true (ws_vote_has_sheet (vote, WS_CHANNEL_HANDS));
  g_assert_nonnull (find_label (totals, "These totals are kept."));

  act (f, "votes.close", vote);
  answer ("do");
  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_RESULT, 0));
  g_assert_nonnull (find_label (f->window, "Adopted: 20 yes and 5 no."));
  g_assert_nonnull (find_label (f->window, "Show of hands"));
}

/* Two tied at the line, by the rule that was fixed. Returns: (transfer full) */
static WsVote *
tied_vote (PageFixture *f,
           WsTieRule    rule)
{
  WsVote *vote = add_vote (f, WS_METHOD_APPROVAL, WS_CHANNEL_HANDS, rule, three);
  int counts[] = { 9, 9, 2 };
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_vote_open (vote, NULL, &error));
  g_assert_true (ws_vote_write_sheet (vote, WS_CHANNEL_HANDS, &(WsTallySheet) { 12, 0, 0, counts }, &error));
  g_assert_true (ws_vote_close (vote, &error));
  g_assert_no_error (error);
  act (f, "votes.show", vote);
  return vote;
}

static void
test_tie_by_lot (PageFixture   *f,
                 gconstpointer  data)
{
  g_autoptr (WsVote) vote = tied_vote (f, WS_TIE_LOT);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsResult) result = NULL;
  GtkWidget *up;

  g_assert_nonnull (find_label (f->window, "are tied with 9 each"));
  act (f, "votes.publish", vote);
  g_assert_null (dialog ());

  up = find (find (f->page, ADW_TYPE_ACTION_ROW, 1), GTK_TYPE_BUTTON, 0);
  click (up);
  click (find_button (f->window, "Record This Order"));
  g_assert_nonnull (find_label (f->window, "Write in a few words how the tie was broken"));
  gtk_editable_set_text (GTK_EDITABLE (find (f->page, ADW_TYPE_ENTRY_ROW, 0)), "Slips in a hat, drawn by Ana");
  click (find_button (f->window, "Record This Order"));
  g_assert_null (find_button (f->window, "Record This Order"));
  g_assert_nonnull (find_label (f->window, "Slips in a hat, drawn by Ana"));
  result = ws_result_new (vote, lang);
  g_assert_false (ws_result_needs_decision (result));
  g_assert_nonnull (strstr (ws_result_get_headline (result), "Toilets & taps"));
  act (f, "votes.publish", vote);
  answer ("do");
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_PUBLISHED);
}

static void
test_tie_by_run_off (PageFixture   *f,
                     gconstpointer  data)
{
  g_autoptr (WsVote) vote = tied_vote (f, WS_TIE_RUNOFF);
  g_autoptr (WsVote) round = NULL;
  g_autoptr (GError) error = NULL;
  int counts[] = { 4, 7 };

  g_assert_null (find_button (f->window, "Record This Order"));
  click (find_button (f->window, "Prepare the Run-off"));
  g_assert_nonnull (find (f->page, WS_TYPE_VOTE_SETUP, 0));
  round = ws_vote_get_next (vote);
  g_assert_true (ws_vote_get_runoff (round));
  g_assert_cmpuint (ws_vote_get_n_options (round), ==, 2);

  act (f, "votes.show", vote);
  g_assert_nonnull (find_button (f->window, "Go to the Run-off"));
  g_assert_true (ws_vote_open (round, NULL, &error));
  g_assert_true (ws_vote_write_sheet (round, WS_CHANNEL_HANDS, &(WsTallySheet) { 11, 0, 0, counts }, &error));
  g_assert_true (ws_vote_close (round, &error));
  settle ();
  g_assert_nonnull (find_label (f->window, "The run-off chose “Toilets & taps”"));
}

static void
test_chooser (PageFixture   *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_DOTS, WS_CHANNEL_LAPTOP, WS_TIE_RUNOFF, NULL);
  g_autoptr (WsColumn) column = ws_column_add (f->file.workshop, "Ideas", &error);
  g_autoptr (WsIdea) one = fixture_idea (column, "Árboles nuevos");
  g_autoptr (WsIdea) two = fixture_idea (column, "Benches");
  g_autoptr (WsQuestion) question = ws_question_add (f->file.workshop, "light the paths", "", "", 0, &error);
  GtkWidget *chooser = ws_vote_chooser_new (GTK_WINDOW (f->window), vote);

  gtk_window_present (GTK_WINDOW (chooser));
  settle ();
  g_assert_nonnull (find_label (chooser, "light the paths"));
  g_assert_nonnull (find_label (chooser, "Benches"));
  gtk_editable_set_text (GTK_EDITABLE (find (chooser, GTK_TYPE_SEARCH_ENTRY, 0)), "arbol");
  g_signal_emit_by_name (find (chooser, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  settle ();
  g_assert_null (find_label (chooser, "Benches"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (chooser, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find (chooser, GTK_TYPE_SEARCH_ENTRY, 0)), "");
  g_signal_emit_by_name (find (chooser, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (chooser, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  click (find_button (chooser, "Add 2"));
  g_assert_cmpuint (ws_vote_get_n_options (vote), ==, 2);
  act (f, "votes.show", vote);
  g_assert_nonnull (find_label (f->window, "note"));
  g_assert_nonnull (find_label (f->window, "question"));
}

/* Everything fits a phone-sized window: 360 pixels, of which the frame needs none. */
static void
assert_narrow (PageFixture *f)
{
  int least;

  settle ();
  gtk_widget_measure (GTK_WIDGET (f->page), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_narrow (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_DOTS, WS_CHANNEL_LAPTOP, WS_TIE_LOT, three);

  g_object_set (f->page, "narrow", TRUE, NULL);
  assert_narrow (f);
  act (f, "votes.show", vote);
  assert_narrow (f);
  g_assert_true (ws_vote_open (vote, PASSPHRASE, &error));
  assert_narrow (f);
  act (f, "votes.totals", vote);
  assert_narrow (f);
  g_assert_true (ws_vote_close (vote, &error));
  assert_narrow (f);
}

#define ADD(path, func) g_test_add ("/votes-page" path, PageFixture, NULL, set_up, func, page_tear_down)

/* Without quorum the question says so, with both numbers; the vote keeps it. */
static void
test_quorum (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsVote) vote = add_vote (f, WS_METHOD_YES_NO, WS_CHANNEL_HANDS, WS_TIE_RUNOFF, NULL);
  g_autoptr (WsPerson) person = ws_person_add (f->file.workshop, &(WsNewPerson) { .name = "A", .entitled = 1 }, NULL);
  g_autofree char *body = NULL;

  g_assert_true (ws_person_check_in (person, 0, NULL));
  g_assert_true (ws_workshop_set_quorum (f->file.workshop, &(WsQuorum) { WS_QUORUM_NUMBER, 30, 1, 2, TRUE }, NULL));
  settle ();
  act (f, "votes.open", vote);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog ())), ==, "Open the Vote without Quorum?");
  g_object_get (dialog (), "body", &body, NULL);
  g_assert_nonnull (strstr (body, "1 with the right to vote are here, and 30 are needed"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog ()), "do");
  settle ();
  g_assert_cmpint (ws_vote_get_state (vote), ==, WS_VOTE_OPEN);
  g_assert_cmpint (ws_vote_get_quorum (vote, NULL), ==, WS_QUORUM_MISSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  ADD ("/whole-path", test_whole_path);
  ADD ("/setup", test_setup);
  ADD ("/frozen", test_frozen);
  ADD ("/totals", test_totals);
  ADD ("/tie-by-lot", test_tie_by_lot);
  ADD ("/tie-by-run-off", test_tie_by_run_off);
  ADD ("/chooser", test_chooser);
  ADD ("/narrow", test_narrow);
  ADD ("/quorum", test_quorum);
  return g_test_run ();
}
