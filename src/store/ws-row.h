/* ws-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-store.h"

G_BEGIN_DECLS

/**
 * WsField:
 * @name: the column; the GObject property has the same name with - for _
 * @type: %G_TYPE_STRING, %G_TYPE_INT64, %G_TYPE_DOUBLE or %G_TYPE_BOOLEAN
 */
typedef struct
{
  const char *name;
  GType       type;
} WsField;

/* One row of a recorded table as an object. The same row is the same object while the file is open; its properties
 * ("id" and one for each field) are read only and notify when a commit changed them. */
#define WS_TYPE_ROW (ws_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (WsRow, ws_row, WS, ROW, GObject)

struct _WsRowClass
{
  GObjectClass   parent_class;
  const char    *table;
  const WsField *fields;
  guint          n_fields;
  char          *select;

  /* after the values of the row were read anew; for what is derived from them */
  void         (*loaded) (WsRow *self);
};

void        ws_row_class_set_table (WsRowClass    *klass,
                                    const char    *table,
                                    const WsField *fields,
                                    guint          n_fields);

gpointer    ws_row_get             (WsStore       *store,
                                    GType          type,
                                    gint64         id);
WsStore    *ws_row_get_store       (WsRow         *self);
gint64      ws_row_get_id          (WsRow         *self);
gboolean    ws_row_exists          (WsRow         *self);
const char *ws_row_get_text        (WsRow         *self,
                                    guint          field);
gint64      ws_row_get_int         (WsRow         *self,
                                    guint          field);
double      ws_row_get_real        (WsRow         *self,
                                    guint          field);
gboolean    ws_row_set             (WsRow         *self,
                                    const char    *label,
                                    GError       **error,
                                    const char    *types,
                                    ...);

G_END_DECLS
