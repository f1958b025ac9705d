/* test-agenda-slots.c — when blocks begin, how late it is, what could be shortened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The evening of the design's pictures, to the minute: 17 for 15, 24 for 20, 8 for 10, and 7:42 left of 25. */

#include "ws-agenda-slots.h"

#define MINUTES(m) ((m) * G_GINT64_CONSTANT (60000))
#define AT(h, m) MINUTES ((h) * 60 + (m))

static void
make (WsSlot    *slots,
      const int *minutes,
      guint      n)
{
  for (guint i = 0; i < n; i++)
    slots[i] = (WsSlot) { .id = i + 1, .parent = -1, .minutes = minutes[i], .flexible = TRUE };
}

static void
test_plan (void)
{
  const int minutes[] = { 0, 15, 20, 10 };
  WsSlot slots[4];
  WsSlotRun run = { .from = AT (13, 30), .current = -1 };

  make (slots, minutes, 4);
  g_assert_cmpint (ws_slots_compute (slots, 4, &run), ==, AT (14, 15));
  g_assert_cmpint (slots[1].start, ==, AT (13, 30));
  g_assert_cmpint (slots[3].start, ==, AT (14, 5));
  g_assert_cmpint (slots[3].state, ==, WS_SLOT_WAITING);
  g_assert_cmpint (ws_slots_minutes (slots, 4), ==, 45);
}

static void
make_evening (WsSlot *slots)
{
  const int minutes[] = { 15, 20, 10, 25, 20, 15, 30, 60, 45 };

  make (slots, minutes, 9);
  slots[0].started = AT (13, 30), slots[0].actual = slots[0].spent = MINUTES (17);
  slots[1].started = AT (13, 47), slots[1].actual = slots[1].spent = MINUTES (24);
  slots[2].started = AT (14, 11), slots[2].actual = slots[2].spent = MINUTES (8);
  slots[3].started = AT (14, 19);
  slots[6].flexible = slots[8].flexible = FALSE;
}

static void
test_evening (void)
{
  WsSlot slots[9];
  WsSlotRun run = { .from = AT (13, 30), .begun = TRUE, .current = 3, .now = AT (14, 19) + 1038000 };
  gint64 end;

  make_evening (slots);
  slots[3].actual = slots[3].spent = 1038000;
  end = ws_slots_compute (slots, 9, &run);
  g_assert_cmpint (ws_slot_remaining (&slots[3]), ==, 462000);      /* 7:42 */
  g_assert_cmpint (slots[0].state, ==, WS_SLOT_DONE);
  g_assert_cmpint (slots[3].state, ==, WS_SLOT_RUNNING);
  g_assert_cmpint (slots[4].start, ==, AT (14, 44));
  g_assert_cmpint (slots[8].start, ==, AT (16, 49));
  g_assert_cmpint (end, ==, AT (17, 34));
  /* 1:20 over its time: whatever follows begins later, by the started minute */
  run.now = AT (14, 44) + 80000;
  slots[3].actual = slots[3].spent = run.now - AT (14, 19);
  end = ws_slots_compute (slots, 9, &run);
  g_assert_cmpint (ws_minutes_up (end - AT (17, 30)), ==, 6);
  g_assert_cmpint (ws_minutes_up (slots[4].start) % 60, ==, 46);
  /* paused for ten minutes: nothing is spent, and everything is later */
  run.now += MINUTES (10);
  slots[3].actual += MINUTES (10);
  g_assert_cmpint (ws_slots_compute (slots, 9, &run), ==, end + MINUTES (10));
}

static void
test_minutes_up (void)
{
  g_assert_cmpint (ws_minutes_up (0), ==, 0);
  g_assert_cmpint (ws_minutes_up (1), ==, 1);
  g_assert_cmpint (ws_minutes_up (MINUTES (5) + 20000), ==, 6);
  g_assert_cmpint (ws_minutes_up (-MINUTES (3) - 30000), ==, -3);
}

/* Sub-blocks: within their parent, or longer than it (A2). */
static void
test_children (void)
{
  const int minutes[] = { 10, 30, 5, 10, 10, 20 };
  WsSlot slots[6];
  WsSlotRun run = { .from = 0, .current = -1 };

  make (slots, minutes, 6);
  slots[2].parent = slots[3].parent = slots[4].parent = 1;
  g_assert_cmpint (ws_slots_compute (slots, 6, &run), ==, MINUTES (60));
  g_assert_cmpint (slots[4].start, ==, MINUTES (25));
  g_assert_cmpint (slots[5].start, ==, MINUTES (40));
  g_assert_cmpint (ws_slot_excess (&slots[1]), ==, 0);
  g_assert_cmpint (ws_slots_next (slots, 6, 0), ==, 2);          /* never the parent itself */
  g_assert_cmpint (ws_slots_previous (slots, 6, 5), ==, 4);
  g_assert_cmpint (ws_slots_next (slots, 6, 5), ==, -1);
  slots[4].minutes = 18;
  g_assert_cmpint (ws_slots_compute (slots, 6, &run), ==, MINUTES (63));
  g_assert_cmpint (ws_slot_excess (&slots[1]), ==, 3);
  /* running in the second sub-block: the parent runs, the first is done, slack of the parent absorbs two minutes */
  slots[4].minutes = 10;
  slots[0].started = 1, slots[0].actual = slots[0].spent = MINUTES (10);
  slots[1].started = slots[2].started = MINUTES (10), slots[2].actual = slots[2].spent = MINUTES (7);
  slots[3].started = MINUTES (17), slots[3].actual = slots[3].spent = MINUTES (4);
  run = (WsSlotRun) { .from = 1, .begun = TRUE, .current = 3, .now = MINUTES (21) };
  g_assert_cmpint (ws_slots_compute (slots, 6, &run), ==, MINUTES (60));
  g_assert_cmpint (slots[1].state, ==, WS_SLOT_RUNNING);
  g_assert_cmpint (slots[2].state, ==, WS_SLOT_DONE);
  g_assert_cmpint (slots[4].start, ==, MINUTES (27));
}

