/* ws-agenda.c — the agenda of a workshop at one moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts what the blocks say and what the run kept together and has ws-agenda-slots.c do the arithmetic. Documents read it as it
 * stood at the last key of the clock, so that the same file always prints the same. */

#include "ws-agenda.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-text.h"
#include "ws-words.h"

#define MINUTE G_GINT64_CONSTANT (60000)

/**
 * ws_agenda_planned_start:
 * @timed: (out): whether there is a time of day
 *
 * Returns: when the workshop should begin, in milliseconds since 1970; 0 where it has no starting time
 */
gint64
ws_agenda_planned_start (WsWorkshop *workshop,
                         gboolean   *timed)
{
  const char *time = ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM);
  g_autofree char *today = ws_date_today ();
  g_autoptr (GDateTime) start = NULL;
  int year, month, day;

  *timed = strlen (time) == 5;
  if (!*timed)
    return 0;
  if (!ws_date_split (ws_workshop_get_text (workshop, WS_WORKSHOP_DATE), &year, &month, &day))
    ws_date_split (today, &year, &month, &day);
  start = g_date_time_new_local (year, month, day, (int) g_ascii_strtoll (time, NULL, 10),
                                 (int) g_ascii_strtoll (time + 3, NULL, 10), 0);
  *timed = start != NULL;
  return start != NULL ? g_date_time_to_unix (start) * 1000 : 0;
}

static void
fill_slots (WsAgenda *self,
            gint64    current,
            gint64    elapsed)
{
  for (guint i = 0; i < self->n; i++)
    {
      WsAgendaBlock *block = g_ptr_array_index (self->blocks, i);
      gint64 parent = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_PARENT);
      WsSlot *slot = &self->slots[i];

      slot->id = ws_row_get_id (WS_ROW (block));
      slot->parent = -1;
      for (int p = i - 1; parent != 0 && p >= 0 && slot->parent < 0; p--)
        if (self->slots[p].parent < 0)
          {
            if (self->slots[p].id == parent)
              slot->parent = p;
            break;
          }
      slot->minutes = ws_agenda_block_get_lasting (block);
      slot->flexible = ws_agenda_block_is_flexible (block);
      slot->started = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_STARTED);
      slot->actual = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_ACTUAL);
      slot->spent = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_SPENT);
      if (current != 0 && slot->id == current)
        {
          self->current = i;
          slot->actual += elapsed;
          slot->spent += self->state == WS_RUN_RUNNING ? elapsed : 0;
        }
    }
}

/**
 * ws_agenda_read_at:
 * @elapsed: milliseconds since the last key of the clock
 *
 * Returns: (transfer full): the agenda as it stands then
 */
WsAgenda *
ws_agenda_read_at (WsWorkshop *workshop,
                   gint64      elapsed)
{
  GListModel *blocks = ws_workshop_get_blocks (workshop);
  g_autoptr (WsRun) run = ws_run_get (ws_workshop_get_store (workshop));
  WsAgenda *self = g_new0 (WsAgenda, 1);
  WsSlotRun slot_run = { 0 };

  self->n = g_list_model_get_n_items (blocks);
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->slots = g_new0 (WsSlot, self->n + 1);
  self->current = -1;
  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (self->blocks, g_list_model_get_item (blocks, i));
  if (run != NULL)
    {
      self->state = ws_run_get_state (run);
      self->now = ws_run_get_number (run, WS_RUN_SINCE) + elapsed;
      self->begun = ws_run_get_number (run, WS_RUN_BEGUN);
      self->ended = ws_run_get_number (run, WS_RUN_ENDED);
    }
  self->from = self->begun > 0 ? ws_run_get_number (run, WS_RUN_PLANNED_FROM) : ws_agenda_planned_start (workshop, &self->timed);
  self->timed |= self->begun > 0;
  fill_slots (self, run != NULL ? ws_run_get_number (run, WS_RUN_BLOCK) : 0, elapsed);
  slot_run = (WsSlotRun) { .from = self->begun > 0 ? self->begun : self->from, .begun = self->begun > 0,
                           .finished = self->state == WS_RUN_FINISHED, .current = self->current, .now = self->now };
  self->end = ws_slots_compute (self->slots, self->n, &slot_run);
  if (self->ended > 0)
    self->end = self->ended;
  self->planned_end = self->begun > 0 ? ws_run_get_number (run, WS_RUN_PLANNED_TO)
                                      : self->from + ws_slots_minutes (self->slots, self->n) * MINUTE;
  return self;
}

/**
 * ws_agenda_read:
 *
 * Returns: (transfer full): the agenda as it stood at the last key of the clock, for documents
 */
WsAgenda *
ws_agenda_read (WsWorkshop *workshop)
{
  return ws_agenda_read_at (workshop, 0);
}

void
ws_agenda_free (WsAgenda *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self->slots);
  g_free (self);
}

