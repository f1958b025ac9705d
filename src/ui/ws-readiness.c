/* ws-readiness.c — is the room ready? What was seen, in words, with what to do about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what the program can see by itself: a list that somebody has to tick is one more thing to do. What is open comes
 * first. There is no widget here, so that every sentence can be tested. */

#include "ws-readiness.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* A battery that lasts just as long as the plan does not last: workshops run late. */
#define RESERVE 15
#define ENOUGH 80     /* per cent, where nobody knows how long it lasts */

static void
check_free (gpointer data)
{
  WsCheck *check = data;

  g_free (check->title);
  g_free (check->detail);
  g_free (check);
}

static WsCheck *
check_new (const char *id,
           gboolean    done,
           char       *title,     /* transfer full */
           char       *detail)    /* transfer full */
{
  WsCheck *check = g_new0 (WsCheck, 1);

  check->id = id;
  check->done = done;
  check->title = title;
  check->detail = detail != NULL ? detail : g_strdup ("");
  return check;
}

static void
set_remedy (WsCheck    *check,
            const char *remedy,
            const char *action,
            const char *target)
{
  check->remedy = remedy;
  check->action = action;
  check->target = target;
}

/**
 * ws_readiness_duration:
 *
 * Returns: (transfer full): "45 min", "2 h", "2 h 20 min"
 */
char *
ws_readiness_duration (int minutes)
{
  if (minutes < 60)
    /* Translators: a duration in minutes */
    return g_strdup_printf (_("%d min"), minutes);
  if (minutes % 60 == 0)
    /* Translators: a duration in hours */
    return g_strdup_printf (_("%d h"), minutes / 60);
  /* Translators: a duration in hours and minutes */
  return g_strdup_printf (_("%1$d h %2$d min"), minutes / 60, minutes % 60);
}

static int
minute_of_day (const char *time)
{
  if (time == NULL || strlen (time) != 5 || time[2] != ':')
    return -1;
  return (time[0] - '0') * 600 + (time[1] - '0') * 60 + (time[3] - '0') * 10 + (time[4] - '0');
}

/**
 * ws_readiness_planned:
 * @from: "HH:MM", or ""
 * @to: the same; before @from it is after midnight
 *
 * Returns: minutes between them; -1 where one is not known
 */
int
ws_readiness_planned (const char *from,
                      const char *to)
{
  int begin = minute_of_day (from), end = minute_of_day (to);

  if (begin < 0 || end < 0 || begin == end)
    return -1;
  return end > begin ? end - begin : end + 24 * 60 - begin;
}

static WsCheck *
check_projector (const WsRoomFacts *facts)
{
  WsCheck *check;

  if (facts->projecting)
    return check_new ("projector", TRUE, g_strdup (_("Projector in use")), g_strdup (_("The room sees what was sent to it")));
  if (facts->n_monitors > 1)
    {
      check = check_new ("projector", TRUE, g_strdup (_("Projector connected")), g_strdup (_("Nothing is on it yet")));
      set_remedy (check, C_("button", "Present"), "win.project", NULL);
      return check;
    }
  check = check_new ("projector", FALSE, g_strdup (_("No projector")), g_strdup (_("Only the screen of this laptop is seen")));
  set_remedy (check, _("Rehearse"), "win.project", NULL);
  return check;
}

static WsCheck *
check_sound (const WsRoomFacts *facts)
{
  WsCheck *check = facts->sound
    ? check_new ("sound", TRUE, g_strdup (_("Sound for the bell")), NULL)
    : check_new ("sound", FALSE, g_strdup (_("No sound")), g_strdup (_("The end of a block will only be seen, not heard")));

  if (facts->sound)
    set_remedy (check, _("Try"), "win.ring", NULL);
  return check;
}

/* How long the battery has to last: what was planned, or the agenda. */
static int
needed_minutes (const WsRoomFacts *facts)
{
  return facts->planned_minutes > 0 ? facts->planned_minutes : facts->agenda_minutes;
}

