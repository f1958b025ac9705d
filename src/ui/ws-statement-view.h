/* ws-statement-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-statement.h"

G_BEGIN_DECLS

/* The problem statement (C1), written in place, with its earlier versions below. */
#define WS_TYPE_STATEMENT_VIEW (ws_statement_view_get_type ())
G_DECLARE_FINAL_TYPE (WsStatementView, ws_statement_view, WS, STATEMENT_VIEW, AdwBin)

void ws_statement_view_set_workshop (WsStatementView *self,
                                     WsWorkshop      *workshop);
void ws_statement_view_focus        (WsStatementView *self);

G_END_DECLS