/* Returns: (transfer none) (nullable): %NULL for -1 */
WsAgendaBlock *
ws_agenda_get_block (WsAgenda *self,
                     int       index)
{
  return index >= 0 && (guint) index < self->n ? g_ptr_array_index (self->blocks, index) : NULL;
}

/* Returns: index of @block; -1: it is not there */
int
ws_agenda_find (WsAgenda      *self,
                WsAgendaBlock *block)
{
  guint index;

  return block != NULL && g_ptr_array_find (self->blocks, block, &index) ? (int) index : -1;
}

/**
 * ws_agenda_get_behind:
 *
 * Returns: minutes by which it will end later than it was planned; negative: earlier; 0 while it has not begun
 */
int
ws_agenda_get_behind (WsAgenda *self)
{
  return self->begun > 0 ? ws_minutes_up (self->end - self->planned_end) : 0;
}

/**
 * ws_agenda_time_text:
 *
 * Returns: (transfer full): "14:19"; where there is no time of day, hours and minutes from the beginning, "0:49". The
 * started minute counts whole, so that times and minutes late add up.
 */
char *
ws_agenda_time_text (WsAgenda *self,
                     gint64    time)
{
  int minutes = ws_minutes_up (time);

  if (self->timed)
    return ws_time_from_ms (time > self->now || self->begun == 0 ? minutes * MINUTE : time);
  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

/**
 * ws_agenda_count:
 * @index: of a block
 * @number: (out): its number, or its parent's, counted as people count: 1, 2, 3 …
 *
 * Returns: how many blocks there are, sub-blocks not counted
 */
guint
ws_agenda_count (WsAgenda *self,
                 int       index,
                 guint    *number)
{
  guint n = 0;

  *number = 0;
  for (guint i = 0; i < self->n; i++)
    {
      if (self->slots[i].parent < 0)
        n++;
      if ((int) i == index)
        *number = n;
    }
  return n;
}

/* Returns: (transfer full): "25 min" */
char *
ws_agenda_minutes_text (int minutes)
{
  /* Translators: minutes, such as “25 min” */
  return g_strdup_printf (_("%d min"), minutes);
}

/* Reads a whole number; -1: there is none. */
static gint64
read_number (const char **text)
{
  gint64 number = 0;

  if (!g_ascii_isdigit (**text))
    return -1;
  for (; g_ascii_isdigit (**text); (*text)++)
    number = MIN (number * 10 + (**text - '0'), 1000000);
  for (; **text == ' '; (*text)++)
    ;
  return number;
}

/**
 * ws_agenda_minutes_parse:
 * @text: "25", "25 min", "1:30", "1 h 30", "1 hora"
 * @minutes: (out)
 *
 * Understands a duration as people type it.
 *
 * Returns: %FALSE with a sentence in @error where it is none, or more than a block may last
 */
gboolean
ws_agenda_minutes_parse (const char  *text,
                         int         *minutes,
                         GError     **error)
{
  g_autofree char *folded = ws_text_fold (text);
  const char *p = g_strstrip (folded);
  gint64 hours = 0, rest = read_number (&p);

  if (rest >= 0 && (*p == ':' || *p == 'h'))
    {
      gboolean colon = *p == ':';

      hours = rest;
      p += colon ? 1 : strspn (p, "horas");
      p += strspn (p, " .");
      if (g_str_has_prefix (p, "y "))
        p += 2;
      rest = *p == '\0' && !colon ? 0 : read_number (&p);
    }
  if (rest < 0 || p[strspn (p, "minutos. '")] != '\0')
    return ws_model_refuse (error, _("This is not a duration. Write minutes, such as 25, or hours and minutes, such as 1:30."));
  if (hours * 60 + rest > WS_AGENDA_MINUTES_MAX)
    return ws_model_refuse (error, _("A block lasts from 0 to 480 minutes."));
  *minutes = hours * 60 + rest;
  return TRUE;
}

/**
 * ws_agenda_adapt:
 * @minutes: (array): minutes for each block, such as ws_slots_propose() gives
 *
 * Accepts proposed minutes, as one step of Undo. What the clock's keys added stays added.
 */
gboolean
ws_agenda_adapt (WsAgenda   *self,
                 const int  *minutes,
                 GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (self->n == 0)
    return TRUE;
  edit = ws_store_begin (ws_row_get_store (g_ptr_array_index (self->blocks, 0)), N_("Adapt times"));
  for (guint i = 0; i < self->n; i++)
    {
      WsAgendaBlock *block = g_ptr_array_index (self->blocks, i);
      gint64 extra = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_EXTRA);

      if (minutes[i] != self->slots[i].minutes &&
          !ws_agenda_block_set_number (block, WS_AGENDA_BLOCK_MINUTES, CLAMP (minutes[i] - extra, 0, WS_AGENDA_MINUTES_MAX), error))
        return FALSE;
    }
  return ws_edit_commit (edit, error);
}
