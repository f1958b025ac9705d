/* ws-note-view-private.h — SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two halves of WsNoteView share: ws-note-view.c binds and measures, ws-note-draw.c draws.
 */
#pragma once

#include "ws-note-view.h"

G_BEGIN_DECLS

/* Pixels. */
#define SIDE          4   /* room for the ring of the focus */
#define INSET         8   /* of a note in a tray */
#define PADDING      12
#define PAD_TOP       8
#define PAD_BOTTOM    9
#define CAPTION_GAP   3
#define GAP           8   /* below a single note or a tray */
#define TRAY_GAP      6   /* between notes of a tray */
#define HEAD_PAD      9
#define ARROW        20   /* wide */
#define NOTE_RADIUS  12
#define TRAY_RADIUS  14
#define MAX_LINES    16
#define MAX_SHOWN  1200   /* characters laid out; the editor has them all */

struct _WsNoteView
{
  GtkWidget    parent_instance;

  WsNoteStyle *style;        /* of the list */
  WsRow       *row;          /* NULL: a spare */
  gulong       notify_id;
  WsTrayPart   part;
  gboolean     selected;
  WsDropZone   drop;

  PangoLayout *text;
  PangoLayout *caption;
  gboolean     has_caption;
  PangoLayout *chip;
  int          laid_out;     /* width the text is broken for */

  GtkWidget   *editor;
  gboolean     committing;
  guint        close_id;
  char        *described;
};

gboolean ws_note_view_is_group        (WsNoteView  *self);
int      ws_note_view_get_note_x      (WsNoteView  *self);
int      ws_note_view_get_text_x      (WsNoteView  *self);
int      ws_note_view_get_gap         (WsTrayPart   part);
int      ws_note_view_get_chip_width  (WsNoteView  *self);
int      ws_note_view_get_text_height (WsNoteView  *self,
                                       int          width);
void     ws_note_view_load_texts      (WsNoteView  *self);
void     ws_note_view_lay_out         (WsNoteView  *self,
                                       int          width);
void     ws_note_view_snapshot        (GtkWidget   *widget,
                                       GtkSnapshot *snapshot);

G_END_DECLS
