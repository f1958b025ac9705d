/* ws-script.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes one line; @word is its first word and @rest what comes after it, without blanks around. */
typedef gboolean (*WsScriptFunc) (gpointer     data,
                                  const char  *word,
                                  const char  *rest,
                                  GError     **error);

char    *ws_script_load (const char    *folder,
                         const char    *language,
                         GError       **error);
gboolean ws_script_read (const char    *text,
                         const char    *name,
                         WsScriptFunc   take,
                         gpointer       data,
                         GError       **error);

G_END_DECLS
