/* ws-message-form.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ws-presenter.h"

G_BEGIN_DECLS

/* Three lines for the room: a sentence, a second one, a few words. Signal "done": it was sent. */
#define WS_TYPE_MESSAGE_FORM (ws_message_form_get_type ())
G_DECLARE_FINAL_TYPE (WsMessageForm, ws_message_form, WS, MESSAGE_FORM, GtkBox)

GtkWidget *ws_message_form_new (WsPresenter *presenter);

G_END_DECLS
