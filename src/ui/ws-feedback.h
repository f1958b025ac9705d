/* ws-feedback.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the window says back. Each finds the toast overlay above the widget; texts are plain, never markup. */
void ws_feedback_take_error (GtkWidget  *widget,
                             GError     *error);          /* transfer full; says the sentence */
void ws_feedback_say        (GtkWidget  *widget,
                             const char *text);
void ws_feedback_say_undo   (GtkWidget  *widget,
                             const char *text);           /* with an Undo button (win.undo) */
void ws_feedback_say_saved  (GtkWidget  *widget,
                             const char *path);           /* of a document, with an Open button */

/* A question before what cannot be undone; the safe answer is the default. @verb "" gives only a Close button. */
void ws_feedback_ask        (GtkWidget          *widget,
                             const char         *heading,
                             const char         *body,
                             const char         *verb,          /* label of the button, with mnemonic */
                             gboolean            destructive,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
gboolean ws_feedback_ask_finish (GAsyncResult *result);

G_END_DECLS
