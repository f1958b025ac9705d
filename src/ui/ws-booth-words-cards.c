/* ws-booth-words-cards.c — the instructions of each method, in three cards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each method has its own two; that everything can be changed until the vote is deposited holds for all.
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
cards_of_quadratic (const WsVoteRules *rules,
                    WsBoothCard       *cards)
{
  guint credits = MAX (rules->dots, 1);

  cards[0].heading = g_strdup_printf (ngettext ("You have %u credit for votes", "You have %u credits for votes",
                                                credits), credits);
  cards[0].text = g_strdup (_("For the same proposal one vote costs 1 credit, two cost 4, three cost 9."));
  cards[1].heading = g_strdup (_("Give votes to what you care about"));
  cards[1].text = g_strdup (_("+ adds a vote, − takes it back. What the next one costs stands beside it."));
}

static char *
how_many (const WsVoteRules *rules,
          guint              n_options)
{
  guint most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, n_options) : n_options;
  guint least = MIN ((guint) MAX (rules->choose_min, 0), most);

  if (rules->method == WS_METHOD_BUDGET)
    least = 0;
  if (least > 1 && least < most)
    /* Translators: 2 and 4 are the fewest and most proposals that one person may choose */
    return g_strdup_printf (_("At least %u, and up to %u."), least, most);
  if (least == most && most > 1)
    return g_strdup_printf (_("Please choose %u."), most);
  if (most >= n_options)
    return g_strdup (_("As many as you like."));
  return g_strdup_printf (ngettext ("You can choose %u.", "You can choose up to %u.", most), most);
}

static void
cards_of_approval (const WsVoteRules *rules,
                   guint              n_options,
                   WsBoothCard       *cards)
{
  cards[0].heading = g_strdup (_("Choose the proposals that suit you"));
  cards[0].text = how_many (rules, n_options);
  cards[1].heading = g_strdup (_("Touch a proposal to choose it"));
  cards[1].text = g_strdup (_("Touch it again to take it back."));
}

static void
cards_of_ranked (const WsVoteRules *rules,
                 guint              n_options,
                 WsBoothCard       *cards)
{
  g_autofree char *number = how_many (rules, n_options);

  cards[0].heading = g_strdup (_("Put them in order: best first"));
  if (rules->method == WS_METHOD_COMMITTEE)
    cards[0].text = g_strdup_printf (ngettext ("%d place is to be filled. If your first does not need your vote, it "
                                               "passes to your next.",
                                               "%d places are to be filled. If your first does not need your vote, "
                                               "it passes to your next.", rules->seats), rules->seats);
  else
    cards[0].text = g_steal_pointer (&number);
  cards[1].heading = g_strdup (_("Touch a name to give it the next place"));
  cards[1].text = g_strdup (_("The arrows move it up or down, ✕ takes it out."));
}

static void
cards_of_budget (const WsVoteRules *rules,
                 guint              n_options,
                 WsBoothCard       *cards)
{
  g_autofree char *money = ws_booth_words_money (rules->budget);
  g_autofree char *share = ws_booth_words_money ((rules->budget * rules->budget_share + 99) / 100);

  /* Translators: %s is money */
  cards[0].heading = g_strdup_printf (_("There is %s"), money);
  if (rules->budget_form == WS_BUDGET_CHOOSE)
    cards[0].text = how_many (rules, n_options);
  else if (rules->budget_form == WS_BUDGET_SHARE)
    cards[0].text = g_strdup_printf (_("Choose projects for at least %s. It may be more than there is."), share);
  else
    cards[0].text = g_strdup (_("Choose what it should be spent on. You cannot spend more than there is."));
  cards[1].heading = g_strdup (_("Touch a project to choose it"));
  cards[1].text = g_strdup (_("Touch it again to leave it out."));
}

/* The cards that only depend on the method. */
static void
cards_of_others (const WsVoteRules *rules,
                 WsBoothCard       *cards)
{
  switch (rules->method)
    {
    case WS_METHOD_YES_NO:
      cards[0].heading = g_strdup (_("Answer Yes, No or Abstain"));
      cards[0].text = g_strdup (ws_booth_words_majority (rules));
      cards[1].heading = g_strdup (_("Touch your answer"));
      cards[1].text = g_strdup (_("To change it, touch another one."));
      break;
    case WS_METHOD_SCORE:
      cards[0].heading = g_strdup (_("Give each proposal a number from 0 to 5"));
      cards[0].text = g_strdup (_("5 means: I like it very much. 0 means: not at all."));
      cards[1].heading = g_strdup (_("Touch the number beside the proposal"));
      cards[1].text = g_strdup (_("To take it away, touch it again. Without a number it counts as 0."));
      break;
    case WS_METHOD_GRADIENTS:
      cards[0].heading = g_strdup (_("Say how far you agree, in eight steps"));
      cards[0].text = g_strdup (_("From “with all my heart” to a veto, which stops the proposal."));
      cards[1].heading = g_strdup (_("Touch the step that says it best"));
      cards[1].text = g_strdup (_("To change it, touch another one."));
      break;
    default:
      cards[0].heading = g_strdup (_("Consent, stand aside or object"));
      cards[0].text = g_strdup (_("It need not be perfect: it is enough that you can live with it."));
      cards[1].heading = g_strdup (_("An objection needs its reason"));
      cards[1].text = g_strdup (_("Everybody will read the reason, but not who wrote it."));
      break;
    }
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
    case WS_METHOD_QUADRATIC:
      cards_of_quadratic (rules, cards);
      break;
    case WS_METHOD_APPROVAL:
      cards_of_approval (rules, n_options, cards);
      break;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      cards_of_ranked (rules, n_options, cards);
      break;
    case WS_METHOD_BUDGET:
      cards_of_budget (rules, n_options, cards);
      break;
    default:
      cards_of_others (rules, cards);
      break;
    }
  cards[2].heading = g_strdup (_("At the end you check and deposit your vote"));
  cards[2].text = g_strdup (_("Until then you can change everything."));
}
