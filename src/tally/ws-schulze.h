/* ws-schulze.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

/* What it means that an option is not ranked on a ballot. It changes who wins: fix it in the rules, show it
   on the ballot. */
typedef enum
{
  WS_UNRANKED_LAST,     /* it stands below all ranked ones, equal to the others that are not ranked */
  WS_UNRANKED_IGNORE,   /* the voter has no opinion on it: it is in no comparison */
} WsUnranked;

gint64    *ws_pairwise_new   (WsProfile   *profile,
                              WsUnranked   unranked);
WsOutcome *ws_schulze_count  (WsProfile   *profile,
                              WsUnranked   unranked,
                              WsLang      *lang);
WsOutcome *ws_borda_count    (WsProfile   *profile,
                              WsLang      *lang);

G_END_DECLS
