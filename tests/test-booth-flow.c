/* test-booth-flow.c — every way through the voting booth, with a clock that the test turns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "booth-world.h"

static void
test_one_vote (void)
{
  World world;

  world_init (&world, FALSE);
  assert_at (&world, LOCKED);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));
  event (&world, OPEN);
  assert_at (&world, WELCOME);
  event (&world, FORWARD);
  assert_at (&world, READ);
  event (&world, FORWARD);
  assert_at (&world, CHOOSE);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 1);
  event (&world, FORWARD);
  assert_at (&world, REVIEW);
  event (&world, FORWARD);
  assert_at (&world, DEPOSIT);
  event (&world, DEPOSIT);
  assert_at (&world, DEPOSIT);
  g_assert_cmpuint (world.casts, ==, 0);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, FORWARD);
  assert_at (&world, DEPOSIT);
  event (&world, DEPOSIT);
  assert_at (&world, THANKS);
  g_assert_cmpuint (world.casts, ==, 1);
  g_assert_cmpuint (world.expected, ==, 27);
  g_assert_cmpstr (world.body, ==, "0 1 0");
  g_assert_null (ws_booth_flow_get_ballot (world.flow));

  /* nothing deposits twice, and the screen clears by itself */
  event (&world, DEPOSIT);
  event (&world, FORWARD);
  event (&world, BACK);
  event (&world, OPEN);
  event (&world, HELP);
  assert_at (&world, THANKS);
  later (&world, 4.9);
  assert_at (&world, THANKS);
  later (&world, 0.2);
  assert_at (&world, LOCKED);
  g_assert_cmpuint (world.casts, ==, 1);
  world_clear (&world);
}

static void
test_back (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  event (&world, QUIT); /* not from here */
  event (&world, BACK);
  assert_at (&world, REVIEW);
  g_assert_false (ws_booth_flow_get_agreed (world.flow));
  event (&world, FORWARD);
  g_assert_false (ws_booth_flow_get_agreed (world.flow));
  event (&world, BACK);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  g_assert_cmpuint (ws_ballot_get_used (ws_booth_flow_get_ballot (world.flow)), ==, 2);
  event (&world, BACK);
  event (&world, BACK);
  assert_at (&world, WELCOME);
  event (&world, BACK);
  assert_at (&world, WELCOME);
  event (&world, FORWARD);
  event (&world, QUIT);
  assert_at (&world, LOCKED);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));
  g_assert_cmpuint (world.casts, ==, 0);
  world_clear (&world);
}

static void
test_blank (void)
{
  World world;

  world_init (&world, FALSE);
  event (&world, OPEN);
  event (&world, FORWARD);
  event (&world, FORWARD);
  event (&world, FORWARD);
  assert_at (&world, BLANK);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  event (&world, FORWARD);
  event (&world, FORWARD);
  assert_at (&world, DEPOSIT);
  event (&world, BACK);
  assert_at (&world, BLANK);
  event (&world, FORWARD);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, DEPOSIT);
  assert_at (&world, THANKS);
  g_assert_cmpstr (world.body, ==, "0 0 0");
  world_clear (&world);
}

static void
test_too_few (void)
{
  WsVoteRules rules = { .method = WS_METHOD_APPROVAL, .choose_min = 2, .choose_max = 3 };
  World world;

  world_init_as (&world, &rules, (WsBoothSetup) { 0 });
  event (&world, OPEN);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 2);
  g_assert_cmpint (event (&world, FORWARD), ==, WS_BALLOT_TOO_FEW);
  assert_at (&world, CHOOSE);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 1);
  g_assert_cmpint (event (&world, FORWARD), ==, WS_BALLOT_OK);
  assert_at (&world, REVIEW);
  world_clear (&world);
}

static void
test_help (void)
{
  World world;

  world_init (&world, FALSE);
  event (&world, HELP);
  assert_at (&world, LOCKED);
  choose (&world);
  event (&world, HELP);
  assert_at (&world, HELP);
  event (&world, HELP);
  event (&world, COVER);
  event (&world, DEPOSIT);
  assert_at (&world, HELP);
  event (&world, FORWARD);
  assert_at (&world, CHOOSE);
  event (&world, COVER);
  assert_at (&world, COVERED);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  g_assert_cmpuint (ws_ballot_get_used (ws_booth_flow_get_ballot (world.flow)), ==, 2);
  world_clear (&world);
}

