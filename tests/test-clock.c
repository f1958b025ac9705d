/* test-clock.c — the clock of the agenda, with a time that the test sets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing waits here: the test says what time it is, by the wall and by the uptime, and looks what is shown. */

#include "test-model.h"

#include "ws-clock.h"
#include "ws-date.h"

#define SECOND G_GINT64_CONSTANT (1000)
#define MINUTE (60 * SECOND)

typedef struct
{
  Fixture  fixture;
  WsMoment now;
  WsClock *clock;
  guint    texts;      /* how often the shown text changed */
  guint    bells;
  guint    early;
} Room;

static void
tell (WsMoment *now,
      gpointer  user_data)
{
  *now = ((Room *) user_data)->now;
}

static void
on_bell (WsClock  *clock,
         gboolean  early,
         Room     *room)
{
  room->bells += !early;
  room->early += early;
}

static void
on_text (Room *room)
{
  room->texts++;
}

static void
make_clock (Room *room)
{
  g_clear_object (&room->clock);
  room->clock = ws_clock_new (room->fixture.workshop, tell, room);
  g_signal_connect (room->clock, "bell", G_CALLBACK (on_bell), room);
  g_signal_connect_swapped (room->clock, "notify::text", G_CALLBACK (on_text), room);
}

/* Registro 15, Ideas 25, a break of 20, a vote of 30: an hour and a half from 16:30 on. */
static void
set_up (Room          *room,
        gconstpointer  data)
{
  static const struct { const char *title; WsAgendaKind kind; int minutes; } blocks[] = {
    { "Welcome", WS_AGENDA_WELCOME, 15 }, { "Ideas", WS_AGENDA_IDEAS, 25 }, { "Coffee", WS_AGENDA_BREAK, 20 },
    { "Vote", WS_AGENDA_VOTE, 30 },
  };
  gboolean timed;

  fixture_set_up (&room->fixture, data);
  ws_workshop_set_text (room->fixture.workshop, WS_WORKSHOP_TIME_FROM, "16:30", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    g_object_unref (ws_agenda_block_add (room->fixture.workshop, &(WsNewBlock) { .title = blocks[i].title, .kind = blocks[i].kind,
                                                                                 .minutes = blocks[i].minutes }, NULL));
  room->now = (WsMoment) { .wall = ws_agenda_planned_start (room->fixture.workshop, &timed), .uptime = 500000, .boot = 7 };
  g_assert_true (timed);
  make_clock (room);
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  g_clear_object (&room->clock);
  fixture_tear_down (&room->fixture, data);
}

/* Time passes, looked at every second as a person would. */
static void
pass (Room   *room,
      gint64  time)
{
  for (gint64 left = time; left > 0; left -= SECOND)
    {
      room->now.wall += MIN (left, SECOND);
      room->now.uptime += MIN (left, SECOND);
      ws_clock_tick (room->clock);
    }
}

static const char *
block_title (Room *room)
{
  return ws_clock_get_block (room->clock) != NULL ? ws_agenda_block_get_title (ws_clock_get_block (room->clock)) : "";
}

static WsAgendaBlock *
nth (Room  *room,
     guint  n)
{
  g_autoptr (WsAgendaBlock) block = g_list_model_get_item (ws_workshop_get_blocks (room->fixture.workshop), n);

  return block;   /* the clock's list keeps it */
}

static void
test_states (Room          *room,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint before;

  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_IDLE);
  g_assert_cmpstr (ws_agenda_block_get_title (ws_clock_get_next (room->clock)), ==, "Welcome");
  g_assert_true (ws_clock_start (room->clock, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "15 min");
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 0);
  before = room->texts;
  pass (room, 4 * MINUTE);
  g_assert_cmpuint (room->texts - before, ==, 4);            /* whole minutes: 14, 13, 12, 11 */
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "11 min");
  pass (room, 3 * MINUTE + 18 * SECOND);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "07:42");
  g_assert_cmpint (ws_clock_get_remaining (room->clock), ==, 462);
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_NORMAL);
  before = room->texts;
  pass (room, 60 * SECOND);
  g_assert_cmpuint (room->texts - before, ==, 60);
  pass (room, 3 * MINUTE + 42 * SECOND);                      /* 3:00 of 15 are left */
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_WARNING);
  pass (room, 2 * MINUTE + 15 * SECOND);                      /* 0:45 */
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_CRITICAL);
  g_assert_cmpuint (room->bells, ==, 0);
  pass (room, 45 * SECOND);
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_OVERTIME);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "00:00");
  g_assert_cmpuint (room->bells, ==, 1);
  pass (room, 80 * SECOND);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "−1:20");
  g_assert_cmpint (ws_clock_get_remaining (room->clock), ==, -80);
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 2);
  g_assert_cmpuint (room->bells, ==, 1);
}

