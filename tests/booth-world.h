/* booth-world.h — a booth's world for tests: a clock that they turn, a box that may fail, slips with codes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ws-booth-flow.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  WsBoothFlow *flow;
  gint64       now;
  guint        count;      /* ballots in the box */
  guint        casts;      /* how often it was asked */
  guint        expected;   /* in the last one */
  char        *body;
  char        *code;       /* that came with it */
  gboolean     admitted;
  enum { SAVES, FAILS, FAILS_BUT_DURABLE } box;
  guint        changes;
  guint        fruits;     /* ballots opened to practise */
  guint        looked_up;  /* codes */
  WsVoteRules  rules;
} World;

static inline gint64
now (gpointer data)
{
  return ((World *) data)->now;
}

static inline guint
count (gpointer data)
{
  return ((World *) data)->count;
}

static inline gboolean
cast (gpointer    data,
      guint       expected,
      const char *body,
      const char *code)
{
  World *world = data;

  world->casts++;
  world->expected = expected;
  g_free (world->body);
  world->body = g_strdup (body);
  g_free (world->code);
  world->code = g_strdup (code);
  if (world->box == FAILS || expected != world->count)
    return FALSE;
  world->count++;
  return world->box == SAVES;
}

static inline void
changed (gpointer data)
{
  ((World *) data)->changes++;
}

static inline WsBallot *
open_ballot (gpointer data,
             gboolean practice)
{
  World *world = data;

  world->fruits += practice;
  return ws_ballot_new (&world->rules, world->rules.method == WS_METHOD_CONSENT ? WS_BALLOT_N_ANSWERS : 3);
}

/* "tulamiro" is new, "pelosima" was cancelled; a code that came with a ballot has voted. */
static inline WsBoothSlip
check_code (gpointer    data,
            const char *code)
{
  World *world = data;

  world->looked_up++;
  if (g_strcmp0 (code, world->code) == 0)
    return WS_BOOTH_SLIP_USED;
  if (g_str_equal (code, "pelosima"))
    return WS_BOOTH_SLIP_VOID;
  return g_str_equal (code, "tulamiro") ? WS_BOOTH_SLIP_OK : WS_BOOTH_SLIP_UNKNOWN;
}

static inline gboolean
admitted (gpointer data)
{
  return ((World *) data)->admitted;
}

static const WsBoothPorts ports = { now, count, open_ballot, cast, check_code, admitted, changed };

static inline void
world_init_as (World             *world,
               const WsVoteRules *rules,
               WsBoothSetup       setup)
{
  *world = (World) { .now = 7000 * SECOND, .count = 27, .rules = *rules };
  world->flow = ws_booth_flow_new (&setup, &ports, world);
}

static inline void
world_init (World    *world,
            gboolean  ask_each)
{
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = 3, .cap = 2 };

  world_init_as (world, &rules, (WsBoothSetup) { WS_ADMISSION_OPEN, ask_each, FALSE });
}

static inline void
world_clear (World *world)
{
  ws_booth_flow_free (world->flow);
  g_free (world->body);
  g_free (world->code);
}

static inline void
later (World *world,
       double seconds)
{
  world->now += (gint64) (seconds * SECOND);
  ws_booth_flow_tick (world->flow);
}

#define assert_at(world, state) \
  g_assert_cmpint (ws_booth_flow_get_state ((world)->flow), ==, WS_BOOTH_AT_##state)
#define event(world, name) ws_booth_flow_handle ((world)->flow, WS_BOOTH_EVENT_##name)

/* To the screen with the options, two points given. */
static inline void
choose (World *world)
{
  event (world, OPEN);
  event (world, FORWARD);
  event (world, FORWARD);
  assert_at (world, CHOOSE);
  ws_ballot_add (ws_booth_flow_get_ballot (world->flow), 2);
  ws_ballot_add (ws_booth_flow_get_ballot (world->flow), 0);
}

static inline void
to_deposit (World *world)
{
  choose (world);
  event (world, FORWARD);
  event (world, FORWARD);
  assert_at (world, DEPOSIT);
  ws_booth_flow_set_agreed (world->flow, TRUE);
}
