/* ws-note-preview.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-note-line.h"

G_BEGIN_DECLS

/* What was pasted or read from a table, before it becomes notes. Signals: "done" (guint added). */
#define WS_TYPE_NOTE_PREVIEW (ws_note_preview_get_type ())
G_DECLARE_FINAL_TYPE (WsNotePreview, ws_note_preview, WS, NOTE_PREVIEW, AdwBin)

void ws_note_preview_show_text (WsNotePreview *self,
                                WsWorkshop    *workshop,
                                WsColumn      *column,
                                const char    *text);
void ws_note_preview_show_csv  (WsNotePreview *self,
                                WsWorkshop    *workshop,
                                WsColumn      *column,
                                WsCsv         *csv);

G_END_DECLS
