/* ws-package.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

gboolean ws_package_write        (WsVote      *vote,       /* published */
                                  const char  *folder,     /* made; there must be none of this name */
                                  GError     **error);
char    *ws_package_suggest_name (WsVote      *vote);
char    *ws_package_warn         (WsVote      *vote,       /* NULL: nothing to warn of */
                                  const char  *language);

G_END_DECLS
