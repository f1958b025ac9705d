/* ws-money-entry.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A field for a sum of money as it is written in Mexico: "12,500.50". Property "cents" notifies when somebody leaves the
 * field or presses Enter with another sum in it; what is no sum is said, and nothing changes. */
#define WS_TYPE_MONEY_ENTRY (ws_money_entry_get_type ())
G_DECLARE_FINAL_TYPE (WsMoneyEntry, ws_money_entry, WS, MONEY_ENTRY, AdwBin)

GtkWidget *ws_money_entry_new       (const char   *name);       /* for who cannot see what stands beside it */
void       ws_money_entry_set_name  (WsMoneyEntry *self,
                                     const char   *name);
gint64     ws_money_entry_get_cents (WsMoneyEntry *self);
void       ws_money_entry_set_cents (WsMoneyEntry *self,
                                     gint64        cents);

G_END_DECLS
