/* ws-note-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* One note, enlarged, with the time that is left to talk about it. */
#define WS_TYPE_NOTE_SLIDE (ws_note_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsNoteSlide, ws_note_slide, WS, NOTE_SLIDE, WsSlide)

WsSlide *ws_note_slide_new           (guint        family,
                                      const char  *family_name,
                                      const char  *column,
                                      const char  *text,
                                      const char  *caption);
void     ws_note_slide_set_countdown (WsNoteSlide *self,
                                      const char  *words,
                                      double       left,
                                      gboolean     over);

G_END_DECLS
