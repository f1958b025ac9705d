/* ws-booth-flow.c — what follows what in the voting booth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state machine without widgets: events and the time go in, a state and a ballot come out. Screens that
 * cover a ballot (help, idle, the facilitator's) remember the screen beneath; the ballot is erased the moment
 * it is in the box, its voter leaves, or nobody is there any more. Every event looks at the clock first:
 * after an hour with the lid closed the first key must not act on a ballot that should be gone.
 */
#include "ws-booth-flow.h"

#include <string.h>

#include "ws-text.h"

struct _WsBoothFlow
{
  WsBoothSetup  setup;
  WsBoothPorts  ports;
  gpointer      data;

  WsBoothState  state;
  WsBoothState  beneath;    /* the screen that a covering one goes back to */
  WsBallot     *ballot;
  guint         expected;   /* ballots in the box when this voter began */
  gboolean      attempted;  /* the box was asked to take this ballot */
  gboolean      agreed;
  gboolean      practice;   /* fruits are on the ballot, and nothing is put into the box */
  char         *code;       /* of this voter's slip, or NULL */
  guint         unknown;    /* codes in a row */
  gint64        pause;      /* until when no code is looked at; 0: none */
  gint64        touched;    /* last sign of life */
  gint64        entered;    /* the current state */
};

static void
erase (WsBoothFlow *self)
{
  g_clear_pointer (&self->ballot, ws_ballot_free);
  g_clear_pointer (&self->code, ws_ballot_wipe);
  self->expected = 0;
  self->attempted = FALSE;
  self->agreed = FALSE;
}

void
ws_booth_flow_free (WsBoothFlow *self)
{
  if (self == NULL)
    return;
  erase (self);
  g_free (self);
}

WsBoothState
ws_booth_flow_get_state (WsBoothFlow *self)
{
  return self->state;
}

/* (nullable): the open ballot; gone as soon as it is in the box. */
WsBallot *
ws_booth_flow_get_ballot (WsBoothFlow *self)
{
  return self->ballot;
}

gboolean
ws_booth_flow_get_agreed (WsBoothFlow *self)
{
  return self->agreed;
}

/* The box "I understand I cannot change it afterwards"; only on its own screen. */
void
ws_booth_flow_set_agreed (WsBoothFlow *self,
                          gboolean     agreed)
{
  if (self->state == WS_BOOTH_AT_DEPOSIT)
    self->agreed = agreed;
}

static void
go (WsBoothFlow  *self,
    WsBoothState  state)
{
  if (self->state == state)
    return;
  self->entered = self->ports.now (self->data);
  if (self->state == WS_BOOTH_AT_IDLE)
    self->touched = self->entered;
  self->state = state;
  if (state < WS_BOOTH_AT_IDLE && state != WS_BOOTH_AT_ADMIT)
    self->beneath = state;
  if (state != WS_BOOTH_AT_DEPOSIT)
    self->agreed = FALSE;
  self->ports.changed (self->data);
}

/* Where the booth waits for the next voter. */
static WsBoothState
rest_of (WsBoothFlow *self)
{
  if (self->setup.practice)
    return WS_BOOTH_AT_LEFT;
  return self->setup.admission == WS_ADMISSION_CODES ? WS_BOOTH_AT_CODE : WS_BOOTH_AT_LOCKED;
}

static void
lock (WsBoothFlow *self)
{
  erase (self);
  self->practice = FALSE;
  go (self, rest_of (self));
}

static void
begin (WsBoothFlow *self,
       gboolean     practice)
{
  erase (self);
  self->practice = practice;
  self->ballot = self->ports.open (self->data, practice);
  self->expected = practice ? 0 : self->ports.count (self->data);
  /* whoever has typed a code needs no welcome */
  go (self, practice || self->setup.admission != WS_ADMISSION_CODES ? WS_BOOTH_AT_WELCOME : WS_BOOTH_AT_READ);
}

/**
 * ws_booth_flow_new:
 * @setup: what kind of booth; copied
 * @ports: (not nullable): clock, box and listener; copied
 * @data: for @ports
 *
 * Returns: (transfer full): a flow that waits for the facilitator or a code, or one that practises
 */
WsBoothFlow *
ws_booth_flow_new (const WsBoothSetup *setup,
                   const WsBoothPorts *ports,
                   gpointer            data)
{
  WsBoothFlow *self = g_new0 (WsBoothFlow, 1);

  self->setup = *setup;
  self->ports = *ports;
  self->data = data;
  self->touched = self->entered = ports->now (data);
  self->state = self->beneath = setup->practice ? WS_BOOTH_AT_WELCOME : rest_of (self);
  if (setup->practice)
    {
      self->practice = TRUE;
      self->ballot = ports->open (data, TRUE);
    }
  return self;
}

