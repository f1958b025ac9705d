/* ws-output.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ws_output_write (const char    *path,
                          gconstpointer  contents,
                          gsize          length,
                          GError       **error);

G_END_DECLS
