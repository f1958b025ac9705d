/* ws-recent.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads title and date of a workshop that is not open, for the list of recent ones. */
typedef struct
{
  char    *path;
  char    *title;     /* of the workshop, or of the file where it cannot be read */
  char    *subtitle;  /* when it was changed last, or what is wrong */
  gboolean missing;
} WsRecent;

GPtrArray *ws_recent_list   (GSettings  *settings);
void       ws_recent_add    (GSettings  *settings,
                             const char *path);
void       ws_recent_remove (GSettings  *settings,
                             const char *path);

G_END_DECLS