static void
test_keys (Room          *room,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ws_clock_next (room->clock, &error));
  g_clear_error (&error);
  g_assert_true (ws_clock_start (room->clock, &error));
  g_assert_false (ws_clock_start (room->clock, &error));
  g_clear_error (&error);
  g_assert_false (ws_clock_back (room->clock, &error));
  g_clear_error (&error);
  pass (room, 17 * MINUTE);
  g_assert_true (ws_clock_next (room->clock, &error));
  g_assert_cmpstr (block_title (room), ==, "Ideas");
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 2);
  g_assert_cmpint (ws_agenda_block_get_number (nth (room, 0), WS_AGENDA_BLOCK_ACTUAL), ==, 17 * MINUTE);
  g_assert_cmpint (ws_agenda_block_get_planned (nth (room, 0)), ==, 15);
  g_assert_true (ws_clock_extend (room->clock, 1, &error));
  g_assert_true (ws_clock_extend (room->clock, 1, &error));
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "27 min");
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 4);
  g_assert_true (ws_clock_extend (room->clock, -1, &error));
  g_assert_cmpint (ws_agenda_block_get_lasting (nth (room, 1)), ==, 26);
  /* paused: the digits stand, the evening goes on */
  pass (room, 20 * MINUTE);
  g_assert_true (ws_clock_pause (room->clock, TRUE, &error));
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_PAUSED);
  pass (room, 5 * MINUTE);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "06:00");
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 8);
  g_assert_true (ws_clock_pause (room->clock, FALSE, &error));
  pass (room, MINUTE);
  g_assert_true (ws_clock_next (room->clock, &error));
  g_assert_cmpint (ws_agenda_block_get_number (nth (room, 1), WS_AGENDA_BLOCK_ACTUAL), ==, 26 * MINUTE);
  g_assert_cmpint (ws_agenda_block_get_number (nth (room, 1), WS_AGENDA_BLOCK_SPENT), ==, 21 * MINUTE);
  /* pressed too early: back within a minute gives the time back, and the block never began */
  pass (room, 10 * SECOND);
  g_assert_true (ws_clock_back (room->clock, &error));
  g_assert_cmpstr (block_title (room), ==, "Ideas");
  g_assert_cmpint (ws_agenda_block_get_number (nth (room, 2), WS_AGENDA_BLOCK_STARTED), ==, 0);
  g_assert_cmpint (ws_clock_get_remaining (room->clock), ==, 5 * 60 - 10);
  g_assert_true (ws_clock_go (room->clock, nth (room, 3), &error));
  g_assert_cmpstr (block_title (room), ==, "Vote");
  g_assert_null (ws_clock_get_next (room->clock));
  pass (room, 30 * MINUTE);
  g_assert_true (ws_clock_next (room->clock, &error));
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_FINISHED);
  g_assert_null (ws_clock_get_block (room->clock));
  g_assert_false (ws_clock_start (room->clock, &error));
  g_clear_error (&error);
  g_assert_true (ws_clock_reset (room->clock, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ws_clock_get_state (room->clock), ==, WS_CLOCK_IDLE);
  g_assert_cmpint (ws_agenda_block_get_planned (nth (room, 0)), ==, -1);
}

