/* ws-passphrase-dialog.c — the facilitator's passphrase, asked twice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is missing is said in words while it is written, and the button waits: a mistyped passphrase would lock the
 * facilitator out of the voting screen in front of the whole room.
 */
#include "ws-passphrase-dialog.h"

#include <glib/gi18n.h>

#define MIN_CHARS 4

struct _WsPassphraseDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget       *first;
  GtkWidget       *second;
  GtkWidget       *hint;
};

G_DEFINE_FINAL_TYPE (WsPassphraseDialog, ws_passphrase_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
on_changed (WsPassphraseDialog *self)
{
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->first));
  const char *second = gtk_editable_get_text (GTK_EDITABLE (self->second));
  gboolean enough = g_utf8_strlen (first, -1) >= MIN_CHARS;
  gboolean same = g_str_equal (first, second);
  const char *hint = _("Keep it to yourself until the vote is closed.");

  if (!enough)
    hint = _("At least 4 characters. Write it down where only you see it.");
  else if (!same)
    hint = *second == '\0' ? _("Write it once more.") : _("The two are not the same yet.");
  gtk_label_set_label (GTK_LABEL (self->hint), hint);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "do", enough && same);
}

static void
on_first_done (WsPassphraseDialog *self)
{
  gtk_widget_grab_focus (self->second);
}

/* Tab leads from one field to the other. Between them stands the button that shows what was written: Enter on it, by
 * somebody who writes without looking, would show the passphrase to the room. Shift+Tab still reaches it. */
static gboolean
on_first_key (WsPassphraseDialog *self,
              guint               key,
              guint               code,
              GdkModifierType     state)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->first)));

  if (key != GDK_KEY_Tab || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      gtk_root_get_focus (GTK_ROOT (self)) != text)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->second);
  return GDK_EVENT_STOP;
}

static void
on_second_done (WsPassphraseDialog *self)
{
  gtk_widget_activate_default (GTK_WIDGET (self));
}

static void
ws_passphrase_dialog_class_init (WsPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WsPassphraseDialog, first);
  gtk_widget_class_bind_template_child (widget_class, WsPassphraseDialog, second);
  gtk_widget_class_bind_template_child (widget_class, WsPassphraseDialog, hint);
}

static void
ws_passphrase_dialog_init (WsPassphraseDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_first_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->first, keys);
  g_signal_connect_object (self->first, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->second, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "entry-activated", G_CALLBACK (on_first_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->second, "entry-activated", G_CALLBACK (on_second_done), self, G_CONNECT_SWAPPED);
}

/**
 * ws_passphrase_dialog_new:
 * @parent: (nullable): window that it belongs to
 * @heading: the question
 * @body: what it is for
 * @verb: label of the button
 *
 * Returns: the dialog; it destroys itself after "response" with "do" or "close"
 */
GtkWidget *
ws_passphrase_dialog_new (GtkWindow  *parent,
                          const char *heading,
                          const char *body,
                          const char *verb)
{
  WsPassphraseDialog *self = g_object_new (WS_TYPE_PASSPHRASE_DIALOG, "transient-for", parent, "modal", TRUE,
                                           "heading", heading, "body", body, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_add_responses (dialog, "close", _("_Cancel"), "do", verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "close");
  on_changed (self);
  return GTK_WIDGET (self);
}

/* Returns: what was written; only good until the dialog goes */
const char *
ws_passphrase_dialog_get_text (WsPassphraseDialog *self)
{
  g_return_val_if_fail (WS_IS_PASSPHRASE_DIALOG (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->first));
}
