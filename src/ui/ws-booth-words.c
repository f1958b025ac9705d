/* ws-booth-words.c — the sentences of the voting booth that depend on the vote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain words for people who may be using a computer for the first time: no "option", "invalid", "error" or
 * "click". The fixed words of a screen stand where the screen is built.
 */
#include "ws-booth-words.h"

#include <glib/gi18n.h>

/* What is needed for a yes, in one sentence. The simple majority has no base: more Yes than No. */
const char *
ws_booth_words_majority (const WsVoteRules *rules)
{
  gboolean half = rules->majority == WS_MAJORITY_ABSOLUTE;

  if (rules->majority == WS_MAJORITY_SIMPLE)
    return _("More people must say Yes than No.");
  switch (rules->base)
    {
    case WS_BASE_YES_NO:
      return half ? _("More than half of those who answer Yes or No must say Yes.")
                  : _("Two of every three who answer Yes or No must say Yes.");
    case WS_BASE_VALID:
      return half ? _("More than half of those who answer must say Yes. Abstaining counts as an answer.")
                  : _("Two of every three who answer must say Yes. Abstaining counts as an answer.");
    case WS_BASE_CAST:
      return half ? _("More than half of all who vote must say Yes, blank votes included.")
                  : _("Two of every three who vote must say Yes, blank votes included.");
    case WS_BASE_PRESENT:
      return half ? _("More than half of the people present must say Yes.")
                  : _("Two of every three people present must say Yes.");
    case WS_BASE_ENTITLED:
      return half ? _("More than half of the people with the right to vote must say Yes.")
                  : _("Two of every three people with the right to vote must say Yes.");
    }
  g_return_val_if_reached ("");
}

/* @text with @word in the place of its %s, if it has one. */
char *
ws_booth_words_fill (const char *text,
                     const char *word)
{
  g_auto (GStrv) parts = g_strsplit (text, "%s", 2);

  return parts[1] != NULL ? g_strconcat (parts[0], word, parts[1], NULL) : g_strdup (text);
}

/* "$1,670,000", with cents only where there are any. */
char *
ws_booth_words_money (gint64 cents)
{
  char digits[32];
  gsize length = g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, ABS (cents) / 100);
  GString *text = g_string_new (cents < 0 ? "−$" : "$");

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  if (cents % 100 != 0)
    g_string_append_printf (text, ".%02d", (int) (ABS (cents) % 100));
  return g_string_free (text, FALSE);
}

static char *
words_none_left (WsBallot *ballot,
                 guint     option)
{
  guint most = ws_ballot_get_most (ballot);
  guint next;

  if (ws_ballot_get_method (ballot) == WS_METHOD_DOTS)
    return g_strdup_printf (ngettext ("You have used your point. Take it back with − to move it.",
                                      "You have used your %u points. Take one back with − to move it.",
                                      most), most);
  next = ws_ballot_get_next_cost (ballot, option);
  /* Translators: credits of a voter; one vote more for the same proposal costs more each time */
  return g_strdup_printf (ngettext ("The next vote costs %u credit, and %u are left.",
                                    "The next vote costs %u credits, and %u are left.", next),
                          next, ws_ballot_get_left (ballot));
}

static char *
words_at_cap (WsBallot *ballot)
{
  guint cap = ws_ballot_get_cap (ballot);

  if (ws_ballot_get_method (ballot) == WS_METHOD_DOTS || ws_ballot_get_method (ballot) == WS_METHOD_QUADRATIC)
    return g_strdup_printf (ngettext ("%u point is the most for one proposal.",
                                      "%u points is the most for one proposal.", cap), cap);
  if (ws_ballot_get_method (ballot) == WS_METHOD_SCORE)
    return g_strdup_printf (_("%d is the highest number."), WS_SCORE_MAX);
  return g_strdup (_("This is the most for this project."));
}

