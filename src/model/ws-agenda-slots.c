/* ws-agenda-slots.c — the arithmetic of an agenda: when each block begins, how late it is, what could be shortened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here knows of files, clocks or words. A block with sub-blocks lasts as long as it says, or as long as they need
 * if that is more; the clock runs through the sub-blocks and never through the parent itself. What will be is counted from
 * what has been: done blocks stand where they were, the current one ends when its time is up or now, the others follow. */

#include "ws-agenda-slots.h"

#define MINUTE G_GINT64_CONSTANT (60000)

/* Blocks of so few minutes are not shortened, and none to less than half. */
#define FLOOR_MINUTES 5

/* Returns: minutes, the started one counts whole; −3.5 are −3, so that "ahead" is never promised too early */
int
ws_minutes_up (gint64 ms)
{
  return ms > 0 ? (ms + MINUTE - 1) / MINUTE : -(-ms / MINUTE);
}

/* Returns: minutes by which its sub-blocks exceed it (A2); 0: they fit */
int
ws_slot_excess (const WsSlot *slot)
{
  return slot->n_children > 0 ? MAX (slot->children - slot->minutes, 0) : 0;
}

/* Returns: milliseconds that are left of it; negative: over its time */
gint64
ws_slot_remaining (const WsSlot *slot)
{
  return slot->minutes * MINUTE - slot->spent;
}

static void
count_children (WsSlot *slots,
                guint   n)
{
  for (guint i = 0; i < n; i++)
    slots[i].children = slots[i].n_children = 0;
  for (guint i = 0; i < n; i++)
    if (slots[i].parent >= 0)
      {
        slots[slots[i].parent].children += slots[i].minutes;
        slots[slots[i].parent].n_children++;
      }
}

static int
lasting (const WsSlot *slot)
{
  return MAX (slot->minutes, slot->children);
}

/**
 * ws_slots_minutes:
 *
 * Returns: how long the whole agenda lasts, in minutes; to be called after ws_slots_compute()
 */
int
ws_slots_minutes (const WsSlot *slots,
                  guint         n)
{
  int sum = 0;

  for (guint i = 0; i < n; i++)
    if (slots[i].parent < 0)
      sum += lasting (&slots[i]);
  return sum;
}

static gboolean
is_passed (const WsSlot    *slots,
           guint            i,
           const WsSlotRun *run)
{
  if (run->finished)
    return TRUE;
  return run->begun && run->current >= 0 && (int) i < run->current && slots[run->current].parent != (int) i;
}

/* A block that is over, or was passed over: it is drawn where it was. Returns: when the next one can begin */
static gint64
compute_passed (WsSlot *slot,
                gint64  cursor)
{
  slot->state = slot->started > 0 ? WS_SLOT_DONE : WS_SLOT_SKIPPED;
  slot->start = slot->started > 0 ? slot->started : cursor;
  slot->end = slot->start + slot->actual;
  return MAX (cursor, slot->end);
}

static gint64
compute_one (WsSlot          *slots,
             guint            i,
             const WsSlotRun *run,
             gint64           cursor)
{
  WsSlot *slot = &slots[i];
  gint64 rest = MAX (ws_slot_remaining (slot), 0);

  if (is_passed (slots, i, run))
    return compute_passed (slot, cursor);
  if (run->begun && (int) i == run->current)
    {
      slot->state = WS_SLOT_RUNNING;
      slot->start = slot->started;
      slot->end = run->now + rest;
    }
  else
    {
      slot->state = WS_SLOT_WAITING;
      slot->start = cursor;
      slot->end = cursor + (run->begun ? rest : slot->minutes * MINUTE);
    }
  return slot->end;
}

/* A block with sub-blocks: from the first one's start to the last one's end, or as long as it says. */
static gint64
compute_parent (WsSlot          *slots,
                guint            n,
                guint            i,
                const WsSlotRun *run,
                gint64           cursor)
{
  WsSlot *slot = &slots[i];
  gboolean running = run->begun && !run->finished && run->current >= 0 && slots[run->current].parent == (int) i;
  gboolean passed = !running && is_passed (slots, i, run);
  gint64 inner = running && slot->started > 0 ? slot->started : cursor;
  gint64 actual = slot->actual;
  gboolean begun = slot->started > 0;

  slot->start = inner;
  slot->state = running ? WS_SLOT_RUNNING : WS_SLOT_WAITING;
  for (guint c = i + 1; c < n && slots[c].parent == (int) i; c++)
    {
      inner = compute_one (slots, c, run, inner);
      actual += slots[c].actual;
      begun |= slots[c].started > 0;
      if (slots[c].started > 0 && passed)
        slot->start = c == i + 1 ? slots[c].start : MIN (slot->start, slots[c].start);
    }
  if (passed)
    {
      slot->state = begun ? WS_SLOT_DONE : WS_SLOT_SKIPPED;
      slot->start = slot->started > 0 ? slot->started : slot->start;
      slot->end = MAX (inner, slot->start + actual);
      return MAX (cursor, slot->end);
    }
  slot->end = MAX (inner, slot->start + slot->minutes * MINUTE);
  return slot->end;
}

