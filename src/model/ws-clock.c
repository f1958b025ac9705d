/* ws-clock.c — the clock of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only its keys write. Between keys the time is the computer's uptime, which goes on in sleep
 * and which nobody can set; after a restart of the computer its clock tells how long that took, if that can be true. Nothing
 * ticks: the next look is when the shown text changes. */

#include "ws-clock-private.h"

#define MINUTE G_GINT64_CONSTANT (60000)
#define DAY (24 * 60 * MINUTE)
#define LATEST G_GINT64_CONSTANT (253402300799999)   /* the end of the year 9999: what the file may hold */
#define DRIFT MINUTE                 /* a time that was set by less is nobody's concern */
#define LOOK_AT_LEAST 10000          /* sleep stops timeouts: look often enough to notice that it is over */

struct _WsClock
{
  GObject        parent_instance;

  WsWorkshop    *workshop;      /* not owned; NULL once detached */
  WsStore       *store;
  WsRun         *run;
  GListModel    *blocks;
  WsMomentFunc   now;
  gpointer       now_data;
  guint          source;
  gulong         changed_handler;

  /* since the last key, in this run of the program */
  gint64         anchor_key;    /* of which key */
  gint64         anchor_elapsed;
  gint64         anchor_uptime;
  gint64         drift;         /* of the computer's time, already told */

  WsAgendaBlock *block;
  WsAgendaBlock *next;
  WsClockState   state;
  WsClockState   level;
  char          *text;
  int            remaining;
  double         fraction;
  int            behind;
  WsClockNotice  notice;
  gboolean       automatic;
  int            early;

  gint64         rang_block;    /* for the bell: the last look */
  gint64         rang_rest;
  gint64         rang_uptime;
};

enum { PROP_0, PROP_BLOCK, PROP_NEXT, PROP_STATE, PROP_LEVEL, PROP_TEXT, PROP_REMAINING, PROP_FRACTION, PROP_BEHIND,
       PROP_NOTICE, PROP_AUTOMATIC, PROP_EARLY_BELL, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHANGED, BEGUN, BELL, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsClock, ws_clock, G_TYPE_OBJECT)

/* --- time --- */

/* Decides once for each key how much time lies between it and now, and counts from there by the uptime. */
static void
set_anchor (WsClock        *self,
            const WsMoment *now)
{
  gboolean same = now->boot != 0 && now->boot == ws_run_get_number (self->run, WS_RUN_BOOT);
  gint64 elapsed = same ? now->uptime - ws_run_get_number (self->run, WS_RUN_UPTIME)
                        : now->wall - ws_run_get_number (self->run, WS_RUN_WALL);

  self->anchor_key = ws_run_get_number (self->run, WS_RUN_SINCE);
  self->anchor_uptime = now->uptime;
  self->anchor_elapsed = CLAMP (elapsed, 0, LATEST - self->anchor_key);
  self->drift = 0;
  if (!same && (elapsed < 0 || elapsed > DAY))
    {
      self->anchor_elapsed = 0;
      self->notice = WS_CLOCK_NOTICE_LOST;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
    }
}

static void
watch_drift (WsClock        *self,
             const WsMoment *now,
             gint64          elapsed)
{
  gint64 drift = now->wall - ws_run_get_number (self->run, WS_RUN_WALL) - elapsed;

  if (now->boot != ws_run_get_number (self->run, WS_RUN_BOOT) || ABS (drift - self->drift) <= DRIFT)
    return;
  self->drift = drift;
  self->notice = WS_CLOCK_NOTICE_TIME_SET;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

/* Milliseconds since the last key; 0 where nothing runs. */
gint64
ws_clock_get_elapsed (WsClock  *self,
                      WsMoment *now)
{
  WsRunState state = ws_run_get_state (self->run);
  gint64 elapsed;

  self->now (now, self->now_data);
  if (state == WS_RUN_IDLE || state == WS_RUN_FINISHED)
    return 0;
  if (self->anchor_key != ws_run_get_number (self->run, WS_RUN_SINCE))
    set_anchor (self, now);
  elapsed = MIN (self->anchor_elapsed + MAX (now->uptime - self->anchor_uptime, 0), LATEST - self->anchor_key);
  watch_drift (self, now, elapsed);
  return elapsed;
}

/* --- what is shown --- */

static WsClockState
level_of (const WsSlot *slot,
          gint64        rest)
{
  gint64 whole = slot->minutes * MINUTE;

  if (whole == 0)
    return WS_CLOCK_NORMAL;
  if (rest <= 0)
    return WS_CLOCK_OVERTIME;
  return rest * 20 <= whole ? WS_CLOCK_CRITICAL : rest * 5 <= whole ? WS_CLOCK_WARNING : WS_CLOCK_NORMAL;
}

#define SHOW(self, member, value, prop) G_STMT_START { \
  if ((self)->member != (value)) \
    { \
      (self)->member = (value); \
      g_object_notify_by_pspec (G_OBJECT (self), properties[prop]); \
    } } G_STMT_END

