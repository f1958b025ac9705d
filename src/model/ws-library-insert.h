/* ws-library-insert.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-library.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

gboolean ws_library_insert_guide   (WsWorkshop  *workshop,
                                    WsGuide     *guide,
                                    GError     **error);
gboolean ws_library_insert_outline (WsWorkshop  *workshop,
                                    WsOutline   *outline,
                                    GError     **error);

G_END_DECLS
