/* ws-minutes-pages.c — which pages a section of the minutes stands on, and what it lacks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document knows headings, not sections: a section is found by its heading in the document's language. One that has
 * nothing to say has no heading and no page, and the list says so.
 */
#include "ws-minutes-pages.h"

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-minutes.h"
#include "ws-vote.h"

/**
 * ws_minutes_pages_find:
 * @kind: of the section
 * @first: @last: (out): its pages, from 0
 *
 * Returns: FALSE if it has none
 */
gboolean
ws_minutes_pages_find (WsFlow     *flow,
                       const char *kind,
                       guint      *first,
                       guint      *last)
{
  guint n = ws_flow_get_n_sections (flow);
  gboolean cover = g_str_equal (kind, "cover");
  const char *heading = ws_minutes_get_heading (ws_doc_get_lang (ws_flow_get_doc (flow)), kind);

  *first = 0;
  for (guint i = 0; i < n; i++)
    {
      guint page, next = ws_flow_get_n_pages (flow);
      const char *text = ws_flow_get_section (flow, i, &page);

      if (cover)
        {
          *last = page > 0 ? page - 1 : 0;
          return TRUE;
        }
      if (!g_str_has_suffix (text, heading))
        continue;
      if (i + 1 < n)
        ws_flow_get_section (flow, i + 1, &next);
      *first = page;
      *last = i + 1 == n ? ws_flow_get_n_pages (flow) - 1 : MAX (page, next);
      /* the next section may begin on a page of its own */
      if (*last > page && i + 1 < n)
        (*last)--;
      return TRUE;
    }
  *last = ws_flow_get_n_pages (flow) - 1;
  return cover;
}

static char *
describe_votes (WsWorkshop *workshop)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  guint open = 0, unpublished = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);

      open += ws_vote_get_state (vote) == WS_VOTE_OPEN;
      unpublished += ws_vote_get_state (vote) == WS_VOTE_CLOSED;
    }
  if (open > 0)
    return g_strdup_printf (ngettext ("%u is still open", "%u are still open", open), open);
  if (unpublished > 0)
    return g_strdup_printf (ngettext ("%u not published", "%u not published", unpublished), unpublished);
  return NULL;
}

static char *
describe_actions (WsWorkshop *workshop)
{
  GListModel *actions = ws_workshop_get_actions (workshop);
  guint nobody = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);

      nobody += *ws_action_get_text (action, WS_ACTION_PERSON) == '\0' &&
                ws_action_get_status (action) != WS_STATUS_DROPPED;
    }
  return nobody > 0 ? g_strdup_printf (ngettext ("%u with nobody", "%u with nobody", nobody), nobody) : NULL;
}

/* What a section still lacks; NULL: nothing. */
static char *
describe_lack (WsWorkshop *workshop,
               const char *kind)
{
  if (g_str_equal (kind, "cover") && *ws_workshop_get_text (workshop, WS_WORKSHOP_DATE) == '\0')
    return g_strdup (_("the date is missing"));
  if (g_str_equal (kind, "cover") && *ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE) == '\0')
    return g_strdup (_("the place is missing"));
  if (g_str_equal (kind, "votes"))
    return describe_votes (workshop);
  if (g_str_equal (kind, "actions"))
    return describe_actions (workshop);
  if (g_str_equal (kind, "signatures") && g_list_model_get_n_items (ws_workshop_get_signatures (workshop)) == 0)
    return g_strdup (_("nobody is named to sign"));
  return NULL;
}

/**
 * ws_minutes_pages_describe:
 * @flow: (nullable): the pages as they are; NULL: not yet
 * @warning: (out): whether something is missing
 *
 * Returns: (transfer full): such as "Pages 9–10 · 1 not published"
 */
char *
ws_minutes_pages_describe (WsWorkshop *workshop,
                           WsSection  *section,
                           WsFlow     *flow,
                           gboolean   *warning)
{
  const char *kind = ws_section_get_kind (section);
  g_autofree char *pages = NULL;
  g_autofree char *lack = NULL;
  guint first, last;

  *warning = FALSE;
  if (!ws_section_get_shown (section))
    return g_strdup (_("Left out"));
  if (flow == NULL)
    return g_strdup ("");
  if (!ws_minutes_pages_find (flow, kind, &first, &last))
    pages = g_strdup (_("Nothing in it yet"));
  else if (first == last)
    pages = g_strdup_printf (_("Page %u"), first + 1);
  else
    /* Translators: first and last page of a section. */
    pages = g_strdup_printf (_("Pages %u–%u"), first + 1, last + 1);
  lack = describe_lack (workshop, kind);
  *warning = lack != NULL;
  return lack != NULL ? g_strdup_printf ("%s · %s", pages, lack) : g_steal_pointer (&pages);
}
