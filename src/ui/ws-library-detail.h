/* ws-library-detail.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-library.h"

G_BEGIN_DECLS

GtkWidget *ws_library_row_new     (gpointer    item);
GtkWidget *ws_library_detail_new  (gpointer    item,
                                   const char *from);

G_END_DECLS
