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

/* "“A”, “B” and “C”". Returns: (transfer full) */
char *
ws_result_name_options (WsResult *self,
                        GArray   *options)
{
  return ws_outcome_name_options (self->count->profile, self->lang, (const guint *) options->data, options->len);
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
  g_autofree char *yes = ws_lang_number (self->lang, self->count->totals[0]);
  g_autofree char *base = ws_lang_number (self->lang, self->count->base);
  g_autofree char *percent = ws_lang_percent (self->lang, self->count->totals[0], self->count->base);
  g_autofree char *needed = ws_lang_number (self->lang, self->count->needed);
  g_autofree char *no = ws_lang_number (self->lang, self->count->n_options > 1 ? self->count->totals[1] : 0);

  if (self->count->rules.majority == WS_MAJORITY_SIMPLE && self->count->n_options > 1 &&
      self->count->totals[0] == self->count->totals[1] && self->count->totals[0] > 0)
    /* Translators: numbers of votes, which are equal */
    return g_strdup_printf (ws_lang_tr (self->lang, "Not adopted, because of a tie: %s yes and %s no. By the rule fixed before "
                                                    "opening there must be more yes than no."), yes, no);
  if (self->count->rules.majority == WS_MAJORITY_SIMPLE)
    return self->count->adopted
      /* Translators: numbers of votes */
      ? g_strdup_printf (ws_lang_tr (self->lang, "Adopted: %s yes and %s no."), yes, no)
      : g_strdup_printf (ws_lang_tr (self->lang, "Not adopted: %s yes and %s no."), yes, no);
  return self->count->adopted
    /* Translators: number of yes, of how many, the percentage, how many were needed */
    ? g_strdup_printf (ws_lang_tr (self->lang, "Adopted: %s of %s said yes (%s); %s were needed."), yes, base, percent, needed)
    : g_strdup_printf (ws_lang_tr (self->lang, "Not adopted: %s of %s said yes (%s); %s were needed."), yes, base, percent, needed);
}

static char *
write_consent (WsResult *self)
{
  gint64 n = self->count->answers.object;
  g_autofree char *number = ws_lang_number (self->lang, n);

  if (self->count->adopted)
    return g_strdup (ws_lang_tr (self->lang, "Decided by consent: nobody objects."));
  if (n == 0)
    return g_strdup (ws_lang_tr (self->lang, "Not decided: nobody answered."));
  /* Translators: %s is a number */
  return g_strdup_printf (ws_lang_ntr (self->lang, "Not decided: there is %s objection.", "Not decided: there are %s objections.",
                                       n), number);
}

/* No proposal is chosen; what must not be overlooked is a veto. */
static char *
write_agreement (WsResult *self)
{
  g_autoptr (GArray) vetoed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *names = NULL;

  for (guint i = 0; i < self->count->n_options; i++)
    {
      WsGradients gradients;

      ws_gradients_read (self->count->profile, i, &gradients);
      if (gradients.counts[WS_GRADIENT_STEPS] > 0)
        g_array_append_val (vetoed, i);
    }
  if (vetoed->len == 0)
    return g_strdup (ws_lang_tr (self->lang, "This is how far people agree. There is no veto."));
  names = ws_result_name_options (self, vetoed);
  /* Translators: %s is one or several proposals */
  return g_strdup_printf (ws_lang_tr (self->lang, "This is how far people agree. There is a veto on %s."), names);
}

static char *
write_funded (WsResult *self)
{
  guint n = count_chosen (self);
  g_autofree char *names = join_options (self, TRUE, FALSE);

  if (n == 0)
    return g_strdup (ws_lang_tr (self->lang, "No project is funded."));
  /* Translators: %s is one or several projects */
  return g_strdup_printf (ws_lang_ntr (self->lang, "%s is funded.", "%s are funded.", n), names);
}

static char *
write_elected (WsResult *self)
{
  guint n = count_chosen (self);
  g_autofree char *names = join_options (self, TRUE, FALSE);

  if (n == 0)
    return g_strdup (ws_lang_tr (self->lang, "Nobody is elected."));
  /* Translators: %s is one or several people */
  return g_strdup_printf (ws_lang_ntr (self->lang, "%s is elected.", "%s are elected.", n), names);
}

