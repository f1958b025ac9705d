/* ws-tags.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* One element of the structure of a PDF, with what cairo cannot write about it. */
typedef struct
{
  const char *name;       /* "P", "TH" …: a literal */
  char       *alt;        /* alternative text; NULL: none */
  float       box[4];     /* of a figure, in points from the upper left corner: x, y, width, height */
  guint       column : 1; /* a TH of a column */
  guint       ordered : 1; /* a list with numbers */
} WsTag;

typedef struct _WsTags WsTags;

WsTags      *ws_tags_new      (void);
void         ws_tags_free     (WsTags     *self);
WsTag       *ws_tags_begin    (WsTags     *self,
                               cairo_t    *cr,
                               const char *name);
WsTag       *ws_tags_link     (WsTags     *self,
                               cairo_t    *cr,
                               const char *dest,
                               const char *alt);
void         ws_tags_end      (WsTags     *self,
                               cairo_t    *cr);
void         ws_tags_dest     (WsTags     *self,
                               cairo_t    *cr,
                               const char *dest);
guint        ws_tags_get_n    (WsTags     *self);
const WsTag *ws_tags_get      (WsTags     *self,
                               guint       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsTags, ws_tags_free)

G_END_DECLS
