/* ws-quorum.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

typedef enum {
  WS_QUORUM_OFF,
  WS_QUORUM_NUMBER,      /* so many people */
  WS_QUORUM_ENTITLED,    /* a share of the people with the right to vote */
  WS_QUORUM_PRESENT,     /* a share of the people in the room */
} WsQuorumRule;

/* How many people with the right to vote must be in the room (B5). A share is a fraction, because a third is
 * no number of per cent. */
typedef struct
{
  WsQuorumRule rule;
  int          number;   /* WS_QUORUM_NUMBER */
  int          part;     /* the share is part / whole; 1 ≤ part ≤ whole ≤ 100 */
  int          whole;
  gboolean     above;    /* more than the share ("half plus one") */
} WsQuorum;

guint    ws_quorum_share       (guint            base,
                                guint            part,
                                guint            whole,
                                gboolean         above);
guint    ws_quorum_get_needed  (const WsQuorum  *self,
                                guint            entitled,   /* on the list */
                                guint            present);   /* in the room, with or without the right to vote */
void     ws_workshop_get_quorum (WsWorkshop     *workshop,
                                WsQuorum        *quorum);
gboolean ws_workshop_set_quorum (WsWorkshop     *workshop,
                                const WsQuorum  *quorum,
                                GError         **error);

G_END_DECLS
