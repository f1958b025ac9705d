/* ws-changes.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which rows of which tables a commit touched. "Everything" after another program wrote to the file. */
#define WS_TYPE_CHANGES (ws_changes_get_type ())
G_DECLARE_FINAL_TYPE (WsChanges, ws_changes, WS, CHANGES, GObject)

WsChanges *ws_changes_new             (void);
WsChanges *ws_changes_new_everything  (void);
void       ws_changes_add             (WsChanges  *self,
                                       const char *table,
                                       gint64      row);
gboolean   ws_changes_is_everything   (WsChanges  *self);
gboolean   ws_changes_is_empty        (WsChanges  *self);
gboolean   ws_changes_touch           (WsChanges  *self,
                                       const char *table);
gboolean   ws_changes_touch_any       (WsChanges  *self,
                                       const char *const *tables);
gboolean   ws_changes_touch_row       (WsChanges  *self,
                                       const char *table,
                                       gint64      row);
GArray    *ws_changes_get_rows        (WsChanges  *self,
                                       const char *table);

G_END_DECLS
