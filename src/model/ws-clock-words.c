/* ws-clock-words.c — what is said of the clock, on the control screen and on the wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From ten minutes on only whole minutes are shown, so that nothing on the wall ticks while people talk; below that, seconds.
 * Each state has a word and a shape: colour only repeats them. */

#include "ws-clock.h"

#include <glib/gi18n-lib.h>

#define SECONDS_BELOW 600

/**
 * ws_clock_format:
 * @rest: milliseconds that are left; negative: over time
 * @timed: whether the block has a duration; otherwise -@rest is how long it has been going on
 * @changes_in: (out) (optional): milliseconds until the text is another one, while the clock runs
 *
 * Returns: (transfer full): "24 min", "07:42", "−1:20"
 */
char *
ws_clock_format (gint64    rest,
                 gboolean  timed,
                 gint64   *changes_in)
{
  gboolean over = rest <= 0;
  gint64 seconds = over ? -rest / 1000 : (rest + 999) / 1000;
  gint64 edge;

  if (seconds >= SECONDS_BELOW)
    edge = over ? (seconds / 60 + 1) * 60 : seconds / 60 * 60 - 1;
  else
    edge = over ? seconds + 1 : seconds - 1;
  if (changes_in != NULL)
    *changes_in = over ? edge * 1000 + rest : rest - edge * 1000;
  if (seconds >= SECONDS_BELOW)
    {
      g_autofree char *text = ws_agenda_minutes_text (seconds / 60);
      return over && timed ? g_strconcat ("−", text, NULL) : g_steal_pointer (&text);
    }
  if (over && timed && seconds > 0)
    return g_strdup_printf ("−%d:%02d", (int) seconds / 60, (int) seconds % 60);
  return g_strdup_printf ("%02d:%02d", (int) seconds / 60, (int) seconds % 60);
}

/**
 * ws_clock_behind_text:
 * @minutes: as ws_clock_get_behind() gives them
 *
 * Returns: (transfer full): "4 min late", "on time", "3 min early"
 */
char *
ws_clock_behind_text (int minutes)
{
  if (minutes > 0)
    return g_strdup_printf (ngettext ("%d min late", "%d min late", minutes), minutes);
  if (minutes < 0)
    return g_strdup_printf (ngettext ("%d min early", "%d min early", -minutes), -minutes);
  return g_strdup (_("on time"));
}

static const struct { const char *text, *icon; } states[] = {
  [WS_CLOCK_IDLE] = { N_("Not begun"), "ws-ring-symbolic" },
  [WS_CLOCK_NORMAL] = { N_("On time"), "ws-ring-symbolic" },
  [WS_CLOCK_WARNING] = { N_("Please wrap up"), "ws-due-today-symbolic" },
  [WS_CLOCK_CRITICAL] = { N_("Last moments"), "ws-overdue-symbolic" },
  [WS_CLOCK_OVERTIME] = { N_("Time is over"), "ws-blocked-symbolic" },
  [WS_CLOCK_PAUSED] = { N_("Paused"), "ws-pause-symbolic" },
  [WS_CLOCK_FINISHED] = { N_("Session ended"), "ws-done-symbolic" },
};

const char *
ws_clock_state_text (WsClockState state)
{
  return _(states[state].text);
}

/* Returns: the name of a symbolic icon; each state has another shape */
const char *
ws_clock_state_icon (WsClockState state)
{
  return states[state].icon;
}

/* Returns: (transfer full): the words under the digits: "left of 25 min", "over 25 min" */
char *
ws_clock_caption (WsClock *self)
{
  WsAgendaBlock *block = ws_clock_get_block (self);
  int minutes = block != NULL ? ws_agenda_block_get_lasting (block) : 0;
  g_autofree char *text = ws_agenda_minutes_text (minutes);

  if (block == NULL)
    return g_strdup ("");
  if (minutes == 0)
    return g_strdup (_("no fixed time"));
  if (ws_clock_get_level (self) == WS_CLOCK_OVERTIME)
    /* Translators: under “−1:20”; %s is “25 min” */
    return g_strdup_printf (_("over %s"), text);
  /* Translators: under “07:42”; %s is “25 min” */
  return g_strdup_printf (_("left of %s"), text);
}

/* Returns: (nullable): the sentence, %NULL for none */
const char *
ws_clock_notice_text (WsClockNotice notice)
{
  switch (notice)
    {
    case WS_CLOCK_NOTICE_TIME_SET:
      return _("The computer’s time was changed. The timer did not follow it and goes on as before.");
    case WS_CLOCK_NOTICE_LOST:
      return _("The computer was started anew and its time cannot be right. The timer goes on where it was; "
               "correct it with −1 and +1 min.");
    case WS_CLOCK_NOTICE_NONE:
    default:
      return NULL;
    }
}
