/* ws-result-words.c — a result in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole sentences, because they are read aloud: who is chosen, how, of how many, and what a percentage is of. */

#include <glib/gi18n-lib.h>

#include "ws-result-private.h"

/* "“A”, “B” and “C”" of the lines that @which accepts. */
static char *
join_options (WsResult *self,
              gboolean  chosen,
              gboolean  tied)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_lines; i++)
    if ((!chosen || self->lines[i].chosen) && (!tied || self->lines[i].tied))
      g_ptr_array_add (names, ws_lang_quote (self->lang, ws_vote_option_get_text (self->lines[i].option)));
  g_ptr_array_add (names, NULL);
  return ws_lang_join (self->lang, (const char *const *) names->pdata);
}

static guint
count_chosen (WsResult *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_lines; i++)
    n += self->lines[i].chosen;
  return n;
}

static char *
write_verdict (WsResult *self)
{
  g_autofree char *yes = ws_lang_number (self->lang, self->totals[0]);
  g_autofree char *base = ws_lang_number (self->lang, self->base);
  g_autofree char *percent = ws_lang_percent (self->lang, self->totals[0], self->base);
  g_autofree char *needed = ws_lang_number (self->lang, self->needed);
  g_autofree char *no = ws_lang_number (self->lang, self->n_options > 1 ? self->totals[1] : 0);

  if (self->rules.majority == WS_MAJORITY_SIMPLE && self->n_options > 1 && self->totals[0] == self->totals[1] && self->totals[0] > 0)
    /* Translators: numbers of votes, which are equal */
    return g_strdup_printf (ws_lang_tr (self->lang, "Not adopted, because of a tie: %s yes and %s no. By the rule fixed before "
                                                    "opening there must be more yes than no."), yes, no);
  if (self->rules.majority == WS_MAJORITY_SIMPLE)
    return self->adopted
      /* Translators: numbers of votes */
      ? g_strdup_printf (ws_lang_tr (self->lang, "Adopted: %s yes and %s no."), yes, no)
      : g_strdup_printf (ws_lang_tr (self->lang, "Not adopted: %s yes and %s no."), yes, no);
  return self->adopted
    /* Translators: number of yes, of how many, the percentage, how many were needed */
    ? g_strdup_printf (ws_lang_tr (self->lang, "Adopted: %s of %s said yes (%s); %s were needed."), yes, base, percent, needed)
    : g_strdup_printf (ws_lang_tr (self->lang, "Not adopted: %s of %s said yes (%s); %s were needed."), yes, base, percent, needed);
}

static char *
write_headline (WsResult *self)
{
  g_autofree char *chosen = join_options (self, TRUE, FALSE);
  g_autofree char *tied = join_options (self, FALSE, TRUE);
  g_autofree char *first = NULL;
  guint n = count_chosen (self);

  if (self->rules.method == WS_METHOD_YES_NO)
    return write_verdict (self);
  if (n == 0 && self->n_tied == 0)
    return g_strdup (ws_lang_tr (self->lang, "No option got a vote, so none is chosen."));
  if (n > 0)
    /* Translators: %s is one or several options */
    first = g_strdup_printf (ws_lang_ntr (self->lang, "%s is chosen.", "%s are chosen.", n), chosen);
  if (self->decided)
    return g_steal_pointer (&first);
  {
    /* Translators: %s is several options */
    g_autofree char *open = g_strdup_printf (ws_lang_tr (self->lang, "%s are tied, and the tie is not broken yet."), tied);
    return first != NULL ? g_strdup_printf ("%s %s", first, open) : g_steal_pointer (&open);
  }
}

static const char *
tie_rule_words (WsResult *self)
{
  switch (self->rules.tie_rule)
    {
    case WS_TIE_LOT:
      return ws_lang_tr (self->lang, "Rule fixed before opening: by lot.");
    case WS_TIE_FACILITATOR:
      return ws_lang_tr (self->lang, "Rule fixed before opening: the facilitating body decides.");
    case WS_TIE_SHARE:
      return ws_lang_tr (self->lang, "Rule fixed before opening: all tied options are chosen.");
    case WS_TIE_RUNOFF:
    default:
      return ws_lang_tr (self->lang, "Rule fixed before opening: a run-off vote.");
    }
}

