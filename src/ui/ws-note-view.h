/* ws-note-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-idea.h"
#include "ws-note-style.h"

G_BEGIN_DECLS

/* Which piece of a group's tray a row is. */
typedef enum
{
  WS_TRAY_NONE,    /* a single note */
  WS_TRAY_HEAD,    /* title, notes follow */
  WS_TRAY_ONLY,    /* title of a collapsed group */
  WS_TRAY_MIDDLE,
  WS_TRAY_LAST,
} WsTrayPart;

/* Where something that is dragged would go. */
typedef enum
{
  WS_DROP_NOWHERE,
  WS_DROP_BEFORE,
  WS_DROP_INTO,
  WS_DROP_AFTER,
} WsDropZone;

/* One row of a column, drawn by itself: a note, or the title of a group. */
#define WS_TYPE_NOTE_VIEW (ws_note_view_get_type ())
G_DECLARE_FINAL_TYPE (WsNoteView, ws_note_view, WS, NOTE_VIEW, GtkWidget)

GtkWidget  *ws_note_view_new             (WsNoteStyle *style);
void        ws_note_view_bind            (WsNoteView  *self,
                                          WsRow       *row,
                                          WsTrayPart   part);
WsRow      *ws_note_view_get_row         (WsNoteView  *self);
void        ws_note_view_set_part        (WsNoteView  *self,
                                          WsTrayPart   part);
int         ws_note_view_get_height      (WsNoteView  *self,
                                          int          width);
void        ws_note_view_reload          (WsNoteView  *self,
                                          gboolean     fonts);
void        ws_note_view_set_selected    (WsNoteView  *self,
                                          gboolean     selected);
void        ws_note_view_set_drop        (WsNoteView  *self,
                                          WsDropZone   zone);
void        ws_note_view_describe        (WsNoteView  *self,
                                          guint        position,
                                          guint        n_rows);
gboolean    ws_note_view_is_at_arrow     (WsNoteView  *self,
                                          double       x);
void        ws_note_view_edit            (WsNoteView  *self);
gboolean    ws_note_view_is_editing      (WsNoteView  *self);
gboolean    ws_note_view_commit          (WsNoteView  *self);
int         ws_note_view_estimate_height (WsNoteStyle *style,
                                          WsRow       *row,
                                          int          width);

G_END_DECLS
