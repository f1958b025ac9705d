/* ws-scene.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-lang.h"
#include "ws-paint.h"
#include "ws-type.h"

G_BEGIN_DECLS

/* How a part comes in when it is new. */
typedef enum
{
  WS_PART_STILL,   /* it is there */
  WS_PART_GROWS,   /* it is uncovered from its left edge */
  WS_PART_AFTER    /* it appears when what grows has grown */
} WsPartKind;

/* What is painted together and kept together while it does not change. */
typedef struct
{
  WsPartKind kind;
  double     x;
  double     y;
  double     width;
  double     height;
  guint64    key;     /* equal keys: equal pictures */
  guint      first;   /* items */
  guint      end;
} WsPart;

/* How text is set. */
typedef struct
{
  double      size;    /* of the em */
  WsFontFlags flags;
  WsPaint     paint;
  WsAlign     align;
  guint       lines;   /* at most, then "…"; 0: as many as it needs */
  double      lead;    /* of the size; 0: as usual */
  gboolean    spare;   /* it may be cut without loss */
} WsTextStyle;

/* Text that was set, before it has a place. Owned by the scene. */
typedef struct
{
  PangoLayout *layout;
  WsFont       font;
  WsTextStyle  style;
  double       width;    /* of its longest line */
  double       height;
  guint        n_lines;
  gboolean     cut;      /* it ends in "…" */
  gboolean     broken;   /* a word was broken */
  guint        from;     /* lines that are placed; others are for another page */
  guint        to;
} WsSetText;

typedef struct
{
  double   x;
  double   y;
  double   width;
  double   height;
  double   radius;
  WsPaint  fill;
  WsPaint  line;
  double   pen;       /* of the line, in px */
  gboolean dashed;
  WsPaint  hatch;     /* over the fill */
} WsBox;

/* A slide laid out for one size of wall: where everything is, not what it means. */
typedef struct
{
  double     width;
  double     height;
  double     em;          /* px; 4.44 % of the height at text size 1 */
  gboolean   wide;        /* wider than 3 : 2, and than 27 em */
  double     left;        /* the room for the slide */
  double     right;
  double     top;
  double     bottom;
  gboolean   overflow;    /* something did not fit */
  guint      n_steps;     /* how many steps or pages this slide has at this size */
  guint      step;        /* which one is shown */
  char      *fact;        /* for the head: which page this is; NULL: what the slide says */
  WsLang    *lang;
  GString   *words;       /* the same in words */

  PangoContext *context;
  GArray       *items;
  GArray       *parts;
  GPtrArray    *texts;
} WsScene;

WsScene      *ws_scene_new         (double             width,
                                    double             height,
                                    double             text_size,
                                    WsLang            *lang);
void          ws_scene_free        (WsScene           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsScene, ws_scene_free)

void          ws_scene_begin       (WsScene           *self,
                                    WsPartKind         kind);
WsSetText    *ws_scene_set         (WsScene           *self,
                                    const char        *text,
                                    const WsTextStyle *style,
                                    double             width);
WsSetText    *ws_scene_fit         (WsScene           *self,
                                    const char        *text,
                                    const WsTextStyle *style,
                                    double             smallest,
                                    double             width,
                                    double             height);
void          ws_scene_balance     (WsScene           *self,
                                    WsSetText         *text,
                                    double             width);
void          ws_scene_place       (WsScene           *self,
                                    WsSetText         *text,
                                    double             x,
                                    double             y,
                                    double             width);
double        ws_scene_text        (WsScene           *self,
                                    const char        *text,
                                    const WsTextStyle *style,
                                    double             x,
                                    double             y,
                                    double             width);
void          ws_scene_box         (WsScene           *self,
                                    const WsBox       *box);
void          ws_scene_mark        (WsScene           *self,
                                    WsMark             mark,
                                    double             x,
                                    double             y,
                                    double             size,
                                    WsPaint            paint);
void          ws_scene_picture     (WsScene           *self,
                                    cairo_surface_t   *picture,
                                    double             x,
                                    double             y,
                                    double             width,
                                    double             height);
void          ws_scene_say         (WsScene           *self,
                                    const char        *words);
void          ws_scene_finish      (WsScene           *self);
gboolean      ws_scene_is_cut      (WsScene           *self);

guint         ws_scene_get_n_parts (WsScene           *self);
const WsPart *ws_scene_get_part    (WsScene           *self,
                                    guint              index);
void          ws_scene_paint_part  (WsScene           *self,
                                    cairo_t           *cr,
                                    guint              index);
void          ws_scene_paint       (WsScene           *self,
                                    cairo_t           *cr);
const char   *ws_scene_check       (WsScene           *self);

G_END_DECLS
