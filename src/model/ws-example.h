/* ws-example.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

WsWorkshop *ws_example_create (const char  *path,
                               const char  *language,
                               GError     **error);

G_END_DECLS
