/* ws-pdf-content.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *ws_pdf_mark_artifacts (const char *content,
                                gsize       length,
                                guint      *n_marked);

G_END_DECLS
