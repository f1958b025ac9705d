/* ws-signature-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-section.h"

G_BEGIN_DECLS

/* Who signs: name, post, remove, handle. */
#define WS_TYPE_SIGNATURE_ROW (ws_signature_row_get_type ())
G_DECLARE_FINAL_TYPE (WsSignatureRow, ws_signature_row, WS, SIGNATURE_ROW, GtkListBoxRow)

GtkWidget *ws_signature_row_new (WsSignature *signature,
                                 gboolean     writable);

G_END_DECLS
