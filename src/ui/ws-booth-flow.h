/* ws-booth-flow.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ballot.h"

G_BEGIN_DECLS

typedef enum
{
  WS_BOOTH_AT_LOCKED,    /* waits for the facilitator */
  WS_BOOTH_AT_CODE,      /* waits for the code of a slip */
  WS_BOOTH_AT_ADMIT,     /* the facilitator's passphrase, before a ballot is opened */
  WS_BOOTH_AT_WELCOME,
  WS_BOOTH_AT_READ,
  WS_BOOTH_AT_CHOOSE,
  WS_BOOTH_AT_REASON,    /* consent: why the voter objects */
  WS_BOOTH_AT_REVIEW,
  WS_BOOTH_AT_BLANK,     /* review of an empty ballot */
  WS_BOOTH_AT_DEPOSIT,
  WS_BOOTH_AT_THANKS,
  WS_BOOTH_AT_NOT_SAVED,
  WS_BOOTH_AT_IDLE,      /* from here on: what covers a ballot */
  WS_BOOTH_AT_HELP,
  WS_BOOTH_AT_COVERED,   /* the window lost the keyboard */
  WS_BOOTH_AT_EXIT,      /* the facilitator's passphrase, to leave */
  WS_BOOTH_AT_LEFT,
} WsBoothState;

typedef enum
{
  WS_BOOTH_EVENT_OPEN,         /* the facilitator opens a ballot */
  WS_BOOTH_EVENT_FORWARD,
  WS_BOOTH_EVENT_BACK,
  WS_BOOTH_EVENT_QUIT,         /* leave without voting */
  WS_BOOTH_EVENT_HELP,
  WS_BOOTH_EVENT_COVER,
  WS_BOOTH_EVENT_DEPOSIT,
  WS_BOOTH_EVENT_FACILITATOR,  /* asks for the passphrase */
  WS_BOOTH_EVENT_PASSPHRASE,   /* it was right */
  WS_BOOTH_EVENT_PRACTICE,     /* fruits instead of the vote */
  WS_BOOTH_EVENT_END_PRACTICE,
} WsBoothEvent;

/* What a typed code is. */
typedef enum
{
  WS_BOOTH_SLIP_OK,       /* a ballot is open */
  WS_BOOTH_SLIP_UNKNOWN,
  WS_BOOTH_SLIP_USED,
  WS_BOOTH_SLIP_VOID,
  WS_BOOTH_SLIP_WAIT,     /* too many unknown ones: it was not looked at */
} WsBoothSlip;

#define WS_BOOTH_IDLE_SECONDS    180
#define WS_BOOTH_WARNING_SECONDS  30
#define WS_BOOTH_THANKS_SECONDS    5
#define WS_BOOTH_CODE_TRIES        3   /* unknown codes in a row */
#define WS_BOOTH_CODE_SECONDS     10   /* pause after them */
#define WS_BOOTH_CODE_LETTERS      8
#define WS_BOOTH_CODE_TEST   "_test"   /* typed in place of a code: practice */

/**
 * WsBoothSetup:
 * @admission: who gets a ballot
 * @ask_each: whether the facilitator's passphrase opens each ballot
 * @practice: only practice: there is no box, and no passphrase to leave
 */
typedef struct
{
  WsAdmission admission;
  gboolean    ask_each;
  gboolean    practice;
} WsBoothSetup;

/**
 * WsBoothPorts:
 * @now: microseconds of a clock that goes on while the laptop sleeps (CLOCK_BOOTTIME)
 * @count: ballots in the box, read from the file
 * @open: (transfer full): an empty ballot, of the vote or to practise with
 * @cast: puts the ballot into the box if it holds @expected ballots, with the @code that it came with or
 *   %NULL; %TRUE once it is durable
 * @check_code: looks a code up; nothing changes
 * @admitted: roll: somebody was picked from the list and has not voted
 * @changed: the state is another one
 *
 * What the flow needs of the world. @check_code and @admitted are only asked where admission is by them.
 */
typedef struct
{
  gint64      (*now)        (gpointer    data);
  guint       (*count)      (gpointer    data);
  WsBallot   *(*open)       (gpointer    data,
                             gboolean    practice);
  gboolean    (*cast)       (gpointer    data,
                             guint       expected,
                             const char *body,
                             const char *code);
  WsBoothSlip (*check_code) (gpointer    data,
                             const char *code);
  gboolean    (*admitted)   (gpointer    data);
  void        (*changed)    (gpointer    data);
} WsBoothPorts;

typedef struct _WsBoothFlow WsBoothFlow;

WsBoothFlow    *ws_booth_flow_new          (const WsBoothSetup *setup,
                                            const WsBoothPorts *ports,
                                            gpointer            data);
void            ws_booth_flow_free         (WsBoothFlow        *self);
WsBoothState    ws_booth_flow_get_state    (WsBoothFlow        *self);
WsBallot       *ws_booth_flow_get_ballot   (WsBoothFlow        *self);
gboolean        ws_booth_flow_get_agreed   (WsBoothFlow        *self);
void            ws_booth_flow_set_agreed   (WsBoothFlow        *self,
                                            gboolean            agreed);
WsAdmission     ws_booth_flow_get_admission (WsBoothFlow       *self);
gboolean        ws_booth_flow_is_practice  (WsBoothFlow        *self);
WsBoothSlip     ws_booth_flow_enter_code   (WsBoothFlow        *self,
                                            const char         *typed);
guint           ws_booth_flow_get_pause    (WsBoothFlow        *self);
guint           ws_booth_flow_get_seconds  (WsBoothFlow        *self);
double          ws_booth_flow_get_progress (WsBoothFlow        *self);
WsBallotReason  ws_booth_flow_handle       (WsBoothFlow        *self,
                                            WsBoothEvent        event);
void            ws_booth_flow_touch        (WsBoothFlow        *self);
void            ws_booth_flow_tick         (WsBoothFlow        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsBoothFlow, ws_booth_flow_free)

G_END_DECLS
