/* ws-sheet-private.h — what the files of the sheets share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-minutes-private.h"
#include "ws-sheet.h"

G_BEGIN_DECLS

void ws_sheet_add_sign_in (WsMinutes *self);
void ws_sheet_add_contact (WsMinutes *self);
void ws_sheet_add_agenda  (WsMinutes *self,
                           gboolean   public);

G_END_DECLS
