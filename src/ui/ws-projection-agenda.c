/* ws-projection-agenda.c — the agenda and its clock, as the room sees them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What takes no minutes and what is only for facilitators is not there. A sub-block that runs stands in the row of its
 * parent, which is what the room was told about. */

#include <glib/gi18n.h>

#include "ws-agenda-slide.h"
#include "ws-clock.h"
#include "ws-projection-slides.h"

#define SECONDS_BELOW 600   /* from ten minutes on nothing ticks on the wall */

static WsTimeState
time_state (WsClock *clock)
{
  switch (ws_clock_get_level (clock))
    {
    case WS_CLOCK_WARNING:
      return WS_TIME_WARNING;
    case WS_CLOCK_CRITICAL:
      return WS_TIME_CRITICAL;
    case WS_CLOCK_OVERTIME:
      return WS_TIME_OVER;
    default:
      return WS_TIME_NORMAL;
    }
}

static const char *
state_word (WsClock *clock)
{
  switch (ws_clock_get_state (clock))
    {
    case WS_CLOCK_WARNING:
      return _("Please wrap up");
    case WS_CLOCK_CRITICAL:
      return _("Last moments");
    case WS_CLOCK_OVERTIME:
      return _("Time is over");
    case WS_CLOCK_PAUSED:
      return _("Paused");
    default:
      return _("On time");
    }
}

/* Returns: (transfer full): "28", "2:05", "−4:20"; whole minutes have a unit. A block without a duration counts up. */
static char *
format_digits (int       remaining,
               gboolean  timed,
               gboolean *minutes)
{
  int seconds = ABS (remaining);
  const char *sign = remaining < 0 && timed ? "−" : "";

  *minutes = seconds >= SECONDS_BELOW;
  if (*minutes)
    return g_strdup_printf ("%s%d", sign, seconds / 60);
  return g_strdup_printf ("%s%d:%02d", sign, seconds / 60, seconds % 60);
}

static void
set_timer (WsAgendaSlide *slide,
           WsAgenda      *agenda,
           WsClock       *clock)
{
  WsAgendaBlock *block = ws_clock_get_block (clock);
  int lasting = ws_agenda_block_get_lasting (block), behind = ws_clock_get_behind (clock);
  gboolean minutes;
  g_autofree char *digits = format_digits (ws_clock_get_remaining (clock), lasting > 0, &minutes);
  g_autofree char *of = lasting > 0 ? g_strdup_printf (ngettext ("of %d minute", "of %d minutes", lasting), lasting)
                                    : g_strdup ("");
  g_autofree char *end = ws_agenda_time_text (agenda, agenda->slots[agenda->current].end);
  g_autofree char *ends = NULL;
  WsTimerPanel panel = { .state = time_state (clock), .paused = ws_clock_get_state (clock) == WS_CLOCK_PAUSED,
                         .word = state_word (clock), .digits = digits, .unit = minutes ? C_("clock", "min") : NULL,
                         .left = 1 - ws_clock_get_fraction (clock), .of = of };

  if (panel.state == WS_TIME_OVER && behind > 0)
    ends = ws_clock_behind_text (behind);
  else if (lasting > 0 && agenda->timed)
    /* Translators: %s is a time such as 15:20 */
    ends = g_strdup_printf (_("ends %s"), end);
  panel.ends = ends;
  ws_agenda_slide_set_timer (slide, &panel);
}

/* The row of a block, or that of its parent. */
static int
top_row (WsAgenda *agenda,
         int       index)
{
  while (index >= 0 && agenda->slots[index].parent >= 0)
    index = agenda->slots[index].parent;
  return index;
}

static void
add_row (WsAgendaSlide *slide,
         WsAgenda      *agenda,
         int            index,
         int            current)
{
  const WsSlot *slot = &agenda->slots[index];
  WsAgendaBlock *block = ws_agenda_get_block (agenda, index);
  g_autofree char *time = ws_agenda_time_text (agenda, slot->start);
  g_autofree char *title = NULL;

  if (slot->parent >= 0 || slot->state == WS_SLOT_SKIPPED || !ws_agenda_block_is_public (block))
    return;
  if (index == current && agenda->current != current && ws_agenda_block_is_public (ws_agenda_get_block (agenda,
                                                                                                        agenda->current)))
    title = g_strdup_printf ("%s: %s", ws_agenda_block_get_title (block),
                             ws_agenda_block_get_title (ws_agenda_get_block (agenda, agenda->current)));
  else
    title = g_strdup (ws_agenda_block_get_title (block));
  ws_agenda_slide_add (slide, index == current ? WS_AGENDA_CURRENT : slot->state == WS_SLOT_DONE ? WS_AGENDA_PAST
                                                                                                  : WS_AGENDA_NEXT, time, title);
}

/**
 * ws_projected_make_agenda:
 * @workshop: a workshop with an agenda
 *
 * Returns: (transfer full): what is over, what goes on, what comes, and the time that is left
 */
WsSlide *
ws_projected_make_agenda (WsWorkshop *workshop)
{
  WsClock *clock = ws_workshop_get_clock (workshop);
  g_autoptr (WsAgenda) agenda = ws_clock_read (clock);
  WsSlide *slide = ws_agenda_slide_new ();
  int current = top_row (agenda, agenda->current);

  ws_slide_set_head (slide, WS_MARK_CLOCK, _("Today’s Agenda"), WS_MARK_NONE, NULL);
  for (guint i = 0; i < agenda->n; i++)
    add_row (WS_AGENDA_SLIDE (slide), agenda, i, current);
  if (agenda->current >= 0 && ws_clock_get_block (clock) != NULL &&
      ws_agenda_block_is_public (ws_agenda_get_block (agenda, agenda->current)))
    set_timer (WS_AGENDA_SLIDE (slide), agenda, clock);
  return slide;
}