/* Somebody sets the computer's time ten years on, and back: the clock does not move, and says so. */
static void
test_time_set (Room          *room,
               gconstpointer  data)
{
  const gint64 years = G_GINT64_CONSTANT (10) * 365 * 24 * 60 * MINUTE;

  ws_clock_start (room->clock, NULL);
  pass (room, 6 * MINUTE);
  room->now.wall += years;
  pass (room, SECOND);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "08:59");
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 0);
  g_assert_cmpint (ws_clock_get_notice (room->clock), ==, WS_CLOCK_NOTICE_TIME_SET);
  ws_clock_dismiss (room->clock);
  pass (room, SECOND);
  g_assert_cmpint (ws_clock_get_notice (room->clock), ==, WS_CLOCK_NOTICE_NONE);
  /* a key in between, and the file opened again: still the same evening */
  g_assert_true (ws_clock_extend (room->clock, 1, NULL));
  g_clear_object (&room->clock);
  fixture_reopen (&room->fixture);
  make_clock (room);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "09:58");
  room->now.wall -= years;
  pass (room, SECOND);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "09:57");
  g_assert_cmpint (ws_clock_get_notice (room->clock), ==, WS_CLOCK_NOTICE_TIME_SET);
}

/* Closed in the middle of a block and opened again: asleep, started anew, or with a time that makes no sense. */
static void
test_reopen (Room          *room,
             gconstpointer  data)
{
  ws_clock_start (room->clock, NULL);
  pass (room, 6 * MINUTE);
  g_clear_object (&room->clock);
  fixture_reopen (&room->fixture);
  room->now.wall += 2 * MINUTE;
  room->now.uptime += 2 * MINUTE;
  make_clock (room);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "07:00");
  /* the computer was started anew, which took three minutes */
  room->now = (WsMoment) { .wall = room->now.wall + 3 * MINUTE, .uptime = 40 * SECOND, .boot = 8 };
  make_clock (room);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "04:00");
  g_assert_cmpint (ws_clock_get_notice (room->clock), ==, WS_CLOCK_NOTICE_NONE);
  /* from there on the uptime counts, whatever the time is set to */
  room->now.wall += 50 * MINUTE;
  pass (room, MINUTE);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "03:00");
  /* started anew with a dead battery: nobody knows how long it took; it goes on where the last key was */
  room->now = (WsMoment) { .wall = 5000, .uptime = 30 * SECOND, .boot = 9 };
  make_clock (room);
  g_assert_cmpint (ws_clock_get_notice (room->clock), ==, WS_CLOCK_NOTICE_LOST);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "15 min");
  g_assert_true (ws_clock_extend (room->clock, -1, NULL));
  pass (room, MINUTE);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "13 min");
  g_assert_true (ws_clock_next (room->clock, NULL));
  g_assert_cmpuint (room->bells, ==, 0);
}

/* What the clock writes is in the journal, but Undo never meets it. */
static void
test_undo (Room          *room,
           gconstpointer  data)
{
  WsStore *store = room->fixture.store;
  g_autoptr (GError) error = NULL;

  ws_agenda_block_set_number (nth (room, 1), WS_AGENDA_BLOCK_MINUTES, 30, &error);
  ws_clock_start (room->clock, NULL);
  pass (room, MINUTE);
  ws_clock_next (room->clock, NULL);
  ws_clock_extend (room->clock, 1, NULL);
  g_assert_cmpstr (ws_store_get_undo_label (store), ==, "Change minutes of block");
  g_assert_true (ws_store_undo (store, &error));
  g_assert_cmpint (ws_agenda_block_get_lasting (nth (room, 1)), ==, 26);
  g_assert_cmpstr (ws_clock_get_text (room->clock), ==, "26 min");
  /* added, not begun: can be taken back; begun: it happened */
  g_assert_true (ws_store_undo (store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_blocks (room->fixture.workshop)), ==, 3);
  g_assert_true (ws_store_redo (store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_blocks (room->fixture.workshop)), ==, 4);
  while (ws_store_get_undo_label (store) != NULL)
    g_assert_true (ws_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_blocks (room->fixture.workshop)), ==, 2);
  g_assert_cmpstr (block_title (room), ==, "Ideas");
  g_assert_false (ws_agenda_block_remove (nth (room, 0), &error));
  g_assert_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (ws_store_check (store, &error));
}

static void
test_automatic (Room          *room,
                gconstpointer  data)
{
  g_object_set (room->clock, "automatic", TRUE, "early-bell", 3, NULL);
  ws_clock_start (room->clock, NULL);
  ws_agenda_block_protect (nth (room, 1), TRUE, NULL);
  pass (room, 13 * MINUTE);
  g_assert_cmpuint (room->early, ==, 1);
  pass (room, 2 * MINUTE - 40);
  g_assert_cmpstr (block_title (room), ==, "Welcome");
  room->now.wall += 60, room->now.uptime += 60;
  for (gint64 deadline = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
       ws_clock_get_block (room->clock) == nth (room, 0) && g_get_monotonic_time () < deadline; )
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (block_title (room), ==, "Ideas");
}

