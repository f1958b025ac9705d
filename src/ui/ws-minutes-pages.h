/* ws-minutes-pages.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow.h"
#include "ws-section.h"

G_BEGIN_DECLS

gboolean ws_minutes_pages_find     (WsFlow     *flow,
                                    const char *kind,
                                    guint      *first,
                                    guint      *last);
char    *ws_minutes_pages_describe (WsWorkshop *workshop,
                                    WsSection  *section,
                                    WsFlow     *flow,
                                    gboolean   *warning);

G_END_DECLS