/**
 * ws_slots_compute:
 * @slots: (array length=n): in their order, sub-blocks after their parent; the results are written into it
 *
 * Returns: when the agenda ends, in milliseconds
 */
gint64
ws_slots_compute (WsSlot          *slots,
                  guint            n,
                  const WsSlotRun *run)
{
  gint64 cursor = run->from;

  count_children (slots, n);
  for (guint i = 0; i < n; i++)
    if (slots[i].parent < 0)
      cursor = slots[i].n_children > 0 ? compute_parent (slots, n, i, run, cursor) : compute_one (slots, i, run, cursor);
  return cursor;
}

/* Returns: index of the block that the clock runs after @current (-1: the first); -1: none */
int
ws_slots_next (const WsSlot *slots,
               guint         n,
               int           current)
{
  for (guint i = current + 1; i < n; i++)
    if (slots[i].n_children == 0)
      return i;
  return -1;
}

/* Returns: index of the one before @current; -1: none */
int
ws_slots_previous (const WsSlot *slots,
                   guint         n,
                   int           current)
{
  for (int i = current - 1; i >= 0; i--)
    if (slots[i].n_children == 0)
      return i;
  return -1;
}

/* --- shortening --- */

static int
floor_of (int minutes)
{
  return MAX (MIN (minutes, FLOOR_MINUTES), (minutes + 1) / 2);
}

/* Takes @want minutes from the parts in proportion, none below its floor; whole minutes go where most was cut off.
 * Returns: how many could be taken */
static int
shrink (int       *minutes,
        const int *floors,
        guint      n,
        int        want)
{
  int taken = 0;

  for (int left = want; left > 0; )
    {
      int total = 0, round = 0, largest = -1;

      for (guint i = 0; i < n; i++)
        if (minutes[i] > floors[i])
          {
            total += minutes[i];
            if (largest < 0 || minutes[i] - floors[i] > minutes[largest] - floors[largest])
              largest = i;
          }
      if (largest < 0)
        break;
      for (guint i = 0; i < n; i++)
        if (minutes[i] > floors[i])
          {
            int cut = MIN ((int) ((gint64) left * minutes[i] / total), minutes[i] - floors[i]);
            round += cut;
            minutes[i] -= cut;
          }
      if (round == 0)
        {
          minutes[largest]--;
          round = 1;
        }
      taken += round;
      left -= round;
    }
  return taken;
}

/* The least that a block with sub-blocks can be cut to: what of them cannot be cut. */
static int
floor_of_parent (const WsSlot *slots,
                 guint         n,
                 guint         i)
{
  int least = 0;

  for (guint c = i + 1; c < n && slots[c].parent == (int) i; c++)
    least += slots[c].flexible ? floor_of (slots[c].minutes) : slots[c].minutes;
  return MIN (MAX (least, floor_of (slots[i].minutes)), slots[i].minutes);
}

/* Cuts the sub-blocks so that they fit into what is left of their parent. */
static void
shrink_children (const WsSlot *slots,
                 guint         n,
                 guint         i,
                 int          *minutes)
{
  g_autofree int *floors = g_new0 (int, n);
  guint first = i + 1, count = 0;
  int sum = 0;

  for (guint c = first; c < n && slots[c].parent == (int) i; c++, count++)
    {
      floors[count] = slots[c].flexible ? floor_of (slots[c].minutes) : slots[c].minutes;
      sum += slots[c].minutes;
    }
  if (count > 0)
    shrink (minutes + first, floors, count, sum - minutes[i]);
}

/**
 * ws_slots_propose:
 * @slots: computed
 * @late: minutes to be won back
 * @minutes: (out) (array length=n): proposed minutes of each block
 *
 * Proposes shorter blocks among those that wait (A7): the flexible ones in proportion to their length, each to no less
 * than half of it and none below five minutes. Votes, agreements and protected blocks are never touched.
 *
 * Returns: the minutes that this wins back; less than @late where no more can be cut
 */
int
ws_slots_propose (const WsSlot *slots,
                  guint         n,
                  int           late,
                  int          *minutes)
{
  g_autofree int *units = g_new0 (int, n + 1);
  g_autofree int *floors = g_new0 (int, n + 1);
  g_autofree guint *where = g_new0 (guint, n + 1);
  guint count = 0;
  int won;

  for (guint i = 0; i < n; i++)
    {
      minutes[i] = slots[i].minutes;
      if (slots[i].parent >= 0 || slots[i].state != WS_SLOT_WAITING || !slots[i].flexible || ws_slot_excess (&slots[i]) > 0)
        continue;
      where[count] = i;
      units[count] = slots[i].minutes;
      floors[count++] = slots[i].n_children > 0 ? floor_of_parent (slots, n, i) : floor_of (slots[i].minutes);
    }
  won = shrink (units, floors, count, late);
  for (guint u = 0; u < count; u++)
    {
      minutes[where[u]] = units[u];
      if (slots[where[u]].n_children > 0)
        shrink_children (slots, n, where[u], minutes);
    }
  return won;
}
