/* ws-paths.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  ws_paths_init               (void);
char *ws_paths_get_locale_dir     (void);
char *ws_paths_get_build_data_dir (void);
char *ws_paths_get_language       (void);

G_END_DECLS
