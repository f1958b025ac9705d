/* ws-result-lines.c — each option with its number, as the bars show it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number is what the rule decides by: points, votes, the mean, the others that an option beats. Where that is no share of
 * anything, there is no percentage. */

#include "ws-greedy.h"
#include "ws-result-private.h"
#include "ws-spread.h"

static char *
write_percent (WsResult *self,
               gint64    part,
               gint64    whole)
{
  return whole > 0 ? ws_lang_percent (self->lang, part, whole) : g_strdup ("");
}

static void
write_score (WsResult     *self,
             WsResultLine *line,
             guint         option)
{
  g_autoptr (WsSpread) spread = ws_spread_new (self->count->profile, option, WS_SCORE_MAX, TRUE);

  line->number = ws_spread_write_mean (spread, self->lang);
  line->detail = ws_unit_write (WS_UNIT_POINTS, line->total, self->lang);
}

/* How many of the others it is preferred to by more ballots, or the papers of the last round that it was in. */
static void
write_ranked (WsResult     *self,
              WsResultLine *line,
              guint         option)
{
  WsRounds *rounds = self->count->decides.rounds;
  guint n = self->count->n_options;
  gint64 total = 0;

  if (rounds != NULL)
    {
      for (guint r = rounds->rounds->len; r-- > 0 && total == 0;)
        total = MAX (((WsRound *) g_ptr_array_index (rounds->rounds, r))->totals[option], 0);
      line->total = total;
      line->number = ws_lang_number (self->lang, total);
      return;
    }
  for (guint other = 0; other < n; other++)
    total += self->count->pairs[option * n + other] > self->count->pairs[other * n + option];
  line->total = total;
  {
    g_autofree char *wins = ws_lang_number (self->lang, total);
    g_autofree char *others = ws_lang_number (self->lang, n - 1);

    /* Translators: an option is preferred to %1$s of the %2$s other options */
    line->number = g_strdup_printf (ws_lang_tr (self->lang, "above %1$s of %2$s"), wins, others);
  }
}

static void
write_project (WsResult     *self,
               WsResultLine *line,
               guint         option)
{
  g_autofree char *cost = ws_lang_money (self->lang, ws_profile_get_cost (self->count->profile, option));

  line->number = ws_lang_number (self->lang, line->total);
  line->percent = write_percent (self, line->total, self->count->base);
  line->detail = line->chosen
    /* Translators: %s is a sum of money */
    ? g_strdup_printf (ws_lang_tr (self->lang, "Costs %s: funded"), cost)
    : g_strdup_printf (ws_lang_tr (self->lang, "Costs %s: not funded"), cost);
}

static void
write_gradients (WsResult     *self,
                 WsResultLine *line,
                 guint         option)
{
  gint64 vetoes;
  WsGradients gradients;
  g_autofree char *number = NULL;

  ws_gradients_read (self->count->profile, option, &gradients);
  line->total = gradients.go_along;
  line->number = ws_lang_number (self->lang, gradients.go_along);
  line->percent = write_percent (self, gradients.go_along, gradients.said);
  vetoes = gradients.counts[WS_GRADIENT_STEPS];
  number = ws_lang_number (self->lang, vetoes);
  if (vetoes > 0)
    /* Translators: %s is a number of people */
    line->detail = g_strdup_printf (ws_lang_ntr (self->lang, "%s veto", "%s vetoes", vetoes), number);
}

static void
write_line (WsResult     *self,
            WsResultLine *line,
            guint         option)
{
  switch (self->count->rules.method)
    {
    case WS_METHOD_SCORE:
      write_score (self, line, option);
      break;
    case WS_METHOD_RANKED:
      write_ranked (self, line, option);
      break;
    case WS_METHOD_COMMITTEE:
      line->number = ws_lang_number (self->lang, line->total);
      break;
    case WS_METHOD_BUDGET:
      write_project (self, line, option);
      break;
    case WS_METHOD_GRADIENTS:
      write_gradients (self, line, option);
      break;
    default:
      line->number = ws_lang_number (self->lang, line->total);
      line->percent = write_percent (self, line->total, self->count->base);
      break;
    }
  if (line->percent == NULL)
    line->percent = g_strdup ("");
}

void
ws_result_write_lines (WsResult *self)
{
  GListModel *options = ws_vote_get_options (self->count->vote);
  guint n = self->count->n_options;

  if (self->count->rules.method == WS_METHOD_YES_NO)
    n = MIN (n, 2);   /* abstentions are not an answer to be compared */
  for (guint i = 0; i < n; i++)
    {
      const WsSeat *seat = &self->count->seats[i];
      WsResultLine *line = &self->lines[self->n_lines++];

      *line = (WsResultLine) { .option = g_list_model_get_item (options, seat->option), .total = seat->total, .rank = seat->rank,
                               .chosen = seat->chosen, .tied = seat->tied };
      if (self->count->rules.method == WS_METHOD_YES_NO)
        line->rank = 0;
      write_line (self, line, seat->option);
    }
}
