/* ws-attendance.c — who is in the room, counted live.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is counted anew from the file after each commit that may matter, in one pass over people and one
 * over stays: a thousand of each take about a millisecond, and a number that is always derived cannot drift
 * from what was registered. */

#include "ws-attendance.h"

typedef struct
{
  gint64   id;
  gint64   institution;
  WsSector sector;
  gboolean entitled;
  gboolean walk_in;
  gint64   arrived;     /* of the stay that goes on, or else of the last one */
  gint64   departed;    /* 0: is here */
} Head;

typedef struct
{
  gint64   at;
  gboolean arrives;
  gboolean entitled;
} Event;

struct _WsAttendance
{
  GObject        parent_instance;

  WsWorkshop    *workshop;     /* not owned: it owns this */
  GHashTable    *heads;        /* &id → Head */
  GHashTable    *institutions; /* &id → WsHeadCount; the key 0 for none */
  WsHeadCount    sectors[WS_N_SECTORS];
  guint          present, listed, walk_ins, came, entitled, voters;
  gboolean       used;
  WsQuorumState  quorum;
  guint          needed;
  gint64         since;
};

G_DEFINE_FINAL_TYPE (WsAttendance, ws_attendance, G_TYPE_OBJECT)

enum { PROP_0, PROP_PRESENT, PROP_LISTED, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static const char *const tables[] = { "person", "stay", "institution", "workshop", NULL };

static WsSector
sector_of (const char *kind_of_person,
           const char *kind_of_institution)
{
  static const WsSector sectors[WS_N_INSTITUTION_KINDS] = {
    WS_SECTOR_MUNICIPAL, WS_SECTOR_STATE, WS_SECTOR_FEDERAL, WS_SECTOR_CIVIL, WS_SECTOR_NEIGHBOURS, WS_SECTOR_SCHOOL,
    WS_SECTOR_BUSINESS, WS_SECTOR_OTHER,
  };
  WsInstitutionKind kind;

  if (ws_institution_kind_from_word (kind_of_institution, &kind))
    return sectors[kind];
  return g_str_equal (kind_of_person, "neighbour") ? WS_SECTOR_NEIGHBOURS : WS_SECTOR_OTHER;
}

static void
read_people (WsAttendance *self)
{
  g_autoptr (WsQuery) query =
    ws_store_query (ws_workshop_get_store (self->workshop),
                    "SELECT p.id, coalesce (i.id, 0), p.kind, coalesce (i.kind, ''), p.entitled, p.walk_in FROM person p"
                    " LEFT JOIN institution i ON i.id = p.institution AND i.gone = 0 WHERE p.gone = 0", NULL);

  while (ws_query_next (query))
    {
      Head *head = g_new0 (Head, 1);

      head->id = ws_query_get_int (query, 0);
      head->institution = ws_query_get_int (query, 1);
      head->sector = sector_of (ws_query_get_text (query, 2), ws_query_get_text (query, 3));
      head->entitled = ws_query_get_int (query, 4) != 0;
      head->walk_in = ws_query_get_int (query, 5) != 0;
      g_hash_table_insert (self->heads, &head->id, head);
    }
}

/* What happened at the door, in the order of time; departures first where both are of the same moment. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *one = a, *two = b;

  if (one->at != two->at)
    return one->at < two->at ? -1 : 1;
  return one->arrives - two->arrives;
}

/* Stays in the order of arrival: those that overlap by mistake count as one. Returns: (transfer full) */
static GArray *
read_stays (WsAttendance *self)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_autoptr (WsQuery) query = ws_store_query (ws_workshop_get_store (self->workshop),
                                              "SELECT person, arrived, departed FROM stay WHERE gone = 0"
                                              " ORDER BY arrived, departed = 0, departed", NULL);

  while (ws_query_next (query))
    {
      gint64 person = ws_query_get_int (query, 0);
      Head *head = g_hash_table_lookup (self->heads, &person);
      gint64 arrived = ws_query_get_int (query, 1), departed = ws_query_get_int (query, 2);

      if (head == NULL)
        continue;
      if (head->arrived == 0 || (head->departed != 0 && arrived >= head->departed))
        head->arrived = arrived;
      else if (head->departed == 0 || (departed != 0 && departed <= head->departed))
        continue;
      else   /* goes on from the stay before */
        arrived = head->departed;
      head->departed = departed;
      g_array_append_vals (events, &(Event) { arrived, TRUE, head->entitled }, 1);
      if (departed != 0)
        g_array_append_vals (events, &(Event) { departed, FALSE, head->entitled }, 1);
    }
  g_array_sort (events, compare_events);
  return events;
}

