/* ws-minutes-people.c — who was there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed may be read by anybody: a count under five could point at a person, so it is printed as
 * "<5", and names are those of the people who agreed to be named. Counted are those who came, whether or not
 * they stayed. */

#include "ws-minutes-private.h"

#include "ws-date.h"
#include "ws-people-names.h"
#include "ws-text.h"

#define SMALLEST_CELL 5

typedef struct
{
  char  *name;
  guint  n;
} Count;

static void
count_clear (gpointer data)
{
  g_free (((Count *) data)->name);
}

/* Those who came at some time. Returns: (transfer full) (element-type WsPerson) */
static GPtrArray *
list_came (WsMinutes *self)
{
  WsAttendance *attendance = ws_workshop_get_attendance (self->workshop);
  GListModel *people = ws_workshop_get_people (self->workshop);
  GPtrArray *came = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(WsPerson) person = g_list_model_get_item (people, i);

      if (ws_attendance_get_arrived (attendance, person) != 0)
        g_ptr_array_add (came, g_object_ref (person));
    }
  return came;
}

typedef char *(*DescribeFunc) (WsMinutes *self, WsPerson *person);

static char *
describe_sector (WsMinutes *self,
                 WsPerson  *person)
{
  return g_strdup (ws_lang_tr (self->lang, ws_sector_get_name (ws_person_get_sector (person))));
}

static char *
describe_institution (WsMinutes *self,
                      WsPerson  *person)
{
  g_autoptr(WsInstitution) institution = ws_person_get_institution (person);

  return g_strdup (institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "");
}

/* Most people represent no institution, which is not the same as not known. */
static char *
describe_represented (WsMinutes *self,
                      WsPerson  *person)
{
  g_autofree char *institution = describe_institution (self, person);

  return g_strdup (*institution != '\0' ? institution : ws_lang_tr (self->lang, "represent none"));
}

static char *
describe_gender (WsMinutes *self,
                 WsPerson  *person)
{
  WsGender gender = ws_person_get_gender (person);

  return g_strdup (gender != WS_GENDER_NOT_ASKED ? ws_lang_tr (self->lang, ws_gender_get_name (gender)) : "");
}

static char *
describe_age (WsMinutes *self,
              WsPerson  *person)
{
  WsAgeBand age = ws_person_get_age_band (person);

  return g_strdup (age != WS_AGE_NOT_ASKED ? ws_lang_tr (self->lang, ws_age_band_get_name (age)) : "");
}

static char *
describe_neighbourhood (WsMinutes *self,
                        WsPerson  *person)
{
  return g_strdup (ws_person_get_text (person, WS_PERSON_NEIGHBOURHOOD));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *one = a, *two = b;

  if (one->n != two->n)
    return one->n > two->n ? -1 : 1;
  return g_utf8_collate (one->name, two->name);
}

/* Returns: (transfer full) (element-type Count): most people first; without those of whom it is not known */
static GArray *
count_by (WsMinutes    *self,
          GPtrArray    *people,
          DescribeFunc  describe)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));

  g_array_set_clear_func (counts, count_clear);
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = describe (self, g_ptr_array_index (people, i));
      guint j = 0;

      if (*name == '\0')
        continue;
      while (j < counts->len && !g_str_equal (g_array_index (counts, Count, j).name, name))
        j++;
      if (j == counts->len)
        g_array_append_vals (counts, &(Count) { g_strdup (name), 0 }, 1);
      g_array_index (counts, Count, j).n++;
    }
  g_array_sort (counts, compare_counts);
  return counts;
}

static void
add_counts (WsMinutes    *self,
            WsBlock      *facts,
            const char   *key,
            GPtrArray    *people,
            DescribeFunc  describe)
{
  g_autoptr(GArray) counts = count_by (self, people, describe);
  g_autoptr(GString) text = g_string_new (NULL);
  guint known = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      const Count *one = &g_array_index (counts, Count, i);
      g_autofree char *number = ws_lang_number (self->lang, one->n);
      g_autofree char *name = ws_minutes_isolate (one->name);

      known += one->n;
      g_string_append_printf (text, "%s%s: %s", i > 0 ? " · " : "", name, one->n < SMALLEST_CELL ? "<5" : number);
    }
  /* how many are missing says something only where some are there */
  if (counts->len > 0 && known < people->len)
    {
      guint missing = people->len - known;
      g_autofree char *number = ws_lang_number (self->lang, missing);

      /* Translators: %s is a number of people, or “<5” */
      g_string_append (text, " · ");
      g_string_append_printf (text, ws_lang_tr (self->lang, "not known: %s"), missing < SMALLEST_CELL ? "<5" : number);
    }
  ws_minutes_fact (facts, key, text->str);
}

static char *
quorum_in_words (WsMinutes *self)
{
  WsQuorum quorum;
  g_autofree char *rule = NULL;

  ws_workshop_get_quorum (self->workshop, &quorum);
  rule = ws_quorum_describe (&quorum, self->lang);
  return g_steal_pointer (&rule);
}

static char *
with_number (WsMinutes  *self,
             const char *format,
             guint       n)
{
  g_autofree char *number = ws_lang_number (self->lang, n);

  return g_strdup_printf (format, number);
}

