/* ws-figure-view.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-figure.h"

G_BEGIN_DECLS

/* Shows a figure with the ink of the window's style, and tells it in words. Property "figure". */
#define WS_TYPE_FIGURE_VIEW (ws_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (WsFigureView, ws_figure_view, WS, FIGURE_VIEW, GtkWidget)

void ws_figure_view_set_figure (WsFigureView *self,
                                WsFigure     *figure);

G_END_DECLS
