/* ws-paint.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ink.h"

G_BEGIN_DECLS

/* The colours of what a room sees. Those of a note's family are in the order of the families. */
typedef enum
{
  WS_PAINT_NONE,
  WS_PAINT_INK,
  WS_PAINT_SOFT,        /* secondary text */
  WS_PAINT_WHITE,
  WS_PAINT_BLUE,        /* headings, first bar */
  WS_PAINT_DEEP,        /* blue text on the tint */
  WS_PAINT_TINT,
  WS_PAINT_AMBER,
  WS_PAINT_RED,
  WS_PAINT_GREEN,
  WS_PAINT_BAR,         /* fill of the other bars */
  WS_PAINT_EDGE,        /* grey outlines */
  WS_PAINT_NOTE,        /* seven fills of notes */
  WS_PAINT_STRIPE = WS_PAINT_NOTE + 7,  /* seven stripes beside them */
  WS_N_PAINTS = WS_PAINT_STRIPE + 7
} WsPaint;

const WsColour *ws_paint_get (WsPaint paint);

/* What is drawn beside words, in a square. None depends on a font. */
typedef enum
{
  WS_MARK_NONE,
  WS_MARK_CLOCK,
  WS_MARK_BULB,
  WS_MARK_BOX,          /* ballot box */
  WS_MARK_DICE,
  WS_MARK_PEOPLE,
  WS_MARK_EYE_OFF,
  WS_MARK_PARK,
  WS_MARK_TICK,
  WS_MARK_NO,           /* × */
  WS_MARK_RING,
  WS_MARK_DISC,
  WS_MARK_PLAY,
  WS_MARK_PAUSE,
  WS_MARK_WARNING,      /* triangle with ! */
  WS_MARK_STOP,         /* octagon with − */
  WS_MARK_FAMILY,       /* seven shapes of notes */
  WS_N_MARKS = WS_MARK_FAMILY + 7
} WsMark;

void ws_mark_draw (cairo_t        *cr,
                   WsMark          mark,
                   double          x,
                   double          y,
                   double          size,
                   const WsColour *colour);

G_END_DECLS
