/* ws-pdf-part.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-pdf-file.h"

G_BEGIN_DECLS

/* Some pages as cairo wrote them. */
typedef struct _WsPdfPart WsPdfPart;

WsPdfPart *ws_pdf_part_new         (const guint8 *bytes,
                                    gsize         length);
void       ws_pdf_part_free        (WsPdfPart    *self);
guint      ws_pdf_part_get_n_pages (WsPdfPart    *self);
gboolean   ws_pdf_part_copy_page   (WsPdfPart    *self,
                                    guint         page,
                                    WsPdfFile    *file,
                                    GString      *keys,
                                    guint        *n_marked);
gboolean   ws_pdf_part_copy_rest   (WsPdfPart    *self,
                                    WsPdfFile    *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsPdfPart, ws_pdf_part_free)

G_END_DECLS
