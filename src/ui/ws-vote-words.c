/* ws-vote-words.c — how the window says what a vote is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the screen, in the user's language; those of the minutes, whose language may be another, are the report's.
 */
#include "ws-vote-words.h"

#include <glib/gi18n.h>

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
  static const char *const words[] = { N_("By points"), N_("Choose several"), N_("Yes, no or abstain") };

  return NTH (words, method);
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
    case WS_METHOD_YES_NO:
    default:
      return g_strdup (_("Yes, no or abstain"));
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
  if (rules.method == WS_METHOD_YES_NO)
    middle = g_strdup (majority_words (rules.majority));
  else
    middle = g_strdup_printf (ngettext ("%u option", "%u options", n), n);
  return g_strjoin (" · ", method, middle, channel_words (rules.channel), NULL);
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
  int most;
  g_autofree char *first = NULL;

  ws_vote_get_rules (vote, &rules);
  /* nobody can choose more options than there are, and the booth does not ask for it either */
  most = rules.choose_max > 0 && n > 1 ? MIN (rules.choose_max, n) : rules.choose_max;
  switch (rules.method)
    {
    case WS_METHOD_DOTS:
      first = g_strdup_printf (ngettext ("Give out %d point.", "Give out %d points.", rules.dots), rules.dots);
      if (rules.cap == 0 || rules.cap >= rules.dots)
        return g_steal_pointer (&first);
      return g_strdup_printf (ngettext ("%s At most %d for each option.", "%s At most %d for each option.", rules.cap),
                              first, rules.cap);
    case WS_METHOD_APPROVAL:
      if (rules.choose_max == 1)
        return g_strdup (_("Choose one."));
      if (rules.choose_max == 0)
        first = g_strdup (_("Choose all those you agree with."));
      else
        first = g_strdup_printf (ngettext ("Choose up to %d.", "Choose up to %d.", most), most);
      if (rules.choose_min == 0)
        return g_steal_pointer (&first);
      return g_strdup_printf (ngettext ("%s At least %d.", "%s At least %d.", rules.choose_min),
                              first, rules.choose_min);
    case WS_METHOD_YES_NO:
    default:
      return g_strdup (_("Answer yes, no, or abstain."));
    }
}
