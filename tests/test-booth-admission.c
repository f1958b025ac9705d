/* test-booth-admission.c — who gets a ballot in the booth, and what practice leaves behind: nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "booth-world.h"

static WsBoothSlip
enter (World      *world,
       const char *code)
{
  return ws_booth_flow_enter_code (world->flow, code);
}

static void
world_init_codes (World *world)
{
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = 3, .cap = 2 };

  world_init_as (world, &rules, (WsBoothSetup) { WS_ADMISSION_CODES, FALSE, FALSE });
}

/* From the code to the thanks, and nothing of the code stays in the way of the next one. */
static void
test_code (void)
{
  World world;

  world_init_codes (&world);
  assert_at (&world, CODE);
  event (&world, OPEN);
  event (&world, FORWARD);
  assert_at (&world, CODE);
  g_assert_cmpint (enter (&world, "Tula – MÍRO"), ==, WS_BOOTH_SLIP_OK);
  assert_at (&world, READ);
  event (&world, BACK);
  assert_at (&world, READ);
  event (&world, FORWARD);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 1);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, DEPOSIT);
  assert_at (&world, THANKS);
  g_assert_cmpstr (world.code, ==, "tulamiro");
  later (&world, 6);
  assert_at (&world, CODE);
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_USED);
  g_assert_cmpint (enter (&world, "pelosima"), ==, WS_BOOTH_SLIP_VOID);
  assert_at (&world, CODE);
  g_assert_cmpuint (world.casts, ==, 1);
  world_clear (&world);
}

/* Leaving, or nobody there: the code has not voted. */
static void
test_code_stays_valid (void)
{
  World world;

  world_init_codes (&world);
  enter (&world, "tulamiro");
  event (&world, QUIT);
  assert_at (&world, CODE);
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_OK);
  later (&world, 181);
  assert_at (&world, IDLE);
  later (&world, 31);
  assert_at (&world, CODE);
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_OK);
  g_assert_cmpuint (world.casts, ==, 0);
  world_clear (&world);
}

static void
test_three_unknown (void)
{
  World world;
  guint looked_up;

  world_init_codes (&world);
  g_assert_cmpint (enter (&world, "bababada"), ==, WS_BOOTH_SLIP_UNKNOWN);
  g_assert_cmpint (enter (&world, "bababafa"), ==, WS_BOOTH_SLIP_UNKNOWN);
  g_assert_cmpuint (ws_booth_flow_get_pause (world.flow), ==, 0);
  g_assert_cmpint (enter (&world, "bababaga"), ==, WS_BOOTH_SLIP_UNKNOWN);
  g_assert_cmpuint (ws_booth_flow_get_pause (world.flow), ==, 10);
  looked_up = world.looked_up;
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_WAIT);
  g_assert_cmpuint (world.looked_up, ==, looked_up);
  later (&world, 9);
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_WAIT);
  later (&world, 1);
  g_assert_cmpint (enter (&world, "tulamiro"), ==, WS_BOOTH_SLIP_OK);
  world_clear (&world);
}

/* Letters that somebody typed and left are gone after the idle time. */
static void
test_code_left_alone (void)
{
  World world;
  guint changes;

  world_init_codes (&world);
  ws_booth_flow_touch (world.flow);
  changes = world.changes;
  later (&world, 179);
  g_assert_cmpuint (world.changes, ==, changes);
  later (&world, 2);
  g_assert_cmpuint (world.changes, ==, changes + 1);
  later (&world, 2);
  g_assert_cmpuint (world.changes, ==, changes + 1);
  event (&world, HELP);
  assert_at (&world, HELP);
  event (&world, FORWARD);
  assert_at (&world, CODE);
  world_clear (&world);
}

static void
test_code_practice (void)
{
  World world;

  world_init_codes (&world);
  g_assert_cmpint (enter (&world, "_TEST"), ==, WS_BOOTH_SLIP_OK);
  assert_at (&world, WELCOME);
  g_assert_true (ws_booth_flow_is_practice (world.flow));
  g_assert_cmpuint (world.fruits, ==, 1);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 1);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, DEPOSIT);
  assert_at (&world, THANKS);
  g_assert_true (ws_booth_flow_is_practice (world.flow));
  g_assert_cmpuint (world.casts, ==, 0);
  g_assert_cmpuint (world.looked_up, ==, 0);
  later (&world, 6);
  assert_at (&world, CODE);
  g_assert_false (ws_booth_flow_is_practice (world.flow));
  world_clear (&world);
}

