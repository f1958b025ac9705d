/* ws-text-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a boxed list with its title as a caption and a text that grows with what is written.
 *
 * Properties "text" (what is stored), "placeholder", "limit" (characters that read well; 0: none),
 * "paragraph" (TRUE: one paragraph, Enter keeps it) and "editable". Signal "commit" (text) when the person leaves the
 * row or presses Ctrl+Enter with something changed; the handler stores it, or says why not: ws_text_row_refuse(). */
#define WS_TYPE_TEXT_ROW (ws_text_row_get_type ())
G_DECLARE_FINAL_TYPE (WsTextRow, ws_text_row, WS, TEXT_ROW, AdwPreferencesRow)

GtkWidget  *ws_text_row_new          (const char *title);
void        ws_text_row_set_title    (WsTextRow  *self,
                                      const char *title);
const char *ws_text_row_get_text     (WsTextRow  *self);
void        ws_text_row_set_text     (WsTextRow  *self,
                                      const char *text);
void        ws_text_row_set_editable (WsTextRow  *self,
                                      gboolean    editable);
void        ws_text_row_commit       (WsTextRow  *self);
void        ws_text_row_revert       (WsTextRow  *self);
void        ws_text_row_refuse       (WsTextRow  *self,
                                      const char *sentence);
void        ws_text_row_focus        (WsTextRow  *self);
void        ws_text_row_select       (WsTextRow  *self);
void        ws_text_row_add_suffix   (WsTextRow  *self,
                                      GtkWidget  *widget);

G_END_DECLS
