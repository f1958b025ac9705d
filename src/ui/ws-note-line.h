/* ws-note-line.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-csv.h"
#include "ws-idea.h"

G_BEGIN_DECLS

#define WS_NOTE_LINES_MAX 500   /* pasted in one step (D9) */

typedef enum
{
  WS_NOTE_LINE_NEW,
  WS_NOTE_LINE_ON_BOARD,   /* the same words are on the board, accents and capitals aside */
  WS_NOTE_LINE_TWICE,      /* the same words stand further up in the list */
} WsNoteLineState;

/* A line that may become a note: pasted or read from a table, not in the file yet. Property "taken": it will be one. */
#define WS_TYPE_NOTE_LINE (ws_note_line_get_type ())
G_DECLARE_FINAL_TYPE (WsNoteLine, ws_note_line, WS, NOTE_LINE, GObject)

const char      *ws_note_line_get_text   (WsNoteLine *self);
const char      *ws_note_line_get_column (WsNoteLine *self);
const char      *ws_note_line_get_desk   (WsNoteLine *self);
const char      *ws_note_line_get_author (WsNoteLine *self);
const char      *ws_note_line_get_tags   (WsNoteLine *self);
WsNoteLineState  ws_note_line_get_state  (WsNoteLine *self);
gboolean         ws_note_line_get_taken  (WsNoteLine *self);
void             ws_note_line_set_taken  (WsNoteLine *self,
                                          gboolean    taken);

GListStore      *ws_note_lines_from_text (const char *text);
GListStore      *ws_note_lines_from_csv  (WsCsv      *csv,
                                          guint       text_column);
guint            ws_note_lines_find_text_column (WsCsv *csv);
guint            ws_note_lines_compare   (GListStore *lines,
                                          WsWorkshop *workshop);

G_END_DECLS
