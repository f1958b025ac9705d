/* ws-lang.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WsLang:
 *
 * A language that a document is written in. It reads the program's own catalogue, so that a Spanish document can be
 * made by an English window, and on a laptop where no Spanish locale was ever generated. Immutable, safe between
 * threads.
 *
 * Calls look like gettext: xgettext knows ws_lang_tr(lang, "…"), ws_lang_ntr(lang, "…", "…", n) and
 * ws_lang_ctr(lang, "context", "…").
 */
typedef struct _WsLang WsLang;

WsLang     *ws_lang_new            (const char *code);
WsLang     *ws_lang_new_from       (const char *code,
                                    const char *folder);
WsLang     *ws_lang_new_for_ui     (void);
WsLang     *ws_lang_ref            (WsLang     *self);
void        ws_lang_unref          (WsLang     *self);
const char *ws_lang_get_code       (WsLang     *self);

const char *ws_lang_tr             (WsLang     *self,
                                    const char *text);
const char *ws_lang_ctr            (WsLang     *self,
                                    const char *context,
                                    const char *text);
const char *ws_lang_ntr            (WsLang     *self,
                                    const char *one,
                                    const char *many,
                                    guint64     n);

char       *ws_lang_date_long      (WsLang     *self,
                                    const char *iso);
char       *ws_lang_date_medium    (WsLang     *self,
                                    const char *iso);
char       *ws_lang_date_short     (WsLang     *self,
                                    const char *iso);
char       *ws_lang_number         (WsLang     *self,
                                    gint64      number);
char       *ws_lang_percent        (WsLang     *self,
                                    gint64      part,
                                    gint64      whole);
char       *ws_lang_money          (WsLang     *self,
                                    gint64      cents);
char       *ws_lang_ordinal        (WsLang     *self,
                                    guint       rank);
char       *ws_lang_join           (WsLang     *self,
                                    const char *const *items);
char       *ws_lang_quote          (WsLang     *self,
                                    const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsLang, ws_lang_unref)

G_END_DECLS
