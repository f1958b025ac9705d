/* ws-pdf-catalog.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow.h"
#include "ws-pdf-file.h"
#include "ws-tags.h"

G_BEGIN_DECLS

void ws_pdf_catalog_write (WsPdfFile *file,
                           WsFlow    *flow,
                           WsTags    *tags,
                           guint      pages);

G_END_DECLS
