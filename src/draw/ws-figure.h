/* ws-figure.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-ink.h"
#include "ws-lang.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Anything that can be drawn on a screen, a printer and a PDF, and told in words. */
#define WS_TYPE_FIGURE (ws_figure_get_type ())
G_DECLARE_INTERFACE (WsFigure, ws_figure, WS, FIGURE, GObject)

struct _WsFigureInterface
{
  GTypeInterface parent_iface;

  double (*measure)  (WsFigure    *self,
                      double       width);
  void   (*draw)     (WsFigure    *self,
                      cairo_t     *cr,
                      double       width,
                      double       height,
                      const WsInk *ink);
  char  *(*describe) (WsFigure    *self,
                      WsLang      *lang);
};

double  ws_figure_measure  (WsFigure    *self,
                            double       width);
void    ws_figure_draw     (WsFigure    *self,
                            cairo_t     *cr,
                            double       width,
                            double       height,
                            const WsInk *ink);
char   *ws_figure_describe (WsFigure    *self,
                            WsLang      *lang);

G_END_DECLS