/* Without a time of day the agenda counts from nothing; far from its hour a start is no delay. */
static void
test_rehearsal (Room          *room,
                gconstpointer  data)
{
  g_autoptr (WsAgenda) agenda = NULL;
  g_autofree char *text = NULL, *late = NULL;

  room->now.wall -= 5 * 60 * MINUTE;
  ws_clock_start (room->clock, NULL);
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 0);
  ws_clock_reset (room->clock, NULL);
  room->now.wall += 5 * 60 * MINUTE + 7 * MINUTE;
  ws_clock_start (room->clock, NULL);
  g_assert_cmpint (ws_clock_get_behind (room->clock), ==, 7);
  late = ws_clock_behind_text (7);
  g_assert_cmpstr (late, ==, "7 min late");
  ws_clock_reset (room->clock, NULL);
  ws_workshop_set_text (room->fixture.workshop, WS_WORKSHOP_TIME_FROM, "", NULL);
  agenda = ws_clock_read (room->clock);
  text = ws_agenda_time_text (agenda, agenda->slots[3].start);
  g_assert_cmpstr (text, ==, "1:00");
}

static void
test_format (void)
{
  static const struct { gint64 rest; gboolean timed; const char *text; gint64 changes; } cases[] = {
    { 25 * MINUTE, TRUE, "25 min", SECOND }, { 25 * MINUTE - SECOND, TRUE, "24 min", MINUTE },
    { 10 * MINUTE, TRUE, "10 min", SECOND }, { 10 * MINUTE - SECOND, TRUE, "09:59", SECOND }, { 1, TRUE, "00:01", 1 },
    { 0, TRUE, "00:00", SECOND }, { -SECOND, TRUE, "−0:01", SECOND }, { -260 * SECOND, TRUE, "−4:20", SECOND },
    { -12 * MINUTE, TRUE, "−12 min", MINUTE }, { -35 * SECOND, FALSE, "00:35", SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 changes;
      g_autofree char *text = ws_clock_format (cases[i].rest, cases[i].timed, &changes);
      g_autofree char *before = ws_clock_format (cases[i].rest - changes + 1, cases[i].timed, NULL);
      g_autofree char *after = ws_clock_format (cases[i].rest - changes, cases[i].timed, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (changes, ==, cases[i].changes);
      g_assert_cmpstr (before, ==, text);
      g_assert_cmpstr (after, !=, text);
    }
}

static void
test_parse (void)
{
  static const struct { const char *text; int minutes; } cases[] = {
    { "25", 25 }, { " 25 min ", 25 }, { "25 minutos", 25 }, { "0", 0 }, { "480", 480 }, { "1:30", 90 }, { "1 h 30", 90 },
    { "1 h", 60 }, { "1 hora", 60 }, { "2 horas", 120 }, { "1 hora y 5 min", 65 }, { "8:00", 480 }, { "90'", 90 },
    { "", -1 }, { "hola", -1 }, { "-5", -1 }, { "481", -1 }, { "9999", -1 }, { "9 999", -1 }, { "12 gatos", -1 }, { "2.5", -1 },
    { "99999999999999999999", -1 }, { "1:", -1 }, { "9:00", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int minutes = -1;
      gboolean ok = ws_agenda_minutes_parse (cases[i].text, &minutes, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_assert_true (ok == (cases[i].minutes >= 0));
      g_assert_true (ok == (error == NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/clock/" name, Room, NULL, set_up, func, tear_down)
  ADD ("states", test_states);
  ADD ("keys", test_keys);
  ADD ("time-set", test_time_set);
  ADD ("reopen", test_reopen);
  ADD ("undo", test_undo);
  ADD ("automatic", test_automatic);
  ADD ("rehearsal", test_rehearsal);
  g_test_add_func ("/clock/format", test_format);
  g_test_add_func ("/clock/parse", test_parse);

  return g_test_run ();
}
