/* ws-pdf-file.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ws-output.h"

G_BEGIN_DECLS

/* A PDF that is written object by object. */
typedef struct _WsPdfFile WsPdfFile;

WsPdfFile  *ws_pdf_file_new        (WsOutput       *output);
void        ws_pdf_file_free       (WsPdfFile      *self);
guint       ws_pdf_file_reserve    (WsPdfFile      *self);
void        ws_pdf_file_add        (WsPdfFile      *self,
                                    guint           number,
                                    const GString  *text);
void        ws_pdf_file_print      (WsPdfFile      *self,
                                    guint           number,
                                    const char     *format,
                                    ...) G_GNUC_PRINTF (3, 4);
void        ws_pdf_file_add_stream (WsPdfFile      *self,
                                    guint           number,
                                    const char     *keys,
                                    gconstpointer   data,
                                    gsize           length);
void        ws_pdf_file_pack       (WsPdfFile      *self,
                                    guint           number,
                                    const char     *keys,
                                    gconstpointer   data,
                                    gsize           length);
void        ws_pdf_file_end        (WsPdfFile      *self,
                                    guint           root,
                                    guint           info);

void        ws_pdf_append_text     (GString        *out,
                                    const char     *text);
void        ws_pdf_append_number   (GString        *out,
                                    double          number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsPdfFile, ws_pdf_file_free)

G_END_DECLS
