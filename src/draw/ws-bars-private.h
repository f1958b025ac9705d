/* ws-bars-private.h — what bars are made of, and how they are drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-bars.h"
#include "ws-type.h"

G_BEGIN_DECLS

typedef struct
{
  char     *rank;
  char     *label;
  char     *number;
  char     *percent;
  double    value;
  WsBarKind kind;
  gboolean  chosen;
} WsBarsBar;

struct _WsBars
{
  GObject       parent_instance;

  WsBarsStyle   style;
  char         *title;
  char         *base;
  char         *threshold_words;
  double        threshold;
  double        maximum;
  double        scale;
  GPtrArray    *bars;
  PangoContext *context;
};

double ws_bars_measure (WsFigure    *figure,
                        double       width);
void   ws_bars_draw    (WsFigure    *figure,
                        cairo_t     *cr,
                        double       width,
                        double       height,
                        const WsInk *ink);

G_END_DECLS
