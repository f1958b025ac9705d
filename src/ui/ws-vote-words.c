/* ws-vote-words.c — how the window says what a vote is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the screen, in the user's language; those of the minutes, whose language may be another, are the report's.
 */
#include "ws-vote-words.h"

#include <glib/gi18n.h>

#include "ws-lang.h"

const char *
ws_vote_words_state (WsVoteState state)
{
  switch (state)
    {
    case WS_VOTE_OPEN:
      /* Translators: state of a vote */
      return C_("vote", "Open");
    case WS_VOTE_CLOSED:
      return C_("vote", "Closed");
    case WS_VOTE_PUBLISHED:
      return C_("vote", "Published");
    case WS_VOTE_DRAFT:
    default:
      return C_("vote", "Draft");
    }
}

const char *
ws_vote_words_state_icon (WsVoteState state)
{
  static const char *const icons[] = {
    "ws-draft-symbolic", "ws-in-progress-symbolic", "ws-locked-symbolic", "ws-done-symbolic",
  };

  return icons[CLAMP (state, WS_VOTE_DRAFT, WS_VOTE_PUBLISHED)];
}

/* The style class that gives the state its colour; word and icon say it too. */
const char *
ws_vote_words_state_style (WsVoteState state)
{
  static const char *const styles[] = { "ws-2", "ws-accent", "ws-warn", "ws-ok" };

  return styles[CLAMP (state, WS_VOTE_DRAFT, WS_VOTE_PUBLISHED)];
}

/* Each of these follows the order of its enumeration; NULL past the end, so that lists can be filled from it. */
#define NTH(words, i) ((i) < G_N_ELEMENTS (words) ? _((words)[i]) : NULL)

const char *
ws_vote_words_method (guint method)
{
  static const char *const words[] = {
    N_("By points"), N_("Choose several"), N_("Yes, no or abstain"), N_("Score from 0 to 5"), N_("In order of preference"),
    N_("Elect a committee"), N_("Participatory budget"), N_("Degrees of agreement"), N_("Without objection"),
    N_("By how much it matters")
  };

  return NTH (words, method);
}

/**
 * ws_vote_words_when:
 * @method: a #WsMethod
 *
 * Returns: what one does in it and when it serves, in one or two sentences for somebody who has sixty people waiting
 */
const char *
ws_vote_words_when (guint method)
{
  static const char *const words[] = {
    N_("Each person shares out a few points. Quick, and one sees what weighs more. For what goes first."),
    N_("Each person marks all those that seem good. The simplest one, for when several can win."),
    N_("One proposal, which is adopted or not. For agreements that need a majority."),
    N_("Each person rates every option. For when it matters how good each one is, and not only which is liked best."),
    N_("Each person puts the options in order. For choosing one among similar ones without splitting the votes; also one person "
       "for a post."),
    N_("Each person puts the candidates in order, and several are elected. Each group gets its part of the places."),
    N_("Projects with a cost, and a sum of money. For deciding together what it is spent on."),
    N_("Eight degrees, from wholehearted support to veto. Shows how firm an agreement is, before it is decided."),
    N_("A proposal goes ahead unless somebody gives a reason against it. For agreements in a small group."),
    N_("Each person has credits; every further vote for the same option costs more. For when a few care a lot about something."),
  };

  return NTH (words, method);
}

/**
 * ws_vote_words_options:
 * @method: a #WsMethod
 * @add: (out): what the field asks for in which one more is written
 *
 * Returns: how the things to choose from are called in it
 */
const char *
ws_vote_words_options (WsMethod     method,
                       const char **add)
{
  switch (method)
    {
    case WS_METHOD_COMMITTEE:
      *add = _("Write the name of a candidate and press Enter");
      return _("Candidates");
    case WS_METHOD_BUDGET:
      *add = _("Write a project and press Enter");
      return _("Projects");
    case WS_METHOD_GRADIENTS:
      *add = _("Write a proposal and press Enter");
      return _("Proposals");
    default:
      *add = _("Write an option and press Enter");
      return _("Options");
    }
}

const char *
ws_vote_words_counting (guint counting)
{
  static const char *const words[] = {
    N_("The usual count"), N_("By average"), N_("Points, then a final of two (STAR)"), N_("One against one (Schulze)"),
    N_("Round by round (instant run-off)"), N_("Most votes first"), N_("Equal shares (Equal Shares)")
  };

  return NTH (words, counting);
}

