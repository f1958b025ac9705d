/* ws-clock-keys.c — what the keys of the clock write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every key is one fixed step: first the time since the last one goes to the block that ran, then what the key says. Undo
 * passes over all of them. */

#include <glib/gi18n-lib.h>

#include "ws-clock-private.h"
#include "ws-words.h"

#define MINUTE G_GINT64_CONSTANT (60000)
#define LATEST G_GINT64_CONSTANT (253402300799999)
#define ON_PLAN (3 * 60 * MINUTE)    /* who starts farther from the planned hour than this is not late but rehearsing */
#define MISTAKE MINUTE               /* who goes back so soon had pressed the key too early */

typedef struct
{
  WsEdit    *edit;
  WsAgenda  *agenda;   /* as it stands at the key */
  WsRun     *run;
  WsMoment   now;
  gint64     time;     /* of the run */
} Key;

static void
key_clear (Key *key)
{
  g_clear_pointer (&key->edit, ws_edit_free);
  g_clear_pointer (&key->agenda, ws_agenda_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Key, key_clear)

static gboolean
write_block (WsAgendaBlock  *block,
             const WsSlot   *slot,
             GError        **error)
{
  return ws_row_set (WS_ROW (block), NULL, error, "iii", "started", slot->started, "actual", MIN (slot->actual, LATEST),
                     "spent", MIN (slot->spent, MIN (slot->actual, LATEST)));
}

/* Accounts for the time since the last key. */
static gboolean
key_begin (Key         *key,
           WsClock     *self,
           const char  *label,
           GError     **error)
{
  gint64 elapsed = ws_clock_get_elapsed (self, &key->now);

  key->run = ws_clock_get_run (self);
  key->agenda = ws_agenda_read_at (ws_clock_get_workshop (self), elapsed);
  key->time = key->agenda->state == WS_RUN_IDLE ? CLAMP (key->now.wall, 1, LATEST) : MIN (key->agenda->now, LATEST);
  key->edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (key->run)), label);
  if (!ws_row_set (WS_ROW (key->run), NULL, error, "iiii", "since", key->time, "wall", CLAMP (key->now.wall, 0, LATEST),
                   "uptime", CLAMP (key->now.uptime, 0, LATEST), "boot", key->now.boot))
    return FALSE;
  return key->agenda->current < 0 ||
         write_block (ws_agenda_get_block (key->agenda, key->agenda->current), &key->agenda->slots[key->agenda->current], error);
}

static gboolean
key_commit (Key     *key,
            GError **error)
{
  return ws_edit_commit (key->edit, error);
}

/* The block at @index runs from now on. */
static gboolean
enter (Key     *key,
       int      index,
       GError **error)
{
  WsSlot *slot = &key->agenda->slots[index];

  if (slot->started == 0)
    slot->started = key->time;
  if (slot->parent >= 0 && key->agenda->slots[slot->parent].started == 0)
    {
      key->agenda->slots[slot->parent].started = key->time;
      if (!write_block (ws_agenda_get_block (key->agenda, slot->parent), &key->agenda->slots[slot->parent], error))
        return FALSE;
    }
  return write_block (ws_agenda_get_block (key->agenda, index), slot, error) &&
         ws_row_set (WS_ROW (key->run), NULL, error, "iii", "block", slot->id, "state", (gint64) WS_RUN_RUNNING,
                     "ended", G_GINT64_CONSTANT (0));
}

static gboolean
key_enter (Key      *key,
           WsClock  *self,
           int       index,
           GError  **error)
{
  g_autoptr (WsAgendaBlock) block = g_object_ref (ws_agenda_get_block (key->agenda, index));

  if (!enter (key, index, error) || !key_commit (key, error))
    return FALSE;
  ws_clock_emit_begun (self, block);
  return TRUE;
}

