/* ws-agenda-slots.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WS_SLOT_WAITING,
  WS_SLOT_RUNNING,   /* also the parent of the sub-block that runs */
  WS_SLOT_DONE,
  WS_SLOT_SKIPPED    /* passed over without having begun */
} WsSlotState;

/**
 * WsSlot:
 * @id: key of the block
 * @parent: index of its parent, which stands before it; -1: none
 * @minutes: how long it should last, with what the clock's keys added
 * @flexible: may be proposed for shortening
 * @started: when it began, in milliseconds; 0: not yet
 * @actual: milliseconds that it took until now
 * @spent: those of them during which the clock was not paused
 * @state: (out)
 * @start: (out): when it began or will begin, in milliseconds
 * @end: (out): when it ended or will end
 * @children: (out): minutes of its sub-blocks together
 * @n_children: (out)
 *
 * A block of the agenda as numbers. The times are those of the run.
 */
typedef struct
{
  gint64      id;
  int         parent;
  int         minutes;
  gboolean    flexible;
  gint64      started;
  gint64      actual;
  gint64      spent;

  WsSlotState state;
  gint64      start;
  gint64      end;
  int         children;
  int         n_children;
} WsSlot;

/**
 * WsSlotRun:
 * @from: when the first block should begin
 * @begun: whether the session has begun
 * @finished: whether it has ended
 * @current: index of the block that runs, -1: none
 * @now: the time of the run
 */
typedef struct
{
  gint64   from;
  gboolean begun;
  gboolean finished;
  int      current;
  gint64   now;
} WsSlotRun;

gint64   ws_slots_compute   (WsSlot          *slots,
                             guint            n,
                             const WsSlotRun *run);
int      ws_slots_minutes   (const WsSlot    *slots,
                             guint            n);
int      ws_slot_excess     (const WsSlot    *slot);
gint64   ws_slot_remaining  (const WsSlot    *slot);
int      ws_slots_next      (const WsSlot    *slots,
                             guint            n,
                             int              current);
int      ws_slots_previous  (const WsSlot    *slots,
                             guint            n,
                             int              current);
int      ws_slots_propose   (const WsSlot    *slots,
                             guint            n,
                             int              late,
                             int             *minutes);
int      ws_minutes_up      (gint64           ms);

G_END_DECLS
