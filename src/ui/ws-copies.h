/* ws-copies.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void   ws_copies_add            (GSettings   *settings,
                                 const char  *path,
                                 const char  *copy);
gint64 ws_copies_find           (GSettings   *settings,
                                 const char  *path,
                                 char       **copy);
char  *ws_copies_describe_place (const char  *copy);

G_END_DECLS
