/* ws-minutes-agenda.c — the agenda in the minutes: what was planned and what it took.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As it stood at the last key of the clock, so that the same file always prints the same. Blocks that the room did not see, and
 * the facilitator's notes, are not in the minutes. */

#include "ws-minutes-private.h"

#include "ws-agenda.h"

/* Minutes, rounded to the nearest. */
static char *
minutes_text (WsMinutes *self,
              gint64     ms)
{
  g_autofree char *number = ws_lang_number (self->lang, (ms + 30000) / 60000);

  return g_strdup_printf (ws_lang_tr (self->lang, "%s min"), number);
}

/* What it took with its sub-blocks; "" where it was not held or is not over. */
static char *
actual_text (WsMinutes *self,
             WsAgenda  *agenda,
             guint      index)
{
  const WsSlot *slot = &agenda->slots[index];
  gint64 actual = slot->actual;

  if (slot->state == WS_SLOT_SKIPPED)
    return g_strdup (ws_lang_tr (self->lang, "not held"));
  if (slot->state != WS_SLOT_DONE)
    return g_strdup ("");
  for (guint i = index + 1; i < agenda->n && agenda->slots[i].parent == (int) index; i++)
    actual += agenda->slots[i].actual;
  return minutes_text (self, actual);
}

static void
add_row (WsMinutes *self,
         WsBlock   *table,
         WsAgenda  *agenda,
         guint      index)
{
  const WsSlot *slot = &agenda->slots[index];
  WsAgendaBlock *block = ws_agenda_get_block (agenda, index);
  gboolean held = agenda->begun == 0 || slot->state == WS_SLOT_DONE || slot->state == WS_SLOT_RUNNING;
  g_autofree char *time = held ? ws_agenda_time_text (agenda, slot->start) : g_strdup ("");
  g_autofree char *title = g_strconcat (slot->parent >= 0 ? "– " : "", ws_agenda_block_get_title (block), NULL);
  int minutes = agenda->begun > 0 ? ws_agenda_block_get_planned (block) : ws_agenda_block_get_minutes (block);
  g_autofree char *planned = minutes < 0 ? g_strdup (ws_lang_tr (self->lang, "added"))
                                         : minutes_text (self, minutes * G_GINT64_CONSTANT (60000));
  g_autofree char *actual = actual_text (self, agenda, index);

  ws_block_add_cell (table, time, FALSE);
  ws_block_add_cell (table, title, slot->parent < 0);
  ws_block_add_cell (table, planned, FALSE);
  if (agenda->begun > 0)
    ws_block_add_cell (table, actual, FALSE);
}

static void
add_facts (WsMinutes *self,
           WsAgenda  *agenda)
{
  WsBlock *facts = ws_doc_add_facts (self->doc, 2);
  g_autofree char *from = ws_agenda_time_text (agenda, agenda->from);
  g_autofree char *to = ws_agenda_time_text (agenda, agenda->planned_end);
  g_autofree char *begun = ws_agenda_time_text (agenda, agenda->begun);
  g_autofree char *ended = ws_agenda_time_text (agenda, agenda->ended);
  /* Translators: hours of the day: “16:30 to 19:30” */
  g_autofree char *planned = g_strdup_printf (ws_lang_tr (self->lang, "%1$s to %2$s"), from, to);
  g_autofree char *actual = g_strdup_printf (ws_lang_tr (self->lang, "%1$s to %2$s"), begun, ended);

  ws_minutes_fact (facts, ws_lang_ctr (self->lang, "agenda", "Planned"), planned);
  if (agenda->ended > 0)
    ws_minutes_fact (facts, ws_lang_tr (self->lang, "As it was"), actual);
  else if (agenda->begun > 0)
    ws_minutes_fact (facts, ws_lang_tr (self->lang, "Began at"), begun);
}

void
ws_minutes_add_agenda (WsMinutes *self)
{
  g_autoptr (WsAgenda) agenda = ws_agenda_read (self->workshop);
  WsLang *lang = self->lang;
  WsBlock *table;

  if (agenda->timed)
    add_facts (self, agenda);
  table = ws_doc_add_table (self->doc, ws_lang_ctr (lang, "section", "Agenda"));
  ws_block_add_column (table, ws_lang_ctr (lang, "agenda", "Time"), WS_ALIGN_START, 1.2);
  ws_block_add_column (table, ws_lang_ctr (lang, "agenda", "Block"), WS_ALIGN_START, 6);
  ws_block_add_column (table, ws_lang_ctr (lang, "agenda", "Planned"), WS_ALIGN_END, 1.6);
  if (agenda->begun > 0)
    ws_block_add_column (table, ws_lang_ctr (lang, "agenda", "Actual"), WS_ALIGN_END, 1.6);
  for (guint i = 0; i < agenda->n; i++)
    if (ws_agenda_block_is_public (ws_agenda_get_block (agenda, i)))
      add_row (self, table, agenda, i);
}