static char *
words_money_reason (WsBallot       *ballot,
                    guint           option,
                    WsBallotReason  reason)
{
  gint64 cents = reason == WS_BALLOT_TOO_DEAR ? ws_ballot_get_missing (ballot, option)
                                              : ws_ballot_get_share (ballot);
  g_autofree char *money = ws_booth_words_money (cents);

  if (reason == WS_BALLOT_TOO_DEAR)
    /* Translators: %s is money that is missing */
    return g_strdup_printf (_("Does not fit: %s short"), money);
  if (reason == WS_BALLOT_TOO_LITTLE)
    /* Translators: %s is money */
    return g_strdup_printf (_("Please choose projects for at least %s."), money);
  return g_strdup_printf (_("Only one of these can be done. First take out number %u."),
                          ws_ballot_get_rival (ballot, option) + 1);
}

static const char *
words_nothing_there (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_DOTS:
      return _("There is no point to take back here.");
    case WS_METHOD_QUADRATIC:
      return _("There is no vote to take back here.");
    case WS_METHOD_SCORE:
      return _("There is no number to take back here.");
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return _("This has no place yet.");
    default:
      return _("This is not chosen yet.");
    }
}

/**
 * ws_booth_words_reason:
 * @ballot: a ballot
 * @option: which one it was about; any for what is about the ballot as a whole
 * @reason: why a choice was not possible
 *
 * Returns: (transfer full) (nullable): what to say; %NULL for %WS_BALLOT_OK
 */
char *
ws_booth_words_reason (WsBallot       *ballot,
                       guint           option,
                       WsBallotReason  reason)
{
  guint most = ws_ballot_get_most (ballot);
  guint least = ws_ballot_get_least (ballot);
  WsMethod method = ws_ballot_get_method (ballot);
  gboolean ranked = method == WS_METHOD_RANKED || method == WS_METHOD_COMMITTEE;

  switch (reason)
    {
    case WS_BALLOT_OK:
      return NULL;
    case WS_BALLOT_NONE_LEFT:
      return words_none_left (ballot, option);
    case WS_BALLOT_AT_CAP:
      return words_at_cap (ballot);
    case WS_BALLOT_NOTHING_THERE:
      return g_strdup (words_nothing_there (method));
    case WS_BALLOT_ALREADY:
      return g_strdup (ranked ? _("This has a place already.") : _("This is chosen already."));
    case WS_BALLOT_TOO_MANY:
      if (ranked)
        return g_strdup_printf (ngettext ("Only %u can have a place. Take it out to place another.",
                                          "Only %u can have a place. Take one out to place another.", most),
                                most);
      return g_strdup_printf (ngettext ("You have chosen %u. Remove it to choose another.",
                                        "You have chosen %u. Remove one to choose another.", most), most);
    case WS_BALLOT_TOO_FEW:
      return g_strdup_printf (ranked ? _("Please place at least %u.") : _("Please choose at least %u."), least);
    case WS_BALLOT_TOO_DEAR:
    case WS_BALLOT_RIVAL:
    case WS_BALLOT_TOO_LITTLE:
      return words_money_reason (ballot, option, reason);
    case WS_BALLOT_FIRST:
      return g_strdup (_("This is the first already."));
    case WS_BALLOT_LAST:
      return g_strdup (_("This is the last of your order already."));
    case WS_BALLOT_NOT_PLACED:
      return g_strdup (_("This has no place yet."));
    case WS_BALLOT_NO_REASON:
      return g_strdup (_("Please write what your objection is."));
    }
  g_return_val_if_reached (NULL);
}

/* Dots: "{discs} 2 of 5 points left", the place of the discs being the language's; quadratic: credits. */
char *
ws_booth_words_left (WsBallot *ballot)
{
  guint left = ws_ballot_get_left (ballot);
  guint most = ws_ballot_get_most (ballot);

  if (ws_ballot_get_method (ballot) == WS_METHOD_QUADRATIC)
    /* Translators: credits left, credits in all */
    return g_strdup_printf (ngettext ("{discs} %u of %u credit left", "{discs} %u of %u credits left", most),
                            left, most);
  /* Translators: keep {discs}: a row of discs is drawn there. The numbers: points left, points in all. */
  return g_strdup_printf (ngettext ("{discs} %u of %u point left", "{discs} %u of %u points left", most),
                          left, most);
}

