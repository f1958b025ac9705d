/* ws-pdf-finish.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"
#include "ws-tags.h"

G_BEGIN_DECLS

GBytes *ws_pdf_finish (GBytes *plain,
                       WsTags *tags,
                       WsDoc  *doc);

G_END_DECLS