/* One ballot of one voter, at most once. A commit that failed may still have become durable, so that the
 * number of ballots decides before every further attempt. Before the first one nothing of this voter can be
 * in the box: whatever else changed the number, it is not theirs. */
static void
deposit (WsBoothFlow *self)
{
  guint count = self->practice ? 0 : self->ports.count (self->data);
  gboolean saved = self->practice || (self->attempted && count == self->expected + 1);

  if (!self->attempted)
    self->expected = count;
  if (!saved && count == self->expected)
    {
      char *body = ws_ballot_to_body (self->ballot);

      self->attempted = TRUE;
      saved = self->ports.cast (self->data, self->expected, body, self->code);
      ws_ballot_wipe (body);
    }
  if (!saved)
    {
      go (self, WS_BOOTH_AT_NOT_SAVED);
      return;
    }
  erase (self);
  go (self, WS_BOOTH_AT_THANKS);
}

static WsBallotReason
forward (WsBoothFlow *self)
{
  WsBallotReason reason = WS_BALLOT_OK;

  switch (self->state)
    {
    case WS_BOOTH_AT_WELCOME:
      go (self, WS_BOOTH_AT_READ);
      break;
    case WS_BOOTH_AT_READ:
      go (self, WS_BOOTH_AT_CHOOSE);
      break;
    case WS_BOOTH_AT_CHOOSE:
    case WS_BOOTH_AT_REASON:
      reason = ws_ballot_may_finish (self->ballot);
      if (self->state == WS_BOOTH_AT_CHOOSE && ws_ballot_wants_reason (self->ballot))
        {
          reason = WS_BALLOT_OK;
          go (self, WS_BOOTH_AT_REASON);
        }
      else if (reason == WS_BALLOT_OK)
        go (self, ws_ballot_is_blank (self->ballot) ? WS_BOOTH_AT_BLANK : WS_BOOTH_AT_REVIEW);
      break;
    case WS_BOOTH_AT_REVIEW:
    case WS_BOOTH_AT_BLANK:
      go (self, WS_BOOTH_AT_DEPOSIT);
      break;
    case WS_BOOTH_AT_NOT_SAVED:
      deposit (self);
      break;
    case WS_BOOTH_AT_IDLE:
    case WS_BOOTH_AT_HELP:
    case WS_BOOTH_AT_COVERED:
      go (self, self->beneath);
      break;
    default: /* elsewhere something else leads on: a key of the facilitator, a passphrase, the box, time */
      break;
    }
  return reason;
}

static void
back (WsBoothFlow *self)
{
  switch (self->state)
    {
    case WS_BOOTH_AT_READ:
      /* behind the instructions of a voter with a code there is only the way out, which has its own button */
      if (self->code == NULL)
        go (self, WS_BOOTH_AT_WELCOME);
      break;
    case WS_BOOTH_AT_CHOOSE:
      go (self, WS_BOOTH_AT_READ);
      break;
    case WS_BOOTH_AT_REASON:
    case WS_BOOTH_AT_REVIEW:
    case WS_BOOTH_AT_BLANK:
      go (self, WS_BOOTH_AT_CHOOSE);
      break;
    case WS_BOOTH_AT_DEPOSIT:
      go (self, ws_ballot_is_blank (self->ballot) ? WS_BOOTH_AT_BLANK : WS_BOOTH_AT_REVIEW);
      break;
    case WS_BOOTH_AT_ADMIT:
    case WS_BOOTH_AT_HELP:
    case WS_BOOTH_AT_COVERED:
    case WS_BOOTH_AT_EXIT:
      go (self, self->beneath);
      break;
    default:
      break;
    }
}

static gboolean
is_a_voters (WsBoothState state)
{
  return state >= WS_BOOTH_AT_WELCOME && state <= WS_BOOTH_AT_DEPOSIT;
}

static void
open_next (WsBoothFlow *self)
{
  if (self->state != WS_BOOTH_AT_LOCKED)
    return;
  if (self->setup.admission == WS_ADMISSION_ROLL)
    {
      /* names are picked in the facilitator's own window, never here */
      if (self->ports.admitted (self->data))
        begin (self, FALSE);
      else
        go (self, WS_BOOTH_AT_EXIT);
    }
  else if (self->setup.ask_each)
    go (self, WS_BOOTH_AT_ADMIT);
  else
    begin (self, FALSE);
}