const char *
ws_vote_words_admission (guint admission)
{
  static const char *const words[] = { N_("Whoever you open one for"), N_("With a one-use code"), N_("Those on the list") };

  return NTH (words, admission);
}

const char *
ws_vote_words_budget_form (guint form)
{
  static const char *const words[] = {
    N_("What the money pays for"), N_("Up to so many projects"), N_("Projects for a part of the money")
  };

  return NTH (words, form);
}

const char *
ws_vote_words_channel (guint channel)
{
  static const char *const words[] = { N_("On this laptop"), N_("Show of hands"), N_("On paper") };

  return NTH (words, channel);
}

const char *
ws_vote_words_tie_rule (guint rule)
{
  static const char *const words[] = {
    N_("Run-off"), N_("Draw lots"), N_("The facilitating body decides"), N_("They share the place")
  };

  return NTH (words, rule);
}

const char *
ws_vote_words_majority (guint majority)
{
  static const char *const words[] = { N_("More yes than no"), N_("More than half"), N_("At least two thirds") };

  return NTH (words, majority);
}

const char *
ws_vote_words_base (guint base)
{
  static const char *const words[] = {
    N_("Those who say yes or no"), N_("Valid votes, abstentions too"), N_("All ballots"),
    N_("People present"), N_("People entitled to vote")
  };

  return NTH (words, base);
}

/**
 * ws_vote_words_origin:
 * @origin: where an option comes from: "idea", "group", "question" or ""
 *
 * Returns: one word for it; "" for an option that was typed
 */
const char *
ws_vote_words_origin (const char *origin)
{
  if (g_str_equal (origin, "idea"))
    /* Translators: where an option of a vote comes from: a note on the board */
    return C_("origin", "note");
  if (g_str_equal (origin, "group"))
    return C_("origin", "group");
  if (g_str_equal (origin, "question"))
    return C_("origin", "question");
  return "";
}

static char *
method_words (WsVote            *vote,
              const WsVoteRules *rules)
{
  int n = (int) ws_vote_get_n_options (vote);

  switch (rules->method)
    {
    case WS_METHOD_DOTS:
      return g_strdup_printf (ngettext ("By points, %d for each person", "By points, %d for each person", rules->dots),
                              rules->dots);
    case WS_METHOD_APPROVAL:
      if (rules->choose_max == 0 || rules->choose_max >= n)
        return g_strdup (_("Choose as many as one likes"));
      if (rules->choose_max == 1)
        return g_strdup_printf (_("Choose 1 of %d"), n);
      /* Translators: "Choose up to 3 of 5" */
      return g_strdup_printf (_("Choose up to %d of %d"), rules->choose_max, n);
    case WS_METHOD_COMMITTEE:
      return g_strdup_printf (ngettext ("Elect a committee of %d", "Elect a committee of %d", rules->seats), rules->seats);
    case WS_METHOD_BUDGET:
      {
        g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
        g_autofree char *money = ws_lang_money (lang, rules->budget);

        if (rules->budget == 0)
          return g_strdup (ws_vote_words_method (rules->method));
        /* Translators: %s is a sum of money */
        return g_strdup_printf (_("Participatory budget of %s"), money);
      }
    default:
      return g_strdup (ws_vote_words_method (rules->method));
    }
}

static const char *
majority_words (WsMajority majority)
{
  switch (majority)
    {
    case WS_MAJORITY_ABSOLUTE:
      return _("absolute majority");
    case WS_MAJORITY_TWO_THIRDS:
      return _("two thirds");
    case WS_MAJORITY_SIMPLE:
    default:
      return _("simple majority");
    }
}

static const char *
channel_words (WsChannel channel)
{
  switch (channel)
    {
    case WS_CHANNEL_HANDS:
      return _("by show of hands");
    case WS_CHANNEL_PAPER:
      return _("on paper");
    case WS_CHANNEL_LAPTOP:
    default:
      return _("secret");
    }
}

/**
 * ws_vote_words_rules:
 * @vote: a vote
 *
 * Returns: (transfer full): method, number of options and channel in one line
 */