static void
write_tie (WsResult *self)
{
  g_autofree char *tied = join_options (self, FALSE, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 total = 0;

  if (self->n_tied == 0)
    return;
  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].tied)
      total = self->lines[i].total;
  {
    g_autofree char *number = ws_lang_number (self->lang, total);
    /* Translators: several options, then the number that each has */
    self->tie_title = g_strdup_printf (ws_lang_tr (self->lang, "%s are tied with %s each"), tied, number);
  }
  g_string_append (text, tie_rule_words (self));
  if (*ws_vote_get_tie_note (self->vote) != '\0')
    {
      const char *note = ws_vote_get_tie_note (self->vote);
      g_string_append_printf (text, " %s", note);
    }
  else if (self->runoff != NULL)
    {
      g_autofree char *winners = NULL;
      g_autoptr (WsResult) runoff = ws_result_new (self->runoff, self->lang);

      winners = join_options (runoff, TRUE, FALSE);
      /* Translators: %s is one or several options */
      g_string_append_printf (text, " ");
      g_string_append_printf (text, ws_lang_tr (self->lang, "The run-off chose %s."), winners);
    }
  else if (!self->decided)
    g_string_append_printf (text, " %s", ws_lang_tr (self->lang, "It is not broken yet."));
  self->tie_text = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_count (WsResult   *self,
              GString    *text,
              const char *one,
              const char *many,
              gint64      n)
{
  g_autofree char *number = ws_lang_number (self->lang, n);

  if (n == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (text, n == 1 ? one : many, number);
}

/* Blank and spoiled ballots are named, also where they do not count. */
static void
append_box (WsResult *self,
            GString  *text)
{
  WsResultChannel total;

  ws_result_get_total (self, &total);
  append_count (self, text, ws_lang_ntr (self->lang, "%s ballot in all.", "%s ballots in all.", 1),
                ws_lang_ntr (self->lang, "%s ballot in all.", "%s ballots in all.", 2), total.ballots);
  append_count (self, text, ws_lang_ntr (self->lang, "%s was blank.", "%s were blank.", 1),
                ws_lang_ntr (self->lang, "%s was blank.", "%s were blank.", 2), total.blank);
  append_count (self, text, ws_lang_ntr (self->lang, "%s was spoiled.", "%s were spoiled.", 1),
                ws_lang_ntr (self->lang, "%s was spoiled.", "%s were spoiled.", 2), total.spoiled);
}

static char *
write_base (WsResult *self)
{
  g_autofree char *base = ws_lang_number (self->lang, self->base);
  GString *text = g_string_new (NULL);
  static const char *const bases[] = {
    N_("Percentage of the %s who said yes or no."), N_("Percentage of %s valid votes."), N_("Percentage of %s ballots."),
    N_("Percentage of the %s people present."), N_("Percentage of the %s people with the right to vote."),
  };

  if (self->rules.method == WS_METHOD_DOTS)
    {
      WsResultChannel total;
      gint64 given;

      ws_result_get_total (self, &total);
      given = (total.ballots - total.blank - total.spoiled) * self->rules.dots;
      /* Translators: %s is a number */
      g_string_append_printf (text, ws_lang_tr (self->lang, "Percentage of the %s points given."), base);
      append_count (self, text, ws_lang_ntr (self->lang, "%s point was not used.", "%s points were not used.", 1),
                    ws_lang_ntr (self->lang, "%s point was not used.", "%s points were not used.", 2), given - total.marks);
    }
  else if (self->rules.method == WS_METHOD_APPROVAL)
    g_string_append_printf (text, ws_lang_tr (self->lang, "Percentage of %s valid ballots; as each may choose several, they do not "
                                                          "add up to 100."), base);
  else
    {
      g_string_append_printf (text, ws_lang_tr (self->lang, bases[self->rules.base]), base);
      append_count (self, text, ws_lang_ntr (self->lang, "%s abstention.", "%s abstentions.", 1),
                    ws_lang_ntr (self->lang, "%s abstention.", "%s abstentions.", 2),
                    self->n_options > 2 ? self->totals[2] : 0);
    }
  append_box (self, text);
  return g_string_free (text, FALSE);
}

static char *
write_turnout (WsResult *self)
{
  WsResultChannel total;
  g_autofree char *ballots = NULL, *of = NULL, *percent = NULL;
  gint64 people = self->rules.entitled > 0 ? self->rules.entitled : self->rules.present;

  ws_result_get_total (self, &total);
  ballots = ws_lang_number (self->lang, total.ballots);
  if (people == 0)
    /* Translators: %s is a number */
    return g_strdup_printf (ws_lang_ntr (self->lang, "%s person voted.", "%s people voted.", total.ballots), ballots);
  of = ws_lang_number (self->lang, people);
  percent = ws_lang_percent (self->lang, total.ballots, people);
  return self->rules.entitled > 0
    /* Translators: how many voted, of how many, the percentage */
    ? g_strdup_printf (ws_lang_tr (self->lang, "%s of %s people with the right to vote took part (%s)."), ballots, of, percent)
    : g_strdup_printf (ws_lang_tr (self->lang, "%s of %s people present took part (%s)."), ballots, of, percent);
}

/* "24: two thirds" at the dashed line of the bars. Returns: (transfer full) */
char *
ws_result_describe_threshold (WsResult *self)
{
  g_autofree char *number = ws_lang_number (self->lang, self->needed);

  return self->rules.majority == WS_MAJORITY_TWO_THIRDS
    /* Translators: %s is a number of votes */
    ? g_strdup_printf (ws_lang_tr (self->lang, "%s: two thirds"), number)
    : g_strdup_printf (ws_lang_tr (self->lang, "%s: more than half"), number);
}

static void
append_rule (GString    *text,
             const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
append_rule_n (GString    *text,
               const char *format,
               int         n)
{
  g_autofree char *sentence = g_strdup_printf (format, n);

  append_rule (text, sentence);
}

static void
describe_marks (GString           *text,
                const WsVoteRules *rules,
                WsLang            *lang)
{
  if (rules->method == WS_METHOD_DOTS)
    {
      append_rule_n (text, ws_lang_ntr (lang, "By points: each person gives up to %d.", "By points: each person gives up to %d.",
                                        rules->dots), rules->dots);
      if (rules->cap > 0 && rules->cap < rules->dots)
        append_rule_n (text, ws_lang_tr (lang, "At most %d for one option."), rules->cap);
      return;
    }
  if (rules->choose_max > 0)
    append_rule_n (text, ws_lang_tr (lang, "Each person may choose up to %d."), rules->choose_max);
  else
    append_rule (text, ws_lang_tr (lang, "Each person may choose as many as they like."));
  if (rules->choose_min > 0)
    append_rule_n (text, ws_lang_tr (lang, "At least %d."), rules->choose_min);
}

static void
describe_majority (GString           *text,
                   const WsVoteRules *rules,
                   WsLang            *lang)
{
  append_rule (text, ws_lang_tr (lang, "Yes, no or abstain."));
  if (rules->majority == WS_MAJORITY_TWO_THIRDS)
    append_rule (text, ws_lang_tr (lang, "Two thirds must say yes."));
  else if (rules->majority == WS_MAJORITY_ABSOLUTE)
    append_rule (text, ws_lang_tr (lang, "More than half must say yes."));
  else
    append_rule (text, ws_lang_tr (lang, "More must say yes than no."));
}

/**
 * ws_result_describe_method:
 *
 * Returns: (transfer full): the rules of a vote in sentences
 */
char *
ws_result_describe_method (WsVote *vote,
                           WsLang *lang)
{
  GString *text = g_string_new (NULL);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  if (rules.method == WS_METHOD_YES_NO)
    describe_majority (text, &rules, lang);
  else
    {
      describe_marks (text, &rules, lang);
      append_rule_n (text, ws_lang_ntr (lang, "%d option is chosen.", "%d options are chosen.", rules.seats), rules.seats);
    }
  append_rule (text, rules.channel == WS_CHANNEL_LAPTOP ? ws_lang_tr (lang, "Secret vote at the shared computer.")
               : rules.channel == WS_CHANNEL_HANDS ? ws_lang_tr (lang, "By show of hands.") : ws_lang_tr (lang, "On paper."));
  return g_string_free (text, FALSE);
}

void
ws_result_write_words (WsResult *self)
{
  self->headline = write_headline (self);
  write_tie (self);
  self->base_text = write_base (self);
  self->turnout_text = write_turnout (self);
  self->method_text = ws_result_describe_method (self->vote, self->lang);
}
