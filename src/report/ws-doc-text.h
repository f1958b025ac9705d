/* ws-doc-text.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"

G_BEGIN_DECLS

char *ws_doc_to_markdown (WsDoc *doc,
                          gsize *length);

G_END_DECLS
