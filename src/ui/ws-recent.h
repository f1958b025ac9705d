/* ws-recent.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A workshop that was open lately, by what is known of it without opening it. */
typedef struct
{
  char    *path;
  char    *title;     /* of the workshop when it was open here last */
  char    *subtitle;  /* when it was changed last, or that it is not there */
  gboolean missing;
} WsRecent;

GPtrArray *ws_recent_list   (GSettings  *settings);
void       ws_recent_add    (GSettings  *settings,
                             const char *path,
                             const char *title);
void       ws_recent_remove (GSettings  *settings,
                             const char *path);

G_END_DECLS