static void
show_object (WsClock        *self,
             WsAgendaBlock **member,
             WsAgendaBlock  *block,
             guint           prop)
{
  if (g_set_object (member, block))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
show_text (WsClock *self,
           char    *text,
           gint64   rest,
           gint64   whole)
{
  g_autofree char *taken = text;

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&taken);
  self->remaining = rest > 0 ? (rest + 999) / 1000 : -(-rest / 1000);
  self->fraction = whole > 0 ? CLAMP ((double) (whole - rest) / whole, 0, 1) : 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMAINING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

/* Rings where the time crossed an edge since the last look, while somebody was there to hear it: not at opening. */
static void
watch_bell (WsClock        *self,
            const WsSlot   *slot,
            gint64          rest,
            const WsMoment *now)
{
  gint64 before = self->rang_rest;
  gboolean fresh = slot != NULL && self->rang_block == slot->id && now->uptime - self->rang_uptime <= 2 * LOOK_AT_LEAST;
  gint64 early = self->early * MINUTE;

  self->rang_block = slot != NULL ? slot->id : 0;
  self->rang_rest = rest;
  self->rang_uptime = now->uptime;
  if (!fresh || slot->minutes == 0)
    return;
  if (before > 0 && rest <= 0)
    g_signal_emit (self, signals[BELL], 0, FALSE);
  else if (early > 0 && slot->minutes * MINUTE > early && before > early && rest <= early)
    g_signal_emit (self, signals[BELL], 0, TRUE);
}

/* Milliseconds until something that is shown changes. */
static gint64
next_change (WsClock  *self,
             WsAgenda *agenda,
             gint64    text_in)
{
  const WsSlot *slot = &agenda->slots[agenda->current];
  gint64 whole = slot->minutes * MINUTE;
  gint64 rest = ws_slot_remaining (slot);
  gint64 late = agenda->end - agenda->planned_end;
  gint64 at[] = { whole / 5, whole / 20, self->early * MINUTE, 0 };
  gint64 in = LOOK_AT_LEAST;

  if (agenda->state == WS_RUN_RUNNING)
    {
      in = MIN (in, text_in);
      for (guint i = 0; i < G_N_ELEMENTS (at); i++)
        if (rest > at[i])
          in = MIN (in, rest - at[i]);
    }
  if (agenda->state == WS_RUN_PAUSED || rest <= 0)
    in = MIN (in, MINUTE - ((late % MINUTE) + MINUTE) % MINUTE + 1);
  return MAX (in, 10);
}

static gboolean on_time (gpointer user_data);

static void
schedule (WsClock *self,
          gint64   in)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (in >= 0)
    self->source = g_timeout_add (in, on_time, self);
}

static void
show_nothing (WsClock  *self,
              WsAgenda *agenda)
{
  gboolean finished = agenda->state == WS_RUN_FINISHED;
  int next = finished ? -1 : ws_slots_next (agenda->slots, agenda->n, -1);

  show_object (self, &self->block, NULL, PROP_BLOCK);
  show_object (self, &self->next, ws_agenda_get_block (agenda, next), PROP_NEXT);
  show_text (self, g_strdup (""), 0, 0);
  SHOW (self, level, finished ? WS_CLOCK_FINISHED : WS_CLOCK_IDLE, PROP_LEVEL);
  SHOW (self, state, self->level, PROP_STATE);
  self->rang_block = 0;
  schedule (self, -1);
}

