/* ws-text-area.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view that is as high as its words need at the width it gets. */
#define WS_TYPE_TEXT_AREA (ws_text_area_get_type ())
G_DECLARE_FINAL_TYPE (WsTextArea, ws_text_area, WS, TEXT_AREA, GtkTextView)

G_END_DECLS
