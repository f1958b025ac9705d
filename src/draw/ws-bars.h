/* ws-bars.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-figure.h"

G_BEGIN_DECLS

#define WS_TYPE_BARS (ws_bars_get_type ())
G_DECLARE_FINAL_TYPE (WsBars, ws_bars, WS, BARS, GObject)

typedef enum
{
  WS_BARS_PAPER,   /* points; labels end at the axis, numbers at the end of each bar */
  WS_BARS_SCREEN,  /* pixels; rank, track, numbers in columns; labels above the bars when it is narrow */
} WsBarsStyle;

typedef enum
{
  WS_BAR_OTHER,    /* light */
  WS_BAR_FIRST,    /* solid: chosen by the count */
  WS_BAR_TIED,     /* hatched: the count alone does not decide */
} WsBarKind;

/* One bar. Strings are copied; ready made in the language of the figure. */
typedef struct
{
  const char *rank;     /* "1st"; NULL or "": no ranks */
  const char *label;    /* user text */
  double      value;
  const char *number;   /* "61" */
  const char *percent;  /* "34.3 %"; NULL or "": none */
  WsBarKind   kind;
  gboolean    chosen;   /* also when a tie had to be broken */
} WsBar;

WsBars *ws_bars_new           (WsBarsStyle   style,
                               const char   *title);
void    ws_bars_set_scale     (WsBars       *self,
                               double        scale);
void    ws_bars_set_maximum   (WsBars       *self,
                               double        maximum);
void    ws_bars_set_threshold (WsBars       *self,
                               double        value,
                               const char   *words);
void    ws_bars_set_base      (WsBars       *self,
                               const char   *words);
void    ws_bars_add           (WsBars       *self,
                               const WsBar  *bar);
guint   ws_bars_get_n_bars    (WsBars       *self);

G_END_DECLS