static WsCheck *
check_battery (const WsRoomFacts *facts)
{
  int needed = needed_minutes (facts), has = facts->power.minutes, percent = facts->power.percent;
  gboolean enough = has >= 0 ? has >= needed + RESERVE : percent >= ENOUGH && needed <= 120;
  g_autofree char *lasts = ws_readiness_duration (has), *takes = ws_readiness_duration (needed);
  WsCheck *check;

  if (!facts->power.battery)
    return check_new ("battery", TRUE, g_strdup (_("On mains power")), NULL);
  if (facts->power.plugged)
    return check_new ("battery", TRUE, g_strdup (_("Charger connected")),
                      /* Translators: %d is the charge of a battery in percent */
                      percent >= 0 ? g_strdup_printf (_("Battery at %d %%"), percent) : NULL);
  check = check_new ("battery", enough,
                     /* Translators: %d is the charge of a battery in percent */
                     percent >= 0 ? g_strdup_printf (_("Battery: %d %%, no charger"), percent) : g_strdup (_("No charger")),
                     NULL);
  g_free (check->detail);
  if (has >= 0 && needed > 0)
    /* Translators: both are durations such as "2 h" */
    check->detail = g_strdup_printf (_("It lasts about %1$s; the workshop takes %2$s"), lasts, takes);
  else if (has >= 0)
    check->detail = g_strdup_printf (_("It lasts about %s"), lasts);
  else
    check->detail = g_strdup (_("Nobody knows how long it lasts"));
  check->needed = TRUE;
  return check;
}

static WsCheck *
check_agenda (const WsRoomFacts *facts)
{
  g_autofree char *takes = ws_readiness_duration (facts->agenda_minutes);
  g_autofree char *planned = ws_readiness_duration (facts->planned_minutes);
  g_autofree char *blocks = g_strdup_printf (ngettext ("%u block", "%u blocks", facts->n_blocks), facts->n_blocks);
  int over = facts->agenda_minutes - facts->planned_minutes;
  WsCheck *check;

  if (facts->n_blocks == 0)
    {
      check = check_new ("agenda", FALSE, g_strdup (_("No agenda yet")), g_strdup (_("Without it there is no clock")));
      set_remedy (check, _("Make one"), "win.show-stage", "'agenda'");
    }
  else if (facts->planned_minutes < 0)
    {
      check = check_new ("agenda", FALSE, g_strdup (_("Hours not said")),
                         /* Translators: %1$s is a number of blocks, %2$s a duration */
                         g_strdup_printf (_("The agenda: %1$s, %2$s"), blocks, takes));
      set_remedy (check, _("Write them"), "preparation.write-hours", NULL);
      return check;
    }
  else if (over > 0)
    {
      check = check_new ("agenda", FALSE, g_strdup (_("The agenda is too long")),
                         /* Translators: both are durations such as "2 h" */
                         g_strdup_printf (_("It takes %1$s; there are %2$s"), takes, planned));
      set_remedy (check, _("Shorten"), "win.show-stage", "'agenda'");
      return check;
    }
  else
    check = check_new ("agenda", TRUE, g_strdup (_("The agenda fits")),
                       over == 0 ? g_strdup_printf (_("%1$s, exactly %2$s"), blocks, takes)
                                 : g_strdup_printf (_("%1$s, %2$s of %3$s"), blocks, takes, planned));
  check->needed = TRUE;
  return check;
}

static WsCheck *
check_notice (const WsRoomFacts *facts)
{
  WsCheck *check = facts->notice
    ? check_new ("notice", TRUE, g_strdup (_("Privacy notice")), g_strdup (_("It is written and stands on the sign-in sheet")))
    : check_new ("notice", FALSE, g_strdup (_("Privacy notice")), g_strdup (_("Who keeps the data is not written yet")));

  if (!facts->notice)
    set_remedy (check, _("Write it"), "win.write-notice", NULL);
  check->needed = TRUE;
  return check;
}

