/* ws-result-compare.c — what other rules would have made of the same ballots, the money, and the order of ties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison teaches what a rule does. It is shown after the result and always says which rule decides. */

#include "ws-greedy.h"
#include "ws-result-private.h"

static gboolean
holds (GArray *options,
       guint   option)
{
  for (guint i = 0; i < options->len; i++)
    if (g_array_index (options, guint, i) == option)
      return TRUE;
  return FALSE;
}

static gboolean
are_same (GArray *a,
          GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (!holds (b, g_array_index (a, guint, i)))
      return FALSE;
  return a->len == b->len;
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
describe_winners (WsResult   *self,
                  const char *rule,
                  WsOutcome  *outcome)
{
  g_autofree char *names = ws_result_name_options (self, outcome->winners);

  if (outcome->winners->len == 0)
    /* Translators: %s is the name of a rule, such as “instant run-off” */
    return g_strdup_printf (ws_lang_tr (self->lang, "By %s no option would win."), rule);
  if (outcome->winners->len > 1)
    /* Translators: %1$s is the name of a rule, %2$s several options */
    return g_strdup_printf (ws_lang_tr (self->lang, "By %1$s, %2$s would be tied for the first place."), rule, names);
  /* Translators: %1$s is the name of a rule, %2$s an option */
  return g_strdup_printf (are_same (outcome->winners, self->count->decides.outcome->winners)
                          ? ws_lang_tr (self->lang, "By %1$s %2$s wins too.")
                          : ws_lang_tr (self->lang, "By %1$s %2$s would win."), rule, names);
}

static char *
compare_ranked (WsResult *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  /* Translators: a rule, as in “By the points of Borda «A» wins too.” */
  const char *borda = ws_lang_ctr (self->lang, "counting", "the points of Borda");

  append_sentence (text, describe_winners (self, ws_counting_get_name (self->count->other.counting, self->lang),
                                           self->count->other.outcome));
  append_sentence (text, describe_winners (self, borda, self->count->borda));
  /* Translators: %s is the name of a rule */
  append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "By the rule fixed before opening, %s decides."),
                                          ws_counting_get_name (self->count->decides.counting, self->lang)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Funded by @outcome and not by @other. */
static char *
name_difference (WsResult  *self,
                 WsOutcome *outcome,
                 WsOutcome *other)
{
  g_autoptr (GArray) only = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < outcome->winners->len; i++)
    {
      guint option = g_array_index (outcome->winners, guint, i);

      if (!holds (other->winners, option))
        g_array_append_val (only, option);
    }
  return only->len > 0 ? ws_result_name_options (self, only) : NULL;
}

static char *
compare_budget (WsResult *self)
{
  WsOutcome *own = self->count->decides.outcome, *other = self->count->other.outcome;
  const char *rule = ws_counting_get_name (self->count->other.counting, self->lang);
  g_autofree char *more = name_difference (self, other, own), *less = name_difference (self, own, other);
  g_autofree char *cost = ws_lang_money (self->lang, other->cost);
  GString *text = g_string_new (NULL);

  if (more == NULL && less == NULL)
    /* Translators: %s is the name of a rule */
    append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "By %s the same projects would be funded."), rule));
  else
    /* Translators: %1$s is the name of a rule, %2$s a sum of money */
    append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "By %1$s, projects for %2$s would be funded."), rule, cost));
  if (more != NULL)
    /* Translators: %s is one or several projects */
    append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "In addition: %s."), more));
  if (less != NULL)
    /* Translators: %s is one or several projects */
    append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "Not funded then: %s."), less));
  /* Translators: %s is the name of a rule */
  append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "By the rule fixed before opening, %s decides."),
                                          ws_counting_get_name (self->count->decides.counting, self->lang)));
  return g_string_free (text, FALSE);
}

char *
ws_result_write_comparison (WsResult *self)
{
  if (self->count->other.outcome == NULL || self->count->base == 0)
    return NULL;
  return self->count->rules.method == WS_METHOD_BUDGET ? compare_budget (self) : compare_ranked (self);
}

char *
ws_result_write_money (WsResult *self)
{
  gint64 budget = self->count->rules.budget, spent = self->count->decides.outcome->cost;
  g_autofree char *all = ws_lang_money (self->lang, budget);
  g_autofree char *used = ws_lang_money (self->lang, spent);
  g_autofree char *left = ws_lang_money (self->lang, budget - spent);

  if (self->count->rules.method != WS_METHOD_BUDGET)
    return NULL;
  /* Translators: three sums of money */
  return g_strdup_printf (ws_lang_tr (self->lang, "%1$s of %2$s are spent; %3$s are left over."), used, all, left);
}

/* Which options the order separated that was drawn before anybody voted. */
char *
ws_result_write_lots (WsResult *self)
{
  GPtrArray *ties = self->count->decides.outcome->ties;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ties->len; i++)
    {
      g_autoptr (GArray) group = g_array_copy (g_ptr_array_index (ties, i));
      g_autofree char *names = NULL;

      ws_order_sort (WS_ORDER_FILE, self->count->profile, group);
      names = ws_result_name_options (self, group);
      /* Translators: %s is several options, in the order that was drawn */
      append_sentence (text, g_strdup_printf (ws_lang_tr (self->lang, "Equal within the count: the order that was drawn before "
                                                                      "opening decided, %s."), names));
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
