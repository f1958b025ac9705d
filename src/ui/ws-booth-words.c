/* ws-booth-words.c — the sentences of the voting booth that depend on the vote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain words for people who may be using a computer for the first time: no "option", "invalid", "error" or
 * "click". The fixed words of a screen stand where the screen is built.
 */
#include "ws-booth-words.h"

#include <glib/gi18n.h>

static void
cards_of_dots (const WsVoteRules *rules,
               WsBoothCard       *cards)
{
  guint dots = MAX (rules->dots, 1);
  guint cap = rules->cap > 0 ? MIN ((guint) rules->cap, dots) : dots;

  cards[0].heading = g_strdup_printf (ngettext ("You have %u point to give", "You have %u points to give",
                                                dots), dots);
  cards[0].text = g_strdup (_("More points means: I care more about this."));
  if (cap < dots)
    cards[1].heading = g_strdup_printf (ngettext ("Up to %u point for one proposal",
                                                  "Up to %u points for one proposal", cap),
                                        cap);
  else
    cards[1].heading = g_strdup (_("Give them to one proposal or to several"));
  /* Translators: + and − are the buttons beside each proposal */
  cards[1].text = g_strdup (_("+ adds a point, − takes it back."));
}

static void
cards_of_approval (const WsVoteRules *rules,
                   guint              n_options,
                   WsBoothCard       *cards)
{
  guint most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, n_options) : n_options;
  guint least = MIN ((guint) MAX (rules->choose_min, 0), most);

  cards[0].heading = g_strdup (_("Choose the proposals that suit you"));
  if (least > 1 && least < most)
    /* Translators: 2 and 4 are the fewest and most proposals that one person may choose */
    cards[0].text = g_strdup_printf (_("At least %u, and up to %u."), least, most);
  else if (least == most && most > 1)
    cards[0].text = g_strdup_printf (_("Please choose %u."), most);
  else if (most >= n_options)
    cards[0].text = g_strdup (_("As many as you like."));
  else
    cards[0].text = g_strdup_printf (ngettext ("You can choose %u.", "You can choose up to %u.", most), most);
  cards[1].heading = g_strdup (_("Touch a proposal to choose it"));
  cards[1].text = g_strdup (_("Touch it again to take it back."));
}

/**
 * ws_booth_words_cards:
 * @rules: the rules of the vote
 * @n_options: its options
 * @cards: (out): three cards, texts to be freed by the caller
 *
 * The instructions, in three cards.
 */
void
ws_booth_words_cards (const WsVoteRules *rules,
                      guint              n_options,
                      WsBoothCard        cards[WS_BOOTH_N_CARDS])
{
  switch (rules->method)
    {
    case WS_METHOD_DOTS:
      cards_of_dots (rules, cards);
      break;
    case WS_METHOD_APPROVAL:
      cards_of_approval (rules, n_options, cards);
      break;
    case WS_METHOD_YES_NO:
      cards[0].heading = g_strdup (_("Answer Yes, No or Abstain"));
      cards[0].text = g_strdup (ws_booth_words_majority (rules));
      cards[1].heading = g_strdup (_("Touch your answer"));
      cards[1].text = g_strdup (_("To change it, touch another one."));
      break;
    default:
      g_return_if_reached ();
    }
  cards[2].heading = g_strdup (_("At the end you check and deposit your vote"));
  cards[2].text = g_strdup (_("Until then you can change everything."));
}

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

/**
 * ws_booth_words_reason:
 * @ballot: a ballot
 * @reason: why a choice was not possible
 *
 * Returns: (transfer full) (nullable): what to say; %NULL for %WS_BALLOT_OK
 */
char *
ws_booth_words_reason (WsBallot       *ballot,
                       WsBallotReason  reason)
{
  guint most = ws_ballot_get_most (ballot);
  guint cap = ws_ballot_get_cap (ballot);
  guint least = ws_ballot_get_least (ballot);

  switch (reason)
    {
    case WS_BALLOT_OK:
      return NULL;
    case WS_BALLOT_NONE_LEFT:
      return g_strdup_printf (ngettext ("You have used your point. Take it back with − to move it.",
                                        "You have used your %u points. Take one back with − to move it.",
                                        most), most);
    case WS_BALLOT_AT_CAP:
      return g_strdup_printf (ngettext ("%u point is the most for one proposal.",
                                        "%u points is the most for one proposal.", cap), cap);
    case WS_BALLOT_NOTHING_THERE:
      return g_strdup (ws_ballot_get_method (ballot) == WS_METHOD_DOTS
                       ? _("There is no point to take back here.")
                                                                       : _("This is not chosen yet."));
    case WS_BALLOT_ALREADY:
      return g_strdup (_("This is chosen already."));
    case WS_BALLOT_TOO_MANY:
      return g_strdup_printf (ngettext ("You have chosen %u. Remove it to choose another.",
                                        "You have chosen %u. Remove one to choose another.", most), most);
    case WS_BALLOT_TOO_FEW:
      return g_strdup_printf (_("Please choose at least %u."), least);
    }
  g_return_val_if_reached (NULL);
}