/* What was planned stands fast from now on. */
static gboolean
keep_plan (Key         *key,
           WsWorkshop  *workshop,
           GError     **error)
{
  gboolean timed;
  gint64 from = ws_agenda_planned_start (workshop, &timed);
  gint64 to;

  if (!timed || ABS (from - key->time) > ON_PLAN)
    from = key->time;
  to = CLAMP (from + ws_slots_minutes (key->agenda->slots, key->agenda->n) * MINUTE, 0, LATEST);
  for (guint i = 0; i < key->agenda->n; i++)
    {
      WsAgendaBlock *block = ws_agenda_get_block (key->agenda, i);
      if (!ws_row_set (WS_ROW (block), NULL, error, "i", "planned", (gint64) ws_agenda_block_get_minutes (block)))
        return FALSE;
    }
  return ws_row_set (WS_ROW (key->run), NULL, error, "iii", "begun", key->time, "planned_from", CLAMP (from, 0, LATEST),
                     "planned_to", to);
}

/**
 * ws_clock_start:
 *
 * Begins the session with the first block. Keeps what each block was planned to last, and when the whole should end: from
 * the workshop's starting time, or from now where that is hours away.
 */
gboolean
ws_clock_start (WsClock  *self,
                GError  **error)
{
  g_auto (Key) key = { 0 };
  WsRunState state = ws_run_get_state (ws_clock_get_run (self));
  int first;

  if (state != WS_RUN_IDLE)
    return ws_model_refuse (error, state == WS_RUN_FINISHED ? _("The session has already ended.") : _("The session has already begun."));
  if (!key_begin (&key, self, N_("Begin session"), error))
    return FALSE;
  first = ws_slots_next (key.agenda->slots, key.agenda->n, -1);
  if (first < 0)
    return ws_model_refuse (error, _("The agenda has no blocks yet. Add one to begin."));
  return keep_plan (&key, ws_clock_get_workshop (self), error) && key_enter (&key, self, first, error);
}

static gboolean
expect_running (WsClock  *self,
                GError  **error)
{
  WsRunState state = ws_run_get_state (ws_clock_get_run (self));

  return state == WS_RUN_RUNNING || state == WS_RUN_PAUSED || ws_model_refuse (error, _("The session has not begun."));
}

/* The clock stands still or goes on; the evening goes on in any case, so being late grows. */
gboolean
ws_clock_pause (WsClock   *self,
                gboolean   paused,
                GError   **error)
{
  g_auto (Key) key = { 0 };

  if (!expect_running (self, error))
    return FALSE;
  if ((ws_run_get_state (ws_clock_get_run (self)) == WS_RUN_PAUSED) == (paused != FALSE))
    return TRUE;
  return key_begin (&key, self, paused ? N_("Pause timer") : N_("Continue timer"), error) &&
         ws_row_set (WS_ROW (key.run), NULL, error, "i", "state", (gint64) (paused ? WS_RUN_PAUSED : WS_RUN_RUNNING)) &&
         key_commit (&key, error);
}

static gboolean
finish (Key     *key,
        GError **error)
{
  return ws_row_set (WS_ROW (key->run), NULL, error, "iii", "state", (gint64) WS_RUN_FINISHED, "block", G_GINT64_CONSTANT (0),
                     "ended", key->time) &&
         key_commit (key, error);
}

/**
 * ws_clock_next:
 *
 * The next block begins; after the last one the session ends.
 */
gboolean
ws_clock_next (WsClock  *self,
               GError  **error)
{
  g_auto (Key) key = { 0 };
  int next;

  if (!expect_running (self, error) || !key_begin (&key, self, N_("Next block"), error))
    return FALSE;
  next = ws_slots_next (key.agenda->slots, key.agenda->n, key.agenda->current);
  return next < 0 ? finish (&key, error) : key_enter (&key, self, next, error);
}

/* Within the first minute the block that is left had never begun: its time belongs to the one before. */
static gboolean
take_mistake_back (Key     *key,
                   int      from,
                   int      to,
                   GError **error)
{
  WsSlot *left = &key->agenda->slots[from];
  WsSlot *back = &key->agenda->slots[to];

  if (left->actual >= MISTAKE || back->started == 0)
    return TRUE;
  back->actual += left->actual;
  back->spent += left->spent;
  left->started = left->actual = left->spent = 0;
  return write_block (ws_agenda_get_block (key->agenda, from), left, error);
}