static char *
write_chosen (WsResult *self)
{
  g_autofree char *chosen = join_options (self, TRUE, FALSE);
  g_autofree char *tied = join_options (self, FALSE, TRUE);
  g_autofree char *first = NULL;
  guint n = count_chosen (self);

  if (n == 0 && self->count->n_tied == 0)
    return g_strdup (ws_lang_tr (self->lang, "No option got a vote, so none is chosen."));
  if (n > 0)
    /* Translators: %s is one or several options */
    first = g_strdup_printf (ws_lang_ntr (self->lang, "%s is chosen.", "%s are chosen.", n), chosen);
  if (self->count->decided)
    return g_steal_pointer (&first);
  {
    /* Translators: %s is several options */
    g_autofree char *open = g_strdup_printf (ws_lang_tr (self->lang, "%s are tied, and the tie is not broken yet."), tied);
    return first != NULL ? g_strdup_printf ("%s %s", first, open) : g_steal_pointer (&open);
  }
}

static char *
write_headline (WsResult *self)
{
  switch (self->count->rules.method)
    {
    case WS_METHOD_YES_NO:
      return write_verdict (self);
    case WS_METHOD_CONSENT:
      return write_consent (self);
    case WS_METHOD_GRADIENTS:
      return write_agreement (self);
    case WS_METHOD_BUDGET:
      return write_funded (self);
    case WS_METHOD_COMMITTEE:
      return write_elected (self);
    default:
      return write_chosen (self);
    }
}

static const char *
tie_rule_words (WsResult *self)
{
  switch (self->count->rules.tie_rule)
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

  if (self->count->n_tied == 0)
    return;
  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].tied)
      total = self->lines[i].total;
  if (self->count->rules.method == WS_METHOD_RANKED)
    /* Translators: several options */
    self->tie_title = g_strdup_printf (ws_lang_tr (self->lang, "%s are tied for the first place"), tied);
  else
    {
      g_autofree char *number = ws_lang_number (self->lang, total);
      /* Translators: several options, then the number that each has */
      self->tie_title = g_strdup_printf (ws_lang_tr (self->lang, "%s are tied with %s each"), tied, number);
    }
  g_string_append (text, tie_rule_words (self));
  if (*ws_vote_get_tie_note (self->count->vote) != '\0')
    {
      const char *note = ws_vote_get_tie_note (self->count->vote);
      g_string_append_printf (text, " %s", note);
    }
  else if (self->count->runoff != NULL)
    {
      g_autofree char *winners = NULL;
      g_autoptr (WsResult) runoff = ws_result_new (self->count->runoff, self->lang);

      winners = join_options (runoff, TRUE, FALSE);
      /* Translators: %s is one or several options */
      g_string_append_printf (text, " ");
      g_string_append_printf (text, ws_lang_tr (self->lang, "The run-off chose %s."), winners);
    }
  else if (!self->count->decided)
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

/* What the numbers of an option are of; with one %s for the base. */
static const char *
base_words (WsResult *self)
{
  static const char *const bases[] = {
    N_("Percentage of the %s who said yes or no."), N_("Percentage of %s valid votes."), N_("Percentage of %s ballots."),
    N_("Percentage of the %s people present."), N_("Percentage of the %s people with the right to vote."),
  };

  /* Translators: each %s is a number */
  switch (self->count->rules.method)
    {
    case WS_METHOD_DOTS:
      return ws_lang_tr (self->lang, "Percentage of the %s points given.");
    case WS_METHOD_QUADRATIC:
      return ws_lang_tr (self->lang, "Percentage of the %s votes given.");
    case WS_METHOD_APPROVAL:
    case WS_METHOD_BUDGET:
      return ws_lang_tr (self->lang, "Percentage of %s valid ballots; as each may choose several, they do not add up to 100.");
    case WS_METHOD_SCORE:
      return ws_lang_tr (self->lang, "Mean of %s valid ballots, from 0 to 5; what is not rated counts 0.");
    case WS_METHOD_COMMITTEE:
      return ws_lang_tr (self->lang, "First choices of %s valid ballots.");
    case WS_METHOD_RANKED:
      return self->count->rules.counting == WS_COUNTING_IRV
        ? ws_lang_tr (self->lang, "Papers in the last round that an option was in; %s valid ballots.")
        : ws_lang_tr (self->lang, "How many of the others more ballots place below it; %s valid ballots.");
    case WS_METHOD_GRADIENTS:
      return ws_lang_tr (self->lang, "Steps 1 to 4, and their percentage of those who said something on it; %s valid ballots.");
    case WS_METHOD_CONSENT:
      return ws_lang_tr (self->lang, "%s answers.");
    default:
      return ws_lang_tr (self->lang, bases[self->count->rules.base]);
    }
}

