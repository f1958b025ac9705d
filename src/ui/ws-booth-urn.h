/* ws-booth-urn.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-flow.h"

G_BEGIN_DECLS

typedef struct _WsBoothUrn WsBoothUrn;

WsBoothUrn  *ws_booth_urn_new        (WsVote     *vote);
void         ws_booth_urn_free       (WsBoothUrn *self);
void         ws_booth_urn_admit      (WsBoothUrn *self,
                                      WsPerson   *person);
gboolean     ws_booth_urn_admitted   (WsBoothUrn *self);
WsBoothSlip  ws_booth_urn_check_code (WsBoothUrn *self,
                                      const char *code);
gboolean     ws_booth_urn_cast       (WsBoothUrn *self,
                                      guint       expected,
                                      const char *body,
                                      const char *code);

G_END_DECLS