char *
ws_vote_words_rules (WsVote *vote)
{
  g_autofree char *method = NULL;
  g_autofree char *middle = NULL;
  WsVoteRules rules;
  guint n = ws_vote_get_n_options (vote);

  ws_vote_get_rules (vote, &rules);
  method = method_words (vote, &rules);
  if (rules.method == WS_METHOD_CONSENT)
    return g_strjoin (" · ", method, channel_words (rules.channel), NULL);
  if (rules.method == WS_METHOD_YES_NO)
    middle = g_strdup (majority_words (rules.majority));
  else
    middle = g_strdup_printf (ngettext ("%u option", "%u options", n), n);
  return g_strjoin (" · ", method, middle, channel_words (rules.channel), NULL);
}

static char *
ordering_task (const WsVoteRules *rules,
               int                n)
{
  int most = rules->choose_max > 0 && n > 1 ? MIN (rules->choose_max, n) : rules->choose_max;

  if (most == 0)
    return g_strdup (_("Put them in order, from the one you prefer. You may stop whenever you like."));
  return g_strdup_printf (ngettext ("Choose the one you prefer.", "Put up to %d in order, from the one you prefer.", most), most);
}

static char *
budget_task (const WsVoteRules *rules,
             int                n)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *money = ws_lang_money (lang, rules->budget);
  int most = rules->choose_max > 0 && n > 1 ? MIN (rules->choose_max, n) : rules->choose_max;

  if (rules->budget_form == WS_BUDGET_CHOOSE && most > 0)
    return g_strdup_printf (ngettext ("Choose up to %d project.", "Choose up to %d projects.", most), most);
  if (rules->budget == 0 || rules->budget_form == WS_BUDGET_CHOOSE)
    return g_strdup (_("Choose the projects that you want."));
  if (rules->budget_form == WS_BUDGET_SHARE)
    /* Translators: a number, then a sum of money */
    return g_strdup_printf (_("Choose projects for at least %1$d %% of %2$s."), rules->budget_share, money);
  /* Translators: %s is a sum of money */
  return g_strdup_printf (_("Choose projects for up to %s."), money);
}

static char *
approval_task (const WsVoteRules *rules,
               int                n)
{
  /* nobody can choose more options than there are, and the booth does not ask for it either */
  int most = rules->choose_max > 0 && n > 1 ? MIN (rules->choose_max, n) : rules->choose_max;
  g_autofree char *first = NULL;

  if (rules->choose_max == 1)
    return g_strdup (_("Choose one."));
  if (rules->choose_max == 0)
    first = g_strdup (_("Choose all those you agree with."));
  else
    first = g_strdup_printf (ngettext ("Choose up to %d.", "Choose up to %d.", most), most);
  if (rules->choose_min == 0)
    return g_steal_pointer (&first);
  return g_strdup_printf (ngettext ("%s At least %d.", "%s At least %d.", rules->choose_min), first, rules->choose_min);
}

static char *
dots_task (const WsVoteRules *rules)
{
  g_autofree char *first = g_strdup_printf (ngettext ("Give out %d point.", "Give out %d points.", rules->dots), rules->dots);

  if (rules->cap == 0 || rules->cap >= rules->dots)
    return g_steal_pointer (&first);
  return g_strdup_printf (ngettext ("%s At most %d for each option.", "%s At most %d for each option.", rules->cap),
                          first, rules->cap);
}

/**
 * ws_vote_words_task:
 * @vote: a vote
 *
 * Returns: (transfer full): what the ballot asks each person to do
 */
char *
ws_vote_words_task (WsVote *vote)
{
  WsVoteRules rules;
  int n = (int) ws_vote_get_n_options (vote);

  ws_vote_get_rules (vote, &rules);
  switch (rules.method)
    {
    case WS_METHOD_DOTS:
      return dots_task (&rules);
    case WS_METHOD_APPROVAL:
      return approval_task (&rules, n);
    case WS_METHOD_SCORE:
      return g_strdup (_("Give each one from 0 to 5. 5 is the best."));
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return ordering_task (&rules, n);
    case WS_METHOD_BUDGET:
      return budget_task (&rules, n);
    case WS_METHOD_GRADIENTS:
      return g_strdup (_("Say how far you agree with each one."));
    case WS_METHOD_CONSENT:
      return g_strdup (_("Do you consent, stand aside, or object? An objection needs its reason."));
    case WS_METHOD_QUADRATIC:
      return g_strdup_printf (ngettext ("Spend %d credit. Each further vote for the same option costs more.",
                                        "Spend %d credits. Each further vote for the same option costs more.", rules.dots),
                              rules.dots);
    case WS_METHOD_YES_NO:
    default:
      return g_strdup (_("Answer yes, no, or abstain."));
    }
}
