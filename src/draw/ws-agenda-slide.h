/* ws-agenda-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* The agenda beside the time that is left. */
#define WS_TYPE_AGENDA_SLIDE (ws_agenda_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsAgendaSlide, ws_agenda_slide, WS, AGENDA_SLIDE, WsSlide)

typedef enum { WS_AGENDA_PAST, WS_AGENDA_CURRENT, WS_AGENDA_NEXT } WsAgendaTense;

/* How the time stands (A5). */
typedef enum { WS_TIME_NORMAL, WS_TIME_WARNING, WS_TIME_CRITICAL, WS_TIME_OVER } WsTimeState;

/* The panel of the timer. Strings are copied. */
typedef struct
{
  WsTimeState state;
  gboolean    paused;
  const char *word;      /* "On time" */
  const char *digits;    /* "28", "2:05", "−4:20" */
  const char *unit;      /* "min"; NULL: none */
  double      left;      /* from 0 to 1, of the bar */
  const char *of;        /* "of 70 minutes" */
  const char *ends;      /* "ends 15:20" or "4 min late" */
} WsTimerPanel;

WsSlide *ws_agenda_slide_new       (void);
void     ws_agenda_slide_add       (WsAgendaSlide      *self,
                                    WsAgendaTense       tense,
                                    const char         *time,
                                    const char         *title);
void     ws_agenda_slide_set_timer (WsAgendaSlide      *self,
                                    const WsTimerPanel *panel);

G_END_DECLS
