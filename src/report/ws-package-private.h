/* ws-package-private.h — what the files of a package share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ws-package.h"
#include "ws-vote-count.h"

G_BEGIN_DECLS

/* A package that is being written. */
typedef struct
{
  WsVote      *vote;
  WsLang      *lang;
  WsVoteCount *count;
  char        *folder;     /* where it is written before it gets its name */
  GPtrArray   *names;      /* char *: of the files so far, in their order */
  GString     *sums;
} WsPackage;

gboolean ws_package_add_file   (WsPackage    *self,
                                const char   *name,
                                const char   *contents,
                                gssize        length,      /* -1: up to its end */
                                GError      **error);
gboolean ws_package_add_json   (WsPackage    *self,
                                const char   *name,
                                JsonBuilder  *builder,
                                GError      **error);
void     ws_package_set_text   (JsonBuilder  *builder,
                                const char   *name,
                                const char   *text);
void     ws_package_set_number (JsonBuilder  *builder,
                                const char   *name,
                                gint64        number);

gboolean ws_package_add_result (WsPackage    *self,
                                GError      **error);
gboolean ws_package_add_open_format (WsPackage *self,
                                GError      **error);
gboolean ws_package_add_readme (WsPackage    *self,
                                GError      **error);

G_END_DECLS
