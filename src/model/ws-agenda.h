/* ws-agenda.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-agenda-block.h"
#include "ws-agenda-slots.h"
#include "ws-run.h"

G_BEGIN_DECLS

/**
 * WsAgenda:
 * @n: how many blocks
 * @blocks: (element-type WsAgendaBlock): in their order, sub-blocks after their parent
 * @slots: (array length=n): the same as numbers, computed
 * @state: of the run
 * @current: index of the block that runs; -1: none
 * @now: the time of the run
 * @timed: whether the times are times of day; otherwise they count from 0 because the workshop has no starting time
 * @begun: when the session began, 0: not yet; in milliseconds since 1970, as all that follow
 * @ended: when it ended; 0: not yet
 * @from: when it should begin, or should have begun
 * @end: when it ends or ended
 * @planned_end: when it should end, as planned when it began
 *
 * The whole agenda at one moment. Plain numbers, to be read and freed with ws_agenda_free().
 */
typedef struct
{
  guint       n;
  GPtrArray  *blocks;
  WsSlot     *slots;
  WsRunState  state;
  int         current;
  gint64      now;
  gboolean    timed;
  gint64      begun;
  gint64      ended;
  gint64      from;
  gint64      end;
  gint64      planned_end;
} WsAgenda;

WsAgenda      *ws_agenda_read          (WsWorkshop     *workshop);
WsAgenda      *ws_agenda_read_at       (WsWorkshop     *workshop,
                                        gint64          elapsed);
void           ws_agenda_free          (WsAgenda       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsAgenda, ws_agenda_free)

WsAgendaBlock *ws_agenda_get_block     (WsAgenda       *self,
                                        int             index);
int            ws_agenda_find          (WsAgenda       *self,
                                        WsAgendaBlock  *block);
int            ws_agenda_get_behind    (WsAgenda       *self);
char          *ws_agenda_time_text     (WsAgenda       *self,
                                        gint64          time);
guint          ws_agenda_count         (WsAgenda       *self,
                                        int             index,
                                        guint          *number);

char          *ws_agenda_minutes_text  (int             minutes);
gboolean       ws_agenda_minutes_parse (const char     *text,
                                        int            *minutes,
                                        GError        **error);
gint64         ws_agenda_planned_start (WsWorkshop     *workshop,
                                        gboolean       *timed);
gboolean       ws_agenda_adapt         (WsAgenda       *self,
                                        const int      *minutes,
                                        GError        **error);

G_END_DECLS
