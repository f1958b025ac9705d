/* ws-note-editor.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The field that notes are written in: grows with its text, Enter hands over, Shift+Enter breaks the line, Escape gives up.
 * Signals "submit", "cancel", "left". */
#define WS_TYPE_NOTE_EDITOR (ws_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (WsNoteEditor, ws_note_editor, WS, NOTE_EDITOR, GtkTextView)

GtkWidget *ws_note_editor_new      (gboolean      one_line);
char      *ws_note_editor_dup_text (WsNoteEditor *self);
void       ws_note_editor_set_text (WsNoteEditor *self,
                                    const char   *text);

G_END_DECLS
