/* ws-block.h — making and freeing blocks, for the document. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"

G_BEGIN_DECLS

WsBlock *ws_block_new  (WsBlockKind  kind,
                        int          level,
                        const char  *text);
void     ws_block_hold (WsBlock     *block,
                        gboolean     table);
void     ws_block_free (gpointer     data);

G_END_DECLS
