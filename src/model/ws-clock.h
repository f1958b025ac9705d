/* ws-clock.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-agenda.h"
#include "ws-uptime.h"

G_BEGIN_DECLS

/**
 * WsClockState:
 * @WS_CLOCK_IDLE: the session has not begun
 * @WS_CLOCK_NORMAL: more than 20 % of the block is left
 * @WS_CLOCK_WARNING: 20 % or less (A5)
 * @WS_CLOCK_CRITICAL: 5 % or less
 * @WS_CLOCK_OVERTIME: its time is over
 * @WS_CLOCK_PAUSED: stands still; ws_clock_get_level() says where
 * @WS_CLOCK_FINISHED: the session has ended
 */
typedef enum
{
  WS_CLOCK_IDLE,
  WS_CLOCK_NORMAL,
  WS_CLOCK_WARNING,
  WS_CLOCK_CRITICAL,
  WS_CLOCK_OVERTIME,
  WS_CLOCK_PAUSED,
  WS_CLOCK_FINISHED,
} WsClockState;

/**
 * WsClockNotice:
 * @WS_CLOCK_NOTICE_NONE: nothing to say
 * @WS_CLOCK_NOTICE_TIME_SET: somebody set the computer's time; the clock did not follow
 * @WS_CLOCK_NOTICE_LOST: the computer was started anew and its time makes no sense, so nobody knows how long that took; the
 *   clock goes on where it was, and the facilitator may correct it
 */
typedef enum { WS_CLOCK_NOTICE_NONE, WS_CLOCK_NOTICE_TIME_SET, WS_CLOCK_NOTICE_LOST } WsClockNotice;

/* The clock of the agenda (A4, A5), one for each workshop: ws_workshop_get_clock(). Properties, which notify only when what
 * is shown changes: "block" and "next" (WsAgendaBlock or NULL), "text" ("24 min", "07:42", "−1:20"), "remaining" (seconds,
 * negative over time), "fraction" (of the block that is over, 0–1), "state", "level" (the state without the pause), "behind"
 * (minutes, negative ahead), "notice"; "automatic" and "early-bell" (minutes, 0 none) can be set.
 * Signals: "changed" () when states or times of the agenda should be read anew; "begun" (WsAgendaBlock *) when a key began a
 * block; "bell" (gboolean early). */
#define WS_TYPE_CLOCK (ws_clock_get_type ())
G_DECLARE_FINAL_TYPE (WsClock, ws_clock, WS, CLOCK, GObject)

WsClock       *ws_clock_new           (WsWorkshop     *workshop,
                                       WsMomentFunc    now,
                                       gpointer        user_data);
void           ws_clock_detach        (WsClock        *self);
void           ws_clock_tick          (WsClock        *self);

WsAgenda      *ws_clock_read          (WsClock        *self);
WsAgendaBlock *ws_clock_get_block     (WsClock        *self);
WsAgendaBlock *ws_clock_get_next      (WsClock        *self);
WsClockState   ws_clock_get_state     (WsClock        *self);
WsClockState   ws_clock_get_level     (WsClock        *self);
const char    *ws_clock_get_text      (WsClock        *self);
int            ws_clock_get_remaining (WsClock        *self);
double         ws_clock_get_fraction  (WsClock        *self);
int            ws_clock_get_behind    (WsClock        *self);
WsClockNotice  ws_clock_get_notice    (WsClock        *self);
void           ws_clock_dismiss       (WsClock        *self);
gboolean       ws_clock_is_running    (WsClock        *self);

gboolean       ws_clock_start         (WsClock        *self,
                                       GError        **error);
gboolean       ws_clock_pause         (WsClock        *self,
                                       gboolean        paused,
                                       GError        **error);
gboolean       ws_clock_next          (WsClock        *self,
                                       GError        **error);
gboolean       ws_clock_back          (WsClock        *self,
                                       GError        **error);
gboolean       ws_clock_go            (WsClock        *self,
                                       WsAgendaBlock  *block,
                                       GError        **error);
gboolean       ws_clock_extend        (WsClock        *self,
                                       int             minutes,
                                       GError        **error);
gboolean       ws_clock_finish        (WsClock        *self,
                                       GError        **error);
gboolean       ws_clock_reset         (WsClock        *self,
                                       GError        **error);

/* ws-clock-words.c: what is said of a clock, in the user's language. (transfer full) */
char          *ws_clock_format        (gint64          rest,
                                       gboolean        timed,
                                       gint64         *changes_in);
char          *ws_clock_behind_text   (int             minutes);
const char    *ws_clock_state_text    (WsClockState    state);
const char    *ws_clock_state_icon    (WsClockState    state);
char          *ws_clock_caption       (WsClock        *self);
const char    *ws_clock_notice_text   (WsClockNotice   notice);

G_END_DECLS
