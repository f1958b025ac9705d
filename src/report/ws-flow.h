/* ws-flow.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"
#include "ws-tags.h"

G_BEGIN_DECLS

typedef enum
{
  WS_PAPER_LETTER,
  WS_PAPER_A4,
} WsPaper;

WsPaper  ws_paper_from_name         (const char *name);
void     ws_paper_get_size          (WsPaper     paper,
                                     double     *width,
                                     double     *height);

/* A document broken into pages. The same pages go to the preview, the printer and the PDF. */
#define WS_TYPE_FLOW (ws_flow_get_type ())
G_DECLARE_FINAL_TYPE (WsFlow, ws_flow, WS, FLOW, GObject)

WsFlow     *ws_flow_new              (WsDoc       *doc,
                                      WsPaper      paper);
WsDoc      *ws_flow_get_doc          (WsFlow      *self);
guint       ws_flow_get_n_pages      (WsFlow      *self);
void        ws_flow_get_size         (WsFlow      *self,
                                      double      *width,
                                      double      *height);
guint       ws_flow_get_n_sections   (WsFlow      *self);
const char *ws_flow_get_section      (WsFlow      *self,
                                      guint        section,
                                      guint       *page);
guint       ws_flow_get_missing      (WsFlow      *self);
void        ws_flow_paint_page       (WsFlow      *self,
                                      guint        page,
                                      cairo_t     *cr);
void        ws_flow_paint_tagged     (WsFlow      *self,
                                      guint        page,
                                      cairo_t     *cr,
                                      WsTags      *tags);

G_END_DECLS
