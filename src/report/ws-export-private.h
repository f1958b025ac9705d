/* ws-export-private.h — what the parts of the export share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ws-export.h"

G_BEGIN_DECLS

void ws_export_add_field  (JsonBuilder *builder,
                           GObject     *row,
                           GParamSpec  *pspec);
void ws_export_add_fields (JsonBuilder *builder,
                           gpointer     row);
void ws_export_add_list   (JsonBuilder *builder,
                           const char  *name,
                           GListModel  *list);
void ws_export_add_agenda (JsonBuilder *builder,
                           WsWorkshop  *workshop,
                           gboolean     internal);
void ws_export_add_people (JsonBuilder *builder,
                           WsWorkshop  *workshop,
                           gboolean     internal);

G_END_DECLS
