/* ws-note-selection.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-idea.h"

G_BEGIN_DECLS

/* The chosen ideas of a board: a set of ideas, not of places, so that it outlives moves, filters and collapsed groups.
 * Signal "changed". */
#define WS_TYPE_NOTE_SELECTION (ws_note_selection_get_type ())
G_DECLARE_FINAL_TYPE (WsNoteSelection, ws_note_selection, WS, NOTE_SELECTION, GObject)

WsNoteSelection *ws_note_selection_new       (void);
guint            ws_note_selection_get_n     (WsNoteSelection *self);
gboolean         ws_note_selection_contains  (WsNoteSelection *self,
                                              gpointer         row);
gboolean         ws_note_selection_is_casual (WsNoteSelection *self);
void             ws_note_selection_toggle    (WsNoteSelection *self,
                                              WsIdea          *idea);
void             ws_note_selection_choose    (WsNoteSelection *self,
                                              WsIdea          *idea);
void             ws_note_selection_set       (WsNoteSelection *self,
                                              GPtrArray       *ideas);
void             ws_note_selection_add       (WsNoteSelection *self,
                                              GPtrArray       *ideas);
void             ws_note_selection_remove    (WsNoteSelection *self,
                                              WsIdea          *idea);
void             ws_note_selection_clear     (WsNoteSelection *self);
GPtrArray       *ws_note_selection_list      (WsNoteSelection *self);

G_END_DECLS