static void
ask_facilitator (WsBoothFlow *self)
{
  if (self->state == WS_BOOTH_AT_LEFT)
    return;
  if (self->setup.practice)
    {
      lock (self);
      return;
    }
  if (self->state == WS_BOOTH_AT_THANKS)
    self->beneath = rest_of (self);
  go (self, WS_BOOTH_AT_EXIT);
}

/**
 * ws_booth_flow_handle:
 * @self: a flow
 * @event: what happened
 *
 * An event that means nothing in the current state changes nothing. One that comes after the time was over is
 * dropped, except what only the facilitator does.
 *
 * Returns: why the voter cannot go on, else %WS_BALLOT_OK
 */
WsBallotReason
ws_booth_flow_handle (WsBoothFlow  *self,
                      WsBoothEvent  event)
{
  WsBoothState before = self->state;

  ws_booth_flow_tick (self);
  if (self->state != before && event != WS_BOOTH_EVENT_OPEN && event != WS_BOOTH_EVENT_FACILITATOR)
    return WS_BALLOT_OK;
  ws_booth_flow_touch (self);

  switch (event)
    {
    case WS_BOOTH_EVENT_OPEN:
      open_next (self);
      break;
    case WS_BOOTH_EVENT_FORWARD:
      return forward (self);
    case WS_BOOTH_EVENT_BACK:
      back (self);
      break;
    case WS_BOOTH_EVENT_QUIT:
      if (self->state == WS_BOOTH_AT_WELCOME || self->state == WS_BOOTH_AT_READ)
        lock (self);
      break;
    case WS_BOOTH_EVENT_HELP:
      if (is_a_voters (self->state) || self->state == WS_BOOTH_AT_CODE)
        go (self, WS_BOOTH_AT_HELP);
      break;
    case WS_BOOTH_EVENT_COVER:
      if (is_a_voters (self->state))
        go (self, WS_BOOTH_AT_COVERED);
      break;
    case WS_BOOTH_EVENT_DEPOSIT:
      if (self->state == WS_BOOTH_AT_DEPOSIT && self->agreed)
        deposit (self);
      break;
    case WS_BOOTH_EVENT_FACILITATOR:
      ask_facilitator (self);
      break;
    case WS_BOOTH_EVENT_PASSPHRASE:
      if (self->state == WS_BOOTH_AT_ADMIT)
        begin (self, FALSE);
      else if (self->state == WS_BOOTH_AT_EXIT)
        {
          erase (self);
          go (self, WS_BOOTH_AT_LEFT);
        }
      break;
    case WS_BOOTH_EVENT_PRACTICE:
      if (self->state == WS_BOOTH_AT_LOCKED || self->state == WS_BOOTH_AT_CODE)
        begin (self, TRUE);
      break;
    case WS_BOOTH_EVENT_END_PRACTICE:
      if (self->practice)
        lock (self);
      break;
    }
  return WS_BALLOT_OK;
}

/**
 * ws_booth_flow_touch:
 * @self: a flow
 *
 * A key, a touch or a moved pointer: somebody is there. While "Are you still voting?" is shown it gives
 * another 30 seconds but does not uncover the ballot; only its button does.
 */
void
ws_booth_flow_touch (WsBoothFlow *self)
{
  WsBoothState before = self->state;

  ws_booth_flow_tick (self);
  if (self->state != before)
    return;
  self->touched = self->ports.now (self->data);
  if (self->state == WS_BOOTH_AT_IDLE)
    self->touched -= (gint64) WS_BOOTH_IDLE_SECONDS * G_USEC_PER_SEC;
}

static gint64
idle_microseconds (WsBoothFlow *self)
{
  return MAX (self->ports.now (self->data) - self->touched, 0);
}

/* Nobody came back to an open ballot. NOT_SAVED is left alone: its voter was told to stay until somebody
 * comes. */
static void
expire (WsBoothFlow *self)
{
  gint64 idle = idle_microseconds (self) / G_USEC_PER_SEC;

  if (idle < WS_BOOTH_IDLE_SECONDS)
    return;
  if (self->ballot == NULL || self->beneath == WS_BOOTH_AT_NOT_SAVED)
    go (self, self->beneath);
  else if (idle >= WS_BOOTH_IDLE_SECONDS + WS_BOOTH_WARNING_SECONDS)
    lock (self);
  else
    go (self, WS_BOOTH_AT_IDLE);
}