static void
count (WsAttendance *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Head *head = value;
      gboolean here = head->arrived != 0 && head->departed == 0;
      WsHeadCount *institution = g_hash_table_lookup (self->institutions, &head->institution);

      if (institution == NULL)
        {
          institution = g_new0 (WsHeadCount, 1);
          g_hash_table_insert (self->institutions, g_memdup2 (&head->institution, sizeof head->institution), institution);
        }
      self->listed++;
      self->walk_ins += head->walk_in;
      self->came += head->arrived != 0;
      self->entitled += head->entitled;
      self->present += here;
      self->voters += here && head->entitled;
      self->sectors[head->sector].listed++;
      self->sectors[head->sector].present += here;
      institution->listed++;
      institution->present += here;
    }
}

/* Walks through the evening to find since when the state of now holds. */
static void
follow_quorum (WsAttendance *self,
               GArray       *events)
{
  guint present = 0, voters = 0;
  gboolean met = FALSE;
  WsQuorum rule;

  ws_workshop_get_quorum (self->workshop, &rule);
  self->since = 0;
  self->needed = ws_quorum_get_needed (&rule, self->entitled, self->present);
  self->quorum = WS_QUORUM_NO_RULE;
  if (rule.rule == WS_QUORUM_OFF)
    return;
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      gboolean now_met;

      present += event->arrives ? 1 : -1;
      if (event->entitled)
        voters += event->arrives ? 1 : -1;
      /* what happened in the same moment is judged together */
      if (i + 1 < events->len && g_array_index (events, Event, i + 1).at == event->at)
        continue;
      now_met = voters > 0 && voters >= ws_quorum_get_needed (&rule, self->entitled, present);
      if (now_met != met)
        self->since = event->at;
      met = now_met;
    }
  self->quorum = met ? WS_QUORUM_MET : WS_QUORUM_MISSED;
}

static void
recount (WsAttendance *self)
{
  g_autoptr (GArray) events = NULL;

  g_hash_table_remove_all (self->heads);
  g_hash_table_remove_all (self->institutions);
  memset (self->sectors, 0, sizeof self->sectors);
  self->present = self->listed = self->walk_ins = self->came = self->entitled = self->voters = 0;
  read_people (self);
  events = read_stays (self);
  self->used = events->len > 0;
  count (self);
  follow_quorum (self, events);
}

static void
on_changed (WsStore      *store,
            WsChanges    *changes,
            WsAttendance *self)
{
  guint present = self->present, listed = self->listed;

  if (!ws_changes_touch_any (changes, tables))
    return;
  recount (self);
  g_signal_emit (self, changed_signal, 0);
  if (present != self->present)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENT]);
  if (listed != self->listed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTED]);
}