/* Dots: "{discs} 2 of 5 points left", the place of the discs being the language's. */
char *
ws_booth_words_left (WsBallot *ballot)
{
  guint left = ws_ballot_get_left (ballot);
  guint most = ws_ballot_get_most (ballot);

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

/* What stands beside an option while choosing. */
char *
ws_booth_words_status (WsBallot *ballot,
                       guint     option)
{
  guint given = ws_ballot_get (ballot, option);

  if (ws_ballot_get_method (ballot) == WS_METHOD_APPROVAL)
    return g_strdup (given > 0 ? C_("booth", "Chosen") : C_("booth", "Not chosen"));
  if (given > 0 && given == ws_ballot_get_cap (ballot))
    return g_strdup_printf (ngettext ("%u point: the most", "%u points: the most", given), given);
  return ws_booth_words_points (given);
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

/* The line below the review: what was not chosen. NULL if nothing is left. */
char *
ws_booth_words_others (WsBallot *ballot)
{
  guint n = ws_ballot_get_n_options (ballot) - ws_ballot_count_chosen (ballot);
  g_autofree char *word = number_word (n);

  if (n == 0 || ws_ballot_get_method (ballot) == WS_METHOD_YES_NO)
    return NULL;
  if (ws_ballot_get_method (ballot) == WS_METHOD_APPROVAL)
    return n == 1 ? g_strdup (_("The other one: not chosen."))
                  : g_strdup_printf (ngettext ("The other %s: not chosen.", "The other %s: not chosen.", n),
                                     word);
  return n == 1 ? g_strdup (_("The other one: no points."))
                : g_strdup_printf (ngettext ("The other %s: no points.", "The other %s: no points.", n),
                                   word);
}

/* Heading of the warning about points or choices that are left; NULL if there is nothing to warn of. Only
 * what could still be given counts: with two proposals, a cap of two and five points, one point cannot be
 * used by anybody. */
char *
ws_booth_words_unused (WsBallot *ballot)
{
  guint left = ws_ballot_get_left (ballot);
  gboolean possible = FALSE;

  if (ws_ballot_get_method (ballot) == WS_METHOD_YES_NO || left == 0)
    return NULL;
  for (guint i = 0; i < ws_ballot_get_n_options (ballot); i++)
    possible |= ws_ballot_may_add (ballot, i) == WS_BALLOT_OK;
  if (!possible)
    return NULL;
  if (ws_ballot_get_method (ballot) == WS_METHOD_DOTS)
    return g_strdup_printf (ngettext ("%u point not used", "%u points not used", left), left);
  if (ws_ballot_get_most (ballot) == ws_ballot_get_n_options (ballot))
    return NULL;
  return g_strdup_printf (ngettext ("You could choose %u more. Your vote counts either way.",
                                    "You could choose %u more. Your vote counts either way.", left), left);
}

/* Approval: "3 chosen; up to 4" */
char *
ws_booth_words_approved (WsBallot *ballot)
{
  /* Translators: how many proposals are chosen, and how many may be */
  return g_strdup_printf (_("%u chosen; up to %u"), ws_ballot_get_used (ballot), ws_ballot_get_most (ballot));
}

/* The answer of a yes-no vote, big on its card. */
const char *
ws_booth_words_answer (guint option)
{
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

/* An empty ballot, as what the voter did. */
const char *
ws_booth_words_blank (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_DOTS:
      return _("You gave no points");
    case WS_METHOD_APPROVAL:
      return _("You chose nothing");
    case WS_METHOD_YES_NO:
      return _("You gave no answer");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
ws_booth_words_blank_means (WsMethod method)
{
  if (method == WS_METHOD_YES_NO)
    return _("Deposited like this it is a blank vote: it counts as a person who voted, but says neither Yes "
             "nor No.");
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
    case WS_METHOD_APPROVAL:
      return _("Choose my proposals");
    case WS_METHOD_YES_NO:
      return _("Give my answer");
    default:
      g_return_val_if_reached ("");
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
