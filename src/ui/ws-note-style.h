/* ws-note-style.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-column.h"

G_BEGIN_DECLS

/* What the notes of a list are drawn with: colours of the style sheet, fonts and the seven shapes. All lengths in pixels. */
typedef struct
{
  GdkRGBA        fill[WS_N_FAMILIES];
  GdkRGBA        edge[WS_N_FAMILIES];
  GskRenderNode *shape[WS_N_FAMILIES];  /* drawn at 0, 0, as large as shape_size */
  GdkRGBA        text;
  GdkRGBA        ground_text;           /* on a tray */
  GdkRGBA        accent;
  GdkRGBA        tray;
  GdkRGBA        chip;
  double         edge_alpha;
  float          edge_width;

  PangoContext         *context;
  PangoFontDescription *body;
  PangoFontDescription *bold;
  PangoFontDescription *caption;
  int                   line_height;
  int                   caption_height;
  int                   char_width;     /* Pango units */
  int                   shape_size;
} WsNoteStyle;

WsNoteStyle *ws_note_style_new         (void);
void         ws_note_style_free        (WsNoteStyle *self);
void         ws_note_style_load_colors (WsNoteStyle *self,
                                        GtkWidget   *widget);
void         ws_note_style_load_fonts  (WsNoteStyle *self,
                                        GtkWidget   *widget);
PangoLayout *ws_note_style_create_layout (WsNoteStyle                *self,
                                          const PangoFontDescription *font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsNoteStyle, ws_note_style_free)

G_END_DECLS
