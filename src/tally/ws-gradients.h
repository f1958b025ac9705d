/* ws-gradients.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-outcome.h"

G_BEGIN_DECLS

#define WS_GRADIENT_STEPS     8   /* steps, from 1, wholehearted, to 8, a veto */
#define WS_GRADIENT_STEPS_FOR 4   /* the last step at which a person goes along */

/* How far people agree with one option. */
typedef struct
{
  gint64 counts[WS_GRADIENT_STEPS + 1];   /* by step; 0 is not used */
  gint64 said;                       /* ballots that say something on it */
  gint64 go_along;                   /* steps 1 to 4 */
} WsGradients;

/* What people answered to one proposal. */
typedef struct
{
  gint64 consent;
  gint64 aside;      /* stands aside: not for it, and not in its way */
  gint64 object;
} WsObjections;

void       ws_gradients_read      (WsProfile          *profile,
                                   guint               option,
                                   WsGradients        *gradients);
WsOutcome *ws_gradients_count     (WsProfile          *profile,
                                   WsLang             *lang);
gboolean   ws_objections_do_allow (const WsObjections *answers);
void       ws_objections_add_steps (const WsObjections *answers,
                                   WsOutcome          *outcome,
                                   WsLang             *lang);

G_END_DECLS