static void
test_idle (void)
{
  World world;

  world_init (&world, FALSE);
  choose (&world);
  later (&world, 179);
  assert_at (&world, CHOOSE);
  ws_booth_flow_touch (world.flow);
  later (&world, 179);
  assert_at (&world, CHOOSE);
  later (&world, 1);
  assert_at (&world, IDLE);
  g_assert_cmpuint (ws_booth_flow_get_seconds (world.flow), ==, 30);
  later (&world, 8);
  g_assert_cmpuint (ws_booth_flow_get_seconds (world.flow), ==, 22);
  g_assert_cmpfloat (ws_booth_flow_get_progress (world.flow), >, 0.7);

  /* somebody is there, but the ballot stays covered until they say so */
  ws_booth_flow_touch (world.flow);
  assert_at (&world, IDLE);
  g_assert_cmpuint (ws_booth_flow_get_seconds (world.flow), ==, 30);
  later (&world, 29);
  assert_at (&world, IDLE);
  event (&world, FORWARD);
  assert_at (&world, CHOOSE);
  later (&world, 179);
  assert_at (&world, CHOOSE);
  g_assert_cmpuint (ws_ballot_get_used (ws_booth_flow_get_ballot (world.flow)), ==, 2);

  later (&world, 1);
  assert_at (&world, IDLE);
  later (&world, 29.9);
  assert_at (&world, IDLE);
  later (&world, 0.2);
  assert_at (&world, LOCKED);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));
  g_assert_cmpuint (world.casts, ==, 0);
  world_clear (&world);
}

/* The lid was closed for an hour: the first key, before any tick, finds no ballot to act on. */
static void
test_suspend (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  world.now += 3600 * SECOND;
  event (&world, DEPOSIT);
  assert_at (&world, LOCKED);
  g_assert_cmpuint (world.casts, ==, 0);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));

  choose (&world);
  world.now += 3600 * SECOND;
  ws_booth_flow_touch (world.flow);
  assert_at (&world, LOCKED);

  /* what only the facilitator does is done all the same */
  choose (&world);
  world.now += 3600 * SECOND;
  event (&world, OPEN);
  assert_at (&world, WELCOME);
  g_assert_true (ws_ballot_is_blank (ws_booth_flow_get_ballot (world.flow)));
  world_clear (&world);
}

static void
test_idle_over_covers (void)
{
  World world;

  world_init (&world, FALSE);
  choose (&world);
  event (&world, HELP);
  later (&world, 181);
  assert_at (&world, IDLE);
  event (&world, FORWARD);
  assert_at (&world, CHOOSE);
  event (&world, FACILITATOR);
  assert_at (&world, EXIT);
  later (&world, 181);
  assert_at (&world, IDLE);
  later (&world, 31);
  assert_at (&world, LOCKED);

  /* without a ballot there is nothing to ask about */
  event (&world, FACILITATOR);
  later (&world, 179);
  assert_at (&world, EXIT);
  later (&world, 2);
  assert_at (&world, LOCKED);
  later (&world, 100000);
  assert_at (&world, LOCKED);
  world_clear (&world);
}

static void
test_facilitator (void)
{
  World world;

  world_init (&world, FALSE);
  choose (&world);
  event (&world, FACILITATOR);
  assert_at (&world, EXIT);
  event (&world, FORWARD);
  assert_at (&world, EXIT);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  event (&world, HELP);
  event (&world, FACILITATOR);
  event (&world, BACK);
  assert_at (&world, CHOOSE);
  later (&world, 185);
  assert_at (&world, IDLE);
  event (&world, FACILITATOR);
  later (&world, 1);
  assert_at (&world, EXIT);
  event (&world, PASSPHRASE);
  assert_at (&world, LEFT);
  g_assert_null (ws_booth_flow_get_ballot (world.flow));
  event (&world, OPEN);
  event (&world, FACILITATOR);
  assert_at (&world, LEFT);
  g_assert_cmpuint (world.casts, ==, 0);
  world_clear (&world);
}

/* Leaving from the thanks: keeping on leads to the next voter, not back to the thanks. */
static void
test_facilitator_after_thanks (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  event (&world, DEPOSIT);
  event (&world, FACILITATOR);
  assert_at (&world, EXIT);
  event (&world, BACK);
  assert_at (&world, LOCKED);
  world_clear (&world);
}

static void
test_ask_each (void)
{
  World world;

  world_init (&world, TRUE);
  event (&world, PASSPHRASE);
  assert_at (&world, LOCKED);
  event (&world, OPEN);
  assert_at (&world, ADMIT);
  event (&world, FORWARD);
  event (&world, HELP);
  assert_at (&world, ADMIT);
  event (&world, BACK);
  assert_at (&world, LOCKED);
  event (&world, OPEN);
  later (&world, 181);
  assert_at (&world, LOCKED);
  event (&world, OPEN);
  event (&world, PASSPHRASE);
  assert_at (&world, WELCOME);
  world_clear (&world);
}

/* A full disk: nothing was saved, the second attempt saves it, once. */
static void
test_not_saved (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  world.box = FAILS;
  event (&world, DEPOSIT);
  assert_at (&world, NOT_SAVED);
  g_assert_nonnull (ws_booth_flow_get_ballot (world.flow));
  later (&world, 4000);
  assert_at (&world, NOT_SAVED);
  event (&world, HELP);
  event (&world, BACK);
  event (&world, QUIT);
  assert_at (&world, NOT_SAVED);
  event (&world, FACILITATOR);
  event (&world, BACK);
  assert_at (&world, NOT_SAVED);
  event (&world, FACILITATOR);
  later (&world, 200);
  assert_at (&world, NOT_SAVED);
  event (&world, FORWARD);
  assert_at (&world, NOT_SAVED);
  g_assert_cmpuint (world.casts, ==, 2);
  world.box = SAVES;
  event (&world, FORWARD);
  assert_at (&world, THANKS);
  g_assert_cmpuint (world.count, ==, 28);
  g_assert_cmpstr (world.body, ==, "1 0 1");
  world_clear (&world);
}

