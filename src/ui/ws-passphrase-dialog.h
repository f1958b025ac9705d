/* ws-passphrase-dialog.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks the facilitator for a passphrase, twice. Response "do" only when both are equal and long enough. */
#define WS_TYPE_PASSPHRASE_DIALOG (ws_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WsPassphraseDialog, ws_passphrase_dialog, WS, PASSPHRASE_DIALOG, AdwMessageDialog)

GtkWidget  *ws_passphrase_dialog_new      (GtkWindow          *parent,
                                           const char         *heading,
                                           const char         *body,
                                           const char         *verb);
const char *ws_passphrase_dialog_get_text (WsPassphraseDialog *self);

G_END_DECLS