static void
ws_attendance_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  WsAttendance *self = WS_ATTENDANCE (object);

  switch (prop_id)
    {
    case PROP_PRESENT:
      g_value_set_uint (value, self->present);
      break;
    case PROP_LISTED:
      g_value_set_uint (value, self->listed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ws_attendance_finalize (GObject *object)
{
  WsAttendance *self = WS_ATTENDANCE (object);

  g_hash_table_unref (self->heads);
  g_hash_table_unref (self->institutions);

  G_OBJECT_CLASS (ws_attendance_parent_class)->finalize (object);
}

static void
ws_attendance_class_init (WsAttendanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_attendance_get_property;
  object_class->finalize = ws_attendance_finalize;

  properties[PROP_PRESENT] = g_param_spec_uint ("present", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LISTED] = g_param_spec_uint ("listed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WsAttendance::changed:
   *
   * After a commit that may have changed anything that can be asked here.
   */
  changed_signal = g_signal_new ("changed", WS_TYPE_ATTENDANCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_attendance_init (WsAttendance *self)
{
  self->heads = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->institutions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * ws_workshop_get_attendance:
 *
 * Returns: (transfer none): who is in the room, live
 */
WsAttendance *
ws_workshop_get_attendance (WsWorkshop *workshop)
{
  WsAttendance *self = g_object_get_data (G_OBJECT (workshop), "ws-attendance");

  if (self != NULL)
    return self;
  self = g_object_new (WS_TYPE_ATTENDANCE, NULL);
  self->workshop = workshop;
  /* The lists follow a commit before this does, so that whoever hears "changed" finds both alike. */
  ws_workshop_get_people (workshop);
  ws_workshop_get_institutions (workshop);
  /* The store outlives the workshop that keeps this; connected to the object, the handler goes with it. */
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self, 0);
  g_object_set_data_full (G_OBJECT (workshop), "ws-attendance", self, g_object_unref);
  recount (self);
  return self;
}

/**
 * ws_attendance_is_used:
 *
 * Returns: whether anybody was checked in; only then do votes take their numbers from here
 */
gboolean
ws_attendance_is_used (WsAttendance *self)
{
  return self->used;
}

guint
ws_attendance_get_present (WsAttendance *self)
{
  return self->present;
}

guint
ws_attendance_get_listed (WsAttendance *self)
{
  return self->listed;
}

guint
ws_attendance_get_invited (WsAttendance *self)
{
  return self->listed - self->walk_ins;
}

guint
ws_attendance_get_came (WsAttendance *self)
{
  return self->came;
}

guint
ws_attendance_get_entitled (WsAttendance *self)
{
  return self->entitled;
}

guint
ws_attendance_get_voters (WsAttendance *self)
{
  return self->voters;
}

guint
ws_attendance_get_capacity (WsAttendance *self)
{
  return ws_row_get_int (WS_ROW (self->workshop), WS_WORKSHOP_CAPACITY);
}

WsHeadCount
ws_attendance_get_sector (WsAttendance *self,
                          WsSector      sector)
{
  return self->sectors[sector];
}

WsHeadCount
ws_attendance_get_institution (WsAttendance *self,
                               gint64        institution)
{
  WsHeadCount *count_there = g_hash_table_lookup (self->institutions, &institution);

  return count_there != NULL ? *count_there : (WsHeadCount) { 0 };
}

/**
 * ws_attendance_get_n_institutions:
 * @present: (out): those with somebody here
 *
 * Returns: how many institutions have people on the list
 */
guint
ws_attendance_get_n_institutions (WsAttendance *self,
                                  guint        *present)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  *present = 0;
  g_hash_table_iter_init (&iter, self->institutions);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (*(gint64 *) key != 0)
      {
        n++;
        *present += ((WsHeadCount *) value)->present > 0;
      }
  return n;
}

/**
 * ws_attendance_get_quorum:
 * @needed: (out) (nullable): how many people with the right to vote must be here; 0 where there is no rule
 */
WsQuorumState
ws_attendance_get_quorum (WsAttendance *self,
                          guint        *needed)
{
  if (needed != NULL)
    *needed = self->needed;
  return self->quorum;
}

/**
 * ws_attendance_get_quorum_since:
 *
 * Returns: since when there is quorum, or since when there is none any more; milliseconds since 1970, 0 where
 * there never was
 */
gint64
ws_attendance_get_quorum_since (WsAttendance *self)
{
  return self->since;
}

static Head *
find_head (WsAttendance *self,
           WsPerson     *person)
{
  gint64 id = ws_row_get_id (WS_ROW (person));

  return g_hash_table_lookup (self->heads, &id);
}

gboolean
ws_attendance_is_present (WsAttendance *self,
                          WsPerson     *person)
{
  Head *head = find_head (self, person);

  return head != NULL && head->arrived != 0 && head->departed == 0;
}

/* Returns: milliseconds since 1970; 0 where the person never came */
gint64
ws_attendance_get_arrived (WsAttendance *self,
                           WsPerson     *person)
{
  Head *head = find_head (self, person);

  return head != NULL ? head->arrived : 0;
}

gint64
ws_attendance_get_departed (WsAttendance *self,
                            WsPerson     *person)
{
  Head *head = find_head (self, person);

  return head != NULL ? head->departed : 0;
}

/**
 * ws_attendance_count_at:
 * @at: milliseconds since 1970 UTC
 * @present: (out): people in the room then
 * @voters: (out): of these, with the right to vote
 */
void
ws_attendance_count_at (WsAttendance *self,
                        gint64        at,
                        guint        *present,
                        guint        *voters)
{
  g_autoptr (WsQuery) query =
    ws_store_query (ws_workshop_get_store (self->workshop),
                    "SELECT count(*), coalesce (sum (entitled), 0) FROM person p WHERE gone = 0 AND EXISTS (SELECT 1 FROM stay s"
                    " WHERE s.person = p.id AND s.gone = 0 AND s.arrived <= ?1 AND (s.departed = 0 OR s.departed > ?1))", "i", at);

  *present = *voters = 0;
  if (ws_query_next (query))
    {
      *present = ws_query_get_int (query, 0);
      *voters = ws_query_get_int (query, 1);
    }
}

WsSector
ws_person_get_sector (WsPerson *person)
{
  g_autoptr (WsInstitution) institution = ws_person_get_institution (person);

  return sector_of (ws_person_get_text (person, WS_PERSON_KIND),
                    institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_KIND) : "");
}

static int
compare_arrivals (gconstpointer a,
                  gconstpointer b)
{
  const Head *one = *(Head **) a, *two = *(Head **) b;

  if (one->arrived != two->arrived)
    return one->arrived > two->arrived ? -1 : 1;
  return one->id < two->id ? -1 : 1;
}

/**
 * ws_attendance_list_recent:
 *
 * Returns: (transfer full) (element-type WsPerson): at most @most people who are here, last arrival first
 */
GPtrArray *
ws_attendance_list_recent (WsAttendance *self,
                           guint         most)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Head *) value)->arrived != 0 && ((Head *) value)->departed == 0)
      g_ptr_array_add (here, value);
  g_ptr_array_sort (here, compare_arrivals);
  for (guint i = 0; i < MIN (here->len, most); i++)
    g_ptr_array_add (people, ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_PERSON,
                                         ((Head *) g_ptr_array_index (here, i))->id));
  return people;
}
