/* ws-minutes-export.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-flow.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

void     ws_minutes_export_pdf   (GtkWidget   *widget,
                                  WsWorkshop  *workshop);
void     ws_minutes_export_table (GtkWidget   *widget,
                                  WsWorkshop  *workshop,
                                  const char  *format);
void     ws_minutes_print        (GtkWidget   *widget,
                                  WsWorkshop  *workshop,
                                  WsFlow      *flow);
char    *ws_minutes_suggest_name (WsWorkshop  *workshop,
                                  const char  *extension);
gboolean ws_minutes_write        (WsWorkshop  *workshop,
                                  const char  *format,
                                  const char  *path,
                                  GError     **error);

G_END_DECLS
