/* ws-ink.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A colour of the palette: red, green, blue from 0 to 1; always opaque. */
typedef struct
{
  double red;
  double green;
  double blue;
} WsColour;

typedef enum
{
  WS_INK_PRINT,
  WS_INK_LIGHT,
  WS_INK_DARK,
  WS_N_INKS
} WsInkKind;

/* What a figure is painted with. Text and edges keep 4.5 : 1 or more on the ground. */
typedef struct
{
  WsInkKind kind;
  WsColour  ground;      /* paper, or the card on screen */
  WsColour  text;
  WsColour  dim;         /* secondary text */
  WsColour  accent;      /* headings, first bar, action */
  WsColour  on_accent;   /* text on it */
  WsColour  tint;        /* table heads */
  WsColour  bar;         /* fill of the first bars */
  WsColour  light;       /* fill of the other bars */
  WsColour  edge;        /* outline of fills */
  WsColour  hairline;    /* decoration only */
  WsColour  track;       /* what a bar runs on, screen only */
  WsColour  critical;    /* overdue */
  WsColour  good;        /* done, chosen */
} WsInk;

/* The six fills that hold apart in grey. */
typedef enum
{
  WS_FILL_SOLID,
  WS_FILL_WHITE,
  WS_FILL_DIAGONAL,
  WS_FILL_DOTS,
  WS_FILL_LIGHT,
  WS_FILL_CROSS,
  WS_N_FILLS
} WsFill;

/* The seven note families in the order of their numbers, then the states of an action. */
typedef enum
{
  WS_SHAPE_STAR,
  WS_SHAPE_TRIANGLE,
  WS_SHAPE_CIRCLE,
  WS_SHAPE_DIAMOND,
  WS_SHAPE_SQUARE,
  WS_SHAPE_CROSS,
  WS_SHAPE_HEXAGON,
  WS_SHAPE_DONE,
  WS_SHAPE_UNDER_WAY,
  WS_SHAPE_NOT_STARTED,
  WS_SHAPE_WARNING,
  WS_SHAPE_STOP,
  WS_N_SHAPES
} WsShape;

const WsInk *ws_ink_get         (WsInkKind       kind);
double       ws_colour_contrast (const WsColour *one,
                                 const WsColour *other);
void         ws_ink_source      (cairo_t        *cr,
                                 const WsColour *colour);
void         ws_ink_fill        (cairo_t        *cr,
                                 const WsInk    *ink,
                                 WsFill          fill);
void         ws_ink_rounded     (cairo_t        *cr,
                                 double          x,
                                 double          y,
                                 double          width,
                                 double          height,
                                 double          radius);
void         ws_ink_shape       (cairo_t        *cr,
                                 const WsInk    *ink,
                                 WsShape         shape,
                                 double          x,
                                 double          y,
                                 double          size,
                                 const WsColour *colour);

G_END_DECLS
