/* ws-booth-figure.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  WS_FIGURE_PEOPLE,
  WS_FIGURE_URN,
  WS_FIGURE_CHECK,
  WS_FIGURE_CROSS,
  WS_FIGURE_CIRCLE,
  WS_FIGURE_HAND,
  WS_FIGURE_SHIELD,
  WS_FIGURE_WARNING,
  WS_FIGURE_EYE,
  WS_FIGURE_PLUS,
  WS_FIGURE_MINUS,
  WS_FIGURE_FORWARD,
  WS_FIGURE_BACK,
  WS_FIGURE_UP,
  WS_FIGURE_DOWN,
  WS_FIGURE_OUT,     /* a small cross, on buttons */
  WS_FIGURE_ERASE,   /* the key that takes the last letter away */
  WS_FIGURE_STOP,
  WS_FIGURE_DISC,
  WS_FIGURE_HOLLOW,
  WS_FIGURE_RING,   /* part of a circle that is left */
  WS_FIGURE_BAR,    /* part of a bar that is full */
  WS_FIGURE_NONE,
} WsFigureKind;

/* A drawing of the booth in the text colour, as large as its CSS says. */
#define WS_TYPE_BOOTH_FIGURE (ws_booth_figure_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothFigure, ws_booth_figure, WS, BOOTH_FIGURE, GtkWidget)

GtkWidget *ws_booth_figure_new      (WsFigureKind   kind,
                                     const char    *size,
                                     const char    *color);
void       ws_booth_figure_set_kind (WsBoothFigure *self,
                                     WsFigureKind   kind);
void       ws_booth_figure_set_part (WsBoothFigure *self,
                                     double         part);

G_END_DECLS
