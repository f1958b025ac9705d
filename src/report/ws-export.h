/* ws-export.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

char *ws_export_to_json (WsWorkshop *workshop,
                         gsize      *length);
char *ws_export_to_csv  (WsWorkshop *workshop,
                         gsize      *length);

G_END_DECLS