static char *
totals_in_words (WsMinutes *self,
                 guint      came)
{
  WsAttendance *attendance = ws_workshop_get_attendance (self->workshop);
  guint invited = ws_attendance_get_invited (attendance), walk_ins = ws_attendance_get_listed (attendance) - invited;
  g_autofree char *people = with_number (self, ws_lang_ntr (self->lang, "%s person came", "%s people came", came), came);
  g_autofree char *asked = with_number (self, ws_lang_ntr (self->lang, "%s was invited", "%s were invited", invited), invited);
  g_autofree char *door =
    with_number (self, ws_lang_ntr (self->lang, "%s came without having been on the list",
                                    "%s came without having been on the list", walk_ins), walk_ins);

  return walk_ins > 0 ? g_strdup_printf ("%s; %s; %s.", people, asked, door) : g_strdup_printf ("%s; %s.", people, asked);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = ws_text_fold (ws_person_get_text (*(WsPerson **) a, WS_PERSON_NAME));
  g_autofree char *two = ws_text_fold (ws_person_get_text (*(WsPerson **) b, WS_PERSON_NAME));

  return strcmp (one, two);
}

static void
add_names (WsMinutes *self,
           GPtrArray *people)
{
  g_autoptr(GHashTable) agreed = ws_consent_list (self->workshop, WS_PURPOSE_NAME);
  g_autoptr(GPtrArray) named = g_ptr_array_new ();
  guint others;
  WsBlock *list;

  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = ws_row_get_id (g_ptr_array_index (people, i));

      if (g_hash_table_contains (agreed, &id))
        g_ptr_array_add (named, g_ptr_array_index (people, i));
    }
  others = people->len - named->len;
  if (named->len == 0)
    return;
  g_ptr_array_sort (named, compare_names);
  ws_doc_add_heading (self->doc, 2, ws_lang_tr (self->lang, "Those who agreed to be named"));
  list = ws_doc_add_list (self->doc);
  for (guint i = 0; i < named->len; i++)
    {
      WsPerson *person = g_ptr_array_index (named, i);
      g_autofree char *institution = describe_institution (self, person);
      const char *name = ws_person_get_text (person, WS_PERSON_NAME);
      g_autofree char *line = *institution != '\0' ? g_strdup_printf ("%s, %s", name, institution) : g_strdup (name);

      ws_block_add (list, "–", line);
    }
  if (others > 0)
    {
      g_autofree char *rest =
        with_number (self, ws_lang_ntr (self->lang, "%s person more was there and is not named here.",
                                        "%s people more were there and are not named here.", others), others);
      ws_doc_add_paragraph (self->doc, 1, rest);
    }
}

/* Whether anybody was checked in. */
gboolean
ws_minutes_has_people (WsMinutes *self)
{
  return ws_attendance_get_came (ws_workshop_get_attendance (self->workshop)) > 0;
}

void
ws_minutes_add_people (WsMinutes *self)
{
  g_autoptr(GPtrArray) came = list_came (self);
  WsBlock *facts = ws_doc_add_facts (self->doc, 1);
  g_autofree char *totals = totals_in_words (self, came->len);
  g_autofree char *quorum = quorum_in_words (self);

  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Attendance"), totals);
  ws_minutes_fact (facts, ws_lang_tr (self->lang, "Quorum"), quorum);
  add_counts (self, facts, ws_lang_tr (self->lang, "By sector"), came, describe_sector);
  add_counts (self, facts, ws_lang_tr (self->lang, "By institution"), came, describe_represented);
  add_counts (self, facts, ws_lang_tr (self->lang, "By neighbourhood"), came, describe_neighbourhood);
  add_counts (self, facts, ws_lang_tr (self->lang, "By gender"), came, describe_gender);
  add_counts (self, facts, ws_lang_tr (self->lang, "By age"), came, describe_age);
  ws_doc_add_paragraph (self->doc, 2, ws_lang_tr (self->lang, "Counts under five are written as <5, so that they point at nobody."));
  add_names (self, came);
}

/**
 * ws_minutes_vote_quorum:
 *
 * Returns: (transfer full) (nullable): whether there was quorum when a vote opened, in a sentence; %NULL
 * where no rule asked for it
 */
char *
ws_minutes_vote_quorum (WsMinutes *self,
                        WsVote    *vote)
{
  guint needed, entitled, present;
  WsQuorumState state = ws_vote_get_quorum (vote, &needed);
  g_autofree char *here = NULL, *wanted = NULL;

  if (state == WS_QUORUM_NO_RULE)
    return NULL;
  ws_vote_get_people (vote, &entitled, &present);
  here = ws_lang_number (self->lang, present);
  wanted = ws_lang_number (self->lang, needed);
  if (state == WS_QUORUM_MET)
    /* Translators: %1$s and %2$s are numbers of people with the right to vote */
    return g_strdup_printf (ws_lang_tr (self->lang, "There was quorum when the vote opened: %1$s present, %2$s needed."), here, wanted);
  /* Translators: %1$s and %2$s are numbers of people with the right to vote */
  return g_strdup_printf (ws_lang_tr (self->lang, "There was no quorum when the vote opened: %1$s present, %2$s needed."), here, wanted);
}
