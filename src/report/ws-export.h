/* ws-export.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-csv.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

gboolean ws_export_wrote (WsCsv *csv);       /* whether our export made this table */
char *ws_export_to_json (WsWorkshop *workshop,
                         gboolean    internal,  /* FALSE: of people only what they agreed to, no notes */
                         gsize      *length);
char *ws_export_agenda_to_csv (WsWorkshop *workshop,
                               gboolean    internal,  /* TRUE: with the facilitator's notes */
                               gsize      *length);
char *ws_export_to_csv  (WsWorkshop *workshop,
                         gsize      *length);

G_END_DECLS