static WsCheck *
check_people (const WsRoomFacts *facts)
{
  g_autofree char *institutions = g_strdup_printf (ngettext ("%u institution invited", "%u institutions invited",
                                                             facts->n_institutions), facts->n_institutions);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person invited", "%u people invited", facts->n_people),
                                             facts->n_people);
  WsCheck *check;

  if (facts->n_institutions > 0)
    return check_new ("people", TRUE, g_steal_pointer (&institutions), facts->n_people > 0 ? g_steal_pointer (&people) : NULL);
  if (facts->n_people > 0)
    return check_new ("people", TRUE, g_steal_pointer (&people), NULL);
  check = check_new ("people", FALSE, g_strdup (_("Nobody is invited yet")),
                     g_strdup (_("Those who come can be added at the door")));
  set_remedy (check, _("Add"), "win.show-stage", "'people'");
  return check;
}

static WsCheck *
check_copy (const WsRoomFacts *facts)
{
  WsCheck *check = facts->copied
    ? check_new ("copy", TRUE, g_strdup (_("Backup copy")),
                 /* Translators: %1$s is a memory stick or a folder, %2$s a time such as 13:10 */
                 g_strdup_printf (_("%1$s, today at %2$s"), facts->copied_to, facts->copied_at))
    : check_new ("copy", FALSE, g_strdup (_("No backup copy today")), g_strdup (_("Best on a memory stick")));

  if (!facts->copied)
    set_remedy (check, _("Save a Copy…"), "win.save-copy", NULL);
  return check;
}

/* Open before done; of the open ones those that are needed first. Otherwise as they were. */
static int
rank_of (const WsCheck *check)
{
  return check->done ? 2 : check->needed ? 0 : 1;
}

/**
 * ws_readiness_list:
 *
 * Returns: (transfer full) (element-type WsCheck): what there is to look at, open ones first
 */
GPtrArray *
ws_readiness_list (const WsRoomFacts *facts)
{
  WsCheck *(*const checks[]) (const WsRoomFacts *) = { check_notice, check_battery, check_projector, check_agenda, check_people,
                                                       check_copy, check_sound };
  GPtrArray *list = g_ptr_array_new_with_free_func (check_free);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      WsCheck *check = checks[i] (facts);
      guint place = list->len;

      while (place > 0 && rank_of (g_ptr_array_index (list, place - 1)) > rank_of (check))
        place--;
      g_ptr_array_insert (list, place, check);
    }
  return list;
}

guint
ws_readiness_count_done (GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += ((WsCheck *) g_ptr_array_index (checks, i))->done ? 1 : 0;
  return n;
}

/* Returns: (transfer full): "5 of 7 points ready", which fits the sidebar */
char *
ws_readiness_describe (GPtrArray *checks)
{
  guint done = ws_readiness_count_done (checks);

  if (done == checks->len)
    return g_strdup (_("All ready"));
  /* Translators: how many of the points to look at before a workshop are in order */
  return g_strdup_printf (ngettext ("%1$u of %2$u point ready", "%1$u of %2$u points ready", checks->len), done, checks->len);
}

/**
 * ws_readiness_ask:
 *
 * Returns: (transfer full) (nullable): what is open and needed, one on each line; %NULL: nothing, so that there is nothing to ask
 */
char *
ws_readiness_ask (GPtrArray *checks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const WsCheck *check = g_ptr_array_index (checks, i);

      if (check->done || !check->needed)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", check->title);
      if (*check->detail != '\0')
        g_string_append_printf (text, ". %s.", check->detail);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Frees what the facts point to. */
void
ws_room_facts_clear (WsRoomFacts *facts)
{
  g_clear_pointer (&facts->copied_at, g_free);
  g_clear_pointer (&facts->copied_to, g_free);
}
