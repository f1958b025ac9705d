/* ws-question-words.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char *ws_question_words (const char      *language,
                         const char      *how,
                         const char      *whom,
                         const char      *so_that,
                         PangoAttrList  **attributes);

G_END_DECLS
