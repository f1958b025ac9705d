/* ws-style.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-type.h"

G_BEGIN_DECLS

/* Sizes and leads of the paper, in points. */
static const WsFont ws_style_title = { 27, 34, WS_FONT_BOLD };
static const WsFont ws_style_above = { 12.5, 17, WS_FONT_BOLD };
static const WsFont ws_style_subject = { 17, 22, WS_FONT_REGULAR };
static const WsFont ws_style_h1 = { 17, 22, WS_FONT_BOLD };
static const WsFont ws_style_h2 = { 12.5, 17, WS_FONT_BOLD };
static const WsFont ws_style_h3 = { 10.5, 15, WS_FONT_BOLD };
static const WsFont ws_style_body = { 10.5, 15, WS_FONT_REGULAR };
static const WsFont ws_style_body_bold = { 10.5, 15, WS_FONT_BOLD };
static const WsFont ws_style_lead = { 11.5, 16.2, WS_FONT_REGULAR };
static const WsFont ws_style_lead_bold = { 11.5, 16.2, WS_FONT_BOLD };
static const WsFont ws_style_small = { 9.5, 13.4, WS_FONT_REGULAR };
static const WsFont ws_style_small_bold = { 9.5, 13.4, WS_FONT_BOLD };
static const WsFont ws_style_cell = { 9.5, 12.8, WS_FONT_REGULAR };
static const WsFont ws_style_cell_bold = { 9.5, 12.8, WS_FONT_BOLD };
static const WsFont ws_style_table_head = { 9, 12, WS_FONT_BOLD };
static const WsFont ws_style_caption = { 9, 12.5, WS_FONT_REGULAR };
static const WsFont ws_style_caption_bold = { 9, 12.5, WS_FONT_BOLD };
static const WsFont ws_style_furniture = { 8.5, 12, WS_FONT_REGULAR };
static const WsFont ws_style_number = { 22, 26, WS_FONT_BOLD };
static const WsFont ws_style_hash = { 8.2, 12, WS_FONT_MONO };

G_END_DECLS
