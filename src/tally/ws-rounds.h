/* ws-rounds.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

#define WS_ROUNDS_UNIT 100000   /* a whole paper, in the units of single transferable votes */

typedef enum { WS_ROUND_FIRST, WS_ROUND_SURPLUS, WS_ROUND_EXCLUDE } WsRoundAction;

/* One stage of a count. */
typedef struct
{
  WsRoundAction  action;
  guint          who;                /* whose papers were moved; not in the first */
  gint64        *totals;             /* by option, after the move; -1 in an instant run-off: out of the count */
  gint64         non_transferable;   /* all papers less all totals: no further choice, and what cutting decimals loses */
} WsRound;

/* The stages of a count, and where it led. */
typedef struct
{
  WsProfile *profile;
  WsLang    *lang;
  WsOutcome *outcome;
  GPtrArray *rounds;    /* WsRound */
  gint64     quota;     /* papers; 0 in an instant run-off */
} WsRounds;

WsRounds *ws_rounds_new        (WsProfile     *profile,
                                WsLang        *lang);
void      ws_rounds_free       (WsRounds      *self);
WsRound  *ws_rounds_add        (WsRounds      *self,
                                WsRoundAction  action,
                                guint          who,
                                const gint64  *totals);
guint     ws_rounds_break_tie  (WsRounds      *self,
                                GArray        *tied,
                                gboolean       most);

void      ws_rounds_say        (WsRounds      *self,
                                guint          option,
                                const char    *format);
void      ws_rounds_say_totals (WsRounds      *self,
                                const char    *format);
void      ws_rounds_say_moved  (WsRounds      *self);
char     *ws_rounds_write      (WsRounds      *self,
                                gint64         papers);

WsRounds *ws_runoff_count      (WsProfile     *profile,
                                WsLang        *lang,
                                GError       **error);
WsRounds *ws_stv_count         (WsProfile     *profile,
                                guint          seats,
                                WsLang        *lang,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsRounds, ws_rounds_free)

G_END_DECLS
