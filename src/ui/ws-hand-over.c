/* ws-hand-over.c — the question before the laptop goes round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It says how to come back, because the voting screen itself does not.
 */
#include "ws-hand-over.h"

#include <glib/gi18n.h>

struct _WsHandOver
{
  AdwMessageDialog parent_instance;

  GtkWidget       *ask_each;
};

G_DEFINE_FINAL_TYPE (WsHandOver, ws_hand_over, ADW_TYPE_MESSAGE_DIALOG)

/* Enter hands over; Space is the key that ticks. */
static gboolean
on_key_pressed (GtkWidget       *check,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_default (check);
  return GDK_EVENT_STOP;
}

static void
ws_hand_over_class_init (WsHandOverClass *klass)
{
}

static void
ws_hand_over_init (WsHandOver *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *label = gtk_label_new (_("Ask for the passphrase before each ballot"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->ask_each = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->ask_each), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ask_each), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (label)), -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self->ask_each, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->ask_each, keys);
  adw_message_dialog_set_heading (dialog, _("Hand Over the Laptop?"));
  adw_message_dialog_set_extra_child (dialog, self->ask_each);
  adw_message_dialog_add_responses (dialog, "close", _("_Cancel"), "do", _("_Hand Over the Laptop"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "close");
}

/* How the next person gets a ballot. */
static const char *
body_of (WsAdmission admission)
{
  switch (admission)
    {
    case WS_ADMISSION_CODES:
      return _("The voting screen covers everything and shows no result. Each person opens a ballot with the code of "
               "their slip. To come back, press Ctrl+Alt+F and write the passphrase.");
    case WS_ADMISSION_ROLL:
      return _("The voting screen covers everything and shows no result. First you pick whose turn it is; the person "
               "then votes alone. To come back for the next one, press Ctrl+Alt+F and write the passphrase.");
    default:
      return _("The voting screen covers everything and shows no result. You open each ballot with "
               "a key. To come back, press Ctrl+Alt+F and write the passphrase.");
    }
}

/**
 * ws_hand_over_new:
 * @parent: (nullable): window that it belongs to
 * @admission: who gets a ballot
 *
 * Returns: the dialog
 */
GtkWidget *
ws_hand_over_new (GtkWindow   *parent,
                  WsAdmission  admission)
{
  WsHandOver *self = g_object_new (WS_TYPE_HAND_OVER, "transient-for", parent, "modal", TRUE, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body_of (admission));
  gtk_widget_set_visible (self->ask_each, admission == WS_ADMISSION_OPEN);
  return GTK_WIDGET (self);
}

/* Returns: whether the facilitator types the passphrase before each ballot */
gboolean
ws_hand_over_get_ask_each (WsHandOver *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ask_each));
}
