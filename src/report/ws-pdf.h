/* ws-pdf.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes   *ws_pdf_render (WsFlow      *flow,
                         WsTags      *tags,
                         GError     **error);
gboolean  ws_pdf_write  (WsDoc       *doc,
                         WsPaper      paper,
                         const char  *path,
                         GError     **error);

G_END_DECLS
