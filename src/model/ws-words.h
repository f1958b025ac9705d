/* ws-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-store.h"

G_BEGIN_DECLS

gboolean ws_model_refuse     (GError      **error,
                              const char   *sentence);
char    *ws_words_take       (const char   *text,
                              gsize         max_chars,
                              gboolean      one_line,
                              const char   *blank_sentence,
                              GError      **error);
double   ws_rank_between     (WsStore      *store,
                              const char   *table,
                              const char   *where,
                              gint64        parameter,
                              guint         position,
                              gint64        moving);
gint64   ws_now_ms           (void);

G_END_DECLS
