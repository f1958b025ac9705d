/* ws-minutes-private.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-minutes.h"
#include "ws-vote.h"

G_BEGIN_DECLS

/* What the sections of the minutes are written with. */
typedef struct
{
  WsWorkshop *workshop;
  WsLang     *lang;
  WsDoc      *doc;
  const char *today;     /* ISO date */
  guint       n_figures;
} WsMinutes;

void  ws_minutes_add_cover      (WsMinutes   *self);
void  ws_minutes_add_agenda     (WsMinutes   *self);
void  ws_minutes_add_framing    (WsMinutes   *self);
void  ws_minutes_add_ideas      (WsMinutes   *self);
void  ws_minutes_add_votes      (WsMinutes   *self);
void  ws_minutes_add_actions    (WsMinutes   *self);
void  ws_minutes_add_closing    (WsMinutes   *self);
void  ws_minutes_add_signatures (WsMinutes   *self);
void  ws_minutes_add_people     (WsMinutes   *self);
gboolean ws_minutes_has_people  (WsMinutes   *self);
char *ws_minutes_vote_quorum    (WsMinutes   *self,
                                 WsVote      *vote);

char *ws_minutes_count          (WsMinutes   *self,
                                 const char  *one,
                                 const char  *many,
                                 guint        n);
char *ws_minutes_isolate        (const char  *text);
char *ws_minutes_when           (WsMinutes   *self,
                                 const char  *date,
                                 const char  *from,
                                 const char  *to);
char *ws_minutes_lines          (WsMinutes   *self,
                                 const char  *text);
void  ws_minutes_fact           (WsBlock     *facts,
                                 const char  *key,
                                 const char  *value);

G_END_DECLS
