/* ws-readiness.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-machine.h"

G_BEGIN_DECLS

/* What can be seen before a workshop begins. */
typedef struct
{
  guint    n_monitors;
  gboolean projecting;        /* something is on the wall */
  gboolean sound;
  WsPower  power;
  guint    n_blocks;          /* of the agenda */
  int      agenda_minutes;
  int      planned_minutes;   /* from begin to end; -1: not said */
  gboolean notice;            /* the privacy notice is written */
  guint    n_institutions;
  guint    n_people;
  gboolean copied;            /* a copy was made today … */
  char    *copied_at;         /* … at this time, "13:10" … */
  char    *copied_to;         /* … on this stick or in this folder */
} WsRoomFacts;

void ws_room_facts_clear (WsRoomFacts *facts);

/* One thing to look at before beginning. */
typedef struct
{
  const char *id;       /* "projector", "sound", "battery", "agenda", "notice", "people", "copy" */
  gboolean    done;
  gboolean    needed;   /* the program asks before it begins without */
  char       *title;
  char       *detail;   /* "": nothing more to say */
  const char *remedy;   /* words of its button; NULL: none */
  const char *action;   /* what the button does … */
  const char *target;   /* … and with what, as GVariant text; NULL: nothing */
} WsCheck;

GPtrArray *ws_readiness_list       (const WsRoomFacts *facts);
guint      ws_readiness_count_done (GPtrArray         *checks);
char      *ws_readiness_describe   (GPtrArray         *checks);
char      *ws_readiness_ask        (GPtrArray         *checks);
char      *ws_readiness_duration   (int                minutes);
int        ws_readiness_planned    (const char        *from,
                                    const char        *to);

G_END_DECLS