/* "no points", "1 point", "3 points" */
char *
ws_booth_words_points (guint points)
{
  if (points == 0)
    return g_strdup (_("no points"));
  return g_strdup_printf (ngettext ("%u point", "%u points", points), points);
}

/* "no votes", "1 vote", "3 votes" of a quadratic ballot */
static char *
words_votes (guint votes)
{
  if (votes == 0)
    return g_strdup (_("no votes"));
  return g_strdup_printf (ngettext ("%u vote", "%u votes", votes), votes);
}

static char *
status_of_budget (WsBallot *ballot,
                  guint     option)
{
  guint mark = ws_ballot_get (ballot, option);
  WsBallotReason reason = ws_ballot_may_add (ballot, option);

  if (mark > 0 && ws_ballot_is_adjustable (ballot, option))
    {
      g_autofree char *money = ws_booth_words_money (ws_ballot_get_amount (ballot, option, mark));

      /* Translators: a project to which the voter gives this money */
      return g_strdup_printf (_("Chosen with %s"), money);
    }
  if (mark > 0)
    /* Translators: a project that the voter chose */
    return g_strdup (C_("project", "Chosen"));
  if (reason == WS_BALLOT_RIVAL || reason == WS_BALLOT_TOO_DEAR)
    return ws_booth_words_reason (ballot, option, reason);
  if (ws_ballot_get_form (ballot) == WS_BUDGET_KNAPSACK)
    return g_strdup (_("It fits"));
  return g_strdup (C_("project", "Not chosen"));
}

/* What stands beside an option while choosing. */
char *
ws_booth_words_status (WsBallot *ballot,
                       guint     option)
{
  guint given = ws_ballot_get (ballot, option);
  g_autofree char *votes = NULL;

  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_APPROVAL:
      return g_strdup (given > 0 ? C_("booth", "Chosen") : C_("booth", "Not chosen"));
    case WS_METHOD_BUDGET:
      return status_of_budget (ballot, option);
    case WS_METHOD_SCORE:
      return ws_booth_words_value (ballot, option);
    case WS_METHOD_QUADRATIC:
      votes = words_votes (given);
      /* Translators: "3 votes · one more costs 7"; of the voter's credits */
      return g_strdup_printf (_("%s · one more costs %u"), votes, ws_ballot_get_next_cost (ballot, option));
    default:
      if (given > 0 && given == ws_ballot_get_cap (ballot))
        return g_strdup_printf (ngettext ("%u point: the most", "%u points: the most", given), given);
      return ws_booth_words_points (given);
    }
}

/* What a voter gave to an option, as it is said in the review. */
char *
ws_booth_words_value (WsBallot *ballot,
                      guint     option)
{
  guint given = ws_ballot_get (ballot, option);
  g_autofree char *votes = NULL;

  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_DOTS:
      return ws_booth_words_points (given);
    case WS_METHOD_QUADRATIC:
      votes = words_votes (given);
      /* Translators: "3 votes (9 credits)" */
      return g_strdup_printf (ngettext ("%s (%u credit)", "%s (%u credits)", given * given), votes,
                              given * given);
    case WS_METHOD_SCORE:
      if (given == 0)
        return g_strdup (_("no number yet"));
      /* Translators: a number from 0 to 5 that the voter gave, and the highest one */
      return g_strdup_printf (_("%d of %d"), ws_ballot_get_score (ballot, option), WS_SCORE_MAX);
    case WS_METHOD_BUDGET:
      return ws_booth_words_money (ws_ballot_get_amount (ballot, option, given));
    case WS_METHOD_GRADIENTS:
      return g_strdup (ws_booth_words_step (given));
    default:
      return g_strdup (C_("booth", "Chosen"));
    }
}

/* The eight steps from wholehearted support to a veto; 0: nothing said. */
const char *
ws_booth_words_step (guint step)
{
  static const char *const words[] = {
    N_("Not said"), N_("I support it with all my heart"), N_("I agree"), N_("I agree, with a reservation"),
    N_("It is the same to me"), N_("I need to talk about it more"), N_("It does not convince me"),
    N_("I am against it"), N_("Veto: I cannot allow it"),
  };

  g_return_val_if_fail (step < G_N_ELEMENTS (words), "");
  return _(words[step]);
}