static void
show_block (WsClock        *self,
            WsAgenda       *agenda,
            const WsMoment *now)
{
  const WsSlot *slot = &agenda->slots[agenda->current];
  gint64 rest = ws_slot_remaining (slot);
  gint64 text_in;
  char *text = ws_clock_format (rest, slot->minutes > 0, &text_in);

  show_object (self, &self->block, ws_agenda_get_block (agenda, agenda->current), PROP_BLOCK);
  show_object (self, &self->next,
               ws_agenda_get_block (agenda, ws_slots_next (agenda->slots, agenda->n, agenda->current)), PROP_NEXT);
  show_text (self, text, rest, slot->minutes * MINUTE);
  SHOW (self, level, level_of (slot, rest), PROP_LEVEL);
  SHOW (self, state, agenda->state == WS_RUN_PAUSED ? WS_CLOCK_PAUSED : self->level, PROP_STATE);
  schedule (self, next_change (self, agenda, text_in));
  watch_bell (self, slot, rest, now);
}

/**
 * ws_clock_tick:
 *
 * Looks at the time now; otherwise it does so by itself when something changes.
 */
void
ws_clock_tick (WsClock *self)
{
  WsMoment now;
  g_autoptr (WsAgenda) agenda = NULL;
  WsClockState state = self->state, level = self->level;
  WsAgendaBlock *block = self->block;
  int behind = self->behind;

  if (self->workshop == NULL)
    return;
  g_object_ref (self);
  agenda = ws_agenda_read_at (self->workshop, ws_clock_get_elapsed (self, &now));
  if (agenda->current < 0)
    show_nothing (self, agenda);
  else
    show_block (self, agenda, &now);
  SHOW (self, behind, ws_agenda_get_behind (agenda), PROP_BEHIND);
  if (state != self->state || level != self->level || block != self->block || behind != self->behind)
    g_signal_emit (self, signals[CHANGED], 0);
  g_object_unref (self);
}

/* Whether the clock itself goes on to the next block: never out of a vote, an agreement or a protected block. */
static gboolean
goes_on (WsClock *self)
{
  return self->automatic && self->block != NULL && self->state == WS_CLOCK_OVERTIME && self->next != NULL &&
         ws_agenda_block_is_flexible (self->block) && !ws_store_get_read_only (self->store);
}

