/* ws-type.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  WS_FONT_REGULAR = 0,
  WS_FONT_BOLD    = 1 << 0,
  WS_FONT_MONO    = 1 << 1,
  WS_FONT_SCREEN  = 1 << 2,  /* the family of the screen comes first */
  WS_FONT_HEAVY   = 1 << 3,  /* bolder than bold, for the few words that a whole room has to read */
  WS_FONT_TABULAR = 1 << 4,  /* digits of one width: they count without moving */
} WsFontFlags;

/* How text is set. Sizes and leads are in user units: points on paper, pixels on screen. */
typedef struct
{
  double      size;
  double      lead;   /* distance of base lines, whatever fonts a line needs */
  WsFontFlags flags;
} WsFont;

/* A part of a text that is set in bold: bytes from start up to, not including, end. */
typedef struct
{
  guint start;
  guint end;
} WsBoldRun;

typedef enum
{
  WS_ALIGN_START,
  WS_ALIGN_CENTRE,
  WS_ALIGN_END,
} WsAlign;

PangoContext *ws_type_context_new (const char      *language);
PangoLayout  *ws_type_layout_new  (PangoContext    *context,
                                   const WsFont    *font,
                                   const char      *text,
                                   double           width,
                                   const WsBoldRun *runs,
                                   guint            n_runs);
double        ws_type_width       (PangoLayout     *layout);
double        ws_type_height      (PangoLayout     *layout,
                                   const WsFont    *font);
guint         ws_type_missing     (PangoLayout     *layout);
void          ws_type_draw        (cairo_t         *cr,
                                   PangoLayout     *layout,
                                   const WsFont    *font,
                                   double           x,
                                   double           y,
                                   double           width,
                                   WsAlign          align);
void          ws_type_draw_lines  (cairo_t         *cr,
                                   PangoLayout     *layout,
                                   const WsFont    *font,
                                   double           x,
                                   double           y,
                                   double           width,
                                   WsAlign          align,
                                   guint            from,
                                   guint            to);

G_END_DECLS