/* "2" to "10" as a word that goes with "proposals", larger ones in digits. */
static char *
number_word (guint n)
{
  static const char *const words[] = {
    /* Translators: number of proposals, as in "The other three: no points." */
    NC_("number of proposals", "two"), NC_("number of proposals", "three"), NC_("number of proposals",
                                                                                "four"),
    NC_("number of proposals", "five"), NC_("number of proposals", "six"), NC_("number of proposals",
                                                                               "seven"),
    NC_("number of proposals", "eight"), NC_("number of proposals", "nine"), NC_("number of proposals",
                                                                                 "ten"),
  };

  if (n >= 2 && n < 2 + G_N_ELEMENTS (words))
    return g_strdup (g_dpgettext2 (NULL, "number of proposals", words[n - 2]));
  return g_strdup_printf ("%u", n);
}

/* How many there are besides, with a blank place for their number. */
static const char *
words_of_others (WsBallot *ballot,
                 guint     n)
{
  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_DOTS:
      return ngettext ("The other one: no points.", "The other %s: no points.", n);
    case WS_METHOD_QUADRATIC:
      return ngettext ("The other one: no votes.", "The other %s: no votes.", n);
    case WS_METHOD_SCORE:
      return ngettext ("The other one: without a number, which counts as 0.",
                       "The other %s: without a number, which counts as 0.", n);
    case WS_METHOD_RANKED:
      return ngettext ("The other one: last.", "The other %s: last, tied.", n);
    case WS_METHOD_COMMITTEE:
      return ngettext ("The other one: without a place.", "The other %s: without a place.", n);
    case WS_METHOD_GRADIENTS:
      return ngettext ("The other one: nothing said.", "The other %s: nothing said.", n);
    default:
      return ngettext ("The other one: not chosen.", "The other %s: not chosen.", n);
    }
}

/* The line below the review: what was not chosen. NULL if nothing is left. */
char *
ws_booth_words_others (WsBallot *ballot)
{
  guint n = ws_ballot_get_n_options (ballot) - ws_ballot_count_chosen (ballot);
  g_autofree char *word = number_word (n);
  WsMethod method = ws_ballot_get_method (ballot);

  if (n == 0 || method == WS_METHOD_YES_NO || method == WS_METHOD_CONSENT)
    return NULL;
  return ws_booth_words_fill (words_of_others (ballot, n), word);
}

static gboolean
may_add_any (WsBallot *ballot)
{
  for (guint i = 0; i < ws_ballot_get_n_options (ballot); i++)
    if (ws_ballot_may_add (ballot, i) == WS_BALLOT_OK)
      return TRUE;
  return FALSE;
}

static char *
words_more (guint left)
{
  return g_strdup_printf (ngettext ("You could choose %u more. Your vote counts either way.",
                                    "You could choose %u more. Your vote counts either way.", left), left);
}

/* Heading of the warning about points, choices or money that are left; NULL if there is nothing to warn of.
 * Only what could still be given counts: with two proposals, a cap of two and five points, one point cannot
 * be used by anybody. */
char *
ws_booth_words_unused (WsBallot *ballot)
{
  guint left = ws_ballot_get_left (ballot);
  g_autofree char *money = NULL;

  if (!may_add_any (ballot))
    return NULL;
  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_DOTS:
      return left == 0 ? NULL : g_strdup_printf (ngettext ("%u point not used", "%u points not used", left),
                                                 left);
    case WS_METHOD_QUADRATIC:
      return left == 0 ? NULL : g_strdup_printf (ngettext ("%u credit not used", "%u credits not used", left),
                                                 left);
    case WS_METHOD_APPROVAL:
      return left == 0 || ws_ballot_get_most (ballot) == ws_ballot_get_n_options (ballot) ? NULL
                                                                                          : words_more (left);
    case WS_METHOD_BUDGET:
      if (ws_ballot_get_form (ballot) == WS_BUDGET_CHOOSE)
        return left == 0 || ws_ballot_get_most (ballot) == ws_ballot_get_n_options (ballot) ? NULL
                                                                                            : words_more (left);
      if (ws_ballot_get_form (ballot) == WS_BUDGET_SHARE)
        return NULL;
      money = ws_booth_words_money (ws_ballot_get_money (ballot) - ws_ballot_get_spent (ballot));
      /* Translators: %s is money */
      return g_strdup_printf (_("%s not used"), money);
    default:
      return NULL;
    }
}

