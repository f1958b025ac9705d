/* ws-statement.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

/* A version of the problem statement (C1). Properties as the fields below, with - for _. */
#define WS_TYPE_STATEMENT (ws_statement_get_type ())
G_DECLARE_FINAL_TYPE (WsStatement, ws_statement, WS, STATEMENT, WsRow)

typedef enum
{
  WS_STATEMENT_VERSION,
  WS_STATEMENT_CREATED,
  WS_STATEMENT_SUMMARY,
  WS_STATEMENT_AFFECTED,
  WS_STATEMENT_PLACE,
  WS_STATEMENT_SINCE,
  WS_STATEMENT_EVIDENCE,
  WS_STATEMENT_EVIDENCE_SOURCE,
  WS_STATEMENT_EVIDENCE_DATE,
  WS_STATEMENT_CONSEQUENCES,
  WS_STATEMENT_TRIED,
} WsStatementField;

WsStatement *ws_statement_get_current (WsWorkshop        *workshop);
const char  *ws_statement_get_text    (WsStatement       *self,
                                       WsStatementField   field);
gint64       ws_statement_get_version (WsStatement       *self);
gboolean     ws_statement_write       (WsWorkshop        *workshop,
                                       WsStatementField   field,
                                       const char        *text,
                                       GError           **error);
gboolean     ws_statement_new_version (WsWorkshop        *workshop,
                                       GError           **error);

G_END_DECLS
