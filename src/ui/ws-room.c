/* ws-room.c — what can be seen of the room, always as it is now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A projector is plugged in, a battery runs down and somebody saves a copy without the workshop changing, so this looks
 * every few seconds as well as after each change. A look reads a handful of small files of the kernel. */

#include "ws-room.h"

#include <glib/gi18n-lib.h>

#include "ws-clock.h"
#include "ws-consent.h"
#include "ws-copies.h"
#include "ws-date.h"

#define LOOK_SECONDS 10

struct _WsRoom
{
  GObject      parent_instance;

  WsWorkshop  *workshop;
  GSettings   *settings;    /* NULL: nothing is known of copies */
  char        *power;       /* where to read; NULL: the kernel's own places */
  char        *sound;
  GListModel  *monitors;
  guint        source;
  WsRoomFacts  facts;
  GPtrArray   *checks;      /* WsCheck */
  gboolean     under_way;
  char        *said;        /* all of it in words */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsRoom, ws_room, G_TYPE_OBJECT)

static void
look_at_agenda (WsRoom *self)
{
  g_autoptr (WsAgenda) agenda = ws_agenda_read (self->workshop);

  self->facts.n_blocks = 0;
  for (guint i = 0; i < agenda->n; i++)
    self->facts.n_blocks += agenda->slots[i].parent < 0 ? 1 : 0;
  self->facts.agenda_minutes = ws_slots_minutes (agenda->slots, agenda->n);
  self->facts.planned_minutes = ws_readiness_planned (ws_workshop_get_text (self->workshop, WS_WORKSHOP_TIME_FROM),
                                                      ws_workshop_get_text (self->workshop, WS_WORKSHOP_TIME_TO));
  self->under_way = agenda->state != WS_RUN_IDLE;
}

static void
look_at_copies (WsRoom *self)
{
  const char *path = ws_store_get_path (ws_workshop_get_store (self->workshop));
  g_autofree char *copy = NULL, *day = NULL, *today = ws_date_today ();
  gint64 when = self->settings != NULL ? ws_copies_find (self->settings, path, &copy) : 0;

  ws_room_facts_clear (&self->facts);
  day = ws_date_from_ms (when);
  self->facts.copied = when != 0 && g_str_equal (day, today);
  if (!self->facts.copied)
    return;
  self->facts.copied_at = ws_time_from_ms (when);
  self->facts.copied_to = ws_copies_describe_place (copy);
}

static void
look_at_people (WsRoom *self)
{
  g_autoptr (WsNotice) notice = ws_notice_get_current (self->workshop);

  self->facts.notice = notice != NULL;
  self->facts.n_institutions = g_list_model_get_n_items (ws_workshop_get_institutions (self->workshop));
  self->facts.n_people = g_list_model_get_n_items (ws_workshop_get_people (self->workshop));
}

static char *
put_into_words (WsRoom *self)
{
  g_autoptr (GString) text = g_string_new (self->under_way ? "1" : "0");

  for (guint i = 0; i < self->checks->len; i++)
    {
      const WsCheck *check = g_ptr_array_index (self->checks, i);

      g_string_append_printf (text, "\n%d %s. %s", check->done, check->title, check->detail);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ws_room_look:
 *
 * Looks now.
 */
void
ws_room_look (WsRoom *self)
{
  g_autofree char *said = NULL;

  self->facts.n_monitors = self->monitors != NULL ? g_list_model_get_n_items (self->monitors) : 1;
  self->facts.sound = ws_machine_has_sound (self->sound);
  ws_machine_read_power (self->power, &self->facts.power);
  look_at_agenda (self);
  look_at_copies (self);
  look_at_people (self);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->checks = ws_readiness_list (&self->facts);
  said = put_into_words (self);
  if (g_strcmp0 (said, self->said) == 0)
    return;
  g_free (self->said);
  self->said = g_steal_pointer (&said);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
on_time (gpointer data)
{
  ws_room_look (data);
  return G_SOURCE_CONTINUE;
}

static void
ws_room_dispose (GObject *object)
{
  WsRoom *self = WS_ROOM (object);

  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (ws_room_parent_class)->dispose (object);
}

static void
ws_room_finalize (GObject *object)
{
  WsRoom *self = WS_ROOM (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->settings);
  g_clear_object (&self->monitors);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  ws_room_facts_clear (&self->facts);
  g_free (self->power);
  g_free (self->sound);
  g_free (self->said);

  G_OBJECT_CLASS (ws_room_parent_class)->finalize (object);
}

static void
ws_room_class_init (WsRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_room_dispose;
  G_OBJECT_CLASS (klass)->finalize = ws_room_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
ws_room_init (WsRoom *self)
{
  GdkDisplay *display = gdk_display_get_default ();

  self->monitors = display != NULL ? g_object_ref (gdk_display_get_monitors (display)) : NULL;
  self->source = g_timeout_add_seconds (LOOK_SECONDS, on_time, self);
}

/**
 * ws_room_new:
 * @settings: (nullable): those of the program, which remember copies
 *
 * Returns: (transfer full): the room, looked at once
 */
WsRoom *
ws_room_new (WsWorkshop *workshop,
             GSettings  *settings)
{
  WsRoom *self = g_object_new (WS_TYPE_ROOM, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (ws_room_look), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (self->monitors != NULL)
    g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (ws_room_look), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_signal_connect_object (settings, "changed::copies", G_CALLBACK (ws_room_look), self, G_CONNECT_SWAPPED);
    }
  ws_room_look (self);
  return self;
}

/**
 * ws_room_set_places:
 * @power: (nullable): folder to read batteries from
 * @sound: (nullable): list of sound cards
 *
 * Reads other files than the kernel's.
 */
void
ws_room_set_places (WsRoom     *self,
                    const char *power,
                    const char *sound)
{
  g_free (self->power);
  g_free (self->sound);
  self->power = g_strdup (power);
  self->sound = g_strdup (sound);
  ws_room_look (self);
}

/* Whether something is on the wall. */
void
ws_room_set_projecting (WsRoom   *self,
                        gboolean  projecting)
{
  if (self->facts.projecting == projecting)
    return;
  self->facts.projecting = projecting;
  ws_room_look (self);
}

/* Returns: (transfer none) (element-type WsCheck): until the next look */
GPtrArray *
ws_room_get_checks (WsRoom *self)
{
  return self->checks;
}

/* Returns: (transfer none) */
const WsRoomFacts *
ws_room_get_facts (WsRoom *self)
{
  return &self->facts;
}

/* Whether the clock of the agenda was started. */
gboolean
ws_room_is_under_way (WsRoom *self)
{
  return self->under_way;
}

/**
 * ws_room_describe:
 *
 * Returns: (transfer full): how it stands, in a line of the sidebar
 */
char *
ws_room_describe (WsRoom *self)
{
  guint open = self->checks->len - ws_readiness_count_done (self->checks);

  if (!self->under_way || open == 0)
    return ws_readiness_describe (self->checks);
  return g_strdup_printf (ngettext ("%u point open", "%u points open", open), open);
}