/* Approval: "3 chosen; up to 4" */
char *
ws_booth_words_approved (WsBallot *ballot)
{
  /* Translators: how many proposals are chosen, and how many may be */
  return g_strdup_printf (_("%u chosen; up to %u"), ws_ballot_get_used (ballot), ws_ballot_get_most (ballot));
}

/* An answer of a yes-no vote or of a round of consent, big on its card. */
const char *
ws_booth_words_answer (WsMethod method,
                       guint    option)
{
  static const char *const consent[] = { NC_("answer", "I consent"), NC_("answer", "I stand aside"),
                                         NC_("answer", "I object") };

  if (method == WS_METHOD_CONSENT)
    return g_dpgettext2 (NULL, "answer", consent[MIN (option, WS_BALLOT_OBJECT)]);
  switch (option)
    {
    case WS_BALLOT_YES:
      return C_("answer", "Yes");
    case WS_BALLOT_NO:
      return C_("answer", "No");
    default:
      return C_("answer", "Abstain");
    }
}

/* What an answer of a round of consent means. */
const char *
ws_booth_words_answer_means (guint option)
{
  switch (option)
    {
    case WS_BALLOT_CONSENT:
      return _("I can live with it.");
    case WS_BALLOT_ASIDE:
      return _("Without me, but I do not stop it.");
    default:
      return _("It would do harm, and I say why.");
    }
}

/* An empty ballot, as what the voter did. */
const char *
ws_booth_words_blank (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_DOTS:
      return _("You gave no points");
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
      return _("You gave no answer");
    case WS_METHOD_SCORE:
      return _("You gave no numbers");
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return _("You placed nothing in your order");
    case WS_METHOD_GRADIENTS:
      return _("You chose no step");
    case WS_METHOD_QUADRATIC:
      return _("You gave no votes");
    default:
      return _("You chose nothing");
    }
}

const char *
ws_booth_words_blank_means (WsMethod method)
{
  if (method == WS_METHOD_YES_NO)
    return _("Deposited like this it is a blank vote: it counts as a person who voted, but says neither Yes "
             "nor No.");
  if (method == WS_METHOD_CONSENT || method == WS_METHOD_GRADIENTS)
    return _("Deposited like this it is a blank vote: it counts as a person who voted, but says nothing about "
             "the proposal.");
  return _("Deposited like this it is a blank vote: it counts as a person who voted, but supports no "
           "proposal.");
}

/* The button that leads away from an empty ballot. */
const char *
ws_booth_words_fill_in (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_DOTS:
      return _("Give my points");
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
      return _("Give my answer");
    case WS_METHOD_SCORE:
      return _("Give my numbers");
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return _("Make my order");
    case WS_METHOD_GRADIENTS:
      return _("Choose a step");
    case WS_METHOD_QUADRATIC:
      return _("Give my votes");
    default:
      return _("Choose my proposals");
    }
}

/* After too many wrong passphrases; rounded up, in minutes from two minutes on. */
char *
ws_booth_words_wait (gint64 milliseconds)
{
  guint seconds = (guint) ((milliseconds + 999) / 1000);
  guint minutes = (seconds + 59) / 60;

  if (seconds > 120)
    return g_strdup_printf (ngettext ("Too many attempts. Wait %u minute.",
                                      "Too many attempts. Wait %u minutes.", minutes),
                            minutes);
  return g_strdup_printf (ngettext ("Too many attempts. Wait %u second.",
                                    "Too many attempts. Wait %u seconds.", seconds),
                          seconds);
}
