/* ws-sheet-agenda.c — the agenda on paper: for whoever facilitates, and for everybody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facilitator's begins with the evening on one page, to be found again with a glance, and goes on block by block with all
 * that was prepared. The public one has times and titles only; blocks without minutes and those of the facilitator alone are
 * not in it, as they are not on the wall. */

#include "ws-sheet-private.h"

#include "ws-agenda.h"

static char *
describe_minutes (WsMinutes *self,
                  int        minutes)
{
  if (minutes < 60)
    /* Translators: a duration in minutes */
    return g_strdup_printf (ws_lang_tr (self->lang, "%d min"), minutes);
  if (minutes % 60 == 0)
    /* Translators: a duration in hours */
    return g_strdup_printf (ws_lang_tr (self->lang, "%d h"), minutes / 60);
  /* Translators: a duration in hours and minutes */
  return g_strdup_printf (ws_lang_tr (self->lang, "%1$d h %2$d min"), minutes / 60, minutes % 60);
}

static void
add_facts (WsMinutes *self,
           gboolean   public)
{
  WsWorkshop *workshop = self->workshop;
  WsBlock *facts = ws_doc_add_facts (self->doc, 2);
  g_autofree char *when = ws_minutes_when (self, ws_workshop_get_text (workshop, WS_WORKSHOP_DATE),
                                           ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM),
                                           ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_TO));

  ws_minutes_fact (facts, ws_lang_tr (self->lang, "When"), when);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Where"), ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  if (!public)
    ws_minutes_fact (facts, ws_lang_tr (self->lang, "Facilitated by"),
                     ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Objective"), ws_workshop_get_text (workshop, WS_WORKSHOP_OBJECTIVE));
}

/* Whether somebody is named who leads a block. */
static gboolean
has_leaders (WsAgenda *agenda)
{
  for (guint i = 0; i < agenda->n; i++)
    if (agenda->slots[i].parent < 0 &&
        *ws_agenda_block_get_text (ws_agenda_get_block (agenda, i), WS_AGENDA_BLOCK_RESPONSIBLE) != '\0')
      return TRUE;
  return FALSE;
}

static void
add_row (WsMinutes *self,
         WsBlock   *table,
         WsAgenda  *agenda,
         guint      index,
         gboolean   leaders)
{
  WsAgendaBlock *block = ws_agenda_get_block (agenda, index);
  g_autofree char *time = ws_agenda_time_text (agenda, agenda->slots[index].start);
  g_autofree char *minutes = describe_minutes (self, agenda->slots[index].minutes);
  g_autofree char *title = ws_minutes_isolate (ws_agenda_block_get_title (block));

  ws_block_add_cell (table, time, FALSE);
  ws_block_add_cell (table, title, TRUE);
  ws_block_add_cell (table, minutes, FALSE);
  if (leaders)
    ws_block_add_cell (table, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_RESPONSIBLE), FALSE);
}

static void
add_table (WsMinutes *self,
           WsAgenda  *agenda,
           gboolean   public)
{
  WsBlock *table = ws_doc_add_table (self->doc, ws_lang_ctr (self->lang, "section", "Agenda"));
  g_autofree char *end = ws_agenda_time_text (agenda, agenda->end);
  g_autofree char *sum = describe_minutes (self, ws_slots_minutes (agenda->slots, agenda->n));
  gboolean leaders = !public && has_leaders (agenda);

  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Time"), WS_ALIGN_START, 1);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "What we do"), WS_ALIGN_START, leaders ? 4.4 : 6);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Duration"), leaders ? WS_ALIGN_START : WS_ALIGN_END, 1.3);
  if (leaders)
    ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Led by"), WS_ALIGN_START, 2.2);
  for (guint i = 0; i < agenda->n; i++)
    if (agenda->slots[i].parent < 0 && (!public || ws_agenda_block_is_public (ws_agenda_get_block (agenda, i))))
      add_row (self, table, agenda, i, leaders);
  ws_block_add_cell (table, end, FALSE);
  ws_block_add_cell (table, ws_lang_tr (self->lang, "End"), TRUE);
  ws_block_add_cell (table, public ? "" : sum, FALSE);
  if (leaders)
    ws_block_add_cell (table, "", FALSE);
}