/* A commit that failed but became durable: the retry looks first and does not cast again. */
static void
test_saved_after_all (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  world.box = FAILS_BUT_DURABLE;
  event (&world, DEPOSIT);
  assert_at (&world, NOT_SAVED);
  g_assert_cmpuint (world.count, ==, 28);
  world.box = SAVES;
  event (&world, FORWARD);
  assert_at (&world, THANKS);
  g_assert_cmpuint (world.count, ==, 28);
  g_assert_cmpuint (world.casts, ==, 1);
  world_clear (&world);
}

/* The number may change while somebody votes, by another window: that is not this voter's ballot. */
static void
test_count_moved (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  world.count = 28;
  event (&world, DEPOSIT);
  assert_at (&world, THANKS);
  g_assert_cmpuint (world.casts, ==, 1);
  g_assert_cmpuint (world.expected, ==, 28);
  g_assert_cmpuint (world.count, ==, 29);
  world_clear (&world);
}

/* After a failed attempt a number that cannot be explained is never guessed at. */
static void
test_count_unexplained (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  world.box = FAILS;
  event (&world, DEPOSIT);
  world.box = SAVES;
  world.count = 31;
  event (&world, FORWARD);
  assert_at (&world, NOT_SAVED);
  g_assert_cmpuint (world.casts, ==, 1);
  world_clear (&world);
}

/* Two voters one after the other: the second begins with nothing of the first. */
static void
test_no_memory (void)
{
  World world;

  world_init (&world, FALSE);
  to_deposit (&world);
  event (&world, DEPOSIT);
  later (&world, 6);
  event (&world, OPEN);
  g_assert_true (ws_ballot_is_blank (ws_booth_flow_get_ballot (world.flow)));
  g_assert_false (ws_booth_flow_get_agreed (world.flow));
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_ballot_add (ws_booth_flow_get_ballot (world.flow), 1);
  event (&world, FORWARD);
  event (&world, FORWARD);
  ws_booth_flow_set_agreed (world.flow, TRUE);
  event (&world, DEPOSIT);
  g_assert_cmpuint (world.expected, ==, 28);
  g_assert_cmpstr (world.body, ==, "0 1 0");
  world_clear (&world);
}

/* Any but the passphrase, after which the booth is gone. */
static WsBoothEvent
any_event (GRand *rand)
{
  int event = g_rand_int_range (rand, 0, WS_BOOTH_EVENT_END_PRACTICE);

  return event < WS_BOOTH_EVENT_PASSPHRASE ? event : event + 1;
}

/* Whatever is pressed in whatever order: one opened ballot is at most one ballot in the box. */
static void
test_any_keys (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1776);
  World world;
  guint opened = 0;
  WsBallot *last = NULL;

  world_init (&world, FALSE);
  world.count = 0;
  for (int i = 0; i < 200000; i++)
    {
      WsBoothState before = ws_booth_flow_get_state (world.flow);

      world.box = g_rand_int_range (rand, 0, 3);
      ws_booth_flow_handle (world.flow, any_event (rand));
      if (before == WS_BOOTH_AT_LOCKED && ws_booth_flow_get_state (world.flow) == WS_BOOTH_AT_WELCOME)
        opened += !ws_booth_flow_is_practice (world.flow);
      last = ws_booth_flow_get_ballot (world.flow);
      if (last != NULL && g_rand_boolean (rand))
        ws_ballot_add (last, g_rand_int_range (rand, 0, 3));
      ws_booth_flow_set_agreed (world.flow, g_rand_boolean (rand));
      world.now += g_rand_int_range (rand, 0, 8) * SECOND;
      g_assert_cmpuint (world.count, <=, opened);
    }
  g_assert_cmpuint (world.count, >, 100);
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/booth-flow/" name, func)
  ADD ("one-vote", test_one_vote);
  ADD ("back", test_back);
  ADD ("blank", test_blank);
  ADD ("too-few", test_too_few);
  ADD ("help", test_help);
  ADD ("idle", test_idle);
  ADD ("suspend", test_suspend);
  ADD ("idle-over-covers", test_idle_over_covers);
  ADD ("facilitator", test_facilitator);
  ADD ("facilitator-after-thanks", test_facilitator_after_thanks);
  ADD ("ask-each", test_ask_each);
  ADD ("not-saved", test_not_saved);
  ADD ("saved-after-all", test_saved_after_all);
  ADD ("count-moved", test_count_moved);
  ADD ("count-unexplained", test_count_unexplained);
  ADD ("no-memory", test_no_memory);
  ADD ("any-keys", test_any_keys);
  return g_test_run ();
}
