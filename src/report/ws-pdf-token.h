/* ws-pdf-token.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *at;
  const char *end;
  gboolean    flat;   /* "<<" and ">>" are tokens themselves */
} WsPdfReader;

gboolean ws_pdf_next_token (WsPdfReader  *reader,
                            const char  **token,
                            gsize        *length);
gboolean ws_pdf_token_is   (const char   *token,
                            gsize         length,
                            const char   *word);

G_END_DECLS