/**
 * ws_clock_back:
 *
 * Goes back to the block before, which goes on where it was left; from the end of the session to the last block. Where that
 * comes within a minute, Next was pressed too early, and the block that is left counts as not begun.
 */
gboolean
ws_clock_back (WsClock  *self,
               GError  **error)
{
  g_auto (Key) key = { 0 };
  int from, to;

  if (ws_run_get_state (ws_clock_get_run (self)) == WS_RUN_IDLE)
    return expect_running (self, error);
  if (!key_begin (&key, self, N_("Previous block"), error))
    return FALSE;
  from = key.agenda->state == WS_RUN_FINISHED ? (int) key.agenda->n : key.agenda->current;
  to = ws_slots_previous (key.agenda->slots, key.agenda->n, from);
  if (to < 0)
    return ws_model_refuse (error, _("This is the first block."));
  if (key.agenda->current >= 0 && !take_mistake_back (&key, key.agenda->current, to, error))
    return FALSE;
  return key_enter (&key, self, to, error);
}

/**
 * ws_clock_go:
 * @block: the one that begins now; of a block with sub-blocks the first of these
 */
gboolean
ws_clock_go (WsClock        *self,
             WsAgendaBlock  *block,
             GError        **error)
{
  g_auto (Key) key = { 0 };
  int index;

  if (!expect_running (self, error) || !key_begin (&key, self, N_("Go to block"), error))
    return FALSE;
  index = ws_agenda_find (key.agenda, block);
  if (index >= 0 && key.agenda->slots[index].n_children > 0)
    index++;
  if (index < 0)
    return ws_model_refuse (error, _("This block is not in the agenda any more."));
  return index == key.agenda->current || key_enter (&key, self, index, error);
}

/**
 * ws_clock_extend:
 * @minutes: to be added to the current block; negative to be taken from it
 */
gboolean
ws_clock_extend (WsClock  *self,
                 int       minutes,
                 GError  **error)
{
  g_auto (Key) key = { 0 };
  WsAgendaBlock *block;
  gint64 extra;

  if (!expect_running (self, error) ||
      !key_begin (&key, self, minutes > 0 ? N_("Add minutes to the running block") : N_("Take minutes from the running block"), error))
    return FALSE;
  block = ws_agenda_get_block (key.agenda, key.agenda->current);
  if (block == NULL)
    return ws_model_refuse (error, _("No block is running."));
  extra = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_EXTRA) + minutes;
  if (ws_agenda_block_get_minutes (block) + extra < (minutes < 0 ? 1 : 0) || ABS (extra) > WS_AGENDA_MINUTES_MAX)
    return ws_model_refuse (error, minutes < 0 ? _("The block cannot be shorter than that.") : _("The block cannot be longer than that."));
  return ws_row_set (WS_ROW (block), NULL, error, "i", "extra", extra) && key_commit (&key, error);
}

gboolean
ws_clock_finish (WsClock  *self,
                 GError  **error)
{
  g_auto (Key) key = { 0 };

  return expect_running (self, error) && key_begin (&key, self, N_("End session"), error) && finish (&key, error);
}

/* Forgets the run, as after a rehearsal: no block has begun, nothing was planned. */
gboolean
ws_clock_reset (WsClock  *self,
                GError  **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (ws_clock_get_run (self)));
  g_autoptr (WsEdit) edit = ws_store_begin_fixed (store, N_("Forget session"));

  return ws_store_run (store, error, "UPDATE block SET planned = -1, extra = 0, started = 0, actual = 0, spent = 0"
                                     " WHERE planned <> -1 OR extra <> 0 OR started <> 0 OR actual <> 0 OR spent <> 0", NULL) &&
         ws_store_run (store, error, "UPDATE run SET state = 0, block = 0, since = 0, wall = 0, uptime = 0, boot = 0, begun = 0,"
                                     " ended = 0, planned_from = 0, planned_to = 0 WHERE id = 1", NULL) &&
         ws_edit_commit (edit, error);
}