static gboolean
on_time (gpointer user_data)
{
  WsClock *self = user_data;

  self->source = 0;
  g_object_ref (self);
  ws_clock_tick (self);
  if (goes_on (self))
    ws_clock_next (self, NULL);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (WsClock   *self,
            WsChanges *changes)
{
  if (!ws_changes_touch (changes, "block") && !ws_changes_touch (changes, "run") && !ws_changes_touch (changes, "workshop"))
    return;
  ws_clock_tick (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- object --- */

static void
ws_clock_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  WsClock *self = WS_CLOCK (object);

  switch (prop_id)
    {
    case PROP_BLOCK: g_value_set_object (value, self->block); break;
    case PROP_NEXT: g_value_set_object (value, self->next); break;
    case PROP_STATE: g_value_set_int (value, self->state); break;
    case PROP_LEVEL: g_value_set_int (value, self->level); break;
    case PROP_TEXT: g_value_set_string (value, self->text); break;
    case PROP_REMAINING: g_value_set_int (value, self->remaining); break;
    case PROP_FRACTION: g_value_set_double (value, self->fraction); break;
    case PROP_BEHIND: g_value_set_int (value, self->behind); break;
    case PROP_NOTICE: g_value_set_int (value, self->notice); break;
    case PROP_AUTOMATIC: g_value_set_boolean (value, self->automatic); break;
    case PROP_EARLY_BELL: g_value_set_int (value, self->early); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ws_clock_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  WsClock *self = WS_CLOCK (object);

  if (prop_id == PROP_AUTOMATIC)
    SHOW (self, automatic, g_value_get_boolean (value), PROP_AUTOMATIC);
  else if (prop_id == PROP_EARLY_BELL)
    SHOW (self, early, g_value_get_int (value), PROP_EARLY_BELL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_clock_finalize (GObject *object)
{
  WsClock *self = WS_CLOCK (object);

  ws_clock_detach (self);
  g_clear_object (&self->block);
  g_clear_object (&self->next);
  g_free (self->text);

  G_OBJECT_CLASS (ws_clock_parent_class)->finalize (object);
}

static void
ws_clock_class_init (WsClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_clock_get_property;
  object_class->set_property = ws_clock_set_property;
  object_class->finalize = ws_clock_finalize;

  properties[PROP_BLOCK] = g_param_spec_object ("block", NULL, NULL, WS_TYPE_AGENDA_BLOCK, read);
  properties[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, WS_TYPE_AGENDA_BLOCK, read);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, WS_CLOCK_FINISHED, 0, read);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, WS_CLOCK_FINISHED, 0, read);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", read);
  properties[PROP_REMAINING] = g_param_spec_int ("remaining", NULL, NULL, G_MININT, G_MAXINT, 0, read);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, read);
  properties[PROP_BEHIND] = g_param_spec_int ("behind", NULL, NULL, G_MININT, G_MAXINT, 0, read);
  properties[PROP_NOTICE] = g_param_spec_int ("notice", NULL, NULL, 0, WS_CLOCK_NOTICE_LOST, 0, read);
  properties[PROP_AUTOMATIC] = g_param_spec_boolean ("automatic", NULL, NULL, FALSE, read | G_PARAM_WRITABLE);
  properties[PROP_EARLY_BELL] = g_param_spec_int ("early-bell", NULL, NULL, 0, 60, 0, read | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", WS_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BEGUN] = g_signal_new ("begun", WS_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 WS_TYPE_AGENDA_BLOCK);
  signals[BELL] = g_signal_new ("bell", WS_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ws_clock_init (WsClock *self)
{
  self->text = g_strdup ("");
  self->anchor_key = -1;
}

/**
 * ws_clock_new:
 * @now: (nullable): what tells the time; %NULL: ws_moment_now()
 *
 * For tests; everybody else asks ws_workshop_get_clock().
 *
 * Returns: (transfer full): a clock, which goes on where the file says; it does not keep the workshop alive
 */
WsClock *
ws_clock_new (WsWorkshop   *workshop,
              WsMomentFunc  now,
              gpointer      user_data)
{
  WsClock *self = g_object_new (WS_TYPE_CLOCK, NULL);

  self->workshop = workshop;
  self->store = g_object_ref (ws_workshop_get_store (workshop));
  self->run = ws_run_get (self->store);
  self->blocks = g_object_ref (ws_workshop_get_blocks (workshop));
  self->now = now != NULL ? now : ws_moment_now;
  self->now_data = user_data;
  self->changed_handler = g_signal_connect_swapped (self->store, "changed", G_CALLBACK (on_changed), self);
  ws_clock_tick (self);
  return self;
}

/* Stops it for good; the workshop calls this when it goes. */
void
ws_clock_detach (WsClock *self)
{
  schedule (self, -1);
  self->workshop = NULL;
  if (self->store != NULL)
    g_clear_signal_handler (&self->changed_handler, self->store);
  g_clear_object (&self->blocks);
  g_clear_object (&self->run);
  g_clear_object (&self->store);
}

/* --- reading --- */

/* Returns: (transfer full): the agenda as it stands now */
WsAgenda *
ws_clock_read (WsClock *self)
{
  WsMoment now;

  g_return_val_if_fail (self->workshop != NULL, NULL);

  return ws_agenda_read_at (self->workshop, ws_clock_get_elapsed (self, &now));
}

/* Returns: (transfer none) (nullable): the block that runs */
WsAgendaBlock *
ws_clock_get_block (WsClock *self)
{
  return self->block;
}

/* Returns: (transfer none) (nullable): the one that would be next; before the session the first */
WsAgendaBlock *
ws_clock_get_next (WsClock *self)
{
  return self->next;
}

WsClockState
ws_clock_get_state (WsClock *self)
{
  return self->state;
}

WsClockState
ws_clock_get_level (WsClock *self)
{
  return self->level;
}

const char *
ws_clock_get_text (WsClock *self)
{
  return self->text;
}

int
ws_clock_get_remaining (WsClock *self)
{
  return self->remaining;
}

double
ws_clock_get_fraction (WsClock *self)
{
  return self->fraction;
}

int
ws_clock_get_behind (WsClock *self)
{
  return self->behind;
}

WsClockNotice
ws_clock_get_notice (WsClock *self)
{
  return self->notice;
}

/* The facilitator has read the notice. */
void
ws_clock_dismiss (WsClock *self)
{
  SHOW (self, notice, WS_CLOCK_NOTICE_NONE, PROP_NOTICE);
}

/* Whether a session is on, paused or not. */
gboolean
ws_clock_is_running (WsClock *self)
{
  return self->state != WS_CLOCK_IDLE && self->state != WS_CLOCK_FINISHED;
}

/* --- for the keys --- */

WsWorkshop *
ws_clock_get_workshop (WsClock *self)
{
  return self->workshop;
}

WsRun *
ws_clock_get_run (WsClock *self)
{
  return self->run;
}

void
ws_clock_emit_begun (WsClock       *self,
                     WsAgendaBlock *block)
{
  g_signal_emit (self, signals[BEGUN], 0, block);
}