/* Steps of a block: when, what, how. */
static void
add_steps (WsMinutes *self,
           WsAgenda  *agenda,
           guint      parent)
{
  WsBlock *table;

  if (agenda->slots[parent].n_children == 0)
    return;
  table = ws_doc_add_table (self->doc, NULL);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Time"), WS_ALIGN_START, 1);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Duration"), WS_ALIGN_START, 1.1);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "Step"), WS_ALIGN_START, 2.4);
  ws_block_add_column (table, ws_lang_ctr (self->lang, "column", "What to do"), WS_ALIGN_START, 4.5);
  for (guint i = parent + 1; i < agenda->n && agenda->slots[i].parent == (int) parent; i++)
    {
      WsAgendaBlock *block = ws_agenda_get_block (agenda, i);
      g_autofree char *time = ws_agenda_time_text (agenda, agenda->slots[i].start);
      g_autofree char *minutes = describe_minutes (self, agenda->slots[i].minutes);

      ws_block_add_cell (table, time, FALSE);
      ws_block_add_cell (table, minutes, FALSE);
      ws_block_add_cell (table, ws_agenda_block_get_title (block), TRUE);
      ws_block_add_cell (table, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_INSTRUCTIONS), FALSE);
    }
}

static char *
describe_desks (WsMinutes     *self,
                WsAgendaBlock *block)
{
  gint64 desks = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_DESKS);
  gint64 people = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_PER_DESK);
  g_autofree char *tables = ws_minutes_count (self, "%s table", "%s tables", desks);

  if (desks == 0)
    return g_strdup ("");
  if (people == 0)
    return g_steal_pointer (&tables);
  /* Translators: %1$s is "9 tables", %2$d how many people sit at each */
  return g_strdup_printf (ws_lang_tr (self->lang, "%1$s of %2$d people"), tables, (int) people);
}

static void
add_details (WsMinutes *self,
             WsAgenda  *agenda,
             guint      index)
{
  WsAgendaBlock *block = ws_agenda_get_block (agenda, index);
  g_autofree char *from = ws_agenda_time_text (agenda, agenda->slots[index].start);
  g_autofree char *to = ws_agenda_time_text (agenda, agenda->slots[index].end);
  g_autofree char *title = g_strdup_printf ("%s–%s · %s", from, to, ws_agenda_block_get_title (block));
  g_autofree char *desks = describe_desks (self, block);
  WsBlock *facts;

  ws_doc_add_heading (self->doc, 2, title);
  facts = ws_doc_add_facts (self->doc, 2);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Objective"), ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_OBJECTIVE));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Led by"), ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_RESPONSIBLE));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Groups"), desks);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Materials"), ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_MATERIALS));
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Notes"), ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_INSTRUCTIONS));
  if (agenda->slots[index].n_children > 0)
    ws_block_keep (facts);
  if (ws_agenda_block_is_protected (block))
    ws_minutes_fact (facts, ws_lang_tr (self->lang, "Protected"), ws_lang_tr (self->lang, "Not to be shortened when it gets late"));
  add_steps (self, agenda, index);
}

void
ws_sheet_add_agenda (WsMinutes *self,
                     gboolean   public)
{
  g_autoptr (WsAgenda) agenda = ws_agenda_read (self->workshop);
  g_autofree char *above = ws_sheet_get_title (public ? WS_SHEET_AGENDA_PUBLIC : WS_SHEET_AGENDA, self->lang);

  ws_doc_add_title (self->doc, above, ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE),
                    ws_workshop_get_text (self->workshop, WS_WORKSHOP_SUBJECT));
  add_facts (self, public);
  if (agenda->n == 0)
    {
      ws_doc_add_paragraph (self->doc, 1, ws_lang_tr (self->lang, "There is no agenda yet."));
      return;
    }
  add_table (self, agenda, public);
  if (public)
    return;
  ws_doc_add_heading (self->doc, 1, ws_lang_tr (self->lang, "Block by block"));
  for (guint i = 0; i < agenda->n; i++)
    if (agenda->slots[i].parent < 0)
      add_details (self, agenda, i);
}
