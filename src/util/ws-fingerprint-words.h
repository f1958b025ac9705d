/* ws-fingerprint-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_FINGERPRINT_WORDS 8         /* shown of a fingerprint */
#define WS_N_FINGERPRINT_WORDS 256     /* in a list */

const char *ws_fingerprint_get_word (const char *language,
                                     guint8      byte);
char       *ws_fingerprint_to_words (const char *hash,
                                     const char *language);

G_END_DECLS