/**
 * ws_booth_flow_tick:
 * @self: a flow
 *
 * To be called several times a second: does what is due by the clock.
 */
void
ws_booth_flow_tick (WsBoothFlow *self)
{
  switch (self->state)
    {
    case WS_BOOTH_AT_LOCKED:
    case WS_BOOTH_AT_NOT_SAVED:
    case WS_BOOTH_AT_LEFT:
      break;
    case WS_BOOTH_AT_CODE:
      /* letters that somebody left behind */
      if (idle_microseconds (self) < (gint64) WS_BOOTH_IDLE_SECONDS * G_USEC_PER_SEC)
        break;
      self->touched = self->ports.now (self->data);
      self->ports.changed (self->data);
      break;
    case WS_BOOTH_AT_THANKS:
      if (self->ports.now (self->data) - self->entered >= (gint64) WS_BOOTH_THANKS_SECONDS * G_USEC_PER_SEC)
        lock (self);
      break;
    default:
      expire (self);
      break;
    }
}

WsAdmission
ws_booth_flow_get_admission (WsBoothFlow *self)
{
  return self->setup.admission;
}

/* Whether nothing of this ballot counts. */
gboolean
ws_booth_flow_is_practice (WsBoothFlow *self)
{
  return self->practice;
}

/* Seconds until a code is looked at again; 0: now. */
guint
ws_booth_flow_get_pause (WsBoothFlow *self)
{
  gint64 left = self->pause - self->ports.now (self->data);

  return left > 0 ? (guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}

/* The letters alone, as they are kept: hyphens, blanks, capitals and accents do not matter. */
static char *
clean_code (const char *typed)
{
  char *folded = ws_text_fold (typed);
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (g_ascii_isalpha (*from))
      *to++ = *from;
  explicit_bzero (to, strlen (to));
  return folded;
}

/**
 * ws_booth_flow_enter_code:
 * @self: a flow that waits for a code
 * @typed: what the voter typed
 *
 * Opens a ballot for a code that has not voted yet, or practice for %WS_BOOTH_CODE_TEST. The code is kept
 * until the ballot is in the box, and used up by the same transaction. After several unknown ones in a row no
 * code is looked at for a while.
 *
 * Returns: what the code is
 */
WsBoothSlip
ws_booth_flow_enter_code (WsBoothFlow *self,
                          const char  *typed)
{
  WsBoothSlip answer;
  char *code;

  ws_booth_flow_touch (self);
  if (self->state != WS_BOOTH_AT_CODE || ws_booth_flow_get_pause (self) > 0)
    return WS_BOOTH_SLIP_WAIT;
  if (g_ascii_strcasecmp (typed, WS_BOOTH_CODE_TEST) == 0)
    {
      begin (self, TRUE);
      return WS_BOOTH_SLIP_OK;
    }
  code = clean_code (typed);
  answer = self->ports.check_code (self->data, code);
  if (answer == WS_BOOTH_SLIP_OK)
    {
      self->unknown = 0;
      begin (self, FALSE);
      self->code = g_steal_pointer (&code);
    }
  else if (answer == WS_BOOTH_SLIP_UNKNOWN && ++self->unknown >= WS_BOOTH_CODE_TRIES)
    {
      self->unknown = 0;
      self->pause = self->ports.now (self->data) + (gint64) WS_BOOTH_CODE_SECONDS * G_USEC_PER_SEC;
    }
  ws_ballot_wipe (code);
  return answer;
}

/* IDLE: whole seconds until the ballot is erased, never 0 while it is there. */
guint
ws_booth_flow_get_seconds (WsBoothFlow *self)
{
  gint64 limit = (gint64) (WS_BOOTH_IDLE_SECONDS + WS_BOOTH_WARNING_SECONDS) * G_USEC_PER_SEC;
  gint64 left = limit - idle_microseconds (self);

  return CLAMP ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC, 1, WS_BOOTH_WARNING_SECONDS);
}

/* THANKS: how much of its time is over; IDLE: how much is left. From 0 to 1. */
double
ws_booth_flow_get_progress (WsBoothFlow *self)
{
  if (self->state == WS_BOOTH_AT_IDLE)
    return ws_booth_flow_get_seconds (self) / (double) WS_BOOTH_WARNING_SECONDS;
  return CLAMP ((self->ports.now (self->data) - self->entered) / (WS_BOOTH_THANKS_SECONDS * 1e6), 0, 1);
}
