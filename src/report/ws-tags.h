/* ws-tags.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-pdf-file.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The structure of a PDF while it is painted. A screen has none: every function takes NULL for it and does nothing. */
typedef struct _WsTags WsTags;

WsTags  *ws_tags_new         (WsPdfFile   *file);
void     ws_tags_free        (WsTags      *self);
void     ws_tags_begin_page  (WsTags      *self,
                              guint        page,
                              double       height);
guint    ws_tags_end_page    (WsTags      *self,
                              GString     *keys);
guint    ws_tags_finish      (WsTags      *self);
void     ws_tags_append_dests (WsTags     *self,
                               GString    *out);

void     ws_tags_begin       (WsTags      *self,
                              const char  *name);
void     ws_tags_list        (WsTags      *self,
                              gboolean     ordered);
void     ws_tags_text        (WsTags      *self,
                              cairo_t     *cr,
                              const char  *name,
                              const char  *text);
void     ws_tags_figure      (WsTags      *self,
                              cairo_t     *cr,
                              const char  *alt,
                              double       x,
                              double       y,
                              double       width,
                              double       height);
void     ws_tags_link        (WsTags      *self,
                              cairo_t     *cr,
                              const char  *dest,
                              const char  *alt,
                              double       x,
                              double       y,
                              double       width,
                              double       height);
void     ws_tags_end         (WsTags      *self,
                              cairo_t     *cr);
void     ws_tags_dest        (WsTags      *self,
                              const char  *dest,
                              double       x,
                              double       y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsTags, ws_tags_free)

G_END_DECLS