/* Practice of the real booth, given up on any screen, leads back to where the next voter begins. */
static void
test_practice_of_the_booth (void)
{
  World world;

  world_init (&world, FALSE);
  event (&world, END_PRACTICE);
  assert_at (&world, LOCKED);
  event (&world, PRACTICE);
  assert_at (&world, WELCOME);
  event (&world, FORWARD);
  event (&world, FORWARD);
  event (&world, HELP);
  event (&world, END_PRACTICE);
  assert_at (&world, LOCKED);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));
  to_deposit (&world);
  g_assert_false (ws_booth_flow_is_practice (world.flow));
  event (&world, END_PRACTICE);
  event (&world, PRACTICE);
  assert_at (&world, DEPOSIT);
  event (&world, DEPOSIT);
  g_assert_cmpuint (world.casts, ==, 1);
  world_clear (&world);
}

/* Only practice: no box is asked, and the end of it is the end of the booth. */
static void
test_only_practice (void)
{
  const WsBoothSetup setup = { WS_ADMISSION_CODES, FALSE, TRUE };
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = 3, .cap = 2 };
  World world;

  world_init_as (&world, &rules, setup);
  assert_at (&world, WELCOME);
  event (&world, FORWARD);
  event (&world, FACILITATOR);
  assert_at (&world, LEFT);
  world_clear (&world);

  world_init_as (&world, &rules, setup);
  later (&world, 181);
  assert_at (&world, IDLE);
  later (&world, 31);
  assert_at (&world, LEFT);
  event (&world, FORWARD);
  assert_at (&world, LEFT);
  world_clear (&world);
}

/* The list is never shown here: without somebody who was picked the way leads out, by the passphrase. */
static void
test_roll (void)
{
  WsVoteRules rules = { .method = WS_METHOD_DOTS, .dots = 3, .cap = 2 };
  World world;

  world_init_as (&world, &rules, (WsBoothSetup) { WS_ADMISSION_ROLL, FALSE, FALSE });
  event (&world, OPEN);
  assert_at (&world, EXIT);
  event (&world, BACK);
  assert_at (&world, LOCKED);
  world.admitted = TRUE;
  to_deposit (&world);
  event (&world, DEPOSIT);
  world.admitted = FALSE;
  later (&world, 6);
  event (&world, OPEN);
  assert_at (&world, EXIT);
  event (&world, PASSPHRASE);
  assert_at (&world, LEFT);
  world_clear (&world);
}

/* An objection passes through the screen for its reason, both ways. */
static void
test_reason (void)
{
  WsVoteRules rules = { .method = WS_METHOD_CONSENT };
  World world;
  WsBallot *ballot;

  world_init_as (&world, &rules, (WsBoothSetup) { 0 });
  event (&world, OPEN);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ballot = ws_booth_flow_get_ballot (world.flow);
  ws_ballot_add (ballot, WS_BALLOT_OBJECT);
  event (&world, FORWARD);
  assert_at (&world, REASON);
  g_assert_cmpint (event (&world, FORWARD), ==, WS_BALLOT_NO_REASON);
  assert_at (&world, REASON);
  ws_ballot_set_reason (ballot, "the slope floods");
  event (&world, FORWARD);
  assert_at (&world, REVIEW);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  ws_ballot_add (ballot, WS_BALLOT_CONSENT);
  event (&world, FORWARD);
  assert_at (&world, REVIEW);
  event (&world, FORWARD);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, DEPOSIT);
  g_assert_cmpstr (world.body, ==, "consent");
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/booth-admission/" name, func)
  ADD ("code", test_code);
  ADD ("code-stays-valid", test_code_stays_valid);
  ADD ("three-unknown", test_three_unknown);
  ADD ("code-left-alone", test_code_left_alone);
  ADD ("code-practice", test_code_practice);
  ADD ("practice-of-the-booth", test_practice_of_the_booth);
  ADD ("only-practice", test_only_practice);
  ADD ("roll", test_roll);
  ADD ("reason", test_reason);
  return g_test_run ();
}
