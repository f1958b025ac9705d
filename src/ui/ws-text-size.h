/* ws-text-size.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   ws_text_size_install   (GtkApplication *application,
                               GSettings      *settings);
double ws_text_size_get_scale (GtkWidget      *widget);

G_END_DECLS
