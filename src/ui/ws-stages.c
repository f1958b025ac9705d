/* ws-stages.c — the stages of a workshop and what the sidebar says of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A live line counts, in words that fit beside sixty waiting people: at most about 28 characters, no colour, no advice. */

#include "ws-stages.h"

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-actions-page.h"
#include "ws-agenda-page.h"
#include "ws-clock.h"
#include "ws-date.h"
#include "ws-framing-page.h"
#include "ws-lang.h"
#include "ws-ideas-page.h"
#include "ws-minutes-page.h"
#include "ws-people-page.h"
#include "ws-people-sums.h"
#include "ws-preparation-page.h"
#include "ws-statement.h"
#include "ws-vote.h"
#include "ws-votes-page.h"

static guint
count (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

static char *
describe_preparation (WsWorkshop *workshop)
{
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  const char *from = ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *day = NULL;

  if (*date == '\0')
    return g_strdup (_("No date yet"));
  day = ws_lang_date_medium (lang, date);
  return *from == '\0' ? g_steal_pointer (&day) : g_strdup_printf ("%s, %s", day, from);
}

/* "Block 4 of 9 · 4 min late", or how long it is */
static char *
describe_agenda (WsWorkshop *workshop)
{
  g_autoptr (WsAgenda) agenda = ws_clock_read (ws_workshop_get_clock (workshop));
  guint number, n = ws_agenda_count (agenda, agenda->current, &number);
  g_autofree char *behind = ws_clock_behind_text (ws_agenda_get_behind (agenda));

  if (n == 0)
    return g_strdup (_("Not started"));
  if (agenda->state == WS_RUN_FINISHED)
    return g_strdup (_("Session ended"));
  if (agenda->current >= 0)
    return g_strdup_printf (_("Block %1$u of %2$u · %3$s"), number, n, behind);
  return g_strdup_printf (ngettext ("%u block", "%u blocks", n), n);
}

static char *
describe_people (WsWorkshop *workshop)
{
  return ws_people_sums_describe (ws_workshop_get_attendance (workshop));
}

static char *
describe_framing (WsWorkshop *workshop)
{
  guint n = count (ws_workshop_get_questions (workshop));
  g_autoptr (WsStatement) statement = ws_statement_get_current (workshop);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  return g_strdup (statement != NULL ? _("Problem written") : _("Not started"));
}

static char *
describe_ideas (WsWorkshop *workshop)
{
  guint n = count (ws_workshop_get_ideas (workshop));
  guint columns = count (ws_workshop_get_columns (workshop));
  g_autofree char *notes = NULL, *in_columns = NULL;

  if (columns == 0)
    return g_strdup (_("Not started"));
  in_columns = g_strdup_printf (ngettext ("%u column", "%u columns", columns), columns);
  if (n == 0)
    return g_steal_pointer (&in_columns);
  notes = g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
  return g_strdup_printf ("%s · %s", notes, in_columns);
}

static char *
describe_votes (WsWorkshop *workshop)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  guint drafts = 0, finished = 0, unpublished = 0;

  for (guint i = 0; i < count (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      WsVoteRules rules;

      ws_vote_get_rules (vote, &rules);
      switch (ws_vote_get_state (vote))
        {
        case WS_VOTE_OPEN:
          if (rules.entitled > 0)
            /* Translators: how many have voted of how many may */
            return g_strdup_printf (_("Open · %u of %d"), ws_vote_get_cast (vote), rules.entitled);
          return g_strdup_printf (ngettext ("Open · %u ballot", "Open · %u ballots", ws_vote_get_cast (vote)),
                                  ws_vote_get_cast (vote));
        case WS_VOTE_DRAFT:
          drafts++;
          break;
        case WS_VOTE_CLOSED:
          unpublished++;
          G_GNUC_FALLTHROUGH;
        case WS_VOTE_PUBLISHED:
        default:
          finished++;
        }
    }
  if (unpublished > 0)
    return g_strdup (_("Result not published"));
  if (drafts > 0)
    return g_strdup_printf (ngettext ("%u draft", "%u drafts", drafts), drafts);
  if (finished > 0)
    return g_strdup_printf (ngettext ("%u finished", "%u finished", finished), finished);
  return g_strdup (_("Not started"));
}

static char *
describe_actions (WsWorkshop *workshop)
{
  GListModel *actions = ws_workshop_get_actions (workshop);
  g_autofree char *today = ws_date_today ();
  guint open = 0, overdue = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < count (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      WsDueState state = ws_action_get_due_state (action, today, NULL);

      open += state != WS_DUE_CLOSED;
      overdue += state == WS_DUE_OVERDUE;
    }
  if (count (actions) == 0)
    return g_strdup (_("Not started"));
  if (open == 0)
    return g_strdup (_("All closed"));
  text = g_strdup_printf (ngettext ("%u open", "%u open", open), open);
  if (overdue == 0)
    return g_steal_pointer (&text);
  {
    g_autofree char *late = g_strdup_printf (ngettext ("%u overdue", "%u overdue", overdue), overdue);
    return g_strdup_printf ("%s · %s", text, late);
  }
}

static char *
describe_minutes (WsWorkshop *workshop)
{
  return g_strdup (_("Draft"));
}

static const WsStage stages[] = {
  { "preparation", N_("Preparation"), "ws-preparation-symbolic", ws_preparation_page_get_type, describe_preparation },
  { "agenda", N_("Agenda"), "ws-agenda-symbolic", ws_agenda_page_get_type, describe_agenda },
  { "people", N_("People"), "ws-people-symbolic", ws_people_page_get_type, describe_people },
  { "framing", N_("Framing"), "ws-framing-symbolic", ws_framing_page_get_type, describe_framing },
  { "ideas", N_("Ideas"), "ws-ideas-symbolic", ws_ideas_page_get_type, describe_ideas },
  { "voting", N_("Voting"), "ws-voting-symbolic", ws_votes_page_get_type, describe_votes },
  { "actions", N_("Actions"), "ws-actions-symbolic", ws_actions_page_get_type, describe_actions },
  { "minutes", N_("Minutes"), "ws-minutes-symbolic", ws_minutes_page_get_type, describe_minutes },
};

/* Returns: (array length=n_stages) (transfer none): in their order */
const WsStage *
ws_stages_get (guint *n_stages)
{
  *n_stages = G_N_ELEMENTS (stages);
  return stages;
}

/* Returns: (transfer none) (nullable) */
const WsStage *
ws_stages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (stages[i].name, name) == 0)
      return &stages[i];
  return NULL;
}