static char *
write_base (WsResult *self)
{
  g_autofree char *base = ws_lang_number (self->lang, self->count->base);
  GString *text = g_string_new (NULL);
  WsResultChannel total;

  ws_result_get_total (self, &total);
  g_string_append_printf (text, base_words (self), base);
  if (self->count->rules.method == WS_METHOD_DOTS)
    append_count (self, text, ws_lang_ntr (self->lang, "%s point was not used.", "%s points were not used.", 1),
                  ws_lang_ntr (self->lang, "%s point was not used.", "%s points were not used.", 2),
                  (total.ballots - total.blank - total.spoiled) * self->count->rules.dots - total.marks);
  if (self->count->rules.method == WS_METHOD_YES_NO)
    append_count (self, text, ws_lang_ntr (self->lang, "%s abstention.", "%s abstentions.", 1),
                  ws_lang_ntr (self->lang, "%s abstention.", "%s abstentions.", 2),
                  self->count->n_options > 2 ? self->count->totals[2] : 0);
  append_box (self, text);
  return g_string_free (text, FALSE);
}

static char *
write_turnout (WsResult *self)
{
  WsResultChannel total;
  g_autofree char *ballots = NULL, *of = NULL, *percent = NULL;
  gint64 people = self->count->rules.entitled > 0 ? self->count->rules.entitled : self->count->rules.present;

  ws_result_get_total (self, &total);
  ballots = ws_lang_number (self->lang, total.ballots);
  if (people == 0)
    /* Translators: %s is a number */
    return g_strdup_printf (ws_lang_ntr (self->lang, "%s person voted.", "%s people voted.", total.ballots), ballots);
  of = ws_lang_number (self->lang, people);
  percent = ws_lang_percent (self->lang, total.ballots, people);
  return self->count->rules.entitled > 0
    /* Translators: how many voted, of how many, the percentage */
    ? g_strdup_printf (ws_lang_tr (self->lang, "%s of %s people with the right to vote took part (%s)."), ballots, of, percent)
    : g_strdup_printf (ws_lang_tr (self->lang, "%s of %s people present took part (%s)."), ballots, of, percent);
}

/* "24: two thirds" at the dashed line of the bars. Returns: (transfer full) */
char *
ws_result_describe_threshold (WsResult *self)
{
  g_autofree char *number = ws_lang_number (self->lang, self->count->needed);

  return self->count->rules.majority == WS_MAJORITY_TWO_THIRDS
    /* Translators: %s is a number of votes */
    ? g_strdup_printf (ws_lang_tr (self->lang, "%s: two thirds"), number)
    : g_strdup_printf (ws_lang_tr (self->lang, "%s: more than half"), number);
}

void
ws_result_write_words (WsResult *self)
{
  self->headline = write_headline (self);
  write_tie (self);
  self->base_text = write_base (self);
  self->turnout_text = write_turnout (self);
  self->method_text = ws_result_describe_method (self->count->vote, self->lang);
  self->lot_text = ws_result_write_lots (self);
  self->comparison = ws_result_write_comparison (self);
  self->money_text = ws_result_write_money (self);
}
