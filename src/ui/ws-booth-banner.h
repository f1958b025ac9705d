/* ws-booth-banner.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ws_booth_banner_update (GtkBox    *frame,
                             gboolean   practice,
                             GCallback  end,
                             gpointer   data);

G_END_DECLS
