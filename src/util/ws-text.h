/* ws-text.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_TEXT_NOTE_MAX   2048   /* characters of one note (D2) */
#define WS_TEXT_TITLE_MAX   200   /* characters of a title, a name, an option */
#define WS_TEXT_LONG_MAX  10000   /* characters of a description or statement field */

char     *ws_text_clean        (const char *text,
                                gsize       max_chars,
                                gboolean    one_line);
char     *ws_text_fold         (const char *text);
gboolean  ws_text_matches      (const char *folded_haystack,
                                const char *folded_needle);
char     *ws_text_first_line   (const char *text,
                                gsize       max_chars);
char     *ws_text_soft_break   (const char *text);
char     *ws_text_isolate      (const char *text);
char     *ws_text_file_name    (const char *title,
                                const char *extension);
gboolean  ws_text_is_blank     (const char *text);
char     *ws_text_to_utf8      (const char *bytes,
                                gsize       length,
                                GError    **error);
char     *ws_text_from_any     (const char  *bytes,
                                gsize        length,
                                const char **encoding,
                                GError     **error);

G_END_DECLS
