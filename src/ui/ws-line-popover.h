/* ws-line-popover.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bubble that asks for one line of text: the name of a column, the table of a note. Signal "answered" (text) → gboolean:
 * TRUE closes it, FALSE leaves the text where it is. */
#define WS_TYPE_LINE_POPOVER (ws_line_popover_get_type ())
G_DECLARE_FINAL_TYPE (WsLinePopover, ws_line_popover, WS, LINE_POPOVER, GtkPopover)

WsLinePopover *ws_line_popover_open (GtkWidget          *parent,
                                     const GdkRectangle *at,
                                     const char         *title,
                                     const char         *text,
                                     int                 max_chars);

G_END_DECLS
