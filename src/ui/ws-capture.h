/* ws-capture.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The field at the top of a column: Enter makes a note and the cursor stays (D1). Signal "captured" (text) → gboolean: TRUE
 * when the note is stored, else the text stays in the field. */
#define WS_TYPE_CAPTURE (ws_capture_get_type ())
G_DECLARE_FINAL_TYPE (WsCapture, ws_capture, WS, CAPTURE, GtkWidget)

GtkWidget *ws_capture_new       (void);
void       ws_capture_set_label (WsCapture  *self,
                                 const char *label);
void       ws_capture_set_text  (WsCapture  *self,
                                 const char *text);
char      *ws_capture_dup_text  (WsCapture  *self);

G_END_DECLS