/* Jumped over, and gone back: what was not begun is skipped, what was left goes on. */
static void
test_jumps (void)
{
  const int minutes[] = { 10, 10, 10 };
  WsSlot slots[3];
  WsSlotRun run = { .from = 0, .begun = TRUE, .current = 2, .now = MINUTES (12) };

  make (slots, minutes, 3);
  slots[0].started = 1, slots[0].actual = slots[0].spent = MINUTES (10);
  slots[2].started = MINUTES (10), slots[2].actual = slots[2].spent = MINUTES (2);
  g_assert_cmpint (ws_slots_compute (slots, 3, &run), ==, MINUTES (20));
  g_assert_cmpint (slots[1].state, ==, WS_SLOT_SKIPPED);
  run.current = 1;
  slots[1].started = MINUTES (12);
  g_assert_cmpint (ws_slots_compute (slots, 3, &run), ==, MINUTES (30));
  g_assert_cmpint (slots[2].state, ==, WS_SLOT_WAITING);
  g_assert_cmpint (slots[2].end - slots[2].start, ==, MINUTES (8));
}

static void
test_propose (void)
{
  WsSlot slots[9];
  WsSlotRun run = { .from = AT (13, 30), .begun = TRUE, .current = 3, .now = AT (14, 19) };
  int proposed[9], sum = 0;

  make_evening (slots);
  ws_slots_compute (slots, 9, &run);
  g_assert_cmpint (ws_slots_propose (slots, 9, 10, proposed), ==, 10);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_cmpint (proposed[i], <=, slots[i].minutes);
      if (i < 4 || !slots[i].flexible)
        g_assert_cmpint (proposed[i], ==, slots[i].minutes);
      sum += slots[i].minutes - proposed[i];
    }
  g_assert_cmpint (sum, ==, 10);
  g_assert_cmpint (slots[7].minutes - proposed[7], >, slots[5].minutes - proposed[5]);   /* in proportion */
  /* more than can be won: half of each flexible one, and not a minute more */
  g_assert_cmpint (ws_slots_propose (slots, 9, 500, proposed), ==, 10 + 7 + 30);
  g_assert_cmpint (proposed[5], ==, 8);
  g_assert_cmpint (proposed[8], ==, 45);
  g_assert_cmpint (ws_slots_propose (slots, 9, 0, proposed), ==, 0);
}

/* Sub-blocks shrink with their parent; a protected one among them does not. */
static void
test_propose_children (void)
{
  const int minutes[] = { 30, 10, 10, 10, 4 };
  WsSlot slots[5];
  WsSlotRun run = { .from = 0, .current = -1 };
  int proposed[5];

  make (slots, minutes, 5);
  slots[1].parent = slots[2].parent = slots[3].parent = 0;
  slots[2].flexible = FALSE;
  ws_slots_compute (slots, 5, &run);
  g_assert_cmpint (ws_slots_propose (slots, 5, 6, proposed), ==, 6);
  g_assert_cmpint (proposed[0], ==, 24);
  g_assert_cmpint (proposed[2], ==, 10);
  g_assert_cmpint (proposed[1] + proposed[3], ==, 14);
  g_assert_cmpint (ws_slots_propose (slots, 5, 60, proposed), ==, 10);
  g_assert_cmpint (proposed[0], ==, 20);
  g_assert_cmpint (proposed[4], ==, 4);
}

/* Whatever the numbers: nothing below its floor, nothing won that was not cut, never more than asked. */
static void
test_propose_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = g_test_rand_int_range (1, 30);
      g_autofree WsSlot *slots = g_new0 (WsSlot, n);
      g_autofree int *proposed = g_new0 (int, n);
      WsSlotRun run = { .from = 0, .current = -1 };
      int late = g_test_rand_int_range (0, 200), won, sum = 0;

      for (guint i = 0; i < n; i++)
        slots[i] = (WsSlot) { .id = i + 1, .parent = -1, .minutes = g_test_rand_int_range (0, 481),
                              .flexible = g_test_rand_int_range (0, 3) > 0 };
      ws_slots_compute (slots, n, &run);
      won = ws_slots_propose (slots, n, late, proposed);
      for (guint i = 0; i < n; i++)
        {
          sum += slots[i].minutes - proposed[i];
          g_assert_cmpint (proposed[i], >=, slots[i].flexible ? (slots[i].minutes + 1) / 2 : slots[i].minutes);
          g_assert_cmpint (proposed[i], <=, slots[i].minutes);
        }
      g_assert_cmpint (won, ==, sum);
      g_assert_cmpint (won, <=, late);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-slots/plan", test_plan);
  g_test_add_func ("/agenda-slots/evening", test_evening);
  g_test_add_func ("/agenda-slots/minutes-up", test_minutes_up);
  g_test_add_func ("/agenda-slots/children", test_children);
  g_test_add_func ("/agenda-slots/jumps", test_jumps);
  g_test_add_func ("/agenda-slots/propose", test_propose);
  g_test_add_func ("/agenda-slots/propose-children", test_propose_children);
  g_test_add_func ("/agenda-slots/propose-random", test_propose_random);

  return g_test_run ();
}
