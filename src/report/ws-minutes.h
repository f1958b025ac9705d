/* ws-minutes.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

WsDoc *ws_minutes_new   (WsWorkshop *workshop,
                         WsLang     *lang,
                         const char *today,
                         gboolean    draft);
WsDoc *ws_minutes_build (WsWorkshop *workshop,
                         const char *language);
const char *ws_minutes_get_heading (WsLang     *lang,
                                    const char *kind);

G_END_DECLS
