/* ws-pdf.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow.h"

#include "ws-output.h"

G_BEGIN_DECLS

gboolean  ws_pdf_write         (WsDoc       *doc,
                                WsPaper      paper,
                                const char  *path,
                                GError     **error);
gboolean  ws_pdf_write_plain   (WsFlow      *flow,
                                WsOutput    *output,
                                GError     **error);

G_END_DECLS
