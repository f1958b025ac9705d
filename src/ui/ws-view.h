/* ws-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

/* What the wall can show. */
typedef enum
{
  WS_VIEW_NONE,
  WS_VIEW_WAITING,
  WS_VIEW_AGENDA,
  WS_VIEW_QUESTION,      /* id: a WsQuestion */
  WS_VIEW_BOARD,         /* id: a WsColumn; 0: all columns */
  WS_VIEW_NOTE,          /* id: a WsIdea */
  WS_VIEW_HOW_TO_VOTE,   /* id: a WsVote */
  WS_VIEW_COUNT,         /* id: a WsVote of the shared laptop, not a draft */
  WS_VIEW_RESULT,        /* id: a closed WsVote */
  WS_VIEW_TIE,           /* id: a closed WsVote with a tie that was broken */
  WS_VIEW_PLAN,
  WS_VIEW_MESSAGE,
  WS_VIEW_PHOTO,
  WS_N_VIEWS
} WsViewKind;

typedef struct
{
  WsViewKind kind;
  gint64     id;
} WsView;

gboolean    ws_view_equal     (const WsView *one,
                               const WsView *other);
gboolean    ws_view_is_fit    (const WsView *view,
                               WsWorkshop   *workshop);
const char *ws_view_get_name  (WsViewKind    kind);
const char *ws_view_get_icon  (WsViewKind    kind);
char       *ws_view_get_label (const WsView *view,
                               WsWorkshop   *workshop);
char       *ws_view_get_words (const WsView *view,
                               WsWorkshop   *workshop);

G_END_DECLS
