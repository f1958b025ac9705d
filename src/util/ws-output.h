/* ws-output.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that is written piece by piece, and gets its name at the end. */
typedef struct _WsOutput WsOutput;

gboolean  ws_output_write (const char     *path,
                           gconstpointer   contents,
                           gsize           length,
                           GError        **error);
WsOutput *ws_output_open  (const char     *path,
                           GError        **error);
void      ws_output_add   (WsOutput       *self,
                           gconstpointer   contents,
                           gsize           length);
gboolean  ws_output_works (WsOutput       *self);
gboolean  ws_output_close (WsOutput       *self,
                           GError        **error);
void      ws_output_free  (WsOutput       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsOutput, ws_output_free)

G_END_DECLS
